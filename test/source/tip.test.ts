/** Writing and sending a tip, in a real browser against a real server. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { onceAt, openTip, paste, problemAnswer, puts, send, stayWhenAsked, stored, write } from './steps.ts';

const TEXT = 'The pier was never inspected.\nوثائق 文件 📄 «так»';
const TIPS = /\/api\/tips\//;

describeInBrowser('a tip', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server);
  });
  afterAll(() => server.close());

  const texts = async () => (await newsroom.openAll()).map(({ tip }) => tip.text);

  test('arrives with its exact text and contact details, and leaves the page only sealed', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await write(page, TEXT, 'mara-source@example.org');
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    await shot(page, 'tip-written');
    await send(page);
    await stored(page);
    await shot(page, 'sent');

    const found = (await newsroom.openAll()).find(({ tip }) => tip.text === TEXT);
    expect(found?.tip.contact).toBe('mara-source@example.org');
    expect(found?.tip.to).toEqual([newsroom.directory.members[0]?.key]);
    expect(puts(visit)).toHaveLength(1);
    const outgoing = visit.sent.map(({ url, headers, body }) => `${url} ${JSON.stringify(headers)} ${body ?? ''}`);
    expect(outgoing.filter((one) => /pier|mara-source/.test(one))).toEqual([]);
    expect(await page.locator('main').textContent()).toContain('23 November 2026');
    expect(await accessFaults(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.context.close();
  });

  test('can be written while the list of reporters is still on its way, and is sent when it has come', async () => {
    const { context, page } = await visitor(await browser());
    let arrive = () => {};
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/\/api\/directory/, (route) => held.then(() => route.continue()));
    await page.goto(`${server.url}/en/tip`);
    await write(page, 'written early');
    await shot(page, 'tip-list-loading');
    await send(page);
    await page.getByRole('button', { name: 'Checking who can receive it' }).waitFor();
    arrive();
    await stored(page);
    await context.close();
  });

  test('is asked about before it is lost, and not when there is nothing to lose', async () => {
    const { context, page } = await openTip(await browser(), server);
    const asked = stayWhenAsked(page);
    // Typed, not filled: a browser asks only about what a person did.
    await page.locator('textarea').click();
    await page.keyboard.type('unsent');
    await page
      .getByRole('link', { name: 'Guide' })
      .click({ timeout: 5000 })
      .catch(() => {});
    await expect.poll(() => asked).toEqual(['beforeunload']);
    expect(asked).toEqual(['beforeunload']);
    expect(await page.locator('textarea').inputValue()).toBe('unsent');

    await page.locator('textarea').fill('');
    await page.getByRole('link', { name: 'Guide' }).click();
    await page.waitForURL('**/en/guide');
    expect(asked).toEqual(['beforeunload']);
    await context.close();
  });

  test('is kept when the server cannot be reached, and can be sent again', async () => {
    const { context, page } = await openTip(await browser(), server);
    await onceAt(page, /\/api\/puzzle/, 'GET', (route) => route.abort());
    await write(page, 'kept through a failure', 'a contact');
    await send(page);
    await page.getByText('Your message was not sent').waitFor();
    await shot(page, 'tip-failed');
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.locator('textarea').inputValue()).toBe('kept through a failure');
    expect(await page.locator('input[name=contact]').inputValue()).toBe('a contact');
    await send(page);
    await stored(page);
    await context.close();
  });

  test('outlives a server that says, meanwhile, that there is no newsroom, and one that names another day', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    await write(page, 'kept through a lie');
    await page.route(/\/api\/directory/, (route) => route.fulfill(problemAnswer(409, 'not-set-up')));
    await onceAt(page, TIPS, 'PUT', (route) => route.fulfill(problemAnswer(400, 'wrong-stanzas')));
    await send(page);
    await page.locator('.notice.error').first().waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('kept through a lie');
    await page.unroute(/\/api\/directory/);

    const later = JSON.stringify({ stored: '2027-03-01' });
    await onceAt(page, TIPS, 'PUT', (route) =>
      route.fulfill({ status: 201, contentType: 'application/json', body: later }),
    );
    await send(page);
    await stored(page);
    expect(await page.locator('main').textContent()).toContain('The server’s date is not the one of your device.');
    expect(await page.locator('main').textContent()).not.toContain('2027');
    await visit.context.close();
  });

  test('is stored once when its answer was lost and it is sent again', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await onceAt(page, TIPS, 'PUT', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await write(page, 'stored once');
    await send(page);
    await page.getByText('No answer came back').waitFor();
    await send(page);
    await stored(page);
    const [first, second] = puts(visit);
    expect(second).toEqual(first);
    expect((await texts()).filter((text) => text === 'stored once')).toHaveLength(1);
    await visit.context.close();
  });

  test.each(['puzzle-spent', 'puzzle-expired'])(
    'solves another puzzle for the same envelope after %s',
    async (code) => {
      const visit = await openTip(await browser(), server);
      await onceAt(visit.page, TIPS, 'PUT', (route) => route.fulfill(problemAnswer(403, code)));
      await write(visit.page, `after ${code}`);
      await send(visit.page);
      await stored(visit.page);
      const [first, second] = puts(visit);
      expect(second).toEqual(first);
      await visit.context.close();
    },
  );

  test.each(['wrong-stanzas', 'different-tip'])('is sealed anew under another id after %s', async (code) => {
    const visit = await openTip(await browser(), server);
    await onceAt(visit.page, TIPS, 'PUT', (route) => route.fulfill(problemAnswer(409, code)));
    await write(visit.page, `after ${code}`);
    await send(visit.page);
    await stored(visit.page);
    const [first, second] = puts(visit);
    expect(second?.id).not.toBe(first?.id);
    expect((await texts()).filter((text) => text === `after ${code}`)).toHaveLength(1);
    await visit.context.close();
  });

  test('says that a full server has no room, and keeps the text', async () => {
    const { context, page } = await openTip(await browser(), server);
    await page.route(TIPS, (route) => route.fulfill(problemAnswer(507, 'full')));
    await write(page, 'for tomorrow');
    await send(page);
    await page.getByText('no room left today').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('for tomorrow');
    await context.close();
  });

  test('can be stopped while the puzzle is awaited, and nothing is sent then', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await page.route(/\/api\/puzzle/, () => {});
    await write(page, 'stopped');
    await send(page);
    await page.getByRole('heading', { name: 'Sending' }).waitFor();
    await page.locator('.steps .done').nth(0).waitFor();
    await shot(page, 'sending');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('stopped');
    expect(puts(visit)).toEqual([]);
    await visit.context.close();
  });

  test('is not sent without a text, nor when it is too long for the largest size', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    await send(page);
    await page.getByText('Write your message first.').waitFor();
    for (const nothing of ['\u200b\u2060 \ufeff', '\u00ad\u115f\u3164\u2800', '\u{e0041}\u{e0042}', '\u202e\u0301']) {
      await page.locator('textarea').fill(nothing);
      await send(page);
      await page.getByText('Write your message first.').waitFor();
    }
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await shot(page, 'tip-empty');
    expect(await accessFaults(page)).toEqual([]);

    await paste(page, 'a pier.\n'.repeat(57_000));
    await page.getByText(/Room for about \d+,000 more characters/).waitFor();
    await paste(page, 'a pier.\n'.repeat(75_000));
    await page
      .getByText(/About \d+,000 characters too long/)
      .first()
      .waitFor();
    await send(page);
    expect(puts(visit)).toEqual([]);
    await visit.context.close();
  });

  test('leaves no cookie, storage, cache or text behind, also not for the Back button', async () => {
    const { context, page } = await openTip(await browser(), server);
    await write(page, 'gone after sending');
    await send(page);
    await stored(page);
    const left = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      fields: document.querySelectorAll('textarea, input').length,
      text: document.documentElement.outerHTML.includes('gone after sending'),
    }));
    expect(left).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, fields: 0, text: false });
    expect(await context.cookies()).toEqual([]);

    await page.goto(`${server.url}/en/`);
    await page.goBack();
    await page.locator('textarea').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('');
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    await context.close();
  });

  test('begins anew with an empty form after another one is asked for', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await write(page, 'the first of two', 'only in the first');
    await send(page);
    await stored(page);
    await page.getByRole('button', { name: 'Write another message' }).click();
    expect(await page.locator('textarea').inputValue()).toBe('');
    expect(await page.locator('input[name=contact]').inputValue()).toBe('');
    await write(page, 'the second of two');
    await send(page);
    await stored(page);
    expect(new Set(puts(visit).map(({ id }) => id)).size).toBe(2);
    expect(await texts()).toEqual(expect.arrayContaining(['the first of two', 'the second of two']));
    await visit.context.close();
  });

  test('of the largest size arrives whole', async () => {
    const visit = await openTip(await browser(), server);
    const text = 'ж'.repeat(261_000);
    await paste(visit.page, text);
    await send(visit.page);
    await stored(visit.page);
    expect((await texts()).includes(text)).toBe(true);
    await visit.context.close();
  });
});
