/** The keys of the inbox, in one table: what listens and what is shown come from it. */
import { LIST_KEYS } from '../list/keys.ts';

export const KEYS = [
  ...LIST_KEYS,
  { key: 'u', does: 'unread', text: 'Mark as unread' },
  { key: 'x', does: 'select', text: 'Select, or take out of the selection' },
  { key: 'X', does: 'range', text: 'Select all from the last selected one to here (Shift and x)' },
  { key: 's', does: 'status', text: 'Set the status' },
  { key: 'a', does: 'assign', text: 'Assign to me' },
  { key: 'm', does: 'mute', text: 'Mute' },
  { key: '#', does: 'delete', text: 'Delete…' },
  { key: '?', does: 'keys', text: 'Show this list' },
] as const;

export type KeyAction = (typeof KEYS)[number]['does'];
