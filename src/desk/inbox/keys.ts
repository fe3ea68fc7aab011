/** The keys of the inbox, in one table: what listens and what is shown come from it. */
import { CASE_KEYS } from '../cases/case-keys.ts';
import { LIST_KEYS } from '../list/keys.ts';
import { UNDO_KEY } from '../shared/toast.tsx';

export const KEYS = [
  ...LIST_KEYS,
  ...CASE_KEYS,
  { key: 's', does: 'status', text: 'Status…' },
  { key: 'i', does: 'mine', text: 'Assign to me' },
  { key: 'm', does: 'mute', text: 'Mute' },
  { key: 'u', does: 'unread', text: 'Mark as unread' },
  { key: 'x', does: 'select', text: 'Select, or take out of the selection' },
  { key: 'X', does: 'range', text: 'Select all from the last selected one to here (Shift and x)' },
  { key: 'Delete', does: 'delete', text: 'Delete…' },
] as const;

/** With those that other parts of the page listen to. */
export const SHOWN_KEYS = [...KEYS, UNDO_KEY];

export type KeyAction = (typeof KEYS)[number]['does'];
