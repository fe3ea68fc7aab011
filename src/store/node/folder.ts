/**
 * The data folder: `flowerpot.db` (everything but the open days), one `open-<day>.db` for each day not closed yet, and a
 * lock that holds as long as this process lives. The folder is made 0700 and its files 0600.
 */
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Day, dayNumber } from '../../protocol/days.ts';
import { StoreError } from '../errors.ts';
import type { FileBytes } from '../sql/file-bytes.ts';
import { fileFolder } from './file-folder.ts';

const MAIN = 'flowerpot.db';
const LOCK = 'flowerpot.lock';
const OPEN_DAY = /^open-(\d{4}-\d{2}-\d{2})\.db(-wal|-shm)?$/;

export interface Folder {
  /** Path of the main file, made if missing. */
  main(): string;
  /** Path of a day's own file, made if missing. */
  openDay(day: Day): string;
  /** Days that have a file of their own, oldest first. */
  openDays(): Day[];
  /** Removes a day's file with its WAL. The WAL goes first: a file alone is whole, a WAL alone is a riddle. */
  removeDay(day: Day): void;
  /** The bytes of sealed files. */
  readonly files: FileBytes;
}

/** Whether no database lies at `path` yet, so that opening the folder makes one. */
export const isNewFolder = (path: string): boolean => !existsSync(join(path, MAIN));

/** The folder at `path`, which exists. */
export function openFolder(path: string): Folder {
  const dayFile = (day: Day) => join(path, `open-${day}.db`);

  const removeDay = (day: Day) => {
    for (const suffix of ['-wal', '-shm', '']) rmSync(dayFile(day) + suffix, { force: true });
  };

  const openDays = () => {
    const days = new Set(readdirSync(path).flatMap((name) => OPEN_DAY.exec(name)?.[1] ?? []));
    return [...days].filter((day) => dayNumber(day) !== null).sort();
  };

  // A WAL whose file is gone belongs to nothing; SQLite would read it into the next file of that name.
  for (const day of openDays()) if (!existsSync(dayFile(day))) removeDay(day);

  return {
    main: () => privateFile(join(path, MAIN)),
    openDay: (day) => privateFile(dayFile(day)),
    openDays,
    removeDay,
    files: fileFolder(path),
  };
}

/** SQLite gives the WAL the mode of its file, so it is enough to make the file itself first. */
function privateFile(path: string): string {
  closeSync(openSync(path, 'a', 0o600));
  return path;
}

/**
 * Makes the folder if missing and takes it for this process, until the function returned is called. An exclusive SQLite
 * lock: the system drops it when the process ends, however it ends, so it never goes stale.
 * Throws `StoreError('locked')` when another process, or another store of this one, holds it.
 */
export function takeFolder(path: string): () => void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock = new Database(privateFile(join(path, LOCK)), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (cause) {
    lock.close();
    if (!(cause instanceof Database.SqliteError && cause.code === 'SQLITE_BUSY')) throw cause;
    throw new StoreError(
      'locked',
      `The data folder ${path} is in use by another Flowerpot. Stop that one first.`,
      cause,
    );
  }
}
