/**
 * Output to a file is either whole or not there: it is written under another name, synced, and then renamed. Devices,
 * pipes and descriptors are written into, and links are followed: what stands there stays what it is.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EXIT, type Io, isSystemError, notWritten, Refusal, write } from './io.ts';

export interface Output {
  /** Nothing is seen of it before `commit`. */
  readonly whole: boolean;
  write(data: string | Uint8Array): Promise<void>;
  /** Makes the file appear. */
  commit(): Promise<void>;
  /** Removes what was written so far, where that can be done. Nothing, after `commit`. */
  discard(): Promise<void>;
}

/** To a file that only its owner may read, or to stdout when `path` is `undefined` or `-`. Throws `Refusal`. */
export async function openOutput(path: string | undefined, io: Io): Promise<Output> {
  if (path === undefined || STDOUT.includes(path)) return toStdout(io);
  const found = await orRefuse(path, () => ifThere(stat(path)));
  if (found?.isDirectory()) throw new Refusal(EXIT.io, `Cannot write ${path}: it is a folder. Name a file.`);
  // Behind a descriptor's name may lie a file that a shell opened, and wants added to.
  const descriptor = /^\/(?:dev|proc)\//.test(path);
  if (found !== null && (descriptor || !found.isFile())) return into(path, found.isFile());
  return toFile(path, await orRefuse(path, () => behindLinks(path)));
}

const STDOUT = ['-', '/dev/stdout', '/dev/fd/1'];

function toStdout(io: Io): Output {
  return { whole: false, write: (data) => write(io.stdout, data), commit: nothing, discard: nothing };
}

async function into(path: string, append: boolean): Promise<Output> {
  const flags = constants.O_WRONLY | (append ? constants.O_APPEND : 0);
  const opened = opening(path, await orRefuse(path, () => open(path, flags)));
  return { whole: false, write: opened.write, commit: () => orRefuse(path, opened.close), discard: opened.close };
}

async function toFile(path: string, target: string): Promise<Output> {
  const partial = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.partial`);
  const opened = opening(path, await orRefuse(path, () => open(partial, 'wx', 0o600)));
  let there = true;
  return {
    whole: true,
    write: opened.write,
    commit: () =>
      orRefuse(path, async () => {
        await opened.sync();
        await opened.close();
        await rename(partial, target);
        there = false;
      }),
    async discard() {
      await opened.close();
      if (there) await rm(partial, { force: true });
    },
  };
}

/** `path` is what the person calls it. `close` may be called twice. */
function opening(path: string, handle: FileHandle) {
  let file: FileHandle | null = handle;
  return {
    write: (data: string | Uint8Array) => orRefuse(path, async () => void (await file?.writeFile(data))),
    sync: async () => void (await file?.sync()),
    async close() {
      const closing = file;
      file = null;
      await closing?.close();
    },
  };
}

/** The file that a chain of links ends at, which may not be there yet. */
async function behindLinks(path: string): Promise<string> {
  const found = await ifThere(realpath(path));
  if (found !== null) return found;
  const link = await readlink(path).catch(() => null);
  return link === null ? path : behindLinks(resolve(dirname(path), link));
}

/** `null` when there is nothing of that name. */
async function ifThere<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function nothing(): Promise<void> {}

async function orRefuse<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw notWritten(path, error);
  }
}
