/** The inbox with some hundred tips in a real browser: scrolling, filters, search, keys, many at once; each state for everybody. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { restore } from '../../journeys/cast.ts';
import { accessFaults } from '../../setup/axe.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../../setup/browser.ts';
import { setUpNewsroom } from '../../setup/newsroom.ts';
import { NOW, startServer, type TestServer } from '../../setup/server.ts';
import { EASY, type Given, give } from './many.ts';

const DAY_MS = 86_400_000;
const PASSPHRASE = 'lamp orchard ninety gravel';

const OLD: Given[] = [
  {
    text: 'The old ledger of the harbour company is about to be shredded, page after page.',
    contact: 'Signal: heron.42',
  },
  { text: 'An older warning about the crane that nobody ever inspected before it fell down.' },
  { text: 'Third of the old ones: the fire doors of the hostel were welded shut in spring.', to: [0, 1] },
];
const SCRIPTS: Given[] = [
  { text: 'أخفى المدير تقارير السلامة منذ شهر مارس. لديّ نسخ منها، رقم ١٢٣٤.' },
  { text: 'Підрядник підробив підписи на актах приймання. Маю їхні копії, ґанок, їжак, п’ять.' },
  { text: '工厂在夜间排放废水，已持续三个月。我有照片和记录。' },
  { text: 'L’école a effacé les plaintes des parents pendant tout l’été : « rien à signaler », disent-ils.' },
];
const MANY: Given[] = Array.from({ length: 240 }, (_, n) => ({
  text: `Report number ${n + 1}: the landlord of Mill Lane turned the heating off again, and the council looked away. ${'More of it. '.repeat(n % 9)}`,
  to: n % 10 === 3 ? [0, 1] : [0],
}));
const FOR_ANOTHER: Given[] = Array.from({ length: 12 }, (_, n) => ({ text: `For Jonas only, ${n}.`, to: [1] }));
const TOTAL = OLD.length + SCRIPTS.length + MANY.length;

describeInBrowser('an inbox of some hundred tips', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let words: string[];

  beforeAll(async () => {
    // A day that is over takes no more tips: the server starts on the first of them.
    const clock = { now: NOW - 56 * DAY_MS };
    const overrides = { now: () => clock.now, puzzle: EASY };
    [server, browser] = await Promise.all([startServer({ overrides }), chromium()]);
    server.clock = clock;
    const newsroom = await setUpNewsroom(server, [
      { name: 'Maya Okafor', beats: [] },
      { name: 'Jonas Weber', beats: [] },
    ]);
    words = newsroom.words[0] ?? [];
    await give(server, newsroom, OLD);
    server.clock.now = NOW - 3 * DAY_MS;
    await give(server, newsroom, MANY.slice(0, 90));
    server.clock.now = NOW;
    await give(server, newsroom, [...MANY.slice(90), ...SCRIPTS, ...FOR_ANOTHER]);
  }, 60_000);
  afterAll(async () => {
    await server?.close();
  });

  async function desk(options: Parameters<typeof visitor>[1] = {}): Promise<Page> {
    const { page } = await visitor(browser, { ...options });
    await restore(page, server.url, words, PASSPHRASE);
    await page.waitForFunction(
      () =>
        document.querySelector('.list-check button')?.getAttribute('aria-busy') === null &&
        document.querySelector('.row') !== null,
    );
    return page;
  }
  /** A desk for tests that leave its search and filters empty; where one fails it goes no further. */
  let shared: Page | null = null;
  async function atTop(): Promise<Page> {
    shared ??= await desk();
    await shared.locator('.list-rows').evaluate((list) => list.scrollTo(0, 0));
    return shared;
  }
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await shared?.context().close();
    shared = null;
  });

  const rows = (page: Page) => page.locator('.day-list .row');
  const chip = (page: Page, name: string) => page.locator('button.chip', { hasText: name });
  const shownCount = async (page: Page) =>
    Number(((await page.locator('.select-all').textContent()) ?? '').replace(/\D/g, ''));

  it('draws only rows near the screen, keeps the day in sight, and reaches the last row', async () => {
    const page = await atTop();
    await expect.poll(() => shownCount(page)).toBe(TOTAL);
    await shot(page, 'wide', false);
    expect(await rows(page).count()).toBeLessThan(40);
    const sizes = await page
      .locator('.list-row')
      .evaluateAll((all) => all.map((row) => row.getAttribute('aria-setsize')));
    expect(new Set(sizes)).toEqual(new Set(['154']));

    await page.mouse.move(300, 600);
    await page.mouse.wheel(0, 9000);
    await page.waitForFunction(() => (document.querySelector('.list-rows')?.scrollTop ?? 0) > 8000);
    const day = page.locator('.day').first();
    expect(await day.textContent()).toMatch(/23 November 2026/);
    expect(await day.evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(200);
    expect(await rows(page).count()).toBeLessThan(40);

    await page.locator('.list-rows').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await page.getByText('Third of the old ones').waitFor();
    expect(await page.locator('.day').last().textContent()).toMatch(/28 September 2026/);
  });

  it('combines filters, counts what each leaves, says why nothing is shown, and clears them together', async () => {
    const page = await atTop();
    await page.getByRole('button', { name: 'Show them' }).click();
    await expect.poll(() => shownCount(page)).toBe(OLD.length);
    expect(await page.locator('.list-row').first().textContent()).toContain('4 days left');
    await page.getByRole('button', { name: /^Filters/ }).click();
    await chip(page, 'Only to you').click();
    await expect.poll(() => shownCount(page)).toBe(2);
    await chip(page, 'Mine').click();
    await page.getByText('No tip passes all of these filters.').waitFor();
    await shot(page, 'empty', false);
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect.poll(() => shownCount(page)).toBe(TOTAL);

    await rows(page).first().click();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await chip(page, 'Unread').click();
    await expect.poll(() => shownCount(page)).toBe(TOTAL - 1);
    await chip(page, 'Unread').click();
    await expect.poll(() => shownCount(page)).toBe(TOTAL);
  });

  it('finds words in any script, marks them, and says so when it only found similar ones', async () => {
    const page = await atTop();
    const search = page.getByRole('searchbox');
    const look = async (query: string, found: string) => {
      await search.fill(query);
      await page.locator('.row mark', { hasText: found }).first().waitFor();
      return page.locator('.row mark').allTextContents();
    };
    await page.keyboard.press('/');
    await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await look('ledger shred', 'ledger')).toEqual(['ledger', 'shredded']);
    await shot(page, 'search', false);
    expect(await look('废水', '废水')).toEqual(['废水']);
    expect(await look('підрядник', 'Підрядник')).toEqual(['Підрядник']);
    expect(await look('السلامه', 'السلامة')).toEqual(['السلامة']);
    expect(await look('ecole ete', 'école')).toEqual(['école', 'été']);
    expect(await look('heron', 'heron')).toEqual(['heron']);
    expect(await page.locator('.row .from').textContent()).toBe('Contact: ');
    await look('inspekted', 'inspected');
    await page.getByText('Nothing has exactly “inspekted”. Similar words: one tip.').waitFor();
    await search.fill('nowhere to be found');
    await page.getByText('No tip and no note has “nowhere to be found”.').waitFor();
    await search.press('Escape');
    expect(await search.inputValue()).toBe('');
    await expect.poll(() => shownCount(page)).toBe(TOTAL);
    await search.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  it('is triaged with the keyboard, and keys do nothing while somebody types or after they were turned off', async () => {
    const page = await desk();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null);
    const keys = await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
    const at = async (n: number) => expect.poll(focused).toBe(keys[n]);
    await page.keyboard.press('j');
    await at(0);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await at(2);
    await page.keyboard.press('k');
    await at(1);
    await page.keyboard.press('o');
    await page.locator('.tip-text').waitFor();
    await expect.poll(() => page.locator('.row[aria-current]').getAttribute('data-row')).toBe(keys[1]);
    await page.keyboard.press('u');
    await page.locator('.row[aria-current].unread').waitFor();
    await page.keyboard.press('Escape');
    await at(1);

    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await page.getByText('3 tips selected').waitFor();
    await shot(page, 'selected', false);
    for (const [key, title] of [
      ['s', 'Status of 3 tips'],
      ['a', 'Assign 3 tips'],
      ['#', 'Tag 3 tips'],
      ['Delete', 'Delete 3 tips?'],
      ['e', 'Export 3 tips'],
      ['?', 'Keys'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('heading', { name: title }).waitFor();
      expect([title, await accessFaults(page)]).toEqual([title, []]);
      await shot(page, `dialog-${title.split(' ')[0]?.toLowerCase()}`, false);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: title }).waitFor({ state: 'detached' });
    }
    await page.keyboard.press('Escape');
    await page.getByText('3 tips selected').waitFor({ state: 'detached' });

    await page.getByRole('searchbox').focus();
    await page.keyboard.type('jx#?');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jx#?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByLabel('Use these keys').uncheck();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.keyboard.press('x');
    expect(await page.locator('.bulk').count()).toBe(0);
    await page.context().close();
  });

  it.each([
    // Colours are the same at every width.
    ['light', 1280],
    ['dark', 360],
  ] as const)('has no finding for everybody, %s at %i pixels', async (colorScheme, width) => {
    const page = await desk({ colorScheme, viewport: { width, height: 800 } });
    const look = async (name: string) => {
      await shot(page, `${name}-${colorScheme}-${width}`, false);
      expect([name, await accessFaults(page)]).toEqual([name, []]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([name, wide]).toEqual([name, 0]);
    };
    await look('list');
    await page.getByRole('searchbox').fill('council ledger');
    await page.getByText('No tip and no note').waitFor();
    await page.getByRole('searchbox').fill('mill lane 12');
    await page.locator('.row mark').first().waitFor();
    await page.getByRole('button', { name: /^Filters/ }).click();
    await chip(page, 'Only to you').click();
    await look('filtered');
    await page.getByLabel(/^Select all/).check();
    await look('selected');
    await more(page, 'Share…');
    await page.getByRole('heading', { name: /^Share/ }).waitFor();
    await look('share');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Select none' }).click();
    await rows(page).first().click();
    await page.locator('.tip-text').waitFor();
    await look('open');
    await page.context().close();
  });

  it('tags, assigns, keeps, shares and mutes many cases at once, and takes the muting back', async () => {
    const page = await desk();
    await page.getByRole('searchbox').fill('report number 23');
    await expect.poll(() => shownCount(page)).toBe(11);
    await page.getByLabel(/^Select all/).check();
    const bulk = page.locator('.bulk');
    await bulk.getByRole('button', { name: 'Tag…' }).click();
    await page.getByLabel('Tag', { exact: true }).fill('heating');
    await page.getByRole('button', { name: 'Add the tag' }).click();
    await page.getByText('11 tips tagged “heating”').waitFor();
    await bulk.getByRole('button', { name: 'Assign…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Assign', exact: true }).click();
    await page.getByText('11 tips assigned to you').waitFor();
    await more(page, 'Keep');
    await page.getByText('11 tips kept').waitFor();
    await more(page, 'Share…');
    await page.getByRole('checkbox', { name: 'Jonas Weber' }).check();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByText('11 tips shared').waitFor();
    await expect.poll(() => page.locator('.list-row').first().textContent()).toMatch(/Mine.*Kept.*#heating/);
    await shot(page, 'worked', false);
    expect(await accessFaults(page)).toEqual([]);

    await more(page, 'Mute');
    await page.getByText('11 tips muted').waitFor();
    await page.getByText('11 muted tips fit.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => shownCount(page)).toBe(11);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByLabel('Tag', { exact: true }).selectOption('heating');
    await expect.poll(() => shownCount(page)).toBe(11);
    await chip(page, 'Mine').click();
    await expect.poll(() => shownCount(page)).toBe(11);
    await page.context().close();
  }, 60_000);

  it('deletes many at once, asks first, says for whom, and names the ones that failed', async () => {
    const page = await desk();
    await page.getByRole('searchbox').fill('report number 24');
    await expect.poll(() => shownCount(page)).toBe(2);
    await page.getByLabel(/^Select all/).check();
    // The server is out of order for one of them.
    let refused = 0;
    await page.route('**/api/desk/tips/*', async (route) => {
      refused += 1;
      if (refused > 1) return route.continue();
      const problem = { type: 'about:blank', title: 'Broken', status: 500, detail: 'Try again.', code: 'internal' };
      return route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) });
    });
    await more(page, 'Delete…');
    await page.getByText('deleted from the server for you and for Jonas Weber').waitFor();
    await page.getByRole('button', { name: 'Delete for all' }).click();
    await page.getByText('One tip deleted').waitFor();
    await page.getByText('It failed for one tip').waitFor();
    await shot(page, 'deleted', false);
    expect(await accessFaults(page)).toEqual([]);
    await expect.poll(() => shownCount(page)).toBe(1);
    await page.getByRole('button', { name: 'Select those that failed' }).click();
    await page.getByText('one tip selected').waitFor();
    await page.context().close();
  });
});

/** What the bar of the selected has in its menu. */
async function more(page: Page, name: string): Promise<void> {
  await page.locator('.bulk').getByRole('button', { name: 'More' }).click();
  await page.locator('.menu-list:popover-open').getByRole('button', { name }).click();
}
