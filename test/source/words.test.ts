/** The words of the source pages: plain ones, the same promise everywhere. */
import { describe, expect, test } from 'vitest';
import { pages as ar } from '../../src/source/words/ar/pages.ts';
import { contact } from '../../src/source/words/en/contact.ts';
import { pages as en } from '../../src/source/words/en/pages.ts';

/** Every sentence with its place; those that take a name or a number are given some. */
function sentences(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return [[place, String(value)]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    sentences(inner, place === '' ? key : `${place}.${key}`),
  );
}

describe('the words for a source', () => {
  test('speak of locks and readers; technical words stand folded away', () => {
    const technical = /\b(seal|puzzle|encrypt|cipher|key pair|ML-KEM)/i;
    const found = sentences({ ...en, format: null }).filter(([, text]) => technical.test(text));
    expect(found.map(([place]) => place)).toEqual(['tip.technicalText']);
    expect(sentences(contact).filter(([, text]) => /\b(seal|puzzle)/i.test(text))).toEqual([]);
  });

  test('promise by name who can read, and that they see each other', () => {
    expect(en.only.who(['A'])).toBe('Only A can read this.');
    expect(en.only.who(['A', 'B', 'C'])).toBe('Only A, B and C can read this, and each sees who else gets it.');
    expect(ar.only.who(['A', 'B'])).toContain('\u2068A\u2069 و\u2068B\u2069');
  });

  test('do not call the computer in the reader’s hands safe from whoever runs it', () => {
    for (const [, text] of sentences({ ...en, format: null })) expect(text).not.toMatch(/runs this computer/);
    expect(en.only.others).toContain('this site’s computer');
  });
});
