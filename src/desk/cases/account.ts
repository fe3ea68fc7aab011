/** A case as it is told to a newcomer: notes and tips without what is taken out, cut into events that fit. */
import { utf8 } from '../../crypto/bytes.ts';
import { type AccountNote, REDACTION } from '../../protocol/event.ts';
import { ACCOUNT_ITEMS_MAX, ACCOUNT_TAGS_MAX, EVENT_SIZES, FILE_NAME_BYTES, NOTE_MAX } from '../../protocol/limits.ts';
import type { Message } from '../messages/message.ts';
import { type Range, redact } from '../redact/ranges.ts';
import { type Redactor, redactor } from '../redact/redactor.ts';
import { type Places, placesIn, redactedTip, type TakingOut, wordsTakenOut } from '../redact/taken-out.ts';
import type { Case, Given, Note } from './case.ts';
import { CaseError } from './case-error.ts';
import { titleFrom } from './title.ts';

/** A tip as this member gives it on. What the source signed goes along only when nothing at all was left out, for it says everything. */
export function givenTip(
  tip: Message,
  choice: { contact: boolean; ranges: readonly Range[]; files?: boolean },
): Message {
  const { id, thread, day, original, to, callout, reply, seen, mailbox, files, foreign } = tip;
  const { text, redacted } = redact(tip.text, choice.ranges);
  const contact = choice.contact && tip.contact ? tip.contact : null;
  const isWhole = redacted === 0 && text === tip.text && (contact ?? '') === (tip.contact ?? '');
  const all = { id, day, text, contact, redacted: tip.redacted + redacted, to, callout, reply, removals: [], foreign };
  return isWhole
    ? { ...all, thread, original, seen, mailbox, files }
    : { ...all, thread: null, original: null, seen: [], mailbox: null, files: choice.files ? files : [] };
}

export interface Preview {
  given: Given;
  /** Where words that are taken out stand besides the passages that were marked; `null` when nothing is taken out. */
  found: Places | null;
  /** All that is taken out of each tip, by its id. */
  ranges: ReadonlyMap<string, readonly Range[]>;
}

/** What goes along with tips that are given on. `others`: tips of the case that do not, whose contact details must not either. */
export interface Told {
  readonly notes: readonly Note[];
  readonly tags: readonly string[];
  /** As a member set it; left out for none. */
  readonly title?: string | null;
  readonly others: readonly Message[];
}

/** Tips, notes, tags and a title that are given on, without what is taken out in any of them. Words that are taken out of a tip are taken out of all. */
export function givenOn(tips: readonly Message[], told: Told, choice: TakingOut): Preview {
  const unsaid = wordsTakenOut(told.others, { contact: false, passages: new Map() });
  const takenOut = [...new Set([...wordsTakenOut(tips, choice), ...unsaid])];
  const words = redactor(takenOut);
  const left = tips.map((tip) => ({ tip, ...redactedTip(tip, choice, words) }));
  const places = { tips: left.reduce((sum, { elsewhere }) => sum + elsewhere, 0), notes: 0, tags: 0, titles: 0 };
  const given = left.map(({ tip, ranges }) => {
    const item = givenTip(tip, { ...choice, ranges });
    const contact = item.contact === null ? null : words.redact(item.contact);
    const names = item.files.map(({ name }) => words.redact(name));
    if (!contact?.redacted && names.every(({ redacted }) => redacted === 0)) return item;
    places.tips += (contact?.redacted ?? 0) + names.reduce((sum, { redacted }) => sum + redacted, 0);
    // What the source signed holds the words as well.
    const files = item.files.flatMap((file, n) =>
      choice.files ? { ...file, name: fitting(names[n]?.text ?? '') } : [],
    );
    const unsigned = { thread: null, original: null, seen: [], mailbox: null };
    return { ...item, contact: contact?.text ?? null, ...unsigned, files };
  });
  const notes = told.notes.map((note) => toldNote(note, words));
  return {
    given: {
      tips: given,
      notes,
      title: toldTitle(told.title ?? null, words),
      tags: [...new Set(told.tags.map((tag) => (words.find(tag).length === 0 ? tag : REDACTION)))],
    },
    ranges: new Map(left.map(({ tip, ranges }) => [tip.id, ranges])),
    found:
      takenOut.length === 0
        ? null
        : {
            ...places,
            notes: placesIn(
              told.notes.map(({ text }) => text),
              words,
            ),
            tags: placesIn(told.tags, words),
            titles: placesIn([told.title ?? ''], words),
          },
  };
}

/** Blocks may be longer than what they stand for. */
const fitting = (name: string) => name.slice(0, FILE_NAME_BYTES).toWellFormed();

/** Blocks may be longer than what they stand for, and what stands around them may need it. */
const toldTitle = (title: string | null, words: Redactor) =>
  title === null ? null : titleFrom(words.redact(title).text) || null;

function toldNote({ id, by, day, text, redacted }: Note, words: Redactor): AccountNote {
  const left = words.redact(text);
  // Five blocks may be longer than what they stand for.
  const fits = left.text.length <= NOTE_MAX ? left.text : `${left.text.slice(0, NOTE_MAX - 1)}…`;
  return { id, by, day, text: fits.toWellFormed(), redacted: redacted + left.redacted };
}

/** The notes as they stand now; not those that were withdrawn. */
export const standingNotes = ({ notes }: Pick<Case, 'notes'>): Note[] => notes.filter(({ text }) => text !== '');

/** Room for an event's other fields: four lists of 40 keys, 200 tags of 40 characters and a title, escaped. */
const OTHER_BYTES = 96 * 1024;

/** The ids and keys beside a text. */
const EACH_BYTES = 300;

/** Accounts that each fit into one event, in the same order; all of them say the tags and the title. At least one. Throws `CaseError('too-long')` when one item alone does not fit. */
export function inFittingParts({ tags, title, notes, tips }: Given): Given[] {
  const room = Math.max(...EVENT_SIZES) - OTHER_BYTES;
  const first: Filling = { notes: [], tips: [], used: 0 };
  const parts = [first];
  const add = (item: { note: AccountNote } | { tip: Message }) => {
    // As JSON in JSON; what the source signed stands beside the event, and is in JSON once.
    const original = 'tip' in item ? item.tip.original : null;
    const told = original === null ? JSON.stringify(JSON.stringify(item)) : JSON.stringify(original);
    const bytes = utf8(told).length + EACH_BYTES;
    if (bytes > room) throw new CaseError('too-long');
    let part = parts.at(-1) ?? first;
    if (part.used + bytes > room || part.notes.length + part.tips.length === ACCOUNT_ITEMS_MAX) {
      part = { notes: [], tips: [], used: 0 };
      parts.push(part);
    }
    part.used += bytes;
    if ('tip' in item) part.tips.push(item.tip);
    else part.notes.push(item.note);
  };
  for (const tip of tips) add({ tip });
  for (const note of notes) add({ note });
  return parts.map((part) => ({ tags: tags.slice(0, ACCOUNT_TAGS_MAX), title, notes: part.notes, tips: part.tips }));
}

interface Filling {
  notes: AccountNote[];
  tips: Message[];
  used: number;
}
