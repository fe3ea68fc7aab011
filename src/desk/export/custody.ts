/** The way of a case: received, opened, kept, shared, exported; which UTC day, by whom, with the hash of the sealed record. */
import type { Day } from '../../protocol/days.ts';
import type { Event } from '../../protocol/event.ts';
import type { CaseFault, HistoryEntry } from '../cases/case.ts';
import type { ExportCase, Occasion } from './choice.ts';

export interface CustodyRow {
  day: Day;
  what: 'received' | 'opened' | 'kept' | 'shared' | 'exported';
  /** Member key; `null` for the server, which received a tip. */
  by: string | null;
  /** One sentence, with names. */
  text: string;
  /** Place in the case's log, and SHA-256 of the sealed event there (base64url); `null` for what is not in the log. */
  seq: number | null;
  hash: string | null;
}

/** In the order of the days; within a day as things follow from each other. The last row is the export itself. */
export function custody(
  { case: one, tips }: ExportCase,
  { member, today }: Pick<Occasion, 'member' | 'today'>,
  name: (key: string) => string,
): CustodyRow[] {
  const received: CustodyRow[] = tips.map(({ id, day }) => ({
    day,
    what: 'received',
    by: null,
    text: `The server stored the sealed message ${id}.`,
    seq: null,
    hash: null,
  }));
  const logged = one.history.flatMap((entry): CustodyRow[] => {
    const what = step(entry.event);
    if (what === null) return [];
    const { seq, day } = entry.event;
    return [{ day, what, by: entry.by, text: sentence(entry, name), seq, hash: entry.hash }];
  });
  const rows = [...received, ...logged].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : (a.seq ?? -1) - (b.seq ?? -1),
  );
  const text = `${name(member)} made this export. The log records it with the SHA-256 of its manifest.`;
  return [...rows, { day: today, what: 'exported', by: member, text, seq: null, hash: null }];
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

/** What an event did, without a word of the texts in it. */
export function sentence({ event, by, carried }: HistoryEntry, name: (key: string) => string): string {
  const who = name(by);
  const names = (keys: readonly string[]) => LIST.format(keys.map(name));
  const later = carried ? ' (passed on later)' : '';
  return `${told()}${later}.`;

  function told(): string {
    switch (event.kind) {
      case 'opened':
        return `${who} opened the case, to be read by ${names(event.readers)}`;
      case 'status':
        return `${who} set the status to “${event.status}”`;
      case 'assignment':
        return `${who} ${both('assigned', names(event.add), 'took the assignment from', names(event.remove))}`;
      case 'tags':
        return `${who} ${both('added the tags', quoted(event.add), 'removed the tags', quoted(event.remove))}`;
      case 'note':
        return event.text === '' ? `${who} withdrew a note` : `${who} wrote or changed a note`;
      case 'share': {
        const given = event.items.filter((item) => item.kind === 'tip');
        const less = given.filter((tip) => tip.original === null).length;
        const parts =
          less === 0 ? '' : `, ${less === given.length ? 'with' : `${less} of them with`} something left out`;
        const what = given.length === 0 ? '' : ` and passed on ${count(given.length, 'tip')}${parts}`;
        return `${who} ${both('shared with', names(event.add), 'stopped sharing with', names(event.remove))}${what}`;
      }
      case 'kept':
        return `${who} kept a tip of ${event.stored}: sealed it anew into the log`;
      case 'exported':
        return `${who} exported ${count(event.files, 'file')}`;
    }
  }
}

export const LIST = new Intl.ListFormat('en-GB');
const quoted = (words: readonly string[]) => LIST.format(words.map((word) => `“${word}”`));
export const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;

function both(first: string, added: string, second: string, removed: string): string {
  const parts = [added === '' ? '' : `${first} ${added}`, removed === '' ? '' : `${second} ${removed}`];
  return parts.filter((part) => part !== '').join(' and ') || 'changed nothing';
}

/** What is wrong with the log, as far as this member sees. */
export function faultSentence({ kind, seq, by }: CaseFault, name: (key: string) => string): string {
  const who = by === null ? '' : ` (signed by ${name(by)})`;
  const at = `Place ${seq} of the log`;
  switch (kind) {
    case 'missing':
      return `${at} is empty: an event is missing.`;
    case 'changed':
      return `${at} does not follow from the one before: something was changed, dropped or exchanged${who}.`;
    case 'withheld':
      return `The log was longer once: from place ${seq} on, the server no longer shows it.`;
    case 'misplaced':
      return `${at} holds an event that was signed for another place or case${who}.`;
    case 'foreign':
      return `${at} is signed by nobody who was a member then${who}.`;
    case 'not-a-reader':
      return `${at} is signed by a member who does not read this case${who}.`;
    case 'false-tip':
      return `${at} gives as a tip of this case what the source did not sign${who}.`;
    case 'damaged':
      return `${at} can not be read: it is damaged.`;
  }
}
