/** Ed25519 signatures over a domain label, a line feed and the exact text, so that nothing is canonicalised (DESIGN 4.2). */
import { LABEL_PREFIX, type SignatureLabel, type Signed } from '../protocol/schema.ts';
import { fromBase64url, toBase64url, utf8, wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { sodium } from './sodium.ts';

/** The public key of a signing seed (RFC 8032 section 5.1.5), base64url. */
export function signingKey(seed: Uint8Array): string {
  const pair = sodium().crypto_sign_seed_keypair(seed);
  wipe(pair.privateKey);
  return toBase64url(pair.publicKey);
}

/** Throws `CryptoError('malformed')` for a text that has no UTF-8. */
export function sign(seed: Uint8Array, label: SignatureLabel, text: string): Signed {
  if (!text.isWellFormed()) throw new CryptoError('malformed');
  const pair = sodium().crypto_sign_seed_keypair(seed);
  const sig = sodium().crypto_sign_detached(covered(label, text), pair.privateKey);
  wipe(pair.privateKey);
  return { signed: text, by: toBase64url(pair.publicKey), sig: toBase64url(sig) };
}

/**
 * The signed text; `null` when the signature is not by the key named in `signed`, not for this label, or not by `by`.
 * libsodium refuses keys of small order, and signatures that are not canonical.
 */
export function verify(signed: Signed, label: SignatureLabel, by?: string): string | null {
  if (by !== undefined && signed.by !== by) return null;
  if (!signed.signed.isWellFormed()) return null;
  try {
    const sig = fromBase64url(signed.sig);
    const key = fromBase64url(signed.by);
    const good = sodium().crypto_sign_verify_detached(sig, covered(label, signed.signed), key);
    return good ? signed.signed : null;
  } catch (error) {
    if (error instanceof CryptoError && error.code === 'not-ready') throw error;
    return null;
  }
}

function covered(label: SignatureLabel, text: string): Uint8Array {
  return utf8(`${LABEL_PREFIX}${label}\n${text}`);
}
