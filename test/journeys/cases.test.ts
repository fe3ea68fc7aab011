/** A reporter and an editor work on a tip: status, tags, notes, undo, a share with passages taken out, keeping, custody. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEvent } from '../../src/crypto/event.ts';
import { readFeed } from '../../src/desk/cases/feed.ts';
import { REDACTION } from '../../src/protocol/event.ts';
import { browserWith, describeInBrowser, shot, type Visitor, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { choose, PASSPHRASE, restore, sendTip, unlock } from './cast.ts';
import { everyFile, leaks } from './disk.ts';
import { look } from './look.ts';
import { takeOut } from './taking-out.ts';

/** Position, case, sequence, length (docs/API.md). */
const EVENT_HEAD_BYTES = 48;

const BEFORE = 'The harbour office keeps two ledgers for the dredging contract.\n\nMy cousin ';
const NAME = 'Ottilie Brackwasser, who signs for it,';
const AFTER =
  ' showed me both 🪴. The second one is in the cabinet behind the stairs; the sums differ by 40,000 each month.';
const TEXT = BEFORE + NAME + AFTER;
const CONTACT = 'Signal: quiet.heron.42';
const NOTE = `Called the port authority: **no comment** before Friday.

- ask for the tender & the minutes
- [the register](https://register.example.org/4711)

> two ledgers`;

describeInBrowser('a case', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;
  let reporter: Visitor;
  let editor: Visitor;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), chromium()]);
    newsroom = await setUpNewsroom(server, [
      { name: 'Mara Okonkwo', beats: ['Harbour'] },
      { name: 'Jonas Feld', beats: ['Courts'] },
      { name: 'Edda Lindqvist', beats: [], roles: ['editor'] },
    ]);
    const source = await visitor(browser);
    await sendTip(source.page, server.url, TEXT, CONTACT, ['Mara Okonkwo', 'Jonas Feld']);
    await source.context.close();
    // Without transitions: colours are looked at right after the light was changed.
    reporter = await visitor(browser, { reducedMotion: 'reduce' });
    await restore(reporter.page, server.url, newsroom.words[0] ?? [], PASSPHRASE);
    editor = await visitor(browser, { reducedMotion: 'reduce' });
    await restore(editor.page, server.url, newsroom.words[2] ?? [], PASSPHRASE);
  });
  afterAll(async () => {
    await server?.close();
  });

  it('begins with a press: status, assignment, tags, and back again', async () => {
    const { page } = reporter;
    await openTip(page);
    await look(page, 'tip');
    await choose(page, /^Status/, 'In progress');
    await page.getByText('Mara Okonkwo set the status to “In progress”.').first().waitFor();
    await choose(page, /^Assign/, 'Mara Okonkwo (you)');
    await page.getByText('Mara Okonkwo took it on.').first().waitFor();
    await addTag(page, 'harbour');
    await addTag(page, 'money');
    await choose(page, /^Tags/, 'Take off the tag harbour');
    await page.getByText('Mara Okonkwo took off the tag “harbour”.').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Tags (2)' }).waitFor();
    await page.getByRole('button', { name: 'Status: In progress' }).waitFor();
    await page.getByRole('button', { name: 'Assigned to Mara Okonkwo' }).waitFor();
  }, 120_000);

  it('notes: a draft outlives a lock, Markdown is shown, one’s own can be changed and withdrawn', async () => {
    const { page } = reporter;
    await page.getByLabel('New note').fill(NOTE);
    await page.getByRole('button', { name: 'Preview' }).click();
    await look(page, 'note-preview');
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(page, PASSPHRASE);
    await openTip(page);
    await expect.poll(() => page.getByLabel('New note').inputValue()).toBe(NOTE);

    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Save the note' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('New note').inputValue()).toBe(NOTE);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Save the note' }).click();
    const shown = page.locator('.case-note .markdown');
    await shown.waitFor();
    expect(await shown.locator('strong').textContent()).toBe('no comment');
    expect(await shown.locator('li').first().textContent()).toBe('ask for the tender & the minutes');
    expect(await shown.locator('a').count()).toBe(0);
    expect(await shown.locator('.address-text').textContent()).toBe('https://register.example.org/4711');

    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByLabel('Change your note').fill(`${NOTE}\n\n&copy; <b>second</b> thought`);
    await page.getByRole('button', { name: 'Save the note' }).click();
    await page.getByText('© <b>second</b> thought').waitFor();
    await page.getByText('changed since').waitFor();

    await page.getByLabel('New note').fill('written by mistake');
    await page.getByRole('button', { name: 'Save the note' }).click();
    await page.getByRole('button', { name: 'Withdraw', exact: true }).nth(1).click();
    await page.getByRole('button', { name: 'Withdraw it' }).click();
    await page.getByText('One note was withdrawn.').waitFor();
    expect(await page.locator('.case-note').count()).toBe(1);
  }, 120_000);

  it('is shared with passages taken out: what the editor gets holds nothing of them, on the page or sealed', async () => {
    const { page } = reporter;
    await page.getByRole('button', { name: 'Share…' }).click();
    await page.getByLabel('Edda Lindqvist').check();
    await page.getByLabel('The whole case').check();
    await page.getByRole('button', { name: 'Take out the selection' }).click();
    await page.getByText('Nothing is selected.').waitFor();
    await takeOut(page, TEXT.indexOf(NAME), TEXT.indexOf(NAME) + NAME.length);
    await takeOut(page, TEXT.indexOf('🪴') + 1, TEXT.indexOf('🪴') + 2);
    await takeOut(page, 0, 3);
    await page.getByRole('button', { name: 'Put back the passage “The”', exact: true }).click();
    const left = BEFORE + REDACTION + AFTER.replace('🪴', REDACTION);
    await expect.poll(() => page.locator('.left-text').textContent()).toBe(left);
    await look(page, 'share');
    await page.getByRole('button', { name: 'Seal and share' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    const { page: desk } = editor;
    await desk.getByRole('heading', { name: 'Cases' }).waitFor();
    await look(desk, 'editor-empty');
    await desk.getByRole('button', { name: 'Check for changes' }).click();
    await desk.locator('.list-row .row').click();
    await desk.getByText('Shared by Mara Okonkwo').waitFor();
    expect(await desk.locator('.tip-text').textContent()).toBe(left);
    await desk.getByText('2 passages were taken out').waitFor();
    await desk.getByText('no comment').waitFor();
    await desk.getByText('What happened').click();
    await desk.locator('.history li').first().getByText('Mara Okonkwo shared it with Edda Lindqvist').waitFor();
    await desk.getByText('from Mara Okonkwo’s account of').waitFor();
    await desk.getByText('As Mara Okonkwo told it on').waitFor();
    await look(desk, 'editor-case');

    const secrets = [NAME, CONTACT, 'written by mistake'];
    const page1 = { path: 'editor page', bytes: Buffer.from(await desk.content()) };
    expect(leaks(secrets, [page1])).toEqual([]);
    const sealed = await opened(server, newsroom, 2);
    expect(leaks([left.slice(-40)], sealed)).not.toEqual([]);
    expect(leaks(secrets, sealed)).toEqual([]);
    expect(leaks([...secrets, 'no comment', 'two ledgers'], everyFile(server.data))).toEqual([]);
  }, 120_000);

  it('the editor writes back, and the reporter sees it by name', async () => {
    await editor.page.getByLabel('New note').fill('Good. Get the second ledger **on paper**.');
    await editor.page.getByRole('button', { name: 'Save the note' }).click();
    await editor.page.locator('.case-note').nth(1).waitFor();
    const { page } = reporter;
    await tab(page, 'Cases');
    await page.getByRole('button', { name: 'Check for changes' }).click();
    await page.locator('.list-row .row').click();
    await page.getByRole('article', { name: 'Note by Edda Lindqvist' }).waitFor();
    await look(page, 'reporter-case');
    await page.keyboard.press('Escape');
  }, 120_000);

  it('an editor, to whom no source writes, searches the cases by their tips and notes', async () => {
    const { page } = editor;
    await tab(page, 'Cases');
    for (const [query, found] of [
      ['ledg', 'ledgers'],
      ['second paper', 'second'],
    ] as const) {
      await page.getByRole('searchbox').fill(query);
      await page.locator('.row mark', { hasText: found }).first().waitFor();
    }
    await look(page, 'cases-found');
    await page.getByRole('searchbox').fill('nowhere');
    await page.getByText('No case and no note has “nowhere”.').waitFor();
    await look(page, 'cases-none');
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await page.locator('.list-row .row').click();
    await page.getByLabel('New note').waitFor();
  }, 120_000);

  it('a kept tip stays when the server has deleted it, for those who had the whole of it', async () => {
    const { page } = reporter;
    await page.locator('.list-row .row').click();
    await page.getByText(/Deleted on Friday,? 22 January 2027 unless kept/).waitFor();
    await page.getByRole('button', { name: 'Keep…' }).click();
    await page.getByText('Any of these 2 people can read it: Mara Okonkwo and Jonas Feld').waitFor();
    await look(page, 'keep');
    await page.getByRole('button', { name: 'Keep it', exact: true }).click();
    await page.getByText(/Kept by Mara Okonkwo on Monday,? 23 November 2026/).waitFor();

    await openTip(page);
    await choose(page, 'More', 'Delete…');
    await page.getByText('Those copies stay').waitFor();
    await page.getByRole('button', { name: 'Delete for all' }).click();
    await page.locator('.tip-text').waitFor({ state: 'detached' });
    await tab(page, 'Cases');
    await page.locator('.list-row .row').click();
    expect(await page.locator('.tip-text').textContent()).toBe(TEXT);
    await page.getByText('The server’s own copy is gone').waitFor();
    await page.getByText('Custody', { exact: true }).click();
    expect(await page.locator('.custody tbody tr').count()).toBe(5);
    expect(await page.locator('.custody code').last().textContent()).toMatch(/^[0-9a-f]{64}$/);
    await look(page, 'kept');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Mara Okonkwo opened the case').first().isVisible()).toBe(true);
    expect(await page.getByLabel('New note').isVisible()).toBe(false);
    expect(await page.getByRole('button').count()).toBe(0);
    await shot(page, 'kept-print');
    await page.emulateMedia({ media: null });

    await editor.page.getByRole('button', { name: 'Check for changes' }).click();
    await editor.page.getByText(/entries are not for you/).waitFor({ state: 'attached' });
    expect(leaks([NAME, CONTACT], await opened(server, newsroom, 2))).toEqual([]);
  }, 120_000);

  it('whoever it is no longer shared with keeps what they have and sees nothing new', async () => {
    const { page } = reporter;
    await page.getByRole('button', { name: 'Stop sharing with Edda Lindqvist' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop sharing' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByLabel('New note').fill('Between the two of us.');
    await page.getByRole('button', { name: 'Save the note' }).click();
    await page.getByText('Between the two of us.').first().waitFor();
    await editor.page.getByRole('button', { name: 'Check for changes' }).click();
    await editor.page.getByText('You no longer read this case').waitFor();
    expect(leaks(['Between the two of us'], await opened(server, newsroom, 2))).toEqual([]);
    expect([
      ...reporter.complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED')),
      ...editor.complaints,
    ]).toEqual([]);
  }, 120_000);

  it('a server that leaves an entry out is found out, in the list and at the top of the case', async () => {
    const { page, context } = await visitor(browser, { reducedMotion: 'reduce' });
    await page.route(/\/api\/desk\/events\?/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: without(await answer.body(), 3) });
    });
    await restore(page, server.url, newsroom.words[1] ?? [], PASSPHRASE);
    await tab(page, 'Cases');
    await page.getByText('The record is not sound').waitFor();
    await page.locator('.list-row .row').click();
    await page.getByText('Entry 4 is missing').waitFor();
    await page.getByText('Tell your admin').waitFor();
    await look(page, 'fault');
    await context.close();
  }, 120_000);

  it('an admin deletes it in two steps, and everybody is told; whoever writes again begins anew', async () => {
    const { page } = reporter;
    await tab(page, 'Newsroom');
    await page.getByRole('button', { name: 'Security' }).click();
    await page.getByText('All of them').click();
    await look(page, 'stored-cases');
    await page.getByRole('button', { name: /^Delete…/ }).click();
    const dialog = page.getByRole('dialog');
    await look(page, 'delete-case');
    expect(await dialog.getByRole('button', { name: 'Delete the case' }).isDisabled()).toBe(true);
    await dialog.getByLabel('I understand that there is no undo').check();
    await dialog.getByRole('button', { name: 'Delete the case' }).click();
    await page.getByText('No case is stored.').waitFor();
    await tab(editor.page, 'Cases');
    await editor.page.getByRole('button', { name: 'Check for changes' }).click();
    await editor.page.getByText('Mara Okonkwo deleted a case on').waitFor();
    expect(await editor.page.locator('.list-row .row').count()).toBe(0);
    expect(server.log).toEqual(['an admin deleted a case']);

    const source = await visitor(browser);
    await sendTip(source.page, server.url, 'A second tip.', '', ['Mara Okonkwo']);
    await source.context.close();
    await tab(page, 'Inbox');
    await page.getByRole('button', { name: 'Check for new tips' }).click();
    await openTip(page);
    await choose(page, /^Status/, 'In progress');
    await page.getByText('Mara Okonkwo set the status to “In progress”.').first().waitFor();
    await tab(page, 'Cases');
    await page.locator('.list-row .row').click();
    await choose(page, 'More', 'Delete…');
    await dialog.getByLabel('I understand that there is no undo').check();
    await dialog.getByRole('button', { name: 'Delete the case' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await openTip(page);
    await page.getByText('The case of this tip was deleted').waitFor();
    await look(page, 'case-deleted');
    await choose(page, /^Status/, 'In progress');
    await page.getByText('Mara Okonkwo set the status to “In progress”.').first().waitFor();
    expect(await page.getByText('The case of this tip was deleted').count()).toBe(0);
    expect(await page.getByText('The record of this case is not sound').count()).toBe(0);
  }, 120_000);
});

/** The feed without one of its events. */
function without(feed: Buffer, seq: number): Buffer {
  const kept: Buffer[] = [];
  for (let at = 0; at < feed.length; ) {
    const end = at + EVENT_HEAD_BYTES + feed.readUInt32BE(at + EVENT_HEAD_BYTES - 4);
    if (feed.readUInt32BE(at + EVENT_HEAD_BYTES - 8) !== seq) kept.push(feed.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name }).click();
}

async function openTip(page: Page): Promise<void> {
  await tab(page, 'Inbox');
  await page.locator('.row').first().click();
  await page.locator('.tip-text').waitFor();
}

async function addTag(page: Page, tag: string): Promise<void> {
  await page.locator('.pane-actions').getByRole('button', { name: /^Tags/ }).click();
  await page.getByLabel('New tag').fill(tag);
  await page.getByLabel('New tag').press('Enter');
  await page.getByRole('button', { name: `Take off the tag ${tag}` }).waitFor();
  await page.keyboard.press('Escape');
}

/** What one member's archive key opens of all that the server holds of cases, as files to be searched. */
async function opened(server: TestServer, newsroom: TestNewsroom, member: number) {
  const keys = newsroom.members[member];
  if (keys === undefined) throw new Error('no such member');
  const cookie = await newsroom.signIn(member);
  const answer = await fetch(`${server.url}/api/desk/events?after=0`, { headers: { cookie } });
  const feed = readFeed(new Uint8Array(await answer.arrayBuffer()), 0);
  return feed.flatMap(({ envelope, seq }) => {
    const found = openEvent(envelope, keys.archive, newsroom.keys.key);
    return found === null ? [] : [{ path: `event ${seq}`, bytes: Buffer.from(JSON.stringify(found)) }];
  });
}
