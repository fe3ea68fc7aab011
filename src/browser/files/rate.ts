/** How fast it goes, over the last while: what came before a pause does not count. */

const WINDOW_MS = 20_000;
/** Less says nothing. */
const LEAST_MS = 3000;

export interface Rate {
  /** So many bytes are done now. */
  add(done: number, now: number): void;
  /** Seconds until `left` bytes are done; `null` while that cannot be told. */
  left(left: number): number | null;
  /** It stood still. */
  reset(): void;
}

export function rate(): Rate {
  let seen: { at: number; done: number }[] = [];
  return {
    add(done, now) {
      const last = seen.at(-1);
      if (last !== undefined && (done < last.done || now - last.at > WINDOW_MS)) seen = [];
      seen = [...seen.filter(({ at }) => now - at <= WINDOW_MS), { at: now, done }];
    },
    left(left) {
      const [first, last] = [seen[0], seen.at(-1)];
      if (first === undefined || last === undefined) return null;
      const ms = last.at - first.at;
      const bytes = last.done - first.done;
      return ms < LEAST_MS || bytes <= 0 ? null : (left / bytes) * (ms / 1000);
    },
    reset() {
      seen = [];
    },
  };
}
