/**
 * What somebody takes out of tips that are given on. A passage that was marked, or contact details that are left out, must not
 * come back elsewhere, in a note that quotes them, in a tag, in another tip: the same words are taken out of every text.
 */
import { numbersIn, writtenOtherwise } from './numbers.ts';
import { passages, type Range, redact } from './ranges.ts';
import type { Redactor } from './redactor.ts';

export interface TakingOut {
  /** Whether contact details go along. */
  readonly contact: boolean;
  /** Passages to take out, by tip id. */
  readonly passages: ReadonlyMap<string, readonly Range[]>;
  /** Whether files go along where something else is left out: nothing is taken out of them. */
  readonly files?: boolean;
}

export interface TipText {
  readonly id: string;
  readonly text: string;
  readonly contact: string | null;
}

/** Characters from which on a part of contact details counts by itself: an address, a number, a user name. */
const PART = 5;

/** Everything that must not be found in what is given on, as people wrote it. */
export function wordsTakenOut(tips: readonly TipText[], choice: TakingOut): string[] {
  const marked = tips.flatMap(({ id, text }) =>
    passages(text, choice.passages.get(id) ?? []).flatMap(({ start, end }) => wordsOfPassage(text.slice(start, end))),
  );
  const contacts = choice.contact ? [] : tips.flatMap(({ contact }) => (contact === null ? [] : partsOf(contact)));
  return [...new Set([...marked, ...contacts.filter(isSaid)])];
}

/** What is looked for because of one passage; nothing for punctuation alone. */
export function wordsOfPassage(passage: string): string[] {
  const marked = passage.trim();
  return [marked, ...phonesOf(marked)].filter(isSaid);
}

const isSaid = (word: string) => /[^\s\p{P}]/u.test(word);

/** Digits from which on a number that is marked is one that reaches somebody. */
const PHONE = 7;
/** Digits of a date. */
const DATE = 8;

/** A date in a passage is no number to take out by itself; one that is longer, begins as a phone number does, or is all of it, is. */
function phonesOf(passage: string): string[] {
  const isNumber = !/\p{L}/u.test(passage);
  const phones = numbersIn(passage).filter((number) => {
    const digits = number.replace(/\D/g, '').length;
    return digits > DATE || (digits >= PHONE && (isNumber || /^[+0]/.test(number)));
  });
  return phones.flatMap((number) => [number, ...writtenOtherwise(number)]);
}

/** Punctuation around a word, but for what a number or a user name begins or ends with. */
const AROUND = /^[^\p{L}\p{N}@+_]+|[^\p{L}\p{M}\p{N}_]+$/gu;
/** What words of prose do not have in them. */
const REACHES = /[\p{N}@+_]|[\p{L}\p{M}][.-]\p{L}/u;
/** Words that say what stands beside them, or that nothing does. */
const LABELS = new Set(
  (
    'e-mail email mail phone telephone tel mobile cell number call text sms signal telegram whatsapp threema matrix wire session ' +
    'contact or and via on by at me my is no none nothing not yes ok n/a na'
  ).split(' '),
);

/** Contact details as a whole, line by line, and each part that could reach somebody by itself. Other words of them stay. */
function partsOf(contact: string): string[] {
  const bare = (text: string) => text.replace(AROUND, '');
  const reaches = (word: string) => word.length >= PART && REACHES.test(word);
  const wordsOf = (text: string) => text.split(/[\s,;:<>()"']+/u).map(bare);
  const says = (text: string) => wordsOf(text).some((word) => word !== '' && !LABELS.has(word.toLowerCase()));
  const lines = contact.split('\n').map((line) => line.trim());
  const numbers = numbersIn(contact);
  return [
    ...[contact.trim()].filter(says),
    ...lines.filter((line) => says(line) && (/\s/.test(line) || reaches(bare(line)))),
    ...wordsOf(contact).filter(reaches),
    ...numbers.flatMap((number) => [number.trim(), ...writtenOtherwise(number)]),
  ];
}

/** A tip's text as it leaves: without the passages that were marked, and without the same words wherever else they stand. */
export function redactedTip({ id, text }: TipText, choice: TakingOut, { find }: Redactor) {
  const marked = passages(text, choice.passages.get(id) ?? []);
  const ranges = passages(text, [...marked, ...find(text)]);
  // Both are in order, and each passage that was marked is in one range.
  let n = 0;
  const elsewhere = ranges.filter(({ end }) => {
    const before = n;
    while ((marked[n]?.start ?? end) < end) n += 1;
    return n === before;
  }).length;
  return { ...redact(text, ranges), ranges, elsewhere };
}

/** How many places besides those that were marked hold the same words. */
export interface Places {
  tips: number;
  notes: number;
  tags: number;
  titles: number;
}

export const placesIn = (texts: readonly string[], { find }: Redactor): number =>
  texts.reduce((sum, text) => sum + find(text).length, 0);
