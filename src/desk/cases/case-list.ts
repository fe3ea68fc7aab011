/** Which cases the list shows, and in which order. */
import type { Status } from '../../protocol/event.ts';
import type { Case } from './case.ts';

export interface CaseFilter {
  /** `open`: all but the muted ones. */
  status: Status | 'open' | 'all';
  tag: string | null;
  /** Only those assigned to this member. */
  mine: boolean;
}

export const NO_FILTER: CaseFilter = { status: 'open', tag: null, mine: false };

export function isShown(of: Case, filter: CaseFilter, me: string): boolean {
  const status =
    filter.status === 'all' || (filter.status === 'open' ? of.status !== 'muted' : of.status === filter.status);
  return status && (filter.tag === null || of.tags.includes(filter.tag)) && (!filter.mine || of.assigned.includes(me));
}

/** By the day of the last entry that this member can read; within a day by id, for nothing finer is known. */
export function newestFirst(cases: readonly Case[]): Case[] {
  const day = (of: Case) => of.history.at(-1)?.event.day ?? '';
  return [...cases].sort((a, b) => (day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) < day(b) ? 1 : -1));
}
