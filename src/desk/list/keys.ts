/** Keys of a list, as a table: what listens and what is shown come from it. */
import { isCommand } from '../shared/single-keys.ts';

export interface Key<Does extends string> {
  key: string;
  does: Does;
  text: string;
}

/** Those that every list has. `text`: what the page's list of keys says. */
export const LIST_KEYS = [
  { key: 'j', does: 'next', text: 'Next' },
  { key: 'k', does: 'previous', text: 'Previous' },
  { key: 'o', does: 'open', text: 'Open (Enter, too)' },
  { key: '/', does: 'search', text: 'Search' },
  { key: 'Escape', does: 'back', text: 'Close, end the search, or empty the selection' },
  { key: '?', does: 'keys', text: 'Show this list' },
] as const;

/** What the pressed key asks for; `null` while it is no command. */
export function keyAction<Does extends string>(
  event: KeyboardEvent,
  keys: readonly Key<Does>[],
): Does | 'next' | 'previous' | 'open' | null {
  if (!isCommand(event)) return null;
  const { target } = event;
  const isMove = (does: string | null) => does === 'next' || does === 'previous';
  const element = target instanceof HTMLElement ? target : null;
  // A button that has the focus, a row above all, is pressed by Enter itself.
  if (event.key === 'Enter') return element === document.body || element?.tabIndex === -1 ? 'open' : null;
  const inList = element?.closest('.day-list') !== null && element !== null;
  if (inList && event.key === 'ArrowDown') return 'next';
  if (inList && event.key === 'ArrowUp') return 'previous';
  const does = keys.find(({ key }) => key === event.key)?.does ?? null;
  // A key that is held down goes on through the list, and does nothing else twice.
  return event.repeat && !isMove(does) ? null : does;
}
