/**
 * A text as a reader hears it: its letters without case, accents and width, and what stands between each two of them. Marks,
 * quotes, dashes, white space, Markdown and invisible characters are in no letter, so nothing can be hidden behind them.
 */
import { REDACTION } from '../../protocol/event.ts';

/** A character as it stands in the source, or as it is shown for that stretch of the source. */
export interface Piece {
  char: string;
  start: number;
  end: number;
}

/** What stands before a letter. The greater one of several counts. */
export const NOTHING = 0;
/** What may stand inside a word: apostrophes, quotes, emphasis, dashes, a word broken over lines. */
export const INSIDE = 1;
/** What stands between words. */
export const BETWEEN = 2;
/** Blocks of something taken out: no name reaches over them. */
export const WALL = 3;

export interface Folded {
  letters: string[];
  /** What stands before each letter. */
  gaps: number[];
  starts: number[];
  ends: number[];
}

const BLOCK = REDACTION.charAt(0);
const QUOTES = /['"`´‘’‚‛“”„‟′″‵‶‹›«»ʹʺʻʼʽˈˊˋ՚׳״＇＂「」『』*_~\\[\]]/u;
const DASHES = /[\p{Pd}\u2212\u2043]/u;
const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/u;
/** Drawn as nothing, or stretching what stands before. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Me}\u0640]|(?![\s\u0085])\p{Cc}/u;
/** Accents and points, which people leave out. Those of other scripts are vowels, those of kana make another letter. */
const ACCENT =
  /(?![\u3099\u309a])(?=\p{M})(?:[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]|[\u0483-\u0487]|[\ufe2e\ufe2f])/u;
/** After these every mark is an accent. */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{N}]/u;
const MARK = /\p{M}/u;
/** Signs and pictures count: a name may be one. */
const LETTER = /[\p{L}\p{N}\p{M}\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
const EMPTY_BRAILLE = '\u2800';

type Meaning =
  | { letters: readonly string[] }
  | {
      gap: number;
      dash?: boolean;
      lineEnd?: boolean;
      /** May stand before and after a line's words without being one. */
      margin?: boolean;
    };

/** Never more than one character is normalised at a time: runs of marks would take the square of their length. */
function meaningOf(char: string): Meaning {
  if (char === BLOCK) return { gap: WALL };
  if (UNSEEN.test(char) && !LINE_END.test(char)) return { letters: [] };
  if (QUOTES.test(char)) return { gap: INSIDE };
  if (DASHES.test(char)) return { gap: INSIDE, dash: true };
  if (LINE_END.test(char)) return { gap: BETWEEN, lineEnd: true };
  if (char === EMPTY_BRAILLE) return { gap: BETWEEN };
  const plain = char.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  const letters = [...plain].filter((one) => LETTER.test(one) && !ACCENT.test(one) && !UNSEEN.test(one));
  if (letters.length > 0 || ACCENT.test(char)) return { letters };
  const [first = char] = plain;
  if (first !== char) return meaningOf(first);
  return { gap: BETWEEN, margin: char === '>' || /\s/.test(char) };
}

/** There are few different characters in a text. */
const meanings = new Map<string, Meaning>();
const MEANINGS_MAX = 20_000;

function known(char: string): Meaning {
  const before = meanings.get(char);
  if (before !== undefined) return before;
  if (meanings.size >= MEANINGS_MAX) meanings.clear();
  const meaning = meaningOf(char);
  meanings.set(char, meaning);
  return meaning;
}

export function fold(pieces: Iterable<Piece>): Folded {
  const folded: Folded = { letters: [], gaps: [], starts: [], ends: [] };
  let gap = NOTHING;
  /** A dash at the end of a line may break one word, or stand between two. */
  let broken: 'no' | 'dash' | 'line' = 'no';
  let last = '';
  for (const { char, start, end } of pieces) {
    const meaning = known(char);
    if ('letters' in meaning) {
      for (const letter of meaning.letters) {
        if (MARK.test(letter) && ACCENTED.test(last)) continue;
        folded.letters.push(letter);
        folded.gaps.push(gap);
        folded.starts.push(start);
        folded.ends.push(end);
        gap = NOTHING;
        broken = 'no';
        last = letter;
      }
    } else if (meaning.lineEnd && broken !== 'no') {
      gap = INSIDE;
      broken = 'line';
    } else if (broken !== 'line' || !meaning.margin) {
      if (meaning.dash && gap < BETWEEN) broken = 'dash';
      else if (meaning.gap > INSIDE && !meaning.margin) broken = 'no';
      gap = Math.max(gap, meaning.gap);
    }
  }
  return folded;
}
