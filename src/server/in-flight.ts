/**
 * Bounds what bodies that are still on their way hold of memory. Bytes count when they have come: room that a promise of
 * bytes could reserve would be a lock that anybody can hold.
 */
import { Refusal } from './refusal.ts';

export interface InFlight {
  /** One more body, which holds nothing yet. */
  body(): {
    /** Throws `Refusal('too-many')` when there is no room for so many bytes more. */
    grow(bytes: number): void;
    /** Gives back all that it held. Safe to repeat. */
    end(): void;
  };
}

/** `most`: bytes of all bodies together. `reserve`: of these, what only bodies of at most `small` bytes may use. */
export function inFlight(most: number, { reserve, small }: { reserve: number; small: number }): InFlight {
  let all = 0;
  return {
    body() {
      let held = 0;
      return {
        grow(bytes) {
          const room = held + bytes <= small ? most : most - reserve;
          if (all + bytes > room) throw new Refusal('too-many');
          all += bytes;
          held += bytes;
        },
        end() {
          all -= held;
          held = 0;
        },
      };
    },
  };
}
