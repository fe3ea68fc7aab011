/** The keys that act on an open case, as a table. The inbox has the same ones, for what is selected there. */
import { STATUSES, type Status } from '../../protocol/event.ts';
import { STATUS_WORDS } from '../shared/words.ts';

/** A digit for each status, in the order in which they are shown everywhere. */
export const STATUS_KEYS = STATUSES.map((status, n) => ({
  key: String(n + 1),
  does: status,
  text: `Status: ${STATUS_WORDS[status]}`,
}));

export const CASE_KEYS = [
  ...STATUS_KEYS,
  { key: 'a', does: 'assign', text: 'Assign…' },
  { key: '#', does: 'tag', text: 'Tag…' },
  { key: 'e', does: 'export', text: 'Export…' },
  { key: 'r', does: 'reply', text: 'Reply to the source' },
] as const;

export type CaseKey = (typeof CASE_KEYS)[number]['does'];

export const isStatus = (does: string): does is Status => STATUSES.some((status) => status === does);
