/** Bare libsodium in the same browser: one decapsulation and one AEAD that fails, over and over, in as many workers as a desk has. */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const TRIES_EACH = 12_000;
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const read = (name: string) => readFileSync(join(MODULES, name, 'dist/modules-esm', `${name}.mjs`), 'utf8');

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
  const files: Record<string, [string, string]> = {
    '/': ['text/html', '<!doctype html><title>bare</title>'],
    '/worker.js': ['text/javascript', WORKER],
    '/libsodium.mjs': ['text/javascript', read('libsodium')],
    // A worker knows no import maps: the one bare name becomes an address.
    '/libsodium-wrappers.mjs': [
      'text/javascript',
      read('libsodium-wrappers').replace('from"libsodium"', 'from"/libsodium.mjs"'),
    ],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${address.port}/`);
    return await page.evaluate(async (each) => {
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
  } finally {
    await page.close();
    server.close();
  }
}
