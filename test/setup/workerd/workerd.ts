/** Newsrooms in workerd, from outside: their HTTP and, for the store's contract, their store. One workerd for each test file. */
import { randomUUID } from 'node:crypto';
import type { Miniflare } from 'miniflare';
import * as v from 'valibot';
import { afterAll, beforeEach, describe, inject } from 'vitest';
import { StoreError } from '../../../src/store/errors.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Stubs } from '../../server/stubs.ts';
import { asked } from './asked.ts';
import { decode, encode, type StoreCall } from './codec.ts';
import { BUCKET_PATH, type Faults, ROUND_PATH, STORE_PATH, TEST, type TestOptions } from './headers.ts';
import { SCRIPT, startMiniflare } from './miniflare.ts';

export interface Workerd {
  newsroom(options: NewsroomOptions): WorkerdNewsroom;
  /** Ends the process. */
  close(): Promise<void>;
}

export interface NewsroomOptions extends TestOptions {
  /** Milliseconds since 1970, asked for at each request. */
  now: () => number;
  /** Bytes that the object has free. */
  free: () => number;
  log?: (line: string) => void;
  hashed?: () => void;
  stubs?: () => Stubs;
  faults?: () => Faults;
}

export interface WorkerdNewsroom {
  request(path: string, init?: RequestInit): Promise<Response>;
  store: Store;
  /** What is due each day. */
  round(): Promise<void>;
  /** Names of all that lies in its part of the bucket. */
  bucket(): Promise<string[]>;
  /** Ends the object, with all that it held in memory. */
  evict(): Promise<void>;
}

/** Tests that need workerd: without one they are reported as not run, and fail where CI must not pass without them. */
export function describeInWorkerd(name: string, tests: () => void): void {
  describe(name, () => {
    const found = inject('workerd');
    beforeEach((context) => {
      if (!('missing' in found)) return;
      if (process.env['CI'] === 'true') throw new Error(found.missing);
      context.skip(found.missing); // reason: no workerd on this machine; the text says how to get it
    });
    tests();
  });
}

/** One for each file, started when first asked for and closed after the file's tests. */
export function workerd(): () => Promise<Workerd> {
  let started: Promise<Workerd> | null = null;
  afterAll(async () => {
    await (await started)?.close();
  });
  return () => {
    started ??= start();
    return started;
  };
}

async function start(): Promise<Workerd> {
  const found = inject('workerd');
  if ('missing' in found) throw new Error(found.missing);
  const { miniflare, url } = await startMiniflare({ bundle: found.folder });
  return {
    newsroom: (options) => newsroom(miniflare, url, options),
    close: () => miniflare.dispose(),
  };
}

function newsroom(
  miniflare: Miniflare,
  url: URL,
  { now, free, log, hashed, stubs, faults, ...options }: NewsroomOptions,
): WorkerdNewsroom {
  const name = randomUUID();

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set(TEST.newsroom, name);
    headers.set(TEST.options, JSON.stringify(options));
    headers.set(TEST.now, String(now()));
    headers.set(TEST.free, String(free()));
    headers.set(TEST.faults, JSON.stringify(faults?.() ?? {}));
    headers.set(TEST.stubs, JSON.stringify(stubs?.() ?? {}));
    const answer = await asked(url, path, init, headers);
    for (const line of JSON.parse(decodeURIComponent(answer.headers.get(TEST.log) ?? '[]'))) log?.(line);
    for (let n = Number(answer.headers.get(TEST.hashes)); n > 0; n -= 1) hashed?.();
    for (const own of [TEST.log, TEST.hashes]) answer.headers.delete(own);
    return answer;
  }

  async function call(facet: string | null, method: string, args: unknown[]): Promise<unknown> {
    const body = encode({ facet, method, args } satisfies StoreCall);
    const answer: unknown = decode(await (await request(STORE_PATH, { method: 'POST', body })).text());
    const { value, message, code } = Object(answer);
    if (message === undefined) return value;
    throw code === 'bad-row' || code === 'failed' ? new StoreError(code, message) : new Error(message);
  }

  return {
    request,
    store: storeOver(call),
    async round() {
      await request(ROUND_PATH, { method: 'POST' });
    },
    bucket: async () => v.parse(v.array(v.string()), await (await request(BUCKET_PATH)).json()),
    evict: () => miniflare.unsafeEvictDurableObject(SCRIPT, 'TestNewsroom', { name }),
  };
}

/** A store whose methods are called in workerd. */
function storeOver(call: (facet: string | null, method: string, args: unknown[]) => Promise<unknown>): Store {
  const facet = (name: string) =>
    new Proxy(
      {},
      {
        get:
          (_target, method) =>
          (...args: unknown[]) =>
            call(name, String(method), args),
      },
    );
  const own =
    (method: string) =>
    (...args: unknown[]) =>
      call(null, method, args);
  return Object.assign(
    Object.fromEntries(FACETS.map((name) => [name, facet(name)])),
    Object.fromEntries(['closeDays', 'expire', 'close'].map((name) => [name, own(name)])),
  ) as unknown as Store;
}

const FACETS = ['newsroom', 'members', 'invites', 'requests', 'templates', 'events', 'tips', 'replies', 'files'];
