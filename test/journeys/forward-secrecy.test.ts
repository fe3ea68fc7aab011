/**
 * Forward secrecy on the device: after the window, a copy of the device's storage with its passphrase and the server's
 * old backup open no tip that nobody kept. The thief of `thief.ts` really tries, and succeeds before the window ends.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import { ready, sodium } from '../../src/crypto/sodium.ts';
import { MESSAGE_SIZES, RETENTION_DAYS } from '../../src/protocol/limits.ts';
import { browserWith, describeInBrowser, profile, visitor } from '../setup/browser.ts';
import { putTip } from '../setup/put-tip.ts';
import { NOW, startServer, type TestServer } from '../setup/server.ts';
import { PASSPHRASE, readInbox, sendTip, setUp, unlock } from './cast.ts';
import { leaks, storedEnvelopes } from './disk.ts';
import { copyProfile, openAll, plunder, profileBytes } from './thief.ts';

const WEEK = 7 * 86_400_000;
const FIRST = ['The harbour master sold the berths twice.', 'أخفى المدير تقارير السلامة منذ شهر مارس.'];
const LATER = 'A tip of the fifth week, still inside the window.';
const LAST = 'A tip of the last day.';
const NEXT_PASSPHRASE = 'teapot harvest copper violin';

describeInBrowser('forward secrecy on the device', () => {
  const chromium = browserWith();
  const folder = mkdtempSync(join(tmpdir(), 'flowerpot-thief-'));
  const data = join(folder, 'data');
  const device = join(folder, 'device');
  /** Nobody's tip: its id is what the desk remembers about it. */
  const foreign = toBase64url(random(16));
  let browser: Browser;
  let server: TestServer;
  let context: BrowserContext;
  let page: Page;
  let now = NOW;

  /** The same address after a restart: a browser keeps storage by address. */
  async function start(port: number): Promise<void> {
    server = await startServer({ config: { data, port }, overrides: { now: () => now } });
  }
  async function openBrowser(): Promise<void> {
    context = await profile(device, { now });
    page = context.pages()[0] ?? (await context.newPage());
  }
  const lock = () => page.getByRole('button', { name: 'Lock', exact: true }).click();
  async function enter(passphrase: string): Promise<void> {
    await unlock(page, passphrase);
    await page.getByRole('navigation', { name: 'Desk' }).waitFor();
  }
  async function send(text: string): Promise<void> {
    const source = await visitor(browser, { now });
    await sendTip(source.page, server.url, text);
    await source.context.close();
  }
  /** A week passes; the server starts anew, so that its day is closed; the desk is unlocked and read once. */
  async function week(): Promise<string[]> {
    await lock();
    now += WEEK;
    await server.close();
    await start(Number(new URL(server.url).port));
    await context.clock.setFixedTime(now);
    await enter(PASSPHRASE);
    return readInbox(page);
  }
  /** Copies the profile while the browser runs, then once more after it was closed, and starts it again. */
  async function steal(name: string): Promise<string[]> {
    const copies = [join(folder, `${name}-running`), join(folder, `${name}-closed`)] as const;
    copyProfile(device, copies[0]);
    await context.close();
    copyProfile(device, copies[1]);
    await openBrowser();
    await page.goto(`${server.url}/desk`);
    return [...copies];
  }
  const backup = (name: string) => cpSync(data, join(folder, name), { recursive: true });
  const stolenTips = (name: string) => storedEnvelopes(join(folder, name));

  beforeAll(async () => {
    await ready();
    browser = await chromium();
    await start(0);
    await openBrowser();
    await setUp(page, server.setupLink ?? '');
    for (const text of FIRST) await send(text);
    const throwaways = Array.from({ length: 4 }, () => sodium().crypto_kem_xwing_keypair().publicKey);
    const nobodys = seal(new Uint8Array(MESSAGE_SIZES[0] ?? 0), throwaways);
    expect(await putTip(server, nobodys, foreign)).toBe(201);
    expect((await readInbox(page)).toSorted()).toEqual(FIRST.toSorted());
  }, 180_000);
  afterAll(async () => {
    await context?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  let early: string[];
  let late: string[];

  it('weeks pass: tips come, are read, and expire on the server', async () => {
    for (let passed = 1; passed <= 12; passed += 1) {
      const read = await week();
      if (passed === 5) {
        await send(LATER);
        backup('old-backup');
        early = await steal('early');
        await enter(PASSPHRASE);
      }
      if (passed * 7 > RETENTION_DAYS) expect(read).toEqual([LATER]);
    }
    await send(LAST);
    expect((await readInbox(page)).toSorted()).toEqual([LAST, LATER].toSorted());
    backup('new-backup');
    late = await steal('late');
    expect(stolenTips('old-backup')).toHaveLength(4);
    expect(stolenTips('new-backup')).toHaveLength(2);
  }, 300_000);

  it('before the window ends, a thief with the passphrase opens everything', async () => {
    const loot = await plunder(early, [PASSPHRASE]);
    expect(openAll(loot, stolenTips('old-backup')).toSorted()).toEqual([...FIRST, LATER].toSorted());
    expect(loot.texts.some((text) => text.includes(foreign))).toBe(true);
  }, 300_000);

  it('after it, the same thief opens what is inside the window and nothing older', async () => {
    const loot = await plunder(late, [PASSPHRASE]);
    expect(openAll(loot, stolenTips('old-backup'))).toEqual([LATER]);
    expect(openAll(loot, stolenTips('new-backup')).toSorted()).toEqual([LAST, LATER].toSorted());
    // Nor does it show any more which of the old tips were not this member's.
    expect(loot.texts.some((text) => text.includes(foreign))).toBe(false);
  }, 300_000);

  it('no text of a tip is anywhere in the profile, as it lies or unpacked', () => {
    const texts = [...FIRST, LATER, LAST];
    expect(leaks(texts, [...early, ...late].flatMap(profileBytes))).toEqual([]);
  }, 120_000);

  it('after a change of the passphrase the old one opens nothing that lies there', async () => {
    await enter(PASSPHRASE);
    await page.getByRole('button', { name: 'This device' }).click();
    await page.getByLabel('Present passphrase').fill(PASSPHRASE);
    await page.getByLabel('New passphrase').fill(NEXT_PASSPHRASE);
    await page.getByLabel('The same once more').fill(NEXT_PASSPHRASE);
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('Changed. Only this device is concerned').waitFor();
    const changed = await steal('changed');
    expect(await plunder(changed, [PASSPHRASE])).toEqual({ texts: [], secrets: [] });
    const loot = await plunder(changed, [NEXT_PASSPHRASE]);
    expect(openAll(loot, stolenTips('new-backup')).toSorted()).toEqual([LAST, LATER].toSorted());
  }, 300_000);

  it('a device that was told to forget keeps nothing that opens anything', async () => {
    await enter(NEXT_PASSPHRASE);
    await page.getByRole('button', { name: 'This device' }).click();
    await page.getByRole('button', { name: 'Forget this device…' }).click();
    await page.getByRole('button', { name: 'I have the words: erase the keys here' }).click();
    await page.getByRole('heading', { name: 'Open the desk on this device' }).waitFor();
    const forgotten = await steal('forgotten');
    expect(await plunder(forgotten, [PASSPHRASE, NEXT_PASSPHRASE])).toEqual({ texts: [], secrets: [] });
  }, 300_000);
});
