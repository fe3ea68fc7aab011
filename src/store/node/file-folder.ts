/**
 * Where the bytes of sealed files lie: `uploads/` while their day is open, under the upload's name; then `files/<day>/`, or `files/kept/`,
 * under the file's own. Names are hexadecimal: no file system takes two of them for one.
 */
import { readdirSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { partRange } from '../../protocol/files.ts';
import { hexOf } from '../sql/bytes.ts';
import type { FileBytes } from '../sql/file-bytes.ts';

const UPLOADS = 'uploads';
const FILES = 'files';
const KEPT = 'kept';
/** Copies of a day that is being closed. */
const CLOSING = 'closing';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Bytes copied at once. */
const COPIED = 1024 * 1024;

export function fileFolder(root: string): FileBytes {
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
    async write({ upload, size, part, bytes }, isNew) {
      const path = uploadPath(upload);
      if (isNew) await folder(join(root, UPLOADS));
      const file = await open(path, isNew ? 'w' : 'r+', 0o600);
      try {
        await writeAll(file, bytes, partRange(size, part).from);
        await file.sync();
      } catch (error) {
        if (codeOf(error) === 'ENOSPC') return false;
        throw error;
      } finally {
        await file.close();
      }
      if (isNew) await syncFolder(join(root, UPLOADS));
      return true;
    },
    readUpload: ({ id }, from, length) => readAt(uploadPath(id), from, length).catch(nullIfGone),
    dropUpload: (upload) => rm(uploadPath(upload), { force: true }),
    uploads: () => names(join(root, UPLOADS)),

    async copy(upload, { id }) {
      await folder(join(root, FILES, CLOSING));
      return (await copy(uploadPath(upload), copyPath(id)).catch(nullIfGone)) !== null;
    },
    async place({ id }, day) {
      await folder(join(root, FILES, day));
      // Before it is there, so that who deletes it at this moment finds it.
      indexed().set(hexOf(id), day);
      await rename(copyPath(id), placePath(id, day)).catch((error: unknown) => {
        indexed().delete(hexOf(id));
        nullIfGone(error);
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
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
