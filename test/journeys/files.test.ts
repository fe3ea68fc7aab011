/** Large files on a bad line: cut, paused, the server killed, the page loaded again. What arrives is whole, and nothing is sent twice that need not be. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FILE_PART_BYTES } from '../../src/protocol/limits.ts';
import { browserWith, describeInBrowser, shot } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { content, fetchFile } from '../source/files.ts';
import { openBox, pasteWords } from '../source/mailbox-steps.ts';
import { send, stored, write } from '../source/steps.ts';
import { type Link, startLink } from './link.ts';
import { type Served, serve } from './served.ts';

const MIB = 1024 * 1024;

describeInBrowser('files on a line that breaks', () => {
  const chromium = browserWith();
  const folder = mkdtempSync(join(tmpdir(), 'flowerpot-line-'));
  const data = join(folder, 'data');
  /** The server's own clock runs: the page's stands at the same day. */
  const clock = { now: Date.now() };
  let server: Served;
  let link: Link;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await serve(data);
    newsroom = await setUpNewsroom({ ...server, clock });
    link = await startLink(server.url);
  });
  afterAll(async () => {
    link?.close();
    await server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const written = (name: string, bytes: Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const choose = (page: Page, path: string) =>
    page.locator('fieldset.files input[multiple]').setInputFiles(path, { timeout: 5000 });

  /** A page whose parts are counted: those that the server took, by upload. */
  async function open(path: string) {
    // Without a record of what is sent: all of it would be copied once more.
    const context = await (await chromium()).newContext({ locale: 'en-GB' });
    await context.clock.setFixedTime(clock.now);
    const page = await context.newPage();
    const taken: { upload: string; part: number }[] = [];
    let asked = 0;
    page.on('response', (answer) => {
      const [, upload, part] = /\/api\/uploads\/([\w-]+)\.(\d+)$/.exec(answer.url()) ?? [];
      if (upload === undefined) return;
      asked += 1;
      if (answer.status() === 201) taken.push({ upload, part: Number(part) });
    });
    await page.goto(link.url + path);
    return { context, page, taken, asked: () => asked };
  }
  const parts = (bytes: Buffer) => Math.ceil(bytes.length / FILE_PART_BYTES);

  async function arrived(text: string) {
    const tip = (await newsroom.openAll()).find((one) => one.tip.text === text)?.tip;
    const [entry] = tip?.files ?? [];
    return entry === undefined ? null : Buffer.from((await fetchFile(server, entry)) ?? []);
  }

  it('64 MiB over a line cut three times, with the server killed in between, arrive intact', async () => {
    const large = content(64 * MIB, 7);
    const { page, context, taken, asked } = await open('/en/tip');
    await write(page, 'sixty-four');
    await choose(page, written('ledger.bin', large));
    await page.getByText('ledger.bin').waitFor();
    let restarted: Promise<void> = Promise.resolve();
    link.after(8 * MIB + 1000, () => setTimeout(link.cut(), 300));
    link.after(20 * MIB + 2000, () => {
      restarted = server.kill().then(async () => {
        server = await serve(data, new URL(server.url).port);
      });
    });
    link.after(36 * MIB + 3000, () => {
      void context.setOffline(true).then(() => setTimeout(() => void context.setOffline(false), 400));
    });
    link.after(50 * MIB + 4000, () => setTimeout(link.cut(), 300));
    await send(page);
    await page.getByText('No connection. It goes on by itself.').first().waitFor();
    await shot(page, 'line-cut');
    await stored(page);
    await restarted;
    expect((await arrived('sixty-four'))?.equals(large)).toBe(true);
    // Each once, but for those that were on their way when it broke.
    expect(new Set(taken.map(({ part }) => part)).size).toBe(taken.length);
    expect(asked()).toBeLessThanOrEqual(parts(large) + 4);
    await context.close();
  });

  it('a pause ends with the part on its way, and lets it go on where it was', async () => {
    const large = content(10 * MIB, 8);
    const { page, context, asked } = await open('/en/tip');
    await write(page, 'paused');
    await choose(page, written('paused.bin', large));
    await page.getByText('paused.bin').waitFor();
    const release = new Promise<() => void>((resolve) => link.after(4 * MIB, () => resolve(link.hold())));
    await send(page);
    const go = await release;
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused. What has arrived stays there for a day.').first().waitFor();
    await shot(page, 'line-paused');
    go();
    await page.waitForTimeout(500);
    const before = asked();
    await page.waitForTimeout(500);
    expect(asked()).toBe(before);
    expect(before).toBeLessThan(parts(large));
    await page.getByRole('button', { name: 'Go on' }).click();
    await stored(page);
    expect(asked()).toBe(parts(large));
    expect((await arrived('paused'))?.equals(large)).toBe(true);
    await context.close();
  });

  it('after a reload the same file, chosen again in the mailbox, goes on where it stopped; another of its name is sent anew', async () => {
    const large = content(12 * MIB, 9);
    const path = written('again.bin', large);
    const first = await open('/en/tip');
    first.page.on('dialog', (dialog) => void dialog.accept());
    await write(first.page, 'never sent');
    await choose(first.page, path);
    await first.page.getByText('again.bin').waitFor();
    await first.page.getByRole('button', { name: 'Send', exact: true }).click();
    const words = await first.page.locator('.words.kit > li').allTextContents();
    await first.page.getByRole('button', { name: 'I have written them down' }).click();
    for (const label of await first.page.locator('.check label').allTextContents()) {
      await first.page.getByLabel(label, { exact: true }).fill(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
    }
    const cut = new Promise<() => void>((resolve) => link.after(5 * MIB, () => resolve(link.cut())));
    await first.page.getByRole('button', { name: 'Check, and send' }).click();
    const mend = await cut;
    await first.page.getByText('No connection. It goes on by itself.').first().waitFor();
    mend();
    await first.page.reload();
    await first.context.close();

    const second = await open('/en/mailbox');
    const { page } = second;
    await page.getByRole('combobox').first().waitFor();
    await pasteWords(page, words.join(' '));
    await openBox(page);
    await page.getByRole('heading', { name: 'Your mailbox' }).waitFor();
    await page.locator('textarea').fill('sent at last');
    await choose(page, path);
    await page.getByText('again.bin').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'Your message is stored' }).waitFor({ timeout: 20_000 });
    const had = new Set(first.taken.map(({ part }) => part));
    expect(had.size).toBeGreaterThan(4);
    expect(new Set([...first.taken, ...second.taken].map(({ upload }) => upload)).size).toBe(1);
    expect(second.taken.filter(({ part }) => had.has(part))).toEqual([]);
    // One may have come whose answer was lost with the page.
    expect(had.size + second.taken.length).toBeGreaterThanOrEqual(parts(large) - 1);
    expect((await arrived('sent at last'))?.equals(large)).toBe(true);

    const other = content(2 * MIB, 10);
    written('again.bin', other);
    second.taken.length = 0;
    await page.getByRole('button', { name: 'Write more' }).click();
    await page.locator('textarea').fill('another of that name');
    await choose(page, path);
    await page.getByText('again.bin').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'Your message is stored' }).waitFor();
    expect(second.taken.map(({ part }) => part)).toEqual([0, 1, 2, 3]);
    expect(first.taken.map(({ upload }) => upload)).not.toContain(second.taken[0]?.upload);
    expect((await arrived('another of that name'))?.equals(other)).toBe(true);
    await second.context.close();
  });
});
