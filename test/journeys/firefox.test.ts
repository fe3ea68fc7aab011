/**
 * A source and a reporter in Firefox ESR: the source with the preferences of Tor Browser's level "Safer", without WebAssembly and JIT.
 * And what the desk leaves of replaced keys in that browser's profile. Pages and server have the machine's own clock.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { describeInFirefox, firefoxWith, SAFER } from '../setup/firefox.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const TEXT = 'The mole was never surveyed. Ask for sheet 14.';
const ANSWER = 'Thank you. Who has sheet 14?';
const PASSPHRASE = 'lamp orchard ninety gravel';
const { SHOTS } = process.env;

describeInFirefox('in Firefox', () => {
  const safer = firefoxWith(SAFER);
  let server: TestServer;
  let newsroom: TestNewsroom;
  let words: string[] = [];
  let profile = '';
  let desk: Browser;
  let maya: Page;
  beforeAll(async () => {
    server = await startServer({ overrides: { now: Date.now } });
    server.clock.now = Date.now();
    newsroom = await setUpNewsroom(server, [{ name: 'Maya Okafor', beats: ['housing'] }]);
    profile = mkdtempSync(join(tmpdir(), 'flowerpot-firefox-'));
  });
  afterAll(async () => {
    await desk?.close();
    await server?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const shot = async (page: Page, name: string) => {
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const press = (page: Page, name: string) => page.locator(`::-p-aria(${name}[role="button"])`).click();
  const fill = async (page: Page, label: string, text: string) => {
    const id = await page.waitForFunction(
      (wanted) =>
        Array.from(document.querySelectorAll('label')).find((one) => one.textContent?.startsWith(wanted))?.htmlFor,
      { timeout: 30_000 },
      label,
    );
    await page.locator(`[id="${await id.jsonValue()}"]`).fill(text);
  };
  const heading = (page: Page, name: string) =>
    page.waitForSelector(`::-p-aria(${name}[role="heading"])`, { timeout: 60_000 });

  it('“Safer”: a source writes, keeps twelve words, and sends', async () => {
    const page = await (await safer()).newPage();
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(`${server.url}/en/tip`);
    await page.waitForSelector('textarea');
    expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
    await page.type('textarea', TEXT);
    const began = Date.now();
    await press(page, 'Send');
    await heading(page, 'Your codename: twelve words');
    words = await page.$$eval('.words.kit > li', (all) => all.map((one) => one.textContent ?? ''));
    expect(words).toHaveLength(12);
    const shown = Date.now();
    await press(page, 'I have written them down');
    await press(page, 'Send without checking');
    await heading(page, 'Sending').catch(() => null);
    await shot(page, 'firefox-sending');
    await heading(page, 'Your message is stored');
    console.log(
      `“Safer”: twelve words after ${seconds(shown - began)} s, stored ${seconds(Date.now() - shown)} s later`,
    );
    await shot(page, 'firefox-stored');
    expect(asked.filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith(server.url))).toEqual([]);
    expect((await newsroom.openAll()).map(({ tip }) => tip.text)).toEqual([TEXT]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await page.close();
  }, 180_000);

  it('a reporter restores a desk, reads it, and answers', async () => {
    const found = inject('firefox');
    if ('missing' in found) throw new Error(found.missing);
    desk = await puppeteer.launch({
      browser: 'firefox',
      executablePath: found.path,
      userDataDir: profile,
      defaultViewport: { width: 1280, height: 900 },
    });
    maya = await desk.newPage();
    await maya.goto(`${server.url}/desk`);
    await fill(maya, 'Your 24 words', (newsroom.words[0] ?? []).join(' '));
    await fill(maya, 'Passphrase of this device', PASSPHRASE);
    await fill(maya, 'The same once more', PASSPHRASE);
    await press(maya, 'Restore');
    await maya.waitForSelector('::-p-aria(Lock[role="button"])', { timeout: 90_000 });
    await press(maya, 'Inbox');
    await maya.locator('.row').click();
    await maya.waitForSelector('.tip-text');
    expect(await maya.$eval('.tip-text', (text) => text.textContent)).toBe(TEXT);
    await shot(maya, 'firefox-desk');
    await fill(maya, 'Reply to the source', ANSWER);
    await press(maya, 'Seal and send');
    await maya.waitForSelector('.reply-fate', { timeout: 60_000 });
  }, 180_000);

  it('“Safer”: the source opens the mailbox with the words, and reads the answer', async () => {
    const page = await (await safer()).newPage();
    await page.goto(`${server.url}/en/mailbox`);
    await page.waitForSelector('[role=combobox]');
    const fields = await page.$$('[role=combobox]');
    for (const [n, word] of words.entries()) await fields[n]?.type(word);
    const began = Date.now();
    await press(page, 'Open the mailbox');
    await page.waitForSelector(`::-p-text(${ANSWER})`, { timeout: 90_000 });
    console.log(`“Safer”: a mailbox opened after ${seconds(Date.now() - began)} s`);
    await shot(page, 'firefox-mailbox');
    await page.close();
  }, 180_000);

  it('nothing of a key record that was replaced is left in the profile', async () => {
    const [file, ...others] = filesIn(profile).filter((path) => /\/fs\//.test(path) && statSync(path).size === 16_384);
    expect([others.length, typeof file]).toEqual([0, 'string']);
    const holding = (wanted: readonly string[]) =>
      filesIn(profile).filter((path) => {
        const bytes = readFileSync(path).toString('latin1');
        return wanted.some((one) => bytes.includes(one));
      });
    const before = records(readFileSync(file ?? ''));
    expect(holding(before)).toEqual([file]);
    await press(maya, 'Lock');
    await fill(maya, 'Passphrase of this device', PASSPHRASE);
    await press(maya, 'Unlock');
    await maya.waitForSelector('::-p-aria(Lock[role="button"])', { timeout: 90_000 });
    const after = records(readFileSync(file ?? ''));
    const replaced = before.filter((one) => !after.includes(one));
    expect(replaced).not.toEqual([]);
    expect(holding(replaced)).toEqual([]);
    await desk.close();
    expect(holding(replaced)).toEqual([]);
  }, 180_000);
});

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

/** 64 bytes out of the middle of each slot's box. */
const records = (file: Buffer) => [4000, 8192 + 4000].map((at) => file.subarray(at, at + 64).toString('latin1'));

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
