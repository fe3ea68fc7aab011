/** Tor Browser "Safer" has neither WebAssembly nor a JIT: the JavaScript build of libsodium takes over. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserWith, describeInBrowser } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openTip, send, stored, write } from './steps.ts';

describeInBrowser('a browser without WebAssembly', () => {
  const browser = browserWith('--js-flags=--jitless');
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server);
  });
  afterAll(() => server.close());

  test('sends a tip all the same', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    await write(page, 'sealed without WebAssembly');
    await send(page);
    await stored(page);
    expect((await newsroom.openAll()).map(({ tip }) => tip.text)).toEqual(['sealed without WebAssembly']);
    await visit.context.close();
  });
});
