/** What is done once a day, whoever keeps the time: the days before are closed, and what is past its time is deleted. */
import { addDays, type Day, dayOf, daysBetween } from '../protocol/days.ts';
import type { Store } from '../store/store.ts';

const DAY_MS = 86_400_000;
/** Days the server may have been off without doubt about its clock: a holiday. */
const GAP_DAYS = 14;

/** The last day this server lived through. A clock that jumps must not delete tips. */
export interface LastDay {
  /** `null` when there is none yet, or it cannot be read. */
  read(): Day | null;
  write(day: Day): void;
}

export interface House {
  readonly store: Pick<Store, 'closeDays' | 'expire'>;
  readonly retentionDays: number;
  now(): number;
  log(line: string): void;
  readonly lastDay: LastDay;
}

/** Returns one round: nothing when today's is done already. Never rejects: a failed round is noted, and the next call tries again. */
export function housekeeping({ store, retentionDays, now, log, lastDay }: House): () => Promise<void> {
  let done: Day | null = null;
  /** Until when nothing is deleted, because the date is in doubt; 0 when it is not. */
  let doubtUntil = 0;

  /** Whether the date has jumped. Said once; over when the server has run for a day under it. */
  function isInDoubt(today: Day): boolean {
    const last = lastDay.read();
    if (last === null || daysBetween(last, today) <= GAP_DAYS) {
      doubtUntil = 0;
      return false;
    }
    if (doubtUntil > 0) return now() < doubtUntil;
    doubtUntil = now() + DAY_MS;
    log(`the last day here was ${last}, and today is ${today}: nothing is deleted for a day; check the clock`);
    return true;
  }

  async function attempt(what: string, step: () => Promise<unknown>): Promise<boolean> {
    try {
      await step();
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
      log(`${what} failed (${code}); trying again within the hour`);
      return false;
    }
  }

  return async () => {
    const today = dayOf(now());
    if (today === done) return;
    const isClosed = await attempt('closing the day', () => store.closeDays(today));
    if (isInDoubt(today)) return;
    // Whether or not it was closed: where that failed for want of room, this makes room.
    const isExpired = await attempt('deleting what is past its time', async () => {
      await store.expire(addDays(today, -retentionDays), today);
      lastDay.write(today);
    });
    if (isClosed && isExpired) done = today;
  };
}
