/** Hybrid recipients and identities as text (C2SP age): bech32 (BIP 173) without its limit on length. */
import { bech32 } from '@scure/base';
import { CryptoError } from '../errors.ts';
import { RECIPIENT_BYTES, SEED_BYTES } from './xwing.ts';

const RECIPIENT_PREFIX = 'age1pq';
const IDENTITY_PREFIX = 'AGE-SECRET-KEY-PQ-';

/** `age1pq1...`, 1,959 characters, for 1,216 bytes. */
export function encodeRecipient(recipient: Uint8Array): string {
  if (recipient.length !== RECIPIENT_BYTES) throw new CryptoError('malformed');
  return bech32.encode(RECIPIENT_PREFIX, bech32.toWords(recipient), false);
}

/** 1,216 bytes. Throws `CryptoError('malformed')` for a wrong checksum, prefix, case or length. */
export function decodeRecipient(text: string): Uint8Array {
  return decodeText(text, RECIPIENT_PREFIX, RECIPIENT_BYTES);
}

/** `AGE-SECRET-KEY-PQ-1...` for a seed of 32 bytes. */
export function encodeIdentity(seed: Uint8Array): string {
  if (seed.length !== SEED_BYTES) throw new CryptoError('malformed');
  return bech32.encode(IDENTITY_PREFIX, bech32.toWords(seed), false).toUpperCase();
}

/** The seed of 32 bytes. Throws `CryptoError('malformed')`, which does not repeat the text. */
export function decodeIdentity(text: string): Uint8Array {
  return decodeText(text, IDENTITY_PREFIX, SEED_BYTES);
}

function decodeText(text: string, prefix: string, length: number): Uint8Array {
  // The case is part of the form, and bech32 itself accepts either.
  if (!text.startsWith(`${prefix}1`)) throw new CryptoError('malformed');
  const decoded = bech32.decodeUnsafe(text, false);
  if (decoded === undefined || decoded.prefix !== prefix.toLowerCase()) throw new CryptoError('malformed');
  let bytes: Uint8Array;
  try {
    bytes = bech32.fromWords(decoded.words);
  } catch {
    throw new CryptoError('malformed');
  }
  if (bytes.length !== length) throw new CryptoError('malformed');
  return bytes;
}
