/**
 * From the sealed events of one case to the case. Pure: no keys, no network, no clock; the order of arrival is of no
 * consequence. Everybody fetches every sealed event, so everybody checks the chain: an event's `previous` must be the hash
 * of what stands before it, opened or not.
 *
 * An event with a fault changes nothing, but for `changed`: the chain is broken *before* it, it is authentic itself.
 *
 * Who reads the case at a place is part of the state, and an author must. What a member can check of that:
 * - A reader from the start opens `opened` and, by the writers' rule (cases.ts), every share that adds or removes: it
 *   knows the readers at every place, and an event that it can not open changes nothing about them.
 * - Who was added later knows them from the share that added it: its `to` is all who read then. Before that place it may
 *   see carried events. Those are judged only while every event from 0 on is known to it: one that stayed closed may have
 *   added their author.
 * - Where a place is missing, damaged or exchanged, it may have held such a share. From there on nobody is called
 *   `not-a-reader` (that would blame the wrong one; the case shows its fault anyhow), and nobody unknown can change the
 *   readers: a member who works with the server must not get itself added.
 * Whoever adds a member vouches for what went before: a carried event proves that its author wrote it for that place, not
 * that nothing else stands there. See docs/PROTOCOL.md, section 13.
 */
import { addDays, type Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { Event } from '../../protocol/event.ts';
import type { Case, CaseFault, CaseFaultKind, HistoryEntry } from './case.ts';
import type { Opened, Read } from './reading.ts';
import { emptyState, take } from './state.ts';

export interface Sealed extends Read {
  seq: number;
}

/** As much of a log as a device remembers: how long it was, and the hash of its last event. */
export interface Head {
  length: number;
  hash: string;
}

export interface Log {
  case: string;
  /** In any order. */
  sealed: readonly Sealed[];
  /** This member's key. */
  own: string;
  directory: Pick<Directory, 'members' | 'former'>;
  remembered: Head | null;
  /** The case id of a thread; `null` while the desk secret is not here. */
  caseOf(thread: string): string | null;
}

/** Days after the end on which a former member's event still counts: it was written before the news came. */
const GRACE_DAYS = 1;

/** One place of the log, with what is known of it. */
interface Place {
  seq: number;
  /** What stands there; `null` where the server shows nothing. */
  sealed: Sealed | null;
  /** Its event, if it belongs here. */
  opened: Opened | null;
  carried: boolean;
}

export function fold(log: Log): Case {
  const faults = new Map<number, CaseFault[]>();
  const fault: Report = (kind, seq, by) => {
    const there = faults.get(seq) ?? [];
    // In a place that has another fault, a break before it goes without saying.
    if (there.some((one) => one.kind === kind || kind === 'changed')) return;
    faults.set(seq, [...there, { kind, seq, by }]);
  };
  const cut = cutOf(log);
  const start = cut === null ? 0 : cut + 1;
  const sealed = bySeq(
    log.sealed.filter(({ seq }) => seq >= (cut ?? 0)),
    fault,
  );
  const hashAt = (seq: number) => sealed.get(seq)?.hash ?? null;
  const length = 1 + ([...sealed.keys()].at(-1) ?? -1);
  checkGaps(sealed, cut ?? 0, fault);
  checkRemembered(log.remembered, length, cut ?? 0, hashAt, fault);

  const state = emptyState();
  const history: HistoryEntry[] = [];
  /** Whether `state.readers` is certain at this place, see above. */
  let certain = false;
  let next = cut ?? 0;
  let deleted: Case['deleted'] = null;

  for (const place of placesOf(log, sealed, fault)) {
    const { seq, opened } = place;
    if (seq < (cut ?? 0)) continue; // carried from before the case was deleted
    if (seq > next) certain = false; // places are missing before it
    next = seq + 1;
    if (place.sealed === null || isDoubtful(place.sealed, log.case)) certain = false;
    if (opened === null) {
      if (!state.readers.has(log.own)) certain = false;
      continue;
    }
    const { event, signed } = opened;
    const before = seq === 0 ? null : hashAt(seq - 1);
    if (seq === cut) {
      history.push({ event, signed, by: signed.by, hash: place.sealed?.hash ?? '', carried: false });
      deleted = { by: signed.by, day: event.day };
      continue;
    }
    if (seq === 0 ? event.previous !== null : before !== null && event.previous !== before) {
      fault('changed', seq, signed.by);
      certain = false;
    }
    const wrong = judge(log, opened, start, state.readers, certain) ?? (isFalseTip(log, opened) ? 'false-tip' : null);
    if (wrong !== null) {
      fault(wrong, seq, signed.by);
      continue;
    }
    certain = readersAfter(state.readers, event, signed.by, log.own, certain);
    deleted = null;
    take(state, opened);
    history.push({ event, signed, by: signed.by, hash: place.sealed?.hash ?? '', carried: place.carried });
  }

  const closed = [...sealed.values()].filter(({ reading }) => reading.outcome === 'closed');
  const known = new Set(history.map(({ event }) => event.seq));
  return {
    id: log.case,
    thread: state.thread,
    readers: [...state.readers],
    status: state.status,
    assigned: [...state.assigned],
    tags: [...state.tags],
    notes: [...state.notes.values()],
    tips: [...state.tips.values()],
    history,
    deleted,
    length,
    closed: closed.filter(({ seq }) => !known.has(seq)).length,
    faults: [...faults.values()].flat().sort((a, b) => a.seq - b.seq || (a.kind < b.kind ? -1 : 1)),
  };
}

type Report = (kind: CaseFaultKind, seq: number, by: string | null) => void;

/** A server that shows two events in one place shows two logs: one is taken, the same on every device. */
function bySeq(all: readonly Sealed[], fault: Report): Map<number, Sealed> {
  const found = new Map<number, Sealed>();
  for (const one of all) {
    const other = found.get(one.seq);
    if (other !== undefined && other.hash !== one.hash) fault('changed', one.seq, null);
    if (other === undefined || one.hash < other.hash) found.set(one.seq, one);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** Whether this was written to stand in the place of all before it; `mayDelete` says whether its author could. */
function isDeletion(id: string, { seq, reading }: Sealed): boolean {
  if (reading.outcome !== 'opened') return false;
  const { event } = reading.opened;
  return event.kind === 'deleted' && seq > 0 && stands(event, id, seq);
}

/**
 * The place before which nothing counts, because the case was deleted there; `null` for none. Whoever joined later can not
 * open that event: for them it is the one closed place before the event that opens the case anew, with nothing before it.
 */
function cutOf(log: Log): number | null {
  const deletions = log.sealed.filter(
    (one) =>
      isDeletion(log.case, one) && one.reading.outcome === 'opened' && mayDelete(log.directory, one.reading.opened),
  );
  if (deletions.length > 0) return Math.max(...deletions.map(({ seq }) => seq));
  // A device that has read this case before does not take a server's gap for a deletion that it can not open.
  if (log.remembered !== null) return null;
  const [first, second] = [...log.sealed].sort((a, b) => a.seq - b.seq);
  if (first === undefined || second === undefined || first.seq === 0 || second.seq !== first.seq + 1) return null;
  const opensAnew = second.reading.outcome === 'opened' && second.reading.opened.event.kind === 'opened';
  return first.reading.outcome === 'closed' && opensAnew ? first.seq : null;
}

/** An admin, of whom the list says so. Anybody may seal such an event, for the server does not see its kind. */
function mayDelete({ members }: Log['directory'], { signed }: Opened): boolean {
  return members.some(({ key, roles }) => key === signed.by && roles.includes('admin'));
}

/** One fault for each hole, at its first place. */
function checkGaps(sealed: ReadonlyMap<number, Sealed>, from: number, fault: Report): void {
  let next = from;
  for (const seq of sealed.keys()) {
    if (seq > next) fault('missing', next, null);
    next = seq + 1;
  }
}

function checkRemembered(
  remembered: Head | null,
  length: number,
  from: number,
  hashAt: (seq: number) => string | null,
  fault: Report,
): void {
  if (remembered === null || remembered.length <= from) return;
  const hash = hashAt(remembered.length - 1);
  if (remembered.length > length) fault('withheld', length, null);
  else if (hash !== null && hash !== remembered.hash) fault('changed', remembered.length - 1, null);
}

/** What stands there is not what its author wrote for this place: the true one may have changed the readers. */
function isDoubtful({ seq, reading }: Sealed, id: string): boolean {
  return reading.outcome === 'damaged' || (reading.outcome === 'opened' && !stands(reading.opened.event, id, seq));
}

function stands(event: Event, id: string, seq: number): boolean {
  return event.case === id && event.seq === seq;
}

/** All places of which something is known, in order: what stands there, else what was carried of it. */
function placesOf(log: Log, sealed: ReadonlyMap<number, Sealed>, fault: Report): Place[] {
  const places = new Map<number, Place>();
  for (const [seq, one] of sealed) {
    const { reading } = one;
    const opened = reading.outcome === 'opened' && stands(reading.opened.event, log.case, seq) ? reading.opened : null;
    if (reading.outcome === 'damaged') fault(damage(reading.code), seq, null);
    else if (reading.outcome === 'opened' && opened === null) fault('misplaced', seq, reading.opened.signed.by);
    places.set(seq, { seq, sealed: one, opened, carried: false });
  }
  const direct = [...places.values()].flatMap(({ opened }) => opened ?? []);
  for (const carrier of direct) if (wasMember(log.directory, carrier)) addCarried(log, carrier, places, fault);
  return [...places.values()].sort((a, b) => a.seq - b.seq);
}

/** Forged is foreign; another newsroom's is misplaced; a later version's is newer; the rest is no event at all. */
function damage(code: string): CaseFaultKind {
  if (code === 'bad-signature') return 'foreign';
  if (code === 'newer') return 'newer';
  return code === 'wrong-newsroom' ? 'misplaced' : 'damaged';
}

/** A carried event must belong to this log, before its carrier, and be what stands there if that can be seen. */
function addCarried(log: Log, carrier: Opened, places: Map<number, Place>, fault: Report): void {
  const at = carrier.event.seq;
  if (carrier.carriedBad > 0) fault('damaged', at, carrier.signed.by);
  for (const one of carrier.carried) {
    const { event, signed } = one;
    const place = places.get(event.seq) ?? { seq: event.seq, sealed: null, opened: null, carried: true };
    const same = place.opened === null || place.opened.signed.signed === signed.signed;
    if (event.case !== log.case || event.seq >= at || !same) {
      fault('misplaced', at, carrier.signed.by);
    } else {
      if (place.opened === null) places.set(event.seq, { ...place, opened: one, carried: true });
      addCarried(log, one, places, fault);
    }
  }
}

function wasMember({ members, former }: Log['directory'], { event, signed }: Opened): boolean {
  const until = (ended: Day) => event.day <= addDays(ended, GRACE_DAYS);
  return (
    members.some(({ key }) => key === signed.by) || former.some((one) => one.key === signed.by && until(one.ended))
  );
}

/** What forbids an event that stands in its own place; `null`: nothing. */
function judge(
  log: Log,
  opened: Opened,
  start: number,
  readers: ReadonlySet<string>,
  certain: boolean,
): CaseFaultKind | null {
  const { event, signed } = opened;
  if (!wasMember(log.directory, opened)) return 'foreign';
  // A deletion that counts never comes here.
  if (event.kind === 'deleted') return event.seq === 0 ? 'misplaced' : 'not-a-reader';
  if ((event.kind === 'opened') !== (event.seq === start)) return 'misplaced';
  if (event.kind === 'opened') {
    const id = log.caseOf(event.thread);
    if (id !== null && id !== log.case) return 'misplaced';
    return event.readers.includes(signed.by) ? null : 'not-a-reader';
  }
  return certain && !readers.has(signed.by) ? 'not-a-reader' : null;
}

function isFalseTip(log: Log, { tips }: Opened): boolean {
  if (tips === null) return true;
  return tips.some(({ thread }) => {
    const id = thread === null ? null : log.caseOf(thread);
    return id !== null && id !== log.case;
  });
}

/** Moves the readers on. Returns whether they are certain after it. */
function readersAfter(readers: Set<string>, event: Event, by: string, own: string, certain: boolean): boolean {
  if (event.kind === 'opened') {
    for (const key of event.readers) readers.add(key);
    return true;
  }
  if (event.kind !== 'share') return certain;
  if (!certain && !readers.has(own) && event.add.includes(own)) {
    readers.clear();
    for (const key of [by, ...event.to, ...event.add]) readers.add(key);
    for (const key of event.remove) if (key !== own) readers.delete(key);
    return true;
  }
  if (!readers.has(by)) return certain;
  for (const key of event.remove) readers.delete(key);
  for (const key of event.add) readers.add(key);
  return certain;
}
