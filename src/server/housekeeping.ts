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

/** What a round leaves for the next one. Kept by the platform where that forgets in between. */
export interface Rounds {
  /** The day that is done. */
  done: Day | null;
  /** Milliseconds since 1970 until when nothing is deleted, because the date is in doubt; 0 when it is not. */
  doubtUntil: number;
}

export interface House {
  readonly store: Pick<Store, 'closeDays' | 'expire'>;
  readonly retentionDays: number;
  now(): number;
  log(line: string): void;
  readonly lastDay: LastDay;
  /** In memory unless told. */
  readonly rounds?: Rounds;
}

/** Returns one round: nothing when today's is done already. Never rejects: a failed round is noted, and the next call tries again. */
export function housekeeping(house: House): () => Promise<void> {
  const { store, retentionDays, now, log, lastDay, rounds = { done: null, doubtUntil: 0 } } = house;

  /** Whether the date has jumped. Said once; over when the server has run for a day under it. */
  function isInDoubt(today: Day): boolean {
    const last = lastDay.read();
    if (last === null || daysBetween(last, today) <= GAP_DAYS) {
      rounds.doubtUntil = 0;
      return false;
    }
    if (rounds.doubtUntil > 0) return now() < rounds.doubtUntil;
    rounds.doubtUntil = now() + DAY_MS;
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
    if (today === rounds.done) return;
    // First, and whether or not the day can be closed then: it makes room, and nothing may hold it up.
    const isExpired =
      !isInDoubt(today) &&
      (await attempt('deleting what is past its time', async () => {
        await store.expire(addDays(today, -retentionDays), today);
        lastDay.write(today);
      }));
    const isClosed = await attempt('closing the day', () => store.closeDays(today));
    if (isClosed && isExpired) rounds.done = today;
  };
}
