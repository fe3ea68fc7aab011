/** The way of a case: received, opened, kept, answered, shared, exported; which UTC day, by whom, with the hash of the sealed record. Pure. */
import type { Day } from '../../protocol/days.ts';
import type { Event } from '../../protocol/event.ts';
import type { Message } from '../messages/message.ts';
import type { Case } from './case.ts';
import type { NameOf } from './names.ts';
import { sentence } from './sentences.ts';

export interface CustodyRow {
  day: Day;
  what: 'received' | 'opened' | 'kept' | 'answered' | 'shared' | 'exported' | 'deleted';
  /** Member key; `null` for the server, which received a tip. */
  by: string | null;
  /** One sentence, with names. */
  text: string;
  /** Place in the case's log, and SHA-256 of the sealed event there (base64url); `null` for what is not in the log. */
  seq: number | null;
  hash: string | null;
}

/** In the order of the days; within a day as things follow from each other. */
export function custody(
  of: Case,
  messages: readonly Pick<Message, 'id' | 'day' | 'reply'>[],
  name: NameOf,
): CustodyRow[] {
  const tips = messages.filter(({ reply }) => reply === null);
  const received = tips.map(({ id, day }): CustodyRow => {
    const text = `The server stored the sealed message ${id}.`;
    return { day, what: 'received', by: null, text, seq: null, hash: null };
  });
  const logged = of.history.flatMap((entry): CustodyRow[] => {
    const what = step(entry.event);
    if (what === null) return [];
    const { seq, day } = entry.event;
    return [{ day, what, by: entry.by, text: sentence(entry, name), seq, hash: entry.hash }];
  });
  return [...received, ...logged].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : (a.seq ?? -1) - (b.seq ?? -1),
  );
}

function step({ kind }: Event): CustodyRow['what'] | null {
  switch (kind) {
    case 'opened':
    case 'kept':
    case 'exported':
    case 'deleted':
      return kind;
    case 'reply':
    case 'delivered':
      return 'answered';
    case 'share':
    case 'account':
      return 'shared';
    case 'status':
    case 'assignment':
    case 'tags':
    case 'title':
    case 'note':
      return null;
  }
}
