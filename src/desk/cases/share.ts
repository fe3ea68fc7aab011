/** What a share carries: a tip whole or with passages burnt out, the case's own history, cut into events that fit. */
import { utf8 } from '../../crypto/bytes.ts';
import type { Day } from '../../protocol/days.ts';
import type { EventBody, SharedTip } from '../../protocol/event.ts';
import { EVENT_SIZES, SHARE_ITEMS_MAX } from '../../protocol/limits.ts';
import type { Signed } from '../../protocol/schema.ts';
import { type Range, redact } from '../redact/ranges.ts';
import { redactor } from '../redact/redactor.ts';
import { type Places, placesIn, redactedTip, type TakingOut, wordsTakenOut } from '../redact/taken-out.ts';
import { type Case, CaseError, type HistoryEntry } from './case.ts';

type ShareBody = Extract<EventBody, { kind: 'share' }>;
type Carried = Extract<ShareBody['items'][number], { kind: 'event' }>;

/**
 * A tip as this member gives it on. `signed` is what the source signed, `null` for a member who has only a copy: it goes
 * along only when nothing at all was left out, for it says everything.
 */
export function sharedTip(
  tip: { id: string; text: string; contact: string | null; redacted?: number },
  signed: Signed | null,
  day: Day,
  choice: { contact: boolean; ranges: readonly Range[] },
): SharedTip {
  const { text, redacted } = redact(tip.text, choice.ranges);
  const contact = choice.contact && tip.contact ? tip.contact : null;
  const isWhole = redacted === 0 && text === tip.text && (contact ?? '') === (tip.contact ?? '');
  return {
    kind: 'tip',
    id: tip.id,
    day,
    text,
    contact,
    redacted: (tip.redacted ?? 0) + redacted,
    original: isWhole ? signed : null,
  };
}

/** Places of the notes as they stand now; not of those that were withdrawn. */
export function currentNotes({ notes }: Case): number[] {
  return notes.flatMap(({ text, versions }) => (text === '' ? [] : versions.slice(-1)));
}

/**
 * The history of a case, for somebody who joins it: who opened it and who reads it, status, assignment, tags, exports,
 * and every note (of others too) as it stands now. Left out: whatever carries a tip (`kept`, and shares with something in
 * them), because it may hold passages or contact details that this sharer leaves out; and the earlier versions of notes,
 * because they may hold what their author took back. Nor does what holds words that are taken out: its author signed it whole.
 */
export function carried(from: Case, isTakenOut: (text: string) => boolean = () => false): Carried[] {
  const current = new Set(currentNotes(from));
  const goes = ({ event }: HistoryEntry): boolean => {
    if (event.kind === 'note') return current.has(event.seq) && !isTakenOut(event.text);
    if (event.kind === 'tags') return ![...event.add, ...event.remove].some(isTakenOut);
    if (event.kind === 'share') return event.items.length === 0;
    return event.kind !== 'kept';
  };
  return from.history.filter(goes).map((entry) => ({ kind: 'event', event: entry.signed }));
}

/** A tip to be given on, as this member has it. */
export type GivenTip = Parameters<typeof sharedTip>[0] & { day: Day; original: Signed | null };

export interface Given {
  items: ShareBody['items'];
  /** Where words that are taken out stand besides the passages that were marked; `null` when nothing is taken out. */
  found: Places | null;
  /** All that is taken out of each tip, by its id. */
  ranges: ReadonlyMap<string, readonly Range[]>;
  /** Entries of the log that hold such words and do not go along. */
  withheld: number;
}

/** Tips, and the history of a case where it goes along, without what is taken out in any of them. Words that are taken out of a tip are taken out of all. */
export function givenOn(tips: readonly GivenTip[], history: Case | null, choice: TakingOut): Given {
  const takenOut = wordsTakenOut(tips, choice);
  const words = redactor(takenOut);
  const left = tips.map((tip) => ({ tip, ...redactedTip(tip, choice, words) }));
  let inContacts = 0;
  const shared = left.map(({ tip, ranges }) => {
    const item = sharedTip(tip, tip.original, tip.day, { contact: choice.contact, ranges });
    const contact = item.contact === null ? null : words.redact(item.contact);
    if (contact === null || contact.redacted === 0) return item;
    inContacts += contact.redacted;
    // What the source signed holds the words as well.
    return { ...item, contact: contact.text, original: null };
  });
  const entries = history === null ? [] : carried(history, (text) => words.find(text).length > 0);
  return {
    items: [...shared, ...entries],
    ranges: new Map(left.map(({ tip, ranges }) => [tip.id, ranges])),
    found:
      takenOut.length === 0
        ? null
        : {
            tips: left.reduce((sum, { elsewhere }) => sum + elsewhere, inContacts),
            notes: placesIn(history === null ? [] : history.notes.map(({ text }) => text), words),
            tags: placesIn(history === null ? [] : history.tags, words),
          },
    withheld: history === null ? 0 : carried(history).length - entries.length,
  };
}

/** Room for an event's other fields: three lists of 40 keys, escaped. */
const OTHER_BYTES = 16 * 1024;

/** Shares that each fit into one event, in the same order. Throws `CaseError('too-long')` when one item alone does not. */
export function inFittingParts(items: ShareBody['items']): ShareBody[] {
  const room = Math.max(...EVENT_SIZES) - OTHER_BYTES;
  const parts: ShareBody[] = [];
  let used = room;
  for (const item of items) {
    const bytes = utf8(JSON.stringify(JSON.stringify(item))).length + 1;
    if (bytes > room) throw new CaseError('too-long');
    const part = parts.at(-1);
    if (part !== undefined && used + bytes <= room && part.items.length < SHARE_ITEMS_MAX) {
      part.items.push(item);
      used += bytes;
    } else {
      parts.push({ kind: 'share', add: [], remove: [], items: [item] });
      used = bytes;
    }
  }
  return parts;
}
