/** At start and at each UTC midnight: the days before are closed, and what is past its time is deleted. */
import { addDays, type Day, dayOf, daysBetween } from '../protocol/days.ts';
import type { Store } from '../store/store.ts';
import type { LastDay } from './last-day.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Days the server may have been off without doubt about its clock: a holiday. */
const GAP_DAYS = 14;

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
  lastDay: LastDay,
): Housekeeping {
  let done: string | null = null;
  /** Until when nothing is deleted, because the date is in doubt; 0 when it is not. */
  let doubtUntil = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  /** Whether the date has jumped. Said once; over when the server has run for a day under it. */
  function isInDoubt(today: Day): boolean {
    const last = lastDay.read();
    if (last === null || daysBetween(last, today) <= GAP_DAYS) {
      doubtUntil = 0;
      return false;
    }
    if (doubtUntil > 0) return now() < doubtUntil;
    doubtUntil = now() + DAY;
    log(`the last day here was ${last}, and today is ${today}: nothing is deleted for a day; check the clock`);
    return true;
  }

  async function round(): Promise<void> {
    await tidy();
    if (stopped) return;
    timer = setTimeout(start, Math.min(HOUR, DAY - (now() % DAY)));
    timer.unref();
  }

  async function tidy(): Promise<void> {
    const today = dayOf(now());
    if (today !== done) {
      try {
        await store.closeDays(today);
        if (isInDoubt(today)) return;
        await store.expire(addDays(today, -retentionDays), today);
        lastDay.write(today);
        done = today;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
        log(`closing the day failed (${code}); trying again within the hour`);
      }
    }
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
