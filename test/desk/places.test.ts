/** Back, Forward and reload in the desk, and its keys: in a real browser, with an inbox of twenty-odd tips. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { choose, go, restore, unlock } from '../journeys/cast.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { NOW, startServer, type TestServer } from '../setup/server.ts';
import { EASY, give } from './inbox/many.ts';

const PASSPHRASE = 'lamp orchard ninety gravel';
const TIPS = 26;

describeInBrowser('places in the desk', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ overrides: { now: () => NOW, puzzle: EASY } }), chromium()]);
    newsroom = await setUpNewsroom(server, [
      { name: 'Maya Okafor', beats: ['housing'] },
      { name: 'Jonas Weber', beats: ['schools'] },
      { name: 'Edda Lindqvist', beats: [], roles: ['editor'] },
    ]);
    await give(
      server,
      newsroom,
      Array.from({ length: TIPS }, (_, n) => ({
        text: `Tip ${n + 1}: ${'what was seen at the harbour. '.repeat(60)}`,
      })),
    );
  }, 60_000);
  afterAll(async () => {
    await server?.close();
  });

  async function desk(options: Parameters<typeof visitor>[1] = {}, member = 0): Promise<Page> {
    const { page } = await visitor(browser, options);
    await page.goto('about:blank');
    await restore(page, server.url, newsroom.words[member] ?? [], PASSPHRASE);
    if (member === 0) await page.locator('.row').nth(9).waitFor();
    return page;
  }
  /** The first member's desk goes from test to test with nothing open, at the head of the list; where one fails it goes no further. */
  let shared: Page | null = null;
  async function atList(height = 900, width = 1280): Promise<Page> {
    shared ??= await desk();
    await shared.setViewportSize({ width, height });
    await go(shared, 'Inbox');
    await shared.locator('.list-rows').evaluate((list) => list.scrollTo(0, 0));
    await shared.locator('.row').nth(9).waitFor();
    return shared;
  }
  async function leave(): Promise<void> {
    await shared?.context().close();
    shared = null;
  }
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await leave();
  });

  const title = (page: Page) => page.locator('#tip-title').textContent();
  const scrolled = (page: Page) => page.locator('.list-rows').evaluate((list) => list.scrollTop);
  const openKey = (page: Page) => page.locator('.row[aria-current]').getAttribute('data-row');

  it.each([
    ['beside the list', 1280],
    ['in place of the list', 360],
  ])('Back closes a tip that stands %s, and the list keeps its place', async (_name, width) => {
    const page = await atList(740, width);
    await page.locator('.list-rows').evaluate((list) => list.scrollTo(0, 600));
    await expect.poll(() => scrolled(page)).toBe(600);
    await page.locator('.row:visible').nth(12).click();
    await page.locator('.tip-text').waitFor();
    const first = await openKey(page);
    expect(page.url()).toBe(`${server.url}/desk`);
    await page.goBack();
    await page.locator('.tip-text').waitFor({ state: 'detached' });
    await expect.poll(() => scrolled(page)).toBe(600);
    await page.goForward();
    await page.locator('.tip-text').waitFor();
    await expect.poll(() => openKey(page)).toBe(first);
    // Closed by its own button, it leaves no entry behind.
    await page.getByRole('button', { name: /^(Close|Back)$/ }).click();
    await page.locator('.tip-text').waitFor({ state: 'detached' });
    await expect.poll(() => scrolled(page)).toBe(600);
  });

  it('goes from page to page and through tips as a browser does, and says nothing in the address', async () => {
    const page = await atList();
    await go(page, 'Cases');
    await go(page, 'This device');
    await go(page, 'Inbox');
    await page.locator('.row').nth(2).click();
    const second = await openKey(page);
    await page.locator('.row').nth(4).click();
    await expect.poll(() => openKey(page)).not.toBe(second);
    await page.goBack();
    await expect.poll(() => openKey(page)).toBe(second);
    await page.goBack();
    await page.locator('.tip-text').waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByRole('heading', { name: 'This device', exact: true }).waitFor();
    await page.goBack();
    await page.getByText('No cases yet.').waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: 'This device', exact: true }).waitFor();
    expect(page.url()).toBe(`${server.url}/desk`);
    const state = JSON.stringify(await page.evaluate(() => history.state));
    for (const secret of [second ?? '', ...(second ?? '').split('.')]) expect(state).not.toContain(secret);
  });

  it('Back closes a dialog and no more; one that was closed by a button is no step back', async () => {
    const page = await atList();
    await page.locator('.row').nth(1).click();
    await page.locator('.tip-text').waitFor();
    await page.getByRole('button', { name: 'Share…' }).click();
    await page.getByRole('heading', { name: 'Share with colleagues' }).waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.locator('.tip-text').count()).toBe(1);

    await page.getByRole('button', { name: 'Keep…' }).click();
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.waitForFunction(() => history.state.desk.covers.length === 0);
    await page.goBack();
    await page.locator('.tip-text').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Lock', exact: true }).isVisible()).toBe(true);
  });

  it('a reload locks, and after the unlock the same tip is open', async () => {
    const page = await atList();
    await page.locator('.row').nth(3).click();
    await page.locator('.tip-text').waitFor();
    const text = await page.locator('.tip-text').textContent();
    await page.reload();
    await unlock(page);
    await page.locator('.tip-text').waitFor();
    expect(await page.locator('.tip-text').textContent()).toBe(text);
    await page.goBack();
    await page.locator('.tip-text').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Lock', exact: true }).isVisible()).toBe(true);
  });

  it('the open row stays in sight when keys go on beyond what the list shows', async () => {
    const page = await atList(800);
    await page.locator('.row').first().click();
    await page.locator('.tip-text').waitFor();
    for (let n = 0; n < 19; n += 1) await page.keyboard.press('j');
    const sight = await page.locator('.row[aria-current]').evaluate((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      const list = row.closest('.list-rows')?.getBoundingClientRect();
      return list !== undefined && top >= list.top && bottom <= list.bottom;
    });
    expect(sight).toBe(true);
    // The tip before was read from its beginning, and so is this one.
    await expect.poll(() => page.locator('.pane-body').evaluate((body) => body.scrollTop)).toBe(0);
    // Stepping leaves one entry: Back closes.
    await page.goBack();
    await page.locator('.tip-text').waitFor({ state: 'detached' });
  });

  it('twenty tips are triaged with 45 keys at most; Undo is said, reached by a key, and takes the last one back', async () => {
    // The keys begin at the first row of a desk that was just opened.
    await leave();
    const page = await atList();
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    await press('j');
    await press('Enter');
    for (let n = 0; n < 20; n += 1) {
      // As fast as they can be pressed: nothing waits for the server.
      await press(n % 3 === 0 ? '2' : n % 3 === 1 ? '3' : '4');
      if (n < 19) await press('j');
    }
    expect(keys).toBeLessThanOrEqual(45);
    await shot(page, 'triaged', false);
    await page.getByRole('button', { name: 'Status: Done' }).waitFor();
    await page.locator('.toast').getByText('One tip: done').waitFor();
    await page.keyboard.press('z');
    await page.getByRole('button', { name: 'Status: New' }).waitFor();
    await page.locator('.toast').getByText('One tip: new').waitFor();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByLabel('Status', { exact: true }).selectOption('working');
    await expect.poll(async () => (await page.locator('.select-all').textContent())?.replace(/\D/g, '')).toBe('7');
    await page.getByLabel('Status', { exact: true }).selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  }, 60_000);

  it('what was done is said for a while, and then no more; while it has the focus it stays', async () => {
    const page = await desk();
    await page.locator('.row').first().click();
    await page.clock.install({ time: NOW });
    await page.keyboard.press('i');
    await page.getByText('One tip assigned to you').waitFor();
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).focus();
    await page.clock.runFor(30_000);
    expect(await page.getByText('One tip assigned to you').count()).toBe(1);
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).blur();
    await page.clock.runFor(30_000);
    await page.getByText('One tip assigned to you').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('a tip is assigned to an editor who cannot read it yet, after a word on what that shares', async () => {
    const page = await atList();
    await page.locator('.row').nth(5).click();
    await page.locator('.tip-text').waitFor();
    await choose(page, /^Assign/, 'Edda Lindqvist');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('does not read this tip yet').waitFor();
    await shot(page, 'assign', false);
    await dialog.getByRole('button', { name: 'Share and assign' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Assigned to Edda Lindqvist' }).waitFor();
    const editor = await desk({}, 2);
    await editor.getByRole('button', { name: 'Check for changes' }).click();
    await editor.locator('.row').first().click();
    expect(await editor.locator('.tip-text').textContent()).toBe(await page.locator('.tip-text').textContent());
    expect(await title(editor)).toMatch(/^Tip \d+: what was seen/);
    await editor.getByRole('button', { name: 'Assigned to Edda Lindqvist' }).waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await editor.context().close();
  }, 60_000);

  it('what a colleague wrote in a case marks it as unread; keys act on the open case, and its title is its name', async () => {
    const reporter = await atList();
    const editor = await desk({}, 2);
    await reporter.locator('.row').nth(7).click();
    await choose(reporter, /^Assign/, 'Edda Lindqvist');
    await reporter.getByRole('dialog').getByRole('button', { name: 'Share and assign' }).click();
    await reporter.getByRole('button', { name: 'Assigned to Edda Lindqvist' }).waitFor();

    await editor.getByRole('button', { name: 'Check for changes' }).click();
    const words = ((await reporter.locator('.tip-text').textContent()) ?? '').split(':')[0] ?? '';
    await editor.locator('.row.unread', { hasText: `${words}:` }).click();
    await expect.poll(() => editor.locator('.row[aria-current].unread').count()).toBe(0);
    // As another test may have left it.
    await editor.keyboard.press('1');
    await editor.getByRole('button', { name: 'Status: New' }).waitFor();
    await editor.keyboard.press('3');
    await editor.getByRole('button', { name: 'Status: Done' }).waitFor();
    await editor.getByRole('button', { name: 'Undo' }).waitFor();
    await editor.keyboard.press('z');
    await editor.getByRole('button', { name: 'Status: New' }).waitFor();
    await editor.keyboard.press('#');
    await editor.getByLabel('New tag').fill('quay');
    await editor.keyboard.press('Enter');
    await editor.getByRole('button', { name: 'Take off the tag quay' }).waitFor();
    await editor.keyboard.press('Escape');
    await choose(editor, 'More', 'Change the title…');
    await editor.getByLabel('Title', { exact: true }).fill('The quay at night');
    await editor.getByRole('button', { name: 'Save the title' }).click();
    await editor.getByRole('heading', { name: 'The quay at night' }).waitFor();
    await editor.locator('.row', { hasText: 'The quay at night' }).waitFor();
    // The list knows it before the dialog has closed.
    await editor.locator('dialog[open]').waitFor({ state: 'detached' });
    await editor.keyboard.press('?');
    await editor.getByRole('heading', { name: 'Keys' }).waitFor();

    await go(reporter, 'Cases');
    await reporter.getByRole('button', { name: 'Check for changes' }).click();
    await reporter.locator('.row.unread', { hasText: 'The quay at night' }).click();
    await reporter.getByRole('heading', { name: 'The quay at night' }).waitFor();
    await editor.context().close();
  }, 60_000);

  it('on a phone everything that is pressed is 44 pixels high, in the list and in a tip', async () => {
    const page = await desk({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const small = () =>
      page.locator('button, select, input, summary, label.row-select').evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('p') === null)
          .filter((one) => (one.closest('label') ?? one).getBoundingClientRect().height < 43.5)
          .map((one) => one.outerHTML.slice(0, 120)),
      );
    await page.getByRole('button', { name: 'Filters' }).click();
    await shot(page, 'touch-list', false);
    expect(await small()).toEqual([]);
    expect(await page.locator('.list-row').count()).toBeGreaterThan(5);
    await page.locator('.row').first().click();
    await page.locator('.tip-text').waitFor();
    await shot(page, 'touch-tip', false);
    expect(await small()).toEqual([]);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Export…' }).waitFor();
    await shot(page, 'touch-menu', false);
    expect(await small()).toEqual([]);
    await page.context().close();
  });

  it('each page stands where it was left, with what was searched and chosen in it', async () => {
    const page = await desk({ viewport: { width: 1280, height: 640 } });
    await page.getByRole('searchbox').fill('harbour');
    await page.locator('.row mark').first().waitFor();
    await page.locator('.list-row input').nth(1).check();
    await page.locator('.list-rows').evaluate((list) => list.scrollTo(0, 500));
    await go(page, 'This device');
    await page.locator('.room').evaluate((room) => room.scrollTo(0, 300));
    await go(page, 'Inbox');
    await expect.poll(() => scrolled(page)).toBe(500);
    expect(await page.getByRole('searchbox').inputValue()).toBe('harbour');
    await page.getByText('one tip selected').waitFor();
    await go(page, 'This device');
    await expect.poll(() => page.locator('.room').evaluate((room) => room.scrollTop)).toBe(300);
    // The keyboard scrolls at once, without a press into the page.
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.locator('.room').evaluate((room) => room.scrollTop)).toBeGreaterThan(300);
    await page.context().close();
  });

  it('a row is named by its words and its day; how it stands describes it', async () => {
    const page = await atList();
    await page.locator('.row').nth(9).click();
    await page.keyboard.press('2');
    await page.getByRole('button', { name: 'Status: In progress' }).waitFor();
    const row = page.locator('.row[aria-current]');
    const name = (await row.textContent()) ?? '';
    expect(name).toMatch(/^Tip \d+: what was seen.*today$/);
    expect(name.length).toBeLessThan(160);
    const facts = await row.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${facts}"]`).textContent()).toContain('In progress');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('an unlock lands on the list, under a card of first steps that fits the role and stays away once put away', async () => {
    const page = await desk();
    await page
      .getByRole('region', { name: 'First steps' })
      .getByText('1 of 6: Say how sources can reach you')
      .waitFor();
    await page.getByRole('button', { name: 'Put away' }).click();
    await page.getByRole('region', { name: 'First steps' }).waitFor({ state: 'detached' });
    await page.reload();
    await unlock(page);
    await page.locator('.row').first().waitFor();
    expect(await page.getByRole('region', { name: 'First steps' }).count()).toBe(0);
    await go(page, 'This device');
    await page.getByRole('button', { name: 'Show the first steps again' }).click();
    await page.getByRole('heading', { name: 'First steps', level: 1 }).waitFor();
    await page.context().close();

    const editor = await desk({}, 2);
    await editor.getByRole('region', { name: 'First steps' }).getByText('of 3: ').waitFor();
    await editor.getByRole('button', { name: 'Show', exact: true }).click();
    await editor.getByText('Sources do not write to you.').waitFor();
    expect(await editor.getByText('The link stands under your byline').count()).toBe(0);
    await editor.context().close();
  });

  it('the number of unread tips stands in the window’s title only if the member wants it', async () => {
    const page = await desk();
    expect(await page.title()).toBe('Desk');
    await go(page, 'This device');
    await page.getByLabel('Show the number of unread tips').check();
    await expect.poll(() => page.title()).toBe(`(${TIPS}) Desk`);
    await go(page, 'Inbox');
    await page.locator('.row').first().click();
    await expect.poll(() => page.title()).toBe(`(${TIPS - 1}) Desk`);
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await expect.poll(() => page.title()).toBe('Desk');
    await page.context().close();
  });

  it('with the system’s own colours, selection, unread and the open row are told apart', async () => {
    const page = await desk({ forcedColors: 'active' });
    await page.locator('.list-row input').nth(2).check();
    await page.locator('.row').nth(4).click();
    await page.locator('.tip-text').waitFor();
    await shot(page, 'forced', false);
    const lines = await page.locator('.list-row').evaluateAll((rows) =>
      rows.map((row) => {
        const style = getComputedStyle(row);
        return `${style.borderInlineStartStyle} ${style.outlineStyle}`;
      }),
    );
    expect([lines[1], lines[2], lines[4]]).toEqual(['double none', 'double dashed', 'solid solid']);
    await page.context().close();
  });
});
