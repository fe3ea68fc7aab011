/** Bounds what bodies that are still on their way may hold of memory: a slow sender costs its bytes until it is cut off. */
import { Refusal } from './refusal.ts';

export type InFlight = <T>(bytes: number, work: () => Promise<T>) => Promise<T>;

/** Runs `work` while `bytes` are set aside for it. Throws `Refusal('too-many')` when more than `most` bytes would be. */
export function inFlight(most: number): InFlight {
  let held = 0;
  return async (bytes, work) => {
    if (held + bytes > most) throw new Refusal('too-many');
    held += bytes;
    try {
      return await work();
    } finally {
      held -= bytes;
    }
  };
}
