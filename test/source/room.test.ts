/** The counter of the form: bytes inside, characters outside. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MESSAGE_MAX } from '../../src/protocol/limits.ts';
import { tipBytes } from '../../src/protocol/tip.ts';
import { roomFor } from '../../src/source/tip/room.ts';

const KEY = 'A'.repeat(43);
const draft = (text: string) => ({ text, contact: '', to: [KEY], directory: 1, callout: null });

describe('the room left for a text', () => {
  test('is plenty until four fifths of the largest size are used', () => {
    const overhead = tipBytes(draft(''));
    const fifth = MESSAGE_MAX / 5;
    expect(roomFor(draft('a'.repeat(MESSAGE_MAX - overhead - fifth - 10))).state).toBe('plenty');
    expect(roomFor(draft('a'.repeat(MESSAGE_MAX - overhead - fifth + 10))).state).toBe('low');
  });

  test('ends exactly where the padded message does', () => {
    const overhead = tipBytes(draft(''));
    expect(roomFor(draft('a'.repeat(MESSAGE_MAX - overhead))).state).toBe('low');
    expect(roomFor(draft('a'.repeat(MESSAGE_MAX - overhead + 1)))).toEqual({ state: 'over', characters: 1 });
  });

  test.each([
    { kind: 'Latin', letter: 'a', bytes: 1 },
    { kind: 'Arabic', letter: 'ب', bytes: 2 },
    { kind: 'Chinese', letter: '文', bytes: 3 },
  ])('is told in $kind characters', ({ letter, bytes }) => {
    const count = Math.floor((MESSAGE_MAX - tipBytes(draft(''))) / bytes) - 100;
    expect(roomFor(draft(letter.repeat(count))).characters).toBe(100);
  });

  test('never promises more characters of the same kind than fit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'é', 'ب', '文', '😀', '\n', '"'),
        fc.integer({ min: 1, max: 300 }),
        (letter, n) => {
          const text = letter.repeat(n * 100);
          const { state, characters } = roomFor(draft(text));
          if (state === 'over') return;
          const more = letter.repeat(Math.floor(characters / letter.length));
          expect(tipBytes(draft(text + more))).toBeLessThanOrEqual(MESSAGE_MAX);
        },
      ),
      { numRuns: 60 },
    );
  });
});
