/** A codename as people type it: without accents, numbered. */
import { describe, expect, it } from 'vitest';
import { codenameFromWords, codenameWords, wordList } from '../../src/crypto/codename.ts';
import { plainWord } from '../../src/crypto/plain-word.ts';
import { LIST_LANGUAGES } from '../../src/crypto/word-languages.ts';

describe('a codename without its accents', () => {
  it.each(['spanish', 'french', 'portuguese', 'czech'] as const)('in %s is the same', async (language) => {
    for (let byte = 0; byte < 24; byte += 1) {
      const entropy = Uint8Array.from({ length: 16 }, (_, n) => (byte * 53 + n * 29) & 0xff);
      const words = await codenameWords(entropy, language);
      const plain = words.map((word, n) => `${n + 1}. ${word.replaceAll(/\p{M}/gu, '').toUpperCase()}`).join('\n');
      expect(await codenameFromWords(plain)).toEqual({ entropies: expect.arrayContaining([entropy]) });
    }
  });

  it.each(LIST_LANGUAGES)('is never two of them: no words in %s differ by accents alone', async (language) => {
    const plain = (await wordList(language)).map(plainWord);
    expect(new Set(plain).size).toBe(2048);
  });

  it('of words that no list has is looked for in English', async () => {
    const words = Array.from({ length: 12 }, () => 'ghjk').join(' ');
    expect(await codenameFromWords(words)).toEqual({
      fault: { kind: 'unknown', position: 1, word: 'ghjk' },
      language: 'english',
    });
  });
});
