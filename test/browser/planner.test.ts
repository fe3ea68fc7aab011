/** The contact planner's table: every situation can come about, every answer leads to one, and doubt leads to the more careful one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, FEARS, MEANS, SHARES, WAYS } from '../../src/browser/planner/answers.ts';
import { REASONS } from '../../src/browser/planner/reasons.ts';
import { SITUATIONS, situationOf } from '../../src/browser/planner/situations.ts';
import { waysOf } from '../../src/source/planner/ways.tsx';

const subsets = <T>([first, ...rest]: readonly T[]): T[][] =>
  first === undefined ? [[]] : subsets(rest).flatMap((set) => [set, [first, ...set]]);
const EVERY: readonly Answers[] = SHARES.flatMap((share) =>
  subsets(FEARS).flatMap((fears) => subsets(MEANS).map((has) => ({ share, fears, has }))),
);
const answers = fc.constantFrom(...EVERY);

describe('the table', () => {
  it('has 24 situations and more, each with a source, a reason of its own and at least two ways', () => {
    expect(SITUATIONS.length).toBeGreaterThanOrEqual(24);
    expect(new Set(SITUATIONS.map(({ id }) => id)).size).toBe(SITUATIONS.length);
    expect(new Set(Object.values(REASONS)).size).toBe(SITUATIONS.length);
    for (const { source, ways } of SITUATIONS) {
      expect(source).not.toBe('');
      expect(new Set(ways).size).toBe(ways.length);
      expect(ways.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('uses every situation and every way for some answers', () => {
    const used = EVERY.map(situationOf);
    expect(SITUATIONS.map(({ id }) => id).filter((id) => !used.some((one) => one.id === id))).toEqual([]);
    expect(WAYS.filter((way) => !used.some(({ ways }) => ways.includes(way)))).toEqual([]);
  });
});

describe('a recommendation', () => {
  it('is never empty, whatever a newsroom offers', () => {
    fc.assert(
      fc.property(answers, fc.subarray([...WAYS]), (given, offered) => {
        const ways = waysOf(situationOf(given), new Map(offered.map((way) => [way, ['Maya']])));
        expect(ways.filter((way) => way !== 'first')).not.toEqual([]);
      }),
    );
  });

  it('never begins with a channel while a safe device or a safe network is missing', () => {
    for (const given of EVERY) {
      const lacks = !given.has.includes('phone') || !given.has.includes('network');
      if (lacks) expect([given, situationOf(given).ways[0]]).toEqual([given, 'first']);
    }
  });

  it('for who fears a state never counts on email, phone or WhatsApp, and begins with Tor, or with what has to come before it', () => {
    for (const given of EVERY.filter(({ fears }) => fears.includes('state'))) {
      const { ways } = situationOf(given);
      expect(ways.filter((way) => ['email', 'phone', 'whatsapp', 'pgp', 'threema'].includes(way))).toEqual([]);
      expect(['tor', 'first']).toContain(ways[0]);
    }
  });

  it('gets no less careful when one more is to be feared: it never moves down the table', () => {
    const place = (given: Answers) => SITUATIONS.findIndex(({ id }) => id === situationOf(given).id);
    fc.assert(
      fc.property(answers, fc.constantFrom(...FEARS), (given, more) => {
        const feared = { ...given, fears: [...new Set([...given.fears, more])] };
        expect(place(feared)).toBeLessThanOrEqual(place(given));
      }),
    );
  });
});
