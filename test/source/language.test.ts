/** Another language while somebody writes: the words of the page change, and nothing of theirs does. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import { calloutWords } from '../../src/crypto/words.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { callout, openTip, puts, send, showProfile, stayWhenAsked, stored } from './steps.ts';

const TEXT = 'The inspections stopped in May.\nوثائق';
const CONTACT = 'Signal: heron.42';

describeInBrowser('a change of language', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server, [
      { name: 'Maya Okafor', beats: ['housing'] },
      { name: 'Jonas Feld', beats: ['courts'] },
      { name: 'Layla Haddad', beats: [] },
    ]);
  });
  afterAll(() => server.close());

  const change = async (page: Page, name: 'English' | 'العربية', lang: string, dir: string) => {
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator(`html[lang=${lang}][dir=${dir}]`).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/${lang}/tip`);
  };
  const written = async (page: Page) => ({
    text: await page.locator('textarea').inputValue(),
    contact: await page.locator('input[name=contact]').inputValue(),
    chosen: await page
      .locator('input[name=to]')
      .evaluateAll((all) => all.map((one) => 'checked' in one && one.checked)),
  });

  test('keeps text, contact, chosen reporters and the question, there and back, and loads no other page', async () => {
    const visit = await visitor(await browser());
    const { page } = visit;
    const id = toBase64url(random(16));
    await showProfile(page, newsroom, { callouts: [callout(newsroom, { id })] });
    await page.goto(`${server.url}/en/tip#${newsroom.fingerprint}-${calloutWords(id).join('-')}`);
    await page.getByText('Change who gets it').click();
    await page.getByRole('checkbox', { name: 'Layla Haddad' }).check();
    await page.locator('textarea').click();
    await page.keyboard.insertText(TEXT);
    await page.locator('input[name=contact]').fill(CONTACT);
    const before = await written(page);
    expect(before).toEqual({ text: TEXT, contact: CONTACT, chosen: [true, false, true] });
    const loads = visit.sent.filter(({ url }) => url.endsWith('/tip')).length;

    await change(page, 'العربية', 'ar', 'rtl');
    await page.getByText('لا يستطيع قراءة هذا إلا \u2068Maya Okafor\u2069 و\u2068Layla Haddad\u2069').waitFor();
    // The parts that came after the form speak it too.
    await page.getByText('يسأل Maya Okafor.').waitFor();
    expect(await written(page)).toEqual(before);
    expect(await accessFaults(page)).toEqual([]);
    await change(page, 'English', 'en', 'ltr');
    await page.getByText('Asked by Maya Okafor.').waitFor();
    expect(await written(page)).toEqual(before);

    expect(visit.sent.filter(({ url }) => url.endsWith('/tip')).length).toBe(loads);
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(kept).toEqual([0, 0, '']);
    await send(page);
    await stored(page);
    const opened = (await newsroom.openAll()).find(({ tip }) => tip.text === TEXT);
    expect(opened?.tip).toMatchObject({
      contact: CONTACT,
      callout: id,
      to: [0, 2].map((n) => newsroom.members[n]?.key),
    });
    expect(visit.complaints).toEqual([]);
    await visit.context.close();
  });

  test('is no step in the history, and keeps what a link brought', async () => {
    const { context, page } = await visitor(await browser());
    const key = newsroom.members[1]?.key;
    await page.goto(`${server.url}/en/`);
    await page.goto(`${server.url}/tip#${key}`);
    await page.locator('textarea').waitFor();
    await change(page, 'العربية', 'ar', 'rtl');
    expect(new URL(page.url()).hash).toBe(`#${key}`);
    await page.reload();
    await page.locator('html[lang=ar]').waitFor();
    await expect.poll(() => page.getByRole('checkbox', { name: 'Jonas Feld' }).isChecked()).toBe(true);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/en/');
    await context.close();
  });

  test('on the receipt keeps the receipt, and another message of a lost answer is not stored twice', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await page.getByRole('checkbox', { name: 'Jonas Feld' }).check();
    await page.locator('textarea').fill('sent across two languages');
    let lost = false;
    await page.route(/\/api\/tips\//, async (route) => {
      if (lost) return await route.continue();
      lost = true;
      await route.fetch();
      await route.abort();
    });
    await send(page);
    await page.getByText('No answer came back').waitFor();
    await change(page, 'العربية', 'ar', 'rtl');
    await page.getByText('لم يصل أي جواب').waitFor();
    await send(page);
    await page.getByRole('heading', { name: 'حُفظت رسالتك' }).waitFor();
    const [first, second] = puts(visit);
    expect(second).toEqual(first);
    await change(page, 'English', 'en', 'ltr');
    await page.getByRole('heading', { name: 'Your message is stored' }).waitFor();
    await page.getByText('Only Jonas Feld can read this.').waitFor();
    await visit.context.close();
  });

  test('while a message is being sent stops nothing, and says in the other language what happens', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route(/\/api\/puzzle/, (route) => held.then(() => route.continue()));
    await page.getByRole('checkbox', { name: 'Jonas Feld' }).check();
    await page.locator('textarea').fill('sent while it changed');
    await send(page);
    await page.getByRole('heading', { name: 'Sending' }).waitFor();
    await page.getByText('nothing readable leaves it').waitFor();
    await change(page, 'العربية', 'ar', 'rtl');
    await page.getByRole('heading', { name: 'جارٍ الإرسال' }).waitFor();
    go();
    await page.getByRole('heading', { name: 'حُفظت رسالتك' }).waitFor();
    expect(puts(visit)).toHaveLength(1);
    await visit.context.close();
  });

  test('whose words cannot be loaded asks before the text is lost', async () => {
    const { context, page } = await openTip(await browser(), server);
    await page.route(/assets\/ar-/, (route) => route.abort());
    const asked = stayWhenAsked(page);
    await page.locator('textarea').click();
    await page.keyboard.type('unsent');
    await page.getByRole('link', { name: 'العربية' }).click();
    await expect.poll(() => asked).toEqual(['beforeunload']);
    expect(await page.locator('textarea').inputValue()).toBe('unsent');
    expect(new URL(page.url()).pathname).toBe('/en/tip');
    await context.close();
  });

  test('without scripts is a link to the same page in that language', async () => {
    const { context, page } = await visitor(await browser(), { javaScriptEnabled: false });
    for (const name of ['tip', 'guide', 'reporter']) {
      await page.goto(`${server.url}/en/${name}`);
      await page.locator('.languages, nav').getByRole('link', { name: 'العربية' }).first().click();
      expect(new URL(page.url()).pathname).toBe(`/ar/${name}`);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    }
    await context.close();
  });
});
