/** Ed25519 by WebCrypto: who signed a text. Verifying is all that the server can do; it has no code that opens anything. */
import { sha256 } from '@noble/hashes/sha2.js';
import { LABEL_PREFIX, type SignatureLabel, type Signed } from '../protocol/schema.ts';
import { fromBase64url, toBase64url } from './bytes.ts';
import { Refusal } from './refusal.ts';

/** Throws `Refusal('bad-signature')` unless `by` signed this text under this label. */
export async function requireSignature(message: Signed, label: SignatureLabel, by: string): Promise<void> {
  if (message.by !== by) throw new Refusal('bad-signature');
  const signed = new TextEncoder().encode(`${LABEL_PREFIX}${label}\n${message.signed}`);
  if (!(await isSignature(fromBase64url(by), fromBase64url(message.sig), signed))) throw new Refusal('bad-signature');
}

async function isSignature(
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const publicKey = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', publicKey, signature, signed);
  } catch {
    // Not a point of the curve.
    return false;
  }
}

/** SHA-256 of a signed text, base64url: what the next directory calls `previous`. */
export function textHash(text: string): string {
  return toBase64url(sha256(new TextEncoder().encode(text)));
}
