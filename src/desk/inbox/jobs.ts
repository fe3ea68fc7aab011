/** Work on many tips as the page sees it: asked for, under way, over. One at a time. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Action, type Done, planOf, runAll } from './actions.ts';
import type { InboxDesk } from './inbox.ts';
import type { Item } from './item.ts';

export type Job =
  | { at: 'running'; action: Action; over: number; total: number }
  | { at: 'over'; action: Action; done: Done; undo: (() => void) | null };

export interface Jobs {
  readonly job: ReadonlySignal<Job | null>;
  /** Does it now. Nothing, while something else is under way. */
  start(action: Action, items: readonly Item[]): Promise<void>;
  cancel(): void;
  /** Takes the result off the page. */
  dismiss(): void;
}

/** `current`: a row as it is now, by its key; an undo acts on that. */
export function createJobs(
  desk: Pick<InboxDesk, 'api' | 'cases' | 'inbox' | 'vault' | 'directory'>,
  current: (keys: ReadonlySet<string>) => readonly Item[],
): Jobs {
  const job = signal<Job | null>(null);
  let stop = new AbortController();

  async function start(action: Action, items: readonly Item[]): Promise<void> {
    if (job.value?.at === 'running') return;
    const { groups, act } = planOf(desk, action, items);
    const total = groups.reduce((sum, group) => sum + group.length, 0);
    stop = new AbortController();
    job.value = { at: 'running', action, over: 0, total };
    const done = await runAll(groups, act, stop.signal, (over) => {
      job.value = { at: 'running', action, over, total };
    });
    job.value = { at: 'over', action, done, undo: undoOf(action, done) };
  }

  /** Muting is undone by the statuses of before, one after the other. */
  function undoOf(action: Action, done: Done): (() => void) | null {
    if (action.kind !== 'status' || action.status !== 'muted' || done.items.length === 0) return null;
    return () => {
      void (async () => {
        for (const status of new Set(done.items.map((item) => item.status))) {
          const keys = done.items.filter((item) => item.status === status).map(({ key }) => key);
          await start({ kind: 'status', status }, current(new Set(keys)));
        }
      })();
    };
  }

  return {
    job,
    start,
    cancel: () => stop.abort(),
    dismiss() {
      if (job.value?.at === 'over') job.value = null;
    },
  };
}
