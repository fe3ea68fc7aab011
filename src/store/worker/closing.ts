/** Closing days: files get their own names and the time of this moment. Rows of tips stay: in one database their order can not be hidden. */
import { asc, eq, lt } from 'drizzle-orm';
import type { Day } from '../../protocol/days.ts';
import { files } from '../schema.ts';
import type { FileBytes } from '../sql/file-bytes.ts';
import type { FileRow, SealedFiles } from '../sql/files.ts';
import type { Tables } from './database.ts';

/** Safe to repeat, and to resume after a crash at any point. */
export async function closeFiles(tables: Tables, sealed: SealedFiles, bucket: FileBytes, today: Day): Promise<void> {
  const breathe = () => scheduler.wait(0);
  await sealed.sweep(today, breathe);
  const done = async (rows: FileRow[]) => {
    await sealed.forgetUploads(rows);
    for (const { id } of rows) tables.delete(files).where(eq(files.id, id)).run();
  };
  const due = tables.selectDistinct({ day: files.day }).from(files).where(lt(files.day, today)).orderBy(asc(files.day));
  for (const { day } of due.all()) {
    await sealed.closeDay(tables, day, breathe, done);
  }
  // What a crash left of a deletion.
  await bucket.clearCopies();
}
