/**
 * The last day this server lived through, in a file of the data folder. A clock that jumps must not delete tips: after a
 * gap nothing expires until the server has run for a day under the new date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, dayNumber } from '../protocol/days.ts';

const NAME = 'last-day';

export interface LastDay {
  /** `null` when there is none yet, or the file holds no day. */
  read(): Day | null;
  write(day: Day): void;
}

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
