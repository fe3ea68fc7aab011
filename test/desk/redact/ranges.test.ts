/** The passage that a place lies in. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passages, rangeAt } from '../../../src/desk/redact/ranges.ts';

it('is found among any passages, as one would find it by looking at each', () => {
  const range = fc.record({ start: fc.nat(60), end: fc.nat(60) });
  fc.assert(
    fc.property(fc.array(range), fc.nat(70), (some, at) => {
      const all = passages('x'.repeat(60), some);
      expect(rangeAt(all, at)).toEqual(all.find(({ start, end }) => start <= at && at < end) ?? null);
    }),
  );
});
