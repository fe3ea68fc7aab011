/**
 * Who reads a case, as far as this member can tell, moved on from event to event.
 *
 * By right: those whom the source wrote to. Its signature proves that, whoever shows it, and no event takes it away.
 * Added: those whom a reader added. This member knows all of them once it has seen every place; while some places are closed
 * to it, damaged or missing, an author it does not know may be one that was added there, and is not blamed.
 */
import type { Event } from '../../protocol/event.ts';
import type { Signed } from '../../protocol/schema.ts';
import type { Addressed } from './reading.ts';

type Share = Extract<Event, { kind: 'share' }>;

export interface Readers {
  /** Takes in what a source signed. */
  prove(addresses: readonly Addressed[]): void;
  /** A place about which this member knows nothing, or (`seen`) one whose event it has read and that may not be what was written there. */
  miss(seen?: 'seen'): void;
  /** Whether an author reads the case; `unknown`: it may have been added where this member could not see it. */
  judge(by: string): 'reader' | 'stranger' | 'unknown';
  /** Whether a share takes this member in: then its author is believed about who else reads. */
  isWelcome(share: Share): boolean;
  /** `by` is a reader, or the share is a welcome. */
  share(share: Share, by: string): void;
  /** Whom a share adds, whether it counts or not: where it does not, an honest member may now write in good faith. */
  mention(share: Share): void;
  /** Whether this member reads by right and has seen every place: nobody has to tell it anything. */
  seesAll(): boolean;
  /** Those by right first. */
  readonly all: readonly string[];
  readonly byRight: readonly string[];
  /** The fewest that prove all who read by right. */
  readonly addresses: readonly Signed[];
  readonly thread: string | null;
}

/** `anew`: the log goes on after a deletion. Who has not seen that may write on in good faith. */
export function readersFor(own: string, anew: boolean): Readers {
  const byRight = new Set<string>();
  const added = new Set<string>();
  /** Everybody whom some share added, whether that counts or not. */
  const mentioned = new Set<string>();
  const addresses: Signed[] = [];
  let thread: string | null = null;
  let whole = true;
  /** Somebody may have been added where this member could not read it. */
  let mayHaveMissed = false;
  const reads = (key: string) => byRight.has(key) || added.has(key);
  const isWelcome = ({ add }: Share) => mayHaveMissed && add.includes(own) && !reads(own);
  return {
    prove(given) {
      for (const one of given) {
        thread ??= one.thread;
        if (one.to.every((key) => byRight.has(key))) continue;
        addresses.push(one.signed);
        for (const key of one.to) byRight.add(key);
      }
    },
    miss(seen) {
      whole = false;
      if (seen === undefined) mayHaveMissed = true;
    },
    judge(by) {
      if (reads(by)) return 'reader';
      return whole && !anew && !mentioned.has(by) ? 'stranger' : 'unknown';
    },
    isWelcome,
    share(share, by) {
      const { add, remove, to } = share;
      if (isWelcome(share)) for (const key of [by, ...to]) added.add(key);
      for (const key of remove) added.delete(key);
      for (const key of add) added.add(key);
    },
    mention({ add }) {
      for (const key of add) mentioned.add(key);
    },
    seesAll: () => whole && byRight.has(own),
    get all() {
      return [...new Set([...byRight, ...added])];
    },
    get byRight() {
      return [...byRight];
    },
    addresses,
    get thread() {
      return thread;
    },
  };
}
