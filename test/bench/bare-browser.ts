/** Bare libsodium in the same browser: one decapsulation and one AEAD that fails, over and over, in as many workers as a desk has. */

import type { Browser } from 'playwright-core';
import { onBarePage } from './bare-page.ts';

const TRIES_EACH = 12_000;
const WORKER = `
import sodium from '/libsodium-wrappers.mjs';
await sodium.ready;
const mine = sodium.crypto_kem_xwing_keypair();
const theirs = sodium.crypto_kem_xwing_keypair();
const { ciphertext } = sodium.crypto_kem_xwing_enc(theirs.publicKey);
const nonce = new Uint8Array(12);
const body = new Uint8Array(32);
const once = () => {
  const secret = sodium.crypto_kem_xwing_dec(ciphertext, mine.privateKey ?? mine.secretKey);
  try { sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, body, null, nonce, secret); } catch { return; }
  throw new Error('opened');
};
for (let n = 0; n < 500; n += 1) once();
postMessage('ready');
onmessage = ({ data }) => { for (let n = 0; n < data; n += 1) once(); postMessage('done'); };
`;

/** Tries per second of all workers together. */
export async function bareRate(browser: Browser): Promise<number> {
  return onBarePage(browser, WORKER, async (page) => {
    return page.evaluate(async (each) => {
      const said = (worker: Worker) =>
        new Promise<void>((resolve, reject) => {
          worker.onmessage = () => resolve();
          worker.onerror = (event) => reject(new Error(event.message));
        });
      const size = Math.max(1, Math.min(navigator.hardwareConcurrency, 8));
      const workers = Array.from({ length: size }, () => new Worker('/worker.js', { type: 'module' }));
      await Promise.all(workers.map(said));
      const start = performance.now();
      const done = workers.map(said);
      for (const worker of workers) worker.postMessage(each);
      await Promise.all(done);
      return (each * size * 1000) / (performance.now() - start);
    }, TRIES_EACH);
  });
}
