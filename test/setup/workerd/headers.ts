/** How a test tells its own newsroom in workerd what is so, beside each request. */

import { FILE_BYTES_MAX } from '../../../src/protocol/limits.ts';
import type { ServerConfig } from '../../../src/server/context.ts';
import { BODIES } from '../../../src/server/limits.ts';

export const TEST = {
  /** Which one: each has its own object and its own part of the bucket. */
  newsroom: 'x-test-newsroom',
  /** `TestOptions` as JSON, for the first request. */
  options: 'x-test-options',
  /** Milliseconds since 1970. */
  now: 'x-test-now',
  /** Bytes that the object has free. */
  free: 'x-test-free',
  /** `Stubs` as JSON. */
  stubs: 'x-test-stubs',
  /** `Faults` as JSON. */
  faults: 'x-test-faults',
  /** `overloaded`: the object takes no more, as the platform says it. */
  object: 'x-test-object',
  /** `built`: pages come from the door itself. */
  pages: 'x-test-pages',
  /** In answers: lines that were logged, as JSON with percent signs, and how often a login secret was hashed. */
  log: 'x-test-log',
  hashes: 'x-test-hashes',
} as const;

/** A `POST` there calls the store; another runs what is due each day. */
export const STORE_PATH = '/test/store';
export const ROUND_PATH = '/test/round';
/** Names of all that lies in the newsroom's part of the bucket, as JSON. */
export const BUCKET_PATH = '/test/bucket';

/** How many tips there are, and bytes of the database, as JSON. */
export const SIZE_PATH = '/test/size';

/** Writes to the bucket that fail: before they are done, or after. `puts`: so many are done before. */
export type Faults = { put?: 'before' | 'after'; delete?: 'before' | 'after'; puts?: number };

/** A server of a test, behind either door. */
export const SERVER = {
  origin: null,
  retentionDays: 60,
  fileBytes: FILE_BYTES_MAX,
  // As on Node: what is asked is asked of both.
  memory: BODIES,
  sessionDays: 1,
  mailboxMs: 0,
  puzzle: { restBits: 1, maxBits: 6 },
};

export interface TestOptions {
  quota: { dailyBytes?: number; dailyFileBytes?: number; freeFloor?: number };
  /** As in `ServerConfig`. */
  config: Partial<ServerConfig>;
  /** Secrets are hashed as the door does, and nothing is made easier. */
  isReal?: boolean;
  /** Base64url; `null`: nobody may set the newsroom up. */
  setup: string | null;
}
