/** Places of a text in what is drawn of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetIn } from '../../../src/desk/cases/taking-out-dom.ts';
import { visible } from '../../../src/desk/shared/visible.ts';

describe('a place in what is drawn', () => {
  it.each([
    ['a\r\nb', 2, 3],
    ['a\r\nb', 1, 1],
    ['a\u202eb', 9, 2],
    ['a\rb', 9, 2],
    ['a\u202eb', 4, 2],
    ['a\ud800b', 2, 2],
    ['abc', 99, 3],
  ])('of %j, %i characters in, is %i into the text', (text, shown, at) => expect(offsetIn(text, shown)).toBe(at));

  it('is the one that was drawn, in any text', () => {
    const parts = fc.array(fc.constantFrom('a', '\r\n', '\n', '\t', '\u202e', '\ufeff', '👍', '\u200d', '\u{e0041}'));
    fc.assert(
      fc.property(parts, fc.nat(), (all, n) => {
        const before = all.slice(0, n % (all.length + 1)).join('');
        expect(offsetIn(all.join(''), visible(before).length)).toBe(before.length);
      }),
    );
  });
});
