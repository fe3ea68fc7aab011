/** Sealed tips in the one table that a Durable Object has for them, whether or not their day is closed. */
import { eq, sql } from 'drizzle-orm';
import type { Day } from '../../protocol/days.ts';
import { StoreError } from '../errors.ts';
import { tips } from '../schema.ts';
import type { SealedFiles } from '../sql/files.ts';
import { standing } from '../sql/tip-file.ts';
import { listTips, readEnvelopes } from '../sql/tip-reads.ts';
import { tipRows } from '../sql/tips.ts';
import type { AcceptResult, NewTip, TipStore } from '../store.ts';
import { isConstraint, isFull, type Tables } from './database.ts';

/** Rows deleted in one go: what each statement holds up. */
const CHUNK_ROWS = 64;

export interface Intake {
  /** Bytes of envelopes accepted per day. */
  dailyBytes: number;
  /** Bytes that may still be written. */
  room(): number;
  /** This day, or the first that is still open. */
  openDay(day: Day): Day;
  commit: SealedFiles['commit'];
}

/** `deleteBefore`: what was stored before this day. Returns how many. */
export type TipTable = TipStore & { deleteBefore(day: Day): Promise<number> };

export function tipTable(tables: Tables, intake: Intake): TipTable {
  const file = tipRows(tables);
  const files = [file];
  /** Bytes of one day's envelopes: counted once, then kept. */
  let counted: { day: Day; bytes: number } | null = null;

  function countOf(day: Day): { day: Day; bytes: number } {
    if (counted?.day === day) return counted;
    const bytes = sql<number>`coalesce(sum(length(${tips.envelope})), 0)`;
    counted = { day, bytes: tables.select({ bytes }).from(tips).where(eq(tips.day, day)).get()?.bytes ?? 0 };
    return counted;
  }

  function accept(tip: NewTip): AcceptResult {
    const there = standing(file, tip);
    if (there !== null) return there;
    const count = countOf(tip.day);
    const size = tip.envelope.length;
    if (size > Math.min(intake.dailyBytes - count.bytes, intake.room())) return { result: 'full' };
    // The tip with its files, or nothing.
    const isWhole = tables.transaction((tx) => intake.commit(tip.files, tip.day, tx) && file.insert(tip));
    if (!isWhole) return { result: 'no-upload' };
    count.bytes += size;
    return { result: 'accepted', day: tip.day };
  }

  return {
    async accept(tip) {
      try {
        return accept({ ...tip, day: intake.openDay(tip.day) });
      } catch (error) {
        if (isFull(error)) return { result: 'full' };
        if (isConstraint(error)) throw new StoreError('bad-row', 'The row was refused.');
        throw new StoreError('failed', 'The tip could not be stored.', error);
      }
    },
    find: async (id, envelope) => standing(file, { id, envelope }),
    list: async (after, limit) => listTips(files, after, limit),
    envelopes: async (ids, maxBytes) => readEnvelopes(files, ids, maxBytes),
    remove: async (id, removal) => file.remove(id, removal),

    async deleteBefore(day) {
      let total = 0;
      for (let gone = file.deleteBefore(day, CHUNK_ROWS); gone > 0; gone = file.deleteBefore(day, CHUNK_ROWS)) {
        total += gone;
        await scheduler.wait(0);
      }
      return total;
    },
  };
}
