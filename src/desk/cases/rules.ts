/** What a member may do next in a case, worked out from its history: undo, keep, whom to seal a kept tip to. */
import type { EventBody } from '../../protocol/event.ts';
import type { Case, HistoryEntry } from './case.ts';

type Kind = 'status' | 'assignment' | 'tags';

/** The newest of this member's own changes that nobody has changed again since, and the event that takes it back. */
export function undoOf(of: Case, me: string): { entry: HistoryEntry; body: EventBody } | null {
  for (const entry of of.history.toReversed()) {
    const { kind } = entry.event;
    if (entry.by !== me || (kind !== 'status' && kind !== 'assignment' && kind !== 'tags')) continue;
    if (of.history.some(({ event }) => event.kind === kind && event.seq > entry.event.seq)) return null;
    const body = reverse(of, entry);
    return body === null ? null : { entry, body };
  }
  return null;
}

/** Only what the change really changed is taken back: a tag that was there before stays. */
function reverse(of: Case, { event }: HistoryEntry): EventBody | null {
  const earlier = of.history.filter((entry) => entry.event.seq < event.seq);
  switch (event.kind) {
    case 'status': {
      const before = earlier.flatMap((entry) => (entry.event.kind === 'status' ? [entry.event.status] : [])).at(-1);
      const status = before ?? 'new';
      return status === event.status ? null : { kind: 'status', status };
    }
    case 'assignment':
    case 'tags': {
      const before = setBefore(earlier, event.kind);
      const remove = event.add.filter((one) => !before.has(one));
      const add = event.remove.filter((one) => before.has(one) && !event.add.includes(one));
      return add.length === 0 && remove.length === 0 ? null : { kind: event.kind, add, remove };
    }
    default:
      return null;
  }
}

function setBefore(earlier: readonly HistoryEntry[], kind: Exclude<Kind, 'status'>): Set<string> {
  const set = new Set<string>();
  for (const { event } of earlier) {
    if (event.kind !== kind) continue;
    for (const one of event.remove) set.delete(one);
    for (const one of event.add) set.add(one);
  }
  return set;
}

/**
 * Who has the whole of a tip already, and so may be sealed its kept copy: its addressees, and those it was shared with
 * whole; of these the ones who read the case and are members still.
 */
export function wholeReaders(
  of: Case | null,
  tip: { id: string; to: readonly string[] },
  me: string,
  isMember: (key: string) => boolean,
): string[] {
  const whole = new Set([me, ...tip.to]);
  for (const { event, by } of of?.history ?? []) {
    if (event.kind !== 'share') continue;
    const given = event.items.some((item) => item.kind === 'tip' && item.id === tip.id && item.original !== null);
    if (given) for (const key of [by, ...event.to]) whole.add(key);
  }
  const reads = (key: string) => key === me || of === null || of.readers.includes(key);
  return [...whole].filter((key) => isMember(key) && reads(key));
}

/** Whether the page offers to stop sharing with a reader: whoever read from the start may with all, the others with those they added. */
export function mayRemove(of: Case, me: string, key: string): boolean {
  if (key === me || !of.readers.includes(me)) return false;
  const fromStart = of.history.some(({ event }) => event.kind === 'opened' && event.readers.includes(me));
  const added = of.history.some(({ event, by }) => by === me && event.kind === 'share' && event.add.includes(key));
  return fromStart || added;
}
