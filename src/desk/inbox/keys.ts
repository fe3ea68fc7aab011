/** The keys of the inbox, in one table: what listens and what is shown come from it. */

export const KEYS = [
  { key: 'j', does: 'next', text: 'Next tip' },
  { key: 'k', does: 'previous', text: 'Previous tip' },
  { key: 'o', does: 'open', text: 'Open the tip (Enter, too)' },
  { key: 'u', does: 'unread', text: 'Mark as unread' },
  { key: 'x', does: 'select', text: 'Select, or take out of the selection' },
  { key: 'X', does: 'range', text: 'Select all from the last selected one to here (Shift and x)' },
  { key: 's', does: 'status', text: 'Set the status' },
  { key: 'a', does: 'assign', text: 'Assign to me' },
  { key: 'm', does: 'mute', text: 'Mute' },
  { key: '#', does: 'delete', text: 'Delete…' },
  { key: '/', does: 'search', text: 'Search' },
  { key: 'Escape', does: 'back', text: 'Close the tip, end the search, or empty the selection' },
  { key: '?', does: 'keys', text: 'Show this list' },
] as const;

export type KeyAction = (typeof KEYS)[number]['does'];

/** What the pressed key asks for; `null` while somebody types, has a dialog open, or holds a modifier. */
export function keyAction(event: KeyboardEvent): KeyAction | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const { target } = event;
  const element = target instanceof HTMLElement ? target : null;
  if (element?.closest('textarea, select, dialog[open], [contenteditable], input:not([type="checkbox"])')) return null;
  if (event.key === 'Enter') return element === document.body ? 'open' : null;
  const inList = element?.closest('.tip-list') !== null && element !== null;
  if (inList && event.key === 'ArrowDown') return 'next';
  if (inList && event.key === 'ArrowUp') return 'previous';
  return KEYS.find(({ key }) => key === event.key)?.does ?? null;
}
