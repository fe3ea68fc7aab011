/** Recovery kits on paper: large words that run down the columns, and all of a kit on one sheet. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setUp } from '../journeys/cast.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';

/** Points of a CSS pixel. */
const PT = 0.75;

describeInBrowser('a recovery kit', () => {
  const chromium = browserWith();
  let browser: Browser;
  const servers: TestServer[] = [];
  beforeAll(async () => {
    browser = await chromium();
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
  });

  /** Where each word stands, in their order. */
  const places = (page: Page) =>
    page.locator('.words.kit > li').evaluateAll((items) =>
      items.map((item) => {
        const { x, y } = item.getBoundingClientRect();
        return { x: Math.round(x), y: Math.round(y), size: Number.parseFloat(getComputedStyle(item).fontSize) };
      }),
    );
  /** One after the other downwards, and then in the next column from its top. */
  const runsDown = (words: { x: number; y: number }[]) =>
    words.every((word, n) => {
      const before = words[n - 1];
      return before === undefined || (word.x === before.x ? word.y > before.y : word.x > before.x && word.y < before.y);
    });

  it.each([
    ['short', 'The Lantern'],
    ['as long as they may be', 'The Lantern of the Northern Harbours and Islands, Evening and Weekend Editions, Ltd'],
  ])('prints on one sheet of A4 and of Letter, words down and large, with names that are %s', async (_, name) => {
    const server = await startServer();
    servers.push(server);
    const { context, page } = await visitor(browser);
    const kits: number[] = [];
    const look = async (step: string) => {
      if (step !== 'kit') return;
      if (name.length > 20)
        await page.evaluate((long) => {
          for (const fact of document.querySelectorAll('.kit-page .facts > dd'))
            if (fact.textContent === 'The Lantern' || fact.textContent === 'Maya Okafor') fact.textContent = long;
        }, name);
      expect(runsDown(await places(page))).toBe(true);
      await page.emulateMedia({ media: 'print' });
      // What A4 leaves between its margins.
      await page.setViewportSize({ width: 658, height: 985 });
      await shot(page, `kit-${kits.length}-${name.length}`);
      const printed = await places(page);
      expect([printed.length, runsDown(printed)]).toEqual([24, true]);
      expect(Math.min(...printed.map(({ size }) => size * PT))).toBeGreaterThanOrEqual(18);
      for (const format of ['A4', 'Letter']) {
        const pdf = await page.pdf({ format, preferCSSPageSize: true });
        expect([format, pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length]).toEqual([format, 1]);
      }
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 360, height: 740 });
      expect(runsDown(await places(page))).toBe(true);
      await page.setViewportSize({ width: 1280, height: 900 });
      kits.push(printed.length);
    };
    await setUp(page, server.setupLink ?? '', look);
    expect(kits).toHaveLength(2);
    await context.close();
  });
});
