/** Output that is either whole or not there: a file is written under another name, synced, and then renamed. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EXIT, type Io, Refusal, write } from './io.ts';

export interface Output {
  write(data: string | Uint8Array): Promise<void>;
  /** Makes the file appear. */
  commit(): Promise<void>;
  /** Removes what was written so far. Nothing, after `commit`. */
  discard(): Promise<void>;
}

/** To a file that only its owner may read, or to stdout when `path` is `undefined`. Throws `Refusal`. */
export async function openOutput(path: string | undefined, io: Io): Promise<Output> {
  if (path === undefined)
    return { write: (data) => write(io.stdout, data), commit: async () => {}, discard: async () => {} };
  const partial = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.partial`);
  let file: FileHandle | null = await orRefuse(path, () => open(partial, 'wx', 0o600));

  async function close(): Promise<void> {
    const closing = file;
    file = null;
    await closing?.close();
  }

  return {
    async write(data) {
      await orRefuse(path, async () => {
        await file?.writeFile(data);
      });
    },
    async commit() {
      await orRefuse(path, async () => {
        await file?.sync();
        await close();
        await rename(partial, path);
      });
    },
    async discard() {
      if (file === null) return;
      await close();
      await rm(partial, { force: true });
    },
  };
}

async function orRefuse<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new Refusal(EXIT.io, `Can not write ${path}: ${reason(error)}.`);
  }
}

/** The system's word for what went wrong, without the path, which we name ourselves. */
export function reason(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown reason';
}
