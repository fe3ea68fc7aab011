/** The logs of all cases: appended to, read in order, never changed, removed as a whole.  */
import { and, asc, eq, gt, lt, lte, max, sql } from 'drizzle-orm';
import { events } from '../schema.ts';
import type { AppendResult, EventStore, NewEvent } from '../store.ts';
import { isSame } from './bytes.ts';
import type { Disk, Tables } from './tables.ts';

const p = sql.placeholder;

/** Rows looked at for one answer. More would be smaller than any that a desk writes. */
const ROWS_MAX = 1024;

export function eventTable(tables: Tables, disk: Disk): EventStore {
  const standing = tables
    .select({ envelope: events.envelope })
    .from(events)
    .where(and(eq(events.case, p('case')), eq(events.seq, p('seq'))))
    .prepare();
  const last = tables
    .select({ seq: max(events.seq) })
    .from(events)
    .where(eq(events.case, p('case')))
    .prepare();
  const insert = tables
    .insert(events)
    .values({ case: p('case'), seq: p('seq'), envelope: p('envelope') })
    .prepare();
  const removeBefore = tables
    .delete(events)
    .where(and(eq(events.case, p('case')), lt(events.seq, p('seq'))))
    .prepare();
  const sizes = tables
    .select({ position: events.position, size: sql<number>`length(${events.envelope})` })
    .from(events)
    .where(gt(events.position, p('after')))
    .orderBy(asc(events.position))
    .limit(ROWS_MAX)
    .prepare();
  const rows = tables
    .select()
    .from(events)
    .where(and(gt(events.position, p('after')), lte(events.position, p('upTo'))))
    .orderBy(asc(events.position))
    .prepare();

  /** `write` is done when the place is the next one. */
  function inPlace({ case: id, seq, envelope }: NewEvent, write: () => 'appended' | 'full' | 'conflict'): AppendResult {
    try {
      return tables.transaction(
        () => {
          const found = standing.get({ case: id, seq });
          if (found !== undefined) return isSame(found.envelope, envelope) ? 'same' : 'conflict';
          if (seq !== (last.get({ case: id })?.seq ?? -1) + 1) return 'conflict';
          return write();
        },
        { behavior: 'immediate' },
      );
    } catch (error) {
      if (disk.isFull(error)) return 'full';
      throw error;
    }
  }

  return {
    append: async (event) =>
      inPlace(event, () => {
        if (event.envelope.length > disk.room()) return 'full';
        insert.run({ ...event });
        return 'appended';
      }),

    async replaceAll(event) {
      const result = inPlace(event, () => {
        if (event.seq === 0) return 'conflict';
        // In this order: the new row's position is above all that any desk has seen.
        insert.run({ ...event });
        removeBefore.run({ case: event.case, seq: event.seq });
        return 'appended';
      });
      // Somebody may have stored the same bytes as an ordinary event.
      if (result === 'same') removeBefore.run({ case: event.case, seq: event.seq });
      if (result === 'appended' || result === 'same') disk.erased();
      return result;
    },

    async after(position, maxBytes) {
      let bytes = 0;
      let upTo: number | null = null;
      for (const row of sizes.all({ after: position })) {
        bytes += row.size;
        if (upTo !== null && bytes > maxBytes) break;
        upTo = row.position;
      }
      return upTo === null ? [] : rows.all({ after: position, upTo });
    },
  };
}
