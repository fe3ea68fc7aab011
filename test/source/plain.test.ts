/** With scripts off: what each page is still good for, and the way of a locked file from the form to the desk. */
import { readFileSync } from 'node:fs';
import { Encrypter } from 'age-encryption';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { go, restore } from '../journeys/cast.ts';
import { glance } from '../journeys/look.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const TEXT = 'The harbour master signs blank sheets.\nYou can reach me at the north mole.\n';
const PICTURE = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1');

describeInBrowser('without scripts', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  let page: Page;
  let visit: Awaited<ReturnType<typeof visitor>>;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server, [
      { name: 'Maya Okafor', beats: ['housing'] },
      { name: 'Jonas Weber', beats: ['schools'] },
    ]);
    visit = await visitor(await browser(), { javaScriptEnabled: false });
    page = visit.page;
  });
  afterAll(async () => {
    await visit?.context.close();
    await server?.close();
  });

  test('the form and the mailbox say what to do instead, and no page has a field for text', async () => {
    for (const path of ['/', '/tip', '/mailbox', '/reporter', '/guide', '/plain', '/plain/sent']) {
      await page.goto(`${server.url}/en${path}`);
      expect(await page.locator('textarea, input:not([type=file])').count()).toBe(0);
      expect(await page.locator('input[type=file]').count()).toBe(path === '/plain' ? 1 : 0);
      if (path !== '/guide' && !path.startsWith('/plain')) {
        for (const name of ['Write without JavaScript', 'Reporters and how to reach them, as plain text', 'The guide'])
          await page.locator('noscript').getByRole('link', { name }).waitFor();
      }
    }
  });

  test('the first page tells which way is right in the common cases', async () => {
    await page.goto(`${server.url}/en/`);
    const [first] = await page.locator('noscript details').all();
    await first?.locator('summary').click();
    expect(await first?.locator('summary').textContent()).toBe('Somebody at home and A state or its authorities');
    expect(await first?.locator('.planned > li > strong').allTextContents()).toEqual([
      'First of all: another device, another place',
      'This site’s form, in Tor Browser',
      'Post',
    ]);
    await page.setViewportSize({ width: 360, height: 740 });
    await shot(page, 'home-no-script');
  });

  /** As stock `age` would, for the recipients that the page gives out. */
  const locked = async (plaintext: Uint8Array | string) => {
    await page.goto(`${server.url}/en/plain`);
    const [saving] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'recipients.txt' }).click(),
    ]);
    expect(saving.suggestedFilename()).toBe('recipients.txt');
    const age = new Encrypter();
    for (const line of readFileSync(await saving.path(), 'utf8').split('\n'))
      if (line.startsWith('age1')) age.addRecipient(line);
    return Buffer.from(await age.encrypt(plaintext));
  };
  const handOver = async (buffer: Buffer, name = 'tip.age') => {
    await page
      .getByLabel('The locked file, tip.age')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Hand over the locked file' }).click();
  };

  test('a locked text and a locked file go through /plain and open in the desk, marked', async () => {
    await handOver(await locked(TEXT));
    await page.getByRole('heading', { name: 'Your file is stored' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/en/plain/sent');
    await handOver(await locked(PICTURE)).catch(() => undefined);
    await page.getByRole('heading', { name: 'Your file is stored' }).waitFor();
    for (const { url } of visit.sent) expect(new URL(url).origin).toBe(server.url);
    expect(visit.complaints).toEqual([]);

    const desk = await visitor(await browser());
    const maya = desk.page;
    await restore(maya, server.url, newsroom.words[0] ?? [], 'lamp orchard ninety gravel');
    await go(maya, 'Inbox');
    await maya.locator('.row', { hasText: 'The harbour master signs blank sheets.' }).click();
    await maya.locator('.copy-notice', { hasText: 'Made with another program' }).waitFor();
    expect((await maya.locator('.tip-text').textContent())?.trim()).toBe(TEXT.trim());
    await glance(maya, 'desk-foreign-text');
    await maya.getByRole('button', { name: 'Keep…' }).click();
    await maya.getByRole('button', { name: 'Keep it' }).click();
    await maya.getByText(/^Kept/).first().waitFor();
    await go(maya, 'Inbox');
    await maya.locator('.row', { hasText: `A file of ${PICTURE.length} bytes` }).click();
    await glance(maya, 'desk-foreign-file');
    const [saving] = await Promise.all([
      maya.waitForEvent('download'),
      maya.getByRole('button', { name: /^Save the file/ }).click(),
    ]);
    expect(saving.suggestedFilename()).toMatch(/^file-2026-11-23\.png$/);
    expect(readFileSync(await saving.path()).equals(PICTURE)).toBe(true);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  test('each of its pages is fit for a screen reader and for a phone', async () => {
    const { context, page: scripted, complaints } = await visitor(await browser());
    for (const name of ['plain', 'plain/sent', 'plain/readable']) {
      await scripted.goto(`${server.url}/ar/${name}`);
      await glance(scripted, `ar-${name.replace('/', '-')}`);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('what is not locked, or too large, is refused with words that say what happened and what to do', async () => {
    await page.goto(`${server.url}/ar/plain`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'tip.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) });
    await page.locator('button[type=submit]').click();
    await page.getByRole('heading', { name: 'هذا الملف غير مقفل' }).waitFor();
    await page.goto(`${server.url}/en/plain`);
    await handOver(Buffer.alloc(10 * 1024 * 1024, 1));
    await page.getByRole('heading', { name: 'This file is too large' }).waitFor();
    await page.getByRole('link', { name: 'Back to the steps' }).click();
    await page.getByRole('heading', { name: 'How to do it' }).waitFor();
  });
});
