/** What every sealed message has in common: padding to few sizes, and recipients hidden among throwaways (DESIGN 4.1, 4.2). */
import { paddedSize } from '../protocol/sizes.ts';
import { fromUtf8, randomBelow, wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { sodium } from './sodium.ts';

const SPACE = 0x20;

/** Spaces up to the next padded size: JSON readers pass over them. Wipes `json`. Throws `CryptoError('too-long')`. */
export function pad(json: Uint8Array, sizes: readonly number[]): Uint8Array {
  const size = paddedSize(json.length, sizes);
  if (size === null) throw new CryptoError('too-long');
  const plaintext = new Uint8Array(size).fill(SPACE);
  plaintext.set(json);
  wipe(json);
  return plaintext;
}

/** The JSON text of a plaintext that is exactly one padded size: `{...}`, then spaces. Throws `CryptoError('malformed')`. */
export function unpad(plaintext: Uint8Array, sizes: readonly number[]): string {
  if (!sizes.includes(plaintext.length)) throw new CryptoError('malformed');
  // From the end, by hand: a regular expression would take minutes for a hostile text of spaces.
  let end = plaintext.length;
  while (end > 0 && plaintext[end - 1] === SPACE) end -= 1;
  const json = fromUtf8(plaintext.subarray(0, end));
  if (!json.startsWith('{') || !json.endsWith('}')) throw new CryptoError('malformed');
  return json;
}

/**
 * Fills up with recipients whose secret is thrown away, in random order. They are real key pairs: random bytes would
 * show, because ML-KEM ciphertexts are biased and half of all strings are no curve point.
 */
export function hideAmongThrowaways(recipients: readonly Uint8Array[], stanzas: number): Uint8Array[] {
  const all = [...recipients];
  while (all.length < stanzas) {
    const pair = sodium().crypto_kem_xwing_keypair();
    wipe(pair.privateKey);
    all.push(pair.publicKey);
  }
  return shuffled(all);
}

/** Fisher and Yates: every order is equally likely. */
function shuffled<T>(items: readonly T[]): T[] {
  const rest = [...items];
  const order: T[] = [];
  while (rest.length > 0) order.push(...rest.splice(randomBelow(rest.length), 1));
  return order;
}
