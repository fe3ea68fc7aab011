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

  /** What can be taken back is: each tip gets what it had before, one kind of change after the other. */
  function undoOf(action: Action, { items }: Done): (() => void) | null {
    const back = items.length === 0 ? [] : reversed(action, items);
    if (back.length === 0) return null;
    return () => {
      void (async () => {
        for (const { to, items: some } of back) await start(to, current(new Set(some.map(({ key }) => key))));
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

/** Nothing for what has no way back. `items` as they were before. */
function reversed(action: Action, items: readonly Item[]): { to: Action; items: readonly Item[] }[] {
  switch (action.kind) {
    case 'status':
      return [...Map.groupBy(items, ({ status }) => status)].map(([status, some]) => ({
        to: { kind: 'status', status },
        items: some,
      }));
    case 'assign':
      return action.members.flatMap((key) => {
        const fresh = items.filter((item) => !item.case?.assigned.includes(key));
        return fresh.length === 0 ? [] : [{ to: { kind: 'unassign', members: [key] }, items: fresh }];
      });
    case 'tag':
      return [{ to: { kind: 'untag', tag: action.tag }, items }];
    default:
      return [];
  }
}
