/** What presses and keys do in the inbox: opening, marking, selecting, asking, and starting work. */
import { type Signal, signal } from '@preact/signals';
import { focusReply } from '../cases/reply-form.tsx';
import { focusSearch, type Moves } from '../list/moves.ts';
import { type Action, messageIds } from './actions.ts';
import type { BulkButton } from './bulk.tsx';
import type { Asking } from './dialogs.tsx';
import type { InboxDesk } from './inbox.ts';
import type { Item } from './item.ts';
import type { KeyAction } from './keys.ts';
import type { View } from './view.ts';

export interface Controls extends Pick<Moves, 'open' | 'close'> {
  /** The dialog that is open. */
  readonly asking: Signal<Asking>;
  /** Adds to the selection or takes out; `range`: adds all from the row selected last to this one. */
  select(key: string, range: boolean): void;
  press(button: BulkButton, items: readonly Item[]): void;
  start(action: Action, items: readonly Item[]): void;
  key(action: KeyAction): void;
  /** Puts a text on the clipboard, and says what became of it. */
  copy(text: string): void;
  /** The last thing that was copied, in words. */
  readonly said: Signal<string | null>;
}

export function createControls(
  desk: Pick<InboxDesk, 'api' | 'cases' | 'inbox' | 'vault' | 'directory'>,
  view: View,
  moves: Moves,
): Controls {
  const { readState } = desk.inbox;
  const { jobs } = view;
  const asking = signal<Asking>(null);
  const said = signal<string | null>(null);
  /** Where a range begins. */
  let anchor: string | null = null;

  const mark = (items: readonly Item[], read: boolean) =>
    readState.set(new Set(items.flatMap(({ tips }) => tips.map(({ id }) => id))), read);
  /** The open tip, else the row that the keyboard stands on. */
  const here = () => view.openItem.value ?? view.find(view.active.value);

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
    if (action.kind === 'delete' && items.some(({ key }) => key === view.open.value)) moves.close();
    void jobs.start(action, items);
  };
  const press = (button: BulkButton, items: readonly Item[]) => {
    switch (button) {
      case 'read':
      case 'unread':
        return mark(items, button === 'read');
      case 'keep':
        return start({ kind: button }, items);
      case 'mine':
        return start(
          { kind: 'assign', members: [desk.vault.keys.member], contact: false, asked: messageIds(items) },
          items,
        );
      case 'mute':
        return start({ kind: 'status', status: 'muted' }, items);
      case 'status':
      case 'assign':
      case 'tag':
      case 'share':
      case 'export':
      case 'delete':
        asking.value = { about: button, items };
    }
  };
  const key = (action: KeyAction) => {
    const item = here();
    const isAlone = view.selectedItems.value.length === 0 || isListHidden();
    const chosen = !isAlone ? view.selectedItems.value : item === null ? [] : [item];
    switch (action) {
      case 'next':
        return moves.step(1);
      case 'previous':
        return moves.step(-1);
      case 'open':
        if (item === null) moves.step(0);
        else moves.open(item.key);
        break;
      case 'select':
      case 'range':
        if (item !== null) select(item.key, action === 'range');
        break;
      case 'search':
        return focusSearch();
      case 'keys':
        asking.value = { about: 'keys' };
        break;
      case 'back':
        if (!moves.back()) view.selected.value = new Set();
        break;
      case 'reply':
        focusReply();
        break;
      case 'unread':
      case 'status':
      case 'assign':
      case 'mine':
      case 'tag':
      case 'export':
      case 'mute':
      case 'delete':
        if (chosen.length > 0) press(action, chosen);
        break;
      default: {
        if (chosen.length > 0) start({ kind: 'status', status: action }, chosen);
      }
    }
  };
  const copy = (text: string) => {
    void navigator.clipboard.writeText(text).then(
      () => {
        said.value = 'Copied. A clipboard is shared with every program on this device.';
      },
      () => {
        said.value = 'The browser refused to copy.';
      },
    );
  };

  return { asking, said, copy, open: moves.open, close: moves.close, select, press, start, key };
}

/** On a narrow screen a tip stands in place of the list: nobody sees what is selected in it. */
const isListHidden = () => document.querySelector('.list')?.checkVisibility() === false;
