/**
 * Client puzzles (DESIGN 4.5): a challenge is its own receipt, signed under a key that lives as long as this process. What
 * has to be remembered is only which ones were spent, until they expire.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { CHALLENGE_BYTES, NONCE_BYTES, PUZZLE_SOLUTION_BYTES, type PuzzleAnswer } from '../protocol/api.ts';
import { BYTES, PUZZLE } from '../protocol/limits.ts';
import type { ProblemCode } from '../protocol/problems.ts';
import { equalBytes, fromBase64url, toBase64url } from './bytes.ts';
import { QUIET_TIPS_PER_MINUTE } from './limits.ts';

const RANDOM_BYTES = 16;
const EXPIRY_AT = 16;
const BITS_AT = 24;
const PARTS_AT = 25;
/** What the MAC covers. */
const SIGNED_BYTES = 26;

/** 58 and 64 bytes in unpadded base64url: 78 and 86 characters. */
const HEADER = /^([A-Za-z0-9_-]{77}[AEIMQUYcgkosw048])\.([A-Za-z0-9_-]{85}[AQgw])$/;

export type PuzzleFault = Extract<ProblemCode, `puzzle-${string}`>;

export interface PuzzleDesk {
  /** A new challenge, as hard as the intake of the last minute asks for. */
  issue(): PuzzleAnswer;
  /**
   * Checks a solution and marks it spent in the same step, so that two requests cannot both use it.
   * `giveBack` undoes that, for a tip that could not be stored after all.
   */
  spend(header: string | null): { fault: PuzzleFault } | { fault: null; giveBack: () => void };
  /** Counts a stored tip. */
  accepted(): void;
}

export function puzzleDesk(
  now: () => number,
  random: (bytes: number) => Uint8Array,
  { restBits, maxBits }: { restBits: number; maxBits: number },
): PuzzleDesk {
  const key = random(32);
  const spent = spentIds(now);
  const rate = tipsLastMinute(now);
  const mac = hasher(hmac.create(sha256, key));
  const macOf = (challenge: Uint8Array) => mac(challenge.subarray(0, SIGNED_BYTES));

  return {
    issue() {
      const bits = Math.min(
        maxBits,
        restBits + Math.max(0, Math.floor(Math.log2(rate.count() / QUIET_TIPS_PER_MINUTE))),
      );
      const challenge = new Uint8Array(CHALLENGE_BYTES);
      challenge.set(random(RANDOM_BYTES));
      new DataView(challenge.buffer).setBigUint64(EXPIRY_AT, BigInt(Math.floor(now() / 1000) + PUZZLE.seconds));
      challenge[BITS_AT] = bits;
      challenge[PARTS_AT] = PUZZLE.parts;
      challenge.set(macOf(challenge), SIGNED_BYTES);
      return { challenge: toBase64url(challenge), bits, parts: PUZZLE.parts };
    },

    spend(header) {
      if (header === null) return { fault: 'puzzle-missing' };
      const [, first, second] = HEADER.exec(header) ?? [];
      if (first === undefined || second === undefined) return { fault: 'puzzle-wrong' };
      const challenge = fromBase64url(first);
      if (!equalBytes(macOf(challenge), challenge.subarray(SIGNED_BYTES))) return { fault: 'puzzle-wrong' };
      const expiry = Number(new DataView(challenge.buffer).getBigUint64(EXPIRY_AT));
      if (expiry * 1000 <= now()) return { fault: 'puzzle-expired' };
      if (!isSolved(challenge, fromBase64url(second))) return { fault: 'puzzle-wrong' };
      if (!spent.add(first)) return { fault: 'puzzle-spent' };
      return { fault: null, giveBack: () => spent.remove(first) };
    },

    accepted: () => rate.add(),
  };
}

/**
 * Hashes with one working copy, where noble would make and wipe objects per call (measured: half the time). What it gives
 * back is overwritten by its next call.
 */
function hasher<H extends { _cloneInto(to?: H): H; update(data: Uint8Array): H; digestInto(out: Uint8Array): void }>(
  fresh: H,
) {
  const out = new Uint8Array(BYTES.hash);
  let working = fresh._cloneInto();
  return (data: Uint8Array): Uint8Array => {
    working = fresh._cloneInto(working);
    working.update(data).digestInto(out);
    return out;
  };
}

const hash = hasher(sha256.create());

/** For each part i, SHA-256(challenge || i || nonce) begins with so many zero bits. */
function isSolved(challenge: Uint8Array, nonces: Uint8Array): boolean {
  if (nonces.length !== PUZZLE_SOLUTION_BYTES) return false;
  const bits = challenge[BITS_AT] ?? 0;
  const attempt = new Uint8Array(CHALLENGE_BYTES + 1 + NONCE_BYTES);
  attempt.set(challenge);
  for (let part = 0; part < PUZZLE.parts; part += 1) {
    attempt[CHALLENGE_BYTES] = part;
    attempt.set(nonces.subarray(part * NONCE_BYTES, (part + 1) * NONCE_BYTES), CHALLENGE_BYTES + 1);
    if (!startsWithZeros(hash(attempt), bits)) return false;
  }
  return true;
}

function startsWithZeros(hash: Uint8Array, bits: number): boolean {
  const word = ((hash[0] ?? 0) << 24) | ((hash[1] ?? 0) << 16) | ((hash[2] ?? 0) << 8) | (hash[3] ?? 0);
  return bits === 0 || word >>> (32 - bits) === 0;
}

/** Two sets that take turns every `PUZZLE.seconds`: an id is remembered at least that long, at most twice as long. */
function spentIds(now: () => number) {
  let current = new Set<string>();
  let previous = new Set<string>();
  let since = now();
  return {
    /** `false` for an id that was spent before. */
    add(id: string): boolean {
      const age = now() - since;
      if (age >= PUZZLE.seconds * 1000) {
        previous = age >= 2 * PUZZLE.seconds * 1000 ? new Set() : current;
        current = new Set();
        since = now();
      }
      if (current.has(id) || previous.has(id)) return false;
      current.add(id);
      return true;
    },
    remove(id: string): void {
      current.delete(id);
      previous.delete(id);
    },
  };
}

/** Counts in six steps of ten seconds; nothing finer is kept. */
function tipsLastMinute(now: () => number) {
  const counts = [0, 0, 0, 0, 0, 0];
  let step = Math.floor(now() / 10_000);
  const catchUp = () => {
    const today = Math.floor(now() / 10_000);
    for (let s = Math.max(step + 1, today - 5); s <= today; s += 1) counts[s % 6] = 0;
    step = Math.max(step, today);
  };
  return {
    add(): void {
      catchUp();
      counts[step % 6] = (counts[step % 6] ?? 0) + 1;
    },
    count(): number {
      catchUp();
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
}
