/**
 * X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 and X25519 in one KEM. libsodium has it whole, but expands the
 * 32-byte secret key anew at each decapsulation. An inbox tries one identity on thousands of stanzas, so the expanded
 * parts are kept here and only combined by hand (section 5.3); a test compares with `crypto_kem_xwing_dec`.
 */
import { concat, utf8, wipe } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { sodium } from '../sodium.ts';

export const SEED_BYTES = 32;
export const RECIPIENT_BYTES = 1216;
export const SHARE_BYTES = 1120;
const MLKEM_SEED_BYTES = 64;
const MLKEM_SHARE_BYTES = 1088;
/** Section 5.3: the six characters `\.//^\`. */
const LABEL = utf8('\\.//^\\');

/** A hybrid identity. A plain object, so that it can be posted to a worker. Everything but `recipient` is secret. */
export interface Identity {
  /** 32 bytes: what `AGE-SECRET-KEY-PQ-1...` encodes. */
  readonly seed: Uint8Array;
  /** 1,216 bytes: what `age1pq1...` encodes. */
  readonly recipient: Uint8Array;
  /** Expanded from the seed: the ML-KEM-768 decapsulation key and the X25519 private key. */
  readonly mlkem: Uint8Array;
  readonly x25519: Uint8Array;
}

/** Expands a seed of 32 bytes (section 5.2). The seed is copied. Throws `CryptoError('malformed')` for another length. */
export function identity(seed: Uint8Array): Identity {
  if (seed.length !== SEED_BYTES) throw new CryptoError('malformed');
  const lib = sodium();
  const expanded = lib.crypto_xof_shake256(MLKEM_SEED_BYTES + 32, seed);
  const x25519 = expanded.slice(MLKEM_SEED_BYTES);
  const mlkem = lib.crypto_kem_mlkem768_seed_keypair(expanded.subarray(0, MLKEM_SEED_BYTES));
  const recipient = concat(mlkem.publicKey, lib.crypto_scalarmult_base(x25519));
  wipe(expanded);
  return { seed: seed.slice(), recipient, mlkem: mlkem.privateKey, x25519 };
}

export function wipeIdentity(spent: Identity): void {
  wipe(spent.seed, spent.mlkem, spent.x25519);
}

/**
 * A share (1,120 bytes) and the secret in it; `coins` (64 bytes) in the place of chance. Throws `CryptoError('malformed')` for a
 * recipient that is no public key.
 */
export function encapsulate(recipient: Uint8Array, coins?: Uint8Array): { share: Uint8Array; secret: Uint8Array } {
  if (recipient.length !== RECIPIENT_BYTES) throw new CryptoError('malformed');
  try {
    const { ciphertext, sharedSecret } =
      coins === undefined
        ? sodium().crypto_kem_xwing_enc(recipient)
        : sodium().crypto_kem_xwing_enc_deterministic(recipient, coins);
    return { share: ciphertext, secret: sharedSecret };
  } catch {
    throw new CryptoError('malformed');
  }
}

/**
 * The 32-byte secret in a share of 1,120 bytes: some secret for every share, also for one that is not for us.
 * Throws `CryptoError('bad-stanza')` for a share whose X25519 half is a point of low order (RFC 7748 section 6.1).
 */
export function decapsulate(share: Uint8Array, by: Identity): Uint8Array {
  const lib = sodium();
  const shareX = share.subarray(MLKEM_SHARE_BYTES);
  let secretX: Uint8Array;
  try {
    secretX = lib.crypto_scalarmult(by.x25519, shareX);
  } catch {
    throw new CryptoError('bad-stanza');
  }
  const secretM = lib.crypto_kem_mlkem768_dec(share.subarray(0, MLKEM_SHARE_BYTES), by.mlkem);
  const combined = concat(secretM, secretX, shareX, by.recipient.subarray(RECIPIENT_BYTES - 32), LABEL);
  const secret = lib.crypto_hash_sha3256(combined);
  wipe(secretM, secretX, combined);
  return secret;
}
