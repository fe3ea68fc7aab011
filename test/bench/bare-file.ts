/** Bare libsodium and a plain PUT in the same browser: the same file, read from the disk, sealed in age's chunks and thrown away; and sent as it is. */
import type { Browser } from 'playwright-core';
import { onBarePage } from './bare-page.ts';

const WORKER = `
import sodium from '/libsodium-wrappers.mjs';
await sodium.ready;
const key = sodium.randombytes_buf(32);
const nonce = new Uint8Array(12);
const PART = 524288, CHUNK = 65536;
onmessage = async ({ data: file }) => {
  for (let at = 0; at < file.size; at += PART) {
    const part = new Uint8Array(await file.slice(at, at + PART).arrayBuffer());
    for (let from = 0; from < part.length; from += CHUNK)
      sodium.crypto_aead_chacha20poly1305_ietf_encrypt(part.subarray(from, from + CHUNK), null, null, nonce, key);
  }
  postMessage('done');
};
postMessage('ready');
`;

/** Milliseconds that each takes. */
export async function bareFile(browser: Browser, path: string): Promise<{ seal: number; put: number }> {
  return onBarePage(browser, WORKER, async (page) => {
    await page.locator('input').setInputFiles(path);
    return page.evaluate(async () => {
      const file = document.querySelector('input')?.files?.[0];
      if (file === undefined) throw new Error('no file');
      const worker = new Worker('/worker.js', { type: 'module' });
      const said = () =>
        new Promise<void>((resolve, reject) => {
          worker.onmessage = () => resolve();
          worker.onerror = (event) => reject(new Error(event.message));
        });
      await said();
      const start = performance.now();
      const done = said();
      worker.postMessage(file);
      await done;
      const sealed = performance.now();
      await fetch('/put', { method: 'PUT', body: file });
      return { seal: sealed - start, put: performance.now() - sealed };
    });
  });
}
