/**
 * Where the bytes of sealed files lie: `uploads/` while their day is open, under the upload's name; then `files/<day>/`, or `files/kept/`,
 * under the file's own. Names are hexadecimal: no file system takes two of them for one.
 */
import { readdirSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../protocol/days.ts';

const UPLOADS = 'uploads';
const FILES = 'files';
const KEPT = 'kept';
/** Copies of a day that is being closed. */
const CLOSING = 'closing';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Bytes copied at once. */
const COPIED = 1024 * 1024;

export interface FileFolder {
  /** Bytes at this place of an upload's file, on the disk when it resolves. `isNew`: makes the file. */
  write(upload: Uint8Array, at: number, bytes: Uint8Array, isNew: boolean): Promise<void>;
  readUpload(upload: Uint8Array, from: number, length: number): Promise<Uint8Array>;
  dropUpload(upload: Uint8Array): Promise<void>;
  /** Names of all uploads that have bytes here. */
  uploads(): Promise<string[]>;

  /** Copies an upload as this file, whose day is being closed. Nothing reads it there. */
  copy(upload: Uint8Array, file: Uint8Array): Promise<void>;
  /** Puts such a copy into its place. */
  place(file: Uint8Array, day: Day): Promise<void>;
  /** Forgets copies that were not put into their places. */
  clearCopies(): Promise<void>;

  /** Whether a file of a closed day is here, and whether it is kept. */
  has(file: Uint8Array): boolean;
  isKept(file: Uint8Array): boolean;
  /** Its bytes. */
  size(file: Uint8Array): Promise<number | null>;
  read(file: Uint8Array, from: number, length: number): Promise<Uint8Array | null>;
  /** Its copy too, where its day is being closed. */
  remove(file: Uint8Array): Promise<boolean>;
  keep(file: Uint8Array): Promise<boolean>;
  /** Gives all that are kept one time of writing, and changes them in the order of their names. */
  evenKept(today: Day): Promise<void>;
  /** Deletes what was stored before this day. */
  removeBefore(day: Day): Promise<void>;
}

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export function fileFolder(root: string): FileFolder {
  const uploadPath = (upload: Uint8Array) => join(root, UPLOADS, hexOf(upload));
  const copyPath = (file: Uint8Array) => join(root, FILES, CLOSING, hexOf(file));
  const placePath = (file: Uint8Array, day: string) => join(root, FILES, day, hexOf(file));
  /** The day of each file, or `kept`: read once, so that who asks for ids that nobody has costs the disk nothing. */
  let index: Map<string, string> | null = null;

  const indexed = () => {
    index ??= readIndex(join(root, FILES));
    return index;
  };
  const placeOf = (file: Uint8Array) => indexed().get(hexOf(file)) ?? null;

  function find(file: Uint8Array): string | null {
    const day = placeOf(file);
    return day === null ? null : placePath(file, day);
  }

  return {
    async write(upload, at, bytes, isNew) {
      const path = uploadPath(upload);
      if (isNew) await folder(join(root, UPLOADS));
      const file = await open(path, isNew ? 'w' : 'r+', 0o600);
      try {
        await writeAll(file, bytes, at);
        await file.sync();
      } finally {
        await file.close();
      }
      if (isNew) await syncFolder(join(root, UPLOADS));
    },
    readUpload: (upload, from, length) => readAt(uploadPath(upload), from, length),
    dropUpload: (upload) => rm(uploadPath(upload), { force: true }),
    uploads: () => names(join(root, UPLOADS)),

    async copy(upload, file) {
      await folder(join(root, FILES, CLOSING));
      await copy(uploadPath(upload), copyPath(file));
    },
    async place(file, day) {
      await folder(join(root, FILES, day));
      // Before it is there, so that who deletes it at this moment finds it.
      indexed().set(hexOf(file), day);
      await rename(copyPath(file), placePath(file, day)).catch((error: unknown) => {
        indexed().delete(hexOf(file));
        throw error;
      });
      await syncFolder(join(root, FILES, day));
    },
    clearCopies: () => rm(join(root, FILES, CLOSING), { recursive: true, force: true }),

    has: (file) => placeOf(file) !== null,
    isKept: (file) => placeOf(file) === KEPT,
    async size(file) {
      const path = find(file);
      return path === null ? null : ((await stat(path).catch(nullIfGone))?.size ?? null);
    },
    async read(file, from, length) {
      const path = find(file);
      return path === null ? null : await readAt(path, from, length).catch(nullIfGone);
    },
    async remove(file) {
      // First: what is about to be put into its place is then either there or never comes.
      await rm(copyPath(file), { force: true });
      const path = find(file);
      if (path === null) return false;
      indexed().delete(hexOf(file));
      await rm(path, { force: true });
      return true;
    },
    async keep(file) {
      const path = find(file);
      if (path === null) return false;
      await folder(join(root, FILES, KEPT));
      const kept = placePath(file, KEPT);
      if ((await rename(path, kept).catch(nullIfGone)) === null) return false;
      // Deleted meanwhile.
      if (placeOf(file) === null) {
        await rm(kept, { force: true });
        return false;
      }
      indexed().set(hexOf(file), KEPT);
      await syncFolder(join(root, FILES, KEPT));
      return true;
    },
    async evenKept(today) {
      const time = new Date(`${today}T00:00:00Z`);
      for (const name of await names(join(root, FILES, KEPT))) {
        await utimes(join(root, FILES, KEPT, name), time, time).catch(nullIfGone);
      }
    },
    async removeBefore(day) {
      const all = indexed();
      const old = (await names(join(root, FILES))).filter((name) => DAY.test(name) && name < day);
      for (const [name, of] of all) if (old.includes(of)) all.delete(name);
      for (const name of old) await rm(join(root, FILES, name), { recursive: true, force: true });
    },
  };
}

function readIndex(path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const day of namesNow(path)) {
    if (!DAY.test(day) && day !== KEPT) continue;
    for (const name of namesNow(join(path, day))) found.set(name, day);
  }
  return found;
}

function namesNow(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    return nullIfGone(error) ?? [];
  }
}

async function folder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

async function names(path: string): Promise<string[]> {
  return (await readdir(path).catch(nullIfGone))?.sort() ?? [];
}

async function readAt(path: string, from: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await file.read(bytes, 0, length, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A disk that is nearly full takes less than it was given, and fails only the next time. */
async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

/** Written anew, on the disk when it resolves. A copy by the system may share the old one's blocks, whose order tells the order of arrival. */
async function copy(from: string, to: string): Promise<void> {
  const source = await open(from, 'r');
  try {
    const target = await open(to, 'w', 0o600);
    try {
      const bytes = new Uint8Array(COPIED);
      for (let at = 0; ; ) {
        const { bytesRead } = await source.read(bytes, 0, bytes.length, at);
        if (bytesRead === 0) break;
        await writeAll(target, bytes.subarray(0, bytesRead), at);
        at += bytesRead;
      }
      await target.sync();
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** So that a new name is on the disk too. Windows has no such thing and refuses. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  try {
    await handle?.sync().catch(() => undefined);
  } finally {
    await handle?.close();
  }
}

function nullIfGone(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
