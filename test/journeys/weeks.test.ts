/**
 * A newsroom over weeks, in browsers: a tip comes in, is assigned, written about by two at once, shared with passages
 * taken out, exported and checked; a member leaves; what nobody kept is gone.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyExport } from '../../src/cli/verify-export.ts';
import { run } from '../cli/io.ts';
import { browserWith, describeInBrowser, type Visitor, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { NOW, startServer, type TestServer } from '../setup/server.ts';
import { choose, go, PASSPHRASE, readInbox, removeMember, restore, sendTip, unlock } from './cast.ts';
import { everyFile, leaks } from './disk.ts';
import { save, savesByDownload } from './saving.ts';
import { takeOut } from './taking-out.ts';

const DAY = 86_400_000;
const MARA = 'Mara Okonkwo';
const JONAS = 'Jonas Feld';
const EDDA = 'Edda Lindqvist';
const SECRET = 'my neighbour Ottilie Brackwasser, who signs for it,';
const TIP = `The harbour office keeps two ledgers. They were shown to me by ${SECRET} on a Sunday.`;
const CONTACT = 'Signal: quiet.heron.42';
const UNKEPT = 'A second, smaller thing: the weighbridge is off on Thursdays.';

describeInBrowser('a newsroom over weeks', () => {
  const chromium = browserWith();
  const folder = mkdtempSync(join(tmpdir(), 'flowerpot-weeks-'));
  const data = join(folder, 'data');
  let now = NOW;
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;
  let mara: Visitor;
  let jonas: Visitor;
  let edda: Visitor;

  const start = async (port: number) => {
    server = await startServer({ config: { data, port }, overrides: { now: () => now } });
  };
  const member = async (n: number): Promise<Visitor> => {
    const opened = await visitor(browser, { now, acceptDownloads: true });
    await savesByDownload(opened.context);
    await restore(opened.page, server.url, newsroom.words[n] ?? [], PASSPHRASE);
    return opened;
  };
  const send = async (text: string, contact: string, to: readonly string[]) => {
    const source = await visitor(browser, { now });
    await sendTip(source.page, server.url, text, contact, to);
    await source.context.close();
  };
  /** Days pass; the server starts anew, as after an update, so that its days are closed and what is old goes. */
  const later = async (days: number, ...desks: Visitor[]) => {
    for (const { page } of desks) await page.getByRole('button', { name: 'Lock', exact: true }).click();
    now += days * DAY;
    await server.close();
    await start(Number(new URL(server.url).port));
    for (const { context, page } of desks) {
      await context.clock.setFixedTime(now);
      await unlock(page);
      await page.getByRole('navigation', { name: 'Desk' }).waitFor();
    }
  };

  beforeAll(async () => {
    browser = await chromium();
    await start(0);
    newsroom = await setUpNewsroom({ ...server, clock: { now } }, [
      { name: MARA, beats: ['Harbour'] },
      { name: JONAS, beats: ['Courts'] },
      { name: EDDA, beats: [], roles: ['editor'] },
    ]);
    [mara, jonas, edda] = [await member(0), await member(1), await member(2)];
  }, 180_000);
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a tip for one reporter is opened by her, and by no other member', async () => {
    await send(TIP, CONTACT, [MARA]);
    await send(UNKEPT, '', [MARA]);
    expect((await readInbox(mara.page)).toSorted()).toEqual([UNKEPT, TIP].toSorted());
    expect(await readInbox(jonas.page)).toEqual([]);
    await jonas.page.getByText('The server also holds 2 that no key of yours opens').waitFor();
    // The editor's desk never even gets the sealed ones.
    expect(edda.sent.filter(({ url }) => /\/api\/desk\/(tips|envelopes)/.test(url))).toEqual([]);
    const pages = [jonas, edda].map(async ({ page }) => ({ path: 'page', bytes: Buffer.from(await page.content()) }));
    expect(leaks([SECRET, CONTACT], await Promise.all(pages))).toEqual([]);
  }, 120_000);

  it('she takes it on, keeps it, and shares it with the editor, a passage taken out', async () => {
    const { page } = mara;
    await openTip(page, 'two ledgers');
    await choose(page, /^Status/, 'In progress');
    await page.getByText(`${MARA} set the status to “In progress”.`).first().waitFor();
    await choose(page, /^Assign/, `${MARA} (you)`);
    await page.getByText(`${MARA} took it on.`).first().waitFor();
    await page.getByRole('button', { name: 'Keep…' }).click();
    await page.getByRole('button', { name: 'Keep it', exact: true }).click();
    await page.getByText(`Kept by ${MARA}`).waitFor();
    await later(7, mara, jonas, edda);

    await openTip(page, 'two ledgers');
    await page.getByRole('button', { name: 'Share…' }).click();
    await page.getByLabel(EDDA).check();
    await takeOut(page, TIP.indexOf(SECRET), TIP.indexOf(SECRET) + SECRET.length);
    await page.getByRole('button', { name: 'Seal and share' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await openCase(edda.page);
    expect(await edda.page.locator('.tip-text').textContent()).toBe(TIP.replace(SECRET, '█████'));
    await go(jonas.page, 'Cases');
    await jonas.page.getByRole('button', { name: 'Check for changes' }).click();
    expect(await jonas.page.locator('.list-row .row').count()).toBe(0);
  }, 180_000);

  it('two notes written at once both stand, for both', async () => {
    const write = async ({ page }: Visitor, text: string) => {
      await page.getByLabel('New note').fill(text);
      await page.getByRole('button', { name: 'Save the note' }).click();
      await page.locator('.case-note').getByText(text).waitFor();
    };
    await Promise.all([write(mara, 'I will ask for the tender.'), write(edda, 'Print both ledgers, please.')]);
    await openCase(edda.page);
    for (const text of ['I will ask for the tender.', 'Print both ledgers, please.']) {
      await edda.page.locator('.case-note').getByText(text).waitFor();
    }
    await openCase(mara.page);
    await expect.poll(() => mara.page.locator('.case-note').count()).toBe(2);
    expect(await mara.page.locator('.case .notice.warn').count()).toBe(0);
  }, 120_000);

  it('the editor exports it; the file proves itself, and holds nothing that was taken out', async () => {
    await later(7, mara, jonas, edda);
    const { page } = edda;
    await openCase(page);
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const { path } = await save(page, folder);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByText(`${EDDA} made an export`).first().waitFor({ state: 'attached' });

    const good = await run(verifyExport, [path]);
    expect([good.code, good.text]).toEqual([0, expect.stringContaining('ALL RIGHT')]);
    const files = unzipSync(readFileSync(path));
    const unpacked = Object.entries(files).map(([name, bytes]) => ({ path: name, bytes: Buffer.from(bytes) }));
    const all = [...unpacked, { path: 'the ZIP', bytes: readFileSync(path) }];
    expect(leaks(['Print both ledgers'], all)).not.toEqual([]);
    expect(leaks([SECRET, 'Ottilie', CONTACT], all)).toEqual([]);

    for (const name of Object.keys(files).filter((one) => one.startsWith('export.'))) {
      const bytes = (files[name] ?? new Uint8Array(0)).slice();
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      const changed = join(folder, 'changed.zip');
      writeFileSync(changed, zipSync({ ...files, [name]: bytes }, { level: 0 }));
      const checked = await run(verifyExport, [changed, '--json']);
      expect(checked.code).toBe(1);
      const report: { faults: { kind: string; path: string }[] } = JSON.parse(checked.text);
      expect(report.faults.filter(({ kind }) => kind === 'changed').map((fault) => fault.path)).toEqual([name]);
    }
  }, 180_000);

  it('a removed member is out: desk refused, form without the name, notes still signed by it', async () => {
    await removeMember(mara.page, JONAS, newsroom.newsroomWords);
    await later(1, mara, edda);
    const { page } = jonas;
    await page.reload();
    await unlock(page);
    await page
      .getByText(/membership/i)
      .first()
      .waitFor();
    const source = await visitor(browser, { now });
    await source.page.goto(`${server.url}/en/`);
    await source.page.getByText(MARA).waitFor();
    expect(await source.page.getByText(JONAS).count()).toBe(0);
    await source.context.close();
  }, 120_000);

  it('after the window the kept tip is read from its case, and the other is nowhere', async () => {
    for (let week = 0; week < 7; week += 1) await later(7, mara, edda);
    // The server holds nothing any more: what is listed is the kept copy.
    expect(await readInbox(mara.page)).toEqual([TIP]);
    await openCase(mara.page);
    expect(await mara.page.locator('.tip-text').textContent()).toBe(TIP);
    await openCase(edda.page);
    expect(await edda.page.locator('.tip-text').textContent()).toBe(TIP.replace(SECRET, '█████'));
    expect(leaks([SECRET, CONTACT, UNKEPT, 'Print both ledgers'], everyFile(data))).toEqual([]);
    expect(mara.complaints.filter((one) => !/ERR_CONNECTION|401|Failed to load/.test(one))).toEqual([]);
  }, 240_000);
});

async function openTip(page: Page, words: string): Promise<void> {
  await go(page, 'Inbox');
  await page.locator('.row').filter({ hasText: words }).first().click();
  await page.locator('.tip-text').waitFor();
}

async function openCase(page: Page): Promise<void> {
  await go(page, 'Newsroom');
  await go(page, 'Cases');
  await page.getByRole('button', { name: 'Check for changes' }).click();
  await page.locator('.list-row .row').first().click();
  await page.locator('.tip-text').first().waitFor();
}
