/** The keys of the inbox, in one table: what listens and what is shown come from it. */
import { STATUSES, type Status } from '../../protocol/event.ts';
import { LIST_KEYS } from '../list/keys.ts';
import { UNDO_KEY } from '../shared/toast.tsx';
import { STATUS_WORDS } from '../shared/words.ts';

/** A digit for each status, in the order in which they are shown everywhere. */
const STATUS_KEYS = STATUSES.map((status, n) => ({
  key: String(n + 1),
  does: `status ${status}` as const,
  text: `Status: ${STATUS_WORDS[status]}`,
}));

export const KEYS = [
  ...LIST_KEYS,
  ...STATUS_KEYS,
  { key: 's', does: 'status', text: 'Status…' },
  { key: 'a', does: 'assign', text: 'Assign…' },
  { key: 'i', does: 'mine', text: 'Assign to me' },
  { key: '#', does: 'tag', text: 'Tag…' },
  { key: 'e', does: 'export', text: 'Export…' },
  { key: 'm', does: 'mute', text: 'Mute' },
  { key: 'u', does: 'unread', text: 'Mark as unread' },
  { key: 'x', does: 'select', text: 'Select, or take out of the selection' },
  { key: 'X', does: 'range', text: 'Select all from the last selected one to here (Shift and x)' },
  { key: 'Delete', does: 'delete', text: 'Delete…' },
] as const;

/** With those that other parts of the page listen to. */
export const SHOWN_KEYS = [...KEYS, UNDO_KEY];

export type KeyAction = (typeof KEYS)[number]['does'];

/** The status that a digit chooses; `null` for another key. */
export const statusOf = (action: KeyAction): Status | null =>
  STATUSES.find((status) => action === `status ${status}`) ?? null;
