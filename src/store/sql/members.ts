/** Accounts and what hangs on them: keys, welcomes, sessions. All in the main file. */
import { and, asc, desc, eq, gte, isNull, lt, notInArray, sql } from 'drizzle-orm';
import type { Day } from '../../protocol/days.ts';
import { accounts, intake, profiles, sessions } from '../schema.ts';
import type { MemberStore } from '../store.ts';
import { readRoles } from './roles.ts';
import type { Tables } from './tables.ts';

/** `endSessions`: those that ended before today. */
export type MemberTable = MemberStore & { endSessions(today: Day): void };

export function memberTable(tables: Tables): MemberTable {
  return {
    async publishKeys(account, { intake: message, archive }) {
      tables.transaction(
        (tx) => {
          const target = intake.account;
          tx.insert(intake).values({ account, message }).onConflictDoUpdate({ target, set: { message } }).run();
          tx.update(accounts).set({ archive }).where(eq(accounts.key, account)).run();
        },
        { behavior: 'immediate' },
      );
    },

    async intake() {
      const rows = tables.select({ message: intake.message }).from(intake).orderBy(asc(intake.account)).all();
      return rows.map((row) => row.message);
    },

    async publishProfile(account, { serial, message }) {
      const target = profiles.account;
      const isNewer = lt(profiles.serial, serial);
      const set = { serial, message };
      return (
        tables
          .insert(profiles)
          .values({ account, ...set })
          .onConflictDoUpdate({ target, set, setWhere: isNewer })
          .returning({ account: profiles.account })
          .all().length === 1
      );
    },

    async profiles() {
      const rows = tables.select({ message: profiles.message }).from(profiles).orderBy(asc(profiles.account)).all();
      return rows.map((row) => row.message);
    },

    async account(key) {
      const { login, loginCheck, roles } = accounts;
      const row = tables.select({ login, loginCheck, roles }).from(accounts).where(eq(accounts.key, key)).get();
      return row === undefined ? null : { key, ...row, roles: readRoles(row.roles) };
    },

    async list() {
      const { key, archive, welcome } = accounts;
      return tables.select({ key, archive, welcome }).from(accounts).orderBy(asc(key)).all();
    },

    async putWelcome(account, welcome) {
      const isUnwelcomed = and(eq(accounts.key, account), isNull(accounts.welcome));
      const stored = tables
        .update(accounts)
        .set({ welcome })
        .where(isUnwelcomed)
        .returning({ key: accounts.key })
        .all();
      if (stored.length === 1) return 'stored';
      const row = tables.select({ key: accounts.key }).from(accounts).where(eq(accounts.key, account)).get();
      return row === undefined ? 'unknown' : 'has-one';
    },

    async openSession(session, most) {
      tables.transaction(
        (tx) => {
          const own = eq(sessions.account, session.account);
          // SQLite's rowid rises with every row: the order of signing in, of which no column tells.
          const newest = tx.select({ hash: sessions.tokenHash }).from(sessions).where(own).orderBy(desc(sql`rowid`));
          const kept = newest
            .limit(most - 1)
            .all()
            .map(({ hash }) => hash);
          tx.delete(sessions)
            .where(and(own, notInArray(sessions.tokenHash, kept)))
            .run();
          tx.insert(sessions).values(session).run();
        },
        { behavior: 'immediate' },
      );
    },

    async session(tokenHash, today) {
      const valid = and(eq(sessions.tokenHash, tokenHash), gte(sessions.until, today));
      return tables.select().from(sessions).where(valid).get() ?? null;
    },

    async closeSession(tokenHash) {
      tables.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).run();
    },

    async sessions(account, today) {
      const valid = and(eq(sessions.account, account), gte(sessions.until, today));
      return tables.select().from(sessions).where(valid).orderBy(asc(sessions.tokenHash)).all();
    },

    async endSession(account, tokenHash) {
      const own = and(eq(sessions.tokenHash, tokenHash), eq(sessions.account, account));
      return tables.delete(sessions).where(own).returning({ until: sessions.until }).all().length === 1;
    },

    endSessions(today) {
      tables.delete(sessions).where(lt(sessions.until, today)).run();
    },
  };
}
