/**
 * Checking login secrets. A secret is 32 random bytes, so there is nothing to guess, and the danger is the work: Argon2 on
 * demand would let anybody keep the members out. So a wrong secret is refused by a check value first, at no cost and the
 * same for accounts that do not exist, and only the right one is ever put through Argon2.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { equalBytes, fromBase64url, toBase64url } from './bytes.ts';
import { ARGON2_AT_ONCE, ARGON2_WAITING } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Argon2id of login secrets: native code on Node, another on Workers. */
export interface LoginHash {
  /** A PHC string with a fresh salt. */
  hash(secret: string): Promise<string>;
  verify(phc: string, secret: string): Promise<boolean>;
}

/** What is stored of a login secret. */
export interface StoredLogin {
  /** Argon2id PHC string. */
  login: string;
  /** See `checkValue`. */
  loginCheck: string;
}

export interface LoginDesk {
  /** Throws `Refusal('too-many')` when too much work waits. */
  hash(secret: string): Promise<StoredLogin>;
  /** `stored` is `null` for an unknown account. Throws `Refusal('too-many')`. */
  verify(stored: StoredLogin | null, secret: string): Promise<boolean>;
}

export function loginDesk(argon2: LoginHash): LoginDesk {
  const work = bounded();
  return {
    async hash(secret) {
      return { login: await work(() => argon2.hash(secret)), loginCheck: checkValue(secret) };
    },

    async verify(stored, secret) {
      const expected = stored?.loginCheck ?? NOBODY;
      if (!equalBytes(fromBase64url(checkValue(secret)), fromBase64url(expected)) || stored === null) return false;
      return work(() => argon2.verify(stored.login, secret));
    },
  };
}

const CHECK_BYTES = 8;
/** Stands for accounts that do not exist. */
const NOBODY = toBase64url(new Uint8Array(CHECK_BYTES));

/** Eight bytes of a hash: enough to refuse what is wrong. Of 256 random bits it tells a thief nothing that helps. */
function checkValue(secret: string): string {
  const text = new TextEncoder().encode(`flowerpot/v1 login check\n${secret}`);
  return toBase64url(sha256(text).subarray(0, CHECK_BYTES));
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
