/**
 * From the sealed events of one case to the case. Pure: no keys, no network, no clock; the order of arrival is of no
 * consequence. Everybody fetches every sealed event, so everybody checks the chain: an event's `previous` must be the hash
 * of what stands before it, opened or not.
 *
 * An event with a fault changes nothing, but for `changed`: the chain is broken *before* it, it is authentic itself.
 * Its author must read the case at its place: readers.ts. See docs/PROTOCOL.md, section 13.
 */
import { addDays, type Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { Case, CaseFault, CaseFaultKind, HistoryEntry } from './case.ts';
import { type Readers, readersFor } from './readers.ts';
import type { Opened, Read } from './reading.ts';
import { applyEvent, emptyState } from './state.ts';

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

type Report = (kind: CaseFaultKind, seq: number, by: string | null) => void;

export function fold(log: Log): Case {
  const faults = new Map<string, CaseFault>();
  const fault: Report = (kind, seq, by) => {
    const name = `${kind} ${seq}`;
    if (!faults.has(name)) faults.set(name, { kind, seq, by });
  };
  const { shown, doubled } = bySeq(log.sealed);
  const deletion = deletionOf(log, shown);
  const from = deletion?.event.seq ?? 0;
  const hashAt = (seq: number) => (seq < from ? null : (shown.get(seq)?.hash ?? null));
  const length = Math.max(0, ...[...shown.keys()].map((seq) => seq + 1));
  const { remembered } = log;
  if (remembered !== null && remembered.length > length) fault('withheld', length, null);

  const state = emptyState();
  const readers = readersFor(log.own, deletion !== null);
  const history: HistoryEntry[] = [];
  if (deletion !== null) history.push(entryOf(deletion, hashAt(from) ?? ''));
  /** An author's ids that were there: the same event written twice counts once. */
  const ids = new Set<string>();
  const closed: number[] = [];
  let next = deletion === null ? beginning(log, shown) : from + 1;
  for (const [seq, one] of shown) {
    if (seq < from) continue;
    const isAnother = remembered?.length === seq + 1 && remembered.hash !== one.hash;
    if (doubled.has(seq) || isAnother) {
      fault('changed', seq, null);
      readers.miss('seen');
    }
    if (seq === deletion?.event.seq) continue;
    if (seq > next) {
      fault('missing', next, null);
      readers.miss();
    }
    next = seq + 1;
    const opened = standing(log, one, fault);
    if (opened === null) {
      if (one.reading.outcome === 'closed') closed.push(seq);
      readers.miss();
      continue;
    }
    const { event, signed } = opened;
    const name = `${signed.by} ${event.id}`;
    const before = hashAt(seq - 1);
    if (seq === 0 ? event.previous !== null : before !== null && event.previous !== before) {
      fault('changed', seq, signed.by);
      readers.miss('seen');
    }
    const wrong = ids.has(name) ? 'again' : judge(log, opened, readers);
    if (event.kind === 'share') readers.mention(event);
    if (wrong === 'again') continue;
    if (wrong !== null) {
      fault(wrong, seq, signed.by);
      if (event.kind === 'deleted') readers.miss('seen');
      continue;
    }
    if (event.kind === 'share') readers.share(event, signed.by);
    ids.add(name);
    applyEvent(state, opened, readers);
    history.push(entryOf(opened, one.hash));
  }
  if (readers.byRight.includes(log.own)) for (const seq of firsts(closed)) fault('without-you', seq, null);

  return {
    id: log.case,
    thread: readers.thread,
    readers: readers.all,
    byRight: readers.byRight,
    addresses: readers.addresses,
    status: state.status,
    assigned: [...state.assigned],
    tags: [...state.tags],
    title: state.title,
    told: state.told,
    notes: [...state.notes.values()],
    tips: [...state.tips.values()],
    delivered: state.delivered,
    history,
    deleted:
      deletion === null || history.length > 1
        ? null
        : { by: deletion.signed.by, day: deletion.event.day, byAdmin: isAdmin(log, deletion.signed.by) },
    length,
    closed: closed.length,
    lastClosed: closed.at(-1) ?? null,
    faults: [...faults.values()].sort((a, b) => a.seq - b.seq || (a.kind < b.kind ? -1 : 1)),
  };
}

const entryOf = ({ event, signed }: Opened, hash: string): HistoryEntry => ({ event, signed, by: signed.by, hash });

/** A server that shows two events in one place shows two logs: one is taken, the same on every device. */
function bySeq(all: readonly Sealed[]): { shown: ReadonlyMap<number, Sealed>; doubled: ReadonlySet<number> } {
  const found = new Map<number, Sealed>();
  const doubled = new Set<number>();
  for (const one of all) {
    const other = found.get(one.seq);
    if (other !== undefined && other.hash !== one.hash) doubled.add(one.seq);
    if (other === undefined || one.hash < other.hash) found.set(one.seq, one);
  }
  return { shown: new Map([...found].sort(([a], [b]) => a - b)), doubled };
}

/**
 * The last event that an admin put in the place of all before it. One by somebody who is no admin now counts only where the
 * server shows nothing before it: an admin may have been one then, and nothing can be hidden by it that is still there.
 */
function deletionOf(log: Log, shown: ReadonlyMap<number, Sealed>): Opened | null {
  const [first] = shown.keys();
  const found = [...shown.values()].findLast(({ seq, reading }) => {
    if (reading.outcome !== 'opened' || reading.opened.event.kind !== 'deleted' || seq === 0) return false;
    const { opened } = reading;
    const counts = stands(opened, log.case, seq) && wasMember(log.directory, opened);
    return counts && (isAdmin(log, opened.signed.by) || seq === first);
  });
  return found?.reading.outcome === 'opened' ? found.reading.opened : null;
}

const isAdmin = ({ directory: { members } }: Log, by: string) =>
  members.some(({ key, roles }) => key === by && roles.includes('admin'));

/**
 * The first place that must be there. Who was not a member yet cannot open a deletion: for them a log may begin with a place
 * that is closed. A device that has read the case before does not take a server's gap for one.
 */
function beginning(log: Log, shown: ReadonlyMap<number, Sealed>): number {
  const [first] = shown.values();
  return first?.reading.outcome === 'closed' && log.remembered === null ? first.seq : 0;
}

/** The event in this place, if one was opened that belongs here. */
function standing({ case: id }: Log, { seq, reading }: Sealed, fault: Report): Opened | null {
  if (reading.outcome === 'closed') return null;
  if (reading.outcome === 'damaged') {
    fault(damage(reading.code), seq, null);
    return null;
  }
  if (stands(reading.opened, id, seq)) return reading.opened;
  fault('misplaced', seq, reading.opened.signed.by);
  return null;
}

const stands = ({ event }: Opened, id: string, seq: number) => event.case === id && event.seq === seq;

/** Forged is foreign; another newsroom's is misplaced; a later version's is newer; the rest is no event at all. */
function damage(code: string): CaseFaultKind {
  if (code === 'bad-signature') return 'foreign';
  if (code === 'newer') return 'newer';
  return code === 'wrong-newsroom' ? 'misplaced' : 'damaged';
}

function wasMember({ members, former }: Log['directory'], { event, signed }: Opened): boolean {
  const until = (ended: Day) => event.day <= addDays(ended, GRACE_DAYS);
  return (
    members.some(({ key }) => key === signed.by) || former.some((one) => one.key === signed.by && until(one.ended))
  );
}

/** What forbids an event that stands in its own place; `null`: nothing. Takes in what a source signed, whoever shows it. */
function judge(log: Log, opened: Opened, readers: Readers): CaseFaultKind | null {
  const { event, signed, addresses, tips } = opened;
  if (!wasMember(log.directory, opened)) return 'foreign';
  const isOfHere = ({ thread }: { thread: string | null }) => {
    const id = thread === null ? null : log.caseOf(thread);
    return id === null || id === log.case;
  };
  // A reply's own signature says whose it is; whoever told of it may have made one up for a key of nobody's.
  const isOurs = ({ reply }: { reply: { by: string } | null }) =>
    reply === null || [...log.directory.members, ...log.directory.former].some(({ key }) => key === reply.by);
  if (!addresses?.every(isOfHere) || !tips?.every((tip) => isOfHere(tip) && isOurs(tip))) return 'false-tip';
  readers.prove(addresses);
  // A deletion that counts never comes here. Its author may have been an admin when it was written.
  if (event.kind === 'deleted') return 'unknown-reader';
  const author = readers.judge(signed.by);
  if (author === 'reader' || (event.kind === 'share' && readers.isWelcome(event))) return null;
  return author === 'stranger' ? 'not-a-reader' : 'unknown-reader';
}

/** The first of each run. */
const firsts = (places: readonly number[]) => places.filter((seq, n) => places[n - 1] !== seq - 1);
