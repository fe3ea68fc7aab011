/**
 * The file of one day that is not closed yet. Its tips are appended, in order of arrival, which nothing can prevent while
 * tips arrive; that is why it is a file of its own, and why the main file never sees a tip before its day is closed.
 */
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Day } from '../../protocol/days.ts';
import { arrivals, files, replies } from '../schema.ts';
import { BEFORE_ALL, p, type TipFile } from '../sql/tip-file.ts';
import type { NewTip } from '../store.ts';
import { emptyWal, openTables, type Tables } from './database.ts';
import type { Folder } from './folder.ts';

/** Bytes. Large pages, because rows are large and appended (measured: half the time of 4 KiB pages). */
const PAGE = 16_384;
/**
 * Pages of WAL at which SQLite moves it into the file in the middle of a commit: 64 MiB, which only a flood reaches. Otherwise that is
 * done in quiet moments, for it holds up the next commit by some 60 ms (measured: a third of the rate). Not more, because a deletion
 * empties the log before it is answered (256 MiB took up to 0.6 s, at no better rate).
 */
const CHECKPOINT_PAGES = 4_096;
/** Rows overwritten in one go. */
const DISCARD_ROWS = 64;

export interface OpenDay extends TipFile {
  day: Day;
  tables: Tables;
  /** Whole tips in order of their ids, after `id`. */
  rows(id: Uint8Array, limit: number): NewTip[];
  /** Bytes of all envelopes in this file. */
  bytes(): number;
}

export function openDay(folder: Folder, day: Day): OpenDay {
  const tables = openTables(folder.openDay(day), PAGE);
  tables.$client.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);

  const size = sql<number>`length(${arrivals.envelope})`;
  const byId = eq(arrivals.id, p('id'));
  const insert = tables
    .insert(arrivals)
    .values({ id: p('id'), removal: p('removal'), envelope: p('envelope') })
    .onConflictDoNothing()
    .prepare();
  const find = tables.select({ seq: arrivals.seq }).from(arrivals).where(byId).prepare();
  const envelope = tables.select({ envelope: arrivals.envelope }).from(arrivals).where(byId).prepare();
  const remove = tables
    .delete(arrivals)
    .where(and(byId, eq(arrivals.removal, p('removal'))))
    .prepare();
  const first = tables.select({ seq: arrivals.seq }).from(arrivals).limit(1).prepare();
  const page = tables
    .select({ id: arrivals.id, size })
    .from(arrivals)
    .where(gt(arrivals.id, p('id')))
    .orderBy(asc(arrivals.id))
    .limit(p('limit'))
    .prepare();
  const rows = tables
    .select({ id: arrivals.id, removal: arrivals.removal, envelope: arrivals.envelope })
    .from(arrivals)
    .where(gt(arrivals.id, p('id')))
    .orderBy(asc(arrivals.id))
    .limit(p('limit'))
    .prepare();
  const doomed = tables.select({ seq: arrivals.seq }).from(arrivals).limit(p('limit'));
  const deleteSome = tables.delete(arrivals).where(inArray(arrivals.seq, doomed)).prepare();
  const bytes = tables
    .select({ bytes: sql<number>`coalesce(sum(${size}), 0)` })
    .from(arrivals)
    .prepare();

  return {
    day,
    tables,
    insert: ({ id, removal, envelope }) => insert.run({ id, removal, envelope }).changes === 1,
    find: (id) => (find.get({ id }) === undefined ? null : day),
    envelope: (id) => envelope.get({ id })?.envelope ?? null,
    remove: (id, removal) => remove.run({ id, removal }).changes === 1,
    latestDay: (before) => ((before === null || day < before) && first.get() !== undefined ? day : null),
    page: (of, id, limit) =>
      of === day ? page.all({ id: id ?? BEFORE_ALL, limit }).map((tip) => ({ day, ...tip })) : [],
    rows: (id, limit) => rows.all({ id, limit }).map((tip) => ({ day, ...tip, files: [] })),
    deleteBefore: (before, limit) => (day < before ? deleteSome.run({ limit }).changes : 0),
    bytes: () => bytes.get()?.bytes ?? 0,
  };
}

/** Overwrites what is left in the file of a closed day, and removes it. `gone` is called just before nothing is left to read. */
export async function discard(
  folder: Folder,
  open: OpenDay,
  today: Day,
  breathe: () => Promise<void>,
  gone: () => void,
): Promise<void> {
  while (open.deleteBefore(today, DISCARD_ROWS) > 0) await breathe();
  open.tables.delete(replies).run();
  open.tables.delete(files).run();
  gone();
  emptyWal(open.tables);
  open.tables.$client.close();
  folder.removeDay(open.day);
}
