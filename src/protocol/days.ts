/**
 * Days and epochs. Flowerpot knows no finer time than the UTC day: a day is written `2026-11-23`, an intake epoch is
 * seven days long and counted from 1970-01-01 (DESIGN 4.3).
 */

/** A UTC day as `YYYY-MM-DD`. Sorts as text. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const DAYS_PER_EPOCH = 7;

/**
 * 2199-12-31. Days reach from 1970-01-01 to here, and arithmetic stops at both ends: a peer's day or number may be any, and
 * must neither throw where nobody expects it nor make work without a bound.
 */
const LAST_NUMBER = Date.UTC(2199, 11, 31) / MS_PER_DAY;
/** The last epoch that ends within the days. */
export const EPOCH_MAX = Math.floor((LAST_NUMBER + 1) / DAYS_PER_EPOCH) - 1;

/** The day written last: a server writes the same one for every request of a day. */
let written: { number: number; day: Day } = { number: 0, day: '1970-01-01' };

/** The UTC day that holds this instant, or the end of the days nearest to it. `now` is milliseconds since 1970. Throws `RangeError` for what is no number. */
export function dayOf(now: number): Day {
  if (Number.isNaN(now)) throw new RangeError('not an instant');
  const number = Math.min(Math.max(Math.floor(now / MS_PER_DAY), 0), LAST_NUMBER);
  if (number !== written.number) written = { number, day: new Date(number * MS_PER_DAY).toISOString().slice(0, 10) };
  return written.day;
}

/** Days since 1970-01-01, or `null` when the text is not a real calendar day in canonical form, from 1970 to 2199. */
export function dayNumber(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms) || dayOf(ms) !== day) return null;
  return ms / MS_PER_DAY;
}

/** The day `count` days later (earlier, when negative), at most the end of the days. Throws `RangeError` for a text that is no day. */
export function addDays(day: Day, count: number): Day {
  const number = dayNumber(day);
  if (number === null) throw new RangeError('not a day');
  return dayOf((number + count) * MS_PER_DAY);
}

/** Whole days from `from` to `to`. Throws `RangeError` for a text that is no day. */
export function daysBetween(from: Day, to: Day): number {
  const a = dayNumber(from);
  const b = dayNumber(to);
  if (a === null || b === null) throw new RangeError('not a day');
  return b - a;
}

/** The intake epoch that holds this day. Throws `RangeError` for a text that is no day. */
export function epochOf(day: Day): number {
  const number = dayNumber(day);
  if (number === null) throw new RangeError('not a day');
  return Math.floor(number / DAYS_PER_EPOCH);
}

/** First and last day of an intake epoch; of the last one, for what is none. */
export function epochDays(epoch: number): { first: Day; last: Day } {
  const first = Math.min(Math.max(epoch, 0), EPOCH_MAX) * DAYS_PER_EPOCH;
  return { first: dayOf(first * MS_PER_DAY), last: dayOf((first + DAYS_PER_EPOCH - 1) * MS_PER_DAY) };
}
