/** Single keys that do something: whether the member has them on, and when a key belongs to something else. */
import { type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';

/** Not everybody's keyboard, or voice, can have single keys. */
export const SingleKeys = createContext<Signal<boolean>>(signal(false));

/** While somebody types, has a dialog or a menu open, or holds a modifier, a key is no command. */
export function isCommand(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (document.querySelector(':popover-open') !== null) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  return target.closest('textarea, select, dialog[open], [contenteditable], input:not([type="checkbox"])') === null;
}
