/** How far this member has read each case on this device: what colleagues wrote since makes it unread. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Case } from './case.ts';

const SAVE_AFTER_MS = 1500;

export interface Seen {
  /** By case: how long its log was. */
  readonly lengths: ReadonlySignal<Readonly<Record<string, number>>>;
  mark(of: Pick<Case, 'id' | 'length'>): void;
  /** Writes what is waiting, now. */
  flush(): void;
}

export function createSeen(
  before: Readonly<Record<string, number>>,
  save: (seen: Record<string, number>) => Promise<void>,
): Seen {
  const lengths = signal(before);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    // A record that could not be written is written with the next mark; until then the desk goes on in memory.
    save({ ...lengths.value }).catch(() => undefined);
  };
  return {
    lengths,
    mark({ id, length }) {
      if ((lengths.value[id] ?? 0) >= length) return;
      lengths.value = { ...lengths.value, [id]: length };
      timer ??= setTimeout(flush, SAVE_AFTER_MS);
    },
    flush,
  };
}

/** Whether somebody else wrote in it after the `seen` first entries. */
export function isUnread({ history }: Pick<Case, 'history'>, me: string, seen: number): boolean {
  return history.some(({ by, event }) => by !== me && event.seq >= seen);
}
