/** The newsroom's templates: one row, replaced as a whole. */
import { eq } from 'drizzle-orm';
import { templates } from '../schema.ts';
import type { TemplateStore } from '../store.ts';
import type { Tables } from './tables.ts';

const ID = 1;

export function templateTable(tables: Tables): TemplateStore {
  const put = (serial: number, box: Uint8Array) =>
    serial === 1
      ? tables
          .insert(templates)
          .values({ id: ID, serial, box })
          .onConflictDoNothing()
          .returning({ id: templates.id })
          .all()
      : tables
          .update(templates)
          .set({ serial, box })
          .where(eq(templates.serial, serial - 1))
          .returning({ id: templates.id })
          .all();
  return {
    async read() {
      const row = tables.select().from(templates).get();
      return row === undefined ? null : { serial: row.serial, box: row.box };
    },
    put: async (serial, box) => put(serial, box).length === 1,
  };
}
