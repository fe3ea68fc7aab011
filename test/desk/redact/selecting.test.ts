/** Passages are taken out of a tip in its own text: with the mouse, with keys, with a finger, and by words that are typed. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { REDACTION } from '../../../src/protocol/event.ts';
import { PASSPHRASE, restore, sendTip } from '../../journeys/cast.ts';
import { look } from '../../journeys/look.ts';
import { takeOut } from '../../journeys/taking-out.ts';
import { browserWith, describeInBrowser, type Visitor, visitor } from '../../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../../setup/newsroom.ts';
import { startServer, type TestServer } from '../../setup/server.ts';

const NAME = 'Ottilie Brackwasser';
const TEXT = `My cousin ${NAME} keeps two ledgers 🪴.\nAsk OTTILIE BRACKWASSER about the second ledger.`;
const CONTACTED = 'Write to heron_42 at night.';
const ARABIC = 'وصلت الشحنة إلى الرصيف';

describeInBrowser('a passage of a tip that is to be shared', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;
  let reporter: Visitor;
  let page: Page;
  let dialog: Locator;
  let text: Locator;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), chromium()]);
    newsroom = await setUpNewsroom(server, [
      { name: 'Mara Okonkwo', beats: ['Harbour'] },
      { name: 'Edda Lindqvist', beats: [], roles: ['editor'] },
    ]);
    const source = await visitor(browser);
    for (const tip of [TEXT, ARABIC]) await sendTip(source.page, server.url, tip);
    await sendTip(source.page, server.url, CONTACTED, 'Signal: heron_42');
    await source.context.close();
    reporter = await visitor(browser, { hasTouch: true });
    page = reporter.page;
    await restore(page, server.url, newsroom.words[0] ?? [], PASSPHRASE);
    dialog = page.getByRole('dialog', { name: 'Share with colleagues' });
    text = dialog.locator('.left-text');
  }, 60_000);
  afterAll(() => server?.close());

  beforeEach(() => open('two ledgers'));

  async function open(words: string): Promise<void> {
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.row').filter({ hasText: words }).click();
    await page.getByRole('button', { name: 'Share…' }).click();
    await text.waitFor();
  }
  const shown = () => text.textContent();
  const without = (...words: string[]) => words.reduce((left, one) => left.replaceAll(one, REDACTION), TEXT);
  const selected = () => page.evaluate(() => document.getSelection()?.toString());

  /** The middle of a character on the screen. */
  const pointAt = (at: number) =>
    text.evaluate((element, offset) => {
      const node = element.querySelector('[data-start="0"]')?.firstChild;
      const range = document.createRange();
      if (node === null || node === undefined) throw new Error('no text');
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, at);

  async function drag(from: number, to: number): Promise<void> {
    await text.scrollIntoViewIfNeeded();
    const [a, b] = [await pointAt(from), await pointAt(to)];
    await page.mouse.move(a.x, a.y);
    await page.mouse.down();
    await page.mouse.move(b.x, b.y, { steps: 4 });
    await page.mouse.up();
  }

  it('is whole words wherever the mouse begins and ends, and goes wherever the same words stand', async () => {
    await expect.poll(shown).toBe(TEXT);
    await drag(TEXT.indexOf(NAME) + 3, TEXT.indexOf(NAME) + 12);
    await dialog.getByText(`“${NAME}”`).waitFor();
    await expect.poll(selected).toBe(NAME);
    await look(page, 'redact-selected');
    await dialog.getByRole('button', { name: 'Take out the selection' }).click();
    await dialog.getByText(`Taken out: “${NAME}”. The same words stand in 1 more place of this text`).waitFor();
    await expect.poll(shown).toBe(without(NAME, NAME.toUpperCase()));
    await text.getByRole('button', { name: `“OTTILIE BRACKWASSER”, also taken out because of “${NAME}”` }).waitFor();
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(shown).toBe(TEXT);
  }, 60_000);

  it('is shown struck through when that is asked for, and stands as it will be read when it is not', async () => {
    await takeOut(dialog, TEXT.indexOf(NAME), TEXT.indexOf(NAME) + NAME.length);
    await dialog.getByLabel('Show what is taken out').check();
    expect(await text.locator('s').allTextContents()).toEqual([NAME, NAME.toUpperCase()]);
    const why = await text.locator('.also').evaluate((block) => getComputedStyle(block, '::after').content);
    expect(why).toBe(`"because of “${NAME}”"`);
    await text.scrollIntoViewIfNeeded();
    await look(page, 'redact-shown');
    await dialog.getByLabel('Show what is taken out').uncheck();
    await expect.poll(shown).toBe(without(NAME, NAME.toUpperCase()));
  }, 60_000);

  it('is put back by a press on any of its blocks, by finger too, and in the list below', async () => {
    const places = [NAME, '“OTTILIE BRACKWASSER”'];
    for (const words of places) {
      await takeOut(dialog, TEXT.indexOf(NAME), TEXT.indexOf(NAME) + NAME.length);
      await text
        .getByRole('button', { name: words === NAME ? `“${NAME}”` : words })
        .first()
        .tap();
      await dialog.getByText(`Put back: “${NAME}”, in 2 places.`).waitFor();
      await expect.poll(shown).toBe(TEXT);
    }
    await takeOut(dialog, TEXT.indexOf(NAME), TEXT.indexOf(NAME) + NAME.length);
    const listed = dialog.getByRole('list', { name: 'Taken out' }).getByRole('button');
    expect((await listed.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await listed.tap();
    await expect.poll(shown).toBe(TEXT);
  }, 60_000);

  it('is taken out with a finger: the press on the button, which takes the selection away, still means it', async () => {
    await text.evaluate((element) => {
      const node = element.querySelector('[data-start="0"]')?.firstChild;
      if (node) document.getSelection()?.setBaseAndExtent(node, 4, node, 6);
    });
    await dialog.getByText('“cousin”').waitFor();
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await dialog.getByRole('button', { name: 'Take out the selection' }).tap();
    await expect.poll(shown).toBe(without('cousin'));
  }, 60_000);

  it('is found, taken out, put back and undone with keys alone, and each step is said', async () => {
    const said = dialog.locator('.said');
    await text.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => said.textContent()).toBe('Nothing is selected. Select words in the text above first.');
    for (const word of ['My', 'cousin', 'Ottilie']) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => said.textContent()).toBe(`“${word}”`);
    }
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => said.textContent()).toBe(`“${NAME}”`);
    await expect.poll(selected).toBe(NAME);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => said.textContent()).toBe(`“${NAME}”`);
    await page.keyboard.press('Enter');
    await expect.poll(() => said.textContent()).toMatch(/^Taken out: /);
    await expect.poll(shown).toBe(without(NAME, NAME.toUpperCase()));

    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.textContent()).toBe('“keeps”');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => said.textContent()).toBe(`“${NAME}”, taken out. Enter puts it back.`);
    await page.keyboard.press('Delete');
    await expect.poll(() => said.textContent()).toBe(`Put back: “${NAME}”, in 2 places.`);
    await expect.poll(shown).toBe(TEXT);
    await page.keyboard.press('Control+z');
    await expect.poll(shown).toBe(without(NAME, NAME.toUpperCase()));
    await page.keyboard.press('Control+z');
    await expect.poll(shown).toBe(TEXT);

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => said.textContent()).toMatch(/^“(?:about|the|second)”$/);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await expect.poll(shown).toBe(REDACTION);
    expect(await dialog.isVisible()).toBe(true);
  }, 60_000);

  it('stays out where contact details that are left out have the same words, and that is said', async () => {
    await open('at night');
    await expect.poll(shown).toBe(CONTACTED.replace('heron_42', REDACTION));
    const said = dialog.locator('.said');
    await text.getByRole('button', { name: '“heron_42”, also taken out because contact details' }).click();
    await expect.poll(() => said.textContent()).toMatch(/^They are left out elsewhere/);
    await takeOut(dialog, 0, CONTACTED.length);
    await expect.poll(shown).toBe(REDACTION);
    await dialog.getByRole('list', { name: 'Taken out' }).getByRole('button').click();
    await expect.poll(() => said.textContent()).toMatch(/^1 place of these words stays taken out\. They are left out/);
    await expect.poll(shown).toBe(CONTACTED.replace('heron_42', REDACTION));
    await dialog.getByLabel('Give them too').check();
    await expect.poll(shown).toBe(CONTACTED);
  }, 60_000);

  it('is gone through in the direction in which it is read', async () => {
    await open('الشحنة');
    await text.focus();
    for (const word of ['وصلت', 'الشحنة']) {
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => dialog.locator('.said').textContent()).toBe(`“${word}”`);
    }
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => dialog.locator('.said').textContent()).toBe('“وصلت”');
  }, 60_000);

  it('is taken out wherever it stands when its words are typed, and Enter there sends nothing', async () => {
    const field = dialog.getByLabel('Words to take out');
    await field.fill('ledger');
    await field.press('Enter');
    await dialog.getByText('Taken out: “ledger”, in 2 places.').waitFor();
    await expect.poll(shown).toBe(without('ledger'));
    expect(await field.inputValue()).toBe('');
    await field.fill('Ledger');
    await field.press('Enter');
    await dialog.getByText('“Ledger” is taken out already.').waitFor();
    await field.fill('harbour');
    await dialog.getByRole('button', { name: 'Take out all' }).click();
    await dialog.getByText('“harbour” does not stand in this text.').waitFor();
    await field.fill('--');
    await field.press('Enter');
    await dialog.getByText('Type the words to take out.').waitFor();
    expect(await dialog.getByText('Choose at least one colleague.').isVisible()).toBe(false);
    expect(reporter.complaints).toEqual([]);
  }, 60_000);
});
