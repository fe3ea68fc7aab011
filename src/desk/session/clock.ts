/** Whether two clocks agree on the day, but for the minutes around midnight. */
import { type Day, daysBetween } from '../../protocol/days.ts';

/** Days by which the device's and the server's day may differ: midnight falls between two looks. */
const CLOCK_DAYS = 1;

export function sameDay(a: Day, b: Day): boolean {
  return Math.abs(daysBetween(a, b)) <= CLOCK_DAYS;
}
