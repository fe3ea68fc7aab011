/** Texts without spaces are drawn in pieces, and nothing of them changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/desk/shared/long-runs.tsx';

const LETTERS = ['ب', 'a', 'ก', '工', '👩🏽‍🏭', 'e\u0301', ' ', '\n', '\ud800'];
/** Texts with long runs of one letter. */
const runs = fc.array(fc.tuple(fc.constantFrom(...LETTERS), fc.integer({ min: 1, max: 3000 })), { maxLength: 5 });

describe('a long text', () => {
  it('is the same after it was cut, and no run without spaces is longer than a few words', () => {
    fc.assert(
      fc.property(runs, (parts) => {
        const text = parts.map(([letter, count]) => letter.repeat(count)).join('');
        const pieces = piecesOf(text);
        expect(pieces.join('')).toBe(text);
        expect(Math.max(...pieces.map((piece) => /\S{1600,}/u.exec(piece)?.[0].length ?? 0))).toBe(0);
      }),
    );
  });

  it('of words is left whole, also where a line is long', () => {
    expect(piecesOf(`${'word '.repeat(20_000)}\n${'x'.repeat(999)}`)).toHaveLength(1);
    expect(piecesOf('')).toEqual(['']);
  });

  it('is never cut inside a character', () => {
    for (const character of ['👩🏽‍🏭', 'e\u0301\u0323', '🪴']) {
      for (const before of ['', 'x', 'xy', 'xyz']) {
        for (const piece of piecesOf(before + character.repeat(1000)).slice(1)) {
          expect(piece).toMatch(/^(?:👩|e|🪴)/u);
        }
      }
    }
  });
});
