/** Files on the desk: seen with their message, looked at, saved, kept, deleted, and sent with a reply. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyExport } from '../../src/cli/verify-export.ts';
import { codenameWords } from '../../src/crypto/codename.ts';
import type { CodenameKeys } from '../../src/crypto/keys.ts';
import { run } from '../cli/io.ts';
import { choose, go, restore } from '../journeys/cast.ts';
import { look } from '../journeys/look.ts';
import { save as saveExport, savesByDownload } from '../journeys/saving.ts';
import { browserWith, describeInBrowser, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { NOW, startServer, type TestServer } from '../setup/server.ts';
import { content, fetchFile } from '../source/files.ts';
import { openBox, pasteWords } from '../source/mailbox-steps.ts';
import { EASY, give, sourceOf } from './inbox/many.ts';

const PASSPHRASE = 'lamp orchard ninety gravel';
const LARGE = content(1_500_000, 3);

describeInBrowser('files on the desk', () => {
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
    const note = { name: '../e\u202etxt.exe', type: 'text/plain', bytes: Buffer.from('The ledger says 40,000.') };
    await give(server, newsroom, [
      {
        text: 'The ledger of May, and a recording.',
        from: source,
        to: [0, 1],
        files: [note, { name: 'ledger.tiff', type: 'image/tiff', bytes: LARGE }],
      },
      { text: 'Nothing comes along.' },
    ]);
    const visit = await visitor(browser);
    await savesByDownload(visit.context);
    maya = visit.page;
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
  const save = async (page: Page, name: string) => {
    const [saving] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save… ${name}` }).click(),
    ]);
    return { name: saving.suggestedFilename(), bytes: readFileSync(await saving.path()) };
  };

  it('are listed by name and size, looked at, and saved whole', async () => {
    await openTip(maya, 'The ledger of May');
    await maya.getByRole('heading', { name: '2 files' }).waitFor();
    await look(maya, 'desk-files');
    const saved = await save(maya, 'ledger.tiff');
    expect(saved.name).toBe('ledger.tiff');
    expect(saved.bytes.equals(LARGE)).toBe(true);
    await maya.getByText('Whole, and as its sender signed it').waitFor();
  });

  it('that were changed, cut or swapped on their way are given out in no part, and named', async () => {
    await openTip(maya, 'The ledger of May');
    const downloads: string[] = [];
    maya.on('download', (one) => downloads.push(one.suggestedFilename()));
    const spoiled: Record<string, (body: Buffer) => Buffer> = {
      changed: (body) => Buffer.from(body.map((byte, n) => (n === body.length - 1 ? byte ^ 1 : byte))),
      cut: (body) => body.subarray(0, -65_552),
      swapped: (body) => Buffer.concat([body.subarray(0, 600), Buffer.alloc(body.length - 600, 7)]),
    };
    for (const [how, spoil] of Object.entries(spoiled)) {
      await maya.route('**/api/files', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: spoil(await answer.body()) });
      });
      await maya.getByRole('button', { name: 'Save… ledger.tiff' }).click();
      await maya.getByText('This is not the file that was sent').waitFor();
      await maya.unrouteAll({ behavior: 'ignoreErrors' });
      expect([how, downloads]).toEqual([how, []]);
    }
    const saved = await save(maya, 'ledger.tiff');
    expect(saved.bytes.equals(LARGE)).toBe(true);
    expect(await maya.getByText('This is not the file that was sent').count()).toBe(0);
  });

  it('are found by their names, and by whether there are any', async () => {
    await go(maya, 'Inbox');
    await maya.getByRole('button', { name: 'Filters' }).click();
    await maya.getByRole('button', { name: /^With files/ }).click();
    await expect.poll(() => maya.locator('.row').count()).toBe(1);
    expect(await maya.locator('.row-facts').textContent()).toContain('2 files');
    await maya.getByRole('button', { name: 'Clear' }).click();
    await maya.getByLabel('Search in opened tips and notes').fill('ledger.tiff');
    await expect.poll(() => maya.locator('.row').count()).toBe(1);
    await maya.getByLabel('Search in opened tips and notes').fill('');
  });

  it('go with a reply: the source saves them whole from its mailbox, and deletes them with the answer', async () => {
    await openTip(maya, 'The ledger of May');
    await maya.getByLabel('Reply to the source').fill('Please compare with this page.');
    await maya.locator('.reply-files input[type=file]').setInputFiles([
      { name: 'page 7.png', mimeType: 'image/png', buffer: LARGE },
      { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('one, two') },
    ]);
    await maya.getByText('They are sent as they are').waitFor();
    await look(maya, 'reply-with-files');
    await maya.getByRole('button', { name: 'Remove list.txt' }).click();
    await maya.getByRole('button', { name: 'Seal and send' }).click();
    await maya.getByText('Lies in the source’s mailbox').waitFor();
    const reply = maya.locator('.from-us');
    expect(await reply.locator('.file-name').textContent()).toContain('page 7.png');

    const { page, context, complaints } = await visitor(browser);
    await savesByDownload(context);
    await page.goto(`${server.url}/en/mailbox`);
    await page.getByRole('combobox').first().waitFor();
    await pasteWords(page, (await codenameWords(new Uint8Array(16).fill(7))).join(' '));
    await openBox(page);
    await page.getByText('Please compare with this page.').waitFor();
    await page.getByText('Whoever watches your network').waitFor();
    await look(page, 'mailbox-files');
    const [saving] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save/ }).click(),
    ]);
    expect(saving.suggestedFilename()).toBe('page 7.png');
    expect(readFileSync(await saving.path()).equals(LARGE)).toBe(true);
    await page.getByText('It is whole and as the reporter sent it').waitFor();
    await page.getByRole('button', { name: 'Delete this answer' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Delete/ })
      .click();
    await page.getByText('Please compare with this page.').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
    // The case says what was sent; its bytes are gone.
    await maya.getByRole('button', { name: 'Save… page 7.png' }).click();
    await maya.getByText('The server no longer has this file').waitFor();
  });

  it('go out with their reply whatever of the desk is shown meanwhile, and can still be stopped', async () => {
    await openTip(maya, 'The ledger of May');
    await maya.route('**/api/uploads/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const start = async (text: string) => {
      await maya.getByLabel('Reply to the source').fill(text);
      await maya
        .locator('.reply-files input[type=file]')
        .setInputFiles({ name: 'page 8.png', mimeType: 'image/png', buffer: content(1_300_000, 9) });
      await maya.getByRole('button', { name: 'Seal and send' }).click();
      await maya.getByText('On its way').waitFor();
      await openTip(maya, 'Nothing comes along.');
      await openTip(maya, 'The ledger of May');
      await maya.getByRole('button', { name: 'Sending files…' }).waitFor();
    };
    await start('Stopped.');
    await maya.getByRole('button', { name: 'Throw away' }).click();
    await expect.poll(() => maya.locator('.reply-files .file-name').count()).toBe(0);
    await start('And this page.');
    await maya.locator('.from-us', { hasText: 'page 8.png' }).waitFor();
    await maya.unrouteAll({ behavior: 'ignoreErrors' });
    expect(await maya.locator('.from-us').allTextContents()).toEqual([
      expect.stringContaining('Please compare'),
      expect.stringContaining('And this page.'),
    ]);
  });

  it('leave in a ZIP when that is chosen, with their sums; one that is gone is said to be', async () => {
    await openTip(maya, 'The ledger of May');
    await maya.getByRole('button', { name: 'Export…' }).click();
    const dialog = maya.getByRole('dialog');
    await dialog.getByLabel('Files (4)').check();
    await look(maya, 'export-with-files');
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const folder = mkdtempSync(join(tmpdir(), 'flowerpot-files-'));
    try {
      const zip = await saveExport(maya, folder);
      const members = unzipSync(zip.bytes);
      expect(Buffer.from(members['files/1-1-2.tiff'] ?? []).equals(LARGE)).toBe(true);
      expect(Object.keys(members).filter((name) => name.startsWith('files/'))).toEqual([
        'files/1-1-1.exe',
        'files/1-1-2.tiff',
        expect.stringMatching(/^files\/1-[23]-1\.png$/),
      ]);
      const page = strFromU8(members['export.html'] ?? new Uint8Array(0));
      expect(page).toContain('../e&lt;U+202E&gt;txt.exe');
      expect(page).toContain('page 7.png');
      expect(page).toContain('the server no longer had it');
      const checked = await run(verifyExport, [zip.path, '--newsroom', newsroom.fingerprint]);
      expect([checked.code, checked.text]).toEqual([0, expect.stringContaining('ALL RIGHT')]);
      await dialog.getByRole('button', { name: 'Close' }).click();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are looked at, stay past their time when their tip is kept, and go with a tip that is deleted', async () => {
    const files = [{ name: 'a.txt', bytes: Buffer.from('kept') }];
    await give(server, newsroom, [
      { text: 'This one is kept.', files },
      { text: 'This one goes.', files },
    ]);
    await maya.getByRole('button', { name: 'Check for new tips' }).click();
    const found = await newsroom.openAll();
    const entryOf = (text: string) => found.find(({ tip }) => tip.text === text)?.tip.files?.[0];
    const [kept, gone] = [entryOf('This one is kept.'), entryOf('This one goes.')];
    if (kept === undefined || gone === undefined) throw new Error('no files');
    await openTip(maya, 'This one is kept.');
    await maya.getByRole('button', { name: 'View a.txt' }).click();
    const viewer = maya.getByRole('dialog', { name: 'a.txt' });
    await viewer.getByText('kept', { exact: true }).waitFor();
    await look(maya, 'desk-view');
    await viewer.getByRole('button', { name: 'Close' }).click();
    await maya.getByRole('button', { name: 'Keep…' }).click();
    await maya.getByRole('button', { name: 'Keep it' }).click();
    await maya.getByText('Kept by').waitFor();
    await openTip(maya, 'This one goes.');
    await choose(maya, 'More', 'Delete…');
    await maya
      .getByRole('dialog')
      .getByRole('button', { name: /^Delete/ })
      .click();
    await maya.locator('.row', { hasText: 'This one goes.' }).waitFor({ state: 'detached' });
    expect(await fetchFile(server, gone)).toBeNull();
    expect(Buffer.from((await fetchFile(server, kept)) ?? []).toString()).toBe('kept');
  });

  it('of a size that no memory should hold wait in the private file system while they are saved, and not after a lock', async () => {
    const bytes = Buffer.alloc(66 * 1024 * 1024, 'Flowerpot');
    await give(server, newsroom, [{ text: 'A very large one.', files: [{ name: 'dump.bin', bytes }] }]);
    await maya.getByRole('button', { name: 'Check for new tips' }).click();
    await openTip(maya, 'A very large one.');
    const saved = await save(maya, 'dump.bin');
    expect(saved.bytes.equals(bytes)).toBe(true);
    const waiting = () =>
      maya.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('saving').catch(() => null);
        let count = 0;
        if (folder !== null) for await (const _ of folder.keys()) count += 1;
        return count;
      });
    expect(await waiting()).toBe(1);
    await maya.getByRole('button', { name: 'Lock', exact: true }).click();
    await maya.getByRole('button', { name: 'Unlock' }).waitFor();
    await expect.poll(waiting).toBe(0);
  });
});
