/** Members come and go: invitations, words compared by voice, lost words, removals, sessions. Through the pages alone. */
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MembersAnswer } from '../../src/protocol/desk-api.ts';
import { browserWith, describeInBrowser, type Visitor, visitor } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import {
  admit,
  applyHere,
  applyWith,
  go,
  invite,
  type Kits,
  lookNow,
  newsroomPage,
  PASSPHRASE,
  part,
  REPORTER,
  readInbox,
  removeMember,
  restore,
  sendTip,
  setUp,
  signChanges,
  unlock,
  wordsOn,
} from './cast.ts';
import { glance } from './look.ts';

const OMAR = { name: 'Omar Haddad', beats: 'courts, schools', passphrase: 'violet anchor ribbon stone' };
const EDITH = { name: 'Edith Novak', passphrase: 'quartz meadow basket train' };

describeInBrowser('a newsroom whose members come and go', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let kits: Kits;
  let admin: Visitor;
  let omar: Visitor;
  let omarWords: string[];
  let edith: Visitor;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), chromium()]);
    admin = await visitor(browser);
    kits = await setUp(admin.page, server.setupLink ?? '');
  });
  afterAll(async () => {
    await server?.close();
  });

  const look = (page: Page, prefix: string) => (name: string) => glance(page, `${prefix}-${name}`);
  const opened = (page: Page) => page.getByRole('navigation', { name: 'Desk' }).waitFor();

  it('a newcomer applies, both see the same eight words, and the desk opens by itself', async () => {
    await go(admin.page, 'Newsroom');
    await look(admin.page, 'team')('newsroom');
    const link = await invite(admin.page, ['Reporter'], look(admin.page, 'team'));
    await admin.page.getByRole('heading', { name: 'Open invitations' }).waitFor();
    await look(admin.page, 'team')('invited');

    omar = await visitor(browser);
    omarWords = await applyWith(omar.page, link, OMAR, look(omar.page, 'join'));
    expect(new URL(omar.page.url()).hash).toBe('');
    await omar.page.getByText('not admitted yet').waitFor();
    await look(omar.page, 'join')('waiting');

    await newsroomPage(admin.page);
    const card = admin.page.getByRole('article', { name: OMAR.name });
    await card.waitFor();
    await look(admin.page, 'team')('applied');
    const shown = await wordsOn(admin.page, `The eight words of ${OMAR.name}`);
    expect(shown).toHaveLength(8);
    expect(shown).toEqual(await wordsOn(omar.page, 'Your eight words'));
    expect(await card.getByRole('button', { name: 'Admit' }).isDisabled()).toBe(true);
    await admit(admin.page, OMAR.name, kits.newsroom);
    await look(admin.page, 'team')('admitted');

    await lookNow(omar.page);
    await opened(omar.page);
    const complaints = [...admin.complaints, ...omar.complaints];
    expect(complaints).toEqual([]);
  });

  it('a tip to the newcomer is opened by the newcomer, and by nobody else', async () => {
    const source = await visitor(browser);
    await sendTip(source.page, server.url, 'For Omar alone.', '', [OMAR.name]);
    expect(await readInbox(omar.page)).toEqual(['For Omar alone.']);
    expect(await readInbox(admin.page)).toEqual([]);
  });

  it('a link works once, not after it is withdrawn, and says what to do', async () => {
    const [used, withdrawn] = [await invite(admin.page, ['Editor']), await invite(admin.page, ['Editor'])];
    edith = await visitor(browser);
    await applyWith(edith.page, used, EDITH);
    await edith.page.getByText('not admitted yet').waitFor();
    // Who opens it after that is told before anything is typed or written on paper, and no keys were made.
    const late = await visitor(browser);
    await late.page.goto(used);
    await late.page.getByText('This invitation cannot be used').waitFor();
    await late.page.getByText(`Else ask ${REPORTER} for another link.`).waitFor();
    expect(await late.page.getByRole('textbox').count()).toBe(0);
    await look(late.page, 'join')('unusable');
    // And who was writing the words down when it was withdrawn, at the last step.
    const other = await visitor(browser);
    const passed = await invite(admin.page, ['Editor']);
    const SOMEBODY = { name: 'Somebody Else', passphrase: EDITH.passphrase };
    await applyWith(other.page, passed, SOMEBODY, async (name) => {
      if (name !== 'apply') return;
      await newsroomPage(admin.page);
      await admin.page.getByRole('article', { name: EDITH.name }).waitFor();
      const buttons = admin.page.getByRole('button', { name: /^Withdraw/ });
      await buttons.nth(1).waitFor();
      await buttons.first().click();
      await buttons.nth(1).waitFor({ state: 'detached' });
      await buttons.first().click();
      await admin.page.getByRole('heading', { name: 'Open invitations' }).waitFor({ state: 'detached' });
    });
    await other.page.getByText('This invitation is not valid any more').waitFor();
    await look(other.page, 'join')('refused');
    const third = await visitor(browser);
    await third.page.goto(withdrawn);
    await third.page.getByText('This invitation cannot be used').waitFor();

    // The keys and the paper stay good for the next link.
    const again = await invite(admin.page, ['Reporter']);
    const words = await wordsOn(other.page, 'Your eight words').catch(() => []);
    expect(words).toEqual([]);
    await other.page.goto('about:blank');
    await other.page.goto(again);
    await other.page.getByRole('heading', { name: 'This browser holds a member’s keys already' }).waitFor();
    await look(other.page, 'join')('enrolled');
    expect(await other.page.getByRole('button', { name: 'Go on with new keys' }).isDisabled()).toBe(true);
    await other.page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await unlock(other.page, EDITH.passphrase);
    await other.page.getByText('not admitted yet').waitFor();
    await newsroomPage(admin.page);
    const card = admin.page.getByRole('article', { name: 'Somebody Else' });
    await card.getByRole('button', { name: 'Refuse…' }).click();
    await look(admin.page, 'team')('refuse');
    await admin.page.getByRole('button', { name: 'Refuse it' }).click();
    await card.waitFor({ state: 'detached' });
    await lookNow(other.page);
    await other.page.getByText('This invitation is not valid any more').waitFor();
  });

  it('a tab closed while waiting loses nothing, and an editor’s desk asks for no tips', async () => {
    await edith.page.close();
    edith.page = await edith.context.newPage();
    await edith.page.goto(`${server.url}/desk`);
    await unlock(edith.page, EDITH.passphrase);
    await edith.page.getByRole('heading', { name: `Almost there, ${EDITH.name}` }).waitFor();
    // Its first look is over: an application that arrives after the admission is refused, and the browser logs that.
    await edith.page.getByText('not admitted yet').waitFor();
    await admit(admin.page, EDITH.name, kits.newsroom);
    await lookNow(edith.page);
    await opened(edith.page);
    const tabs = await edith.page.getByRole('navigation', { name: 'Desk' }).getByRole('button').allTextContents();
    expect(tabs).not.toContain('Inbox');
    await edith.page.getByRole('button', { name: 'Newsroom', exact: true }).click();
    await look(edith.page, 'team')('editor');
    expect(await edith.page.getByRole('region', { name: 'Invite somebody' }).count()).toBe(0);
    expect(edith.sent.filter(({ url }) => url.includes('/api/desk/tips'))).toEqual([]);
    expect(edith.complaints).toEqual([]);
  });

  it('somebody must stay admin; several changes are collected, kept while one looks elsewhere, and signed once', async () => {
    await newsroomPage(admin.page);
    const dialog = admin.page.getByRole('dialog');
    const changes = admin.page.getByRole('region', { name: /not signed yet$/ });
    const serial = async () => {
      await part(admin.page, 'Security');
      const number = await admin.page.locator('.facts > dt:text-is("Number") + dd').textContent();
      await part(admin.page, 'Members');
      return Number(number);
    };
    const before = await serial();
    await admin.page.getByRole('button', { name: `Change… ${REPORTER}` }).click();
    await dialog.getByRole('checkbox', { name: /^Admin/ }).uncheck();
    await dialog.getByRole('button', { name: 'Add to the changes' }).click();
    await admin.page.getByRole('heading', { name: '1 change, not signed yet' }).waitFor();
    // What comes next has the focus, in sight.
    const focused = () => admin.page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('1 change, not signed yet');
    await signChanges(admin.page, kits.newsroom);
    await changes.getByText('Somebody must stay admin').waitFor();
    await look(admin.page, 'team')('last-admin');
    await changes.getByRole('button', { name: /^Take back/ }).click();
    await changes.waitFor({ state: 'detached' });

    await admin.page.getByRole('button', { name: `Change… ${EDITH.name}` }).click();
    await dialog.getByLabel('Name', { exact: true }).fill('Edith Nováková');
    await dialog.getByRole('checkbox', { name: /^Admin/ }).check();
    await dialog.getByLabel('Beats').fill('investigations');
    await look(admin.page, 'team')('edit');
    await dialog.getByRole('button', { name: 'Add to the changes' }).click();
    await part(admin.page, 'Public page');
    await admin.page.getByLabel('What you are looking for').fill('Everything about the harbour.');
    await admin.page.getByRole('button', { name: 'Add to the changes' }).click();
    // What the first page advises can be read by whoever answers for it.
    await admin.page.getByText('What the first page advises').click();
    expect(await admin.page.locator('.advice > li').count()).toBeGreaterThanOrEqual(24);
    await look(admin.page, 'team')('public');
    await part(admin.page, 'Security');
    await admin.page.getByRole('button', { name: 'Sign the list again…' }).click();
    await look(admin.page, 'team')('security');
    await go(admin.page, 'This device');
    await go(admin.page, 'Newsroom');
    await changes.getByRole('heading', { name: '3 changes, not signed yet' }).waitFor();
    await changes.getByRole('button', { name: /^Take back.*another 90 days/ }).click();
    await changes.getByText(`${EDITH.name}: name Edith Nováková; beats investigations; editor and admin`).waitFor();
    await changes.getByText('Public page: another text of what you look for').waitFor();
    await look(admin.page, 'team')('changes');
    await signChanges(admin.page, kits.newsroom);
    await admin.page.getByText('Changed: Edith Nováková. Changed: the public page.').waitFor();
    await expect.poll(focused).toContain('Signed and published as number');
    await admin.page.getByText(', editor and admin').waitFor();
    expect(await serial()).toBe(before + 1);
    EDITH.name = 'Edith Nováková';
  });

  it('an admin who signs after another one is shown the other’s list first, and loses nothing', async () => {
    // Edith's desk was opened before it made her an admin; she signs after the admin's next change.
    await newsroomPage(edith.page);
    await part(edith.page, 'Public page');
    await edith.page.getByLabel('What you are looking for').fill('Everything about the harbour, and the ships.');
    await edith.page.getByRole('button', { name: 'Add to the changes' }).click();
    await go(admin.page, 'Newsroom');
    await part(admin.page, 'Security');
    await admin.page.getByRole('button', { name: 'Sign the list again…' }).click();
    await signChanges(admin.page, kits.newsroom);
    await admin.page.getByText('The list is valid for another 90 days.').waitFor();

    await signChanges(edith.page, kits.newsroom);
    await edith.page.getByText('The list has changed meanwhile').waitFor();
    await look(edith.page, 'team')('stale');
    await edith.page.getByRole('button', { name: 'Sign and publish' }).click();
    await edith.page.getByText('Changed: the public page.').waitFor();
  });

  it('locking drops what was not signed, and says so at the next unlock', async () => {
    await newsroomPage(admin.page);
    await part(admin.page, 'Security');
    await admin.page.getByRole('button', { name: 'Sign the list again…' }).click();
    await admin.page.getByText('locking the desk drops it').waitFor();
    await admin.page.getByRole('button', { name: 'Lock', exact: true }).click();
    await admin.page.getByText('One change of the list of members is not signed yet.').waitFor();
    await admin.page.getByRole('button', { name: 'Go back to it' }).click();
    await admin.page.getByRole('button', { name: 'Lock', exact: true }).click();
    await admin.page.getByRole('button', { name: 'Lock, and drop them' }).click();
    await unlock(admin.page);
    await admin.page.getByText('Changes of the list were not signed').waitFor();
    await look(admin.page, 'team')('dropped');
    await admin.page.getByRole('button', { name: 'Put this away' }).click();
    await admin.page.getByText('Changes of the list were not signed').waitFor({ state: 'detached' });
  });

  it('a member asks for another name and beats, and the next signature takes them up; an admin may refuse', async () => {
    await newsroomPage(omar.page);
    const dialog = omar.page.getByRole('dialog');
    const ask = async (name: string, beats: string) => {
      await omar.page.getByRole('button', { name: /^Ask for/ }).click();
      await dialog.getByLabel('Name', { exact: true }).fill(name);
      await dialog.getByLabel('Beats').fill(beats);
      await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    };
    await ask(OMAR.name, OMAR.beats);
    await omar.page.getByText('This is what stands in the list now.').waitFor();
    await look(omar.page, 'team')('ask');
    await dialog.getByRole('button', { name: 'Leave as it is' }).click();
    await ask('Maya Okafor', 'courts');
    await omar.page.getByText('You asked for name Maya Okafor; beats courts.').waitFor();
    await look(omar.page, 'team')('asked');

    await newsroomPage(admin.page);
    const changes = admin.page.getByRole('region', { name: /not signed yet$/ });
    await changes.getByText(`${OMAR.name} asks for name Maya Okafor; beats courts`).waitFor();
    await changes.getByText('Somebody else in this list has the same name.').waitFor();
    await look(admin.page, 'team')('request');
    await changes.getByRole('button', { name: `Refuse what ${OMAR.name} asks for` }).click();
    await changes.waitFor({ state: 'detached' });
    await newsroomPage(omar.page);
    await omar.page.getByRole('button', { name: 'Ask for another name or beats…' }).waitFor();
    await ask(OMAR.name, 'courts, harbour');
    await omar.page.getByText('You asked for beats courts, harbour.').waitFor();

    await newsroomPage(admin.page);
    await changes.getByText(`${OMAR.name} asks for beats courts, harbour`).waitFor();
    await signChanges(admin.page, kits.newsroom);
    await admin.page.getByText(`Changed as asked: ${OMAR.name}.`).waitFor();
    await changes.waitFor({ state: 'detached' });
    await newsroomPage(omar.page);
    await omar.page.getByText('· courts, harbour').waitFor();
    await omar.page.getByRole('button', { name: 'Ask for another name or beats…' }).waitFor();
  });

  it('a session is ended from another device, whose desk then locks', async () => {
    const second = await visitor(browser);
    await restore(second.page, server.url, kits.member, PASSPHRASE);
    await go(admin.page, 'This device');
    await admin.page.getByText('Signed in elsewhere').first().waitFor();
    await look(admin.page, 'team')('device');
    await admin.page.getByRole('button', { name: 'End all others' }).click();
    await admin.page.getByText('You are signed in nowhere else.').waitFor();
    await go(second.page, 'Inbox');
    await second.page.getByRole('button', { name: 'Check for new tips' }).click();
    await second.page.getByText('This session was ended').waitFor();
    await unlock(second.page, PASSPHRASE);
    await opened(second.page);
  });

  it('who lost the words takes part again under new keys, and the old ones are former', async () => {
    const link = await invite(admin.page, ['Reporter']);
    const fresh = await visitor(browser);
    await applyWith(fresh.page, link, OMAR);
    await newsroomPage(admin.page);
    await admin.page.getByText('This name is in the list already').waitFor();
    await look(admin.page, 'team')('namesake');
    await admit(admin.page, OMAR.name, kits.newsroom, OMAR.name);
    await admin.page.getByText('Former members').waitFor();
    await lookNow(fresh.page);
    await opened(fresh.page);

    const source = await visitor(browser);
    await sendTip(source.page, server.url, 'After the new keys.', '', [OMAR.name]);
    expect(await readInbox(fresh.page)).toEqual(['After the new keys.']);
    // The old desk is signed out, and its keys are not known any more. It looks once a minute: it may have found out by itself.
    const check = omar.page.getByRole('button', { name: 'Check for new tips' });
    await go(omar.page, 'Inbox')
      .then(() => check.click({ timeout: 3000 }))
      .catch(() => undefined);
    await omar.page.getByText('This session was ended').waitFor();
    await unlock(omar.page, OMAR.passphrase);
    await omar.page.getByText('The newsroom does not know these keys').waitFor();
    await omar.page.getByText(`Ask ${REPORTER} or ${EDITH.name}`).waitFor();
    await look(omar.page, 'team')('former');
    expect(omarWords).toHaveLength(24);
    omar = fresh;
  });

  it('a member who is removed is refused, and sources see the name no more', async () => {
    await go(admin.page, 'Newsroom');
    await admin.page.getByRole('button', { name: `Remove… ${OMAR.name}` }).click();
    await look(admin.page, 'team')('remove');
    await admin.page.getByRole('button', { name: 'Keep', exact: true }).click();
    await removeMember(admin.page, OMAR.name, kits.newsroom);
    // Whoever takes the name after that would be taken for the same person.
    await admin.page.getByRole('button', { name: `Change… ${EDITH.name}` }).click();
    await admin.page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(OMAR.name);
    await admin.page.getByRole('button', { name: 'Add to the changes' }).click();
    await admin.page.getByText('A former member had this name').waitFor();
    await admin.page.getByRole('button', { name: /^Take back/ }).click();
    const source = await visitor(browser);
    await source.page.goto(`${server.url}/tip`);
    await source.page.getByText(REPORTER).first().waitFor();
    expect(await source.page.getByText(OMAR.name).count()).toBe(0);
    await omar.page.reload();
    await unlock(omar.page, OMAR.passphrase);
    await omar.page.getByText('The newsroom does not know these keys').waitFor();
  });

  it('a server that shows another key for a member is caught, and the member named', async () => {
    const forge = async (route: Route) => {
      const answer = await route.fetch();
      const body: MembersAnswer = await answer.json();
      const own = body.members.find(({ key }) => key === adminKey)?.archive ?? null;
      const members = body.members.map((member) => (member.key === adminKey ? member : { ...member, archive: own }));
      await route.fulfill({ response: answer, json: { ...body, members } });
    };
    const session = admin.sent.findLast(
      ({ method, url }) => method === 'POST' && url.endsWith('/api/desk/sessions'),
    )?.body;
    const adminKey: string = JSON.parse(session?.toString() ?? '{}').account;
    await admin.page.route('**/api/desk/members', forge);
    await newsroomPage(admin.page);
    await admin.page.getByText(`The server shows another key for ${EDITH.name}`).waitFor();
    await look(admin.page, 'team')('mismatch');
    await admin.page.unroute('**/api/desk/members', forge);
    await newsroomPage(admin.page);
    await admin.page.getByText('The server shows another key').first().waitFor({ state: 'detached' });
  });

  it('an invitation opened beside other keys replaces them only after a plain yes', async () => {
    const link = await invite(admin.page, ['Reporter']);
    await omar.page.goto('about:blank');
    await omar.page.goto(link);
    await omar.page.getByRole('checkbox', { name: /Replace the keys in this browser/ }).check();
    await omar.page.getByRole('button', { name: 'Go on with new keys' }).click();
    await applyHere(omar.page, OMAR);
    await omar.page.getByText('not admitted yet').waitFor();
    // A look that fails is said, and the words stay.
    await omar.context.setOffline(true);
    await lookNow(omar.page);
    await omar.page.getByText('The server cannot be reached').waitFor();
    expect(await wordsOn(omar.page, 'Your eight words')).toHaveLength(8);
    await omar.context.setOffline(false);
    await lookNow(omar.page);
    await omar.page.getByText('The server cannot be reached').waitFor({ state: 'detached' });
  });
});
