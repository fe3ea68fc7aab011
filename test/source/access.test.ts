/** What axe cannot tell (docs/ACCESSIBILITY.md): the whole way by keyboard, in forced colours and at 200 %, and targets for a thumb. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const TEXT = 'Written without a mouse.';
/** CSS pixels (WCAG 2.2, 2.5.5). */
const THUMB = 44;

describeInBrowser('a source', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server, [
      { name: 'Maya Okafor', beats: ['housing'] },
      { name: 'Jonas Feld', beats: [] },
    ]);
  });
  afterAll(() => server?.close());

  /** Where the focus is: role, name and whether somebody sees it: an outline, and nothing of ours in front of it. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement) || one === document.body) return null;
      const { left, top, width, height } = one.getBoundingClientRect();
      const front = document.elementFromPoint(left + Math.min(width / 2, 20), top + Math.min(height / 2, 20));
      const style = getComputedStyle(one);
      return {
        what:
          ('labels' in one && one.labels instanceof NodeList ? one.labels[0]?.textContent : null) ??
          one.getAttribute('aria-label') ??
          one.textContent ??
          '',
        seen: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0,
        free: front !== null && (one.contains(front) || front.contains(one)),
      };
    });
  /** Tab after tab until what is focused begins so. Every stop on the way is seen, and not hidden under the bar at the top. */
  async function tabTo(page: Page, name: string): Promise<void> {
    for (let stops = 0; stops < 60; stops += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now === null) continue;
      expect([now.what, now.seen, now.free]).toEqual([now.what, true, true]);
      if (now.what.trim().startsWith(name)) return;
    }
    throw new Error(`no tab stop begins with “${name}”`);
  }

  test.each([
    { as: 'at 200 %, on a window of 640 px', viewport: { width: 320, height: 400 }, forcedColors: 'none' },
    { as: 'in forced colours', viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
  ] as const)('goes the whole way by keyboard alone $as', async ({ viewport, forcedColors, as }) => {
    const { context, page, complaints } = await visitor(await browser(), { viewport, forcedColors });
    const name = as.replace(/\W+/g, '-');
    await page.goto(`${server.url}/en/tip`);
    await page.locator('textarea').waitFor();
    await tabTo(page, 'Skip to the text');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Maya Okafor');
    await page.keyboard.press('Space');
    await tabTo(page, 'Your message');
    await page.keyboard.insertText(TEXT);
    await tabTo(page, 'I want to be able to read an answer here');
    await shot(page, `access-form-${name}`, false);
    await tabTo(page, 'Send');
    await page.keyboard.press('Enter');
    // The focus goes along: nobody has to look for what comes next.
    await page.getByRole('heading', { name: 'Your codename: twelve words' }).waitFor();
    const words = await page.locator('.words.kit > li').allTextContents();
    await shot(page, `access-words-${name}`, false);
    await tabTo(page, 'I have written them down');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Check what you wrote' }).waitFor();
    for (const label of await page.locator('form label').allTextContents()) {
      await tabTo(page, label);
      await page.keyboard.insertText(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
    }
    await tabTo(page, 'Check, and send');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your message is stored' }).waitFor();
    expect(await accessFaults(page)).toEqual([]);

    await page.goto(`${server.url}/en/mailbox`);
    await page.locator('[role=combobox]').first().waitFor();
    await tabTo(page, '1');
    await page.keyboard.insertText(words.join(' '));
    await tabTo(page, 'Open the mailbox');
    await page.keyboard.press('Enter');
    await page.getByText('There is no answer here').waitFor();
    await shot(page, `access-box-${name}`, false);
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    expect(complaints).toEqual([]);
    expect((await newsroom.openAll()).filter(({ tip }) => tip.text === TEXT).length).toBeGreaterThan(0);
    await context.close();
  });

  test('on a phone has targets of 44 px, but for links inside a sentence', async () => {
    const { context, page } = await visitor(await browser(), { viewport: { width: 360, height: 740 }, hasTouch: true });
    const found: string[] = [];
    for (const path of [
      '',
      'tip',
      'mailbox',
      `reporter#${newsroom.members[0]?.key}`,
      'guide',
      'plain',
      'plain/readable',
    ]) {
      await page.goto(`${server.url}/en/${path}`);
      await page.waitForLoadState('networkidle');
      for (const one of await page.locator('details').all()) await one.evaluate((box) => box.setAttribute('open', ''));
      const small = await page.evaluate((thumb) => {
        const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, summary')];
        return all.flatMap((one) => {
          const isTick = one instanceof HTMLInputElement && /radio|checkbox/.test(one.type);
          const area = isTick ? (one.labels?.[0] ?? one) : one;
          const { width, height } = area.getBoundingClientRect();
          if (width === 0 || height === 0 || getComputedStyle(one).position === 'absolute' || one.closest('.hidden'))
            return [];
          const own = one.textContent?.trim() ?? '';
          const inSentence = one.matches('a') && (one.parentElement?.textContent?.trim() ?? '') !== own;
          return height >= thumb || inSentence ? [] : [`${one.tagName} ${own.slice(0, 40)} ${Math.round(height)}`];
        });
      }, THUMB);
      found.push(...small.map((one) => `${path}: ${one}`));
    }
    expect(found).toEqual([]);
    await context.close();
  });
});
