/** Invitations, the applications that wait under them, and how an application becomes an account. */
import { and, asc, count, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Day } from '../../protocol/days.ts';
import { accounts, intake, invites } from '../schema.ts';
import type { InviteStore } from '../store.ts';
import { readRoles } from './roles.ts';
import type { Tables, Writer } from './tables.ts';

/** `removeEnded`: those that ended before today. */
export type InviteTable = InviteStore & { removeEnded(today: Day): void };

export function inviteTable(tables: Tables): InviteTable {
  const shown = { id: invites.id, roles: invites.roles, until: invites.until, application: invites.application };

  return {
    async add({ id, roles, until }, max) {
      return tables.transaction(
        (tx) => {
          if (tx.select({ id: invites.id }).from(invites).where(eq(invites.id, id)).get() !== undefined) return 'taken';
          const open = tx.select({ count: count() }).from(invites).get();
          if ((open?.count ?? 0) >= max) return 'full';
          tx.insert(invites)
            .values({ id, roles: JSON.stringify(roles), until })
            .run();
          return 'added';
        },
        { behavior: 'immediate' },
      );
    },

    async list(today) {
      const rows = tables.select(shown).from(invites).where(gte(invites.until, today)).orderBy(asc(invites.id)).all();
      return rows.map((row) => ({ ...row, roles: readRoles(row.roles) }));
    },

    async find(id, today) {
      const valid = and(eq(invites.id, id), gte(invites.until, today));
      const row = tables.select(shown).from(invites).where(valid).get();
      return row === undefined ? null : { ...row, roles: readRoles(row.roles) };
    },

    remove: async (id) =>
      tables.delete(invites).where(eq(invites.id, id)).returning({ until: invites.until }).all().length === 1,

    async join(id, { today, until }, { account, application, intake: message, archive }) {
      return tables.transaction(
        (tx) => {
          const valid = and(eq(invites.id, id), gte(invites.until, today));
          const invite = tx.select().from(invites).where(valid).get();
          if (invite === undefined) return 'refused';
          if (invite.account !== null) {
            return invite.application === application && invite.loginCheck === account.loginCheck ? 'same' : 'refused';
          }
          if (isThere(tx, account.key)) return 'member';
          // What ran out before these keys were used again is in nobody's way.
          tx.delete(invites)
            .where(and(eq(invites.account, account.key), lt(invites.until, today)))
            .run();
          const waits = tx.select({ id: invites.id }).from(invites).where(eq(invites.account, account.key)).get();
          if (waits !== undefined) return 'refused';
          const { key, login, loginCheck } = account;
          tx.update(invites)
            .set({ until, account: key, application, login, loginCheck, intake: message, archive })
            .where(eq(invites.id, id))
            .run();
          return 'joined';
        },
        { behavior: 'immediate' },
      );
    },

    removeEnded(today) {
      tables.delete(invites).where(lt(invites.until, today)).run();
    },
  };
}

function isThere(tx: Writer, key: string): boolean {
  return tx.select({ key: accounts.key }).from(accounts).where(eq(accounts.key, key)).get() !== undefined;
}

/** Makes accounts of the applicants among these keys, in the transaction that publishes the directory. Roles come from there. */
export function admit(tx: Writer, keys: readonly string[]): void {
  const waiting = tx.select().from(invites).where(inArray(invites.account, keys)).all();
  for (const { account: key, login, loginCheck, roles, archive, intake: message } of waiting) {
    if (key === null || login === null || loginCheck === null || message === null) continue;
    tx.insert(accounts).values({ key, login, loginCheck, roles, archive }).run();
    tx.insert(intake).values({ account: key, message }).run();
  }
  tx.delete(invites).where(inArray(invites.account, keys)).run();
}
