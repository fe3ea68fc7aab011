/** A reporter says how to be reached and asks a question; a source finds it all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserWith, describeInBrowser, type Visitor, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { go, PASSPHRASE, restore, unlock } from './cast.ts';
import { everyFile, leaks } from './disk.ts';
import { look } from './look.ts';

const [WORK, HOME] = ['198.51.100.77', '203.0.113.9'];
/** One red pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
const QUESTION = 'Do you work for Harbour Freight and know of the night shifts?';

describeInBrowser('the byline box', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;
  let reporter: Visitor;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'flowerpot-networks-'));
    const networks = join(folder, 'networks.csv');
    writeFileSync(networks, `198.51.100.0/24,64501,HARBOUR FREIGHT LTD\n203.0.113.0/24,64510,Home Telecom\n`);
    const config = { trustedProxies: ['127.0.0.1'], networks };
    [server, browser] = await Promise.all([startServer({ config }), chromium()]);
    newsroom = await setUpNewsroom(server, [
      { name: 'Mara Okonkwo', beats: ['Harbour'] },
      { name: 'Jonas Feld', beats: ['Courts'] },
    ]);
    reporter = await visitor(browser, { reducedMotion: 'reduce' });
    await restore(reporter.page, server.url, newsroom.words[0] ?? [], PASSPHRASE);
  });
  afterAll(async () => {
    await server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('a reporter writes how to be reached: checked while typing, kept through a failed try, published', async () => {
    const { page } = reporter;
    await go(page, 'Your profile');
    await look(page, 'profile-empty');
    await page.getByLabel('About you').fill('I report on ports and on those who run them.');
    await page.getByLabel('Languages you read').fill('en, ar');
    await add(page, 'Signal', 'mara');
    await page.getByText('A username is a name, a full stop').waitFor();
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.getByText('Nothing was published').waitFor();
    await page.getByLabel('Signal', { exact: true }).fill('mara.4711');
    await add(page, 'Email', 'Mara@Post.Example');
    await add(page, 'Post', 'The Harbour Post\nMara Okonkwo\n12 Quay');
    await add(page, 'Phone', '+44 20 7946 0958');
    await page.getByRole('button', { name: 'Remove Phone' }).click();
    await page.locator('fieldset:focus > legend', { hasText: 'Channels' }).waitFor();
    await go(page, 'Inbox');
    await go(page, 'Your profile');
    await expect.poll(() => page.getByLabel('Signal', { exact: true }).inputValue()).toBe('mara.4711');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.getByRole('alert').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.getByText('Published. Sources see it from now on.').waitFor();
    await page.getByText(/Published: number 1, through/).waitFor();
    await look(page, 'profile');
  }, 120_000);

  it('a source sees the channels on the first page and beside the form, those that protect best first', async () => {
    const source = await visitor(browser, { reducedMotion: 'reduce' });
    const { page } = source;
    await page.goto(`${server.url}/`);
    await page.getByText('Other ways to reach Mara Okonkwo').click();
    await page.getByText('I report on ports and on those who run them.').waitFor();
    expect(await page.locator('.channel > summary > strong').allTextContents()).toEqual(['Signal', 'Post', 'Email']);
    expect(await page.locator('.channel-value').first().textContent()).toBe('mara.4711');
    await page.locator('.channel > summary').first().click();
    await page.getByText('Set a username, hide your number').waitFor();
    await look(page, 'home-channels');
    await page.goto(`${server.url}/ar/tip`);
    await page.getByText('طرق أخرى للوصول إلى Mara Okonkwo').click();
    await page.getByText('mara.4711').waitFor();
    await look(page, 'tip-channels-ar');
    expect(source.complaints).toEqual([]);
    await source.context.close();
  }, 120_000);

  let box = '';
  it('a callout gets a link of its own, and the box for the article', async () => {
    const { page } = reporter;
    await page.getByRole('button', { name: 'Add a callout' }).click();
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.getByText('Write the question, in up to').waitFor();
    await page.getByLabel('Question').fill(QUESTION);
    await page.getByLabel('Name of the organisation').fill('Harbour Freight');
    await page.getByLabel('Its mail domains').fill('freight.example');
    await page.getByLabel('Its networks').fill('AS64500');
    await page.getByLabel('Its address ranges').fill('198.51.100.0/33');
    await page.getByText('“198.51.100.0/33” cannot be read').waitFor();
    await page.getByLabel('Its address ranges').fill('198.51.100.0/24');
    await page.getByLabel('Link to the story').fill('https://post.example/night-shifts');
    await page.getByRole('group', { name: 'Who gets the tips' }).getByRole('checkbox', { name: 'Jonas Feld' }).check();
    await look(page, 'callout');
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.getByText('Published. Sources see it from now on.').waitFor();
    await page.getByLabel('About', { exact: true }).selectOption({ label: QUESTION });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the HTML' }).click();
    await page.getByText('Copied.').waitFor();
    box = await page.evaluate(() => navigator.clipboard.readText());
    expect(box).toContain('Signal at mara.4711');
    expect(box).toContain('href="mailto:Mara@post.example"');
    expect(box).not.toMatch(/<script|style=|class=/);
    await look(page, 'byline-box');
  }, 120_000);

  it('whoever comes from the network of the organisation is warned by its name, before writing', async () => {
    const source = await from(WORK);
    const { page } = source;
    await page.goto(`${server.url}/`);
    await page.getByText('This site sees your connection as HARBOUR FREIGHT LTD (AS64501)').waitFor();
    await look(page, 'home-warned');
    await page.goto(`${server.url}/ar/tip`);
    await page.getByText('يبدو أن هذا \u2068Harbour Freight').waitFor();
    await look(page, 'tip-warned-ar');
    expect(source.complaints).toEqual([]);
    await source.context.close();
    expect(leaks([WORK, HOME], everyFile(server.data))).toEqual([]);
    expect(server.log.filter((line) => line.includes(WORK) || line.includes(HOME))).toEqual([]);
  }, 120_000);

  it('each reporter has a page: who it is, what is asked, the form addressed', async () => {
    const desk = reporter.page;
    await go(desk, 'Your profile');
    await desk.getByLabel('Picture').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: PICTURE });
    await desk.locator('.picture-line img').waitFor();
    await desk.getByLabel('Picture').setInputFiles({ name: 'me.txt', mimeType: 'image/png', buffer: Buffer.from('x') });
    await desk.getByText('This file cannot be read as a picture.').waitFor();
    await desk.getByRole('button', { name: 'Sign and publish' }).click();
    await desk.getByText('Published. Sources see it from now on.').waitFor();

    const source = await from(HOME);
    const { page } = source;
    await page.goto(`${server.url}/#${newsroom.fingerprint}`);
    await page.getByRole('link', { name: 'Mara Okonkwo' }).click();
    await page.getByRole('heading', { name: 'Mara Okonkwo', exact: true }).waitFor();
    await page.getByText('English').first().waitFor();
    await page.locator('img.portrait').waitFor();
    await page.getByText(QUESTION).waitFor();
    await page.getByText('Contact Mara Okonkwo via Signal (\u2066mara.4711\u2069) and Email').waitFor();
    await look(page, 'reporter');
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.getByRole('link', { name: 'اكتب إلى Mara Okonkwo' }).waitFor();
    await look(page, 'reporter-ar');
    await page.goto('about:blank');
    await page.goto(`${server.url}/en/reporter#${newsroom.fingerprint}.${newsroom.members[0]?.key}`);
    await page.getByRole('link', { name: 'Write to Mara Okonkwo' }).click();
    await page.getByLabel('Your message').waitFor();
    await expect.poll(() => page.getByRole('checkbox', { name: 'Mara Okonkwo' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Jonas Feld' }).isChecked()).toBe(false);
    await page.goto('about:blank');
    await page.goto(`${server.url}/en/reporter#${'A'.repeat(43)}`);
    await page.getByText('The reporter named in your link is not here').waitFor();
    await page.getByRole('link', { name: 'Jonas Feld' }).click();
    await page.getByRole('heading', { name: 'Jonas Feld', exact: true }).waitFor();
    await page.goto('about:blank');
    await page.goto(`${server.url}/en/tip#${newsroom.fingerprint}-zebra-zoo`);
    await page.getByText('The question of your link is not asked any more').waitFor();
    await look(page, 'reporter-nobody');
    expect(source.complaints).toEqual([]);
    await source.context.close();
  }, 120_000);

  it('a source follows the box from a bare page, is asked the question, and the tip stands under it', async () => {
    const source = await from(HOME);
    const { page } = source;
    await page.setContent(`<!doctype html><title>An article</title>${box}`);
    await page.getByRole('link', { name: 'our own form' }).click();
    await page.getByText(QUESTION).waitFor();
    // Which question it was leaves the address bar at once.
    expect(page.url()).toBe(`${server.url}/en/tip`);
    await page.getByText('Only Mara Okonkwo and Jonas Feld can read this').waitFor();
    await page.getByText('Change who gets it').click();
    expect(await page.getByRole('checkbox', { name: 'Mara Okonkwo' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Jonas Feld' }).isChecked()).toBe(true);
    await look(page, 'tip-question');
    await page.getByText('Three checks before you write').click();
    await page.getByText('This site sees your connection as Home Telecom (AS64510).').waitFor();
    await page.getByLabel('How to reach you').fill('heron@freight.example');
    await page.getByText('freight.example looks like mail of Harbour Freight.').waitFor();
    await look(page, 'tip-checks');
    await page.getByLabel('How to reach you').fill('quiet@proton.me');
    await page.getByText('looks like mail of').waitFor({ state: 'detached' });
    await page.getByLabel('Your message').fill('The night shifts are off the books.');
    await page.getByRole('radio', { name: 'I need no answer' }).check();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'Your message is stored' }).waitFor();
    await page.reload();
    await page.getByText('Open your link once more').waitFor();
    await look(page, 'tip-again');
    await page.goto(`${server.url}/ar/`);
    await page.getByRole('heading', { name: 'ما نسأل عنه الآن' }).waitFor();
    await look(page, 'home-callouts-ar');
    await page.goto(`${server.url}/`);
    await page.getByRole('link', { name: 'Answer this' }).click();
    await page.getByRole('button', { name: 'Write about something else' }).click();
    await page.getByText(QUESTION).waitFor({ state: 'detached' });
    expect(source.complaints).toEqual([]);
    await source.context.close();

    const desk = reporter.page;
    await go(desk, 'Inbox');
    await desk.getByRole('button', { name: 'Check for new tips' }).click();
    await desk.locator('.row').first().waitFor();
    await desk.getByRole('button', { name: 'Filters' }).click();
    const callout = desk.getByLabel('Callout', { exact: true });
    await callout.selectOption({ index: 1 });
    await expect.poll(() => desk.locator('.row').count()).toBe(1);
    await desk.locator('.row').first().click();
    await desk.getByText('Answers the callout:').waitFor();
    await desk.getByText('https://post.example/night-shifts').waitFor();
    await look(desk, 'tip-answers');
    const disk = everyFile(server.data);
    expect(leaks(['off the books'], disk)).toEqual([]);
  }, 120_000);

  it('a server that puts an older profile back is named in the desk', async () => {
    const { page } = reporter;
    let first: string | null = null;
    await page.route('**/api/profiles', async (route) => {
      first ??= JSON.stringify({ profiles: [] });
      await route.fulfill({ contentType: 'application/json', body: first });
    });
    await page.reload();
    await page.locator('input[type="password"]:focus').waitFor();
    await unlock(page, PASSPHRASE);
    await go(page, 'Your profile');
    await page.getByText('The server shows an older profile of yours').waitFor();
    await expect.poll(() => page.getByLabel('Signal', { exact: true }).inputValue()).toBe('mara.4711');
    await look(page, 'profile-older');
    await page.unroute('**/api/profiles');
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.getByText(/Published: number 4, through/).waitFor();
    expect(await page.getByText('The server shows an older profile of yours').count()).toBe(0);
  }, 120_000);

  it('without scripts the first page leads to the guide and to everybody’s channels', async () => {
    const { page, context, sent } = await visitor(browser, { javaScriptEnabled: false });
    await page.goto(`${server.url}/`);
    await page.getByRole('link', { name: 'Reporters and how to reach them, as plain text' }).click();
    const text = (await page.locator('body').textContent()) ?? '';
    expect(text).toContain('Signal: mara.4711');
    expect(text).toContain(QUESTION);
    await page.goto(`${server.url}/`);
    await page.getByRole('link', { name: 'How to tell in a minute' }).click();
    expect(new URL(page.url()).hash).toBe('#device');
    await page.locator('#device').getByRole('heading').first().waitFor();
    expect(sent.filter(({ url }) => !url.startsWith(server.url))).toEqual([]);
    await context.close();
  }, 120_000);

  /** A source as the trusted proxy before the server names it. */
  function from(address: string): Promise<Visitor> {
    return visitor(browser, { reducedMotion: 'reduce', extraHTTPHeaders: { 'x-forwarded-for': address } });
  }
});

async function add(page: Page, kind: string, value: string): Promise<void> {
  await page.getByLabel('Kind of channel').selectOption(kind);
  await page.getByRole('button', { name: 'Add this channel' }).click();
  // The keyboard is in the new field.
  await page.locator('.channel-field :is(input, textarea):focus').fill(value);
}
