/** At start and at each UTC midnight: the days before are closed, and what is past its time is deleted. */
import { addDays, dayOf } from '../protocol/days.ts';
import type { Store } from '../store/store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Housekeeping {
  /** Resolves when the round under way is done. Never rejects: a failed round is noted and tried again. */
  idle(): Promise<void>;
  stop(): void;
}

/** The timer looks every hour at least: a laptop that slept, or a clock that was set, must not miss a midnight. */
export function keepHouse(
  store: Pick<Store, 'closeDays' | 'expire'>,
  retentionDays: number,
  now: () => number,
  log: (line: string) => void,
): Housekeeping {
  let done: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function round(): Promise<void> {
    const today = dayOf(now());
    if (today !== done) {
      try {
        await store.closeDays(today);
        await store.expire(addDays(today, -retentionDays), today);
        done = today;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
        log(`closing the day failed (${code}); trying again within the hour`);
      }
    }
    if (stopped) return;
    timer = setTimeout(start, Math.min(HOUR, DAY - (now() % DAY)));
    timer.unref();
  }

  let running = round();
  function start(): void {
    running = round();
  }

  return {
    idle: () => running,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
