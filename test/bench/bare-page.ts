/** A page with nothing on it and a worker with libsodium alone, served to a browser: what ours is measured against there. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const read = (name: string) => readFileSync(join(MODULES, name, 'dist/modules-esm', `${name}.mjs`), 'utf8');

/** `worker`: the text of `/worker.js`, which imports `/libsodium-wrappers.mjs`. What is put anywhere is read and thrown away. */
export async function onBarePage<T>(browser: Browser, worker: string, act: (page: Page) => Promise<T>): Promise<T> {
  const files: Record<string, [string, string]> = {
    '/': ['text/html', '<!doctype html><title>bare</title><input type="file">'],
    '/worker.js': ['text/javascript', worker],
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
    return await act(page);
  } finally {
    await page.close();
    server.close();
  }
}
