/** The Node door: a real socket, real Argon2, a real folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ready } from '../../src/crypto/sodium.ts';
import { loadAssets } from '../../src/node/assets.ts';
import { type NodeConfig, readConfig } from '../../src/node/config.ts';
import { keepHouse } from '../../src/node/housekeeping.ts';
import { listen, type Running } from '../../src/node.ts';
import { SessionAnswer } from '../../src/protocol/api.ts';
import { CSP } from '../../src/server/headers.ts';
import { housekeeping, type Rounds } from '../../src/server/housekeeping.ts';
import { ConfigError } from '../../src/server/settings.ts';
import { newsroom } from '../crypto/fixtures.ts';
import { read, setupBody } from './fixtures.ts';

let root: string;
let config: NodeConfig;
let running: Running[];
beforeEach(async () => {
  await ready();
  root = mkdtempSync(join(tmpdir(), 'flowerpot-door-'));
  mkdirSync(join(root, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(root, 'dist', 'index.html'), '<h1>home</h1>');
  writeFileSync(join(root, 'dist', 'index.html.gz'), 'gz');
  writeFileSync(join(root, 'dist', 'assets', 'x.bin'), 'x');
  config = readConfig({ PORT: '0', FLOWERPOT_DATA: join(root, 'data') });
  running = [];
});
afterEach(async () => {
  for (const server of running) await server.close();
  rmSync(root, { recursive: true, force: true });
});

async function start(change: Partial<NodeConfig> = {}): Promise<Running> {
  const server = await listen({ ...config, ...change }, { dist: join(root, 'dist'), log: () => undefined });
  running.push(server);
  return server;
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

describe('the set-up link', () => {
  it('sets the newsroom up, once, and is not given again', async () => {
    const { url, setupLink } = await start({ origin: 'https://tips.example.org' });
    const [, token = ''] = /^https:\/\/tips\.example\.org\/desk#setup=([A-Za-z0-9_-]{43})$/.exec(setupLink ?? '') ?? [];
    const room = newsroom(1);
    const body = { ...setupBody(room), token };
    // The day of the fixtures is not today's: sign anew.
    const today = new Date().toISOString().slice(0, 10);
    const fresh = { ...room, directory: { ...room.directory, issued: today, until: '' } };
    fresh.directory.until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const now = { ...body, directory: setupBody(fresh).directory };
    expect((await post(`${url}/api/desk/setup`, now)).status).toBe(204);
    const session = await post(`${url}/api/desk/sessions`, { account: room.members[0]?.key, login: body.login });
    await read(session, 201, SessionAnswer);
    const wrong = { account: room.members[0]?.key, login: token };
    expect((await post(`${url}/api/desk/sessions`, wrong)).status).toBe(401);
    for (const server of running.splice(0)) await server.close();
    expect((await start()).setupLink).toBeNull();
  });

  it('is another one at each start', async () => {
    const first = (await start()).setupLink;
    for (const server of running.splice(0)) await server.close();
    const second = (await start()).setupLink;
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/desk#setup=/);
    expect(second).not.toBe(first);
  });
});

describe('starting', () => {
  it('says what to run when the pages are not built', async () => {
    const start = listen(config, { dist: join(root, 'nowhere') });
    await expect(start).rejects.toEqual(new ConfigError('The pages are not built yet: run `npm run build`.'));
  });

  it('is refused on data of another newsroom than the environment names', async () => {
    await start();
    for (const server of running.splice(0)) await server.close();
    const named = start({ ...config, newsroom: 'A'.repeat(43) });
    await expect(named).rejects.toBeInstanceOf(ConfigError);
    // And the folder is free again.
    await start();
  });

  it('is refused on a folder in use, and gives the folder back when the port is taken', async () => {
    const { url } = await start();
    await expect(start()).rejects.toMatchObject({ name: 'StartError', code: 'locked' });
    const other = { ...config, data: join(root, 'other'), port: Number(new URL(url).port) };
    await expect(start(other)).rejects.toMatchObject({ name: 'StartError', code: 'address' });
    await start({ ...other, port: 0 });
  });

  it('tells a new data folder from one with a tip line in it', async () => {
    expect((await start()).isNew).toBe(true);
    for (const server of running.splice(0)) await server.close();
    expect((await start()).isNew).toBe(false);
  });

  it('listens on an IPv6 address as it stands in a link', async () => {
    const { host } = readConfig({ HOST: '[::1]' });
    expect((await start({ host })).url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  });
});

describe('what Node answers by itself', () => {
  /** Sends these bytes and returns all that comes back. */
  function raw(url: string, request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      let answer = '';
      socket.on('data', (data) => {
        answer += data.toString('latin1');
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
      socket.write(request);
    });
  }

  it('carries our headers too', async () => {
    const { url } = await start();
    const requests = {
      garbage: 'BLA\r\n\r\n',
      'no host': 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
      'bad host': 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
      'bad target': 'GET nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      'bad length': 'PUT /api/tips/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n',
      'two lengths':
        'PUT /api/tips/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'long header': `GET / HTTP/1.1\r\nHost: localhost\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`,
      expectation: 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: wonders\r\nConnection: close\r\n\r\n',
      'odd method': 'TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      'old protocol': 'GET / HTTP/1.0\r\n\r\n',
    };
    for (const [kind, request] of Object.entries(requests)) {
      const answer = await raw(url, request);
      expect([kind, answer]).toEqual([kind, expect.stringContaining(`content-security-policy: ${CSP}\r\n`)]);
      expect([kind, answer]).toEqual([kind, expect.not.stringMatching(/^(server|x-powered-by):/im)]);
      expect([kind, answer.slice(0, 12)]).toEqual([
        kind,
        kind === 'expectation' ? 'HTTP/1.1 200' : expect.stringMatching(/ 4/),
      ]);
    }
  });

  it('serves a page over the socket', async () => {
    const { url } = await start();
    const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    expect([answer.status, await answer.text()]).toEqual([200, '<h1>home</h1>']);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-security-policy')]).toEqual([200, '', CSP]);
  });

  it('ends a body that is too long, with an answer', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/api/desk/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array(10_000_000),
    });
    expect(answer.status).toBe(413);
  });
});

describe('the built pages', () => {
  it('are loaded with their compressed siblings', () => {
    const assets = loadAssets(join(root, 'dist'));
    expect(assets?.get('index.html', null)).not.toBeNull();
    expect(assets?.get('index.html', 'br')).toBeNull();
    expect(assets?.get('index.html', 'gzip')).toHaveLength(2);
    expect(assets?.get('assets/x.bin', null)).not.toBeNull();
    expect(assets?.get('nothing.html', null)).toBeNull();
  });
});

describe('the environment', () => {
  it('may be empty', () => {
    expect(readConfig({ PORT: '' })).toEqual({
      host: '127.0.0.1',
      port: 8787,
      data: './data',
      origin: null,
      newsroom: null,
      trustedProxies: [],
      networks: null,
      onionPort: null,
      torExits: null,
      retentionDays: 60,
      dailyBytes: 4 * 1024 ** 3,
      fileBytes: 2 * 1024 ** 3,
      dailyFileBytes: 8 * 1024 ** 3,
      freeFloor: 512 * 1024 ** 2,
    });
  });

  it('is read in whole', () => {
    const read = readConfig({
      HOST: '::1',
      PORT: '80',
      FLOWERPOT_DATA: '/srv/tips',
      FLOWERPOT_ORIGIN: 'https://tips.example.org',
      FLOWERPOT_TRUSTED_PROXIES: '127.0.0.1, ::1,10.0.0.0/8 , 2001:db8::/32',
      FLOWERPOT_NETWORKS: '/srv/asn.mmdb',
      FLOWERPOT_ONION_PORT: '8788',
      FLOWERPOT_TOR_EXITS: '/srv/exits',
      FLOWERPOT_RETENTION_DAYS: '14',
      FLOWERPOT_DAILY_BYTES: '500M',
      FLOWERPOT_FREE_FLOOR: '1024',
    });
    expect(read).toMatchObject({ host: '::1', port: 80, retentionDays: 14 });
    expect(read.trustedProxies).toEqual(['127.0.0.1', '::1', '10.0.0.0/8', '2001:db8::/32']);
    expect(read).toMatchObject({ networks: '/srv/asn.mmdb', onionPort: 8788, torExits: '/srv/exits' });
    expect(read).toMatchObject({ origin: 'https://tips.example.org', dailyBytes: 524_288_000, freeFloor: 1024 });
  });

  it('that takes larger files than fit into a day is refused', () => {
    const read = (file: string, daily: string) =>
      readConfig({ FLOWERPOT_FILE_BYTES: file, FLOWERPOT_DAILY_FILE_BYTES: daily });
    const message = 'FLOWERPOT_DAILY_FILE_BYTES wants more than one sealed file of FLOWERPOT_FILE_BYTES takes.';
    expect(() => read('2G', '1G')).toThrow(new ConfigError(message));
    // Sealed it is a little larger.
    expect(() => read('2G', '2G')).toThrow(new ConfigError(message));
    expect(read('1G', '2G')).toMatchObject({ fileBytes: 2 ** 30, dailyFileBytes: 2 ** 31 });
  });

  it('that cannot be used is named', () => {
    const wrong: [string, string, string][] = [
      ['PORT', '65536', 'wants a whole number from 0 to 65535'],
      ['HOST', 'http://127.0.0.1', 'wants an address of this machine, such as 127.0.0.1 or ::1'],
      ['HOST', '127.0.0.1:8787', 'wants an address of this machine, such as 127.0.0.1 or ::1'],
      ['HOST', 'my host', 'wants an address of this machine, such as 127.0.0.1 or ::1'],
      ['PORT', '8o80', 'wants a whole number from 0 to 65535'],
      ['FLOWERPOT_ORIGIN', 'https://tips.example.org/', 'wants an origin, such as https://tips.example.org'],
      ['FLOWERPOT_ORIGIN', 'tips.example.org', 'wants an origin, such as https://tips.example.org'],
      ...['localhost', '10.0.0.0/33', '10.0.0/8', '::/129', '::1,', '[::1]', '10.0.0.0/8/8'].map(
        (value): [string, string, string] => [
          'FLOWERPOT_TRUSTED_PROXIES',
          value,
          'wants IP addresses and ranges such as 10.0.0.0/8, with commas between',
        ],
      ),
      ['FLOWERPOT_ONION_PORT', '99999', 'wants a whole number from 0 to 65535'],
      ['FLOWERPOT_RETENTION_DAYS', '0', 'wants a whole number from 1 to 60'],
      ['FLOWERPOT_DAILY_BYTES', '4GB', 'wants bytes, such as 500M or 2G'],
      ['FLOWERPOT_FREE_FLOOR', '-1', 'wants bytes, such as 500M or 2G'],
    ];
    for (const [name, value, message] of wrong) {
      expect(() => readConfig({ [name]: value })).toThrow(new ConfigError(`${name} ${message}.`));
    }
  });
});

describe('housekeeping', () => {
  beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-23T22:30:00Z') }));
  afterEach(() => vi.useRealTimers());

  function house(closeDays: (today: string) => Promise<void> = async () => undefined, last: string | null = null) {
    const calls: string[] = [];
    const log: string[] = [];
    const store = {
      async closeDays(today: string) {
        calls.push(`close ${today}`);
        await closeDays(today);
      },
      async expire(before: string, today: string) {
        calls.push(`expire ${before} ${today}`);
        return 0;
      },
    };
    let day = last;
    const lastDay = {
      read: () => day,
      write(today: string) {
        day = today;
      },
    };
    const keeper = keepHouse({
      store,
      retentionDays: 60,
      now: Date.now,
      log: (line) => void log.push(line),
      lastDay,
    });
    return { calls, log, keeper };
  }

  it('closes and expires at start and at each midnight, once', async () => {
    const { calls, keeper } = house();
    await vi.advanceTimersByTimeAsync(0);
    expect(calls).toEqual(['expire 2026-09-24 2026-11-23', 'close 2026-11-23']);
    await vi.advanceTimersByTimeAsync(5_399_000);
    expect(calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls.slice(2)).toEqual(['expire 2026-09-25 2026-11-24', 'close 2026-11-24']);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(calls).toHaveLength(6);
    keeper.stop();
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(calls).toHaveLength(6);
  });

  it('deletes nothing for a day when the date has jumped, and says so', async () => {
    const { calls, log, keeper } = house(undefined, '2026-09-20');
    await vi.advanceTimersByTimeAsync(12 * 3_600_000);
    expect(calls.filter((call) => call.startsWith('expire'))).toEqual([]);
    expect(log).toEqual([
      'the last day here was 2026-09-20, and today is 2026-11-23: nothing is deleted for a day; check the clock',
    ]);
    await vi.advanceTimersByTimeAsync(14 * 3_600_000);
    expect(calls.filter((call) => call.startsWith('expire')).at(-1)).toBe('expire 2026-09-26 2026-11-25');
    keeper.stop();
  });

  it('ends its doubt after a day on a platform that forgets between two rounds', async () => {
    const calls: string[] = [];
    const store = {
      closeDays: async () => undefined,
      async expire(before: string) {
        calls.push(before);
        return 0;
      },
    };
    let [day, now] = ['2026-09-20', Date.parse('2026-11-23T10:00:00Z')];
    const lastDay = {
      read: () => day,
      write(today: string) {
        day = today;
      },
    };
    // What stays is this alone.
    const rounds: Rounds = { done: null, doubtUntil: 0 };
    for (let hour = 0; hour < 30; hour += 1) {
      await housekeeping({ store, retentionDays: 60, now: () => now, log: () => undefined, lastDay, rounds })();
      if (hour < 24) expect(calls).toEqual([]);
      now += 3_600_000;
    }
    // Once: the day is done then.
    expect(calls).toEqual(['2026-09-25']);
  });

  it('goes on at once when a clock that had jumped is set right again', async () => {
    const { calls, keeper } = house(undefined, '2026-09-20');
    await vi.advanceTimersByTimeAsync(0);
    vi.setSystemTime(Date.parse('2026-09-21T10:00:00Z'));
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(calls.filter((call) => call.startsWith('expire')).at(-1)).toBe('expire 2026-07-23 2026-09-21');
    keeper.stop();
  });

  it('tries again when it failed, and notes that without detail', async () => {
    let fails = true;
    const { calls, log, keeper } = house(async () => {
      if (fails) throw Object.assign(new Error('/srv/tips is broken'), { code: 'SQLITE_FULL' });
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['closing the day failed (SQLITE_FULL); trying again within the hour']);
    fails = false;
    await vi.advanceTimersByTimeAsync(3_600_000);
    // What is past its time goes all the same: it may be what there is no room for.
    const round = ['expire 2026-09-24 2026-11-23', 'close 2026-11-23'];
    expect(calls).toEqual([...round, ...round]);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(calls.slice(4)).toEqual(['expire 2026-09-25 2026-11-24', 'close 2026-11-24']);
    keeper.stop();
  });
});
