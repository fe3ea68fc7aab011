/** Words for people: 24 for a root, on paper; 8 for a fingerprint, read aloud (BIP 39, English list). */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { fromBase64url, wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { ROOT_BYTES } from './keys.ts';
import { splitWords } from './plain-word.ts';
import { sodium } from './sodium.ts';

export { splitWords };

const ROOT_WORDS = 24;
const FINGERPRINT_WORDS = 8;
const CALLOUT_WORDS = 2;
const BITS_PER_WORD = 11;

/** What is wrong with words that were typed in. */
export type WordsFault =
  | { readonly kind: 'count'; readonly expected: number; readonly found: number }
  /** `position` counts from 1, as the words on the paper do. */
  | { readonly kind: 'unknown'; readonly position: number; readonly word: string }
  /** Each word is in the list, but together they are none that were given out: one is wrong, or two changed places. */
  | { readonly kind: 'checksum' };

/** The 24 words of a root of 32 bytes. Throws `CryptoError('malformed')` for another length. */
export function recoveryWords(root: Uint8Array): string[] {
  if (root.length !== ROOT_BYTES) throw new CryptoError('malformed');
  return entropyToMnemonic(root, english).split(' ');
}

/** The root behind 24 words. Case, numbers, line breaks and punctuation between them do not matter. */
export function rootFromWords(text: string): { root: Uint8Array } | { fault: WordsFault } {
  const words = splitWords(text);
  if (words.length !== ROOT_WORDS) return { fault: { kind: 'count', expected: ROOT_WORDS, found: words.length } };
  const unknown = words.findIndex((word) => !english.includes(word));
  if (unknown !== -1) return { fault: { kind: 'unknown', position: unknown + 1, word: words[unknown] ?? '' } };
  try {
    return { root: mnemonicToEntropy(words.join(' '), english) };
  } catch {
    return { fault: { kind: 'checksum' } };
  }
}

/** Two words for a callout's id (16 random bytes): its first 22 bits, for links that people type and print. */
export function calloutWords(id: string): string[] {
  const bytes = fromBase64url(id);
  if (bytes.length !== 16) throw new CryptoError('malformed');
  return wordsOf(bytes, CALLOUT_WORDS);
}

/** Eight words for an Ed25519 public key (base64url): the first 88 bits of its BLAKE2b-256. Throws `CryptoError('malformed')`. */
export function fingerprintWords(key: string): string[] {
  const bytes = fromBase64url(key);
  if (bytes.length !== 32) throw new CryptoError('malformed');
  const hash = sodium().crypto_generichash(32, bytes, null);
  const words = wordsOf(hash, FINGERPRINT_WORDS);
  wipe(hash);
  return words;
}

/** The first bits of these bytes, eleven a word. */
function wordsOf(bytes: Uint8Array, length: number): string[] {
  const words: string[] = [];
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfffff;
    count += 8;
    if (count >= BITS_PER_WORD && words.length < length) {
      count -= BITS_PER_WORD;
      words.push(english[(bits >> count) & 0x7ff] ?? '');
    }
  }
  return words;
}
