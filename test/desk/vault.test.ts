/** The desk's records in a real browser: those of a browser without such files move over, and such a browser still works. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { random, utf8 } from '../../src/crypto/bytes.ts';
import { sealSecretbox } from '../../src/crypto/secretbox.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { rootFromWords } from '../../src/crypto/words.ts';
import { deviceKeys } from '../../src/desk/session/keys.ts';
import { deriveKey } from '../../src/desk/vault/argon2.ts';
import { DirectoryAnswer } from '../../src/protocol/api.ts';
import { Directory } from '../../src/protocol/directory.ts';
import { parseJson } from '../../src/protocol/schema.ts';
import { go, type Kits, PASSPHRASE, readInbox, restore, sendTip, setUp, unlock } from '../journeys/cast.ts';
import { everyFile } from '../journeys/disk.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, profile, shot, visitor } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';

describeInBrowser('the records of a desk', () => {
  const chromium = browserWith();
  const folder = mkdtempSync(join(tmpdir(), 'flowerpot-vault-'));
  let browser: Browser;
  let server: TestServer;
  let device: BrowserContext;
  let page: Page;
  let kits: Kits;

  beforeAll(async () => {
    await ready();
    [server, browser] = await Promise.all([startServer(), chromium()]);
    device = await profile(join(folder, 'device'));
    page = device.pages()[0] ?? (await device.newPage());
    kits = await setUp(page, server.setupLink ?? '');
    const source = await visitor(browser);
    await sendTip(source.page, server.url, 'A tip from before.');
  }, 180_000);
  afterAll(async () => {
    await device?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Puts this device back to what a browser without such files holds: salt and keys in IndexedDB. Returns a piece of the keys' box. */
  async function asBefore(): Promise<Buffer> {
    const found = rootFromWords(kits.member.join(' '));
    const served = parseJson(DirectoryAnswer, await (await fetch(`${server.url}/api/directory`)).text());
    const directory = served && parseJson(Directory, served.signed);
    if ('fault' in found || directory === null) throw new Error('no newsroom');
    const keys = deviceKeys(found.root, directory.newsroom.key, '2026-06-01', null);
    const salt = random(16);
    const key = await deriveKey(PASSPHRASE, salt);
    const sealed = sealSecretbox(key, utf8(JSON.stringify(keys)), 'flowerpot/v1 desk keys');
    const records = { salt: [...salt], keys: [...sealed] };
    await page.goto(`${server.url}/desk`);
    await page.getByLabel('Passphrase of this device').waitFor();
    await page.evaluate(async (old) => {
      await (await navigator.storage.getDirectory()).removeEntry('flowerpot-desk');
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('flowerpot-desk', 1);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('sealed', 'readwrite');
          // Such a browser knows of no file, and marks none.
          transaction.objectStore('sealed').clear();
          for (const [name, bytes] of Object.entries(old)) {
            transaction.objectStore('sealed').put(Uint8Array.from(bytes), name);
          }
          transaction.oncomplete = () => resolve(opening.result.close());
          transaction.onerror = reject;
        };
      });
    }, records);
    return Buffer.from(records.keys).subarray(24, 88);
  }

  /** On a page that asks for the words. */
  async function restoreHere(device: Page, passphrase: string): Promise<void> {
    await device.getByLabel('Your 24 words').fill(kits.member.join(' '));
    await device.getByLabel('Passphrase of this device').fill(passphrase);
    await device.getByLabel('The same once more').fill(passphrase);
    await device.getByRole('button', { name: 'Restore' }).click();
  }

  it('of a browser that had no such files are moved over at the first unlock with them', async () => {
    const old = await asBefore();
    const lies = () =>
      everyFile(join(folder, 'device', 'Default', 'IndexedDB')).some(({ bytes }) => bytes.includes(old));
    expect(lies()).toBe(true);
    await page.reload();
    await unlock(page);
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor();
    expect(await readInbox(page)).toEqual(['A tip from before.']);
    // The browser merges its files by itself, some time after it was given reason to.
    await expect.poll(lies, { timeout: 60_000, interval: 500 }).toBe(false);
    expect(await storedNames(page)).toEqual(['in-file', 'memory']);
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(page);
  }, 120_000);

  it('lie in IndexedDB where the browser refuses files, and the desk says what that means', async () => {
    const { page: refused } = await visitor(browser, { viewport: { width: 360, height: 740 } });
    await refused.route('**/assets/slots.worker-*.js', refuse);
    await restore(refused, server.url, kits.member, PASSPHRASE);
    expect(await storedNames(refused)).toEqual(['keys', 'memory', 'salt']);
    await refused.getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(refused);
    await go(refused, 'This device');
    await refused.getByText('This browser may keep erased keys for a while').waitFor();
    expect(await accessFaults(refused)).toEqual([]);
    await shot(refused, 'device-without-files-360');

    // Once the browser has files, the keys move.
    await refused.unroute('**/assets/slots.worker-*.js');
    await refused.getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(refused);
    await go(refused, 'This device');
    await refused.getByRole('heading', { name: 'Forget this device' }).waitFor();
    expect(await refused.getByText('may keep erased keys').count()).toBe(0);
    expect(await storedNames(refused)).toEqual(['in-file', 'memory']);
  }, 120_000);

  it('are never taken for those of a new device, nor replaced by older ones, when their file is refused or broken', async () => {
    const { page: device } = await visitor(browser);
    await restore(device, server.url, kits.member, PASSPHRASE);
    await device.route('**/assets/slots.worker-*.js', refuse);
    await device.goto(`${server.url}/desk`);
    await unlock(device);
    await device.getByText('does not hand out this device’s keys now').waitFor();
    await device.getByRole('button', { name: 'I forgot it: restore from my words' }).click();
    await restoreHere(device, PASSPHRASE);
    await device.getByText('does not hand out this device’s keys now').waitFor();
    expect(await storedNames(device)).toEqual(['in-file', 'memory']);
    await device.unroute('**/assets/slots.worker-*.js', refuse);
    await device.goto(`${server.url}/desk`);
    await unlock(device);
    await device.getByRole('button', { name: 'Lock', exact: true }).waitFor();

    await device.getByRole('button', { name: 'Lock', exact: true }).click();
    await device.evaluate(async () => {
      const file = await (await navigator.storage.getDirectory()).getFileHandle('flowerpot-desk');
      const writable = await file.createWritable();
      await writable.write(new Uint8Array(16_384).fill(7));
      await writable.close();
    });
    await device.goto(`${server.url}/desk`);
    await unlock(device);
    await device.getByText('The keys on this device are damaged').waitFor();
    await shot(device, 'device-damaged');
    await device.getByRole('button', { name: 'I forgot it: restore from my words' }).click();
    await restoreHere(device, PASSPHRASE);
    await device.getByRole('button', { name: 'Lock', exact: true }).waitFor();
  }, 120_000);

  it('are those written last, whatever the browser removed, handed out or kept in between', async () => {
    const { page: device } = await visitor(browser, { viewport: { width: 360, height: 740 } });
    await restore(device, server.url, kits.member, PASSPHRASE);
    await device.getByRole('button', { name: 'Lock', exact: true }).click();
    const LATER = 'another passphrase, chosen later';
    // The database goes, mark and all, and the file is refused: the person restores, into the database.
    await removeDatabase(device);
    await device.route('**/assets/slots.worker-*.js', refuse);
    await device.goto(`${server.url}/desk`);
    await restore(device, server.url, kits.member, LATER);
    expect(await storedNames(device)).toEqual(['keys', 'memory', 'salt']);
    // The file comes back with the keys of before.
    await device.unroute('**/assets/slots.worker-*.js', refuse);
    await device.goto(`${server.url}/desk`);
    await unlock(device, PASSPHRASE);
    await device.getByText('This is not the passphrase of this device').waitFor();
    await device.goto(`${server.url}/desk`);
    await unlock(device, LATER);
    await device.getByRole('button', { name: 'Lock', exact: true }).waitFor();
    expect(await storedNames(device)).toEqual(['in-file', 'memory']);

    // The file goes alone: that is no new device, and is said at once, also at a desk that stands locked.
    await device.getByRole('button', { name: 'Lock', exact: true }).click();
    await device.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('flowerpot-desk'));
    await unlock(device, LATER);
    await device.getByText('The keys that were on this device are gone').waitFor();
    await device.goto(`${server.url}/desk`);
    await device.getByText('The keys that were on this device are gone').waitFor();
    await shot(device, 'device-gone-360');
    await restoreHere(device, LATER);
    await device.getByRole('button', { name: 'Lock', exact: true }).waitFor();
  }, 120_000);

  it('are not forgotten while their file is refused: it could come back', async () => {
    const { page: device } = await visitor(browser);
    await restore(device, server.url, kits.member, PASSPHRASE);
    await go(device, 'This device');
    await device.route('**/assets/slots.worker-*.js', refuse);
    await device.getByRole('button', { name: 'Forget this device…' }).click();
    await device.getByRole('button', { name: 'I have the words: erase the keys here' }).click();
    await device.getByText('does not hand out this device’s keys now').waitFor();
    // Another tab: the dialog of this one may still be going back in its history, which ends a navigation.
    const again = await device.context().newPage();
    await device.close();
    await again.goto(`${server.url}/desk`);
    await unlock(again);
    await again.getByRole('button', { name: 'Lock', exact: true }).waitFor();
  }, 120_000);

  it('are erased when the device is told to forget, and asked for again', async () => {
    const { page: other } = await visitor(browser);
    await restore(other, server.url, kits.member, PASSPHRASE);
    const files = () =>
      other.evaluate(async () => {
        const names: string[] = [];
        for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
        return names;
      });
    expect(await files()).toEqual(['flowerpot-desk']);
    await go(other, 'This device');
    await shot(other, 'device');
    await other.getByRole('button', { name: 'Forget this device…' }).click();
    await other.getByRole('button', { name: 'I have the words: erase the keys here' }).click();
    await other.getByRole('heading', { name: 'Open the desk on this device' }).waitFor();
    expect(await files()).toEqual([]);
    expect(await storedNames(other)).toEqual([]);
  }, 120_000);
});

/** A worker has no other door: what a private window of Firefox does is put before its code. */
async function refuse(route: Route): Promise<void> {
  const answer = await route.fetch();
  const refusal =
    "StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));";
  await route.fulfill({ response: answer, body: `${refusal}${await answer.text()}` });
}

function removeDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase('flowerpot-desk');
        asked.onsuccess = () => resolve();
        asked.onerror = () => reject(asked.error);
      }),
  );
}

/** The names of the records in the desk's IndexedDB. */
function storedNames(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('flowerpot-desk', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('sealed');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('sealed').objectStore('sealed').getAllKeys();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result.map(String));
          };
        };
        opening.onerror = () => reject(opening.error);
      }),
  );
}
