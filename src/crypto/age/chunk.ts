/**
 * Chunks sealed in libsodium's own memory. Its wrapper returns new memory for each, which an engine collects late: 60 MiB of garbage and
 * more while a large file is sealed (measured). This goes under the wrapper, where the place is always the same.
 */
import { sodium } from '../sodium.ts';
import { CHUNK_BYTES, TAG_BYTES } from './stream.ts';

/** What the wrapper itself is made of (libsodium.js). Lengths are 64 bits, in two halves. */
interface Raw {
  /** Another one each time that the memory has grown. */
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _crypto_aead_chacha20poly1305_ietf_encrypt(
    ...all: [
      c: number,
      clen: null,
      m: number,
      mlen: number,
      mlenHigh: 0,
      ...noData: [null, 0, 0],
      nsec: null,
      npub: number,
      key: number,
    ]
  ): number;
}

const NONCE_BYTES = 12;
const KEY_BYTES = 32;
const SEALED_BYTES = CHUNK_BYTES + TAG_BYTES;
let place: number | null = null;

/** `text`, at most 64 KiB, sealed into the beginning of `into`. Returns how many bytes that are. */
export function sealChunk(text: Uint8Array, nonce: Uint8Array, key: Uint8Array, into: Uint8Array): number {
  const raw: Raw = Reflect.get(sodium(), 'libsodium');
  place ??= raw._malloc(SEALED_BYTES + NONCE_BYTES + KEY_BYTES);
  const at = { nonce: place + SEALED_BYTES, key: place + SEALED_BYTES + NONCE_BYTES };
  raw.HEAPU8.set(text, place);
  raw.HEAPU8.set(nonce, at.nonce);
  raw.HEAPU8.set(key, at.key);
  // In place, which libsodium allows.
  const result = raw._crypto_aead_chacha20poly1305_ietf_encrypt(
    place,
    null,
    place,
    text.length,
    0,
    null,
    0,
    0,
    null,
    at.nonce,
    at.key,
  );
  const length = text.length + TAG_BYTES;
  into.set(raw.HEAPU8.subarray(place, place + length));
  raw.HEAPU8.fill(0, at.key, at.key + KEY_BYTES);
  if (result !== 0) throw new Error('a chunk was not sealed');
  return length;
}
