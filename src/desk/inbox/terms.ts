/**
 * Text cut into search terms, for texts and queries alike. Writing without spaces between words (Chinese, Japanese, Thai)
 * becomes overlapping pairs of characters: a dictionary cuts the same word differently in another sentence, and then a
 * query does not find it.
 */
import { digit, SAME } from '../shared/letters.ts';

export interface Term {
  /** Folded: no case, no accents, no vowel points, digits as 0 to 9. */
  term: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々〆';
const RUN = new RegExp(
  `[${UNSPACED}\\p{M}]*[${UNSPACED}]+[${UNSPACED}\\p{M}]*|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const ASCII = /^[0-9A-Za-z]+$/;
/** The ideographs that folding leaves as they are. */
const HAN = /^[\u4e00-\u9fff]+$/;
/** Marks of Latin, Greek, Cyrillic, Hebrew and Arabic. Others, such as the vowel signs of Hindi, are letters of their own. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
const DIFFERENT = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');
const SYLLABLES = /[\uac00-\ud7a3]+/g;
const ZEROS = /\p{Nd}/gu;

/**
 * Marks in a row beyond what any language writes: without them normalising takes time that grows with the square of the
 * row (UAX #15, section 13: thirty are enough for all known uses).
 */
const MARKS_TOO_MANY = /(\p{M}{30})\p{M}+/gu;
/** UTF-16 units of a word that are compared: what agrees in so many is the same word. */
const WORD_MAX = 100;

/** One word as it is compared. Texts and queries go through it, so it may be coarse but must be the same. */
export function fold(long: string): string {
  const word = long.length > WORD_MAX ? long.replace(MARKS_TOO_MANY, '$1').slice(0, WORD_MAX) : long;
  if (ASCII.test(word)) return word.toLowerCase();
  if (HAN.test(word)) return word;
  return (
    word
      .normalize('NFKD')
      .replace(MARKS, '')
      .normalize('NFC')
      // A syllable of Korean is found while it is being typed, and few letters make them all.
      .replace(SYLLABLES, (syllables) => syllables.normalize('NFD'))
      .toLowerCase()
      .replace(DIFFERENT, (letter) => SAME[letter] ?? letter)
      .replace(ZEROS, digit)
  );
}

/** All terms of a text, in order. `query`: a last character alone, which a text's runs end with, is left out of a longer run. */
export function* termsOf(text: string, query = false): Generator<Term> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!IS_UNSPACED.test(run)) {
      const term = fold(run);
      if (term !== '') yield { term, start: index, end: index + run.length };
      continue;
    }
    const signs = [...run];
    let start = index;
    for (const [n, sign] of signs.entries()) {
      const pair = sign + (signs[n + 1] ?? '');
      const isTail = n === signs.length - 1;
      if (!isTail || !query || n === 0) yield { term: fold(pair), start, end: start + pair.length };
      start += sign.length;
    }
  }
}
