/**
 * Checking login secrets, at a price the server can pay: few Argon2 computations at once, few tries per account, and an
 * account that does not exist costs what an existing one costs.
 */
import type { LoginHash } from './context.ts';
import { ARGON2_AT_ONCE, ARGON2_WAITING, LOGIN_ACCOUNTS_MAX, LOGINS_PER_MINUTE } from './limits.ts';
import { Refusal } from './refusal.ts';

export interface LoginDesk {
  /** The PHC string to store. Throws `Refusal('too-many')` when too much work waits. */
  hash(secret: string): Promise<string>;
  /** `phc` is `null` for an unknown account. Throws `Refusal('too-many')`. */
  verify(account: string, phc: string | null, secret: string): Promise<boolean>;
}

export function loginDesk(argon2: LoginHash, now: () => number): LoginDesk {
  const work = bounded();
  const tries = triesPerMinute(now);
  /** Stands for the accounts that do not exist. No secret of ours is the empty text. */
  let nobody: Promise<string> | null = null;

  return {
    hash: (secret) => work(() => argon2.hash(secret)),

    async verify(account, phc, secret) {
      const succeeded = tries.begin(account);
      nobody ??= argon2.hash('');
      const against = phc ?? (await nobody);
      const matches = (await work(() => argon2.verify(against, secret))) && phc !== null;
      if (matches) succeeded();
      return matches;
    },
  };
}

/** Runs at most `ARGON2_AT_ONCE` at a time and refuses when `ARGON2_WAITING` wait. */
function bounded() {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= ARGON2_AT_ONCE) {
      if (waiting.length >= ARGON2_WAITING) throw new Refusal('too-many');
      // Whoever finishes hands its place over, so nobody can slip in between.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/** Counts tries in whole minutes; a success is taken off again. */
function triesPerMinute(now: () => number) {
  let minute = 0;
  let tries = new Map<string, number>();
  return {
    begin(account: string): () => void {
      const current = Math.floor(now() / 60_000);
      if (current !== minute) {
        minute = current;
        tries = new Map();
      }
      const counted = tries;
      const before = counted.get(account) ?? 0;
      if (before >= LOGINS_PER_MINUTE || (before === 0 && counted.size >= LOGIN_ACCOUNTS_MAX)) {
        throw new Refusal('too-many');
      }
      counted.set(account, before + 1);
      return () => counted.set(account, (counted.get(account) ?? 1) - 1);
    },
  };
}
