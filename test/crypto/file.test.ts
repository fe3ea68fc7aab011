import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeIdentity } from '../../src/crypto/age/recipient.ts';
import { concat, fromBase64url, random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { fileOpener, fileSealer, fileSeed, hashOfParts, partHash } from '../../src/crypto/file.ts';
import { ready } from '../../src/crypto/sodium.ts';
import {
  isSealedFileSize,
  LARGEST_PART,
  paddedFileSize,
  partRange,
  partsOf,
  readCommitted,
  sealedFileSize,
  writeCommitted,
} from '../../src/protocol/files.ts';
import { FILE_BYTES_MAX, FILE_PART_BYTES } from '../../src/protocol/limits.ts';

beforeAll(ready);

const KIB = 1024;

function plainPart(file: Uint8Array, n: number): Uint8Array {
  return file.subarray(n * FILE_PART_BYTES, (n + 1) * FILE_PART_BYTES);
}

/** A file, its parts and its entry. */
async function sealed(file: Uint8Array, seed: Uint8Array = random(32)) {
  const sealer = fileSealer(seed, file.length);
  const parts = Array.from({ length: sealer.parts }, (_, n) => sealer.part(n, plainPart(file, n)));
  const hash = hashOfParts(await Promise.all(parts.map(partHash)));
  return { sealer, parts, entry: sealer.entry({ name: 'a.bin', type: '', hash }) };
}

function opened(parts: readonly Uint8Array[], entry: { key: string; size: number }): Uint8Array {
  const opener = fileOpener(entry, parts[0] ?? new Uint8Array(0));
  return concat(...parts.map((part, n) => opener.part(n, part)));
}

/** Sizes around every border: chunk, part, padding. */
const SIZES = [0, 1, 64 * KIB - 1, 64 * KIB, 64 * KIB + 1, 512 * KIB - 1, 512 * KIB, 512 * KIB + 1, 1_200_000];

describe('the size of a sealed file', () => {
  it('is padded by Padmé: at least 64 KiB, at most 12 % more, never less, and the same again for what is padded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: FILE_BYTES_MAX }), (size) => {
        const padded = paddedFileSize(size);
        expect(padded).toBeGreaterThanOrEqual(Math.max(size, 64 * KIB));
        if (size > 64 * KIB) expect(padded).toBeLessThanOrEqual(size * 1.12);
        expect(paddedFileSize(padded)).toBe(padded);
        expect(isSealedFileSize(sealedFileSize(size))).toBe(true);
      }),
    );
    // By the paper's formula: E = 16, S = 5, the last 11 bits are zero.
    expect(paddedFileSize(64 * KIB + 1)).toBe(64 * KIB + 2048);
    expect(paddedFileSize(2 ** 32 + 1)).toBe(2 ** 32 + 2 ** 26);
  });

  it('is no other one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: FILE_BYTES_MAX }), fc.integer({ min: 1, max: 40 }), (size, off) => {
        expect(isSealedFileSize(sealedFileSize(size) - off)).toBe(false);
        expect(isSealedFileSize(sealedFileSize(size) + off)).toBe(false);
      }),
    );
    for (const none of [0, -1, 1, 1643, 1659, Number.NaN]) expect(isSealedFileSize(none)).toBe(false);
  });

  it('is the sum of its parts, which follow each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 26 }), (size) => {
        const total = sealedFileSize(size);
        let at = 0;
        for (let n = 0; n < partsOf(total); n += 1) {
          const { from, to } = partRange(total, n);
          expect(from).toBe(at);
          expect(to - from).toBeGreaterThan(0);
          expect(to - from).toBeLessThanOrEqual(LARGEST_PART);
          at = to;
        }
        expect(at).toBe(total);
        expect(partRange(total, partsOf(total))).toEqual({ from: total, to: total });
      }),
    );
  });
});

describe('a sealed file', () => {
  it.each(SIZES)('of %i bytes comes out as it went in, part by part in any order', async (size) => {
    const file = random(Math.min(size, 65_536));
    const whole = concat(...Array.from({ length: Math.ceil(size / 65_536) }, () => file)).subarray(0, size);
    const { parts, entry, sealer } = await sealed(whole);
    expect(concat(...parts).length).toBe(sealer.size);
    expect(opened(parts, entry)).toEqual(whole);
    const opener = fileOpener(entry, parts[0] ?? new Uint8Array(0));
    for (const n of [...parts.keys()].reverse()) {
      expect(opener.part(n, parts[n] ?? new Uint8Array(0))).toEqual(plainPart(whole, n));
    }
  });

  it('is an age file: stock age opens it with the key that the message holds', async () => {
    const file = random(60_000);
    const { parts, entry } = await sealed(concat(file, file, file));
    const age = new Decrypter();
    age.addIdentity(encodeIdentity(fromBase64url(entry.key)));
    const plaintext = await age.decrypt(concat(...parts));
    expect(plaintext.subarray(0, 180_000)).toEqual(concat(file, file, file));
    expect(plaintext.subarray(180_000).every((byte) => byte === 0)).toBe(true);
  });

  it('is the same again from the same secret and content, and another one for another content, day or turn', async () => {
    const secret = random(32);
    const file = random(1000);
    const seed = (content: Uint8Array, day = '2026-11-23', turn = 0) => fileSeed(secret, { content, day, turn });
    const one = await sealed(file, seed(sha256(file)));
    const again = await sealed(file, seed(sha256(file)));
    expect(again.parts).toEqual(one.parts);
    expect([again.entry, again.sealer.upload]).toEqual([one.entry, one.sealer.upload]);
    const others = [
      await sealed(file, seed(random(32))),
      await sealed(file, seed(sha256(file), '2026-11-24')),
      await sealed(file, seed(sha256(file), '2026-11-23', 1)),
      await sealed(file, fileSeed(random(32), { content: sha256(file), day: '2026-11-23', turn: 0 })),
    ];
    const marks = [one, ...others].flatMap(({ sealer, entry }) => [sealer.upload, entry.id, entry.key, entry.hash]);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('that was cut, swapped, reordered or changed is not opened', async () => {
    const file = concat(...Array.from({ length: 20 }, () => random(60_000)));
    const { parts, entry } = await sealed(file);
    const other = await sealed(file);
    const [first = new Uint8Array(0), second = new Uint8Array(0), third = new Uint8Array(0)] = parts;
    const opener = fileOpener(entry, first);
    expect(() => opener.part(1, third)).toThrow('bad-payload');
    expect(() => opener.part(1, first)).toThrow('bad-payload');
    expect(() => opener.part(1, second.subarray(0, -1))).toThrow('bad-payload');
    expect(() => opener.part(1, other.parts[1] ?? first)).toThrow('bad-payload');
    expect(() => opener.part(parts.length, new Uint8Array(0))).toThrow('bad-payload');
    expect(() => fileOpener(entry, other.parts[0] ?? first)).toThrow('no-match');
    expect(() => fileOpener(entry, first.subarray(0, 1000))).toThrow();
    for (const at of [0, 100, 1000, 1500, 1643, first.length - 1]) {
      const changed = Uint8Array.from(first);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => fileOpener(entry, changed).part(0, changed)).toThrow();
    }
    // A file that ends earlier, by the same key, is not the one of this size.
    expect(() => opened(parts, { ...entry, size: entry.size - 400_000 })).toThrow('bad-payload');
    expect(() => opened(parts, { ...entry, size: entry.size - 1 })).toThrow('bad-payload');
  });

  it('is never made from fewer or more bytes than it has', () => {
    const sealer = fileSealer(random(32), 600_000);
    expect(() => sealer.part(0, random(1000))).toThrow('malformed');
    expect(() => sealer.part(1, new Uint8Array(600_000 - 524_288 + 1))).toThrow('malformed');
    expect(() => sealer.part(2, new Uint8Array(0))).toThrow('malformed');
  });
});

describe('what a commit names', () => {
  it('comes out as it went in, and nothing else is read', () => {
    const files = [0, 1].map(() => ({ upload: toBase64url(random(16)), id: toBase64url(random(32)) }));
    expect(readCommitted(writeCommitted(files))).toEqual(files);
    expect(readCommitted(null)).toEqual([]);
    const [one = { upload: '', id: '' }] = files;
    const text = writeCommitted([one]);
    for (const wrong of ['', ',', `${text},`, `${text},${text}`, `${text}.x`, `${one.upload}`, ` ${text}`])
      expect(readCommitted(wrong)).toBeNull();
    fc.assert(fc.property(fc.string(), (header) => void readCommitted(header)));
  });
});
