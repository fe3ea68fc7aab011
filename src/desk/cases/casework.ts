/** What the pages of cases work with: the logs, the signed list, the opened tips, this member's drafts. */
import { type Signal, signal } from '@preact/signals';
import type { Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { InboxTip } from '../inbox/inbox.ts';
import type { Case, Cases, CaseTarget } from './case.ts';
import { isMember } from './names.ts';
import { type ShownTip, shownTips } from './shown-tips.ts';

export interface Casework {
  readonly cases: Cases;
  readonly directory: Directory;
  /** This member's key. */
  readonly me: string;
  readonly today: Day;
  readonly retentionDays: number;
  readonly inbox: readonly InboxTip[];
  /** Whether a member has published what others seal to. */
  canRead(member: string): boolean;
  name(member: string): string;
}

/** A case on the page: one that exists, or the one that the first change will open. */
export interface Subject {
  /** Stable while it is on the page: the thread where it is known, else the case. */
  id: string;
  target: CaseTarget;
  case: Case | null;
  /** Readers now, or those it will be opened for. */
  readers: readonly string[];
  tips: readonly ShownTip[];
}

export function subjectOfTip(work: Casework, { tip }: InboxTip): Subject {
  const of = work.cases.ofThread(tip.thread);
  const first = [...new Set([work.me, ...tip.to.filter((key) => isMember(work.directory, key))])];
  return {
    id: tip.thread,
    target: { thread: tip.thread, readers: first },
    case: of,
    readers: of?.readers ?? first,
    tips: shownTips(of, tip.thread, work.inbox),
  };
}

export function subjectOfCase(work: Casework, of: Case): Subject {
  return {
    id: of.thread ?? of.id,
    target: { case: of.id },
    case: of,
    readers: of.readers,
    tips: shownTips(of, of.thread, work.inbox),
  };
}

/** Members who read the case, this one first; without the former ones, to whom nothing more is sealed. */
export function presentReaders(work: Casework, { readers }: Subject): string[] {
  const present = readers.filter((key) => isMember(work.directory, key) && key !== work.me);
  return readers.includes(work.me) ? [work.me, ...present] : present;
}

/** A note that is being written; `null`: none is. */
export type Draft = Signal<string | null>;

/** Unsaved notes, by case and note; they live as long as the desk is open, in memory alone. */
const drafts = new WeakMap<Cases, Map<string, Draft>>();

export function draftOf(cases: Cases, { id }: Subject, note: string): Draft {
  const own = drafts.get(cases) ?? new Map<string, Draft>();
  drafts.set(cases, own);
  const draft = own.get(`${id} ${note}`) ?? signal(null);
  own.set(`${id} ${note}`, draft);
  return draft;
}

export const hasDrafts = (cases: Cases) =>
  [...(drafts.get(cases)?.values() ?? [])].some((draft) => draft.value !== null && draft.value.trim() !== '');
