/** Whole words from their first letters, and where pasted words go. Pure. */
import { plainWord } from '../../crypto/plain-word.ts';

/** A list as it is looked through. */
export interface WordIndex {
  /** As people write them, and as they are compared, in the list's order. */
  readonly words: readonly { readonly word: string; readonly plain: string }[];
  readonly known: ReadonlySet<string>;
}

export function indexOf(list: readonly string[]): WordIndex {
  const words = list.map((word) => ({ word: word.normalize('NFC'), plain: plainWord(word) }));
  return { words, known: new Set(words.map(({ plain }) => plain)) };
}

/** As many as fit below a field of a phone. */
const SHOWN = 6;
/** Below this many letters of an alphabet nearly everything fits. */
const LETTERS = 2;

export interface Ranked extends WordIndex {
  /** How many of the other words it knows. */
  readonly score: number;
}

/** The lists that know most of these words first; among equals the order stays. */
export function ranked(lists: readonly WordIndex[], others: readonly string[]): Ranked[] {
  const plain = others.map(plainWord).filter((word) => word !== '');
  const scored = lists.map((list) => ({ ...list, score: plain.filter((word) => list.known.has(word)).length }));
  return scored.sort((a, b) => b.score - a.score);
}

/** Of the first list that has any; none for a word that is whole and goes on in no other. */
export function complete(typed: string, lists: readonly WordIndex[]): string[] {
  const plain = plainWord(typed.trim());
  if (plain === '' || ([...plain].length < LETTERS && /^\p{Script=Latin}/u.test(plain))) return [];
  for (const { words } of lists) {
    const found = words.filter((one) => one.plain.startsWith(plain));
    if (found.length === 0) continue;
    // A whole word stands before those that only begin with it.
    found.sort((a, b) => Number(b.plain === plain) - Number(a.plain === plain));
    return found.length === 1 && found[0]?.plain === plain ? [] : found.slice(0, SHOWN).map(({ word }) => word);
  }
  return [];
}

/** The one word that is meant by its beginning; `null` where that is a whole word of a list that is as likely. */
export function meant(typed: string, lists: readonly Ranked[]): string | null {
  const plain = plainWord(typed.trim());
  const [word, ...others] = complete(typed, lists);
  const score = lists.find(({ words }) => words.some((one) => one.plain.startsWith(plain)))?.score ?? 0;
  if (word === undefined || others.length > 0) return null;
  return lists.some((list) => list.score >= score && list.known.has(plain)) ? null : word;
}

/** Words that came together: as many as there are fields fill all, fewer go on from this place. `next`: the place behind them. */
export function spread(
  fields: readonly string[],
  place: number,
  words: readonly string[],
): { fields: string[]; next: number } {
  const from = words.length >= fields.length ? 0 : place;
  const filled = fields.map((field, n) => (n < from ? field : (words[n - from]?.normalize('NFC') ?? field)));
  return { fields: filled, next: Math.min(from + words.length, fields.length - 1) };
}
