/** The few words of a tip or case that its row shows: its beginning, or the place that a search found, with what was found marked. */
import type { SearchText } from './search-index.ts';
import { termsOf } from './terms.ts';

export interface Excerpt {
  /** Where it is from, when it is not the source's own text. */
  from: 'text' | 'contact' | 'notes';
  parts: readonly { text: string; found: boolean }[];
}

/** Characters shown, and those of them before the first thing found. */
const LENGTH = 140;
const BEFORE = 40;
/** Characters looked through for something to mark: a row must not make the list wait. */
const LOOKED_AT = 20_000;

/** `terms`: folded beginnings of words, from the search; `null` without one. */
export function excerptOf(of: SearchText, terms: readonly string[] | null): Excerpt {
  if (terms !== null) {
    for (const from of ['text', 'contact', 'notes'] as const) {
      const parts = around(of[from], terms);
      if (parts !== null) return { from, parts };
    }
  }
  return { from: 'text', parts: [{ text: cut(of.text, 0, LENGTH), found: false }] };
}

/** `null` when nothing of it is there. */
function around(text: string, terms: readonly string[]): Excerpt['parts'] | null {
  const parts: { text: string; found: boolean }[] = [];
  let from = -1;
  let limit = 0;
  let at = 0;
  for (const { term, start, end } of termsOf(text.slice(0, LOOKED_AT))) {
    if (from >= 0 && start >= limit) break;
    if (!terms.some((asked) => term.startsWith(asked))) continue;
    if (from < 0) {
      from = wordStart(text, Math.max(0, start - BEFORE));
      limit = from + LENGTH;
      at = from;
      if (from > 0) parts.push({ text: '… ', found: false });
    }
    if (start > at) parts.push({ text: text.slice(at, start), found: false });
    at = Math.max(at, start);
    // Pairs of characters overlap: the second adds what the first did not mark. And a word may be longer than a row.
    const found = cut(text, at, Math.min(end, limit));
    if (found !== '') parts.push({ text: found, found: true });
    at += found.length;
  }
  if (from < 0) return null;
  parts.push({ text: cut(text, at, Math.max(at, limit)), found: false });
  return parts;
}

/** Never between the halves of a character. */
function cut(text: string, start: number, end: number): string {
  const isHalf = end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? '');
  return text.slice(start, isHalf ? end - 1 : end);
}

function wordStart(text: string, near: number): number {
  if (near === 0) return 0;
  const space = text.slice(near, near + BEFORE / 2).search(/\s/);
  if (space >= 0) return near + space + 1;
  return /[\udc00-\udfff]/.test(text[near] ?? '') ? near - 1 : near;
}
