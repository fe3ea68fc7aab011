/** What a member may do next in a case, worked out from its history: undo, keep, whom to seal a kept tip to. */
import type { EventKind } from '../../protocol/event.ts';
import { tidied } from '../../protocol/schema.ts';
import type { ReceivedMessage } from '../messages/message.ts';
import type { Case, HistoryEntry, PlainBody } from './case.ts';

/** What can be taken back. */
const UNDONE: readonly EventKind[] = ['status', 'assignment', 'tags', 'title'];

/** The newest of this member's own changes that nobody has changed again since, and the event that takes it back. */
export function undoOf(of: Case, me: string): { entry: HistoryEntry; body: PlainBody } | null {
  for (const entry of of.history.toReversed()) {
    const { kind } = entry.event;
    if (entry.by !== me || !UNDONE.includes(kind)) continue;
    if (of.history.some(({ event }) => event.kind === kind && event.seq > entry.event.seq)) return null;
    const body = reverse(of, entry, !of.byRight.includes(me));
    return body === null ? null : { entry, body };
  }
  return null;
}

/** Only what the change really changed is taken back: a tag that was there before stays. `isTold`: this member knows what was before by an account. */
function reverse(of: Case, { event }: HistoryEntry, isTold: boolean): PlainBody | null {
  const earlier = of.history.filter(
    (entry) => entry.event.seq < event.seq && (entry.event.kind !== 'account' || isTold),
  );
  switch (event.kind) {
    case 'status': {
      const before = earlier.flatMap(({ event: one }) => ('status' in one ? [one.status] : [])).at(-1);
      const status = before ?? 'new';
      return status === event.status ? null : { kind: 'status', status };
    }
    case 'title': {
      const titles = earlier.flatMap(({ event: one }) =>
        one.kind === 'title' || one.kind === 'account' ? [one.title ?? ''] : [],
      );
      const title = titles.at(-1) ?? '';
      return title === event.title ? null : { kind: 'title', title };
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

function setBefore(earlier: readonly HistoryEntry[], kind: 'assignment' | 'tags'): Set<string> {
  const set = new Set<string>();
  for (const { event } of earlier) {
    if (event.kind === 'account') {
      set.clear();
      for (const one of kind === 'tags' ? event.tags : event.assigned) set.add(one);
    }
    if (event.kind !== kind) continue;
    for (const one of event.remove) set.delete(one);
    for (const one of event.add) set.add(one);
  }
  return set;
}

/**
 * Who has the whole of a tip already, and so may be sealed its kept copy: its addressees, and those who were told it whole;
 * of these the ones who read the case and are members still.
 */
export function wholeReaders(
  of: Case | null,
  tip: Pick<ReceivedMessage, 'id' | 'to'>,
  me: string,
  isMember: (key: string) => boolean,
): string[] {
  const whole = new Set([me, ...tip.to]);
  for (const { event, by } of of?.history ?? []) {
    if (event.kind !== 'account') continue;
    const told = event.tips.some((one) => one.id === tip.id && 'original' in one);
    if (told) for (const key of [by, ...event.to]) whole.add(key);
  }
  const reads = (key: string) => key === me || of === null || of.readers.includes(key);
  return [...whole].filter((key) => isMember(key) && reads(key));
}

/** Whether the page offers to stop sharing with a reader: not with those whom the source wrote to, for nothing takes that away. */
export function mayRemove(of: Case, me: string, key: string): boolean {
  return key !== me && of.readers.includes(me) && !of.byRight.includes(key);
}

/** A tag as it is written down, whatever somebody typed; empty for nothing. */
export const tagOf = (typed: string): string => tidied(typed.normalize('NFC'));
