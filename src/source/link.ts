/**
 * What a byline link brings in its fragment: the eight words of a newsroom's key. Links are typed, printed, and pasted out of
 * articles, so every sign between the words may have become another one.
 */

export interface Link {
  /** As it came, with its `#`: handed on when the language or the page changes. */
  fragment: string;
  /** The words joined by hyphens; `null` when the link brought none; `unreadable` when it brought something else. */
  words: string | null;
}

export const UNREADABLE = 'unreadable';

const COUNT = 8;
/** A word of the BIP39 list in its field's longest form. */
const WORD = /^[a-z]{3,8}$/;
/** Anchors of our own pages. */
const ANCHORS = ['', '#', '#main'];
/** Links pass through programs that code `%` anew. */
const CODED_AT_MOST = 3;

export function readLink(fragment: string): Link {
  if (ANCHORS.includes(fragment)) return { fragment: '', words: null };
  const words = decode(fragment)
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const whole = words.length === COUNT && words.every((word) => WORD.test(word));
  return { fragment, words: whole ? words.join('-') : UNREADABLE };
}

function decode(fragment: string): string {
  let text = fragment;
  try {
    for (let n = 0; n < CODED_AT_MOST && text.includes('%'); n += 1) text = decodeURIComponent(text);
  } catch {
    // What is no code stays as it is, and is no word.
  }
  return text;
}
