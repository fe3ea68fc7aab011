/**
 * One large file from a browser: what the page's process needs of memory while it is sealed and sent, and how long that takes, against
 * libsodium's own sealing of the same bytes in a worker of the same browser, and a plain PUT of the same bytes to a bare server.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ready } from '../../src/crypto/sodium.ts';
import { buildPages } from '../../src/release/build.ts';
import { findChromium } from '../setup/find-browser.ts';
import { setUpNewsroom } from '../setup/newsroom.ts';
import { bareFile } from './bare-file.ts';
import { FLAGS, startOurs } from './pages.ts';
import { type Raw, rawPage } from './raw.ts';
import { kept, type Row } from './row.ts';

const MIB = 2 ** 20;
const SIZE = 1024 * MIB;
const GROWTH_MOST = 64;
const RATE_LEAST = 0.5;

export async function run(): Promise<Row[]> {
  await Promise.all([ready(), buildPages()]);
  const found = findChromium();
  if ('missing' in found) throw new Error(found.missing);
  const root = mkdtempSync(join(tmpdir(), 'flowerpot-bench-'));
  const path = join(root, 'recording.bin');
  writeLarge(path);
  const browser = await chromium.launch({ executablePath: found.path, args: FLAGS });
  const server = await startOurs(join(root, 'data'), '0');
  try {
    await setUpNewsroom({ ...server, clock: { now: Date.now() } });
    // Before and after: what else the machine does in the meantime weighs on both.
    process.stderr.write('  the bare calls, and the plain PUT\n');
    const bare = [await bareFile(browser, path)];
    process.stderr.write('  sealing and sending\n');
    const ours = await sendOne(found.path, join(root, 'profile'), server.url, path);
    bare.push(await bareFile(browser, path));
    const mean = (of: (one: { seal: number; put: number }) => number) =>
      bare.reduce((sum, one) => sum + of(one), 0) / bare.length;
    return rows(ours, { seal: mean(({ seal }) => seal), put: mean(({ put }) => put) });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

/** No part is like another, and nothing in it can be left out. */
function writeLarge(path: string): void {
  const file = openSync(path, 'w');
  const block = randomBytes(MIB);
  for (let done = 0; done < SIZE; done += MIB) {
    block.writeUInt32LE(done / MIB);
    writeSync(file, block);
  }
  closeSync(file);
}

interface Sent {
  /** Milliseconds from the press of "Send": until the file was read, until all of it was there. */
  read: number;
  sent: number;
  /** MiB of the page's process with its workers that are its own: before, and the most of all samples. */
  before: number;
  most: number;
}

async function sendOne(chromium: string, profile: string, url: string, path: string): Promise<Sent> {
  const page = await rawPage(chromium, profile, `${url}/en/tip`);
  try {
    await until(page, "document.querySelector('fieldset.files input[multiple]') !== null");
    await page.evaluate(
      "(() => { const t = document.querySelector('textarea'); t.value = 'A recording.'; t.dispatchEvent(new InputEvent('input', { bubbles: true })); document.querySelectorAll('input[name=answer]')[1].click(); })()",
    );
    await page.choose('fieldset.files input[multiple]', path);
    await until(page, "document.querySelector('.file-name') !== null");
    const pid = rendererOf(page.child.pid ?? 0);
    const before = memory(pid, 'RssAnon');
    let most = before;
    const sampling = setInterval(() => {
      most = Math.max(most, memory(pid, 'RssAnon'));
    }, 50);
    const start = performance.now();
    const since = () => performance.now() - start;
    await page.evaluate("document.querySelector('form button[type=submit]').click()");
    await until(page, "document.querySelector('.file-list > .sending') !== null");
    const read = since();
    await until(page, "document.querySelector('.uploading') === null");
    const sent = since();
    await until(page, "document.querySelector('h1')?.textContent === 'Your message is stored'");
    clearInterval(sampling);
    return { read, sent, before, most };
  } finally {
    page.close();
  }
}

async function until(page: Raw, expression: string): Promise<void> {
  for (let tried = 0; (await page.evaluate(expression)) !== true; tried += 1) {
    if (tried > 2000) throw new Error(`never: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The largest of the browser's processes for pages. */
function rendererOf(browser: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parent = (pid: number) => Number(/PPid:\s+(\d+)/.exec(textOf(pid, 'status'))?.[1] ?? 0);
  const isOurs = (pid: number): boolean => pid === browser || (pid > 1 && isOurs(parent(pid)));
  const pages = all.filter((pid) => textOf(pid, 'cmdline').includes('--type=renderer') && isOurs(pid));
  const [largest] = pages.sort((a, b) => memory(b, 'VmRSS') - memory(a, 'VmRSS'));
  if (largest === undefined) throw new Error('no process of a page');
  return largest;
}

function textOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** MiB, resident. `RssAnon`: without the program's own code and what is shared. */
function memory(pid: number, what: 'VmRSS' | 'RssAnon'): number {
  const status = textOf(pid, 'status');
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
}

function rows(ours: Sent, bare: { seal: number; put: number }): Row[] {
  const rate = (milliseconds: number) => `${(SIZE / MIB / (milliseconds / 1000)).toFixed(0)} MiB/s`;
  const ratio = (other: number) => `${(other / ours.sent).toFixed(2)} x the rate`;
  const what = 'a file of 1 GiB from Chromium';
  const growth = ours.most - ours.before;
  return [
    {
      what: `${what}: memory, page and workers, at most`,
      ours: `${ours.most.toFixed(0)} MiB`,
      against: `before: ${ours.before.toFixed(0)} MiB`,
      ratio: `+${growth.toFixed(0)} MiB`,
      budget: kept(growth <= GROWTH_MOST, `<= ${GROWTH_MOST} MiB more`),
    },
    {
      what: `${what}: read, sealed, sent and durable`,
      ours: `${rate(ours.sent)} (${(ours.read / 1000).toFixed(1)} s to read it first, ${(ours.sent / 1000).toFixed(1)} s in all)`,
      against: `bare libsodium seals the same bytes: ${rate(bare.seal)}`,
      ratio: ratio(bare.seal),
      budget: kept(bare.seal / ours.sent >= RATE_LEAST, `>= ${RATE_LEAST}`),
    },
    {
      what: `${what}: read, sealed, sent and durable, beside sending alone`,
      ours: rate(ours.sent),
      against: `one plain PUT to a server that stores nothing: ${rate(bare.put)}`,
      ratio: ratio(bare.put),
      budget: '',
    },
  ];
}
