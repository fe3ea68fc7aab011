/** Work on tips as the page sees it: asked for, under way, over. One after the other: keys come faster than a server answers. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Action, type Done, planOf, runAll } from './actions.ts';
import type { InboxDesk } from './inbox.ts';
import type { Item } from './item.ts';

export type Job =
  | { at: 'running'; action: Action; over: number; total: number }
  | { at: 'over'; action: Action; done: Done; undo: (() => void) | null };

export interface Jobs {
  readonly job: ReadonlySignal<Job | null>;
  /** What did not work, until somebody has seen it: what comes after does not hide it. */
  readonly failures: ReadonlySignal<readonly Failures[]>;
  /** Does it once what was asked for before is over. */
  start(action: Action, items: readonly Item[]): Promise<void>;
  cancel(): void;
  /** Takes the result off the page. */
  dismiss(): void;
  dismissFailures(one: Failures): void;
}

/** Not done at all, or not to all. */
export interface Failures {
  action: Action;
  done: Done;
}

/** `current`: a row as it is now, by its key; an undo acts on that. */
export function createJobs(
  desk: Pick<InboxDesk, 'api' | 'cases' | 'inbox' | 'vault' | 'directory'>,
  current: (keys: ReadonlySet<string>) => readonly Item[],
): Jobs {
  const job = signal<Job | null>(null);
  let stop = new AbortController();

  const failures = signal<readonly Failures[]>([]);
  let turn = Promise.resolve();

  function start(action: Action, items: readonly Item[]): Promise<void> {
    turn = turn.then(() => run(action, items));
    return turn;
  }

  async function run(action: Action, chosen: readonly Item[]): Promise<void> {
    // As they are by now: what came before may have changed them. One that is gone stays as it was, for the words.
    const present = new Map(current(new Set(chosen.map(({ key }) => key))).map((item) => [item.key, item]));
    const items = chosen.map((item) => present.get(item.key) ?? item);
    const plan = planOf(desk, action, items);
    const total = plan.items.length;
    stop = new AbortController();
    job.value = { at: 'running', action, over: 0, total };
    const done = await runAll(plan.items, plan.act, stop.signal, (over) => {
      job.value = { at: 'running', action, over, total };
    });
    const isWell = done.failed.length === 0 && done.left === 0;
    if (!isWell) failures.value = [...failures.value, { action, done }];
    job.value = isWell ? { at: 'over', action, done, undo: undoOf(action, done) } : null;
  }

  /** What can be taken back is: each tip gets what it had before, one kind of change after the other. */
  function undoOf(action: Action, { items }: Done): (() => void) | null {
    const back = items.length === 0 ? [] : reversed(action, items);
    if (back.length === 0) return null;
    return () => {
      void (async () => {
        for (const { to, items: some } of back) {
          const now = current(new Set(some.map(({ key }) => key)));
          // What a colleague has set since stands.
          await start(to, action.kind === 'status' ? now.filter(({ status }) => status === action.status) : now);
        }
      })();
    };
  }

  return {
    job,
    failures,
    start,
    cancel: () => stop.abort(),
    dismiss() {
      if (job.value?.at === 'over') job.value = null;
    },
    dismissFailures(one) {
      failures.value = failures.value.filter((other) => other !== one);
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
