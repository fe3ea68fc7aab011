/**
 * What the SQL of the store needs of a platform: drizzle over a SQLite that answers at once (better-sqlite3, or the one in a
 * Durable Object), and three things that differ. The facets' methods are `async` only so that what throws rejects: nothing in
 * them is awaited, so each runs to its end at once, and a transaction is one synchronous callback.
 */
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/** What a statement returns besides its rows is the platform's own, and not used. */
export type Tables = BaseSQLiteDatabase<'sync', unknown>;
/** A database, or a transaction on it. */
export type Writer = Pick<Tables, 'select' | 'insert' | 'update' | 'delete'>;

export interface Disk {
  /** Bytes that may still be written. */
  room(): number;
  /** Whether an error of a statement says that there is no room. */
  isFull(error: unknown): boolean;
  /** Called when rows are gone whose bytes must leave the files. */
  erased(): void;
}
