/** Days, a newsroom and tips for the tests of stores. */
import { randomBytes } from 'node:crypto';
import type { Applicant, Newsroom, NewTip, Store } from '../../src/store/store.ts';

export interface StoreOptions {
  dailyBytes?: number;
  freeFloor?: number;
  freeBytes?: () => number;
}

export const DAY = '2026-11-23';
export const NEXT = '2026-11-24';
export const AFTER = '2026-11-25';

export function newTip(over: Partial<NewTip> = {}): NewTip {
  return { id: random(16), day: DAY, envelope: random(300), removal: random(32), files: [], ...over };
}

export function random(length: number): Uint8Array {
  return new Uint8Array(randomBytes(length));
}

export const ROOM: Newsroom = {
  key: 'room',
  directory: '{"first":1}',
  serial: 1,
  stanzas: 4,
  eventStanzas: 4,
  previous: null,
};
export const ALICE = { key: 'alice', login: '$argon2id$a', loginCheck: 'check', roles: ['admin', 'reporter'] };
export const FIRST = { newsroom: ROOM, account: ALICE, intake: '{"alice":1}' };
export const SECOND = {
  directory: '{"second":2}',
  serial: 2,
  stanzas: 8,
  eventStanzas: 12,
  previous: { stanzas: 4, eventStanzas: 8, until: '2026-11-30' },
  roles: new Map([['alice', ['reporter']]]),
  settled: [],
};

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An empty store, closed after the test. */
export type Open = (options?: StoreOptions) => Promise<Store>;

/** Set up, with ALICE as its only member. */
export async function withAlice(open: Open, options?: StoreOptions): Promise<Store> {
  const store = await open(options);
  await store.newsroom.setUp(FIRST);
  return store;
}

/** Days of an invitation. */
export const DAYS = { today: DAY, until: AFTER };

export function applicant(key: string, over: Partial<Applicant> = {}): Applicant {
  return {
    account: { key, login: `$argon2id$${key}`, loginCheck: `check ${key}` },
    application: `{"application":"${key}"}`,
    intake: `{"${key}":1}`,
    archive: `age1pq1${key}`,
    ...over,
  };
}

/** The id of a new invitation, which may be used up to NEXT. */
export async function invited(store: Store, id = random(32)): Promise<Uint8Array> {
  const added = await store.invites.add({ id, roles: ['editor'], until: NEXT }, 40);
  if (added !== 'added') throw new Error(`an invitation was ${added}`);
  return id;
}

export const ADMITTED = {
  ...SECOND,
  roles: new Map([
    ['alice', ['admin']],
    ['bob', ['reporter', 'editor']],
  ]),
};

/** Bob is invited, has applied and is in the directory. */
export async function withBob(open: Open): Promise<Store> {
  const store = await withAlice(open);
  await store.invites.join(await invited(store), DAYS, applicant('bob'));
  if (!(await store.newsroom.publish(ADMITTED))) throw new Error('the directory was not taken');
  return store;
}
