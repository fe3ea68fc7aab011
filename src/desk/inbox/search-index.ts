/**
 * The full-text index over opened tips and notes. It lives in a worker's memory and is never written anywhere: a stored
 * index would let expired tips be read from the device after their keys are gone.
 */
import MiniSearch from 'minisearch';
import { termsOf } from './terms.ts';

export interface SearchText {
  /** The row's key. */
  key: string;
  text: string;
  contact: string;
  /** Notes of the tip's case, those that stand. */
  notes: string;
}

export interface Found {
  keys: string[];
  /** Folded terms to mark in the texts: every word that begins with one of them was meant. */
  terms: string[];
  /** Nothing has these words, so words that are spelled almost alike were taken. */
  similar: boolean;
}

export interface SearchIndex {
  /** Adds texts, or puts them in the place of what stood under their keys. */
  put(texts: readonly SearchText[]): void;
  /** Takes texts out; their words leave the memory before the promise resolves. */
  remove(keys: readonly string[]): Promise<void>;
  /** `null` for a query that asks for nothing yet: without a letter or digit, or one letter that thousands of words begin with. */
  find(query: string): Found | null;
}

/** Letters of a word from which on one slip is forgiven, and two (a pair of letters the wrong way round is two). Shorter words have too many neighbours. */
const ONE_SLIP = 4;
const TWO_SLIPS = 7;

/** One letter of an alphabet. A single Chinese character is a word. */
const LETTER = /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}$/u;

export function searchIndex(): SearchIndex {
  const index = new MiniSearch<SearchText>({
    idField: 'key',
    fields: ['text', 'contact', 'notes'],
    tokenize: (text) => Array.from(termsOf(text), ({ term }) => term),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', tokenize: (query) => Array.from(termsOf(query, true), ({ term }) => term) },
  });
  return {
    put(texts) {
      for (const text of texts) {
        if (index.has(text.key)) index.discard(text.key);
        index.add(text);
      }
    },
    async remove(keys) {
      const there = keys.filter((key) => index.has(key));
      index.discardAll(there);
      if (there.length > 0) await index.vacuum();
    },
    find(query) {
      const terms = [...new Set(Array.from(termsOf(query, true), ({ term }) => term))];
      const [only, ...others] = terms;
      if (only === undefined || (others.length === 0 && LETTER.test(only))) return null;
      const exact = index.search(query, { prefix: true });
      if (exact.length > 0) return { keys: exact.map(({ id }) => String(id)), terms, similar: false };
      const near = index.search(query, {
        prefix: true,
        fuzzy: ({ length }) => (length >= TWO_SLIPS ? 2 : length >= ONE_SLIP ? 1 : false),
      });
      return {
        keys: near.map(({ id }) => String(id)),
        terms: [...new Set(near.flatMap((result) => result.terms))],
        similar: near.length > 0,
      };
    },
  };
}
