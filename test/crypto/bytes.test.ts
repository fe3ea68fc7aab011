import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, standard, urlSafe } from '../../src/crypto/base64.ts';
import {
  concat,
  equal,
  fromBase64url,
  fromUtf8,
  random,
  randomBelow,
  sha256,
  toBase64url,
  utf8,
  wipe,
} from '../../src/crypto/bytes.ts';

const malformed = expect.objectContaining({ code: 'malformed' });

describe('base64', () => {
  it('agrees with Node for any bytes, in both alphabets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const node = Buffer.from(bytes);
        expect(encode(standard, bytes)).toBe(node.toString('base64').replaceAll('=', ''));
        expect(toBase64url(bytes)).toBe(node.toString('base64url'));
        expect(decode(standard, encode(standard, bytes))).toEqual(bytes);
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  it('takes only what it would have written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ABQgwxyz059+/-_='), maxLength: 12 }), (text) => {
        for (const base of [standard, urlSafe]) {
          let bytes: Uint8Array;
          try {
            bytes = decode(base, text);
          } catch {
            continue;
          }
          expect(encode(base, bytes)).toBe(text);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['A', 'AAAAA', 'AB', 'AAB', 'AA==', 'AA=', ' AA', 'AA\n', 'A\tA', 'é', 'A.', 'AA\u0141A'])(
    'refuses %j',
    (text) => {
      expect(() => fromBase64url(text)).toThrow(malformed);
      expect(() => decode(standard, text)).toThrow(malformed);
    },
  );

  it('refuses the characters of the other alphabet', () => {
    for (const text of ['AA-A', 'AA_A']) expect(() => decode(standard, text)).toThrow(malformed);
    for (const text of ['AA+A', 'AA/A']) expect(() => decode(urlSafe, text)).toThrow(malformed);
  });
});

describe('bytes', () => {
  it('are UTF-8 or refused', () => {
    expect(fromUtf8(utf8('Київ 東京 🌷 \ufeff'))).toBe('Київ 東京 🌷 \ufeff');
    for (const bad of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80]]) {
      expect(() => fromUtf8(Uint8Array.from(bad))).toThrow(malformed);
    }
  });

  it('are compared in full', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        expect(equal(a, b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
        expect(equal(a, a.slice())).toBe(true);
      }),
    );
  });

  it('are joined, hashed, drawn and wiped', () => {
    expect(concat(utf8('ab'), new Uint8Array(0), utf8('c'))).toEqual(utf8('abc'));
    expect(Buffer.from(sha256(utf8('abc'))).toString('hex')).toMatch(/^ba7816bf/);
    const drawn = random(32);
    expect(drawn).not.toEqual(random(32));
    wipe(drawn);
    expect(drawn).toEqual(new Uint8Array(32));
  });

  it('give every number below a bound, and none at or above it', () => {
    const seen = new Set(Array.from({ length: 500 }, () => randomBelow(5)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(randomBelow(1)).toBe(0);
  });
});
