/** A codename: the words that a source writes down before a message that can be answered is sent. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codenameFromWords } from '../../src/crypto/codename.ts';
import { codenameKeys } from '../../src/crypto/keys.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { twoOf } from './mailbox-steps.ts';
import { onceAt, openTip, puts, stored, write } from './steps.ts';

describeInBrowser('a codename', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server);
  });
  afterAll(() => server.close());

  const shown = (page: Page) => page.locator('.words.kit > li').allTextContents();
  const keysOf = async (words: readonly string[]) => {
    const found = await codenameFromWords(words.join(' '));
    if ('fault' in found) throw new Error(found.fault.kind);
    return found.entropies.map((entropy) => codenameKeys(entropy, newsroom.keys.key));
  };

  const sealedOf = async (text: string) => (await newsroom.openAll()).find((one) => one.tip.text === text)?.tip;
  const toWords = async (page: Page, text: string) => {
    await write(page, text);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'Your codename: twelve words' }).waitFor();
    return await shown(page);
  };

  test('is shown before the message is sent, asked back, and goes with it; another message may be of the same conversation or not', async () => {
    const visit = await openTip(await browser(), server, { viewport: { width: 360, height: 740 } });
    const { page } = visit;
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    // What is wrong with the text is said first.
    await page.getByText('Write your message first.').waitFor();
    await shot(page, 'tip-answer-choice-phone');
    const words = await toWords(page, 'The pier was never inspected.');
    expect(words).toHaveLength(12);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(puts(visit)).toEqual([]);
    await shot(page, 'codename-phone');
    expect(await accessFaults(page)).toEqual([]);

    // A copy only after what it may mean.
    expect(await page.getByRole('button', { name: 'Copy all the same' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('A copy may stay on this device and elsewhere').waitFor();
    await shot(page, 'codename-copy-phone');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('A copy may stay');
    await page.getByRole('button', { name: 'Do not copy' }).click();

    // Printed: the words and how to use them, and not whose they are.
    await page.emulateMedia({ media: 'print' });
    const paper = await page.evaluate(() => document.body.innerText);
    for (const word of words) expect(paper).toContain(word);
    expect(paper).toContain('Twelve words');
    for (const not of ['Harbour', 'tip line', 'codename', 'Mara', 'Leave', server.url])
      expect(paper).not.toContain(not);
    await shot(page, 'codename-paper');
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('button', { name: 'I have written them down' }).click();
    const labels = await page.locator('.check label').allTextContents();
    expect(new Set(labels).size).toBe(2);
    const [first = '', second = ''] = labels;
    const wordOf = (label: string) => words[Number(label.replace(/\D/g, '')) - 1] ?? '';
    await page.getByLabel(first, { exact: true }).fill(` ${wordOf(first).toUpperCase()} `);
    await page.getByLabel(second, { exact: true }).fill('zzz');
    await page.getByRole('button', { name: 'Check, and send' }).click();
    await page.getByText(`This is not ${second.toLowerCase()}.`).waitFor();
    await shot(page, 'codename-check-phone');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel(second, { exact: true }).fill(wordOf(second));
    await page.getByRole('button', { name: 'Check, and send' }).click();
    await stored(page);
    const [keys] = await keysOf(words);
    expect(await sealedOf('The pier was never inspected.')).toMatchObject({
      mailbox: { address: keys?.address },
      thread: keys?.thread,
    });
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('To read an answer');
    expect(text).toContain('/en/mailbox');
    expect(text).not.toContain('Nobody can answer you');
    expect(text).not.toMatch(twoOf(words));
    await page.getByRole('button', { name: 'Show the words once more' }).click();
    expect(await shown(page)).toEqual(words);
    await shot(page, 'codename-sent-phone');
    expect(await accessFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Write another message' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Is it about the same?');
    await shot(page, 'codename-another-phone');
    await page.getByRole('button', { name: 'Same conversation, same words' }).click();
    await write(page, 'And nobody was told.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await stored(page);
    expect((await sealedOf('And nobody was told.'))?.thread).toBe(keys?.thread);
    await page.getByRole('button', { name: 'Write another message' }).click();
    await page.getByRole('button', { name: 'Separate message, new words' }).click();
    const others = await toWords(page, 'Something else.');
    expect(others).not.toEqual(words);
    // Nothing that went out holds a word.
    const outgoing = visit.sent
      .map(({ url, headers, body }) => `${url} ${JSON.stringify(headers)} ${body ?? ''}`)
      .join('\n');
    expect(outgoing).not.toMatch(twoOf(words));
    expect(visit.complaints).toEqual([]);
    await visit.context.close();
  });

  test('and the text outlive going back, another language and a lost answer; stopping loses neither', async () => {
    const visit = await openTip(await browser(), server, { colorScheme: 'dark' });
    const { page } = visit;
    const words = await toWords(page, 'kept');
    await shot(page, 'codename-dark');
    await page.getByRole('button', { name: 'Back to the text' }).click();
    expect(await page.locator('textarea').inputValue()).toBe('kept');
    expect(await toWords(page, 'kept, and changed')).toEqual(words);
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.getByRole('heading', { name: 'كلماتك السرية: اثنتا عشرة كلمة' }).waitFor();
    await page.getByText('الكلمات إنجليزية، وتُكتب من اليسار إلى اليمين').waitFor();
    // There is no Arabic list: the same words, left to right.
    expect(await shown(page)).toEqual(words);
    expect(
      await page
        .locator('.words.kit')
        .evaluate((list) => [getComputedStyle(list).direction, list.getAttribute('lang')]),
    ).toEqual(['ltr', 'en']);
    await page.setViewportSize({ width: 360, height: 740 });
    await shot(page, 'codename-ar-phone');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Your codename: twelve words' }).waitFor();
    await onceAt(page, /\/api\/tips\//, 'PUT', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'I have written them down' }).click();
    await page.getByRole('button', { name: 'Send without checking' }).click();
    await page.getByText('No answer came back').waitFor();
    await page.getByRole('button', { name: 'Send again' }).click();
    await stored(page);
    const [lost, again] = puts(visit);
    expect(again).toEqual(lost);
    const [keys] = await keysOf(words);
    expect((await sealedOf('kept, and changed'))?.thread).toBe(keys?.thread);
    await visit.context.close();
  });

  test('is not made where no answer is needed, and a page that cannot make one says so and keeps the text', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await page.route(/assets\/parts-/, (route) => route.abort());
    await page.reload();
    await write(page, 'for nobody to answer');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('This page could not load fully').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('for nobody to answer');
    await page.getByRole('radio', { name: 'I need no answer' }).check();
    await page.getByRole('button', { name: /^Send/ }).click();
    await stored(page);
    const tip = await sealedOf('for nobody to answer');
    expect(tip).toBeDefined();
    expect(tip).not.toHaveProperty('mailbox');
    expect(await page.locator('main').textContent()).toContain('Nobody can answer you');
    await page.goto(`${server.url}/en/`);
    await page.getByRole('link', { name: 'Have a codename? Read your answer' }).click();
    await page.getByRole('heading', { name: 'Read an answer' }).waitFor();
    await visit.context.close();
  });
});
