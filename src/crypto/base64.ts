/** Base64 without padding (RFC 4648 section 3.2), strict: other characters and non-zero unused bits are refused (3.5). */
import { type BytesCoder, base64nopad, base64urlnopad } from '@scure/base';
import { CryptoError } from './errors.ts';

export const standard: BytesCoder = base64nopad;
export const urlSafe: BytesCoder = base64urlnopad;

export function encode(base: BytesCoder, bytes: Uint8Array): string {
  return base.encode(bytes);
}

/** Throws `CryptoError('malformed')` for a text that `encode` would not have written. */
export function decode(base: BytesCoder, text: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(base.decode(text));
  } catch {
    throw new CryptoError('malformed');
  }
}
