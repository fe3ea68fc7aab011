/** Keys of a list, as a table: what listens and what is shown come from it. */

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

/** What the pressed key asks for; `null` while somebody types, has a dialog open, or holds a modifier. */
export function keyAction<Does extends string>(
  event: KeyboardEvent,
  keys: readonly Key<Does>[],
): Does | 'next' | 'previous' | 'open' | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  // A menu takes its own keys.
  if (document.querySelector(':popover-open') !== null) return null;
  const { target } = event;
  const element = target instanceof HTMLElement ? target : null;
  if (element?.closest('textarea, select, dialog[open], [contenteditable], input:not([type="checkbox"])')) return null;
  if (event.key === 'Enter') return element === document.body ? 'open' : null;
  const inList = element?.closest('.day-list') !== null && element !== null;
  if (inList && event.key === 'ArrowDown') return 'next';
  if (inList && event.key === 'ArrowUp') return 'previous';
  return keys.find(({ key }) => key === event.key)?.does ?? null;
}
