/** A source's codename: 12 words (BIP 39) in any of the ten languages, which carry 16 bytes and a checksum. */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { equal } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { CODENAME_BYTES } from './keys.ts';
import { splitWords, type WordsFault } from './words.ts';

const CODENAME_WORDS = 12;

/** Fetched when needed: a page that speaks one language loads one list, and only a mailbox tries them all. */
const LISTS = {
  czech: () => import('@scure/bip39/wordlists/czech.js'),
  english: () => import('@scure/bip39/wordlists/english.js'),
  french: () => import('@scure/bip39/wordlists/french.js'),
  italian: () => import('@scure/bip39/wordlists/italian.js'),
  japanese: () => import('@scure/bip39/wordlists/japanese.js'),
  korean: () => import('@scure/bip39/wordlists/korean.js'),
  portuguese: () => import('@scure/bip39/wordlists/portuguese.js'),
  simplifiedChinese: () => import('@scure/bip39/wordlists/simplified-chinese.js'),
  spanish: () => import('@scure/bip39/wordlists/spanish.js'),
  traditionalChinese: () => import('@scure/bip39/wordlists/traditional-chinese.js'),
};

export type WordLanguage = keyof typeof LISTS;

/** The 12 words of 16 bytes. Rejects with `CryptoError('malformed')` for another length. */
export async function codenameWords(entropy: Uint8Array, language: WordLanguage = 'english'): Promise<string[]> {
  if (entropy.length !== CODENAME_BYTES) throw new CryptoError('malformed');
  const { wordlist } = await LISTS[language]();
  return entropyToMnemonic(entropy, wordlist).split(/\s+/);
}

/**
 * The 16 bytes behind 12 words. Lists share words, so more than one may fit: each one whose checksum passes is given,
 * and the caller tries them all. `unknown` names the first word of the list that knows the most of them.
 */
export async function codenameFromWords(text: string): Promise<{ entropies: Uint8Array[] } | { fault: WordsFault }> {
  const words = splitWords(text);
  if (words.length !== CODENAME_WORDS)
    return { fault: { kind: 'count', expected: CODENAME_WORDS, found: words.length } };
  const entropies: Uint8Array[] = [];
  let known = -1;
  let unknown: number | null = null;
  for (const load of Object.values(LISTS)) {
    const { wordlist } = await load();
    const inList = new Set(wordlist.map((word) => word.normalize('NFKD')));
    const missing = words.findIndex((word) => !inList.has(word));
    if (missing === -1) keepNew(entropies, entropyOf(words, wordlist));
    const count = words.filter((word) => inList.has(word)).length;
    if (count > known) {
      known = count;
      unknown = missing === -1 ? null : missing;
    }
  }
  if (entropies.length > 0) return { entropies };
  if (unknown === null) return { fault: { kind: 'checksum' } };
  return { fault: { kind: 'unknown', position: unknown + 1, word: words[unknown] ?? '' } };
}

/** `null` when the checksum does not pass. */
function entropyOf(words: readonly string[], wordlist: string[]): Uint8Array | null {
  try {
    return mnemonicToEntropy(words.join(' '), wordlist);
  } catch {
    return null;
  }
}

function keepNew(entropies: Uint8Array[], entropy: Uint8Array | null): void {
  if (entropy !== null && !entropies.some((other) => equal(other, entropy))) entropies.push(entropy);
}
