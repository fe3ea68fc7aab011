/** The SQLite of a Durable Object, brought to the newest schema. Workers have no folder to read migrations from: the door hands them in. */
import { type DrizzleSqliteDODatabase, drizzle } from 'drizzle-orm/durable-sqlite';
import { migrate } from 'drizzle-orm/durable-sqlite/migrator';

export type Tables = DrizzleSqliteDODatabase;

/** Bytes that one object holds: Cloudflare's limit (developers.cloudflare.com/durable-objects/platform/limits). */
const OBJECT_BYTES = 10_000_000_000;

/** Migrations as the wranglers of a Durable Object have them: the journal, and each file's text under `m0000` and on. */
export type Migrations = Parameters<typeof migrate>[1];

export async function openTables(storage: DurableObjectStorage, migrations: Migrations): Promise<Tables> {
  const tables = drizzle(storage);
  await migrate(tables, migrations);
  return tables;
}

export const freeBytes = (storage: DurableObjectStorage): number => OBJECT_BYTES - storage.sql.databaseSize;

/** SQLite's own word for an object without room; quotas and the floor are asked before. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && error.message.includes('SQLITE_FULL');
}

/** A row that breaks the schema. */
export function isConstraint(error: unknown): boolean {
  return error instanceof Error && error.message.includes('SQLITE_CONSTRAINT');
}
