/** The last day this server lived through, in a file of the data folder. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayNumber } from '../protocol/days.ts';
import type { LastDay } from '../server/housekeeping.ts';

const NAME = 'last-day';

export function lastDayIn(folder: string): LastDay {
  const path = join(folder, NAME);
  return {
    read() {
      try {
        const text = readFileSync(path, 'utf8').trim();
        return dayNumber(text) === null ? null : text;
      } catch {
        return null;
      }
    },
    write: (day) => writeFileSync(path, `${day}\n`, { mode: 0o600 }),
  };
}
