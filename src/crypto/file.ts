/**
 * Files beside a message (docs/PROTOCOL.md, section 18), part by part: any part is sealed or opened without the others, so that
 * sending and fetching can stop and go on anywhere, in constant memory.
 */
import type { Day } from '../protocol/days.ts';
import {
  FILE_HEAD_BYTES,
  type FileEntry,
  paddedFileSize,
  partRange,
  partsOf,
  sealedFileSize,
} from '../protocol/files.ts';
import { FILE_PART_BYTES } from '../protocol/limits.ts';
import { begin, byIdentities, unlock } from './age/age.ts';
import { sealChunk } from './age/chunk.ts';
import { parseHeader } from './age/header.ts';
import { FILE_KEY_BYTES } from './age/hybrid.ts';
import { CHUNK_BYTES, chunkNonce, PAYLOAD_NONCE_BYTES, TAG_BYTES } from './age/stream.ts';
import { identity, wipeIdentity } from './age/xwing.ts';
import { type Bytes, concat, fromBase64url, sha256, toBase64url, utf8, wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { derive } from './keys.ts';
import { sodium } from './sodium.ts';

const UPLOAD_BYTES = 16;
const SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES;

/**
 * The secret of one file. It follows from the file's whole content, so that the same secret never seals two plaintexts, and who
 * chooses the same file again goes on with the same sealed bytes. `turn`: another sealed file of the same content.
 */
export function fileSeed(secret: Uint8Array, of: { content: Uint8Array; day: Day; turn: number }): Uint8Array {
  const all = concat(secret, of.content, utf8(`${of.day} ${of.turn}`));
  const seed = derive(all, 'file');
  wipe(all);
  return seed;
}

/** How files are hashed: SHA-256 over the SHA-256 of each part. The browser's own SHA-256 takes whole buffers alone. */
export const hashOfParts = (hashes: readonly Uint8Array[]): Bytes => sha256(concat(...hashes));

export async function partHash(part: Uint8Array<ArrayBuffer>): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', part));
}

export interface FileSealer {
  /** 16 bytes, base64url: under it the parts are sent. */
  readonly upload: string;
  /** Deletes the file from the server. */
  readonly removal: string;
  /** Bytes of the sealed file, and its parts. */
  readonly size: number;
  readonly parts: number;
  /**
   * Part `n` sealed. `plaintext`: the file's bytes of that part, which are fewer at its end, and none in the padding. `memory`: where it is
   * written, if not anew: `LARGEST_PART` bytes. Throws `CryptoError('not-ready')` after `destroy`.
   */
  part(n: number, plaintext: Uint8Array, memory?: Bytes): Bytes;
  /** What the message says of it. */
  entry(file: { name: string; type: string; hash: Uint8Array }): FileEntry;
  destroy(): void;
}

/** `size`: the file's, in bytes. Everything follows from the seed, which is wiped. */
export function fileSealer(seed: Uint8Array, size: number): FileSealer {
  const key = derive(seed, 'file identity');
  const removal = derive(seed, 'file removal');
  const own = identity(key);
  const {
    header,
    nonce,
    key: payload,
  } = begin([own.recipient], {
    fileKey: derive(seed, 'file key').slice(0, FILE_KEY_BYTES),
    nonce: derive(seed, 'file nonce').slice(0, PAYLOAD_NONCE_BYTES),
    coins: concat(derive(seed, 'file coins'), derive(seed, 'file coins 2')),
  });
  const upload = toBase64url(derive(seed, 'file upload').subarray(0, UPLOAD_BYTES));
  wipe(seed);
  wipeIdentity(own);
  const padded = paddedFileSize(size);
  const last = Math.ceil(padded / CHUNK_BYTES) - 1;
  const total = sealedFileSize(size);
  let isOver = false;
  return {
    upload,
    removal: toBase64url(removal),
    size: total,
    parts: partsOf(total),
    part(n, plaintext, memory) {
      // The key is wiped: a part would be sealed under zeros.
      if (isOver) throw new CryptoError('not-ready');
      const from = n * FILE_PART_BYTES;
      const length = Math.min(FILE_PART_BYTES, padded - from);
      const expected = Math.max(0, Math.min(size, from + length) - from);
      if (length <= 0 || plaintext.length !== expected) throw new CryptoError('malformed');
      const { from: start, to } = partRange(total, n);
      const sealed = memory?.subarray(0, to - start) ?? new Uint8Array(to - start);
      let at = 0;
      if (n === 0) {
        sealed.set(header);
        sealed.set(nonce, header.length);
        at = FILE_HEAD_BYTES;
      }
      for (let done = 0; done < length; done += CHUNK_BYTES) {
        const text = plaintext.subarray(done, done + CHUNK_BYTES);
        const whole = filled(text, Math.min(CHUNK_BYTES, length - done));
        const index = (from + done) / CHUNK_BYTES;
        at += sealChunk(whole, chunkNonce(index, index === last), payload, sealed.subarray(at));
        if (whole !== text) wipe(whole);
      }
      return sealed;
    },
    entry: ({ name, type, hash }) => ({
      id: toBase64url(sha256(removal)),
      key: toBase64url(key),
      name,
      type,
      size,
      hash: toBase64url(hash),
    }),
    destroy() {
      isOver = true;
      wipe(key, removal, payload);
    },
  };
}

/** `text` with zeros up to `length`; no copy where it is whole. */
function filled(text: Uint8Array, length: number): Uint8Array {
  if (text.length === length) return text;
  const whole = new Uint8Array(length);
  whole.set(text);
  return whole;
}

export interface FileOpener {
  /** Plaintext of part `n`, without padding. Authentic; whether the file is the one that was meant, its hash tells. Throws `CryptoError('bad-payload')`. */
  part(n: number, sealed: Uint8Array): Bytes;
  destroy(): void;
}

/** `first`: part 0. Throws `CryptoError`: those of `open`, and `no-match` for a file that this entry's key does not open. */
export function fileOpener(entry: Pick<FileEntry, 'key' | 'size'>, first: Uint8Array): FileOpener {
  const seed = fromBase64url(entry.key);
  const own = identity(seed);
  wipe(seed);
  let payload: Uint8Array | null;
  try {
    const header = parseHeader(first);
    if (header.size + PAYLOAD_NONCE_BYTES !== FILE_HEAD_BYTES) throw new CryptoError('bad-header');
    payload = unlock(header, first.subarray(header.size, FILE_HEAD_BYTES), byIdentities([own]));
  } finally {
    wipeIdentity(own);
  }
  if (payload === null) throw new CryptoError('no-match');
  const key = payload;
  const padded = paddedFileSize(entry.size);
  const last = Math.ceil(padded / CHUNK_BYTES) - 1;
  const total = sealedFileSize(entry.size);
  return {
    part(n, sealed) {
      const { from, to } = partRange(total, n);
      if (from === to || sealed.length !== to - from) throw new CryptoError('bad-payload');
      const start = n * FILE_PART_BYTES;
      const plaintext = new Uint8Array(Math.min(FILE_PART_BYTES, padded - start));
      let done = 0;
      for (let at = n === 0 ? FILE_HEAD_BYTES : 0; at < sealed.length; at += SEALED_CHUNK) {
        const index = (start + done) / CHUNK_BYTES;
        const chunk = opened(sealed.subarray(at, at + SEALED_CHUNK), chunkNonce(index, index === last), key);
        plaintext.set(chunk, done);
        done += chunk.length;
        wipe(chunk);
      }
      const real = Math.max(0, Math.min(plaintext.length, entry.size - start));
      if (plaintext.subarray(real).some((byte) => byte !== 0)) throw new CryptoError('bad-payload');
      return plaintext.subarray(0, real);
    },
    destroy: () => wipe(key),
  };
}

function opened(chunk: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array {
  try {
    return sodium().crypto_aead_chacha20poly1305_ietf_decrypt(null, chunk, null, nonce, key);
  } catch {
    throw new CryptoError('bad-payload');
  }
}
