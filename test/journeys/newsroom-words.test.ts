/** An admin who has neither words nor device comes back by the newsroom's words alone. Through the pages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserWith, describeInBrowser, type Visitor, visitor } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import {
  admit,
  applyWith,
  checkKit,
  go,
  invite,
  type Kits,
  lookNow,
  PASSPHRASE,
  REPORTER,
  readInbox,
  restore,
  sendTip,
  setUp,
  unlock,
  wordsOn,
} from './cast.ts';
import { glance } from './look.ts';

const OMAR = { name: 'Omar Haddad', beats: 'courts', passphrase: 'violet anchor ribbon stone' };
const NEW = 'amber window castle river';

describeInBrowser('an admin who has the newsroom’s words, and nothing of their own', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let kits: Kits;
  let old: Visitor;
  let omar: Visitor;
  let back: Visitor;
  let words: string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), chromium()]);
    old = await visitor(browser);
    kits = await setUp(old.page, server.setupLink ?? '');
    omar = await visitor(browser);
    await applyWith(omar.page, await invite(old.page, ['Reporter']), OMAR);
    await omar.page.getByText('not admitted yet').waitFor();
    await go(old.page, 'This device');
    await admit(old.page, OMAR.name, kits.newsroom);
    await lookNow(omar.page);
    await omar.page.getByRole('navigation', { name: 'Desk' }).waitFor();
  });
  afterAll(async () => {
    await server?.close();
  });

  const look = (page: Page, name: string) => glance(page, `back-${name}`);

  it('makes new keys on a fresh device, whose words are checked before anything is signed', async () => {
    back = await visitor(browser);
    const { page } = back;
    await page.goto(`${server.url}/desk`);
    await page.getByRole('button', { name: 'I have the newsroom’s words, not mine' }).click();
    await page.getByRole('radio', { name: REPORTER }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(1);
    await look(page, 'who');
    // One's own words are not the newsroom's.
    await page.getByLabel('The newsroom’s 24 words').fill(kits.member.join(' '));
    await page.getByLabel('Passphrase of this device').fill(NEW);
    await page.getByLabel('The same once more').fill(NEW);
    await page.getByRole('button', { name: 'Make my new keys' }).click();
    await page.getByText('These are not the words of this newsroom').waitFor();
    await page.getByLabel('The newsroom’s 24 words').fill(kits.newsroom.join(' '));
    await page.getByRole('button', { name: 'Make my new keys' }).click();
    words = await checkKit(page, 'Your own recovery kit', async () => undefined);
    expect(words).toHaveLength(24);
    expect(words).not.toEqual(kits.member);
    await page.getByRole('heading', { name: 'Sign the list with your new key' }).waitFor();
    await look(page, 'sign');
    // Neither the newsroom's words nor anything of the list has left the page so far.
    expect(back.sent.filter(({ method }) => method !== 'GET')).toEqual([]);
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.getByRole('navigation', { name: 'Desk' }).waitFor();
    const said = back.sent.map(({ body }) => body?.toString() ?? '').join('\n');
    expect(said).not.toContain(kits.newsroom.slice(0, 3).join(' '));
    expect(back.complaints).toEqual([]);
  });

  it('is admin and reporter as before: the old key is former, its desk is locked, and later tips are sealed to the new one', async () => {
    await go(back.page, 'Newsroom');
    await back.page.getByText('Former members').click();
    await back.page.getByText(/until Monday/).waitFor();
    const source = await visitor(browser);
    await sendTip(source.page, server.url, 'After the new keys.', '', [REPORTER]);
    expect(await readInbox(back.page)).toEqual(['After the new keys.']);
    await go(old.page, 'Inbox');
    await old.page.getByRole('button', { name: 'Check for new tips' }).click();
    await old.page.getByText('This session was ended').waitFor();
    await unlock(old.page, PASSPHRASE);
    await old.page.getByText('The newsroom does not know these keys').waitFor();
  });

  it('gets the desk secret from a colleague who is no admin, and signs the next list', async () => {
    await go(back.page, 'Newsroom');
    await back.page.getByText(`Fingerprint of ${REPORTER}`).click();
    await go(omar.page, 'Newsroom');
    await go(omar.page, 'This device');
    await go(omar.page, 'Newsroom');
    // A colleague is told that there is a new key, with its words, until it was found right.
    await omar.page.getByText(`${REPORTER} has new keys`).waitFor();
    const own = await back.page
      .getByRole('list', { name: `Fingerprint of ${REPORTER}` })
      .getByRole('listitem')
      .allTextContents();
    expect(await wordsOn(omar.page, `Fingerprint of the new key of ${REPORTER}`)).toEqual(own);
    expect(own).toHaveLength(8);
    await look(omar.page, 'told');
    await omar.page.getByRole('button', { name: 'It is right' }).click();
    await omar.page.getByText(`${REPORTER} has new keys`).waitFor({ state: 'detached' });
    expect(await back.page.getByText('has new keys').count()).toBe(0);
    const given = () => omar.sent.some(({ method, url }) => method === 'PUT' && url.includes('/api/desk/welcomes/'));
    await expect.poll(given).toBe(true);
    const link = await invite(back.page, ['Editor']);
    const newcomer = await visitor(browser);
    await applyWith(newcomer.page, link, { name: 'Edith Novak', passphrase: OMAR.passphrase });
    await newcomer.page.getByText('not admitted yet').waitFor();
    const shown = await wordsOn(newcomer.page, 'Your eight words');
    await go(back.page, 'This device');
    await go(back.page, 'Newsroom');
    await back.page.getByRole('article', { name: 'Edith Novak' }).waitFor();
    expect(await wordsOn(back.page, 'The eight words of Edith Novak')).toEqual(shown);
    await admit(back.page, 'Edith Novak', kits.newsroom);
    // Who handed nothing on could not have given it to the newcomer.
    const welcomed = () => back.sent.some(({ method, url }) => method === 'PUT' && url.includes('/api/desk/welcomes/'));
    await expect.poll(welcomed).toBe(true);
  });

  it('the new words open a second device; the old ones open none', async () => {
    const second = await visitor(browser);
    await restore(second.page, server.url, words, NEW);
    expect(await readInbox(second.page)).toEqual(['After the new keys.']);
    const third = await visitor(browser);
    await third.page.goto(`${server.url}/desk`);
    await third.page.getByLabel('Your 24 words').fill(kits.member.join(' '));
    await third.page.getByLabel('Passphrase of this device').fill(NEW);
    await third.page.getByLabel('The same once more').fill(NEW);
    await third.page.getByRole('button', { name: 'Restore' }).click();
    await third.page.getByText('Unknown account or wrong secret').waitFor();
  });
});
