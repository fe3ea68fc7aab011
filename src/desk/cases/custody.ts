/** The way of a case through hands: received, opened, kept, shared, exported; which UTC day, by whom, under which hash. Pure. */
import type { Day } from '../../protocol/days.ts';
import type { Event } from '../../protocol/event.ts';
import type { Case } from './case.ts';

export interface CustodyRow {
  what: 'received' | 'opened' | 'kept' | 'shared' | 'exported';
  day: Day;
  /** Member key; `null`: the server, which received a tip. */
  by: string | null;
  /** Whom it was sealed to: member keys. Empty for what is not in the log. */
  to: readonly string[];
  /** Ids of the messages that it is about. */
  tips: readonly string[];
  /** Place in the log, from 0; `null` for what is not in the log. */
  seq: number | null;
  /** SHA-256 of the sealed event, base64url; `null` where there is none, or the server does not show it. */
  hash: string | null;
}

/** In the order of days; within a day what was received first, then the log's own order. */
export function custody(of: Case, tips: readonly { id: string; day: Day }[]): CustodyRow[] {
  const received = tips.map(
    ({ id, day }): CustodyRow => ({ what: 'received', day, by: null, to: [], tips: [id], seq: null, hash: null }),
  );
  const logged = of.history.flatMap(({ event, by, hash }): CustodyRow[] => {
    const what = step(event);
    if (what === null) return [];
    return [
      {
        what,
        day: event.day,
        by,
        to: event.to,
        tips: about(event, of),
        seq: event.seq,
        hash: hash === '' ? null : hash,
      },
    ];
  });
  return [...received, ...logged].sort((a, b) => compare(a.day, b.day) || (a.seq ?? -1) - (b.seq ?? -1));
}

function step({ kind }: Event): CustodyRow['what'] | null {
  switch (kind) {
    case 'opened':
    case 'kept':
    case 'exported':
      return kind;
    case 'share':
      return 'shared';
    case 'status':
    case 'assignment':
    case 'tags':
    case 'note':
      return null;
  }
}

function about(event: Event, of: Case): string[] {
  if (event.kind === 'share') return event.items.flatMap((item) => (item.kind === 'tip' ? [item.id] : []));
  if (event.kind === 'kept') return of.tips.filter(({ seq }) => seq === event.seq).map(({ id }) => id);
  return [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
