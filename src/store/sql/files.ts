/**
 * Sealed files and uploads, in rows and bytes. Bytes first, then the row that makes them count; on removal the row first. The rows of
 * uploads lie in the main file for two days at most; a message's own lie in the file of its day, so that both are committed at once.
 */
import { asc, eq, lte } from 'drizzle-orm';
import { addDays, type Day } from '../../protocol/days.ts';
import { partsOf } from '../../protocol/files.ts';
import { files } from '../schema.ts';
import type { FileStore, NewFile, NewPart, PartResult } from '../store.ts';
import { bytesOfHex, compareBytes, hexOf, isSame } from './bytes.ts';
import type { FileBytes, SizedFile } from './file-bytes.ts';
import type { Tables, Writer } from './tables.ts';
import { uploadTable } from './uploads.ts';

/** Bytes that files leave free above the floor, for texts: about 17,000 of the smallest. */
export const TEXT_RESERVE = 256 * 1024 * 1024;

/** Names looked at in one go. */
const CHUNK_NAMES = 64;

export interface SealedFiles extends Omit<FileStore, 'putPart' | 'commit'> {
  /** `free`: bytes free on the disk now, above the floor and what tips need of it. */
  putPart(part: NewPart, free: number): Promise<PartResult>;
  /** Inside the transaction of their message, on its day's tables. `false`: one is not there whole, and nothing may be committed. */
  commit(these: readonly NewFile[], day: Day, into: Writer): boolean;
  /** Whether this very upload is this file already. */
  isCommitted(file: NewFile): boolean;
  /**
   * Writes the files of a day anew, in the order of their ids. After a crash at any point the same again ends the same. `done` is awaited
   * for those that stand in their places, `atOnce` of them each time.
   */
  closeDay(
    from: Tables,
    day: Day,
    breathe: () => Promise<void>,
    done?: (rows: FileRow[]) => Promise<void>,
  ): Promise<void>;
  /** After that, while the rows still say that they are spent: the uploads that a day's files came from. */
  forgetUploads(rows: readonly FileRow[]): Promise<void>;
  /** Rows of a day's files. */
  filesOf(from: Tables, day: Day): FileRow[];
  /** Deletes what came with no message and began before yesterday, and bytes that no row knows. */
  sweep(today: Day, breathe: () => Promise<void>): Promise<void>;
  /** What was kept together is no longer told by the times at which it was. */
  evenKept(today: Day): Promise<void>;
  /** Bytes that closing the days will write once more: they must stay free. */
  due(): number;
  deleteBefore(day: Day): Promise<void>;
}

export interface FilePlaces {
  blobs: FileBytes;
  main: Tables;
  /** Bytes of files accepted per day. */
  dailyBytes: number;
  /** Called when rows are gone whose bytes must leave the file. */
  erased(tables: Tables): void;
  /**
   * Files of a day that are copied before the first of them is put into its place. All of them on a file system: it gives the places of
   * old files to new ones, and the order would show.
   */
  atOnce: number;
}

/** `openDays`: tables of each open day, the newest first, and of those that are about to be removed. */
export function sealedFiles(
  { blobs, main, dailyBytes, erased, atOnce }: FilePlaces,
  openDays: () => readonly Tables[],
): SealedFiles {
  /** One step at a time for each upload. */
  const turns = new Map<string, Promise<unknown>>();
  const table = uploadTable(main);

  const isSpent = (upload: Uint8Array) =>
    openDays().some((tables) => tables.select({ id: files.id }).from(files).where(eq(files.upload, upload)).get());
  const openFile = (id: Uint8Array) => {
    for (const tables of openDays()) {
      const row = tables.select().from(files).where(eq(files.id, id)).get();
      if (row !== undefined) return { ...row, tables };
    }
    return null;
  };

  /** Also where a closed day has it: another one under its id would stand before it. */
  const isTaken = (id: Uint8Array) => openFile(id) !== null || blobs.has(id);
  const isKept = (id: Uint8Array) => openFile(id)?.kept === 1 || blobs.isKept(id);

  function inTurn<T>(upload: Uint8Array, step: () => Promise<T>): Promise<T> {
    const key = hexOf(upload);
    const done = (turns.get(key) ?? Promise.resolve()).then(step);
    const quiet = done.catch(() => undefined);
    turns.set(key, quiet);
    void quiet.then(() => {
      if (turns.get(key) === quiet) turns.delete(key);
    });
    return done;
  }

  async function put(one: NewPart, free: number): Promise<PartResult> {
    const { upload, day, size, part, bytes, hash } = one;
    if (isSpent(upload)) return 'spent';
    const row = table.row(upload);
    if (row !== null && row.size !== size) return 'different';
    const here = table.parts(upload);
    if (part > here) return 'gap';
    if (part < here) return table.isPart(upload, part, hash) ? 'same' : 'different';
    // At its first part the whole must fit, though nothing is set aside for it: who is told later has sent gigabytes in vain.
    const needed = row === null ? size : bytes.length;
    // What lies here will be written once more when its day is closed: that room is kept free as well.
    const room = (free - TEXT_RESERVE - table.due()) / 2;
    if (needed > Math.min(dailyBytes - table.came(day), room)) return 'full';
    if (!(await blobs.write(one, row === null))) return 'full';
    table.add(one);
    return 'stored';
  }

  function isWhole(upload: Uint8Array): number | null {
    const row = table.row(upload);
    return row !== null && table.parts(upload) === partsOf(row.size) && !isSpent(upload) ? row.size : null;
  }

  /** Where nothing else is under way: in its turn, or while its row says that it is spent. */
  async function drop(upload: Uint8Array): Promise<void> {
    table.remove(upload);
    await blobs.dropUpload(upload);
  }

  /** Whatever is under way: it may begin anew meanwhile. */
  function forget(upload: Uint8Array): Promise<void> {
    table.remove(upload);
    return inTurn(upload, async () => {
      if (table.row(upload) === null) await blobs.dropUpload(upload);
    });
  }

  async function clearCopies(): Promise<void> {
    table.clearCopies();
    await blobs.clearCopies();
  }

  async function copyAll(
    rows: readonly FileRow[],
    from: Tables,
    day: Day,
    breathe: () => Promise<void>,
  ): Promise<void> {
    const due: SizedFile[] = [];
    for (const { id, upload, size } of rows) {
      if (!blobs.has(id)) {
        if (await blobs.copy(upload, { id, size })) due.push({ id, size });
      }
      table.copied(upload);
      await breathe();
    }
    const rowNow = (id: Uint8Array) => from.select().from(files).where(eq(files.id, id)).get();
    for (const file of due) if (rowNow(file.id) !== undefined) await blobs.place(file, day);
    // Looked at only now: it may have been kept while it was put there.
    for (const { id } of rows) if (rowNow(id)?.kept === 1) await blobs.keep(id);
  }

  return {
    putPart: (part, free) => inTurn(part.upload, () => put(part, free)),

    async upload(id) {
      if (isSpent(id)) return 'spent';
      const row = table.row(id);
      return row === null ? null : { size: row.size, ...table.hash(id) };
    },

    async begun(id) {
      if (isSpent(id)) return 'spent';
      const row = table.row(id);
      return row === null ? null : { size: row.size, parts: table.parts(id) };
    },

    dropUpload: (id) =>
      inTurn(id, async () => {
        if (isSpent(id) || table.row(id) === null) return false;
        await drop(id);
        return true;
      }),

    commit(these, day, into) {
      const rows = these.flatMap(({ upload, id }) => {
        const size = isTaken(id) ? null : isWhole(upload);
        return size === null ? [] : [{ upload, id, size, kept: 0, day }];
      });
      if (rows.length < these.length) return false;
      // One by one: a Durable Object's statement takes a hundred values.
      for (const row of rows) into.insert(files).values(row).run();
      return true;
    },

    isCommitted({ upload, id }) {
      const open = openFile(id);
      if (open !== null) return isSame(open.upload, upload);
      // Its day was closed meanwhile, which forgets what it was sent as.
      return blobs.has(id) && table.row(upload) === null;
    },

    // The older first: nothing stands before it.
    size: async (id) => (await blobs.size(id)) ?? openFile(id)?.size ?? null,
    async read(id, from, length) {
      const closed = await blobs.read(id, from, length);
      if (closed !== null) return closed;
      const open = openFile(id);
      const bytes = open && (await blobs.readUpload({ id: open.upload, size: open.size }, from, length));
      // Its day may have been closed meanwhile.
      return bytes ?? blobs.read(id, from, length);
    },

    async remove(id, which) {
      if (which !== 'also kept' && isKept(id)) return false;
      let gone = false;
      const going: Promise<void>[] = [];
      for (let open = openFile(id); open !== null; open = openFile(id)) {
        gone = true;
        open.tables.delete(files).where(eq(files.id, id)).run();
        erased(open.tables);
        going.push(forget(open.upload));
      }
      // All rows are gone by now, before a byte is: what fails below is swept up, and seen by nobody.
      const closed = blobs.remove(id);
      await Promise.all([...going, closed]);
      return (await closed) || gone;
    },

    async keep(id) {
      const open = openFile(id);
      if (open !== null) open.tables.update(files).set({ kept: 1 }).where(eq(files.id, id)).run();
      return (await blobs.keep(id)) || open !== null;
    },

    async closeDay(from, day, breathe, done) {
      await clearCopies();
      try {
        const rows = rowsOf(from, day).orderBy(asc(files.id)).all();
        for (let n = 0; n < rows.length; n += atOnce) {
          const some = rows.slice(n, n + atOnce);
          await copyAll(some, from, day, breathe);
          await done?.(some);
        }
        await blobs.clearCopies();
      } catch (error) {
        // On a disk that is too full for all of them they would take the last of it.
        await clearCopies().catch(() => undefined);
        throw error;
      }
    },

    async forgetUploads(rows) {
      // In the order of their own ids, which go with them: in that of the files SQLite's free pages would tell which came when.
      for (const { upload } of rows.toSorted((a, b) => compareBytes(a.upload, b.upload))) await drop(upload);
    },
    filesOf: (from, day) => rowsOf(from, day).all(),

    async sweep(today, breathe) {
      const old = table.begunBefore(addDays(today, -1));
      for (const id of old) {
        // Asked in its turn: it may have come with a message just now.
        await inTurn(id, async () => {
          if (!isSpent(id)) await drop(id);
        });
      }
      for (const [n, name] of (await blobs.uploads()).entries()) {
        const id = bytesOfHex(name);
        if (id === null) continue;
        await inTurn(id, async () => {
          if (table.row(id) === null && !isSpent(id)) await blobs.dropUpload(id);
        });
        if (n % CHUNK_NAMES === 0) await breathe();
      }
      if (old.length > 0) erased(main);
      table.forgetBefore(addDays(today, -1));
    },

    evenKept: (today) => blobs.evenKept(today),
    due: () => table.due(),
    deleteBefore: (day) => blobs.removeBefore(day),
  };
}

export type FileRow = typeof files.$inferSelect;

/** Of this day, and those from before rows named one. */
function rowsOf(tables: Tables, day: Day) {
  return tables.select().from(files).where(lte(files.day, day));
}
