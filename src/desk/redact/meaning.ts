/** What a character is to a reader: the letters that are heard, or what it parts them by. */
import { REDACTION } from '../../protocol/event.ts';
import { digit, SAME } from '../shared/letters.ts';
import { lookAlike } from '../shared/look-alikes.ts';

/** What stands before a letter. The greater one of several counts. */
export const NOTHING = 0;
/** What may stand inside a word: apostrophes, quotes, emphasis, dashes, a word broken with a dash. */
export const INSIDE = 1;
/** What parts words, and may also break one that stands by itself: one line's end, one sign without a space. */
export const BROKEN = 2;
/** What stands between words. */
export const BETWEEN = 3;
/** Blocks of something taken out: no name reaches over them. */
export const WALL = 4;

/** Scripts of a word, as bits. */
export const LATIN = 1;
export const OTHER = 2;

export interface Letter {
  /** As it is heard: without case, accent and width, digits as 0 to 9. */
  char: string;
  /** As it is seen: the Latin letter that it looks like, or the same. */
  alike: string;
  /** The same, but a capital I and a one look like an l, and a zero like an o. */
  shape: string;
  script: number;
  isDigit: boolean;
  isMark: boolean;
  /** After this one every mark is an accent. */
  isAccented: boolean;
}

interface Gap {
  gap: number;
  isSpace: boolean;
  isDash: boolean;
  isLineEnd: boolean;
  /** May stand before and after a line's words without being one. */
  isMargin: boolean;
}

export type Meaning = { letters: readonly Letter[] } | Gap;

const BLOCK = REDACTION.charAt(0);
/** Also letters and signs that stand for an apostrophe, a stress or a length, as between words in team/names.ts. */
const QUOTES =
  /['"‘’‚‛“”„‟′″‵‶‹›«»\u02b9-\u02df\u02ec-\u02ff\ua78b\ua78c՚׳״＇＂「」『』*_~\u223c\\[\]]|(?!\p{Emoji_Modifier})\p{Sk}/u;
const DASHES = /[\p{Pd}\u2212\u2043]/u;
const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/u;
/** Braille without a dot is a sign that is drawn as nothing. */
const EMPTY_BRAILLE = '\u2800';
const SPACE = new RegExp(`[\\s${EMPTY_BRAILLE}]`);
/** Drawn as nothing, or stretching what stands before. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Me}\u0640]|(?![\s\u0085])\p{Cc}/u;
/** Not the unseen ones. */
const CASELESS = /(?!\p{Default_Ignorable_Code_Point})\p{Lo}/u;
/** Accents and points, which people leave out. Those of other scripts are vowels, those of kana make another letter. */
const ACCENT =
  /(?![\u3099\u309a])(?=\p{M})(?:[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]|[\u0483-\u0487]|[\ufe2e\ufe2f])/u;
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{N}]/u;
/** Signs and pictures count: a name may be one. */
const LETTER = /[\p{L}\p{N}\p{M}\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
/** Letters that one character may stand for. A phrase (U+FDFA: 18) is no way to write a name, and a text of it would be long. */
const LETTERS_MAX = 4;

/** Never more than one character is normalised at a time: runs of marks would take the square of their length. */
function meaningOf(char: string): Meaning {
  if (isItself(char)) return { letters: [letterOf(char, char, char)] };
  const isLineEnd = LINE_END.test(char);
  const gap = { gap: BETWEEN, isSpace: SPACE.test(char), isDash: false, isLineEnd, isMargin: false };
  if (char === BLOCK) return { ...gap, gap: WALL };
  if (isLineEnd) return gap;
  if (char === EMPTY_BRAILLE) return { ...gap, isMargin: true };
  if (UNSEEN.test(char)) return { letters: [] };
  if (QUOTES.test(char)) return { ...gap, gap: INSIDE };
  if (DASHES.test(char)) return { ...gap, gap: INSIDE, isDash: true };
  const plain = char.normalize('NFKD');
  // Some look like a letter that they are no form of: a lunate sigma.
  const letters = [...(lookAlike(char) === char ? plain : [char])].flatMap((sign) => lettersOf(sign));
  if (letters.length > LETTERS_MAX) return { letters: [letterOf(char, char, char)] };
  if (letters.length > 0 || ACCENT.test(char)) return { letters };
  const [first = char] = plain;
  if (first !== char) return meaningOf(first);
  return { ...gap, isMargin: char === '>' || gap.isSpace };
}

/** Most letters of most scripts: without case, parts and others like them. A text may have tens of thousands of these. */
const isItself = (char: string) =>
  CASELESS.test(char) && char.normalize('NFKD') === char && !(char in SAME) && lookAlike(char) === char;

function lettersOf(sign: string): Letter[] {
  const heard = [...sign.toUpperCase().toLowerCase().normalize('NFKD')]
    .filter((one) => LETTER.test(one) && !ACCENT.test(one) && !UNSEEN.test(one))
    .flatMap((one) => (/\p{Nd}/u.test(one) ? digit(one) : [...(SAME[one] ?? one)]));
  const seen = heard.length === 1 ? lookAlike(sign) : sign;
  return heard.map((char) => letterOf(char, seen === sign ? char : seen, sign));
}

function letterOf(char: string, alike: string, sign: string): Letter {
  const isLatin = /\p{Script=Latin}/u.test(sign) || (alike !== char && !/\p{L}/u.test(sign));
  return {
    char,
    alike,
    shape: alike === '0' ? 'o' : alike === '1' || (alike === 'i' && /\p{Lu}/u.test(sign)) ? 'l' : alike,
    script: isLatin ? LATIN : /\p{L}/u.test(sign) ? OTHER : 0,
    isDigit: /\p{N}/u.test(char),
    isMark: /\p{M}/u.test(char),
    isAccented: ACCENTED.test(char),
  };
}

/** There are few different characters in a text. */
const meanings = new Map<string, Meaning>();
const MEANINGS_MAX = 50_000;

export function meaning(char: string): Meaning {
  const before = meanings.get(char);
  if (before !== undefined) return before;
  if (meanings.size >= MEANINGS_MAX) meanings.clear();
  const found = meaningOf(char);
  meanings.set(char, found);
  return found;
}
