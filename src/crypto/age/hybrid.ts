/**
 * The `mlkem768x25519` stanza (C2SP age, "The X25519/ML-KEM-768 recipient type"): HPKE in base mode (RFC 9180) with the
 * X-Wing KEM, HKDF-SHA-256 and ChaCha20-Poly1305, sealing the file key once, so with the base nonce (section 5.2).
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { decode, encode, standard } from '../base64.ts';
import { concat, utf8, wipe } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { sodium } from '../sodium.ts';
import type { Stanza } from './header.ts';
import { decapsulate, encapsulate, type Identity, SHARE_BYTES } from './xwing.ts';

const STANZA_TYPE = 'mlkem768x25519';
export const FILE_KEY_BYTES = 16;
const WRAPPED_BYTES = FILE_KEY_BYTES + 16;
const NONCE_BYTES = 12;

/** "HPKE" || KEM 0x647a (X-Wing) || KDF 0x0001 (HKDF-SHA-256) || AEAD 0x0003 (ChaCha20-Poly1305): RFC 9180 section 5.1. */
const SUITE = concat(utf8('HPKE'), Uint8Array.of(0x64, 0x7a, 0x00, 0x01, 0x00, 0x03));
const VERSION = utf8('HPKE-v1');
const INFO = utf8(`age-encryption.org/${STANZA_TYPE}`);
const NOTHING = new Uint8Array(0);

/** mode_base || LabeledExtract("", "psk_id_hash", "") || LabeledExtract("", "info_hash", info): the same for every file. */
const CONTEXT = concat(
  Uint8Array.of(0x00),
  labeledExtract(NOTHING, 'psk_id_hash', NOTHING),
  labeledExtract(NOTHING, 'info_hash', INFO),
);
const KEY_INFO = labeledInfo('key', 32);
const NONCE_INFO = labeledInfo('base_nonce', NONCE_BYTES);

/** RFC 9180 section 4. HKDF-Extract is HMAC(salt, ikm) (RFC 5869 section 2.2). */
function labeledExtract(salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  return hmac(sha256, salt, concat(VERSION, SUITE, utf8(label), ikm));
}

/** The input of the first and only HKDF-Expand block: I2OSP(L, 2) || "HPKE-v1" || suite || label || context || 0x01. */
function labeledInfo(label: string, length: number): Uint8Array {
  return concat(Uint8Array.of(0, length), VERSION, SUITE, utf8(label), CONTEXT, Uint8Array.of(1));
}

/** RFC 9180 section 5.1, KeySchedule for mode_base with an empty PSK. */
function keySchedule(sharedSecret: Uint8Array): { key: Uint8Array; nonce: Uint8Array } {
  const secret = labeledExtract(sharedSecret, 'secret', NOTHING);
  const key = hmac(sha256, secret, KEY_INFO);
  const nonce = hmac(sha256, secret, NONCE_INFO).subarray(0, NONCE_BYTES);
  wipe(secret);
  return { key, nonce };
}

/** Seals a file key to a recipient of 1,216 bytes. `coins`: see `encapsulate`. Throws `CryptoError('malformed')` for a recipient that is none. */
export function wrapFileKey(fileKey: Uint8Array, recipient: Uint8Array, coins?: Uint8Array): Stanza {
  const { share, secret } = encapsulate(recipient, coins);
  const { key, nonce } = keySchedule(secret);
  const body = sodium().crypto_aead_chacha20poly1305_ietf_encrypt(fileKey, null, null, nonce, key);
  wipe(secret, key);
  return { args: [STANZA_TYPE, encode(standard, share)], body };
}

/** A hybrid stanza, decoded. */
export interface Wrapped {
  readonly share: Uint8Array;
  readonly body: Uint8Array;
}

/** `null` for a stanza of another type. Throws `CryptoError('bad-stanza')` for a hybrid one of a wrong shape. */
export function parseHybrid(stanza: Stanza): Wrapped | null {
  const [type, share, ...more] = stanza.args;
  if (type !== STANZA_TYPE) return null;
  // The length of the body is checked first: an AEAD is not key-committing for longer ones (age, "hybrid_long_file_key").
  if (share === undefined || more.length > 0 || stanza.body.length !== WRAPPED_BYTES)
    throw new CryptoError('bad-stanza');
  let bytes: Uint8Array;
  try {
    bytes = decode(standard, share);
  } catch {
    throw new CryptoError('bad-stanza');
  }
  if (bytes.length !== SHARE_BYTES) throw new CryptoError('bad-stanza');
  return { share: bytes, body: stanza.body };
}

/** `null`: not for this identity. Throws `CryptoError('bad-stanza')` for a share of low order. */
export function unwrapFileKey(wrapped: Wrapped, by: Identity): Uint8Array | null {
  const secret = decapsulate(wrapped.share, by);
  const { key, nonce } = keySchedule(secret);
  try {
    return sodium().crypto_aead_chacha20poly1305_ietf_decrypt(null, wrapped.body, null, nonce, key);
  } catch {
    return null;
  } finally {
    wipe(secret, key);
  }
}
