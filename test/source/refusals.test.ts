/** Everything for which the page must refuse to take or send a text. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directoryHash, signDirectory } from '../../src/crypto/directory.ts';
import { newsroomKeys } from '../../src/crypto/keys.ts';
import { addDays } from '../../src/protocol/days.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { NOW, startServer, type TestServer, TODAY } from '../setup/server.ts';
import { choose, content, file } from './files.ts';
import { onceAt, openTip, problemAnswer, puts, send, stored, write } from './steps.ts';

const DAY = 86_400_000;
const json = (value: unknown) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(value) });

describeInBrowser('the page where one writes', () => {
  const browser = browserWith('--host-resolver-rules=MAP tips.example 127.0.0.1');
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server);
  });
  afterAll(() => server.close());

  /** A list that the page must not accept, by what is wrong with it. */
  const bad = (): Record<string, { signed: string; by: string; sig: string }> => {
    const { keys, directory } = newsroom;
    const good = signDirectory(keys.seed, directory);
    const stranger = newsroomKeys(new Uint8Array(32).fill(3));
    const theirs = { ...directory, newsroom: { ...directory.newsroom, key: stranger.key } };
    return {
      'a changed name': { ...good, signed: good.signed.replace('Mara', 'Nora') },
      'the signature of another newsroom': signDirectory(stranger.seed, theirs),
      'a signature over something else': {
        ...good,
        sig: signDirectory(keys.seed, { ...directory, until: addDays(TODAY, 30) }).sig,
      },
    };
  };

  test.each(['a changed name', 'the signature of another newsroom', 'a signature over something else'])(
    'refuses a list with %s, keeps the text, and sends nothing',
    async (fault) => {
      const visit = await visitor(await browser());
      const { page } = visit;
      await page.route(/\/api\/directory/, (route) => route.fulfill(json(bad()[fault])));
      await page.goto(`${server.url}/en/tip`);
      await page.getByText('is not signed by this newsroom').waitFor();
      await write(page, 'kept');
      await send(page);
      await page.getByText('Not sent yet').waitFor();
      await page.getByText('is not signed by this newsroom').waitFor();
      if (fault === 'a changed name') await shot(page, 'tip-forged');
      expect(await page.locator('textarea').inputValue()).toBe('kept');
      expect(await page.locator('body').textContent()).not.toContain('Nora');
      expect(puts(visit)).toEqual([]);
      await visit.context.close();
    },
  );

  test.each([
    { when: 'after its last day', now: NOW + 91 * DAY },
    { when: 'long before its first day', now: NOW - 30 * DAY },
  ])('refuses a list $when, and names the day that the device has', async ({ now }) => {
    const visit = await visitor(await browser(), { now });
    await visit.page.goto(`${server.url}/en/tip`);
    await visit.page.getByText('list of reporters has run out').waitFor();
    await visit.page.getByText(/today is \d+ \w+ 202\d/).waitFor();
    expect(await visit.page.locator('input[type=checkbox]').count()).toBe(0);
    await visit.context.close();
  });

  test('refuses a list that is older than the one it has shown', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    const { keys, directory } = newsroom;
    // Another list of the same serial: both cannot be the newest.
    const other = { ...directory, newsroom: { ...directory.newsroom, about: 'Another text.' } };
    await page.route(/\/api\/directory/, (route) => route.fulfill(json(signDirectory(keys.seed, other))));
    await onceAt(page, /\/api\/tips\//, 'PUT', (route) => route.fulfill(problemAnswer(400, 'wrong-stanzas')));
    await write(page, 'kept');
    await send(page);
    await page.getByText('older than the one shown before').first().waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('kept');
    expect(puts(visit)).toHaveLength(1);
    await visit.context.close();
  });

  test('accepts the next list, which names the one before', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    const { keys, directory } = newsroom;
    const previous = directoryHash(signDirectory(keys.seed, directory).signed);
    const next = { ...directory, serial: directory.serial + 1, previous };
    await page.route(/\/api\/directory/, (route) => route.fulfill(json(signDirectory(keys.seed, next))));
    await onceAt(page, /\/api\/tips\//, 'PUT', (route) => route.fulfill(problemAnswer(400, 'wrong-stanzas')));
    await write(page, 'under the next list');
    await send(page);
    await page.getByText('Your message is stored').waitFor();
    await visit.context.close();
  });

  test('has no form on a connection that is not secure', async () => {
    const { context, page } = await visitor(await browser());
    await page.goto(`${server.url.replace('127.0.0.1', 'tips.example')}/en/tip`);
    await page.getByText('This connection is not secure').waitFor();
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    expect(await page.locator('form, textarea, input').count()).toBe(0);
    await shot(page, 'tip-insecure');
    await page.goto(`${server.url.replace('127.0.0.1', 'tips.example')}/en/`);
    await page.getByText('This connection is not secure').waitFor();
    expect(await page.getByRole('link', { name: 'Write to us' }).count()).toBe(0);
    await context.close();
  });

  test('lets a text go without its files where these find no room today, and does not call a busy server a lost line', async () => {
    const { page, context } = await openTip(await browser(), server);
    await write(page, 'urgent, with a file');
    await choose(page, [file('a.bin', content(1000, 3))]);
    let answer = problemAnswer(500, 'internal');
    await page.route(/\/api\/uploads\/.*\./, (route) => route.fulfill(answer));
    await send(page);
    await page.getByText('The server does not take more at the moment').first().waitFor();
    answer = problemAnswer(507, 'files-full');
    await page.getByText('Your text can go now without them').waitFor();
    await page.getByRole('button', { name: /^Remove/ }).click();
    await send(page);
    await stored(page);
    await context.close();
  });

  test('and the desk have no field on a connection that is not secure, also with a link', async () => {
    const { context, page } = await visitor(await browser(), { viewport: { width: 360, height: 740 } });
    for (const link of ['', `#join=${'A'.repeat(43)}`, `#setup=${'A'.repeat(43)}`]) {
      await page.goto('about:blank');
      await page.goto(`${server.url.replace('127.0.0.1', 'tips.example')}/desk${link}`);
      await page.getByText('Type nothing here').waitFor();
      expect(await page.locator('form, textarea, input, button').count()).toBe(0);
      expect(new URL(page.url()).hash).toBe('');
    }
    await shot(page, 'desk-insecure');
    expect(await accessFaults(page)).toEqual([]);
    await context.close();
  });

  test('of the desk says what to set when the server does not know its address', async () => {
    const { context, page } = await visitor(await browser());
    const unknown = JSON.stringify({ known: false, provider: null });
    await page.route(/\/api\/desk\/reach/, (route) =>
      route.fulfill({ contentType: 'application/json', body: unknown }),
    );
    await page.goto(`${server.url}/desk`);
    await page.getByText(`FLOWERPOT_ORIGIN=${server.url}`).waitFor();
    await shot(page, 'desk-foreign');
    expect(await accessFaults(page)).toEqual([]);
    await context.close();
  });

  test.each(['/', '/tip', '/reporter', '/ar/tip', '/mailbox', '/ar/mailbox'])(
    'has no field without JavaScript, says why, and what to do instead, at %s',
    async (path) => {
      const { context, page } = await visitor(await browser(), { javaScriptEnabled: false });
      await page.goto(server.url + path);
      expect(await page.locator('form, input, textarea, button, select').count()).toBe(0);
      expect(await page.getByRole('link', { name: /Write to us|اكتب إلينا/ }).count()).toBe(0);
      expect(await page.locator('noscript').first().isVisible()).toBe(true);
      expect(await page.locator('noscript').first().textContent()).toContain('JavaScript');
      // What to do instead, and all of it is there.
      const ways = page.locator('noscript').first().getByRole('link');
      const paths = await ways.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      const language = path.startsWith('/ar') ? 'ar' : 'en';
      expect(paths).toEqual(['/directory.txt', `/${language}/plain`, `/${language}/guide`]);
      for (const one of paths) expect((await page.request.get(server.url + one)).status()).toBe(200);
      await shot(page, `no-script${path.replaceAll('/', '-')}`);
      await context.close();
    },
  );
});

describe('a newsroom that is not set up', () => {
  describeInBrowser('in a browser', () => {
    const browser = browserWith();
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer();
    });
    afterAll(() => server.close());

    test.each(['/en/', '/en/tip', '/en/mailbox'])('says calmly at %s that it is not open yet', async (path) => {
      const { context, page, complaints } = await visitor(await browser());
      await page.goto(server.url + path);
      await page.getByText('This tip line is not open yet').waitFor();
      expect(await page.locator('form, textarea').count()).toBe(0);
      await shot(page, 'closed');
      expect(await accessFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    });
  });
});
