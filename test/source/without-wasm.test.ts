/** Tor Browser "Safer" has neither WebAssembly nor a JIT: the JavaScript build of libsodium takes over. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserWith, describeInBrowser, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { fetchFile } from './files.ts';
import { codename, openBox, reply, serveMailbox } from './mailbox-steps.ts';
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

  test('sends a tip with a file all the same', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    await write(page, 'sealed without WebAssembly');
    const buffer = Buffer.from('so is this');
    const input = page.locator('fieldset.files input[multiple]');
    await input.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer });
    await send(page);
    await stored(page);
    const [opened, ...others] = await newsroom.openAll();
    expect([opened?.tip.text, others.length]).toEqual(['sealed without WebAssembly', 0]);
    const [entry] = opened?.tip.files ?? [];
    expect(entry && Buffer.from((await fetchFile(server, entry)) ?? []).toString()).toBe('so is this');
    await visit.context.close();
  });

  test('opens a mailbox, and completes words without a stall', async () => {
    const { context, page } = await visitor(await browser());
    const own = await codename(newsroom, 'english', new Uint8Array(16).fill(7));
    await serveMailbox(page, own, [reply(newsroom, own)]);
    await page.addInitScript(() => {
      globalThis.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.longTasks.push(Math.round(duration));
      }).observe({ type: 'longtask', buffered: true });
    });
    const tasks = () => page.evaluate(() => globalThis.longTasks);
    await page.goto(`${server.url}/en/mailbox`);
    await page.getByRole('combobox').first().click();
    const loading = await tasks();
    await page.evaluate(() => void globalThis.longTasks.splice(0));
    // While the other lists come and libsodium starts in the worker.
    for (const word of own.words) await page.keyboard.type(`${word.slice(0, 4)} `, { delay: 20 });
    const typing = await tasks();
    const [most] = typing.toSorted((a, b) => b - a);
    console.log(
      `longest task while loading: ${Math.max(0, ...loading)} ms; while typing and completing: ${most ?? '< 50'} ms`,
    );
    expect(
      await page.getByRole('combobox').evaluateAll((all) => all.map((one) => 'value' in one && one.value)),
    ).toEqual(own.words);
    await openBox(page);
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor({ timeout: 50_000 });
    await context.close();
  });
});

declare global {
  /** Milliseconds of each task of the page that took 50 or more. */
  var longTasks: number[];
}
