/** What the files that hold tips have in common. Each function is one step on one file. */
import { sql } from 'drizzle-orm';
import type { Day } from '../../protocol/days.ts';
import type { NewTip, StoredTip } from '../store.ts';
import { isSame } from './bytes.ts';

export interface TipFile {
  /** `false`: this id stands in this file already, and nothing was written. A single statement. */
  insert(tip: NewTip): boolean;
  /** The day it is stored under; `null` for an id that is not in this file. */
  find(id: Uint8Array): Day | null;
  /** `null` for an id that is not in this file. */
  envelope(id: Uint8Array): Uint8Array | null;
  /** `false` for an unknown id and for a wrong hash. */
  remove(id: Uint8Array, removal: Uint8Array): boolean;
  /** The newest day before `day` (of all, when `null`) that has tips in this file; `null` when none has. */
  latestDay(day: Day | null): Day | null;
  /** Tips of a day in order of their ids, after `id` when one is given. */
  page(day: Day, id: Uint8Array | null, limit: number): StoredTip[];
  /** Deletes at most `limit` tips stored before `day`. Returns how many. */
  deleteBefore(day: Day, limit: number): number;
}

/** Sorts before every id. */
export const BEFORE_ALL = new Uint8Array(0);
/** Sorts after every day. */
export const AFTER_ALL = '9999-99-99';

export const p = sql.placeholder;

/** What stands under the id of a tip in this file; `null` when nothing does. */
export function standing(
  file: TipFile,
  { id, envelope }: { id: Uint8Array; envelope: Uint8Array },
): { result: 'same'; day: Day } | { result: 'different' } | null {
  const day = file.find(id);
  if (day === null) return null;
  return isSame(file.envelope(id) ?? BEFORE_ALL, envelope) ? { result: 'same', day } : { result: 'different' };
}
