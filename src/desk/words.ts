/** The desk's few formats. It speaks English; days are UTC. */
import type { Day } from '../protocol/days.ts';

const LONG = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `Monday 23 November 2026`. */
export function longDay(day: Day): string {
  return LONG.format(new Date(`${day}T00:00:00Z`));
}

/** `a`, `a and b`, `a, b and c`. */
export const joined = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);

/** `a`, `a or b`, `a, b or c`. */
export const either = (names: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
