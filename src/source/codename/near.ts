/** Which words of a list somebody may have meant. Pure. */
import { wordList } from '../../crypto/codename.ts';
import { plainWord } from '../../crypto/plain-word.ts';
import type { WordLanguage } from '../../crypto/word-languages.ts';
import type { WordsFault } from '../../crypto/words.ts';

/** What is wrong with a codename that was typed; words of the list that are near to an unknown one, the nearest first. */
export type Fault = Exclude<WordsFault, { kind: 'unknown' }> | (WordsFault & { kind: 'unknown'; near: string[] });

/** Changes (a letter more, fewer, another, two exchanged) up to which a word is near, and how many are named. */
const CHANGES = 2;
const NAMED = 3;

export async function faultOf(fault: WordsFault, language: WordLanguage): Promise<Fault> {
  return fault.kind === 'unknown' ? { ...fault, near: nearWords(fault.word, await wordList(language)) } : fault;
}

/** In the list's own spelling. Nearer ones first, and among equals those that begin alike. */
export function nearWords(word: string, list: readonly string[]): string[] {
  const typed = [...plainWord(word)];
  const found: { word: string; changes: number; alike: number }[] = [];
  for (const one of list) {
    const letters = [...plainWord(one)];
    // Short words: two changes make any three letters of any other three.
    const limit = Math.min(CHANGES, Math.floor((typed.length + 1) / 3));
    if (Math.abs(letters.length - typed.length) > limit) continue;
    const changes = distance(typed, letters, limit);
    if (changes <= limit) found.push({ word: one, changes, alike: common(typed, letters) });
  }
  found.sort((a, b) => a.changes - b.changes || b.alike - a.alike);
  return found.slice(0, NAMED).map((one) => one.word);
}

function common(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n += 1;
  return n;
}

/** Damerau and Levenshtein, with neighbours exchanged; more than `limit` where it is more. */
function distance(a: readonly string[], b: readonly string[], limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
