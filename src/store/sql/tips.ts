/** The table `tips`, in key order: on Node the closed days, on Workers all of them. */
import { and, asc, eq, gt, inArray, lt, max, sql } from 'drizzle-orm';
import { tips } from '../schema.ts';
import type { Tables } from './tables.ts';
import { AFTER_ALL, BEFORE_ALL, p, type TipFile } from './tip-file.ts';

export function tipRows(tables: Tables): TipFile {
  const byId = eq(tips.id, p('id'));
  const insert = tables
    .insert(tips)
    .values({ day: p('day'), id: p('id'), removal: p('removal'), envelope: p('envelope') })
    .onConflictDoNothing()
    .returning({ id: tips.id })
    .prepare();
  const find = tables.select({ day: tips.day }).from(tips).where(byId).prepare();
  const envelope = tables.select({ envelope: tips.envelope }).from(tips).where(byId).prepare();
  const remove = tables
    .delete(tips)
    .where(and(byId, eq(tips.removal, p('removal'))))
    .returning({ id: tips.id })
    .prepare();
  const latestDay = tables
    .select({ day: max(tips.day) })
    .from(tips)
    .where(lt(tips.day, p('day')))
    .prepare();
  const page = tables
    .select({ day: tips.day, id: tips.id, size: sql<number>`length(${tips.envelope})` })
    .from(tips)
    .where(and(eq(tips.day, p('day')), gt(tips.id, p('id'))))
    .orderBy(asc(tips.id))
    .limit(p('limit'))
    .prepare();
  const doomed = tables
    .select({ id: tips.id })
    .from(tips)
    .where(lt(tips.day, p('day')))
    .orderBy(asc(tips.day), asc(tips.id))
    .limit(p('limit'));
  const deleteBefore = tables.delete(tips).where(inArray(tips.id, doomed)).returning({ id: tips.id }).prepare();

  return {
    insert: ({ day, id, removal, envelope }) => insert.all({ day, id, removal, envelope }).length === 1,
    find: (id) => find.get({ id })?.day ?? null,
    envelope: (id) => envelope.get({ id })?.envelope ?? null,
    remove: (id, removal) => remove.all({ id, removal }).length === 1,
    latestDay: (day) => latestDay.get({ day: day ?? AFTER_ALL })?.day ?? null,
    page: (day, id, limit) => page.all({ day, id: id ?? BEFORE_ALL, limit }),
    deleteBefore: (day, limit) => deleteBefore.all({ day, limit }).length,
  };
}
