/**
 * A case of five members by chance, without keys: who could open an event is written beside it. The honest write as a desk does,
 * each by what it sees itself; the dishonest write, seal, replay and deceive as they like, but sign for nobody else.
 */
import fc from 'fast-check';
import { sha256, toBase64url, utf8 } from '../../../src/crypto/bytes.ts';
import type { Case } from '../../../src/desk/cases/case.ts';
import { fold, type Log, type Sealed } from '../../../src/desk/cases/fold.ts';
import type { Addressed, Opened } from '../../../src/desk/cases/reading.ts';
import type { Event, EventBody } from '../../../src/protocol/event.ts';

// The fold needs no keys: keys, hashes and signatures are only compared here.
export const named = (text: string) => toBase64url(sha256(utf8(text)));
export const KEYS = ['a', 'b', 'c', 'd', 'e'].map(named);
export const DAY = '2026-11-23';
export const ID = named('case');
const THREAD = named('thread');
export const DIRECTORY: Log['directory'] = {
  members: KEYS.map((key, n) => ({
    key,
    name: 'N',
    roles: n === 4 ? ['admin'] : ['reporter'],
    beats: [],
    archive: named('x'),
  })),
  former: [],
};

interface Stored {
  hash: string;
  opened: Opened;
  /** Who can really open it, whatever its `to` says. */
  openedBy: ReadonlySet<string>;
}

export class World {
  readonly events: Stored[] = [];
  #written = 0;

  /** Whom the source wrote to, in one message or another. */
  static address(to: readonly number[]): Addressed {
    const keys = to.map((n) => KEYS[n] ?? '');
    return { thread: THREAD, to: keys, signed: { signed: JSON.stringify(keys), by: THREAD, sig: '' } };
  }

  write(
    by: string,
    body: EventBody,
    to: readonly string[],
    more: { openedBy?: readonly string[]; changes?: object } = {},
  ) {
    this.#written += 1;
    const place = { case: ID, seq: this.events.length, previous: this.events.at(-1)?.hash ?? null };
    const common = { v: 1, newsroom: named('n'), id: named(`id ${this.#written}`), ...place, day: DAY, to: [...to] };
    const event = { ...common, ...body, ...more.changes } as Event;
    const given = event.kind === 'opened' ? [event.address] : event.kind === 'share' ? event.addresses : [];
    const addresses = given.map((signed): Addressed => ({ thread: THREAD, to: JSON.parse(signed.signed), signed }));
    const opened: Opened = { event, signed: { signed: JSON.stringify(event), by, sig: '' }, addresses, tips: [] };
    this.#store(opened, more.openedBy ?? to);
  }

  #store(opened: Opened, openedBy: readonly string[]): void {
    const hash = named(`${this.events.length} ${opened.signed.signed} ${this.#written}`);
    this.events.push({ hash, opened, openedBy: new Set(openedBy) });
  }

  /** The same bytes once more, in the next place. */
  replay(n: number): void {
    const one = this.events[n % Math.max(1, this.events.length)];
    if (one !== undefined) this.events.push(one);
  }

  readBy(own: string): Sealed[] {
    return this.events.map(({ hash, opened, openedBy }, seq) => ({
      seq,
      hash,
      reading: openedBy.has(own) ? { outcome: 'opened', opened } : { outcome: 'closed' },
    }));
  }

  caseOf(own: string, sealed = this.readBy(own)): Case {
    return fold(logFor(own, sealed));
  }
}

export const logFor = (own: string, sealed: readonly Sealed[]): Log => ({
  case: ID,
  sealed,
  own,
  directory: DIRECTORY,
  remembered: null,
  caseOf: (thread) => (thread === THREAD ? ID : thread),
});

const WHAT = ['open', 'note', 'status', 'tags', 'title', 'assign', 'keep', 'share', 'unshare', 'export'] as const;
const EVIL = [...WHAT, 'account', 'delete', 'replay', 'elsewhere', 'same id'] as const;

/** One step of somebody: who, what, and numbers to be taken modulo. */
const step = <T extends string>(what: readonly T[]) =>
  fc.tuple(fc.nat(4), fc.constantFrom(...what), fc.nat(), fc.nat());
export const honestSteps = fc.array(step(WHAT), { maxLength: 24 });
export const anySteps = fc.array(step(EVIL), { maxLength: 24 });
/** Members by number to whom the source wrote: first in one message, later also in another. */
export const addressed = fc.subarray([0, 1, 2, 3], { minLength: 1 });
export type Steps = readonly (readonly [number, (typeof EVIL)[number], number, number])[];

/** Plays the steps: those of the honest as a desk would take them, if it would; the others as they come. */
export function play(to: readonly number[], steps: Steps, evil: ReadonlySet<number> = new Set()): World {
  const world = new World();
  const address = World.address(to);
  for (const [who, what, a, b] of steps) {
    if (evil.has(who)) misbehave(world, address, KEYS[who] ?? '', what, a, b);
    else behave(world, address, KEYS[who] ?? '', what, a, b);
  }
  return world;
}

/** As src/desk/cases/writer.ts has it: only who reads writes, to all who read; who reads by right opens the case first. */
export function behave(world: World, address: Addressed, by: string, what: string, a: number, b: number): void {
  const hasOpened = world.caseOf(by).history.some(({ event, by: author }) => event.kind === 'opened' && author === by);
  if (address.to.includes(by) && !hasOpened) {
    const known = world.caseOf(by).readers;
    world.write(by, { kind: 'opened', address: address.signed }, union([by], address.to, known));
  }
  const view = world.caseOf(by);
  if (!view.readers.includes(by)) return;
  const all = union([by], view.readers);
  const someone = KEYS[a % KEYS.length] ?? '';
  switch (what) {
    case 'share': {
      const addresses = [...view.addresses];
      if (!view.readers.includes(someone))
        world.write(by, { kind: 'share', add: [someone], remove: [], addresses }, union(all, [someone]));
      const notes = world.caseOf(by).notes.filter((_, n) => (b >> n) % 2 === 0);
      world.write(by, accountOf(world.caseOf(by), notes), union([by], view.byRight, [someone]));
      break;
    }
    case 'unshare':
      if (view.readers.includes(someone) && !view.byRight.includes(someone))
        world.write(by, { kind: 'share', add: [], remove: [someone], addresses: [] }, all);
      break;
    default: {
      const body = plain(what, a, b);
      if (body !== null) world.write(by, body, all);
    }
  }
}

function accountOf({ status, assigned, tags, title }: Case, notes: Case['notes']): EventBody {
  const told = notes.map(({ id, by, day, text, redacted }) => ({ id, by, day, text, redacted }));
  const named = title === null ? {} : { title };
  return { kind: 'account', status, assigned: [...assigned], tags: [...tags], ...named, notes: told, tips: [] };
}

/** Signs what it likes, seals it to whom it likes, says something else about that, and puts others' events into new places. */
function misbehave(world: World, address: Addressed, by: string, what: string, a: number, b: number): void {
  const some = KEYS.filter((_, n) => (b >> n) % 2 === 0);
  const others = KEYS.filter((_, n) => (a >> n) % 2 === 0);
  const someone = KEYS[a % KEYS.length] ?? '';
  const sealed = { openedBy: union([by], some) };
  const to = b % 3 === 0 ? union([by], others) : sealed.openedBy;
  const addresses = a % 3 === 0 ? [] : [address.signed];
  switch (what) {
    case 'open':
      world.write(by, { kind: 'opened', address: address.signed }, to, sealed);
      break;
    case 'share':
      world.write(by, { kind: 'share', add: union([someone], others), remove: [], addresses }, to, sealed);
      break;
    case 'unshare':
      world.write(by, { kind: 'share', add: [], remove: others, addresses }, to, sealed);
      break;
    case 'account': {
      const lie = { id: `${a % 3}`, by: someone, day: DAY, text: `lie ${b}`, redacted: 0 };
      const body = {
        kind: 'account',
        status: 'muted',
        assigned: others,
        tags: ['lie'],
        ...(a % 2 === 0 ? {} : { title: 'lie' }),
        notes: [lie],
        tips: [],
      } as const;
      world.write(by, { ...body, assigned: [...others], tags: ['lie'], notes: [lie], tips: [] }, to, sealed);
      break;
    }
    case 'delete':
      world.write(by, { kind: 'deleted' }, to, sealed);
      break;
    case 'replay':
      world.replay(a);
      break;
    case 'same id': {
      // One of its own events again, with something else in it: here a share, there a status.
      const before = world.events.filter(({ opened }) => opened.signed.by === by);
      const changes = { id: before[a % Math.max(1, before.length)]?.opened.event.id ?? named('id 1') };
      const share = { kind: 'share', add: union([someone], others), remove: [], addresses } as const;
      const body: EventBody = b % 2 === 0 ? { ...share, remove: [] } : { kind: 'status', status: 'done' };
      world.write(by, body, to, { ...sealed, changes });
      break;
    }
    case 'elsewhere': {
      const changes = [{ seq: a % 30 }, { previous: named(`${b}`) }, { case: named('other') }, { id: named('id 1') }][
        b % 4
      ];
      world.write(by, { kind: 'status', status: 'dropped' }, to, { ...sealed, changes: changes ?? {} });
      break;
    }
    default: {
      const body = plain(what, a, b);
      if (body !== null) world.write(by, body, to, sealed);
    }
  }
}

function plain(what: string, a: number, b: number): EventBody | null {
  const someone = KEYS[a % KEYS.length] ?? '';
  switch (what) {
    case 'note':
      return { kind: 'note', note: `${a % 3}`, text: b % 5 === 0 ? '' : `${b}` };
    case 'status':
      return { kind: 'status', status: a % 2 === 0 ? 'working' : 'done' };
    case 'tags':
      return { kind: 'tags', add: [`${a % 5}`], remove: [`${b % 5}`] };
    case 'title':
      return { kind: 'title', title: b % 3 === 0 ? '' : `${a % 5}` };
    case 'assign':
      return { kind: 'assignment', add: [someone], remove: [KEYS[b % KEYS.length] ?? ''] };
    case 'keep':
      return { kind: 'kept', tip: named('tip'), stored: DAY };
    case 'export':
      return { kind: 'exported', manifest: named('m'), files: 1 };
    default:
      return null;
  }
}

export const union = (...lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];
