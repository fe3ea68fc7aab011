/** Notes that are being written: in memory alone, for as long as the desk is open. */
import { type Signal, signal } from '@preact/signals';
import type { Cases } from './case.ts';

/** A note that is being written; `null`: none is. */
export type Draft = Signal<string | null>;

/** By desk; then by case and note. */
const drafts = new WeakMap<Cases, Map<string, Draft>>();

export function draftOf(cases: Cases, { id }: { id: string }, note: string): Draft {
  const own = drafts.get(cases) ?? new Map<string, Draft>();
  drafts.set(cases, own);
  const draft = own.get(`${id} ${note}`) ?? signal(null);
  own.set(`${id} ${note}`, draft);
  return draft;
}

export const hasDrafts = (cases: Cases) =>
  [...(drafts.get(cases)?.values() ?? [])].some((draft) => draft.value !== null && draft.value.trim() !== '');
