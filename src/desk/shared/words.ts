/** The desk's few formats. It speaks English; days are UTC. */
import type { Day } from '../../protocol/days.ts';
import type { Status } from '../../protocol/event.ts';

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  new: 'New',
  working: 'In progress',
  done: 'Done',
  dropped: 'Not pursued',
  muted: 'Muted',
};

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

const KILOBYTES = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
const MEGABYTES = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

/** `12 kB`, `3.4 MB`. */
export function sizeWords(bytes: number): string {
  return bytes < 1e6 ? KILOBYTES.format(Math.ceil(bytes / 1000)) : MEGABYTES.format(bytes / 1e6);
}
