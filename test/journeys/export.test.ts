/** A reporter exports a case: what is left out is nowhere, the file checks out, the case's log says so. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyExport } from '../../src/cli/verify-export.ts';
import { encodeIdentity, encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { identity } from '../../src/crypto/age/xwing.ts';
import { sha256 } from '../../src/crypto/bytes.ts';
import { toHex } from '../../src/crypto/export.ts';
import { run } from '../cli/io.ts';
import { root } from '../crypto/fixtures.ts';
import { browserWith, describeInBrowser, type Visitor, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { choose, PASSPHRASE, restore, sendTip } from './cast.ts';
import { leaks } from './disk.ts';
import { look } from './look.ts';
import { download, save, savesByDownload } from './saving.ts';
import { takeOut } from './taking-out.ts';

const NAME = 'Ottilie Brackwasser';
const TEXT = `The harbour office keeps two ledgers.\n\nMy cousin ${NAME} showed me both.`;
const CONTACT = 'Signal: quiet.heron.42';
const NOTE = 'Called **Ottilie** _Brack_wasser at the office.';

describeInBrowser('an export from the desk', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;
  let reporter: Visitor;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'flowerpot-exports-'));
    [server, browser] = await Promise.all([startServer(), chromium()]);
    newsroom = await setUpNewsroom(server, [{ name: 'Mara Okonkwo', beats: ['Harbour'] }]);
    const source = await visitor(browser);
    for (const text of [TEXT, 'وصلت الشحنة إلى الرصيف 7 قبل الفجر.'])
      await sendTip(source.page, server.url, text, CONTACT);
    await source.context.close();
    reporter = await visitor(browser);
    await savesByDownload(reporter.context);
    const { page } = reporter;
    await restore(page, server.url, newsroom.words[0] ?? [], PASSPHRASE);
    await tab(page, 'Inbox');
    await page.locator('.row').nth(1).waitFor();
    for (const n of [0, 1]) {
      await page.locator('.row').nth(n).click();
      await page.locator('.tip-text').waitFor();
      if ((await page.locator('.tip-text').textContent()) === TEXT) {
        await page.getByLabel('New note').fill(NOTE);
        await page.getByRole('button', { name: 'Save the note' }).click();
        await page.locator('.case-note').waitFor();
      } else await choose(page, /^Status/, 'In progress');
      await page.getByRole('button', { name: 'Export…' }).waitFor();
    }
    await tab(page, 'Cases');
    await page.locator('.list-row .row').filter({ hasText: 'two ledgers' }).click();
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What was written in cases until now, by this desk. */
  const written = () =>
    reporter.sent.filter(({ method, url }) => method === 'PUT' && url.includes('/api/desk/events/')).length;

  it('leaves out contact and passages, says where else they stood, and checks out', async () => {
    const { page } = reporter;
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export this case' });
    await dialog.waitFor();
    expect(await dialog.getByLabel('How to reach the source').isChecked()).toBe(false);
    expect(await dialog.getByLabel('Signed originals').isDisabled()).toBe(true);
    await look(page, 'export-dialog');
    await dialog.getByText('Take passages out').click();
    await takeOut(dialog, TEXT.indexOf(NAME), TEXT.indexOf(NAME) + NAME.length);
    await dialog.getByText('also stands in 1 place of the notes').waitFor();
    await dialog.getByText('Look at what leaves').click();
    const preview = dialog.getByLabel('Every word that leaves');
    await expect.poll(() => preview.inputValue()).toContain('My cousin █████ showed me both.');
    expect(await preview.inputValue()).toContain('Called **█████ at the office.');
    expect(await preview.inputValue()).not.toMatch(/Brackwasser|quiet\.heron/);
    await look(page, 'export-taken-out');
    const holding = dialog.getByRole('region', { name: 'What the file will hold' });
    for (const told of [
      '1 case, 1 tip and 1 note; who did what on which day (2 entries).',
      'export.html',
      'VERIFY.txt',
    ])
      await holding.getByText(told).waitFor();
    await holding.getByText('Left out: how to reach the source and 1 passage of the tips.').waitFor();
    await holding.scrollIntoViewIfNeeded();
    await look(page, 'export-holding');
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    await dialog.getByText('The file is ready').waitFor();
    await look(page, 'export-ready');
    const before = written();
    const unsaved = await download(page, folder);
    await dialog.getByText('Is it on your disk?').waitFor();
    await look(page, 'export-asked');
    await dialog.getByRole('button', { name: 'No, it is not' }).click();
    await dialog.getByText('not in the log, until you save it').waitFor();
    expect(written()).toBe(before);
    const saved = await save(page, folder);
    await dialog.getByText('log says that you made an export').waitFor();
    await look(page, 'export-saved');
    expect(written()).toBe(before + 1);
    expect(saved.name).toBe(unsaved.name);
    expect(saved.name).toMatch(
      /^flowerpot-export-2026-11-23-[0-9a-z]{5}-the-harbour-office-keeps-two-ledgers-my\.zip$/,
    );
    const files = Object.entries(unzipSync(saved.bytes)).map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes) }));
    expect(
      leaks([NAME, 'Brackwasser', CONTACT, 'quiet.heron'], [{ path: 'zip', bytes: saved.bytes }, ...files]),
    ).toEqual([]);
    const checked = await run(verifyExport, [saved.path, '--newsroom', newsroom.fingerprint]);
    expect([checked.code, checked.text]).toEqual([0, expect.stringContaining('ALL RIGHT')]);
    const manifest = files.find(({ path }) => path === 'manifest.json')?.bytes ?? Buffer.alloc(0);
    expect(await dialog.locator('.sum').textContent()).toBe(toHex(sha256(manifest)));

    const changed = Buffer.from(saved.bytes);
    changed[changed.indexOf('two ledgers') + 1] = 0x6f;
    writeFileSync(saved.path, changed);
    const refused = await run(verifyExport, [saved.path]);
    expect([refused.code, refused.text]).toEqual([1, expect.stringMatching(/export\.(html|md|json) was changed/)]);

    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByText('What happened').click();
    await page.getByText('Mara Okonkwo made an export of 11 files.').first().waitFor();
  }, 120_000);

  it('gives everything where that is chosen, sealed to whom it is for', async () => {
    const { page } = reporter;
    const own = identity(root(33));
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('How to reach the source').check();
    await expect.poll(() => dialog.getByLabel('Signed originals').isChecked()).toBe(true);
    await dialog.getByLabel('Seal the file').check();
    for (const [wrong, says] of [
      ['', 'Paste the recipient'],
      ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kudxs9q', 'the older kind'],
      [encodeIdentity(own.seed), 'a secret key'],
      [encodeRecipient(own.recipient).slice(0, -1), 'recipient is incomplete'],
    ] as const) {
      await dialog.getByLabel('Recipient', { exact: true }).fill(wrong);
      await dialog.getByRole('button', { name: 'Make the file' }).click();
      await dialog.getByText(says).waitFor();
    }
    await look(page, 'export-seal');
    await dialog.getByLabel('Recipient', { exact: true }).fill(encodeRecipient(own.recipient));
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const saved = await save(page, folder);
    expect(saved.name).toMatch(/^flowerpot-export-2026-11-23-[0-9a-z]{5}\.zip\.age$/);
    expect(leaks([NAME, CONTACT], [{ path: saved.name, bytes: saved.bytes }])).toEqual([]);
    const identities = join(folder, 'identity.txt');
    writeFileSync(identities, encodeIdentity(own.seed));
    expect((await run(verifyExport, [saved.path, '--identity', identities])).code).toBe(0);
    await dialog.getByRole('button', { name: 'Close' }).click();
  }, 120_000);

  it('keeps the file also when the log cannot be told, and says so', async () => {
    const { page } = reporter;
    await page
      .context()
      .route('**/api/desk/events/**', (route) =>
        route.request().method() === 'PUT' ? route.abort() : route.fallback(),
      );
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Markdown').check();
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const saved = await save(page, folder);
    await dialog.getByText('The export is not in the log').waitFor();
    await look(page, 'export-unrecorded');
    expect(saved.name).toMatch(/^flowerpot-export-2026-11-23-[0-9a-z]{5}-the-harbour-office-.*\.md$/);
    expect(strFromU8(saved.bytes)).toContain('two ledgers');
    await page.context().unroute('**/api/desk/events/**');
    await dialog.getByRole('button', { name: 'Write it down again' }).click();
    await dialog.getByText(toHex(sha256(saved.bytes))).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Mara Okonkwo made an export of 1 file.').first().waitFor();
  }, 120_000);

  it('takes several cases at once, says it when there is no network, and writes it down when nobody answers', async () => {
    const { page } = reporter;
    await page.getByRole('button', { name: 'Export these 2 cases…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export 2 cases' });
    await page.context().setOffline(true);
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    await dialog.getByRole('alert').waitFor();
    await page.context().setOffline(false);
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const before = written();
    const { name, path, bytes } = await download(page, folder);
    expect(name).toMatch(/^flowerpot-export-2026-11-23-[0-9a-z]{5}-2-cases\.zip$/);
    expect(written()).toBe(before);
    const text = strFromU8(unzipSync(bytes)['export.md'] ?? new Uint8Array());
    expect(text).toContain('الرصيف');
    expect(text).toContain('two ledgers');
    expect((await run(verifyExport, [path])).code).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // The browser was handed the file: both cases say so.
    await expect.poll(written).toBe(before + 2);
    const known = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;
    expect(reporter.complaints.filter((one) => !known.test(one))).toEqual([]);
  }, 120_000);

  it('that a browser saves by its own dialog is written down when that is done, and not when it is put away or fails', async () => {
    const { page, context, sent } = await visitor(browser);
    const writes = () => sent.filter(({ method, url }) => method === 'PUT' && url.includes('/api/desk/events/')).length;
    // A folder of the browser's own in the place of one that somebody chooses.
    await context.addInitScript(() => {
      let asked = 0;
      const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
        asked += 1;
        if (asked === 1) throw new DOMException('put away', 'AbortError');
        const here = await navigator.storage.getDirectory();
        const handle = await here.getFileHandle(suggestedName, { create: true });
        if (asked > 2) handle.createWritable = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
        return handle;
      };
      Object.assign(window, { showSaveFilePicker });
    });
    await restore(page, server.url, newsroom.words[0] ?? [], PASSPHRASE);
    await tab(page, 'Cases');
    await page.locator('.list-row .row').filter({ hasText: 'two ledgers' }).click();
    const dialog = page.getByRole('dialog');
    const make = async () => {
      await page.getByRole('button', { name: 'Export…' }).click();
      await dialog.getByRole('button', { name: 'Make the file' }).click();
      await dialog.getByText('The file is ready').waitFor();
    };
    await make();
    const before = writes();
    const name = (await dialog.locator('.file-name').textContent()) ?? '';
    await dialog.getByRole('button', { name: 'Save the file…' }).click();
    await dialog.getByRole('button', { name: 'Save the file…', disabled: false }).waitFor();
    expect(await dialog.getByText('log says that you made an export').count()).toBe(0);
    expect(writes()).toBe(before);
    await dialog.getByRole('button', { name: 'Save the file…' }).click();
    await dialog.getByText('log says that you made an export').waitFor();
    expect(writes()).toBe(before + 1);
    const bytes = await page.evaluate(async (of) => {
      const here = await navigator.storage.getDirectory();
      return [...new Uint8Array(await (await (await here.getFileHandle(of)).getFile()).arrayBuffer())];
    }, name);
    const manifest = unzipSync(Uint8Array.from(bytes))['manifest.json'] ?? new Uint8Array();
    expect(await dialog.locator('.sum').textContent()).toBe(toHex(sha256(manifest)));
    await dialog.getByRole('button', { name: 'Close' }).click();

    await make();
    expect(await dialog.locator('.file-name').textContent()).not.toBe(name);
    await dialog.getByRole('button', { name: 'Save the file…' }).click();
    await dialog.getByText('It could not be written there').waitFor();
    await look(page, 'export-not-written');
    expect(writes()).toBe(before + 1);
    await save(page, folder);
    await dialog.getByText('log says that you made an export').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();

    await make();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(writes()).toBe(before + 2);
    await context.close();
  }, 120_000);

  it('a share says the same before it is made: where the words stand, and that they go there too', async () => {
    const { page } = reporter;
    await page.getByRole('button', { name: 'Share…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share with colleagues' });
    await dialog.getByLabel('The whole case').check();
    await dialog.getByText('What you leave out was found nowhere else').waitFor();
    await takeOut(dialog, TEXT.indexOf(NAME), TEXT.indexOf(NAME) + NAME.length);
    await dialog.getByText('also stands in 1 place of the notes').waitFor();
    await dialog.getByText('It is taken out there too').waitFor();
    await dialog.getByText('also stands in').scrollIntoViewIfNeeded();
    await look(page, 'share-found');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }, 60_000);

  it('answers while a note cannot be read, shows it as it was typed, and exports it so', async () => {
    const { page, context } = await visitor(browser);
    // What a note that takes for ever does to the worker that reads it.
    await context.route('**/assets/markdown.worker-*.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `onmessage = ({ data: { id, name } }) => { if (name === 'ready') postMessage({ id, output: true }); else for (;;); };`,
      }),
    );
    await savesByDownload(context);
    await restore(page, server.url, newsroom.words[0] ?? [], PASSPHRASE);
    await tab(page, 'Cases');
    await page.locator('.list-row .row').filter({ hasText: 'two ledgers' }).click();
    const note = page.locator('.case-note .markdown');
    await note.and(page.locator('[aria-busy]')).waitFor();
    expect(await note.textContent()).toBe(NOTE);
    // The worker is at it now, and the page takes what is typed.
    await page.getByLabel('New note').fill('typed meanwhile');
    await page.getByText('This note stands here as it was typed').waitFor();
    expect(await note.textContent()).toBe(NOTE);
    await look(page, 'note-as-typed');
    await page.getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('dialog').getByLabel('One page').check();
    await page.getByRole('button', { name: 'Make the file' }).click();
    const html = strFromU8((await save(page, folder)).bytes);
    expect(html).toContain(NOTE);
    expect(html).toContain('This note stands here as it was typed');
    await context.close();
  }, 120_000);
});

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name }).click();
}
