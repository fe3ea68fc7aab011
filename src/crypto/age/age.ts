/**
 * age files (C2SP age v1) to hybrid recipients, whole. `null` means "for none of these identities"; everything that is
 * wrong with a file throws a `CryptoError`, so one hostile file is told from one that is for somebody else.
 */
import { type Bytes, random, wipe } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { encodeHeader, type Header, parseHeader, verifyMac } from './header.ts';
import { FILE_KEY_BYTES, parseHybrid, unwrapFileKey, type Wrapped, wrapFileKey } from './hybrid.ts';
import { CHUNK_BYTES, opener, PAYLOAD_NONCE_BYTES, payloadKey, sealer, TAG_BYTES } from './stream.ts';
import type { Identity } from './xwing.ts';

/** Seals to recipients of 1,216 bytes, in this order. Throws `CryptoError('malformed')` for one that is none, and for no recipient. */
export function seal(plaintext: Uint8Array, recipients: readonly Uint8Array[]): Bytes {
  const { header, nonce, key } = begin(recipients);
  const chunks = Math.max(1, Math.ceil(plaintext.length / CHUNK_BYTES));
  const file = new Uint8Array(header.length + nonce.length + plaintext.length + chunks * TAG_BYTES);
  file.set(header);
  file.set(nonce, header.length);
  let at = header.length + nonce.length;
  const sink = sealer(key, (chunk) => {
    file.set(chunk, at);
    at += chunk.length;
  });
  sink.write(plaintext);
  sink.end();
  return file;
}

/** In the place of chance, for one recipient: a file that is made twice is then the same. Never for two plaintexts. */
export interface Chances {
  fileKey: Uint8Array;
  nonce: Uint8Array;
  coins: Uint8Array;
}

/** What stands before the payload of a new file, and the key of that payload. The file key is wiped, also a given one. */
export function begin(
  recipients: readonly Uint8Array[],
  given?: Chances,
): { header: Uint8Array; nonce: Uint8Array; key: Uint8Array } {
  if (recipients.length === 0 || (given !== undefined && recipients.length > 1)) throw new CryptoError('malformed');
  const fileKey = given?.fileKey ?? random(FILE_KEY_BYTES);
  try {
    const stanzas = recipients.map((recipient) => wrapFileKey(fileKey, recipient, given?.coins));
    const nonce = given?.nonce ?? random(PAYLOAD_NONCE_BYTES);
    return { header: encodeHeader(stanzas, fileKey), nonce, key: payloadKey(fileKey, nonce) };
  } finally {
    wipe(fileKey);
  }
}

/** Opens a whole file. `null`: for none of these identities. Throws `CryptoError`: `bad-...` or `truncated`. */
export function open(file: Uint8Array, identities: readonly Identity[]): Bytes | null {
  return openWith(file, byIdentities(identities));
}

/** Finds the file key in a parsed header; `null` when it is not there. */
export type Unwrap = (header: Header) => Uint8Array | null;

/** Tries every identity on every hybrid stanza: one decapsulation and one AEAD for each. Stanzas of other types are passed over. */
export function byIdentities(identities: readonly Identity[]): Unwrap {
  return (header) => {
    const wrapped = header.stanzas.map(parseHybrid).filter((stanza): stanza is Wrapped => stanza !== null);
    for (const identity of identities) {
      for (const stanza of wrapped) {
        const fileKey = unwrapFileKey(stanza, identity);
        if (fileKey !== null) return fileKey;
      }
    }
    return null;
  };
}

/** `open` for any way of finding the file key. Nothing of the plaintext is handed out unless all of it is authentic. */
export function openWith(file: Uint8Array, unwrap: Unwrap): Bytes | null {
  const header = parseHeader(file);
  const payload = file.subarray(header.size);
  const key = unlock(header, payload.subarray(0, PAYLOAD_NONCE_BYTES), unwrap);
  if (key === null) return null;
  const sealed = payload.subarray(PAYLOAD_NONCE_BYTES);
  let plaintext: Bytes = new Uint8Array(0);
  let at = 0;
  const sink = opener(key, (chunk) => {
    plaintext.set(chunk, at);
    at += chunk.length;
    wipe(chunk);
  });
  try {
    plaintext = new Uint8Array(plaintextSize(sealed.length));
    sink.write(sealed);
    sink.end();
    return plaintext;
  } catch (error) {
    wipe(plaintext);
    throw error;
  } finally {
    sink.destroy();
  }
}

/** Bytes of plaintext in `sealed` bytes of chunks. Throws `CryptoError('truncated')` for a last chunk that has not even a tag. */
function plaintextSize(sealed: number): number {
  const chunks = Math.max(1, Math.ceil(sealed / (CHUNK_BYTES + TAG_BYTES)));
  const last = sealed - (chunks - 1) * (CHUNK_BYTES + TAG_BYTES);
  if (last < TAG_BYTES) throw new CryptoError('truncated');
  return sealed - chunks * TAG_BYTES;
}

/** The key of the payload behind a header; `null` when `unwrap` finds no file key. Throws `bad-mac`, `truncated`, `bad-stanza`. */
export function unlock(header: Header, nonce: Uint8Array, unwrap: Unwrap): Uint8Array | null {
  const fileKey = unwrap(header);
  if (fileKey === null) return null;
  try {
    verifyMac(header, fileKey);
    if (nonce.length < PAYLOAD_NONCE_BYTES) throw new CryptoError('truncated');
    return payloadKey(fileKey, nonce);
  } finally {
    wipe(fileKey);
  }
}
