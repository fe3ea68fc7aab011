/** The tips table of one file: each statement prepared once, each function one step. */
import { and, asc, eq, gt, inArray, lt, max, sql } from 'drizzle-orm';
import type { Day } from '../../protocol/days.ts';
import { tips } from '../schema.ts';
import type { NewTip, StoredTip } from '../store.ts';
import type { Tables } from './database.ts';

export interface TipFile {
  /** `false`: this id stands in this file already, and nothing was written. */
  insert(tip: NewTip): boolean;
  /** `null` for an id that is not in this file. */
  find(id: Uint8Array, envelope: Uint8Array): { day: Day; same: boolean } | null;
  /** `null` for an id that is not in this file. */
  envelope(id: Uint8Array): Uint8Array | null;
  /** `false` for an unknown id and for a wrong hash. */
  remove(id: Uint8Array, removal: Uint8Array): boolean;
  /** The newest day before `day` (of all, when `null`) that has tips in this file; `null` when none has. */
  latestDay(day: Day | null): Day | null;
  /** Tips of a day in order of their ids, after `id` when one is given. */
  page(day: Day, id: Uint8Array | null, limit: number): StoredTip[];
  /** Whole tips in order of their ids, after `id`. */
  rows(id: Uint8Array, limit: number): NewTip[];
  /** Deletes at most `limit` tips stored before `day`. Returns how many. */
  deleteBefore(day: Day, limit: number): number;
  /** Bytes of all envelopes in this file. */
  bytes(): number;
}

const p = sql.placeholder;
const size = sql<number>`length(${tips.envelope})`;

export function tipFile(tables: Tables): TipFile {
  const insert = tables
    .insert(tips)
    .values({ day: p('day'), id: p('id'), removal: p('removal'), envelope: p('envelope') })
    .onConflictDoNothing()
    .prepare();
  const find = tables
    .select({ day: tips.day, same: sql<number>`${tips.envelope} = ${p('envelope')}` })
    .from(tips)
    .where(eq(tips.id, p('id')))
    .prepare();
  const envelope = tables
    .select({ envelope: tips.envelope })
    .from(tips)
    .where(eq(tips.id, p('id')))
    .prepare();
  const remove = tables
    .delete(tips)
    .where(and(eq(tips.id, p('id')), eq(tips.removal, p('removal'))))
    .prepare();
  const latestDay = tables
    .select({ day: max(tips.day) })
    .from(tips)
    .where(lt(tips.day, p('day')))
    .prepare();
  const page = tables
    .select({ day: tips.day, id: tips.id, size })
    .from(tips)
    .where(and(eq(tips.day, p('day')), gt(tips.id, p('id'))))
    .orderBy(asc(tips.id))
    .limit(p('limit'))
    .prepare();
  const rows = tables
    .select()
    .from(tips)
    .where(gt(tips.id, p('id')))
    .orderBy(asc(tips.id))
    .limit(p('limit'))
    .prepare();
  const doomed = tables
    .select({ id: tips.id })
    .from(tips)
    .where(lt(tips.day, p('day')))
    .orderBy(asc(tips.day), asc(tips.id))
    .limit(p('limit'));
  const deleteBefore = tables.delete(tips).where(inArray(tips.id, doomed)).prepare();
  const bytes = tables
    .select({ bytes: sql<number>`coalesce(sum(${size}), 0)` })
    .from(tips)
    .prepare();

  return {
    insert: (tip) => insert.run({ ...tip }).changes === 1,
    find(id, other) {
      const found = find.get({ id, envelope: other });
      return found === undefined ? null : { day: found.day, same: found.same === 1 };
    },
    envelope: (id) => envelope.get({ id })?.envelope ?? null,
    remove: (id, removal) => remove.run({ id, removal }).changes === 1,
    latestDay: (day) => latestDay.get({ day: day ?? LAST_DAY })?.day ?? null,
    page: (day, id, limit) => page.all({ day, id: id ?? BEFORE_ALL, limit }),
    rows: (id, limit) => rows.all({ id, limit }),
    deleteBefore: (day, limit) => deleteBefore.run({ day, limit }).changes,
    bytes: () => bytes.get()?.bytes ?? 0,
  };
}

/** Sorts before every id. */
export const BEFORE_ALL = new Uint8Array(0);
/** Sorts after every day. */
const LAST_DAY = '9999-99-99';
