/** The files of a folder, as they lie on the disk. No link is followed: what it leads to is not in the folder. */
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Held } from './held.ts';
import { EXIT, isSystemError, Refusal, reason } from './io.ts';
import { ZipError } from './zip.ts';

const PIECE = 256 * 1024;

/** All files and folders below it. Throws `Refusal` when something cannot be read, or there are more than `most`. */
export async function heldInFolder(root: string, most: number): Promise<Held[]> {
  const held: Held[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const inside = join(root, folder);
    for (const one of await orRefuse(inside, () => readdir(inside, { withFileTypes: true }))) {
      const path = `${folder}${one.name}`;
      if (held.length === most)
        throw new Refusal(EXIT.usage, `There are more than ${most} files in ${root}: this is no export.`);
      if (one.isDirectory()) {
        folders.push(`${path}/`);
        held.push({ path: `${path}/`, bytes: 0, pieces: nothing });
      } else held.push(await heldFile(join(root, path), path));
    }
  }
  return held.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function heldFile(at: string, path: string): Promise<Held> {
  const found = await orRefuse(at, () => lstat(at));
  if (!found.isFile()) return { path, bytes: null, pieces: nothing };
  return { path, bytes: found.size, pieces: () => piecesOf(at, path, found.size) };
}

async function* piecesOf(at: string, path: string, bytes: number): AsyncGenerator<Uint8Array> {
  // It may have become a link since.
  const file = await orRefuse(at, () => open(at, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)));
  try {
    for (let done = 0; done < bytes; ) {
      const { bytesRead, buffer } = await orRefuse(at, () => readAt(file, done, Math.min(PIECE, bytes - done)));
      if (bytesRead === 0) throw new ZipError('it became shorter while it was read', path);
      done += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

const readAt = (file: FileHandle, at: number, length: number) => file.read(Buffer.alloc(length), 0, length, at);

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function orRefuse<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw isSystemError(error) ? new Refusal(EXIT.io, `Cannot read ${path}: ${reason(error)}.`) : error;
  }
}
