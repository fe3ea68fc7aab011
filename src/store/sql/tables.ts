/**
 * What the SQL of the store needs of a platform: drizzle over a SQLite that answers at once (better-sqlite3, or the one in a
 * Durable Object), and three things that differ.
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

/** A facet of the store as it is before it promises anything. */
export type Sync<Facet> = {
  [Name in keyof Facet]: Facet[Name] extends (...given: infer Given) => Promise<infer Result>
    ? (...given: Given) => Result
    : never;
};

/** The same, promised: what throws rejects. */
export function promised<Facet extends object>(facet: Sync<Facet>): Facet {
  return new Proxy(facet, {
    get(target, name) {
      const step: unknown = Reflect.get(target, name);
      return typeof step === 'function' ? async (...given: unknown[]) => step.apply(target, given) : step;
    },
  }) as unknown as Facet;
}
