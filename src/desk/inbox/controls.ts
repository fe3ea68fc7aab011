/** What presses and keys do in the inbox: opening, marking, selecting, asking, and starting work. */
import { type Signal, signal } from '@preact/signals';
import type { Action } from './actions.ts';
import type { BulkButton } from './bulk.tsx';
import type { Asking } from './dialogs.tsx';
import type { InboxDesk } from './inbox.ts';
import type { Item } from './item.ts';
import { createJobs, type Jobs } from './jobs.ts';
import type { KeyAction } from './keys.ts';
import type { View } from './view.ts';

export interface Controls {
  readonly jobs: Jobs;
  /** The dialog that is open. */
  readonly asking: Signal<Asking>;
  open(key: string): void;
  /** Closes the open tip; the focus goes back to its row. */
  close(): void;
  /** Adds to the selection or takes out; `range`: adds all from the row selected last to this one. */
  select(key: string, range: boolean): void;
  press(button: BulkButton, items: readonly Item[]): void;
  start(action: Action, items: readonly Item[]): void;
  key(action: KeyAction): void;
}

/** `focusRow` and `focusSearch` move the page's focus. */
export function createControls(
  desk: Pick<InboxDesk, 'api' | 'cases' | 'inbox' | 'vault' | 'directory'>,
  view: View,
  page: { focusRow(key: string): void; focusSearch(): void },
): Controls {
  const { readState } = desk.inbox;
  const jobs = createJobs(desk, (keys) => view.items.value.filter(({ key }) => keys.has(key)));
  const asking = signal<Asking>(null);
  /** Where a range begins. */
  let anchor: string | null = null;

  const mark = (items: readonly Item[], read: boolean) =>
    readState.set(new Set(items.map(({ message }) => message.id)), read);
  const find = (key: string | null) => view.items.value.find((item) => item.key === key) ?? null;
  /** The open tip, else the row that the keyboard stands on. */
  const here = () => find(view.open.value) ?? find(view.active.value);

  const open = (key: string) => {
    view.active.value = key;
    view.open.value = key;
    const item = find(key);
    if (item !== null) mark([item], true);
  };
  const close = () => {
    const key = view.open.value;
    view.open.value = null;
    if (key !== null) page.focusRow(key);
  };
  const select = (key: string, range: boolean) => {
    const next = new Set(view.selected.value);
    const keys = view.shown.value.items.map((item) => item.key);
    const [from, to] = [anchor === null ? -1 : keys.indexOf(anchor), keys.indexOf(key)];
    if (range && from >= 0 && to >= 0) {
      for (const one of keys.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
    } else if (!next.delete(key)) next.add(key);
    anchor = key;
    view.active.value = key;
    view.selected.value = next;
  };
  const start = (action: Action, items: readonly Item[]) => {
    asking.value = null;
    if (action.kind === 'delete' && items.some(({ key }) => key === view.open.value)) close();
    void jobs.start(action, items);
  };
  const press = (button: BulkButton, items: readonly Item[]) => {
    switch (button) {
      case 'read':
      case 'unread':
        return mark(items, button === 'read');
      case 'assign':
      case 'keep':
        return start({ kind: button }, items);
      case 'mute':
        return start({ kind: 'status', status: 'muted' }, items);
      case 'status':
      case 'tag':
      case 'share':
      case 'delete':
        asking.value = { about: button, items };
    }
  };
  const move = (step: number) => {
    const listed = view.shown.value.items;
    const at = listed.findIndex(({ key }) => key === here()?.key);
    const next = listed[at < 0 ? 0 : Math.min(listed.length - 1, Math.max(0, at + step))];
    if (next === undefined) return;
    if (view.open.value !== null) return open(next.key);
    view.active.value = next.key;
    page.focusRow(next.key);
  };
  const back = () => {
    if (view.open.value !== null) close();
    else if (view.query.value !== '') view.query.value = '';
    else view.selected.value = new Set();
  };

  const key = (action: KeyAction) => {
    const item = here();
    const chosen = view.selectedItems.value.length > 0 ? view.selectedItems.value : item === null ? [] : [item];
    switch (action) {
      case 'next':
        return move(1);
      case 'previous':
        return move(-1);
      case 'open':
        if (item === null) move(0);
        else open(item.key);
        break;
      case 'select':
      case 'range':
        if (item !== null) select(item.key, action === 'range');
        break;
      case 'search':
        return page.focusSearch();
      case 'keys':
        asking.value = { about: 'keys' };
        break;
      case 'back':
        return back();
      case 'unread':
      case 'status':
      case 'assign':
      case 'mute':
      case 'delete':
        if (chosen.length > 0) press(action, chosen);
    }
  };

  return { jobs, asking, open, close, select, press, start, key };
}
