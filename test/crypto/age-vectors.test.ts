/** The official test vectors of age (C2SP/CCTV): whole, in pieces, and byte by byte. */
import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as exported from 'cctv-age';
import { beforeAll, describe, expect, it } from 'vitest';
import { byIdentities, openWith, type Unwrap } from '../../src/crypto/age/age.ts';
import { armor, dearmor } from '../../src/crypto/age/armor.ts';
import { encodeHeader, parseHeader } from '../../src/crypto/age/header.ts';
import { decodeIdentity } from '../../src/crypto/age/recipient.ts';
import { openStreamWith } from '../../src/crypto/age/streaming.ts';
import { identity } from '../../src/crypto/age/xwing.ts';
import { CryptoError } from '../../src/crypto/errors.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { inPieces, pour } from './streams.ts';

const X25519 = 'the fault lies inside an X25519 stanza, which is an unknown stanza here';
const SCRYPT = 'the fault lies inside a scrypt stanza, or in its company; it is an unknown stanza here';

/** Vectors that ask for what this codec leaves out by design (DESIGN 4.1), each with the reason. */
const NOT_OURS: Record<string, string> = {
  hybrid_x25519_arg: X25519,
  x25519_extra_argument: X25519,
  x25519_identity: X25519,
  x25519_long_file_key: X25519,
  x25519_long_share: X25519,
  x25519_low_order: X25519,
  x25519_not_canonical_share: X25519,
  x25519_short_share: X25519,
  scrypt_and_x25519: SCRYPT,
  scrypt_double: SCRYPT,
  scrypt_extra_argument: SCRYPT,
  scrypt_long_file_key: SCRYPT,
  scrypt_not_canonical_salt: SCRYPT,
  scrypt_salt_long: SCRYPT,
  scrypt_salt_missing: SCRYPT,
  scrypt_salt_short: SCRYPT,
  scrypt_work_factor_23: SCRYPT,
  scrypt_work_factor_hex: SCRYPT,
  scrypt_work_factor_leading_garbage: SCRYPT,
  scrypt_work_factor_leading_plus: SCRYPT,
  scrypt_work_factor_leading_zero_decimal: SCRYPT,
  scrypt_work_factor_leading_zero_octal: SCRYPT,
  scrypt_work_factor_missing: SCRYPT,
  scrypt_work_factor_negative: SCRYPT,
  scrypt_work_factor_overflow: SCRYPT,
  scrypt_work_factor_trailing_garbage: SCRYPT,
  scrypt_work_factor_zero: SCRYPT,
};

/** Groups whose every other vector is ours: a new group in a later version of the vectors must be looked at. */
const OURS = /^(empty|(armor|header|hmac|hybrid|stanza|stream|version)_.*|(hybrid|scrypt|x25519)(_.*)?)$/;

/** How each failure of the vectors is named here. An empty header or nonce is a header failure there. */
const CODES: Record<string, readonly string[]> = {
  'HMAC failure': ['bad-mac'],
  'header failure': ['bad-header', 'bad-stanza', 'truncated'],
  'payload failure': ['bad-payload', 'truncated'],
  'armor failure': ['bad-armor'],
};

interface Vector {
  readonly name: string;
  readonly expect: string;
  readonly payload: string | undefined;
  readonly fileKey: Uint8Array | null;
  readonly identities: readonly string[];
  readonly armored: boolean;
  readonly file: Uint8Array;
}

function readVector(name: string, bytes: Uint8Array): Vector {
  const buffer = Buffer.from(bytes);
  const end = buffer.indexOf('\n\n');
  const fields = new Map<string, string[]>();
  for (const line of buffer.subarray(0, end).toString().split('\n')) {
    const colon = line.indexOf(': ');
    const field = line.slice(0, colon);
    fields.set(field, [...(fields.get(field) ?? []), line.slice(colon + 2)]);
  }
  const body = buffer.subarray(end + 2);
  const fileKey = fields.get('file key')?.[0];
  return {
    name,
    expect: fields.get('expect')?.[0] ?? '',
    payload: fields.get('payload')?.[0],
    fileKey: fileKey === undefined ? null : new Uint8Array(Buffer.from(fileKey, 'hex')),
    identities: (fields.get('identity') ?? []).filter((text) => text.startsWith('AGE-SECRET-KEY-PQ-1')),
    armored: fields.has('armored'),
    file: new Uint8Array(fields.has('compressed') ? inflateSync(body) : body),
  };
}

const all = Object.entries(exported)
  .filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array)
  .map(([name, bytes]) => readVector(name, bytes));
const ours = all.filter(({ name }) => !Object.hasOwn(NOT_OURS, name));

/**
 * Hybrid identities open hybrid vectors. Most others are made for an X25519 identity but are about the header or the
 * payload: there the file key that the vector states takes the identity's place, or, where nothing should match, a
 * stranger's identity.
 */
function unwrapFor(vector: Vector): Unwrap {
  if (vector.identities.length > 0)
    return byIdentities(vector.identities.map((text) => identity(decodeIdentity(text))));
  if (vector.expect === 'no match' || vector.fileKey === null) return byIdentities([identity(new Uint8Array(32))]);
  const fileKey = vector.fileKey;
  return () => fileKey.slice();
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * All plaintext that the reference implementation would hand out, by Node's own ciphers: chunk after chunk, as a middle or
 * as a last one. Its hash stands in the vector.
 */
function releasable(vector: Vector): Uint8Array {
  if (vector.payload === undefined || vector.fileKey === null) return new Uint8Array(0);
  const start = vector.file.indexOf(0x0a, Buffer.from(vector.file).indexOf('\n--- ') + 1) + 1;
  const nonce = vector.file.subarray(start, start + 16);
  const key = new Uint8Array(hkdfSync('sha256', vector.fileKey, nonce, 'payload', 32));
  const chunks: Uint8Array[] = [];
  for (let at = start + 16; at < vector.file.length; at += 65_552) {
    const sealed = vector.file.subarray(at, at + 65_552);
    const middle = sealed.length === 65_552 ? openChunk(key, chunks.length, 0, sealed) : null;
    const chunk = middle ?? openChunk(key, chunks.length, 1, sealed);
    // A last chunk that is empty, but not the first, is authentic and refused.
    if (chunk === null || chunk.length === 0) break;
    chunks.push(chunk);
    if (middle === null) break;
  }
  const plaintext = Buffer.concat(chunks);
  expect(sha256(plaintext)).toBe(vector.payload);
  return plaintext;
}

function openChunk(key: Uint8Array, counter: number, last: number, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < 16) return null;
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(counter, 7);
  nonce[11] = last;
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  decipher.setAuthTag(sealed.subarray(sealed.length - 16));
  const plaintext = decipher.update(sealed.subarray(0, sealed.length - 16));
  try {
    decipher.final();
    return plaintext;
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof CryptoError) return error.code;
  throw error;
}

function openWhole(vector: Vector): { plaintext: Uint8Array | null } | { code: string } {
  try {
    return { plaintext: openWith(vector.armored ? dearmor(vector.file) : vector.file, unwrapFor(vector)) };
  } catch (error) {
    return { code: codeOf(error) };
  }
}

/** Single bytes through the header and around every chunk's end, larger pieces between: a 16 MiB vector stays affordable. */
function* byteByByte(file: Uint8Array): Generator<Uint8Array> {
  const chunk = 65_552;
  const payload = file.length % chunk;
  for (let at = 0; at < file.length; ) {
    const distance = (at - payload + chunk) % chunk;
    const near = at < 4096 || distance < 400 || distance > chunk - 400 || file.length - at < 400;
    const size = near ? 1 : 300;
    yield file.subarray(at, at + size);
    at += size;
  }
}

beforeAll(ready);

describe('the vectors', () => {
  it('are all either ours or set aside with a reason', () => {
    const names = all.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(142);
    expect(names.filter((name) => !Object.hasOwn(NOT_OURS, name) && !OURS.test(name))).toEqual([]);
    expect(Object.keys(NOT_OURS).filter((name) => !names.includes(name))).toEqual([]);
    expect(ours.length).toBe(names.length - Object.keys(NOT_OURS).length);
  });

  it('that are set aside are only ever about stanzas of other types', () => {
    for (const name of Object.keys(NOT_OURS)) expect(name).toMatch(/x25519|scrypt/);
  });
});

describe.each(ours)('vector $name, which expects $expect', (vector) => {
  it('holds for the whole file', () => {
    const result = openWhole(vector);
    if (vector.expect === 'success') {
      expect('plaintext' in result && result.plaintext !== null ? sha256(result.plaintext) : result).toBe(
        vector.payload,
      );
    } else if (vector.expect === 'no match') {
      expect(result).toEqual({ plaintext: null });
    } else {
      expect(CODES[vector.expect]).toContain('code' in result ? result.code : result);
    }
  });
});

/** Armor is only read whole. */
describe.each(ours.filter(({ armored }) => !armored))('vector $name in a stream, which expects $expect', (vector) => {
  it('holds in one piece, in odd pieces, and byte by byte', async () => {
    for (const pieces of [[vector.file], inPieces(vector.file, 65_551), byteByByte(vector.file)]) {
      const { bytes, error } = await pour(pieces, openStreamWith(unwrapFor(vector)));
      if (vector.expect === 'success') {
        expect(error).toBeNull();
        expect(sha256(bytes)).toBe(vector.payload);
      } else if (vector.expect === 'no match') {
        expect(codeOf(error)).toBe('no-match');
        expect(bytes).toHaveLength(0);
      } else {
        expect(CODES[vector.expect]).toContain(codeOf(error));
        // What came out before the fault is the true beginning. It may be shorter than the reference's: a full chunk is
        // held back until the next byte shows that it is not the last.
        const reference = releasable(vector);
        expect(Buffer.from(bytes).equals(reference.subarray(0, bytes.length))).toBe(true);
        expect(reference.length - bytes.length).toBeLessThanOrEqual(65_536);
      }
    }
  });
});

describe('what was read', () => {
  it.each(ours.filter((vector) => vector.expect === 'success' && vector.fileKey !== null))(
    'is written again in the same bytes: the header of $name',
    (vector) => {
      const file = vector.armored ? dearmor(vector.file) : vector.file;
      const header = parseHeader(file);
      expect(encodeHeader(header.stanzas, vector.fileKey ?? new Uint8Array(0))).toEqual(file.slice(0, header.size));
    },
  );

  it.each(ours.filter((vector) => vector.expect === 'success' && vector.armored))(
    'is written again in the same lines: the armor of $name',
    (vector) => {
      const lines = new TextDecoder().decode(vector.file).trim().replaceAll('\r\n', '\n');
      expect(armor(dearmor(vector.file)).trim()).toBe(lines);
    },
  );
});
