/**
 * Text cut into search terms, for texts and queries alike. Writing without spaces between words (Chinese, Japanese, Thai)
 * becomes overlapping pairs of characters: a dictionary cuts the same word differently in another sentence, and then a
 * query does not find it. Words with signs (`C++`, `R&D`, `.NET`, `@handle`, `#tag`) stand in a text with and without
 * them, and are asked for with them. An emoji is a word.
 */
import { digit, SAME } from '../shared/letters.ts';
import { moreForms } from './word-forms.ts';

export interface Term {
  /** Folded: no case, no accents, no vowel points, digits as 0 to 9. */
  term: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Signs without a shape of their own, such as soft hyphens, joiners, and selectors of variants: people type words without them. */
const UNSEEN = '\\p{Default_Ignorable_Code_Point}\\p{Cf}';
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]+`, 'gu');
/** The voiced marks of halfwidth katakana, which are no marks to Unicode. */
const HALF_MARKS = '\uff9e\uff9f';
/** Numbers stay whole, whatever their digits. */
const UNSPACED = `(?![\\p{Nd}${UNSEEN}])[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々〆\uff70${HALF_MARKS}]`;
const SPACED = `(?!${UNSPACED}|[${UNSEEN}])[\\p{L}\\p{M}\\p{N}]`;
const WORD = `${SPACED}(?:[${UNSEEN}]*${SPACED})*`;
/** Not © ® ™, which are signs of writing. */
const PICTURE = '(?![©®™])\\p{Extended_Pictographic}';
/** Selectors of variants, tags, and colours of skin. */
const VARIANT = '\\ufe0e\\ufe0f\\u{e0020}-\\u{e007f}\\p{Emoji_Modifier}';
const EMOJI = `\\p{Regional_Indicator}{2}|${PICTURE}(?:[${VARIANT}]|\\u200d${PICTURE})*`;
const RUN = new RegExp(
  `(${UNSPACED}(?:[${UNSEEN}]*(?:${UNSPACED}|(?![${UNSEEN}])\\p{M}))*)|${WORD}(?:[&＆]${WORD}|[+#＋＃]{1,3}(?:${WORD})?)*|(${EMOJI})`,
  'gu',
);
const PLAIN_EMOJI = new RegExp(`[${VARIANT}\\u200d]`, 'gu');
/** Parts of an emoji that are compared. */
const EMOJI_MAX = 10;
const HAS_SIGN = /[&＆+#＋＃]/;
const PARTS = new RegExp(WORD, 'gu');
/** Before a word: part of it when nothing of another stands before them. */
const SIGN_BEFORE = /[@＠#＃.．]/;
const OF_WORD = /[\p{L}\p{M}\p{N}]/u;
/** Before Arabic no word has other forms. */
const FORMS_BEGIN = '\u0600';
const LETTER = /^\p{L}/u;
/** A character with its marks: as far as normalising reaches. */
const CLUSTER = new RegExp(`.[\\p{M}${HALF_MARKS}${UNSEEN}]*`, 'gsu');
const ASCII = /^[0-9A-Za-z]+$/;
/** The ideographs that folding leaves as they are. */
const HAN = /^[\u4e00-\u9fff]+$/;
/** Marks of Latin, Greek, Cyrillic, Hebrew and Arabic. Others, such as the vowel signs of Hindi, are letters of their own. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
const DIFFERENT = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');
const SYLLABLES = /[\uac00-\ud7a3]+/g;
/** Two consonants at the end of a Korean syllable. They are typed one after the other: 값 is 갑 before. */
const DOUBLE_FINALS: Readonly<Record<string, string>> = {
  '\u11aa': '\u11a8\u11ba',
  '\u11ac': '\u11ab\u11bd',
  '\u11ad': '\u11ab\u11c2',
  '\u11b0': '\u11af\u11a8',
  '\u11b1': '\u11af\u11b7',
  '\u11b2': '\u11af\u11b8',
  '\u11b3': '\u11af\u11ba',
  '\u11b4': '\u11af\u11c0',
  '\u11b5': '\u11af\u11c1',
  '\u11b6': '\u11af\u11c2',
  '\u11b9': '\u11b8\u11ba',
};
const DOUBLE_FINAL = new RegExp(`[${Object.keys(DOUBLE_FINALS).join('')}]`, 'g');
/** A consonant at the end of a syllable, and in the same place of the other the initial that it becomes before a vowel. */
const FINALS = '\u11a8\u11a9\u11ab\u11ae\u11af\u11b7\u11b8\u11ba\u11bb\u11bc\u11bd\u11be\u11bf\u11c0\u11c1\u11c2';
const INITIALS = '\u1100\u1101\u1102\u1103\u1105\u1106\u1107\u1109\u110a\u110b\u110c\u110e\u110f\u1110\u1111\u1112';
const ZEROS = /\p{Nd}/gu;

/**
 * Marks in a row beyond what any language writes: without them normalising takes time that grows with the square of the
 * row (UAX #15, section 13: thirty are enough for all known uses).
 */
const MARKS_TOO_MANY = /(\p{M}{30})\p{M}+/gu;
/** UTF-16 units of a word that are compared: what agrees in so many is the same word. */
const WORD_MAX = 100;

/** One word as it is compared. Texts and queries go through it, so it may be coarse but must be the same. */
function fold(long: string): string {
  if (HAN.test(long)) return long;
  const seen = long.replace(ALL_UNSEEN, '');
  const word = seen.length > WORD_MAX ? seen.replace(MARKS_TOO_MANY, '$1').slice(0, WORD_MAX) : seen;
  if (ASCII.test(word)) return word.toLowerCase();
  return (
    word
      .normalize('NFKD')
      .replace(MARKS, '')
      .normalize('NFC')
      // A syllable of Korean is found while it is being typed, and few letters make them all.
      .replace(SYLLABLES, (syllables) =>
        syllables.normalize('NFD').replace(DOUBLE_FINAL, (final) => DOUBLE_FINALS[final] ?? final),
      )
      .toLowerCase()
      .replace(DIFFERENT, (letter) => SAME[letter] ?? letter)
      .replace(ZEROS, digit)
  );
}

/** A Korean word as it may go on: typing 하늘 shows 한 first. `null` for a word that cannot. */
export function goingOn(term: string): string | null {
  const final = FINALS.indexOf(term.slice(-1));
  return final < 0 ? null : term.slice(0, -1) + INITIALS.charAt(final);
}

/**
 * All terms of a text, in order; none has a space. `query`: the longest terms only. A last character alone, which a text's
 * runs end with, is left out of a longer run, and so are words that stand there with a sign.
 */
export function* termsOf(text: string, query = false): Generator<Term> {
  for (const { 0: run, 1: unspaced, 2: emoji, index } of text.matchAll(RUN)) {
    if (unspaced !== undefined) yield* pairsOf(run, index, query);
    else if (emoji !== undefined) yield* emojiOf(run, index, query);
    else {
      const end = index + run.length;
      const sign = signBefore(text, run, index, query);
      if (sign !== '') for (const term of formsOf(sign + run, query)) yield { term, start: index - 1, end };
      if (sign === '' || !query) for (const term of formsOf(run, query)) yield { term, start: index, end };
      if (!query && HAS_SIGN.test(run)) yield* partsOf(run, index);
    }
  }
}

function* partsOf(run: string, index: number): Generator<Term> {
  for (const { 0: part, index: at } of run.matchAll(PARTS)) {
    const start = index + at;
    for (const term of formsOf(part, false)) yield { term, start, end: start + part.length };
  }
}

/** The sign of `@handle`, `#tag` and `.NET`. A text's `ASP.NET` has it too, a query asks for it only where it begins a word. */
function signBefore(text: string, run: string, index: number, query: boolean): string {
  const sign = text[index - 1] ?? ' ';
  if (sign === ' ' || !SIGN_BEFORE.test(sign)) return '';
  const before = text[index - 2] ?? '';
  if (before === sign || (query && OF_WORD.test(before))) return '';
  const plain = sign.normalize('NFKC');
  return plain === '.' && !LETTER.test(run) ? '' : plain;
}

/** A word as it is compared, with what else a text's word is found by. */
function formsOf(run: string, query: boolean): string[] {
  // One sign may stand for several words: ﷺ.
  const words = fold(run)
    .split(' ')
    .filter((word) => word !== '');
  return query || words.every((word) => word < FORMS_BEGIN)
    ? words
    : words.flatMap((word) => [word, ...moreForms(word)]);
}

/** One of several parts is found by its first and, in a text, by each other one. */
function* emojiOf(run: string, index: number, query: boolean): Generator<Term> {
  const parts = [...run.replace(PLAIN_EMOJI, '')];
  const at = { start: index, end: index + run.length };
  yield { term: parts.slice(0, EMOJI_MAX).join(''), ...at };
  if (query || parts.length > EMOJI_MAX || /^\p{RI}/u.test(run)) return;
  for (const term of parts.slice(1)) yield { term, ...at };
}

function* pairsOf(run: string, index: number, query: boolean): Generator<Term> {
  const signs: Term[] = [];
  for (const { 0: cluster, index: at } of run.matchAll(CLUSTER))
    for (const term of fold(cluster)) signs.push({ term, start: index + at, end: index + at + cluster.length });
  for (const [n, { term, start, end }] of signs.entries()) {
    const next = signs[n + 1];
    if (next !== undefined) yield { term: term + next.term, start, end: next.end };
    else if (!query || n === 0) yield { term, start, end };
  }
}
