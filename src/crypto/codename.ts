/** A source's codename: 12 words (BIP 39) in any of the ten languages, which carry 16 bytes and a checksum. */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { equal } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { CODENAME_BYTES } from './keys.ts';
import { plainWord, splitWords } from './plain-word.ts';
import { CODENAME_WORDS, LIST_LANGUAGES, type WordLanguage } from './word-languages.ts';
import type { WordsFault } from './words.ts';

export type { WordLanguage };

/** Fetched when needed: a page that speaks one language loads one list, and only a mailbox tries them all. */
const LISTS: Record<WordLanguage, () => Promise<{ wordlist: string[] }>> = {
  english: () => import('@scure/bip39/wordlists/english.js'),
  czech: () => import('@scure/bip39/wordlists/czech.js'),
  french: () => import('@scure/bip39/wordlists/french.js'),
  italian: () => import('@scure/bip39/wordlists/italian.js'),
  japanese: () => import('@scure/bip39/wordlists/japanese.js'),
  korean: () => import('@scure/bip39/wordlists/korean.js'),
  portuguese: () => import('@scure/bip39/wordlists/portuguese.js'),
  simplifiedChinese: () => import('@scure/bip39/wordlists/simplified-chinese.js'),
  spanish: () => import('@scure/bip39/wordlists/spanish.js'),
  traditionalChinese: () => import('@scure/bip39/wordlists/traditional-chinese.js'),
};

/** The 2,048 words of a list, in its order. Rejects when it cannot be fetched. */
export async function wordList(language: WordLanguage): Promise<string[]> {
  return (await LISTS[language]()).wordlist;
}

/** The 12 words of 16 bytes. Rejects with `CryptoError('malformed')` for another length. */
export async function codenameWords(entropy: Uint8Array, language: WordLanguage = 'english'): Promise<string[]> {
  if (entropy.length !== CODENAME_BYTES) throw new CryptoError('malformed');
  return entropyToMnemonic(entropy, await wordList(language)).split(/\s+/);
}

export type FromWords = { entropies: Uint8Array[] } | { fault: WordsFault; language: WordLanguage };

/**
 * The 16 bytes behind 12 words. Lists share words, so more than one may fit: each one whose checksum passes is given,
 * and the caller tries them all. Accents may be left out: in no list do two words differ by them alone. `unknown` names the first
 * word that is not in the list that knows the most of them, which `language` is.
 */
export async function codenameFromWords(text: string): Promise<FromWords> {
  const words = splitWords(text);
  let language: WordLanguage = 'english';
  if (words.length !== CODENAME_WORDS)
    return { fault: { kind: 'count', expected: CODENAME_WORDS, found: words.length }, language };
  const lists = await Promise.all(LIST_LANGUAGES.map(async (name) => ({ name, list: await wordList(name) })));
  const entropies: Uint8Array[] = [];
  let known = -1;
  let unknown: number | null = null;
  for (const { name, list } of lists) {
    const byPlain = new Map(list.map((word) => [plainWord(word), word]));
    const meant = words.map((word) => byPlain.get(plainWord(word)));
    const missing = meant.indexOf(undefined);
    if (missing === -1) keepNew(entropies, entropyOf(meant.join(' '), list));
    const count = meant.filter((word) => word !== undefined).length;
    if (count > known) {
      known = count;
      language = name;
      unknown = missing === -1 ? null : missing;
    }
  }
  if (entropies.length > 0) return { entropies };
  if (unknown === null) return { fault: { kind: 'checksum' }, language };
  return { fault: { kind: 'unknown', position: unknown + 1, word: words[unknown] ?? '' }, language };
}

/** `null` when the checksum does not pass. */
function entropyOf(mnemonic: string, wordlist: string[]): Uint8Array | null {
  try {
    return mnemonicToEntropy(mnemonic, wordlist);
  } catch {
    return null;
  }
}

function keepNew(entropies: Uint8Array[], entropy: Uint8Array | null): void {
  if (entropy !== null && !entropies.some((other) => equal(other, entropy))) entropies.push(entropy);
}
