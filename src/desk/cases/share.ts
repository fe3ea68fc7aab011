/** What a share carries: a tip whole or with passages burnt out, the case's own history, cut into events that fit. */
import { utf8 } from '../../crypto/bytes.ts';
import type { Day } from '../../protocol/days.ts';
import { type EventBody, REDACTION, type SharedTip } from '../../protocol/event.ts';
import { EVENT_SIZES, SHARE_ITEMS_MAX } from '../../protocol/limits.ts';
import type { Signed } from '../../protocol/schema.ts';
import { type Case, CaseError, type HistoryEntry } from './case.ts';

type ShareBody = Extract<EventBody, { kind: 'share' }>;
type Carried = Extract<ShareBody['items'][number], { kind: 'event' }>;

/** A selection, in UTF-16 units as a text area counts them: from `start` up to, and not with, `end`. */
export interface Range {
  start: number;
  end: number;
}

/**
 * What is really taken out for these selections: in order, none empty; those that overlap or touch become one. A range
 * that would cut a character (an emoji of several parts, a letter and its accent) takes all of it.
 */
export function passages(text: string, ranges: readonly Range[]): Range[] {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text);
  const whole = ranges
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => {
      const first = segments.containing(start);
      const last = segments.containing(end - 1);
      return { start: first?.index ?? start, end: last === undefined ? end : last.index + last.segment.length };
    })
    .sort((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const range of whole) {
    const before = merged.at(-1);
    if (before !== undefined && range.start <= before.end) before.end = Math.max(before.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** Takes passages out. Each becomes the same five blocks, whatever its length. */
export function redact(text: string, ranges: readonly Range[]): { text: string; redacted: number } {
  const taken = passages(text, ranges);
  let left = '';
  let at = 0;
  for (const { start, end } of taken) {
    left += text.slice(at, start) + REDACTION;
    at = end;
  }
  return { text: left + text.slice(at), redacted: taken.length };
}

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
 * because they may hold what their author took back.
 */
export function carried(from: Case): Carried[] {
  const current = new Set(currentNotes(from));
  const goes = ({ event }: HistoryEntry): boolean => {
    if (event.kind === 'note') return current.has(event.seq);
    if (event.kind === 'share') return event.items.length === 0;
    return event.kind !== 'kept';
  };
  return from.history.filter(goes).map((entry) => ({ kind: 'event', event: entry.signed }));
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
