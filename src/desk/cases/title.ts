/** What a case is called, in lists, in exports and in file names: as a member set it, else by its first tip's first words. */
import { TITLE_MAX } from '../../protocol/limits.ts';
import { line, parseJson, tidied } from '../../protocol/schema.ts';
import { visible } from '../shared/visible.ts';
import type { Case } from './case.ts';

/** Characters of a tip that stand for a title. */
const WORDS_MAX = 60;
/** Of a text, however long, no more is looked at: words are hardly that long, and spaces hardly that many. */
const LOOKED_AT = 1000;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line. `messages` oldest first, as they are shown: an export hands in what is left of them. */
export function titleOf(
  of: Pick<Case, 'title'> | null,
  messages: readonly { text: string; reply: object | null }[],
): string {
  const first = messages.find(({ reply }) => reply === null);
  return of?.title ?? firstWords(first?.text ?? '') ?? 'Case';
}

/** `null` when there is nothing to be seen. */
function firstWords(text: string): string | null {
  const line = visible(text.slice(0, LOOKED_AT).replace(/[^\S\ufeff]+/g, ' ')).trim();
  if (!SEEN.test(line)) return null;
  const signs = [...line];
  if (signs.length <= WORDS_MAX) return line;
  const start = signs.slice(0, WORDS_MAX).join('');
  // Where no word ends, as in Chinese or in an address, it is cut anywhere.
  const end = signs[WORDS_MAX] === ' ' ? start.length : start.lastIndexOf(' ');
  return `${(end > start.length / 2 ? start.slice(0, end) : start).trimEnd()}…`;
}

/** A title as it is written down, whatever somebody typed, pasted or left of it: bounded, all of it seen. Empty for nothing. */
export function titleFrom(text: string): string {
  const title = tidied(tidied(text.normalize('NFC')).slice(0, TITLE_MAX));
  return parseJson(line(TITLE_MAX), JSON.stringify(title)) ?? '';
}
