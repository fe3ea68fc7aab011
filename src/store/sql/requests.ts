/** Requests of members: the last one of each, and its serial after it has ended. */
import { and, asc, eq, gte, isNotNull, lt } from 'drizzle-orm';
import type { Day } from '../../protocol/days.ts';
import { requests } from '../schema.ts';
import type { RequestStore } from '../store.ts';
import type { Tables, Writer } from './tables.ts';

/** `removeEnded`: those that ended before today. */
export type RequestTable = RequestStore & { removeEnded(today: Day): void };

export function requestTable(tables: Tables): RequestTable {
  return {
    async put(account, set) {
      const target = requests.account;
      return (
        tables
          .insert(requests)
          .values({ account, ...set })
          .onConflictDoUpdate({ target, set, setWhere: lt(requests.serial, set.serial) })
          .returning({ account: requests.account })
          .all().length === 1
      );
    },

    async find(account, today) {
      const row = tables.select().from(requests).where(eq(requests.account, account)).get();
      if (row === undefined) return null;
      return { serial: row.serial, message: row.until < today ? null : row.message };
    },

    async list(today) {
      const { message } = requests;
      const rows = tables
        .select({ message })
        .from(requests)
        .where(and(isNotNull(message), gte(requests.until, today)))
        .orderBy(asc(requests.account))
        .all();
      return rows.flatMap((row) => row.message ?? []);
    },

    end: async (account, serial) => end(tables, account, serial),

    removeEnded(today) {
      tables.update(requests).set({ message: null }).where(lt(requests.until, today)).run();
    },
  };
}

/** Also inside the transaction that publishes a directory. */
export function end(tables: Writer, account: string, serial: number | null): boolean {
  const own = and(eq(requests.account, account), isNotNull(requests.message));
  const waits = serial === null ? own : and(own, eq(requests.serial, serial));
  return (
    tables.update(requests).set({ message: null }).where(waits).returning({ account: requests.account }).all()
      .length === 1
  );
}
