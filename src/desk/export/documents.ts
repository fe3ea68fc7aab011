/** What an export says, as data: `export.json` is exactly this, the readable forms are made from it. Nothing that is left out comes in. */
import { fromBase64url } from '../../crypto/bytes.ts';
import { originalHash } from '../../crypto/event.ts';
import { toHex } from '../../crypto/export.ts';
import { fingerprintWords } from '../../crypto/words.ts';
import type { Day } from '../../protocol/days.ts';
import { type AccountNote, type EventKind, REDACTION, type SharedTip, type Status } from '../../protocol/event.ts';
import type { Signed } from '../../protocol/schema.ts';
import { standingNotes } from '../cases/account.ts';
import type { HistoryEntry } from '../cases/case.ts';
import type { CustodyRow } from '../cases/custody.ts';
import { type NameOf, nameOf } from '../cases/names.ts';
import { faultSentence, firstOfItsKind, sentence } from '../cases/sentences.ts';
import { titleOf } from '../cases/title.ts';
import type { Message } from '../messages/message.ts';
import { passages, type Range } from '../redact/ranges.ts';
import { type Redactor, redactor } from '../redact/redactor.ts';
import { type Places, placesIn, redactedTip, wordsTakenOut } from '../redact/taken-out.ts';
import type { Choice, ExportCase, Occasion } from './choice.ts';
import { CUSTODY, custody } from './custody.ts';
import { fileKey } from './file-key.ts';
import { notesIn, repliesIn, type Summary, summaryOf, tipsIn } from './summary.ts';

export interface Person {
  key: string;
  name: string;
}

/** A message of the conversation. */
export interface DocumentTip {
  id: string;
  /** Of a reply, the day on which it was signed. */
  received: Day;
  text: string;
  /** `null`: none, or left out. */
  contact: string | null;
  contactLeftOut: boolean;
  /** Whose reply to the source it is, the how manieth of that member's, and whether the exporter holds its author's signature; `null` for a tip. */
  reply: { by: Person; number: number; signed: boolean } | null;
  /** Whether another program made it: then no source signed it, and `original` is of the desk that opened it. */
  foreign: boolean;
  /** Passages taken out, before it came to the exporter and by the exporter. */
  passagesTakenOut: number;
  /** What the source, or the member, signed, word for word; `null` where something was left out, or when the exporter has none. */
  original: Signed | null;
  /** What came with it; none where they are left out. */
  files: DocumentFile[];
}

export interface DocumentFile {
  /** Name and type are its sender's words. */
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  /** Where it lies in the ZIP; `null` where it could not go along. */
  path: string | null;
}

interface DocumentNote {
  by: Person;
  day: Day;
  text: string;
  edited: boolean;
  withdrawn: boolean;
  /** Whose account it is from, where the exporter does not hold its author's own signed words; else `null`. */
  from: Told | null;
}

/** Somebody's account of a case. */
interface Told {
  by: Person;
  day: Day;
}

interface DocumentEvent {
  seq: number;
  day: Day;
  by: Person;
  kind: EventKind;
  text: string;
  /** SHA-256 of the sealed event, hex; `null` where the server no longer shows it. */
  sha256: string | null;
  /** What the member signed, word for word; `null` where something was left out. */
  signed: Signed | null;
}

export interface DocumentCustody extends Omit<CustodyRow, 'by' | 'hash'> {
  by: Person | null;
  sha256: string | null;
}

export interface DocumentCase {
  id: string;
  title: string;
  /** Whether a member gave it its title. Else it is called by its first tip's first words. */
  titled: boolean;
  status: Status;
  assigned: Person[];
  tags: string[];
  /** Whose account status, assignment and tags rest on, where the exporter has not seen all events; else `null`. */
  told: Told | null;
  tips: DocumentTip[];
  /** `null`: left out. */
  notes: DocumentNote[] | null;
  history: DocumentEvent[];
  custody: DocumentCustody[];
  /** What is wrong with the log, and how many of its events the exporter cannot read. */
  faults: string[];
  events: number;
  unreadable: number;
}

export interface ExportDocument {
  v: 1;
  kind: 'flowerpot export';
  /** `words`: the eight that its bylines show. Here they are what the exporter says: VERIFY.txt works them out. */
  newsroom: Person & { words: string[] };
  exported: Day;
  by: Person;
  left: { contact: boolean; notes: boolean; passages: number; files?: number };
  summary: Summary;
  contents: { title: string; case: string; tips: number; replies: number; notes: number }[];
  /** What custody is, in a sentence. */
  custody: string;
  cases: DocumentCase[];
}

/** Whether nothing is left out, so that signed originals may go along. */
export function isWhole(cases: readonly ExportCase[], choice: Choice): boolean {
  const tips = tipsOf(cases);
  return (
    choice.notes &&
    passagesOf(cases, choice) === 0 &&
    (choice.contact || tips.every((tip) => !tip.contact)) &&
    // What was signed holds their keys.
    (choice.files || tips.every(({ files }) => files.length === 0))
  );
}

function passagesOf(cases: readonly ExportCase[], choice: Choice): number {
  return tipsOf(cases).reduce((sum, { id, text }) => sum + passages(text, choice.passages.get(id) ?? []).length, 0);
}

/** What the exporter leaves out. */
export const leftBy = (cases: readonly ExportCase[], choice: Choice): ExportDocument['left'] => ({
  contact: !choice.contact && tipsOf(cases).some((tip) => tip.contact),
  notes: !choice.notes,
  passages: passagesOf(cases, choice),
  ...(choice.files || filesOf(cases) === 0 ? {} : { files: filesOf(cases) }),
});

const filesOf = (cases: readonly ExportCase[]) => tipsOf(cases).reduce((sum, { files }) => sum + files.length, 0);

const tipsOf = (cases: readonly ExportCase[]): readonly Message[] => cases.flatMap((one) => one.tips);

/** `paths`: of the files that go along, by their keys. */
export function buildDocument(
  cases: readonly ExportCase[],
  choice: Choice,
  occasion: Occasion,
  paths: ReadonlyMap<string, string> = new Map(),
): ExportDocument {
  const name: NameOf = (key) => nameOf(occasion.directory, key);
  const words = redactor(wordsTakenOut(tipsOf(cases), choice));
  const originals = choice.originals && isWhole(cases, choice);
  const { newsroom } = occasion.directory;
  const built = cases.map((one) => buildCase(one, choice, occasion, words, originals, paths));
  return {
    v: 1,
    kind: 'flowerpot export',
    newsroom: { key: newsroom.key, name: newsroom.name, words: fingerprintWords(newsroom.key) },
    exported: occasion.today,
    by: { key: occasion.member, name: name(occasion.member) },
    left: leftBy(cases, choice),
    summary: summaryOf(built, occasion.today),
    contents: built.map((one) => ({
      title: one.title,
      case: one.id,
      tips: tipsIn(one),
      replies: repliesIn(one),
      notes: notesIn(one),
    })),
    custody: CUSTODY,
    cases: built,
  };
}

function buildCase(
  found: ExportCase,
  choice: Choice,
  occasion: Occasion,
  words: Redactor,
  originals: boolean,
  paths: ReadonlyMap<string, string>,
): DocumentCase {
  const name: NameOf = (key) => nameOf(occasion.directory, key);
  const one = found.case;
  const person = (key: string): Person => ({ key, name: name(key) });
  const told = (from: { by: string; day: Day } | null): Told | null => from && { by: person(from.by), day: from.day };
  const isFirst = firstOfItsKind(one.history);
  const shows = shownIn(found);
  const redacted = (text: string) => words.redact(text).text;
  const event = (entry: HistoryEntry): DocumentEvent => ({
    seq: entry.event.seq,
    day: entry.event.day,
    by: person(entry.by),
    kind: entry.event.kind,
    text: redacted(sentence(entry, name, isFirst(entry))),
    sha256: hex(entry.hash),
    signed: originals && shows(entry) ? entry.signed : null,
  });
  const tips = found.tips.map((tip) => {
    const left = redactedTip(tip, choice, words);
    return {
      id: tip.reply?.id ?? tip.id,
      received: tip.day,
      reply: tip.reply && { by: person(tip.reply.by), number: tip.reply.number, signed: tip.original !== null },
      text: left.text,
      foreign: tip.foreign !== undefined,
      contact: choice.contact && tip.contact ? redacted(tip.contact) : null,
      contactLeftOut:
        tip.reply === null && (tip.contact === null ? tip.original === null : !choice.contact && tip.contact !== ''),
      passagesTakenOut: tip.redacted + left.redacted,
      original: originals ? tip.original : null,
      files: choice.files
        ? tip.files.map((file) => ({
            name: redacted(file.name),
            type: redacted(file.type),
            size: file.size,
            path: paths.get(fileKey(file)) ?? null,
          }))
        : [],
    };
  });
  return {
    id: one.id,
    // Of what is left: the first words may be what was taken out.
    title: titleOf({ title: one.title === null ? null : redacted(one.title) }, tips),
    titled: one.title !== null,
    status: one.status,
    assigned: one.assigned.map(person),
    tags: one.tags.map(redacted),
    told: told(one.told),
    tips,
    notes: choice.notes
      ? one.notes.map(({ by, day, text, versions, from }) => ({
          by: person(by),
          day,
          text: redacted(text),
          edited: versions.length > 1,
          withdrawn: text === '',
          from: told(from),
        }))
      : null,
    history: one.history.map(event),
    custody: custody(found, occasion, name).map(({ by, hash, text, ...row }) => ({
      ...row,
      by: by === null ? null : person(by),
      text: redacted(text),
      sha256: hex(hash),
    })),
    faults: one.faults.map((fault) => faultSentence(fault, name)),
    events: one.length,
    unreadable: one.closed,
  };
}

/**
 * Tells whether a signed event says nothing that this export does not show anyhow: no earlier version of a note or one that
 * was withdrawn, no other copy of a tip than the one that is exported.
 */
function shownIn({ case: one, tips }: ExportCase): (entry: HistoryEntry) => boolean {
  const notes = standingNotes(one);
  const isShownTip = (tip: SharedTip) =>
    tips.some(({ id, text, contact, original, reply }) =>
      'original' in tip
        ? original !== null && originalHash(original) === tip.original
        : (reply?.id ?? id) === tip.id && text === tip.text && (tip.contact ?? '') === (contact ?? ''),
    );
  const isShownNote = (note: AccountNote) =>
    notes.some(({ id, by, text }) => id === note.id && by === note.by && text === note.text);
  return ({ event }) => {
    switch (event.kind) {
      case 'note':
        return notes.some(({ versions }) => versions.at(-1) === event.seq);
      case 'account':
        return event.tips.every(isShownTip) && event.notes.every(isShownNote);
      default:
        return true;
    }
  };
}

const hex = (hash: string | null) => (hash ? toHex(fromBase64url(hash)) : null);

export interface Elsewhere {
  /** Where words that are taken out stand, besides the passages that were marked, and are taken out too. */
  found: Places;
  /** All that is taken out of each tip, by its id. */
  ranges: ReadonlyMap<string, readonly Range[]>;
  /** Words that stay: they also stand in the newsroom's signed list, as somebody's name for example. */
  listed: string[];
}

/** The exporter sees this first; `null` when nothing is taken out. */
export function elsewhere(cases: readonly ExportCase[], choice: Choice, occasion: Occasion): Elsewhere | null {
  const words = wordsTakenOut(tipsOf(cases), choice);
  if (words.length === 0) return null;
  const redacting = redactor(words);
  const left = tipsOf(cases).map((tip) => ({ id: tip.id, ...redactedTip(tip, choice, redacting) }));
  const names = namesIn(occasion.directory);
  // The list is long, and so may the words be: only what some word was found in is asked word by word.
  const met = [...new Set(redacting.find(names).map(({ start, end }) => names.slice(start, end)))].join(REDACTION);
  const notes = choice.notes ? cases.flatMap((one) => one.case.notes.map(({ text }) => text)) : [];
  const tags = cases.flatMap((one) => one.case.tags);
  const titles = cases.map((one) => one.case.title ?? '');
  const contacts = choice.contact ? tipsOf(cases).map(({ contact }) => contact ?? '') : [];
  return {
    found: {
      tips: left.reduce((sum, tip) => sum + tip.elsewhere, placesIn(contacts, redacting)),
      notes: placesIn(notes, redacting),
      tags: placesIn(tags, redacting),
      titles: placesIn(titles, redacting),
    },
    ranges: new Map(left.map(({ id, ranges }) => [id, ranges])),
    listed: words.filter((word) => redactor([word]).find(met).length > 0),
  };
}

function namesIn({ newsroom, members, former }: Occasion['directory']): string {
  return [
    newsroom.name,
    newsroom.about,
    ...[...members, ...former].map(({ name }) => name),
    ...members.flatMap(({ beats }) => beats),
  ].join('\n');
}
