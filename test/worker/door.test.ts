/** The Workers door itself, as wrangler bundles it, in workerd: pages, headers, what Cloudflare says of a connection, the set-up, the alarm. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash, verify } from '@node-rs/argon2';
import Database from 'better-sqlite3';
import type { Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { PUZZLE } from '../../src/protocol/limits.ts';
import { CSP, SECURITY_HEADERS } from '../../src/server/headers.ts';
import { newsroom } from '../crypto/fixtures.ts';
import { SETUP_TOKEN, setupBody } from '../server/fixtures.ts';
import { asked } from '../setup/workerd/asked.ts';
import { TEST } from '../setup/workerd/headers.ts';
import { SCRIPT, startMiniflare } from '../setup/workerd/miniflare.ts';
import { describeInWorkerd } from '../setup/workerd/workerd.ts';

const CLASS = 'Newsroom';
const NAME = 'newsroom';

/** Of workerd's own files: the object's database, and when it wants to be woken. */
function filesOf(data: string): { object: Database.Database; alarms: Database.Database } {
  const folder = join(data, 'do', `${SCRIPT}-${CLASS}`);
  const [name = ''] = readdirSync(folder).filter((file) => /^[0-9a-f]{64}\.sqlite$/.test(file));
  return { object: new Database(join(folder, name)), alarms: new Database(join(folder, 'metadata.sqlite')) };
}

describeInWorkerd('a setting that cannot be used', () => {
  it.each<Record<string, string>>([
    { FLOWERPOT_RETENTION_DAYS: '61' },
    { FLOWERPOT_SETUP: 'guess' },
    { FLOWERPOT_ORIGIN: 'tips.example.org' },
    // Of another newsroom than the object holds, which holds none.
    { FLOWERPOT_NEWSROOM: 'A'.repeat(43) },
  ])('stops the API and not the pages: %j', async (bindings) => {
    const found = inject('workerd');
    if ('missing' in found) throw new Error(found.missing);
    const { miniflare, url } = await startMiniflare({ bundle: found.folder, bindings });
    const answers = ['/api/puzzle', '/tip'].map((path) => asked(url, path, {}, new Headers()));
    const [api, page] = await Promise.all(answers);
    expect([api?.status, api?.headers.get('content-security-policy'), page?.status]).toEqual([500, CSP, 200]);
    await miniflare.dispose();
  });
});

describeInWorkerd('the alarm of the object', () => {
  it('comes by itself where nobody asks for anything, deletes what is past its time, and sets the next', async () => {
    const found = inject('workerd');
    if ('missing' in found) throw new Error(found.missing);
    const data = mkdtempSync(join(tmpdir(), 'flowerpot-alarm-'));
    try {
      const first = await startMiniflare({ bundle: found.folder, data });
      expect((await asked(first.url, '/healthz', {}, new Headers())).status).toBe(200);
      await first.miniflare.dispose();
      const before = filesOf(data);
      before.object
        .prepare('INSERT INTO tips (day, id, removal, envelope) VALUES (?, ?, ?, ?)')
        .run('2020-01-01', random(16), random(32), random(9));
      // Both say when; the moment has passed.
      before.object.prepare('UPDATE _cf_METADATA SET value = 1 WHERE key = 1').run();
      before.alarms.prepare('UPDATE _cf_ALARM SET scheduled_time = 1').run();
      for (const file of Object.values(before)) file.close();

      const second = await startMiniflare({ bundle: found.folder, data });
      const now = filesOf(data);
      const tips = now.object.prepare('SELECT count(*) FROM tips').pluck();
      const next = now.alarms.prepare('SELECT scheduled_time / 1000000 FROM _cf_ALARM').pluck();
      await expect.poll(() => tips.get()).toBe(0);
      await expect.poll(() => Number(next.get())).toBeGreaterThan(Date.now());
      for (const file of Object.values(now)) file.close();
      await second.miniflare.dispose();
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});

describeInWorkerd('the Workers door', () => {
  let miniflare: Miniflare;
  let url: URL;
  const ask = (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
    asked(url, path, init, new Headers(headers));

  beforeAll(async () => {
    await ready();
    const found = inject('workerd');
    if ('missing' in found) return;
    const bindings = { FLOWERPOT_SETUP: toBase64url(SETUP_TOKEN) };
    ({ miniflare, url } = await startMiniflare({
      bundle: found.folder,
      bindings,
      cf: { country: 'T1', asn: 64_500, asOrganization: 'Exit' },
    }));
  });
  afterAll(async () => miniflare?.dispose());

  it('serves the built pages in the coding that a browser takes, each with our headers', async () => {
    for (const path of ['/', '/tip', '/ar/tip', '/guide', '/desk', '/mailbox', '/robots.txt']) {
      const answer = await ask(path, {}, { 'accept-encoding': 'br, gzip' });
      expect([path, answer.status, answer.headers.get('content-encoding')]).toEqual([path, 200, 'br']);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers.get(name)).toBe(value);
    }
    const plain = await ask('/tip', {}, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toContain('<!doctype html>');
  });

  it('answers everything else with our headers too: no page, no route, another method, a longer path', async () => {
    for (const [method, path, status] of [
      ['GET', '/nothing', 404],
      ['GET', '/api/nothing', 404],
      ['GET', '/tip.html.br', 404],
      ['GET', '/tip.html%2ebr', 404],
      ['GET', '/tip%2ehtml', 404],
      ['GET', '/ar%2ftip', 404],
      ['GET', '/ar//', 308],
      ['GET', '/tip/', 308],
      ['POST', '/tip', 405],
      ['POST', '/api/puzzle', 405],
      ['GET', '/api/desk/tips', 401],
      ['PUT', '/api/tips/x', 400],
    ] as const) {
      const answer = await ask(path, { method });
      expect([method, path, answer.status, answer.headers.get('content-security-policy')]).toEqual([
        method,
        path,
        status,
        CSP,
      ]);
    }
  });

  it('says what Cloudflare says of the connection: Tor by its own word for it, and no network then', async () => {
    const answer = await ask('/api/connection', {}, { 'cf-connecting-ip': '198.51.100.7' });
    expect(await answer.json()).toEqual({ address: '198.51.100.7', tor: true, network: null });
  });

  it('asks senders to come back where its object takes no more', async () => {
    const answer = await ask('/api/puzzle', {}, { [TEST.object]: 'overloaded' });
    expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([429, CSP]);
    expect(await answer.json()).toMatchObject({ code: 'too-many' });
  });

  it('asks for puzzles as hard as on Node', async () => {
    expect(await (await ask('/api/puzzle')).json()).toMatchObject({ bits: PUZZLE.restBits, parts: PUZZLE.parts });
  });

  it('is set up with the secret, signs in with Argon2id, and forgets nothing when its object ends', async () => {
    const room = newsroom(1);
    const [member] = room.members;
    const json = (path: string, body: unknown) =>
      ask(path, { method: 'POST', body: JSON.stringify(body) }, { 'content-type': 'application/json' });
    const wrong = { ...setupBody(room), token: toBase64url(new Uint8Array(32)) };
    expect((await json('/api/desk/setup', wrong)).status).toBe(403);
    expect((await json('/api/desk/setup', setupBody(room))).status).toBe(204);
    await miniflare.unsafeEvictDurableObject(SCRIPT, CLASS, { name: NAME });
    expect((await json('/api/desk/setup', setupBody(room))).status).toBe(409);
    expect((await json('/api/desk/sessions', { account: member?.key, login: member?.login })).status).toBe(201);
    expect(
      (await json('/api/desk/sessions', { account: member?.key, login: newsroom(2).members[1]?.login })).status,
    ).toBe(401);
    // What stands in its column is what the Node door reads.
    const storage = await miniflare.unsafeGetDurableObjectStorage(SCRIPT, CLASS, { name: NAME });
    const [row] = await storage.exec('SELECT login FROM accounts');
    expect(await verify(String(row?.['login']), member?.login ?? '')).toBe(true);
    // And what the Node door wrote is read here.
    const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
    await storage.exec(`UPDATE accounts SET login = '${await hash(member?.login ?? '', costs)}'`);
    expect((await json('/api/desk/sessions', { account: member?.key, login: member?.login })).status).toBe(201);
  });
});
