/**
 * What each member has stored today. In memory, and gone with the day: it bounds the harm that one account can do, and
 * nobody needs a record of who wrote how much.
 */
import { type Day, dayOf } from '../protocol/days.ts';

export interface Quota {
  /** Counts bytes that are about to be stored. `false`, and nothing is counted, when they are too many for today. */
  take(account: string, bytes: number): boolean;
  /** For what was not stored after all. */
  giveBack(account: string, bytes: number): void;
}

export function dailyQuota(now: () => number, most: number): Quota {
  const used = new Map<string, number>();
  let day: Day = dayOf(now());
  const usedBy = (account: string) => {
    const today = dayOf(now());
    if (today !== day) used.clear();
    day = today;
    return used.get(account) ?? 0;
  };
  return {
    take(account, bytes) {
      const sum = usedBy(account) + bytes;
      if (sum > most) return false;
      used.set(account, sum);
      return true;
    },
    giveBack(account, bytes) {
      used.set(account, Math.max(0, usedBy(account) - bytes));
    },
  };
}
