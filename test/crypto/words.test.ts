import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { codenameFromWords, codenameWords, type WordLanguage } from '../../src/crypto/codename.ts';
import { newsroomKeys } from '../../src/crypto/keys.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { fingerprintWords, recoveryWords, rootFromWords } from '../../src/crypto/words.ts';
import { root } from './fixtures.ts';

const malformed = expect.objectContaining({ code: 'malformed' });

beforeAll(ready);

describe('recovery words', () => {
  it('are 24, and give the root back, however they are typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const words = recoveryWords(bytes);
        expect(words).toHaveLength(24);
        const typed = [
          words.join(' '),
          `  ${words.join('\n')}\r\n`,
          words.map((word, n) => `${n + 1}. ${word.toUpperCase()}`).join(',\t'),
        ];
        for (const text of typed) expect(rootFromWords(text)).toEqual({ root: bytes });
      }),
      { numRuns: 25 },
    );
  });

  it('are those of BIP 39', () => {
    // Trezor's vectors: 32 zero bytes, and 32 times 0x7f.
    expect(recoveryWords(new Uint8Array(32)).slice(22)).toEqual(['abandon', 'art']);
    expect(recoveryWords(new Uint8Array(32).fill(0x7f)).slice(0, 3)).toEqual(['legal', 'winner', 'thank']);
    expect(recoveryWords(new Uint8Array(32).fill(0x7f)).at(-1)).toBe('title');
  });

  it('that are wrong are named', () => {
    const words = recoveryWords(root(7));
    const typo = words.with(4, 'flowerpott').join(' ');
    expect(rootFromWords(typo)).toEqual({ fault: { kind: 'unknown', position: 5, word: 'flowerpott' } });
    expect(rootFromWords(words.slice(1).join(' '))).toEqual({ fault: { kind: 'count', expected: 24, found: 23 } });
    expect(rootFromWords('')).toEqual({ fault: { kind: 'count', expected: 24, found: 0 } });
    const [first = '', second = ''] = recoveryWords(root(8));
    expect(rootFromWords(words.with(0, first).with(1, second).join(' '))).toEqual({
      fault: { kind: 'checksum' },
    });
  });

  it('are of 32 bytes only', () => {
    expect(() => recoveryWords(new Uint8Array(16))).toThrow(malformed);
  });
});

describe('codename words', () => {
  const languages: WordLanguage[] = [
    'czech',
    'english',
    'french',
    'italian',
    'japanese',
    'korean',
    'portuguese',
    'simplifiedChinese',
    'spanish',
    'traditionalChinese',
  ];

  it.each(languages)('in %s are 12, and give the same 16 bytes back', async (language) => {
    for (let byte = 0; byte < 8; byte += 1) {
      const entropy = Uint8Array.from({ length: 16 }, (_, n) => (byte * 31 + n * 17) & 0xff);
      const words = await codenameWords(entropy, language);
      expect(words).toHaveLength(12);
      const result = await codenameFromWords(words.join(' ').normalize('NFC').toUpperCase());
      expect(
        'entropies' in result ? result.entropies.map((found) => Buffer.from(found).toString('hex')) : result,
      ).toContain(Buffer.from(entropy).toString('hex'));
    }
  });

  it('in Chinese may be written without spaces', async () => {
    const entropy = new Uint8Array(16).fill(0x5a);
    const words = await codenameWords(entropy, 'simplifiedChinese');
    expect(await codenameFromWords(words.join(''))).toMatchObject({ entropies: expect.arrayContaining([entropy]) });
  });

  it('that are wrong are named', async () => {
    const words = await codenameWords(new Uint8Array(16).fill(1));
    expect(await codenameFromWords(words.slice(2).join(' '))).toEqual({
      fault: { kind: 'count', expected: 12, found: 10 },
      language: 'english',
    });
    expect(await codenameFromWords(words.with(7, 'ghjk').join(' '))).toEqual({
      fault: { kind: 'unknown', position: 8, word: 'ghjk' },
      language: 'english',
    });
    expect(await codenameFromWords(words.with(0, 'zebra').join(' '))).toEqual({
      fault: { kind: 'checksum' },
      language: 'english',
    });
  });

  it('are of 16 bytes only', async () => {
    await expect(codenameWords(new Uint8Array(32))).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('a fingerprint', () => {
  it('is eight words that differ from key to key', () => {
    const words = fingerprintWords(newsroomKeys(root(1)).key);
    expect(words).toHaveLength(8);
    expect(words.every((word) => /^[a-z]{3,8}$/.test(word))).toBe(true);
    expect(fingerprintWords(newsroomKeys(root(2)).key)).not.toEqual(words);
  });

  it('is of a key only', () => {
    for (const text of ['', 'AAAA', 'not base64!']) expect(() => fingerprintWords(text)).toThrow(malformed);
  });
});
