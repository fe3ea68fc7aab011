/** Bare libsodium and a plain PUT in the same browser: the same file, read from the disk, sealed in age's chunks and thrown away; and sent as it is. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const read = (name: string) => readFileSync(join(MODULES, name, 'dist/modules-esm', `${name}.mjs`), 'utf8');

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
  const files: Record<string, [string, string]> = {
    '/': ['text/html', '<!doctype html><title>bare</title><input type="file">'],
    '/worker.js': ['text/javascript', WORKER],
    '/libsodium.mjs': ['text/javascript', read('libsodium')],
    // A worker knows no import maps: the one bare name becomes an address.
    '/libsodium-wrappers.mjs': [
      'text/javascript',
      read('libsodium-wrappers').replace('from"libsodium"', 'from"/libsodium.mjs"'),
    ],
  };
  const server = createServer((request, response) => {
    if (request.method === 'PUT') {
      request.resume().on('end', () => response.writeHead(201).end());
      return;
    }
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
    await page.locator('input').setInputFiles(path);
    return await page.evaluate(async () => {
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
  } finally {
    await page.close();
    server.close();
  }
}
