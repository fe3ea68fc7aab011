/** One newsroom in its Durable Object: the server over the store, and what is done once a day. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Hono } from 'hono';
import { type Day, dayNumber } from '../protocol/days.ts';
import { PUZZLE } from '../protocol/limits.ts';
import type { Platform } from '../server/context.ts';
import { type House, housekeeping, type Rounds } from '../server/housekeeping.ts';
import { createServer } from '../server/server.ts';
import { ConfigError } from '../server/settings.ts';
import type { Store } from '../store/store.ts';
import type { Bucket } from '../store/worker/bucket.ts';
import { freeBytes, openTables } from '../store/worker/database.ts';
import { openWorkerStore, type Quota } from '../store/worker/store.ts';
import type { WorkerConfig } from './config.ts';
import { connectionOf } from './connection.ts';
import { loginHash } from './login-hash.ts';
import { migrations } from './migrations.ts';

const MIB = 1024 * 1024;
/** Bytes held for bodies and answers on their way: an object has 128 MiB in all, and may share them. */
const MEMORY = { bodies: 24 * MIB, parts: 16 * MIB, json: 8 * MIB, piece: 65_536, answer: 2 * MIB };
const LAST_DAY = 'last-day';
const DONE = 'done';
const DOUBT = 'doubt-until';

/** What a test may put in place of the real thing. */
export interface Overrides {
  platform?: Partial<Omit<Platform, 'config'>> & { config?: Partial<Platform['config']> };
  quota?: Partial<Quota>;
  /** What the server is given in the place of its store. */
  store?: (store: Store) => Store;
}

export interface OpenNewsroom {
  app: Hono;
  store: Store;
  /** Closes the days before today and deletes what is past its time. Never rejects. */
  round(): Promise<void>;
}

/** Throws `ConfigError`. */
export async function openNewsroom(
  storage: DurableObjectStorage,
  bucket: Bucket,
  config: WorkerConfig,
  { platform, quota, store: wrap = (store) => store }: Overrides = {},
): Promise<OpenNewsroom> {
  const { origin, retentionDays, fileBytes, dailyBytes, dailyFileBytes, freeFloor } = config;
  const store = openWorkerStore(await openTables(storage, migrations), bucket, {
    dailyBytes,
    dailyFileBytes,
    freeFloor,
    freeBytes: () => freeBytes(storage),
    ...quota,
  });
  const stored = (await store.newsroom.read())?.key ?? null;
  if (config.newsroom !== null && config.newsroom !== stored) {
    throw new ConfigError('FLOWERPOT_NEWSROOM names another newsroom than this object holds.');
  }
  const made: Platform = {
    store: wrap(store),
    now: Date.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    // The Worker in front serves the pages (src/worker.ts).
    assets: { get: () => null },
    loginHash,
    provider: 'cloudflare',
    connection: connectionOf,
    log: (line) => console.error(`flowerpot: ${line}`),
    setupToken: config.setup && sha256(config.setup),
    ...platform,
    config: { origin, retentionDays, sessionDays: 1, puzzle: PUZZLE, fileBytes, memory: MEMORY, ...platform?.config },
  };
  const house: House = {
    store,
    retentionDays: made.config.retentionDays,
    now: made.now,
    log: made.log,
    lastDay: lastDayIn(storage),
    rounds: roundsIn(storage),
  };
  return { app: createServer(made), store, round: housekeeping(house) };
}

/** An object may sleep between two rounds, and forgets then what is in memory alone. */
function roundsIn({ kv }: DurableObjectStorage): Rounds {
  return {
    get done() {
      return dayIn(kv, DONE);
    },
    set done(day) {
      kv.put(DONE, day);
    },
    get doubtUntil() {
      const until = kv.get(DOUBT);
      return typeof until === 'number' ? until : 0;
    },
    set doubtUntil(until) {
      kv.put(DOUBT, until);
    },
  };
}

function lastDayIn({ kv }: DurableObjectStorage): House['lastDay'] {
  return { read: () => dayIn(kv, LAST_DAY), write: (day) => kv.put(LAST_DAY, day) };
}

function dayIn(kv: SyncKvStorage, key: string): Day | null {
  const day = kv.get(key);
  return typeof day === 'string' && dayNumber(day) !== null ? day : null;
}
