/**
 * Changes of the list that are not signed yet. They are kept while the desk is open, whatever page is shown, and nowhere
 * else: the lock drops them, and the next unlock says how many.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Change, subjectOf } from './next-directory.ts';

export interface Pending {
  readonly changes: ReadonlySignal<readonly Change[]>;
  /** How many went with the last lock; 0 once that was read. */
  readonly dropped: ReadonlySignal<number>;
  /** In the place of one about the same. */
  add(change: Change): void;
  takeBack(change: Change): void;
  /** The reader has seen that some were dropped. */
  seen(): void;
  close(): void;
}

/** As long as the page: a lock ends the desk, not the page. */
let droppedByLock = 0;

export function createPending(): Pending {
  const changes = signal<readonly Change[]>([]);
  const dropped = signal(droppedByLock);
  droppedByLock = 0;
  const warn = (event: BeforeUnloadEvent) => {
    if (changes.value.length > 0) event.preventDefault();
  };
  globalThis.addEventListener?.('beforeunload', warn);

  return {
    changes,
    dropped,
    add(change) {
      const subject = subjectOf(change);
      changes.value = [...changes.value.filter((one) => subjectOf(one) !== subject), change];
    },
    takeBack(change) {
      changes.value = changes.value.filter((one) => one !== change);
    },
    seen() {
      dropped.value = 0;
    },
    close() {
      globalThis.removeEventListener?.('beforeunload', warn);
      droppedByLock = changes.value.length;
      changes.value = [];
    },
  };
}
