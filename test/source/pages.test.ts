/** The first page and the ways out, in a real browser. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { NOW, startServer, type TestServer } from '../setup/server.ts';

describeInBrowser('the first page', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server, [
      { name: 'Mara Okonkwo', beats: ['Health', 'Local government'] },
      { name: 'ليلى حداد', beats: ['Courts'] },
      { name: 'Piotr Żuławski', beats: [] },
    ]);
  });
  afterAll(() => server.close());

  test('shows', async () => {
    for (const [name, options] of Object.entries({
      'light-1280': {},
      'dark-1280': { colorScheme: 'dark' },
      'light-360': { viewport: { width: 360, height: 740 } },
      'dark-360': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
    } as const)) {
      for (const lang of ['en', 'ar']) {
        const { context, page, complaints } = await visitor(await browser(), { now: NOW, ...options });
        await page.goto(`${server.url}/${lang}/#${newsroom.fingerprint}`);
        await page.locator('.people').waitFor();
        await shot(page, `home-${lang}-${name}`);
        await page.goto(`${server.url}/${lang}/tip`);
        await page.locator('.choice').first().waitFor();
        await shot(page, `tip-${lang}-${name}`);
        expect(complaints).toEqual([]);
        await context.close();
      }
    }
  });
});
