/**
 * A sealed box under a symmetric key: XChaCha20-Poly1305 (IETF), a random 24-byte nonce in front. What a desk keeps on
 * its device is sealed so; the context is authenticated, so that one record cannot stand in for another.
 */
import { concat, random, utf8 } from './bytes.ts';
import { sodium } from './sodium.ts';

const NONCE_BYTES = 24;

/** Seals `plaintext` under a 32-byte key. Returns nonce || ciphertext || tag: 40 bytes more. */
export function sealSecretbox(key: Uint8Array, plaintext: Uint8Array, context: string): Uint8Array {
  const nonce = random(NONCE_BYTES);
  const sealed = sodium().crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, utf8(context), null, nonce, key);
  return concat(nonce, sealed);
}

/** Opens a box. `null` when the key or the context is another, or a byte was changed or is missing. */
export function openSecretbox(key: Uint8Array, box: Uint8Array, context: string): Uint8Array | null {
  if (box.length < NONCE_BYTES + 16) return null;
  const nonce = box.subarray(0, NONCE_BYTES);
  try {
    const sealed = box.subarray(NONCE_BYTES);
    return sodium().crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, utf8(context), nonce, key);
  } catch {
    return null;
  }
}
