/** How much of the inbox is seen at once: rows wholly in sight, counted in a real browser, with the pictures. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { restore } from '../../journeys/cast.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../../setup/browser.ts';
import { setUpNewsroom } from '../../setup/newsroom.ts';
import { NOW, startServer, type TestServer } from '../../setup/server.ts';
import { EASY, give } from './many.ts';

const DAY_MS = 86_400_000;
const PASSPHRASE = 'lamp orchard ninety gravel';
const TEXTS = [
  'The landlord of Mill Lane turned the heating off again, and the council looked away. I have the letters that they wrote to each other since March, and the bill of the fuel firm.',
  'I work in the records room of the school board. Complaints of parents were taken out of the files before the inspection.',
  'The harbour company shreds its old ledgers at night. Three vans left on Sunday.',
  'أخفى المدير تقارير السلامة منذ شهر مارس. لديّ نسخ منها.',
  'Brakes on line 4 were signed off without being looked at. The signatures are of a man who was on leave. Dates and names follow below.',
];

describeInBrowser('how much of the inbox is seen at once', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let page: Page;

  beforeAll(async () => {
    const clock = { now: NOW - 26 * DAY_MS };
    [server, browser] = await Promise.all([
      startServer({ overrides: { now: () => clock.now, puzzle: EASY } }),
      chromium(),
    ]);
    server.clock = clock;
    const newsroom = await setUpNewsroom(server, [
      { name: 'Maya Okafor', beats: ['housing'] },
      { name: 'Jonas Weber', beats: ['schools'] },
    ]);
    const tips = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        text: TEXTS[n % TEXTS.length] ?? '',
        contact: n % 3 === 0 ? 'Signal: heron.42' : '',
        to: n % 4 === 0 ? [0, 1] : [0],
      }));
    // As a small newsroom has it: hardly ever two on one day, so that each row has its day's heading above it.
    for (let days = 26; days >= 0; days -= 1) {
      server.clock.now = NOW - days * DAY_MS;
      await give(server, newsroom, tips(days === 4 ? 3 : 1));
    }
    ({ page } = await visitor(browser, { viewport: { width: 1280, height: 800 } }));
    await restore(page, server.url, newsroom.words[0] ?? [], PASSPHRASE);
    await page.locator('.row').first().waitFor();
    await page.waitForFunction(() => document.querySelectorAll('[aria-busy="true"]').length === 0);
  }, 60_000);
  afterAll(async () => {
    await server?.close();
  });

  it.each([
    ['1280 x 800', 1280, 800, 8],
    ['360 x 740', 360, 740, 5],
    ['1280 x 800 at 200 % zoom', 640, 400, 3],
  ])('at %s at least so many tips are wholly in sight', async (name, width, height, least) => {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await shot(page, `density-${name.replaceAll(/\W+/g, '-')}-${colorScheme}`, false);
    }
    expect(await inSight(page)).toBeGreaterThanOrEqual(least);
  });

  it('an open tip begins in sight, also on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('.row').first().click();
    await page.locator('.tip-text').waitFor();
    for (const [width, height] of [
      [360, 740],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await shot(page, `open-${width}-${colorScheme}`, false);
      }
      const top = await page.locator('.tip-text').evaluate((text) => text.getBoundingClientRect().top);
      expect(top).toBeLessThan(height / 3);
    }
  });
});

/** Rows of which nothing is cut off by an edge or hidden behind something else. */
async function inSight(page: Page): Promise<number> {
  return page.locator('.list-row').evaluateAll(
    (rows) =>
      rows.filter((row) => {
        const { top, bottom, left, right } = row.getBoundingClientRect();
        const points = [
          [left + 10, top + 2],
          [right - 10, bottom - 2],
        ] as const;
        return points.every(([x, y]) => row.contains(document.elementFromPoint(x, y)));
      }).length,
  );
}
