/** How a mailbox is opened: words entered, pasted and completed, in every list, on pages where that may be. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codenameFromWords } from '../../src/crypto/codename.ts';
import { MAILBOX_BYTES, MAILBOX_REQUEST_BYTES } from '../../src/protocol/limits.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import {
  codename,
  enter,
  openBox,
  pasteWords,
  REPORTERS,
  reply,
  serveMailbox,
  twoOf,
  visitMailbox,
} from './mailbox-steps.ts';
import { onceAt } from './steps.ts';

const PHONE = { width: 360, height: 740 };

describeInBrowser('a mailbox', () => {
  const browser = browserWith('--host-resolver-rules=MAP tips.example 127.0.0.1');
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server, REPORTERS);
  });
  afterAll(() => server.close());

  const open = async (options: Parameters<typeof visitMailbox>[2] = {}) =>
    visitMailbox(await browser(), server, options);
  const fields = (page: Page) =>
    page.getByRole('combobox').evaluateAll((all) => all.map((one) => ('value' in one ? one.value : null)));

  test('opens with words pasted in capitals and numbers, keeps nothing when it is closed, and nothing of them leaves', async () => {
    const { page, go, sent, complaints, context } = await open();
    const own = await codename(newsroom);
    await serveMailbox(page, own, [reply(newsroom, own)]);
    await go();
    await shot(page, 'mailbox-entry');
    expect(await page.title()).toBe('Contact');
    expect(await accessFaults(page)).toEqual([]);
    await pasteWords(page, own.words.map((word, n) => `${n + 1}. ${word.toUpperCase()}`).join('\n'), 7);
    expect(await fields(page)).toEqual(own.words);
    await openBox(page);
    await page.getByRole('heading', { name: 'Maya Okafor' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Your mailbox');
    const text = (await page.locator('.answers').textContent()) ?? '';
    for (const said of ['Thank you. Who signed it?', '23 November 2026', '22 January 2027, 60 days after it came'])
      expect(text).toContain(said);
    await shot(page, 'mailbox-open');
    expect(await accessFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Close the mailbox' }).click();
    await page.getByText('Words and answers are no longer on this page').waitFor();
    expect(await fields(page)).toEqual(own.words.map(() => ''));
    const left = await page.evaluate(() => [document.body.outerHTML, localStorage.length, document.cookie] as const);
    expect(left[0]).not.toMatch(twoOf(own.words));
    expect(left[0]).not.toContain('Who signed it');
    expect(left.slice(1)).toEqual([0, '']);

    const outgoing = sent.map(({ url, headers, body }) => `${url} ${JSON.stringify(headers)} ${body ?? ''}`).join('\n');
    expect(outgoing).not.toMatch(twoOf(own.words));
    const asked = sent.filter(({ url }) => url.endsWith('/api/mailbox'));
    expect(asked.map(({ method, body }) => [method, body?.length])).toEqual([['POST', MAILBOX_REQUEST_BYTES]]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('is opened by keyboard from first letters, names the word that is wrong, and is empty for a codename that nobody has', async () => {
    const { page, go, context } = await open();
    // Words of their own first letters, whatever the list; the last one makes the checksum.
    const own = await codename(newsroom, 'english', new Uint8Array(16));
    expect(own.words.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => 'abandon'));
    await go();
    const at = (n: number) => page.getByRole('combobox').nth(n);
    await at(0).click();
    await page.keyboard.type('act');
    await expect
      .poll(() => page.getByRole('option').allTextContents())
      .toEqual(['act', 'action', 'actor', 'actress', 'actual']);
    await shot(page, 'mailbox-completion', false);
    expect(await accessFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = (await at(0).getAttribute('aria-activedescendant')) ?? '';
    expect(await page.locator(`[id="${active}"]`).textContent()).toBe('action');
    await page.keyboard.press('Enter');
    expect(await at(0).inputValue()).toBe('action');
    // On it goes in the next field; Escape only closes the list.
    await page.keyboard.type('aban');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('aban');
    await page.keyboard.press('Tab');
    await page.keyboard.type('don');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('aban ');
    for (let n = 2; n < 10; n += 1) {
      await page.keyboard.type('aban');
      await page.keyboard.press(n % 2 ? 'Enter' : 'Tab');
    }
    await openBox(page);
    await page.getByText('Words are missing: 11 and 12.').waitFor();
    await expect.poll(() => at(10).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('abandom');
    await page.keyboard.press('Tab');
    await page.keyboard.type(own.words[11] ?? '');
    await page.keyboard.press('Enter');
    await page.getByText('Word 11 is in no list of ours. Near to it: abandon, random.').waitFor();
    expect(await at(10).getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => at(10).evaluate((field) => field === document.activeElement)).toBe(true);
    await shot(page, 'mailbox-wrong-word');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'abandon', exact: true }).click();
    await at(3).fill('zoo');
    await openBox(page);
    await page.getByText('together they are no codename').waitFor();
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0);
    await at(3).fill('Abandon');
    expect(await fields(page)).toEqual(own.words.with(3, 'Abandon'));

    // The real server: it has no such mailbox.
    await openBox(page);
    await page.getByRole('heading', { name: 'There is no answer here' }).waitFor();
    await shot(page, 'mailbox-empty');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText('Looked again: no answer.').waitFor();
    await page.getByRole('button', { name: 'Back to the words' }).click();
    expect(await fields(page)).toEqual(own.words.with(3, 'Abandon'));
    await context.close();
  });

  test('in Arabic is entered from left to right; a failed look says so and keeps what is open', async () => {
    const { page, go, context, complaints } = await open({ path: '/ar/mailbox', viewport: PHONE });
    const own = await codename(newsroom, 'french');
    await serveMailbox(page, own, [reply(newsroom, own)]);
    await go();
    // Without its accents, as a keyboard without them has it.
    await pasteWords(page, own.words.join(' ').replaceAll(/\p{M}/gu, ''));
    await shot(page, 'mailbox-entry-ar-phone');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'افتح الصندوق' }).click();
    await page.getByRole('heading', { name: 'صندوقك' }).waitFor();
    await shot(page, 'mailbox-open-ar-phone');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Your mailbox' }).waitFor();
    await onceAt(page, /\/api\/mailbox/, 'POST', (route) => route.fulfill({ body: 'x'.repeat(MAILBOX_BYTES - 1) }));
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText('What came back is no answer of this site').waitFor();
    expect(await page.locator('.answers > li').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('of words in two lists is the one that has something', async () => {
    const { page, go, context } = await open();
    // Each of them is in the English list and in the French one, and both checksums pass: nobody can see which is meant.
    const words = 'stable muscle loyal civil voyage effort volume simple voyage badge mobile pizza';
    const result = await codenameFromWords(words);
    const entropies = 'entropies' in result ? result.entropies : [];
    expect(entropies).toHaveLength(2);
    await go();
    for (const entropy of entropies) {
      const own = await codename(newsroom, 'french', Uint8Array.from(entropy));
      const box = await serveMailbox(page, own, [reply(newsroom, own)]);
      await pasteWords(page, words);
      await openBox(page);
      await page.getByRole('heading', { name: 'Maya Okafor' }).waitFor();
      // Both are asked for, whatever is in the first.
      expect(box.asked).toHaveLength(2);
      await page.getByRole('button', { name: 'Close the mailbox' }).click();
    }
    await context.close();
  });

  test('is refused where the connection is not secure or the link is of another newsroom, and left it is wiped', async () => {
    const { page, context } = await open();
    await page.goto(`${server.url.replace('127.0.0.1', 'tips.example')}/en/mailbox`);
    await page.getByText('This connection is not secure').waitFor();
    expect(await page.locator('main :is(form, input)').count()).toBe(0);
    const other = newsroom.fingerprint.split('-').reverse().join('-');
    await page.goto(`${server.url}/en/mailbox#${other}`);
    await page.getByText('This is not the newsroom that your link names').waitFor();
    expect(await page.locator('main :is(form, input)').count()).toBe(0);

    const own = await codename(newsroom);
    await serveMailbox(page, own, [reply(newsroom, own)]);
    await context.route('https://www.example.org/', (route) =>
      route.fulfill({ contentType: 'text/html', body: 'away' }),
    );
    await page.goto('about:blank');
    await page.goto(`${server.url}/en/mailbox#${newsroom.fingerprint}`);
    await page.getByRole('combobox').first().waitFor();
    await enter(page, own);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await page.waitForURL('https://www.example.org/');
    await page.goBack();
    expect(await page.locator('body').textContent()).not.toContain('Who signed it');
    await context.close();
  });
});
