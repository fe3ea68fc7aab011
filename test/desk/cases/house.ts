/** A newsroom, its case log as a server keeps it, and desks that work on it: the API's contract in memory. */
import { type Api, ApiError } from '../../../src/browser/http.ts';
import type { Identity } from '../../../src/crypto/age/xwing.ts';
import { concat, fromBase64url, random, toBase64url } from '../../../src/crypto/bytes.ts';
import { caseId, envelopeHash, sealEvent } from '../../../src/crypto/event.ts';
import { type MemberKeys, memberKeys } from '../../../src/crypto/keys.ts';
import { sign, signingKey } from '../../../src/crypto/signature.ts';
import type { Case, Cases, CaseTarget, PlainBody } from '../../../src/desk/cases/case.ts';
import { createCases } from '../../../src/desk/cases/cases.ts';
import { fold, type Head, type Sealed } from '../../../src/desk/cases/fold.ts';
import type { Heads } from '../../../src/desk/cases/logs.ts';
import { readSealed } from '../../../src/desk/cases/reading.ts';
import type { Directory } from '../../../src/protocol/directory.ts';
import type { Event, EventBody } from '../../../src/protocol/event.ts';
import { problem } from '../../../src/protocol/problems.ts';
import type { Signed } from '../../../src/protocol/schema.ts';
import { eventStanzas } from '../../../src/protocol/sizes.ts';
import type { Address, Tip } from '../../../src/protocol/tip.ts';
import { newsroom, root, TODAY } from '../../crypto/fixtures.ts';

export const SECRET = root(0x5e);
export const STANZAS = eventStanzas(5);

export interface House {
  newsroom: string;
  members: readonly MemberKeys[];
  /** Their keys. */
  keys: readonly string[];
  directory: Directory;
  thread: string;
  id: string;
  /** Signs a tip of this case's thread, as its source did. */
  tip(changes?: Partial<Tip>, seed?: Uint8Array): Signed;
  /** Signs whom its source wrote to, members by number. */
  address(to: readonly number[], seed?: Uint8Array): Signed;
  /** Where to write as somebody whom the source wrote to, with these others. */
  target(...to: number[]): Extract<CaseTarget, { thread: string }>;
  key(n: number): string;
}

/** Five members. Call after `ready()`. */
export function house(): House {
  const { keys, members, directory } = newsroom(5);
  const seed = root(0x77);
  const thread = signingKey(seed);
  const key = (n: number) => members[n]?.key ?? '';
  const address = (to: readonly number[], by = seed): Signed => {
    const text: Address = {
      v: 1,
      kind: 'address',
      newsroom: keys.key,
      thread: signingKey(by),
      to: to.map(key),
    };
    return sign(by, 'address', JSON.stringify(text));
  };
  return {
    key,
    address,
    target: (...to) => ({ thread, address: address(to) }),
    newsroom: keys.key,
    members,
    keys: members.map(({ key }) => key),
    directory,
    thread,
    id: caseId(SECRET, thread),
    tip(changes = {}, by = seed) {
      const tip: Tip = {
        v: 1,
        kind: 'tip',
        newsroom: keys.key,
        thread: signingKey(by),
        id: toBase64url(root(3).subarray(0, 16)),
        to: [members[0]?.key ?? ''],
        directory: 1,
        text: 'The harbour master kept two ledgers.',
        contact: 'Signal: quiet.heron.42',
        ...changes,
      };
      return sign(by, 'tip', JSON.stringify(tip));
    },
  };
}

export const noteId = (n: number) => toBase64url(root(n).subarray(0, 16));
export const note = (n: number, text: string): PlainBody => ({ kind: 'note', note: noteId(n), text });

export function member(of: House, n: number): MemberKeys {
  return of.members[n] ?? memberKeys(root(200 + n));
}

/** A log written by hand, event by event: what a desk would write, and what it never would. */
export class Log {
  readonly of: House;
  readonly id: string;
  sealed: Uint8Array<ArrayBuffer>[] = [];
  signed: Signed[] = [];

  constructor(of: House, id = of.id) {
    this.of = of;
    this.id = id;
  }

  /** `by` and `to` count the members; a number beyond them is somebody who is none. */
  write(
    by: number,
    body: EventBody,
    to: readonly number[],
    changes: Partial<Event> = {},
    originals: readonly Signed[] = [],
  ): this {
    const author = member(this.of, by);
    const last = this.sealed.at(-1);
    const event = {
      v: 1,
      newsroom: this.of.newsroom,
      case: this.id,
      id: toBase64url(random(16)),
      seq: this.sealed.length,
      previous: last === undefined ? null : envelopeHash(last),
      day: TODAY,
      to: to.map((n) => member(this.of, n).key),
      ...body,
      ...changes,
    } as Event;
    const { envelope, signed } = this.seal(author.signingSeed, event, to, originals);
    this.sealed.push(envelope);
    this.signed.push(signed);
    return this;
  }

  seal(seed: Uint8Array, event: Event, to: readonly number[], originals: readonly Signed[] = []) {
    const recipients = to.map((n) => member(this.of, n).archive.recipient);
    return sealEvent(seed, event, originals, recipients, STANZAS);
  }

  /** What a member reads in these envelopes, the place of each being its index; `null` leaves a hole. */
  readBy(n: number, sealed: readonly (Uint8Array | null)[] = this.sealed): Sealed[] {
    const { archive } = member(this.of, n);
    return sealed.flatMap((one, seq) => (one === null ? [] : [{ seq, ...readSealed(one, archive, this.of.newsroom) }]));
  }

  caseOf(
    n: number,
    sealed: readonly (Uint8Array | null)[] = this.sealed,
    more: { remembered?: Head; directory?: Directory } = {},
  ): Case {
    return fold({
      case: this.id,
      sealed: this.readBy(n, sealed),
      own: member(this.of, n).key,
      directory: more.directory ?? this.of.directory,
      remembered: more.remembered ?? null,
      caseOf: (thread) => caseId(SECRET, thread),
    });
  }
}

export function apiError(code: 'event-conflict' | 'offline' | 'full'): ApiError {
  if (code === 'offline') return new ApiError('offline', 0, 'offline', '');
  const { status, title, detail } = problem(code);
  return new ApiError(code, status, title, detail);
}

type Put = { case: string; seq: number; envelope: Uint8Array<ArrayBuffer> };

/** The two routes of case events. `onPut` may throw, store by itself, or call `store` and lose the answer. */
export class Server {
  events: (Put & { position?: number })[] = [];
  private last = 0;
  onPut: (put: Put, store: () => void) => void | Promise<void> = (_, store) => store();
  /** Events in one answer of the feed. */
  page = 3;

  store(put: Put): void {
    const same = this.events.find((one) => one.case === put.case && one.seq === put.seq);
    if (same !== undefined && Buffer.compare(same.envelope, put.envelope) === 0) return;
    if (put.seq !== this.next(put.case)) throw apiError('event-conflict');
    this.push(put);
  }

  private push(put: Put): void {
    this.last += 1;
    this.events.push({ ...put, position: this.last });
  }

  private next(id: string): number {
    return 1 + Math.max(-1, ...this.events.filter((one) => one.case === id).map(({ seq }) => seq));
  }

  /** An admin's: the event takes the place of all before it. */
  deleteCase(put: Put): void {
    if (put.seq === 0 || put.seq !== this.next(put.case)) throw apiError('event-conflict');
    this.push(put);
    this.events = this.events.filter((one) => one.case !== put.case || one.seq >= put.seq);
  }

  frames(after: number): Uint8Array<ArrayBuffer> {
    const all = this.events.map((event, n) => ({ ...event, position: event.position ?? n + 1 }));
    const rest = all.filter(({ position }) => position > after).slice(0, this.page);
    return concat(
      ...rest.flatMap((one) => [frameHead(one.position, one.case, one.seq, one.envelope.length), one.envelope]),
    );
  }

  readonly api: Api = {
    bytes: async (path) => this.frames(Number(/^\/api\/desk\/events\?after=(\d+)$/.exec(path)?.[1])),
    json: () => Promise.reject(new Error('not here')),
    done: async (path, ask) => {
      const [, route, id, seq] = /^\/api\/desk\/(events|deletions)\/([\w-]{43})\.(\d+)$/.exec(path) ?? [];
      const envelope = ask?.bytes;
      if (id === undefined || envelope === undefined || ask?.method !== 'PUT') throw new Error('not here');
      await new Promise((resolve) => setTimeout(resolve, 0));
      const put = { case: id, seq: Number(seq), envelope: Uint8Array.from(envelope) };
      await this.onPut(put, () => (route === 'events' ? this.store(put) : this.deleteCase(put)));
    },
  };
}

export function frameHead(position: number, id: string, seq: number, length: number): Uint8Array {
  const head = new Uint8Array(48);
  const view = new DataView(head.buffer);
  view.setBigUint64(0, BigInt(position));
  head.set(fromBase64url(id), 8);
  view.setUint32(40, seq);
  view.setUint32(44, length);
  return head;
}

export interface TestDesk {
  cases: Cases;
  /** What its device remembers; another desk may begin with it. */
  heads: { now: Heads; saves: number };
  close(): void;
}

export function desk(
  of: House,
  server: { api: Api },
  n: number,
  more: {
    heads?: Heads;
    secret?: () => Uint8Array | null;
    archive?: (key: string) => Uint8Array | null;
    directory?: () => Directory;
  } = {},
): TestDesk {
  const keys = member(of, n);
  const heads = { now: more.heads ?? {}, saves: 0 };
  const cases = createCases({
    api: server.api,
    opener: inline(keys.archive, of.newsroom),
    own: keys.key,
    newsroom: of.newsroom,
    signingSeed: toBase64url(keys.signingSeed),
    directory: more.directory ?? (() => of.directory),
    archive: more.archive ?? ((key) => of.members.find((one) => one.key === key)?.archive.recipient ?? null),
    deskSecret: more.secret ?? (() => Uint8Array.from(SECRET)),
    heads: {
      load: () => heads.now,
      async save(next) {
        heads.now = next;
        heads.saves += 1;
      },
    },
    now: () => Date.parse(`${TODAY}T12:00:00Z`),
  });
  return { cases, heads, close: () => cases.close() };
}

/** The workers' work, here. */
function inline(archive: Identity, newsroomKey: string) {
  return {
    open: async (envelopes: readonly Uint8Array[]) => envelopes.map((one) => readSealed(one, archive, newsroomKey)),
    close: () => undefined,
  };
}

/** An envelope that is sealed to nobody here. */
export function opaque(like: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(like);
  copy.set(random(32), copy.length - 40);
  for (let at = 22; at < 22 + 1557 * STANZAS; at += 1557) copy[at + 1500] = copy[at + 1500] === 65 ? 66 : 65;
  return copy;
}
