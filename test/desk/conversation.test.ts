/** A reporter answers a source on the desk: written, sealed, sent, what became of it, and what two colleagues see. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CodenameKeys } from '../../src/crypto/keys.ts';
import { openReply } from '../../src/crypto/reply.ts';
import { mailboxBody, readMailbox } from '../../src/protocol/mailbox.ts';
import { choose, go, restore, unlock } from '../journeys/cast.ts';
import { look } from '../journeys/look.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { NOW, startServer, type TestServer } from '../setup/server.ts';
import { EASY, give, sourceOf } from './inbox/many.ts';

const PASSPHRASE = 'lamp orchard ninety gravel';
const FIRST = 'The barriers on the north mole were closed by hand on Tuesday.';
const ANSWER = 'Thank you. Who closed them, and how do you know?\nTake your time.';

describeInBrowser('a conversation on the desk', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;
  let source: CodenameKeys;
  let maya: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ overrides: { now: () => NOW, puzzle: EASY } }), chromium()]);
    newsroom = await setUpNewsroom(server, [
      { name: 'Maya Okafor', beats: ['housing'] },
      { name: 'Jonas Weber', beats: ['schools'] },
    ]);
    source = sourceOf(newsroom, 7);
    await give(server, newsroom, [{ text: FIRST, from: source, to: [0, 1] }, { text: 'A tip that wants no answer.' }]);
    ({ page: maya } = await visitor(browser));
    await restore(maya, server.url, newsroom.words[0] ?? [], PASSPHRASE);
  }, 60_000);
  afterAll(async () => {
    await server?.close();
  });

  const openTip = async (page: Page, words: string) => {
    await go(page, 'Inbox');
    await page.locator('.row', { hasText: words }).click();
    await page.locator('.tip-text').first().waitFor();
  };
  const collect = async (gone: readonly string[] = []) => {
    const answer = await fetch(`${server.url}/api/mailbox`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(mailboxBody(source.token, gone)),
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const found = readMailbox(bytes);
    if (found === null)
      throw new Error(`${answer.status} ${bytes.length} ${new TextDecoder().decode(bytes.slice(0, 200))}`);
    const to = { newsroomKeys: [newsroom.keys.key], thread: source.thread, members: newsroom.directory.members };
    return (found?.replies ?? []).flatMap(({ envelope }) => openReply(envelope, source.mailbox, to)?.reply ?? []);
  };

  it('can be answered where the source left a mailbox, and only there', async () => {
    await openTip(maya, 'wants no answer');
    await maya.getByText('this tip cannot be answered').waitFor();
    expect(await maya.getByLabel('Reply to the source').count()).toBe(0);
    await openTip(maya, 'north mole');
    await maya.getByLabel('Reply to the source').fill(ANSWER);
    // What is being written outlives a lock.
    await maya.getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(maya, PASSPHRASE);
    await openTip(maya, 'north mole');
    await expect.poll(() => maya.getByLabel('Reply to the source').inputValue()).toBe(ANSWER);
    await maya.getByRole('button', { name: 'Preview' }).click();
    await look(maya, 'reply-form');
    await maya.getByRole('button', { name: 'Seal and send' }).click();
    await maya.getByText('Lies in the source’s mailbox').waitFor();
    await expect.poll(() => maya.getByLabel('Reply to the source').inputValue()).toBe('');
    await look(maya, 'reply-sent');
    const [reply, ...others] = await collect();
    expect([reply?.text, reply?.number, reply?.member, others.length]).toEqual([
      ANSWER,
      1,
      newsroom.members[0]?.key,
      0,
    ]);
    expect(reply?.seen).toHaveLength(1);
  }, 60_000);

  it('is one row with its follow-up, which says what the source had read', async () => {
    const [reply] = await collect();
    await give(server, newsroom, [
      { text: 'The harbour master did. I was there.', from: source, to: [0, 1], seen: [reply?.id ?? ''] },
    ]);
    await go(maya, 'Inbox');
    await maya.getByRole('button', { name: 'Check for new tips' }).click();
    const row = maya.locator('.list-row', { hasText: 'The harbour master did' });
    await row.waitFor();
    expect(await row.innerText()).toContain('3 messages');
    expect(await maya.locator('.list-row').count()).toBe(2);
    await row.locator('.row').click();
    await maya.getByText('Read: a later message of the source says so').waitFor();
    const said = await maya.locator('.conversation > li').allInnerTexts();
    expect(said.map((text) => text.split('\n')[0])).toEqual(['The source', 'Maya Okafor', 'The source']);
    expect(said.map((text) => /harbour master|Thank you|barriers/.exec(text)?.[0])).toEqual([
      'barriers',
      'Thank you',
      'harbour master',
    ]);
    await look(maya, 'conversation');
    expect(await accessFaults(maya)).toEqual([]);
    await maya.keyboard.press('r');
    await expect
      .poll(() => maya.evaluate(() => document.activeElement?.closest('form')?.className))
      .toContain('reply-form');
  }, 60_000);

  it('is answered by a second reporter of the same tip, who reads what the first wrote', async () => {
    const { page: jonas } = await visitor(browser);
    await restore(jonas, server.url, newsroom.words[1] ?? [], PASSPHRASE);
    await openTip(jonas, 'harbour master');
    await jonas.getByText('Take your time.').waitFor();
    await jonas.getByLabel('Reply to the source').fill('Jonas here. Did anybody else see it?');
    await jonas.getByRole('button', { name: 'Seal and send' }).click();
    await jonas.getByText('Lies in the source’s mailbox').waitFor();
    const replies = await collect();
    expect(replies.map(({ number, text }) => [number, text.slice(0, 5)]).sort()).toEqual([
      [1, 'Jonas'],
      [1, 'Thank'],
    ]);
    await jonas.context().close();
  }, 60_000);

  it('says what was collected once the source has deleted it, and what was not sent', async () => {
    await collect((await collect()).map(({ id }) => id));
    await go(maya, 'Inbox');
    await maya.getByRole('button', { name: 'Check for new tips' }).click();
    await openTip(maya, 'harbour master');
    await maya.getByText('Jonas here').waitFor();
    await maya.getByText('Collected: the source deleted it').waitFor();
    // The log takes it, the mailbox does not: it can be sent from the case.
    await maya.route('**/api/desk/replies/*', (route) => route.abort());
    await maya.getByLabel('Reply to the source').fill('One more question.');
    await maya.getByRole('button', { name: 'Seal and send' }).click();
    await maya.getByText('Not sent yet.').waitFor();
    await expect.poll(() => maya.getByLabel('Reply to the source').inputValue()).toBe('');
    await look(maya, 'not-sent');
    expect(await collect()).toEqual([]);
    await maya.unroute('**/api/desk/replies/*');
    await maya.getByRole('button', { name: 'Send it now' }).click();
    await maya.getByText('Lies in the source’s mailbox').waitFor();
    expect((await collect()).map(({ number, text }) => [number, text])).toEqual([[2, 'One more question.']]);
    expect(await maya.getByText('Not sent yet.').count()).toBe(0);
  }, 60_000);

  it('begins with a text of the newsroom’s, which an admin wrote for all', async () => {
    await go(maya, 'Newsroom');
    await maya.getByRole('button', { name: 'First answers' }).click();
    await maya.getByRole('button', { name: 'Write some…' }).click();
    await maya.getByLabel('Name').first().fill('');
    await maya.getByRole('button', { name: 'Save for everybody' }).click();
    await maya.getByText('Give it a name.').waitFor();
    await maya.getByLabel('Name').first().fill('Received');
    await look(maya, 'templates');
    await maya.getByRole('button', { name: 'Save for everybody' }).click();
    await maya.getByRole('button', { name: 'Change them…' }).waitFor();
    const { page: jonas } = await visitor(browser);
    await restore(jonas, server.url, newsroom.words[1] ?? [], PASSPHRASE);
    await openTip(jonas, 'harbour master');
    await jonas.getByRole('button', { name: 'Begin with…' }).click();
    await jonas.getByRole('button', { name: 'Received' }).click();
    await expect.poll(() => jonas.getByLabel('Reply to the source').inputValue()).toContain('Thank you for writing.');
    await jonas.context().close();
  }, 60_000);

  it('stays out of sight with all that follows once it is muted', async () => {
    await openTip(maya, 'harbour master');
    await choose(maya, /^Status/, 'Muted');
    await maya.locator('.list-row', { hasText: 'harbour master' }).waitFor({ state: 'detached' });
    await give(server, newsroom, [{ text: 'Are you there?', from: source, to: [0] }, { text: 'Somebody else.' }]);
    await maya.getByRole('button', { name: 'Check for new tips' }).click();
    await maya.locator('.list-row', { hasText: 'Somebody else.' }).waitFor();
    expect(await maya.locator('.list-row', { hasText: 'Are you there?' }).count()).toBe(0);
    await maya.getByRole('button', { name: 'Filters' }).click();
    await maya.getByRole('button', { name: /^Muted/ }).click();
    await maya.locator('.list-row', { hasText: 'Are you there?' }).waitFor();
  }, 60_000);
});
