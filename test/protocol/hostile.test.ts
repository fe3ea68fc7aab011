/** What a peer sends is read or refused: no day, number or text makes a schema throw, or makes work without a bound. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as api from '../../src/protocol/api.ts';
import { addDays, dayNumber, dayOf, daysBetween, EPOCH_MAX, epochDays, epochOf } from '../../src/protocol/days.ts';
import * as deskApi from '../../src/protocol/desk-api.ts';
import * as directory from '../../src/protocol/directory.ts';
import * as event from '../../src/protocol/event.ts';
import * as exported from '../../src/protocol/export.ts';
import { parseJson } from '../../src/protocol/schema.ts';
import * as team from '../../src/protocol/team.ts';
import * as tip from '../../src/protocol/tip.ts';

const LAST = '2199-12-31';
const NUMBERS = [0, -1, 1, 60, 1e7, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 1e308, -0.5];
const DAYS = ['9999-12-31', LAST, '2200-01-01', '1970-01-01', '1969-12-31', '0000-00-00', '2026-02-30', ''];

type Schema = v.GenericSchema & {
  type: string;
  entries?: Record<string, Schema>;
  item?: Schema;
  wrapped?: Schema;
  options?: unknown[];
};

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';

/** Values of nearly the right shape: every leaf may be anything that a liar would try. */
function nearly(schema: Schema): fc.Arbitrary<unknown> {
  const leaf = fc.constantFrom<unknown>(...NUMBERS, ...DAYS, null, 'x', 'A'.repeat(43), 'A'.repeat(22), [], {});
  const inside = (): fc.Arbitrary<unknown> => {
    const { entries, item, wrapped, options } = schema;
    if (entries !== undefined)
      return fc.record(Object.fromEntries(Object.entries(entries).map(([name, one]) => [name, nearly(one)])));
    if (item !== undefined) return fc.array(nearly(item), { maxLength: 3 });
    if (wrapped !== undefined) return nearly(wrapped);
    if (options?.every(isSchema)) return fc.oneof(...options.map(nearly));
    if (options !== undefined) return fc.constantFrom(...options);
    if (schema.type === 'literal' && 'literal' in schema) return fc.constant(schema.literal);
    if (schema.type === 'number') return fc.constantFrom(...NUMBERS);
    return fc.constantFrom(...DAYS, 'A'.repeat(43), 'A'.repeat(22), 'https://example.org/', '\ud800');
  };
  return fc.oneof({ weight: 8, arbitrary: inside() }, { weight: 1, arbitrary: leaf });
}

describe('every schema', () => {
  const rooms = { api, deskApi, directory, event, exported, team, tip };
  const schemas = Object.entries(rooms).flatMap(([room, module]) =>
    Object.entries(module).flatMap(([name, value]) => (isSchema(value) ? [[`${room}.${name}`, value] as const] : [])),
  );

  it('is found here', () => expect(schemas.length).toBeGreaterThan(20));

  it.each(schemas)('%s reads or refuses, and never throws', (_name, schema) => {
    fc.assert(
      fc.property(nearly(schema), (value) => {
        expect(typeof v.safeParse(schema, value).success).toBe('boolean');
        parseJson(schema, JSON.stringify(value) ?? '');
      }),
      { numRuns: 300 },
    );
  });
});

describe('days', () => {
  it('end at both ends, whatever is added', () => {
    fc.assert(
      fc.property(fc.constantFrom('2026-11-23', LAST, '1970-01-01'), fc.constantFrom(...NUMBERS), (day, count) => {
        const moved = addDays(day, Math.trunc(count));
        expect(dayNumber(moved)).not.toBeNull();
        expect(daysBetween('1970-01-01', moved)).toBeGreaterThanOrEqual(0);
        expect(moved <= LAST).toBe(true);
      }),
    );
    expect([addDays(LAST, 1), addDays('1970-01-01', -1)]).toEqual([LAST, '1970-01-01']);
    expect([dayOf(Infinity), dayOf(-1), dayOf(8.64e15)]).toEqual([LAST, '1970-01-01', LAST]);
    expect(() => dayOf(Number.NaN)).toThrow(RangeError);
  });

  it('are read up to the last one only', () => {
    expect(DAYS.map(dayNumber).map((number) => number !== null)).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('of an epoch lie within the days, also for a number that is none', () => {
    expect(epochOf(epochDays(EPOCH_MAX).last)).toBe(EPOCH_MAX);
    for (const epoch of [EPOCH_MAX + 1, 2 ** 53 - 1, Infinity]) expect(epochDays(epoch)).toEqual(epochDays(EPOCH_MAX));
  });
});
