/** One SQLite file: opened, set up for durability and erasure, brought to the newest schema. */
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { StoreError } from '../errors.ts';
import type { Tables as SharedTables } from '../sql/tables.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

export type Tables = BetterSQLite3Database & { $client: Database.Database };

/**
 * Opens the file at `path`, which exists (it may be empty: then `pageSize`, in bytes, is the size of its pages). Throws
 * `StoreError('foreign')`.
 */
export function openTables(path: string, pageSize = 4096): Tables {
  const client = new Database(path);
  requireOwn(client, path);
  client.pragma(`page_size = ${pageSize}`);
  // WAL with FULL: a commit is one fsync, and an answer leaves only after it (DESIGN 6).
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  // What is deleted is overwritten with zeros.
  client.pragma('secure_delete = ON');
  client.pragma('foreign_keys = ON');
  // KiB of pages held: the index of 100,000 ids stays in memory, so that looking one up does not read the disk.
  client.pragma('cache_size = -8192');
  const tables = drizzle(client);
  migrate(tables, { migrationsFolder: MIGRATIONS });
  return tables;
}

/** Before anything is written: a file of another program stays as it is. */
function requireOwn(client: Database.Database, path: string): void {
  const names = client.prepare('SELECT name FROM sqlite_schema').pluck().all();
  if (names.length > 0 && !names.includes('__drizzle_migrations')) {
    client.close();
    throw new StoreError('foreign', `The database ${path} is not of Flowerpot.`);
  }
}

/** Moves the WAL into the file and empties it, so that deleted bytes stand in neither. */
export function emptyWal(tables: Pick<SharedTables, 'all'>): void {
  tables.all(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
}

/** Moves the WAL into the file as far as that goes; its space is used again. For quiet moments. */
export function settleWal(tables: Tables): void {
  tables.$client.pragma('wal_checkpoint(PASSIVE)');
}

/** SQLite's own word for a disk without room; quotas and the floor are asked before. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL';
}
