/**
 * A text as a reader hears it: its letters without case, accents and width, and what stands between each two of them. Marks,
 * quotes, dashes, white space, Markdown and invisible characters are in no letter, so nothing can be hidden behind them.
 * Where letters look like Latin ones, the text is also folded as a reader sees it, and always by the shape of its letters.
 */
import { type Folded, INSIDE_WORDS } from './folded.ts';
import { BETWEEN, BROKEN, INSIDE, type Letter, meaning, NOTHING, WALL } from './meaning.ts';
import { byShape } from './shapes.ts';

/** A character as it stands in the source, or as it is shown for that stretch of the source. */
export interface Piece {
  char: string;
  start: number;
  end: number;
}

/** Single letters in a row from which on they spell a word: `E v a`. */
const SPELLED = 3;

export function fold(pieces: Iterable<Piece>): Folded[] {
  const signs: Letter[] = [];
  const gaps: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let gap = NOTHING;
  /** A dash at the end of a line may break one word, or stand between two. */
  let broken: 'no' | 'dash' | 'line' = 'no';
  /** What stands since the last letter: line ends, white space, and what else stands between words, a row of one sign as one. */
  let lines = 0;
  let spaces = 0;
  let others = 0;
  let last = { isAccented: false, isDigit: false };
  let before = '';
  for (const { char, start, end } of pieces) {
    const means = meaning(char);
    if ('letters' in means) {
      for (const letter of means.letters) {
        if (letter.isMark && last.isAccented) continue;
        if (gap === BETWEEN) {
          const isOneLine = lines === 1 && others === 0;
          const isOneSign = lines === 0 && spaces + others === 1 && (spaces === 0 || (last.isDigit && letter.isDigit));
          if (isOneLine || isOneSign) gap = BROKEN;
        }
        signs.push(letter);
        gaps.push(gap);
        starts.push(start);
        ends.push(end);
        gap = NOTHING;
        broken = 'no';
        lines = spaces = others = 0;
        last = letter;
      }
    } else {
      if (means.isLineEnd) lines += before === '\r' && char === '\n' ? 0 : 1;
      else if (means.isSpace) spaces += 1;
      else if (means.gap === BETWEEN && !(means.isMargin && lines > 0)) others += char === before ? 0 : 1;
      if (means.isLineEnd && broken !== 'no') {
        gap = INSIDE;
        broken = 'line';
      } else if (broken !== 'line' || !means.isMargin) {
        if (means.isDash && gap < BETWEEN) broken = 'dash';
        else if (means.gap > INSIDE && !means.isMargin) broken = 'no';
        gap = Math.max(gap, means.gap);
      }
    }
    before = char;
  }
  const letters = signs.map(({ char }) => char);
  const heard = { letters, gaps, starts, ends, scripts: null, disguised: null, inside: INSIDE_WORDS };
  joinSpelled(heard);
  const all = [heard, byShape(heard, signs)];
  if (signs.every(({ alike, char }) => alike === char)) return all;
  const scripts = signs.map(({ script }) => script);
  return [...all, { ...heard, letters: signs.map(({ alike }) => alike), scripts: ofWords(scripts, gaps) }];
}

/** What stands between single letters in a row stands inside a word. */
function joinSpelled({ letters, gaps, starts }: Folded): void {
  let singles: number[] = [];
  let at = 0;
  const join = () => {
    if (singles.length >= SPELLED) for (const n of singles.slice(1)) gaps[n] = INSIDE;
    singles = [];
  };
  while (at < letters.length) {
    let next = at + 1;
    // Letters of one character, and vowels of other scripts, are one letter to a reader.
    while (gaps[next] === NOTHING && (starts[next] === starts[at] || /\p{M}/u.test(letters[next] ?? ''))) next += 1;
    const isSingle = next === letters.length || gaps[next] !== NOTHING;
    if (gaps[at] === WALL) join();
    if (isSingle) singles.push(at);
    else {
      join();
      while (next < letters.length && gaps[next] === NOTHING) next += 1;
    }
    at = next;
  }
  join();
}

function ofWords(scripts: readonly number[], gaps: readonly number[]): number[] {
  const words = scripts.slice();
  for (let n = 1; n < words.length; n += 1) if (gaps[n] === NOTHING) words[n] = (words[n] ?? 0) | (words[n - 1] ?? 0);
  for (let n = words.length - 1; n > 0; n -= 1) if (gaps[n] === NOTHING) words[n - 1] = words[n] ?? 0;
  return words;
}
