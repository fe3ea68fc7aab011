/**
 * Sealed files and uploads, in rows and bytes. Bytes first, then the row that makes them count; on removal the row first. The rows of
 * uploads lie in the main file for two days at most; a message's own lie in the file of its day, so that both are committed at once.
 */
import { and, asc, desc, eq, lt } from 'drizzle-orm';
import { addDays, type Day } from '../../protocol/days.ts';
import { partRange, partsOf } from '../../protocol/files.ts';
import { files, uploadParts, uploads } from '../schema.ts';
import type { FileStore, NewFile, NewPart, PartResult, Upload } from '../store.ts';
import { emptyWal, type Tables } from './database.ts';
import { type FileFolder, hexOf } from './file-folder.ts';

/** Bytes that files leave free above the floor, for texts: about 17,000 of the smallest. */
const TEXT_RESERVE = 256 * 1024 * 1024;

const NOTHING = new Uint8Array(0);

export interface SealedFiles extends Omit<FileStore, 'putPart' | 'commit'> {
  /** `free`: bytes free on the disk now, above the floor and what tips need of it. */
  putPart(part: NewPart, free: number): Promise<PartResult>;
  /** Inside the transaction of their message, on its day's tables. `false`: one is not there whole, and nothing may be committed. */
  commit(these: readonly NewFile[], into: Tables): boolean;
  /** Whether this very upload is this file already. */
  isCommitted(file: NewFile): boolean;
  /** Writes the files of a day anew, in the order of their ids. After a crash at any point the same again ends the same. */
  closeDay(from: Tables, day: Day, breathe: () => Promise<void>): Promise<void>;
  /** After that, while the rows still say that they are spent: the uploads that a day's files came from. */
  forgetUploads(from: Tables): Promise<void>;
  /** Deletes what came with no message and began before yesterday, and bytes that no row knows. */
  sweep(today: Day): Promise<void>;
  deleteBefore(day: Day): Promise<void>;
}

/** `openDays`: tables of each open day, the newest first, and of those that are about to be removed. */
export function sealedFiles(
  folder: FileFolder,
  main: Tables,
  dailyBytes: number,
  openDays: () => readonly Tables[],
): SealedFiles {
  /** One step at a time for each upload. */
  const turns = new Map<string, Promise<unknown>>();
  let stored: { days: Map<Day, number>; all: number } | null = null;

  const rowOf = (id: Uint8Array) => main.select().from(uploads).where(eq(uploads.id, id)).get() ?? null;
  const hashesOf = (id: Uint8Array) =>
    main
      .select({ hash: uploadParts.hash })
      .from(uploadParts)
      .where(eq(uploadParts.upload, id))
      .orderBy(asc(uploadParts.part))
      .all()
      .map(({ hash }) => hash);
  /** How many parts are there: they have no gap. */
  const countOf = (id: Uint8Array) => {
    const last = main
      .select({ part: uploadParts.part })
      .from(uploadParts)
      .where(eq(uploadParts.upload, id))
      .orderBy(desc(uploadParts.part))
      .limit(1)
      .get();
    return last === undefined ? 0 : last.part + 1;
  };
  const bytesOf = ({ id, size }: { id: Uint8Array; size: number }) => partRange(size, countOf(id)).from;
  const hashOf = (id: Uint8Array, part: number) =>
    main
      .select({ hash: uploadParts.hash })
      .from(uploadParts)
      .where(and(eq(uploadParts.upload, id), eq(uploadParts.part, part)))
      .get()?.hash ?? NOTHING;
  const isSpent = (upload: Uint8Array) =>
    openDays().some((tables) => tables.select({ id: files.id }).from(files).where(eq(files.upload, upload)).get());
  const openFile = (id: Uint8Array) => {
    for (const tables of openDays()) {
      const row = tables.select().from(files).where(eq(files.id, id)).get();
      if (row !== undefined) return { ...row, tables };
    }
    return null;
  };

  /** Bytes of uploads: by the day they began, and of all that lie here. Counted once, then kept. */
  function used(): { days: Map<Day, number>; all: number } {
    if (stored === null) {
      stored = { days: new Map(), all: 0 };
      for (const row of main.select().from(uploads).all()) count(stored, row.day, bytesOf(row));
    }
    return stored;
  }

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

  async function put({ upload, day, size, part, bytes, hash }: NewPart, free: number): Promise<PartResult> {
    if (isSpent(upload)) return 'spent';
    const row = rowOf(upload);
    if (row !== null && row.size !== size) return 'different';
    const here = row === null ? 0 : countOf(upload);
    if (part > here) return 'gap';
    if (part < here) return Buffer.compare(hashOf(upload, part), hash) === 0 ? 'same' : 'different';
    const now = used();
    // The day it comes: one that began yesterday and found no room goes on today. At its first part the whole must fit, though nothing is
    // set aside for it: who is told that there is no room later has sent gigabytes in vain.
    const needed = row === null ? size : bytes.length;
    const left = dailyBytes - (now.days.get(day) ?? 0);
    // What lies here will be written once more when its day is closed: that room is kept free as well.
    if (needed > left || 2 * needed > free - TEXT_RESERVE - now.all) return 'full';
    try {
      await folder.write(upload, partRange(size, part).from, bytes, row === null);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return 'full';
      throw error;
    }
    main.$client
      .transaction(() => {
        if (row === null) main.insert(uploads).values({ id: upload, day, size }).run();
        main.insert(uploadParts).values({ upload, part, hash }).run();
      })
      .immediate();
    if (stored !== null) count(stored, day, bytes.length);
    return 'stored';
  }

  function isWhole(upload: Uint8Array): number | null {
    const row = rowOf(upload);
    return row !== null && countOf(upload) === partsOf(row.size) && !isSpent(upload) ? row.size : null;
  }

  async function drop(upload: Uint8Array): Promise<void> {
    main.delete(uploads).where(eq(uploads.id, upload)).run();
    await folder.dropUpload(upload);
    stored = null;
  }

  return {
    putPart: (part, free) => inTurn(part.upload, () => put(part, free)),

    async upload(id): Promise<Upload | 'spent' | null> {
      if (isSpent(id)) return 'spent';
      const row = rowOf(id);
      return row === null ? null : { size: row.size, hashes: hashesOf(id) };
    },

    async begun(id) {
      if (isSpent(id)) return 'spent';
      const row = rowOf(id);
      return row === null ? null : { size: row.size, parts: countOf(id) };
    },

    dropUpload: (id) =>
      inTurn(id, async () => {
        if (isSpent(id) || rowOf(id) === null) return false;
        await drop(id);
        return true;
      }),

    commit(these, into) {
      const rows = these.flatMap(({ upload, id }) => {
        const size = openFile(id) === null ? isWhole(upload) : null;
        return size === null ? [] : [{ upload, id, size, kept: 0 }];
      });
      if (rows.length < these.length) return false;
      if (rows.length > 0) into.insert(files).values(rows).run();
      return true;
    },

    isCommitted({ upload, id }) {
      const open = openFile(id);
      return open !== null && Buffer.compare(open.upload, upload) === 0;
    },

    size: async (id) => openFile(id)?.size ?? folder.size(id),
    async read(id, from, length) {
      const open = openFile(id);
      // Its day may have been closed meanwhile.
      const bytes = open && (await folder.readUpload(open.upload, from, length).catch(() => null));
      return bytes ?? folder.read(id, from, length);
    },

    async remove(id) {
      let gone = false;
      for (let open = openFile(id); open !== null; open = openFile(id)) {
        gone = true;
        open.tables.delete(files).where(eq(files.id, id)).run();
        emptyWal(open.tables);
        await drop(open.upload);
      }
      return (await folder.remove(id)) || gone;
    },

    async keep(id) {
      const open = openFile(id);
      if (open !== null) open.tables.update(files).set({ kept: 1 }).where(eq(files.id, id)).run();
      return (await folder.keep(id)) || open !== null;
    },

    async closeDay(from, day, breathe) {
      await folder.clearCopies();
      const rows = from.select().from(files).orderBy(asc(files.id)).all();
      const due: Uint8Array[] = [];
      // All are copied before the first of the old ones goes: a file system gives their places to new files, and the order would show.
      for (const { id, upload } of rows) {
        if ((await folder.size(id)) !== null) continue;
        await folder.copy(upload, id).catch(nullIfGone);
        due.push(id);
        await breathe();
      }
      const rowNow = (id: Uint8Array) => from.select().from(files).where(eq(files.id, id)).get();
      for (const id of due) if (rowNow(id) !== undefined) await folder.place(id, day).catch(nullIfGone);
      // Looked at only now: it may have been kept while it was put there.
      for (const { id } of rows) if (rowNow(id)?.kept === 1) await folder.keep(id);
      await folder.clearCopies();
    },

    async forgetUploads(from) {
      // In the order of their own ids, which go with them: in that of the files SQLite's free pages would tell which came when.
      const spent = from.select({ upload: files.upload }).from(files).orderBy(asc(files.upload)).all();
      for (const { upload } of spent) await drop(upload);
    },

    async sweep(day) {
      const old = main
        .select({ id: uploads.id })
        .from(uploads)
        .where(lt(uploads.day, addDays(day, -1)))
        .all();
      const due = old.filter(({ id }) => !isSpent(id));
      for (const { id } of due) await inTurn(id, () => drop(id));
      for (const name of await folder.uploads()) {
        const id = Uint8Array.from(Buffer.from(name, 'hex'));
        await inTurn(id, async () => {
          if (rowOf(id) === null && !isSpent(id)) await folder.dropUpload(id);
        });
      }
      if (due.length > 0) emptyWal(main);
      stored = null;
    },

    deleteBefore: (day) => folder.removeBefore(day),
  };
}

function count(used: { days: Map<Day, number>; all: number }, day: Day, bytes: number): void {
  used.days.set(day, (used.days.get(day) ?? 0) + bytes);
  used.all += bytes;
}

function nullIfGone(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
