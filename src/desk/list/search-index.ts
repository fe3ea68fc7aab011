/**
 * The full-text index over opened tips and notes. It lives in a worker's memory and is never written anywhere: a stored
 * index would let expired tips be read from the device after their keys are gone.
 */
import MiniSearch, { type Query } from 'minisearch';
import { goingOn, termsOf } from './terms.ts';
import { askedForms, withoutParticle } from './word-forms.ts';

export interface SearchText {
  /** The row's key. */
  key: string;
  text: string;
  contact: string;
  /** Notes and tags of the case, those that stand. */
  notes: string;
}

/** The object before, when it says the same: the index then has nothing to do. */
export function sameText(last: SearchText | undefined, next: SearchText): SearchText {
  const same = last?.text === next.text && last.notes === next.notes && last.contact === next.contact;
  return same && last !== undefined ? last : next;
}

export interface Found {
  keys: string[];
  /** Folded terms to mark in the texts: every word that begins with one of them was meant. */
  terms: string[];
  /** Nothing has these words, so words that are spelled almost alike were taken. */
  similar: boolean;
  /** There was nothing to look for: no letter, no digit, no emoji. */
  nothing: boolean;
}

const NOTHING: Found = { keys: [], terms: [], similar: false, nothing: true };

export interface SearchIndex {
  /** Adds texts, or puts them in the place of what stood under their keys. */
  put(texts: readonly SearchText[]): void;
  /** Takes texts out; their words leave the memory before the promise resolves. */
  remove(keys: readonly string[]): Promise<void>;
  /** `null` for a query that asks for nothing yet: one letter that thousands of words begin with, or the sign that a word may begin with. */
  find(query: string): Found | null;
}

/** Letters of a word from which on one slip is forgiven, and two (a pair of letters the wrong way round is two). Shorter words have too many neighbours. */
const ONE_SLIP = 4;
const TWO_SLIPS = 7;

function slips(term: string): number | false {
  if (term.search(AS_THREE) >= 0) return false;
  return term.length >= TWO_SLIPS ? 2 : term.length >= ONE_SLIP ? 1 : false;
}

/** One letter of an alphabet. A single Chinese character is a word. */
const LETTER = /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}$/u;

/** What `@handle`, `#tag` and `.NET` begin with. */
const BEGINNING = /^\s*[@＠#＃.．]?\s*$/;
/** What people write words with, and leave out when they look for them. */
const SIGNS_OF_WORDS = /[&＆+＋#＃@＠.．]/g;

/** A query beyond these is cut: more words of a pasted page do not find it better, and each costs time. */
const QUERY_CHARACTERS = 1000;
const QUERY_TERMS = 32;

/**
 * The index is a tree that looks at the branches of a node one after the other, and a language may have twenty thousand
 * signs. From here on each sign is three of 128, from a range without meaning: beginnings of words stay their beginnings.
 */
const SIGNS = /[\u1200-\u{10ffff}]/gu;
const AS_THREE = /([\ue000-\ue07f])([\ue080-\ue0ff])([\ue100-\ue17f])/gu;

function spread(term: string): string {
  return term.replace(SIGNS, (sign) => {
    const point = sign.codePointAt(0) ?? 0;
    return String.fromCharCode(0xe000 + (point >> 14), 0xe080 + ((point >> 7) & 127), 0xe100 + (point & 127));
  });
}

function gathered(term: string): string {
  const bits = (unit: string) => unit.charCodeAt(0) & 127;
  return term.replace(AS_THREE, (_, high: string, middle: string, low: string) =>
    String.fromCodePoint((bits(high) << 14) | (bits(middle) << 7) | bits(low)),
  );
}

export function searchIndex(): SearchIndex {
  const index = new MiniSearch<SearchText>({
    idField: 'key',
    fields: ['text', 'contact', 'notes'],
    tokenize: (text) => Array.from(termsOf(text), ({ term }) => spread(term)),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', tokenize: (terms) => terms.split(' ') },
  });
  /** `null` when no text has all of them. */
  const find = (terms: readonly string[]): Found | null => {
    const found = index.search({ combineWith: 'AND', queries: terms.map(formsOf) }, { prefix: true });
    if (found.length === 0) return null;
    const keys = found.map(({ id }) => String(id));
    return { keys, terms: [...new Set(terms.flatMap(wordsOf))], similar: false, nothing: false };
  };
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
      const terms = askedIn(query);
      const [only, ...others] = terms;
      if (only === undefined) return query.trim() !== '' && BEGINNING.test(query) ? null : NOTHING;
      if (others.length === 0 && LETTER.test(only)) return null;
      const exact = find(terms) ?? find(lastGoesOn(terms));
      if (exact !== null) return exact;
      const bare = askedIn(query.replace(SIGNS_OF_WORDS, ' ')).map((term) => withoutParticle(term) ?? term);
      const isBare = bare.join(' ') !== terms.join(' ');
      const similar = isBare && !(bare.length === 1 && LETTER.test(bare.join(''))) ? find(bare) : null;
      if (similar !== null) return { ...similar, similar: true };
      const near = index.search(terms.map((term) => spread(askedForms(term)[0] ?? term)).join(' '), {
        prefix: true,
        fuzzy: slips,
      });
      return {
        keys: near.map(({ id }) => String(id)),
        terms: [...new Set(near.flatMap((result) => result.terms.map(gathered)))],
        similar: near.length > 0,
        nothing: false,
      };
    },
  };
}

function askedIn(query: string): string[] {
  const asked = Array.from(termsOf(query.slice(0, QUERY_CHARACTERS), true), ({ term }) => term);
  return [...new Set(asked)].slice(0, QUERY_TERMS);
}

function lastGoesOn(terms: readonly string[]): string[] {
  const typed = goingOn(terms.at(-1) ?? '');
  return typed === null ? [] : [...terms.slice(0, -1), typed];
}

/** A tag of a case is shown with its sign, and held without. */
const tagOf = (term: string): string[] => (term.startsWith('#') ? [term.slice(1)] : []);
const wordsOf = (term: string): string[] => [...askedForms(term), ...tagOf(term)];

function formsOf(term: string): Query {
  const forms = askedForms(term).map(spread);
  const tags = tagOf(term).map((tag) => ({ queries: [spread(tag)], fields: ['notes'] }));
  return { combineWith: 'OR', queries: [...forms, ...tags] };
}
