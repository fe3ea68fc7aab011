/** What stands on every answer, which page answers which path, and who may send a change. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { CSP } from '../../src/server/headers.ts';
import {
  expectProblem,
  type Harness,
  itInProcess,
  newsroomServer,
  putTip,
  sealed,
  send,
  server,
  signIn,
} from './fixtures.ts';
import type { Thrown } from './stubs.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await newsroomServer();
});
afterEach(() => harness.close());

const HTML = { accept: 'text/html,application/xhtml+xml' };

/** DESIGN 9, letter by letter. */
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; " +
  "object-src 'none'; frame-src 'none'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

/** shared/FIELD.md's list for the landing-page scanner, and our own. */
const ALWAYS: Readonly<Record<string, RegExp>> = {
  'strict-transport-security': /^max-age=\d{8,}; includeSubDomains; preload$/,
  'x-content-type-options': /^nosniff$/,
  'x-download-options': /^noopen$/,
  'x-xss-protection': /^1; mode=block$/,
  'x-frame-options': /^DENY$/,
  'x-permitted-cross-domain-policies': /^master-only$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
};

/** One of every kind. */
async function everyKind(): Promise<[string, Response][]> {
  const session = await signIn(harness);
  const tip = sealed(harness);
  const big = { 'content-length': '10000000' };
  return [
    ['page', await send(harness, 'GET', '/', undefined, HTML)],
    ['asset', await send(harness, 'GET', '/assets/tip-1a2b3c.js')],
    ['lasting asset', await send(harness, 'GET', '/assets/desk-1a2b3c.js')],
    ['head', await send(harness, 'HEAD', '/tip')],
    ['health', await send(harness, 'GET', '/healthz')],
    ['script', await send(harness, 'GET', '/newsroom.js')],
    ['json', await send(harness, 'GET', '/api/directory')],
    ['201', await putTip(harness, tip)],
    ['200', await putTip(harness, tip)],
    ['204', await send(harness, 'DELETE', '/api/desk/sessions', undefined, session)],
    ['sealed bytes', await send(harness, 'POST', '/api/desk/envelopes', { ids: [tip.id] }, await signIn(harness))],
    ['400', await putTip(harness, { ...tip, id: 'x' })],
    ['401', await send(harness, 'GET', '/api/desk/tips')],
    ['403', await putTip(harness, sealed(harness), { solution: null })],
    ['404', await send(harness, 'GET', '/api/nothing')],
    ['404 page', await send(harness, 'GET', '/nothing', undefined, HTML)],
    ['405', await send(harness, 'POST', '/api/puzzle', {})],
    ['405 asset', await send(harness, 'POST', '/tip', {})],
    ['409', await send(harness, 'POST', '/api/desk/setup', {})],
    ['413', await putTip(harness, sealed(harness), { headers: big })],
    ['415', await send(harness, 'POST', '/api/desk/sessions')],
    ['OPTIONS', await send(harness, 'OPTIONS', '/api/puzzle')],
    ['OPTIONS page', await send(harness, 'OPTIONS', '/')],
    ['odd method', await send(harness, 'PROPFIND', '/')],
  ];
}

describe('every answer', () => {
  it('carries the one policy, byte for byte', async () => {
    expect(CSP).toBe(POLICY);
    for (const [kind, answer] of await everyKind()) {
      expect([kind, answer.headers.get('content-security-policy')]).toEqual([kind, POLICY]);
    }
  });

  it('carries the headers that the landing-page scanner asks for', async () => {
    for (const [kind, { headers }] of await everyKind()) {
      for (const [name, value] of Object.entries(ALWAYS)) {
        expect([kind, name, headers.get(name)]).toEqual([kind, name, expect.stringMatching(value)]);
      }
      if (kind === 'lasting asset') continue;
      expect([kind, headers.get('pragma'), headers.get('expires')]).toEqual([kind, 'no-cache', '-1']);
      for (const word of ['must-revalidate', 'no-cache', 'no-store', 'no-transform', 'private']) {
        expect(headers.get('cache-control')?.split(', ')).toContain(word);
      }
    }
  });

  it('names no product, sets no cookie for a visitor, and points nowhere else', async () => {
    for (const [kind, { headers }] of await everyKind()) {
      for (const name of ['server', 'x-powered-by', 'link', 'refresh', 'location', 'access-control-allow-origin']) {
        expect([kind, name, headers.get(name)]).toEqual([kind, name, null]);
      }
      if (kind !== '204') expect([kind, headers.get('set-cookie')]).toEqual([kind, null]);
    }
  });
});

describe('pages', () => {
  const text = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await send(harness, 'GET', path, undefined, headers);
    const coding = answer.headers.get('content-encoding');
    const body = new Uint8Array(await answer.arrayBuffer());
    const plain = coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;
    return [answer.status, ...(coding === null ? [] : [coding]), new TextDecoder().decode(plain)].join(' ');
  };

  it('answer at their path, with and without a slash', async () => {
    expect(await text('/')).toBe('200 <h1>home</h1>');
    expect(await text('/index.html')).toBe('200 <h1>home</h1>');
    expect(await text('/tip')).toBe('200 <h1>tip</h1>');
    expect(await text('/tip.html')).toBe('200 <h1>tip</h1>');
    expect(await text('/ar')).toBe('200 <h1>ar</h1>');
    expect(await text('/ar/')).toBe('200 <h1>ar</h1>');
  });

  // Between workerd and a browser stands something that packs anew what it can pack otherwise.
  itInProcess('come in the smaller coding of those that are taken alike', async () => {
    expect(await text('/', { 'accept-encoding': 'gzip, deflate, br' })).toBe('200 br <h1>home</h1>');
  });

  it('come in the coding that the browser takes', async () => {
    expect(await text('/', { 'accept-encoding': 'br, gzip' })).toBe('200 br <h1>home</h1>');
    expect(await text('/', { 'accept-encoding': 'gzip;q=0.5' })).toBe('200 gzip <h1>home</h1>');
    expect(await text('/', { 'accept-encoding': 'br;q=0, identity' })).toBe('200 <h1>home</h1>');
    const answer = await send(harness, 'GET', '/', undefined, { 'accept-encoding': 'br' });
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual(['br', 'accept-encoding']);
  });

  it('are found with slashes behind their path, by a redirect that stays on this host', async () => {
    for (const [path, to] of [
      ['/tip/', '/tip'],
      ['/tip///', '/tip'],
    ] as const) {
      const answer = await send(harness, 'GET', path, undefined, HTML);
      expect([answer.status, answer.headers.get('location')]).toEqual([308, to]);
      expect(answer.headers.get('content-security-policy')).toBe(CSP);
    }
    // One that would take a second and more by a regular expression.
    const slashes = `/tip${'/'.repeat(200_000)}x`;
    for (const path of ['/nothing/', '/tip/x/', '/api/directory/']) {
      expect((await send(harness, 'GET', path, undefined, HTML)).status).toBe(404);
    }
    // Workers refuse addresses of this length themselves, with 414.
    for (const path of [slashes, `${slashes}/`]) {
      expect([404, 414]).toContain((await send(harness, 'GET', path, undefined, HTML)).status);
    }
  });

  it('that do not exist answer the 404 page’s exact bytes to a browser, and a problem to a program', async () => {
    expect(await text('/nothing', HTML)).toBe('404 <h1>not here</h1>');
    expect(await text('/assets/nothing.js', HTML)).toBe('404 <h1>not here</h1>');
    await expectProblem(await send(harness, 'GET', '/nothing'), 'not-found');
    await expectProblem(await send(harness, 'GET', '/api/nothing', undefined, HTML), 'not-found');
    await expectProblem(await send(harness, 'GET', '/api/tips', undefined, HTML), 'not-found');
  });

  it('are not found by way of dots, empty segments or null bytes', async () => {
    for (const path of [
      '/../tip.html/x',
      '/%2e%2e/package.json',
      'http://localhost//tip',
      '/tip%00',
      '/constructor',
      '/__proto__',
    ]) {
      expect((await send(harness, 'GET', path)).status).toBe(404);
    }
  });

  it('of the desk alone may be cached: a source’s browser keeps nothing', async () => {
    const cached = async (path: string) => (await send(harness, 'GET', path)).headers.get('cache-control');
    expect(await cached('/assets/desk-1a2b3c.js')).toBe('public, max-age=31536000, immutable');
    expect(await cached('/assets/tip-1a2b3c.js')).toContain('no-store');
    expect(await cached('/newsroom.js')).toContain('no-store');
  });
});

describe('another method', () => {
  it('is refused with the ones that are allowed', async () => {
    const allow = async (method: string, path: string) => {
      const answer = await send(harness, method, path);
      return [answer.status, answer.headers.get('allow')];
    };
    expect(await allow('GET', '/api/tips/AAAAAAAAAAAAAAAAAAAAAA')).toEqual([405, 'PUT']);
    expect(await allow('PATCH', '/api/desk/sessions')).toEqual([405, 'POST, DELETE, GET']);
    expect(await allow('DELETE', '/tip')).toEqual([405, 'GET, HEAD']);
    await expectProblem(await send(harness, 'POST', '/api/puzzle'), 'method-not-allowed');
    // Without its id it is another path, which answers to no method.
    await expectProblem(await send(harness, 'PUT', '/api/tips/'), 'not-found');
  });
});

describe('a change', () => {
  const tryTip = (headers: Record<string, string>) => putTip(harness, sealed(harness), { headers });

  it('is taken from our own pages, and from programs', async () => {
    expect((await tryTip({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost' })).status).toBe(201);
    expect((await tryTip({ 'sec-fetch-site': 'none' })).status).toBe(201);
    expect((await tryTip({})).status).toBe(201);
  });

  it('is refused from anywhere else', async () => {
    for (const site of ['cross-site', 'same-site', 'other']) {
      await expectProblem(await tryTip({ 'sec-fetch-site': site }), 'cross-site');
    }
    for (const origin of ['https://evil.example', 'http://localhost:81', 'http://sub.localhost', 'null']) {
      await expectProblem(await tryTip({ origin }), 'cross-site');
    }
    const session = { ...(await signIn(harness)), 'sec-fetch-site': 'cross-site' };
    await expectProblem(await send(harness, 'DELETE', '/api/desk/sessions', undefined, session), 'cross-site');
  });

  // Which no browser sends, and a socket need not bring.
  itInProcess('is refused under an empty origin', async () => {
    await expectProblem(await tryTip({ origin: '' }), 'cross-site');
  });

  it('is taken under the configured origin, whatever Host a proxy names', async () => {
    const proxied = await newsroomServer({ config: { origin: 'https://tips.example.org' } });
    const from = (origin: string) => putTip(proxied, sealed(proxied), { headers: { origin } });
    expect((await from('https://tips.example.org')).status).toBe(201);
    await expectProblem(await from('https://tips.example.com'), 'cross-site');
    await proxied.close();
  });

  it('is taken where the browser itself says that the page is of this origin, and the operator is told what to set, once', async () => {
    const proxied = await newsroomServer();
    const headers = { origin: 'https://tips.example.org', 'sec-fetch-site': 'same-origin' };
    for (let n = 0; n < 3; n += 1) expect((await putTip(proxied, sealed(proxied), { headers })).status).toBe(201);
    expect(proxied.log).toEqual([expect.stringContaining('set FLOWERPOT_ORIGIN')]);
    await expectProblem(await putTip(proxied, sealed(proxied), { headers: { origin: headers.origin } }), 'cross-site');
    expect(proxied.log).toHaveLength(1);
    expect(proxied.log.join()).not.toContain('example');
    await proxied.close();
  });

  it('can be asked about before it is sent: a page learns whether its address is known', async () => {
    const ask = async (from: string, headers = {}) =>
      (await send(harness, 'GET', `/api/desk/reach?from=${encodeURIComponent(from)}`, undefined, headers)).json();
    // And who runs the machine, where that is certain.
    const provider = inject('door') === 'workerd' ? 'cloudflare' : null;
    expect(await ask('http://localhost')).toEqual({ known: true, provider });
    for (const other of ['https://tips.example.org', '', 'null', 'localhost'])
      expect(await ask(other)).toEqual({ known: false, provider });
    expect(await ask('https://tips.example.org', { 'sec-fetch-site': 'same-origin' })).toEqual({
      known: true,
      provider,
    });
  });

  it('may be read from anywhere: reading changes nothing', async () => {
    const answer = await send(harness, 'GET', '/api/puzzle', undefined, { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(200);
  });
});

describe('health', () => {
  it('says ready or not, with nothing else', async () => {
    const fresh = await server();
    const ready = await send(fresh, 'GET', '/healthz');
    expect([ready.status, await ready.text()]).toEqual([200, '{"ready":true}']);
    fresh.instead['newsroom.read'] = { thrown: { name: 'Error', message: 'disk' } };
    const broken = await send(fresh, 'GET', '/healthz');
    expect([broken.status, await broken.text()]).toEqual([503, '{"ready":false}']);
    await fresh.close();
  });
});

describe('an error of ours', () => {
  it('tells the visitor nothing, and the log only what kind it was', async () => {
    const cause: Thrown = { name: 'RangeError', message: 'more of it' };
    harness.instead['newsroom.read'] = { thrown: { name: 'TypeError', message: 'text of a tip', cause } };
    await expectProblem(await send(harness, 'GET', '/api/directory?secret'), 'internal');
    harness.instead['newsroom.read'] = { thrown: 'a text' };
    await expectProblem(await send(harness, 'GET', '/api/directory'), 'internal');
    expect(harness.log).toEqual(['internal error: TypeError <- RangeError', 'internal error: string']);
  });
});
