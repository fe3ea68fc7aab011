/** What is in an open mailbox: answers read, written back to, deleted, and what is asked of the server meanwhile. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { random } from '../../src/crypto/bytes.ts';
import { signDirectory } from '../../src/crypto/directory.ts';
import { memberKeys } from '../../src/crypto/keys.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer, TODAY } from '../setup/server.ts';
import {
  codename,
  enter,
  openBox,
  pasteWords,
  REPORTERS,
  reply,
  serveMailbox,
  spell,
  visitMailbox,
  watchHandles,
} from './mailbox-steps.ts';
import { onceAt, stayWhenAsked } from './steps.ts';

const PHONE = { width: 360, height: 740 };

describeInBrowser('an open mailbox', () => {
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

  test('shows answers newest first by verified names, what is missing, and nothing that is not a member’s for this conversation', async () => {
    const { page, go, context } = await open({ viewport: PHONE, colorScheme: 'dark' });
    const own = await codename(newsroom);
    const other = await codename(newsroom);
    const [, jonas, layla] = newsroom.members;
    const stranger = memberKeys(random(32));
    const twice = reply(newsroom, own, { number: 3, day: '2026-11-22', text: 'And who knew?\n\nوثائق' });
    const readdressed = reply(newsroom, { ...own, keys: { ...own.keys, thread: other.keys.thread } }, {});
    const damaged = reply(newsroom, own).slice();
    damaged.set([1, 2, 3], damaged.length - 40);
    // Layla has left since; Maya came back with new keys.
    const earlier = memberKeys(random(32));
    const directory = {
      ...newsroom.directory,
      serial: newsroom.directory.serial + 1,
      previous: newsroom.directoryHash,
      members: newsroom.directory.members.filter(({ key }) => key !== layla?.key),
      former: [
        { key: layla?.key ?? '', name: 'Layla Haddad', ended: TODAY },
        { key: earlier.key, name: 'Maya Okafor', ended: TODAY },
      ],
    };
    await page.route(/\/api\/directory/, (route) =>
      route.fulfill({ json: signDirectory(newsroom.keys.seed, directory) }),
    );
    const box = await serveMailbox(page, own, [
      reply(newsroom, own, { number: 1, day: '2026-11-20', text: 'The first.' }),
      twice,
      twice,
      reply(newsroom, own, { number: 1, day: '2026-11-21', text: 'From the courts.' }, jonas),
      reply(newsroom, own, { number: 1, day: '2026-11-19', text: 'Before I left.' }, layla),
      reply(newsroom, own, { number: 1, day: '2026-11-18', text: 'From my old phone.' }, earlier),
      reply(newsroom, own, { text: 'A lie.' }, stranger),
      readdressed,
      reply(newsroom, other, { text: 'For somebody else.' }),
      damaged,
    ]);
    await go();
    await enter(page, own);
    expect(await page.locator('.answers h3').allTextContents()).toEqual([
      'Maya Okafor',
      'Jonas Feld',
      'Maya Okafor',
      'Layla Haddad (no longer works here)',
      'Maya Okafor (with an earlier key, no longer in use)',
    ]);
    expect(await page.locator('.answer-text').allTextContents()).toEqual([
      'And who knew?\n\nوثائق',
      'From the courts.',
      'The first.',
      'Before I left.',
      'From my old phone.',
    ]);
    expect(await page.locator('.gap').allTextContents()).toEqual([
      'An answer of Maya Okafor before this one is missing. It was held back on the way, or its time ran out, or you deleted it earlier.',
    ]);
    await page.getByText('4 more items could not be opened').waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    for (const not of ['A lie.', 'For somebody else.']) expect(text).not.toContain(not);
    await shot(page, 'mailbox-many-dark-phone');
    expect(await accessFaults(page)).toEqual([]);

    // One that is there twice goes twice; the gap that this page makes itself is none.
    await page.getByRole('button', { name: 'Delete this answer' }).nth(2).click();
    await page.getByText('The newsroom sees that it was collected, and nothing else.').waitFor();
    await shot(page, 'mailbox-delete-dark-phone', false);
    await page.getByRole('button', { name: 'Keep' }).click();
    expect(await page.locator('.answers > li').count()).toBe(5);
    await page.getByRole('button', { name: 'Delete this answer' }).nth(0).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Deleted.').waitFor();
    expect(box.asked.at(-1)?.delete).toHaveLength(2);
    expect(await page.locator('.answers > li').count()).toBe(4);

    // What could not be opened goes with the rest.
    await page.getByRole('button', { name: 'Delete all' }).click();
    await page.getByText('The newsroom sees that they were collected, and nothing else.').waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('heading', { name: 'There is no answer here' }).waitFor();
    expect(box.stored.size).toBe(0);
    await context.close();
  });

  test('takes a message back into the same conversation, to those who answered, with what was read', async () => {
    const { page, go, sent, context, complaints } = await open();
    const own = await codename(newsroom);
    const asked = stayWhenAsked(page);
    const [maya, jonas, layla] = newsroom.members;
    await serveMailbox(page, own, [
      reply(newsroom, own, { day: '2026-11-20', id: 'AAAAAAAAAAAAAAAAAAAAAA' }),
      reply(newsroom, own, { day: '2026-11-22', id: 'BBBBBBBBBBBBBBBBBBBBBA' }, jonas),
    ]);
    await go();
    await enter(page, own);
    await page.getByText('Only Maya Okafor and Jonas Feld can read this').waitFor();
    // What was read and deleted here was read all the same.
    for (const left of ['One answer', 'There is no answer here']) {
      await page.getByRole('button', { name: 'Delete this answer' }).first().click();
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByRole('heading', { name: left }).waitFor();
    }
    await page.getByText('Only Maya Okafor and Jonas Feld can read this').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Write your message first.').waitFor();
    await page.locator('textarea').click();
    await page.keyboard.type('It was signed by the harbour master.');
    await page
      .getByRole('link', { name: 'Guide' })
      .click({ timeout: 3000 })
      .catch(() => {});
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await onceAt(page, /\/api\/puzzle/, 'GET', (route) => route.abort());
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Your message was not sent').waitFor();
    await shot(page, 'mailbox-send-failed');
    expect(await page.locator('textarea').inputValue()).toBe('It was signed by the harbour master.');
    // Stopped in the middle: the keys stay, and so does the text.
    let go2 = () => {};
    const held = new Promise<void>((resolve) => {
      go2 = resolve;
    });
    await page.route(/\/api\/puzzle/, (route) => held.then(() => route.continue()));
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Your text is still here.').waitFor();
    go2();
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByRole('heading', { name: 'Your message is stored' }).waitFor();
    await page.getByText('It goes to Maya Okafor and Jonas Feld.').waitFor();
    await shot(page, 'mailbox-sent-back');
    expect(await accessFaults(page)).toEqual([]);
    const [tip] = (await newsroom.openAll())
      .map((one) => one.tip)
      .filter(({ text }) => text.includes('harbour master'));
    expect(tip).toMatchObject({
      thread: own.keys.thread,
      to: [maya?.key, jonas?.key].filter((key) => newsroom.directory.members.some((one) => one.key === key)),
      mailbox: { address: own.keys.address },
      seen: ['BBBBBBBBBBBBBBBBBBBBBA', 'AAAAAAAAAAAAAAAAAAAAAA'],
    });
    expect(tip?.to).not.toContain(layla?.key);
    expect(sent.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect(complaints.filter((one) => !one.includes('ERR_FAILED'))).toEqual([]);
    await context.close();
  });

  test('asks before a text is lost, and lets go of what cannot be opened, alone or with all', async () => {
    const { page, go, context } = await open();
    const own = await codename(newsroom);
    const box = await serveMailbox(page, own, [reply(newsroom, own), reply(newsroom, own, {}, memberKeys(random(32)))]);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const question = (title: string) => page.getByRole('dialog', { name: title, exact: true }).waitFor();
    await go();
    await enter(page, own);
    await press('Delete all');
    await question('Delete all answers, and what could not be opened?');
    await press('Keep');
    await press('Delete this answer');
    await question('Delete this answer?');
    await press('Delete');
    await page.getByText('One item could not be opened').waitFor();
    expect(await page.getByRole('button', { name: 'Delete all' }).count()).toBe(0);
    await shot(page, 'mailbox-unopened-alone');
    await press('Delete what could not be opened');
    await question('Delete what could not be opened?');
    await shot(page, 'mailbox-delete-unopened', false);
    expect(await accessFaults(page)).toEqual([]);
    await press('Delete');
    await page.getByRole('heading', { name: 'There is no answer here' }).waitFor();
    expect(box.stored.size).toBe(0);

    await page.locator('textarea').fill('An hour of work');
    for (const way of ['Back to the words', 'Close the mailbox']) {
      await press(way);
      await question('What you wrote is not sent');
      await shot(page, 'mailbox-unsent', false);
      await press('Keep writing');
      expect(await page.locator('textarea').inputValue()).toBe('An hour of work');
    }
    await press('Close the mailbox');
    await press('Go on without it');
    await page.getByText('Words and answers are no longer on this page').waitFor();
    expect(await page.locator('textarea').count()).toBe(0);
    await context.close();
  });

  test('asks for the same in the same order, whether it is empty, full, or holds what cannot be opened', async () => {
    const { page, go, sent, context } = await open();
    const asked: string[][] = [];
    await go();
    // The lists of words, once.
    await page.waitForLoadState('networkidle');
    for (const lies of ['nothing', 'an answer', 'junk']) {
      const own = await codename(newsroom);
      const junk = memberKeys(random(32));
      const replies = lies === 'nothing' ? [] : [reply(newsroom, own, {}, lies === 'junk' ? junk : undefined)];
      await serveMailbox(page, own, replies);
      const from = sent.length;
      const requests = () => sent.slice(from).map(({ method, url }) => `${method} ${new URL(url).pathname}`);
      await enter(page, own);
      await expect.poll(() => requests().at(-1)).toBe('GET /api/intake');
      await page.getByRole('button', { name: 'Look again' }).click();
      await page.getByText('Looked again').waitFor();
      await expect.poll(() => requests().length).toBe(6);
      asked.push(requests());
      await page.getByRole('button', { name: 'Close the mailbox' }).click();
      await page.getByRole('combobox').first().waitFor();
    }
    const turn = ['GET /api/directory', 'POST /api/mailbox', 'GET /api/intake'];
    expect(asked).toEqual(asked.map(() => [...turn, ...turn]));
    await context.close();
  });

  test('that is being opened while the page is left does not come open, and its keys are gone', async () => {
    const { page, go, context } = await open();
    const own = await codename(newsroom);
    const handles = await watchHandles(page);
    await serveMailbox(page, own, [reply(newsroom, own)]);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/api\/mailbox/, (route) => held.then(() => route.fallback()));
    await go();
    await pasteWords(page, own.words.join(' '));
    await Promise.all([page.waitForRequest(/\/api\/mailbox/), openBox(page)]);
    // As when the browser keeps the page for "Back".
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    release();
    await expect.poll(() => handles.length).toBeGreaterThan(0);
    expect(await spell(page, handles[0])).toBe('no-codename');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Open the mailbox' }).count()).toBe(1);
    expect(await fields(page)).toEqual(own.words.map(() => ''));
    expect(await page.locator('main').textContent()).not.toContain('Who signed it');
    await context.close();
  });
});
