/**
 * Changes of the list that are not signed yet: what this admin wants, and what members ask for. The admin's own are kept
 * while the desk is open, whatever page is shown, and nowhere else: the lock drops them, and the next unlock says how many.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { MemberRequest } from '../../protocol/team.ts';
import { type Change, subjectOf } from './next-directory.ts';

export interface Pending {
  /** What the next signature takes up. A request about a member whom this admin changes differently is not in it. */
  readonly changes: ReadonlySignal<readonly Change[]>;
  /** As they wait on the server now, verified. */
  ask(requests: readonly MemberRequest[]): void;
  /** How many went with the last lock; 0 once that was read. */
  readonly dropped: ReadonlySignal<number>;
  /** In the place of one about the same. */
  add(change: Change): void;
  /** Also when it is signed. */
  takeBack(change: Change): void;
  /** The reader has seen that some were dropped. */
  seen(): void;
  close(): void;
}

/** As long as the page: a lock ends the desk, not the page. */
let droppedByLock = 0;

export function createPending(): Pending {
  const own = signal<readonly Change[]>([]);
  const asked = signal<readonly Change[]>([]);
  const changes = computed(() => {
    const subjects = new Set(own.value.map(subjectOf));
    return [...asked.value.filter((change) => !subjects.has(subjectOf(change))), ...own.value];
  });
  const dropped = signal(droppedByLock);
  droppedByLock = 0;
  const warn = (event: BeforeUnloadEvent) => {
    if (own.value.length > 0) event.preventDefault();
  };
  globalThis.addEventListener?.('beforeunload', warn);

  return {
    changes,
    dropped,
    ask(requests) {
      // The same ones stay the same things: nothing is drawn anew, and nothing that is typed meanwhile is disturbed.
      const before = asked.value.flatMap((change) => (change.kind === 'request' ? [change.request] : []));
      if (JSON.stringify(before) === JSON.stringify(requests)) return;
      asked.value = requests.map((request) => ({ kind: 'request', request }));
    },
    add(change) {
      const subject = subjectOf(change);
      own.value = [...own.value.filter((one) => subjectOf(one) !== subject), change];
    },
    takeBack(change) {
      own.value = own.value.filter((one) => one !== change);
      asked.value = asked.value.filter((one) => one !== change);
    },
    seen() {
      dropped.value = 0;
    },
    close() {
      globalThis.removeEventListener?.('beforeunload', warn);
      droppedByLock = own.value.length;
      own.value = [];
      asked.value = [];
    },
  };
}
