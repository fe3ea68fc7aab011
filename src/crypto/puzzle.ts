/** The client puzzle (DESIGN 4.5, the form stands in protocol/api.ts): a speed bump before a tip is stored. */
import { sha256 } from '@noble/hashes/sha2.js';
import { NONCE_BYTES } from '../protocol/api.ts';
import { CryptoError } from './errors.ts';

/**
 * Finds, for each part, a nonce such that SHA-256(challenge || part || nonce) begins with `bits` zero bits. Resolves
 * with `parts` nonces of 4 bytes, one after the other. Yields between parts, so that a worker can still be told to stop.
 */
export async function solvePuzzle(
  challenge: Uint8Array,
  { bits, parts }: { bits: number; parts: number },
  onProgress?: (done: number, parts: number) => void,
): Promise<Uint8Array> {
  const solution = new Uint8Array(parts * NONCE_BYTES);
  for (let part = 0; part < parts; part += 1) {
    solution.set(solvePart(challenge, part, bits), part * NONCE_BYTES);
    onProgress?.(part + 1, parts);
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return solution;
}

/** Counts nonces up from zero, big-endian. Throws `CryptoError('malformed')` when none of 2^32 fits. */
function solvePart(challenge: Uint8Array, part: number, bits: number): Uint8Array {
  const message = new Uint8Array(challenge.length + 1 + NONCE_BYTES);
  message.set(challenge);
  message[challenge.length] = part;
  const at = challenge.length + 1;
  const view = new DataView(message.buffer);
  for (let nonce = 0; nonce <= 0xffffffff; nonce += 1) {
    view.setUint32(at, nonce);
    if (leadingZeroBits(sha256(message)) >= bits) return message.subarray(at);
  }
  throw new CryptoError('malformed');
}

function leadingZeroBits(hash: Uint8Array): number {
  const whole = hash.findIndex((byte) => byte !== 0);
  return whole === -1 ? hash.length * 8 : whole * 8 + Math.clz32(hash[whole] ?? 0) - 24;
}
