/** Finds words wherever they stand in a text, however they are disguised, and takes them out of it. */
import { type Folded, INSIDE_WORDS } from './folded.ts';
import { BETWEEN, BROKEN, LATIN, NOTHING, OTHER, WALL } from './meaning.ts';
import { passages, type Range, redact } from './ranges.ts';
import { UMLAUT } from './umlauts.ts';
import { views } from './views.ts';

export interface Redactor {
  /** Every place where one of the words stands: in order, none empty, apart from each other. */
  find(text: string): Range[];
  redact(text: string): { text: string; redacted: number };
}

/** Digits from which on a number may be written with anything between them. */
const NUMBER = 5;
/** Longer passages are looked for in parts of about so many letters, each by itself: it bounds the work. */
const PART = 48;

interface Node {
  next: Map<string, Node>;
  /** Something may stand between this letter and the one before. */
  apart: boolean;
  /**
   * A word ends here: one that counts only by itself, or wherever it stands; or, of a word that was written in other letters
   * than Latin, what it looks like: this counts inside a longer word only where that one mixes letters, as no honest one does.
   */
  ends: 'no' | 'as word' | 'looks like' | 'anywhere';
  /** What ends here goes on with the next part of its passage. */
  goesOn: boolean;
}

const node = (): Node => ({ next: new Map(), apart: false, ends: 'no', goesOn: false });

export function redactor(words: readonly string[]): Redactor {
  const heard = node();
  const shapes = node();
  let hasUmlauts = false;
  const rootOf = ({ disguised }: Folded) => (disguised === null ? heard : shapes);
  for (const word of words) {
    for (const view of views(word, true)) {
      for (const part of parts(view)) plant(rootOf(view), view, part);
      hasUmlauts ||= UMLAUT.test(view.letters.join(''));
    }
  }
  const find = (text: string): Range[] =>
    heard.next.size === 0
      ? []
      : passages(
          text,
          views(text, hasUmlauts).flatMap((view) => walk(rootOf(view), view)),
        );
  return { find, redact: (text) => redact(text, find(text)) };
}

interface Part {
  from: number;
  to: number;
  goesOn: boolean;
}

/** Stretches without a wall; long ones are cut, at the beginning of a word where there is one. */
function parts({ letters, gaps }: Folded): Part[] {
  const found: Part[] = [];
  let from = 0;
  let end = 0;
  while (from < letters.length) {
    if (from === end) {
      const wall = gaps.indexOf(WALL, from + 1);
      end = wall < 0 ? letters.length : wall;
    }
    let to = end;
    if (end - from > PART * 1.5) {
      to = from + PART;
      while (to > from + PART / 2 && (gaps[to] ?? NOTHING) < BROKEN) to -= 1;
      if (to <= from + PART / 2) to = from + PART;
    }
    found.push({ from, to, goesOn: to < end });
    from = to;
  }
  return found;
}

function plant(root: Node, { letters, gaps, scripts, disguised, inside }: Folded, { from, to, goesOn }: Part): void {
  const isNumber = to - from >= NUMBER && letters.slice(from, to).every((letter) => /\p{N}/u.test(letter));
  let at = root;
  let length = 0;
  for (let n = from; n < to; n += 1) {
    const letter = letters[n] ?? '';
    if (letter === '') continue;
    length += 1;
    const next = at.next.get(letter) ?? node();
    at.next.set(letter, next);
    const isAlone = n > from && (gaps[n] !== NOTHING || standsAlone(letter) || standsAlone(letters[n - 1] ?? ''));
    if (isNumber || isAlone) next.apart = true;
    at = next;
  }
  const isLatin = scripts === null || scripts.slice(from, to).some((script) => script & LATIN);
  if (root === at || (disguised !== null && length < INSIDE_WORDS)) return;
  if (length < inside) at.ends = at.ends === 'no' ? 'as word' : at.ends;
  else if (isLatin) at.ends = 'anywhere';
  else if (at.ends !== 'anywhere') at.ends = 'looks like';
  if (goesOn) at.goesOn = true;
}

/** The longest word from each letter on. Those that overlap are one, and the parts of a passage. */
function walk(root: Node, view: Folded): Range[] {
  const { letters, gaps, starts, ends } = view;
  const found: Range[] = [];
  /** The letter after the last one found, and whether its passage goes on there. */
  let reached = -1;
  let goesOn = false;
  for (let from = 0; from < letters.length; from += 1) {
    let at: Node | undefined = root;
    let to = -1;
    let last: Node = root;
    let isBroken = false;
    for (let n = from; n < letters.length; n += 1) {
      const letter = letters[n] ?? '';
      if (letter === '') continue;
      const gap = n === from ? NOTHING : (gaps[n] ?? NOTHING);
      at = at.next.get(letter);
      if (at === undefined || gap === WALL || (gap === BETWEEN && !at.apart)) break;
      if (gap === BROKEN && !at.apart) isBroken = true;
      if (at.ends === 'no') continue;
      const after = letters[n + 1] === '' ? n + 2 : n + 1;
      if (!counts(view, at, from, after, isBroken)) continue;
      to = after;
      last = at;
    }
    if (to < 0) continue;
    const before = found.at(-1);
    const joins = from < reached || (from === reached && goesOn && gaps[from] !== WALL);
    const end = ends[to - 1] ?? 0;
    if (before !== undefined && joins) before.end = Math.max(before.end, end);
    else found.push({ start: starts[from] ?? 0, end });
    if (to > reached) {
      reached = to;
      goesOn = last.goesOn;
    }
  }
  return found;
}

function counts(view: Folded, { ends }: Node, from: number, to: number, isBroken: boolean): boolean {
  if (view.disguised !== null && !view.disguised.subarray(from, to).includes(1)) return false;
  if (isBroken) return to - from >= INSIDE_WORDS && isWord(view, from, to);
  if (to - from < view.inside) return isWord(view, from, to);
  if (view.scripts === null && ends === 'anywhere') return true;
  const scripts = (view.scripts?.[from] ?? 0) | (view.scripts?.[to - 1] ?? 0);
  if (ends === 'anywhere' && scripts & LATIN) return true;
  if (ends === 'looks like' && scripts === (LATIN | OTHER)) return true;
  return isWord(view, from, to);
}

/** Scripts that write no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const isOfWord = (letter: string) => letter === '' || WORD.test(letter);
const standsAlone = (letter: string) => UNSPACED.test(letter) || !WORD.test(letter);

function isWord({ letters, gaps }: Folded, from: number, to: number): boolean {
  const isEdge = (at: number): boolean => {
    const before = letters[at - 1];
    const after = letters[at];
    if (before === undefined || after === undefined || gaps[at] !== NOTHING) return true;
    if (!isOfWord(before) || !isOfWord(after)) return true;
    return to - from > 1 && (UNSPACED.test(before) || UNSPACED.test(after));
  };
  return isEdge(from) && isEdge(to);
}
