/** The one row that says whose tip line this is, and the directories that follow each other in it. */
import { eq, notInArray } from 'drizzle-orm';
import { accounts, intake, newsroom } from '../schema.ts';
import type { Newsroom, NewsroomStore } from '../store.ts';
import { admit } from './invites.ts';
import { end } from './requests.ts';
import type { Tables } from './tables.ts';

export function newsroomTable(tables: Tables): NewsroomStore {
  /** Every tip asks for it, and nobody else writes it: read once, forgotten on change. */
  let known: Newsroom | null = null;

  return {
    async setUp({ newsroom: first, account, intake: message }) {
      return tables.transaction(
        (tx) => {
          const { previous, ...rest } = first;
          const row = { id: 1, ...rest, ...columnsOf(previous) };
          const written = tx.insert(newsroom).values(row).onConflictDoNothing().returning({ id: newsroom.id }).all();
          if (written.length === 0) return false;
          tx.insert(accounts)
            .values({ ...account, roles: JSON.stringify(account.roles) })
            .run();
          tx.insert(intake).values({ account: account.key, message }).run();
          return true;
        },
        { behavior: 'immediate' },
      );
    },

    async read() {
      known ??= rowOf(tables);
      return known;
    },

    async publish({ previous, roles, settled, returned, ...next }) {
      known = null;
      return tables.transaction(
        (tx) => {
          const row = { ...next, ...columnsOf(previous) };
          const isNext = eq(newsroom.serial, next.serial - 1);
          if (tx.update(newsroom).set(row).where(isNext).returning({ id: newsroom.id }).all().length === 0)
            return false;
          // Whoever is no longer listed loses account, intake message, welcome and sessions (by cascade).
          tx.delete(accounts)
            .where(notInArray(accounts.key, [...roles.keys()]))
            .run();
          admit(tx, [...roles.keys()]);
          if (returned !== undefined && roles.has(returned.key))
            tx.insert(accounts)
              .values({ ...returned, roles: '[]' })
              .run();
          for (const { account, serial } of settled) end(tx, account, serial);
          for (const [key, of] of roles) {
            tx.update(accounts)
              .set({ roles: JSON.stringify(of) })
              .where(eq(accounts.key, key))
              .run();
          }
          return true;
        },
        { behavior: 'immediate' },
      );
    },
  };
}

function columnsOf(previous: Newsroom['previous']) {
  return {
    previousStanzas: previous?.stanzas ?? null,
    previousEventStanzas: previous?.eventStanzas ?? null,
    previousUntil: previous?.until ?? null,
  };
}

function rowOf(tables: Tables): Newsroom | null {
  const row = tables.select().from(newsroom).get();
  if (row === undefined) return null;
  const { key, directory, serial, stanzas, eventStanzas, previousStanzas, previousEventStanzas, previousUntil } = row;
  const previous =
    previousStanzas === null || previousEventStanzas === null || previousUntil === null
      ? null
      : { stanzas: previousStanzas, eventStanzas: previousEventStanzas, until: previousUntil };
  return { key, directory, serial, stanzas, eventStanzas, previous };
}
