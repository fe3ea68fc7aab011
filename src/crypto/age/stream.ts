/**
 * The payload of an age file (C2SP age, "Payload"): STREAM over chunks of 64 KiB with ChaCha20-Poly1305. Bytes are
 * written in pieces of any size and handed on chunk by chunk, so memory stays constant.
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8, wipe } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { sodium } from '../sodium.ts';

export const PAYLOAD_NONCE_BYTES = 16;
export const CHUNK_BYTES = 65_536;
export const TAG_BYTES = 16;
const COUNTER_BYTES = 11;

export interface Sink {
  /** Throws `CryptoError('bad-payload')` for a changed chunk. Whatever was handed on before that is authentic, not complete. */
  write(bytes: Uint8Array): void;
  /** The last chunk. Only when this returns is the payload whole. */
  end(): void;
  /** Forgets the key. `write`, when it throws, and `end` have done so already. */
  destroy(): void;
}

/** HKDF-SHA-256(ikm = file key, salt = nonce, info = "payload"). */
export function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  return hkdf(sha256, fileKey, nonce, utf8('payload'), 32);
}

/** Seals plaintext. `key` is wiped at the end. */
export function sealer(key: Uint8Array, emit: (chunk: Uint8Array) => void): Sink {
  return chunked(key, CHUNK_BYTES, (chunk, nonce) => {
    emit(sodium().crypto_aead_chacha20poly1305_ietf_encrypt(chunk, null, null, nonce, key));
  });
}

/** The nonce of chunk `index`: 11 bytes of big-endian counter, and 1 for the last chunk. */
export function chunkNonce(index: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(COUNTER_BYTES + 1);
  // No file has 2^32 chunks: that is 256 TiB.
  new DataView(nonce.buffer).setUint32(COUNTER_BYTES - 4, index);
  nonce[COUNTER_BYTES] = isLast ? 1 : 0;
  return nonce;
}

/** Opens what `sealer` wrote. `key` is wiped at the end. */
export function opener(key: Uint8Array, emit: (chunk: Uint8Array) => void): Sink {
  return chunked(key, CHUNK_BYTES + TAG_BYTES, (chunk, nonce, first) => {
    const last = nonce[COUNTER_BYTES] === 1;
    // A file may only end behind a full chunk's tag if that chunk says it is the last: a shorter rest is a cut.
    if (chunk.length < TAG_BYTES) throw new CryptoError('truncated');
    // The last chunk may only be empty if the whole payload is.
    if (last && !first && chunk.length === TAG_BYTES) throw new CryptoError('bad-payload');
    let plaintext: Uint8Array;
    try {
      plaintext = sodium().crypto_aead_chacha20poly1305_ietf_decrypt(null, chunk, null, nonce, key);
    } catch {
      throw new CryptoError('bad-payload');
    }
    emit(plaintext);
  });
}

type ChunkHandler = (chunk: Uint8Array, nonce: Uint8Array, first: boolean) => void;

/** Cuts what is written into chunks of `size`; holds a full one back until it is known not to be the last. */
function chunked(key: Uint8Array, size: number, handle: ChunkHandler): Sink {
  const buffer = new Uint8Array(size);
  /** 11 bytes of big-endian counter, 1 byte that is 1 for the last chunk. */
  const nonce = new Uint8Array(COUNTER_BYTES + 1);
  let used = 0;
  let first = true;
  let over = false;

  function flush(): void {
    handle(buffer.subarray(0, used), nonce, first);
    increment(nonce);
    first = false;
    used = 0;
  }

  function destroy(): void {
    over = true;
    wipe(key, buffer);
  }

  /** Runs one step; after a failure nothing can be written or read any more. */
  function step(action: () => void): void {
    if (over) throw new CryptoError('bad-payload');
    try {
      action();
    } catch (error) {
      destroy();
      throw error;
    }
  }

  return {
    write(bytes) {
      step(() => {
        for (let at = 0; at < bytes.length; ) {
          if (used === size) flush();
          const count = Math.min(size - used, bytes.length - at);
          buffer.set(bytes.subarray(at, at + count), used);
          used += count;
          at += count;
        }
      });
    },
    end() {
      step(() => {
        nonce[COUNTER_BYTES] = 1;
        flush();
        destroy();
      });
    },
    destroy,
  };
}

/** 2^88 chunks are beyond any file, so the counter cannot wrap. */
function increment(nonce: Uint8Array): void {
  for (let i = COUNTER_BYTES - 1; i >= 0; i -= 1) {
    const next = ((nonce[i] ?? 0) + 1) & 0xff;
    nonce[i] = next;
    if (next !== 0) return;
  }
}
