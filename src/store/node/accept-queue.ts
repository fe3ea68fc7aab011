/** Tips that wait for the disk. While one group commits the next one gathers, so that groups grow with the load. */
import { setImmediate } from 'node:timers/promises';
import { StoreError } from '../errors.ts';
import type { AcceptResult, NewTip } from '../store.ts';
import { isDiskFull } from './database.ts';
import type { Outcome } from './group.ts';

/** Tips per commit: bounds what is copied and held at once. */
const GROUP_MAX = 256;

interface Waiting {
  tip: NewTip;
  resolve(result: AcceptResult): void;
  reject(error: StoreError): void;
}

export interface AcceptQueue {
  /** Resolves only after the commit. Rejects with `StoreError`: `bad-row` for this tip alone, `failed` for its whole group. */
  add(tip: NewTip): Promise<AcceptResult>;
  /** Resolves when nothing waits. */
  idle(): Promise<void>;
}

/** `commit` stores a group; it rejects when nothing of it is stored. */
export function acceptQueue(commit: (tips: readonly NewTip[]) => Promise<Outcome<AcceptResult>[]>): AcceptQueue {
  let waiting: Waiting[] = [];
  let draining: Promise<void> | null = null;

  async function drain(): Promise<void> {
    // After the requests that this turn of the event loop has read: they all join the group.
    while (waiting.length > 0) {
      await setImmediate();
      const group = waiting.slice(0, GROUP_MAX);
      waiting = waiting.slice(GROUP_MAX);
      try {
        const outcomes = await commit(group.map(({ tip }) => tip));
        for (const [n, { resolve, reject }] of group.entries()) {
          const outcome = outcomes[n];
          if (outcome !== undefined && 'done' in outcome) resolve(outcome.done);
          else reject(new StoreError('bad-row', 'The row was refused.'));
        }
      } catch (error) {
        for (const { resolve, reject } of group) {
          if (isDiskFull(error)) resolve({ result: 'full' });
          else reject(new StoreError('failed', 'The group could not be committed.', error));
        }
      }
    }
    draining = null;
  }

  return {
    add: (tip) =>
      new Promise((resolve, reject) => {
        waiting.push({ tip, resolve, reject });
        draining ??= drain();
      }),
    async idle() {
      await draining;
    },
  };
}
