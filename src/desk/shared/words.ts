/** The desk's few formats. It speaks English; days are UTC. */
import { type Day, daysBetween } from '../../protocol/days.ts';
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

const FULL = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** `23 November 2026`. */
export function dateOf(day: Day): string {
  return FULL.format(new Date(`${day}T00:00:00Z`));
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

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short' });
const DATE = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });
const DATE_AND_YEAR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** As short as it is clear: `today`, `Tue` within the last week, `24 Nov`, `24 Nov 2025`. */
export function shortDay(day: Day, today: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (day === today) return 'today';
  const past = daysBetween(day, today);
  if (past > 0 && past < 7) return WEEKDAY.format(date);
  return (day.slice(0, 4) === today.slice(0, 4) ? DATE : DATE_AND_YEAR).format(date);
}
