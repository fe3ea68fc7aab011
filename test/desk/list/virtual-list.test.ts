/** Which rows are drawn: all that touch the screen, and few others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf, placeOf, sliceOf } from '../../../src/desk/list/virtual-list.ts';

const HEIGHTS = { row: 100, heading: 40 };
const counts = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 });
const daysOf = (all: readonly number[]) => all.flatMap((count, n) => Array.from({ length: count }, () => `day ${n}`));

describe('the window on a long list', () => {
  it('holds exactly the rows that touch it', () => {
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: -500, max: 40_000 }),
        fc.integer({ min: 1, max: 3000 }),
        (all, from, size) => {
          const days = daysOf(all);
          const layout = layoutOf(days, HEIGHTS);
          const drawn = new Set(
            sliceOf(layout, HEIGHTS, from, from + size).flatMap(({ start, end }) =>
              Array.from({ length: end - start }, (_, n) => start + n),
            ),
          );
          for (const row of days.keys()) {
            const top = placeOf(layout, HEIGHTS, row)?.top ?? Number.NaN;
            expect(drawn.has(row)).toBe(top < from + size && top + HEIGHTS.row > from);
          }
        },
      ),
    );
  });

  it('is as high as all rows and headings', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const days = daysOf(all);
        expect(layoutOf(days, HEIGHTS).height).toBe(days.length * HEIGHTS.row + all.length * HEIGHTS.heading);
      }),
    );
  });

  it('has no place for a row that is not there', () => {
    const layout = layoutOf(daysOf([2, 3]), HEIGHTS);
    expect(placeOf(layout, HEIGHTS, 4)).toEqual({ group: 1, top: 40 + 200 + 40 + 200 });
    expect([placeOf(layout, HEIGHTS, -1), placeOf(layout, HEIGHTS, 5)]).toEqual([null, null]);
  });
});
