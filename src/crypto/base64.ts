/** Base64 without padding (RFC 4648 section 3.2), strict: other characters and non-zero unused bits are refused (3.5). */
import { CryptoError } from './errors.ts';

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`;
const INVALID = 0xff;

export interface Base64 {
  readonly characters: string;
  readonly values: Uint8Array;
}

export const standard: Base64 = alphabet(STANDARD);
export const urlSafe: Base64 = alphabet(URL_SAFE);

function alphabet(characters: string): Base64 {
  const values = new Uint8Array(256).fill(INVALID);
  for (let i = 0; i < characters.length; i += 1) values[characters.charCodeAt(i)] = i;
  return { characters, values };
}

export function encode(base: Base64, bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    while (count >= 6) {
      count -= 6;
      text += base.characters[(bits >> count) & 63];
    }
    bits &= 63;
  }
  if (count > 0) text += base.characters[(bits << (6 - count)) & 63];
  return text;
}

/** Decodes ASCII `characters`. Throws `CryptoError('malformed')` for anything that `encode` would not have written. */
export function decode(base: Base64, characters: Uint8Array): Uint8Array<ArrayBuffer> {
  const { values } = base;
  if (characters.length % 4 === 1) throw new CryptoError('malformed');
  const bytes = new Uint8Array(Math.floor((characters.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const character of characters) {
    const value = values[character] ?? INVALID;
    if (value === INVALID) throw new CryptoError('malformed');
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at] = bits >> count;
      at += 1;
    }
  }
  if ((bits & ((1 << count) - 1)) !== 0) throw new CryptoError('malformed');
  return bytes;
}
