/**
 * A source and two reporters over ten days, in browsers: a tip, a reply, the codename typed with one wrong word on another device and
 * in Arabic, an answer, a second reporter's reply, what is deleted, and what expires. The server starts anew each time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserWith, describeInBrowser, type Visitor, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { NOW, startServer, type TestServer } from '../setup/server.ts';
import { go, PASSPHRASE, restore, unlock } from './cast.ts';
import { glance } from './look.ts';

const DAY = 86_400_000;
const RETENTION = 8;
const MARA = 'Mara Okonkwo';
const JONAS = 'Jonas Feld';
const TIP = 'The harbour office keeps two ledgers.';
const QUESTION = 'Thank you. Where is the second one kept?';
const ANSWER = 'In the cabinet behind the stairs. Come on a Sunday.';
const SECOND = 'Jonas here, I cover the courts. Has anybody complained?';

describeInBrowser('a conversation over ten days', () => {
  const chromium = browserWith();
  const folder = mkdtempSync(join(tmpdir(), 'flowerpot-conversation-'));
  const data = join(folder, 'data');
  let now = NOW;
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;
  let mara: Visitor;
  let jonas: Visitor;
  let words: string[];

  const start = async (port: number) => {
    server = await startServer({ config: { data, port, retentionDays: RETENTION }, overrides: { now: () => now } });
  };
  const member = async (n: number): Promise<Visitor> => {
    const opened = await visitor(browser, { now });
    await restore(opened.page, server.url, newsroom.words[n] ?? [], PASSPHRASE);
    return opened;
  };
  /** Those that stand unlocked. */
  let open: readonly Visitor[] = [];
  /** Days pass, over which no desk stands open: a server ends its session. These are unlocked then, each of which costs seconds. */
  const later = async (days: number, ...desks: Visitor[]) => {
    for (const { page } of open) await page.getByRole('button', { name: 'Lock', exact: true }).click();
    open = desks;
    now += days * DAY;
    await server.close();
    await start(Number(new URL(server.url).port));
    for (const { context, page } of desks) {
      await context.clock.setFixedTime(now);
      await unlock(page);
      await page.getByRole('navigation', { name: 'Desk' }).waitFor();
    }
  };
  const openRow = async (page: Page, text: string) => {
    await go(page, 'Inbox');
    await page.locator('.row', { hasText: text }).click();
    await page.locator('.tip-text').first().waitFor();
  };
  const reply = async (page: Page, text: string) => {
    await page.getByLabel('Reply to the source').fill(text);
    await page.getByRole('button', { name: 'Seal and send' }).click();
    await page.getByText('Lies in the source’s mailbox').last().waitFor();
  };
  /** On a device that knows nothing, in a language; all fields are typed by hand. */
  const enter = async (typed: readonly string[], language: string, button: string): Promise<Visitor> => {
    const device = await visitor(browser, { now });
    await device.page.goto(`${server.url}/${language}/mailbox`);
    await device.page.getByRole('combobox').first().waitFor();
    for (const [n, word] of typed.entries()) await device.page.getByRole('combobox').nth(n).fill(word);
    await device.page.getByRole('button', { name: button }).click();
    return device;
  };
  const EN = 'Open the mailbox';
  const AR = 'افتح الصندوق';

  beforeAll(async () => {
    browser = await chromium();
    await start(0);
    newsroom = await setUpNewsroom({ ...server, clock: { now } }, [
      { name: MARA, beats: ['Harbour'] },
      { name: JONAS, beats: ['Courts'] },
    ]);
    [mara, jonas] = [await member(0), await member(1)];
    open = [mara, jonas];
  }, 180_000);
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('day 1: a source writes down twelve words, and its tip reaches both reporters', async () => {
    const { page, context } = await visitor(browser, { now });
    await page.goto(`${server.url}/tip`);
    for (const name of [MARA, JONAS]) await page.getByRole('checkbox', { name }).check();
    await page.getByLabel('Your message').fill(TIP);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'Your codename: twelve words' }).waitFor();
    words = await page.locator('.words.kit > li').allTextContents();
    expect(words).toHaveLength(12);
    await page.getByRole('button', { name: 'I have written them down' }).click();
    await page.getByRole('button', { name: 'Send without checking' }).click();
    await page.getByRole('heading', { name: 'Your message is stored' }).waitFor();
    await context.close();
  }, 120_000);

  it('day 2: one of them answers', async () => {
    await later(1, mara);
    await openRow(mara.page, 'two ledgers');
    await reply(mara.page, QUESTION);
  }, 120_000);

  it('day 4: from another device, in Arabic, one wrong word is named; then the reply is read, and answered', async () => {
    await later(2);
    const wrong = words.map((word, n) => (n === 6 ? `${word}x` : word));
    const { page, context, sent } = await enter(wrong, 'ar', AR);
    await page.getByText('لم يُفتح بعد').waitFor();
    expect(await page.locator('#entry-wrong').innerText()).toMatch(/[7٧]/);
    expect(sent.filter(({ url }) => url.includes('/api/mailbox'))).toEqual([]);
    await page
      .getByRole('combobox')
      .nth(6)
      .fill(words[6] ?? '');
    await page.getByRole('button', { name: AR }).click();
    await page.getByText(QUESTION).waitFor();
    await page.getByText(MARA).first().waitFor();
    await glance(page, 'mailbox-ar');
    // It goes to who answered, unless the source says more.
    await page.getByText('غيّر من يستلمها').click();
    await page.getByRole('checkbox', { name: JONAS }).check();
    await page.getByLabel('رسالتك').fill(ANSWER);
    await page.getByRole('button', { name: 'أرسل', exact: true }).click();
    await page.getByRole('heading', { name: 'حُفظت رسالتك' }).waitFor();
    await context.close();
  }, 120_000);

  it('day 5: both read it as one conversation, and the second reporter writes as well', async () => {
    await later(1, mara, jonas);
    await openRow(mara.page, 'behind the stairs');
    await mara.page.getByText('Read: a later message of the source says so').waitFor();
    await openRow(jonas.page, 'behind the stairs');
    const order = await jonas.page.locator('.conversation > li .tip-text').allInnerTexts();
    expect(order.map((text) => text.trim())).toEqual([TIP, QUESTION, ANSWER]);
    await reply(jonas.page, SECOND);
  }, 120_000);

  it('day 6: the source finds both, each with its author, and deletes one', async () => {
    await later(1, jonas);
    const { page, context } = await enter(words, 'en', EN);
    const answers = page.locator('main article');
    await page.getByText(SECOND).waitFor();
    expect(await answers.count()).toBe(2);
    // The newest first.
    expect(await answers.first().innerText()).toContain(JONAS);
    expect(await answers.last().innerText()).toContain(MARA);
    await glance(page, 'mailbox-en');
    await answers.first().getByRole('button', { name: 'Delete this answer' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText(SECOND).waitFor({ state: 'detached' });
    await context.close();
    await openRow(jonas.page, 'behind the stairs');
    await jonas.page.getByText('Collected: the source deleted it').waitFor();
  }, 120_000);

  it('day 11: the first reply has expired, and another’s words open an empty mailbox of the same kind', async () => {
    await later(5, mara);
    const { page, context } = await enter(words, 'en', EN);
    await page.getByRole('heading', { name: 'There is no answer here' }).waitFor();
    const own = await page.locator('main').innerText();
    await context.close();
    const stranger = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
    const other = await enter(stranger, 'en', EN);
    await other.page.getByRole('heading', { name: 'There is no answer here' }).waitFor();
    expect(await other.page.locator('main').innerText()).toBe(own);
    await other.context.close();
    // On the desk it stands still, in the case.
    await go(mara.page, 'Cases');
    await mara.page.locator('.row').first().click();
    await mara.page.locator('.conversation').getByText(QUESTION).waitFor();
  }, 120_000);
});
