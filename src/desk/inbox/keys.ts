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
