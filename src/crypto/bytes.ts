/** Bytes, texts and their plain transformations. Nothing here needs libsodium to be loaded. */
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { decode, encode, urlSafe } from './base64.ts';
import { CryptoError } from './errors.ts';

/** Bytes with a buffer of their own, as `fetch` and `postMessage` want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8. A lone surrogate has none and becomes U+FFFD: JSON texts, which escape them, pass unchanged. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** Throws `CryptoError('malformed')` for bytes that are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CryptoError('malformed');
  }
}

/** Unpadded base64url. */
export function toBase64url(bytes: Uint8Array): string {
  return encode(urlSafe, bytes);
}

/** Throws `CryptoError('malformed')` for a text that `toBase64url` would not have written. */
export function fromBase64url(text: string): Bytes {
  return decode(urlSafe, text);
}

/** SHA-256, 32 bytes. */
export function sha256(bytes: Uint8Array): Bytes {
  return Uint8Array.from(nobleSha256(bytes));
}

/** Compares in a time that depends on the lengths only. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

/** Overwrites what is spent. Best effort: an engine may have copied it before. */
export function wipe(...secrets: Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

/** Bytes of the operating system's generator. At most 65,536 at once (Web Cryptography API, getRandomValues). */
export function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** A whole number from 0 to `bound - 1`, each equally likely: values that would favour some are drawn again. */
export function randomBelow(bound: number): number {
  const limit = 2 ** 32 - (2 ** 32 % bound);
  const draw = new Uint32Array(1);
  for (;;) {
    const value = crypto.getRandomValues(draw)[0] ?? limit;
    if (value < limit) return value % bound;
  }
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
