/** Newsroom, accounts, intake messages and sessions: the members' side, all in the main file. */
import { and, asc, eq, gte, lt, notInArray } from 'drizzle-orm';
import * as v from 'valibot';
import type { Day } from '../../protocol/days.ts';
import { accounts, intake, newsroom, sessions } from '../schema.ts';
import type { Account, Newsroom, Session, SignedText, Store } from '../store.ts';
import type { Tables } from './database.ts';

const Roles = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

export interface Team {
  setUp(first: Parameters<Store['setUp']>[0]): boolean;
  newsroom(): Newsroom | null;
  publishDirectory(next: Parameters<Store['publishDirectory']>[0]): boolean;
  publishIntake(account: string, message: SignedText): void;
  intake(): SignedText[];
  account(key: string): Account | null;
  openSession(session: Session): void;
  session(tokenHash: Uint8Array, today: Day): Session | null;
  closeSession(tokenHash: Uint8Array): void;
  endSessions(today: Day): void;
}

export function team(tables: Tables): Team {
  /** Every tip asks for it, and only this process writes it (the folder is locked): read once, forgotten on change. */
  let known: Newsroom | null = null;

  return {
    setUp({ newsroom: first, account, intake: message }) {
      return tables.transaction(
        (tx) => {
          const { previous, ...rest } = first;
          const row = {
            id: 1,
            ...rest,
            previousStanzas: previous?.stanzas ?? null,
            previousUntil: previous?.until ?? null,
          };
          if (tx.insert(newsroom).values(row).onConflictDoNothing().run().changes === 0) return false;
          tx.insert(accounts)
            .values({ ...account, roles: JSON.stringify(account.roles) })
            .run();
          tx.insert(intake).values({ account: account.key, message }).run();
          return true;
        },
        { behavior: 'immediate' },
      );
    },

    newsroom() {
      known ??= read(tables);
      return known;
    },

    publishDirectory({ directory, serial, stanzas, previous, roles }) {
      known = null;
      return tables.transaction(
        (tx) => {
          const row = { directory, serial, stanzas, previousStanzas: previous.stanzas, previousUntil: previous.until };
          const isNext = eq(newsroom.serial, serial - 1);
          if (tx.update(newsroom).set(row).where(isNext).run().changes === 0) return false;
          // Whoever is no longer listed loses account, intake message and sessions (by cascade).
          tx.delete(accounts)
            .where(notInArray(accounts.key, [...roles.keys()]))
            .run();
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

    publishIntake(account, message) {
      const target = intake.account;
      tables.insert(intake).values({ account, message }).onConflictDoUpdate({ target, set: { message } }).run();
    },

    intake() {
      const rows = tables.select({ message: intake.message }).from(intake).orderBy(asc(intake.account)).all();
      return rows.map((row) => row.message);
    },

    account(key) {
      const row = tables.select().from(accounts).where(eq(accounts.key, key)).get();
      return row === undefined ? null : { ...row, roles: v.parse(Roles, row.roles) };
    },

    openSession(session) {
      tables.insert(sessions).values(session).run();
    },

    session(tokenHash, today) {
      const valid = and(eq(sessions.tokenHash, tokenHash), gte(sessions.until, today));
      return tables.select().from(sessions).where(valid).get() ?? null;
    },

    closeSession(tokenHash) {
      tables.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).run();
    },

    endSessions(today) {
      tables.delete(sessions).where(lt(sessions.until, today)).run();
    },
  };
}

function read(tables: Tables): Newsroom | null {
  const row = tables.select().from(newsroom).get();
  if (row === undefined) return null;
  const { key, directory, serial, stanzas, previousStanzas, previousUntil } = row;
  const previous =
    previousStanzas === null || previousUntil === null ? null : { stanzas: previousStanzas, until: previousUntil };
  return { key, directory, serial, stanzas, previous };
}
