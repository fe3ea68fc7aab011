/** Desk sessions: a random token in a cookie that scripts cannot read; the store knows its hash only. */
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { addDays, dayOf } from '../protocol/days.ts';
import { Role } from '../protocol/directory.ts';
import { BYTES } from '../protocol/limits.ts';
import { Token } from '../protocol/schema.ts';
import type { Account } from '../store/store.ts';
import { fromBase64url, toBase64url } from './bytes.ts';
import type { Context, Member } from './context.ts';
import { SESSIONS_MAX } from './limits.ts';

/** Behind the prefix `__Host-`: only this host, only over HTTPS (browsers count 127.0.0.1), only for the whole site. */
export const COOKIE = 'flowerpot';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';
const Roles = v.array(Role);

/** Opens a session and returns the `Set-Cookie` value. It goes when the browser closes, or at its last day. */
export async function openSession(context: Context, account: string): Promise<string> {
  const token = context.random(BYTES.token);
  const until = addDays(dayOf(context.now()), context.config.sessionDays);
  await context.store.members.openSession({ tokenHash: sha256(token), account, until }, SESSIONS_MAX);
  return `__Host-${COOKIE}=${toBase64url(token)}; ${ATTRIBUTES}`;
}

/** The `Set-Cookie` value that takes the cookie away. */
export const NO_SESSION = `__Host-${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;

/** Who sends this value of the cookie; `null` without a valid session. */
export async function memberOf(context: Context, cookie: string | undefined): Promise<Member | null> {
  if (!v.is(Token, cookie)) return null;
  const tokenHash = sha256(fromBase64url(cookie));
  const session = await context.store.members.session(tokenHash, dayOf(context.now()));
  const account = session && (await context.store.members.account(session.account));
  return account ? { key: account.key, roles: rolesOf(account), tokenHash } : null;
}

/** Throws when the stored roles are none of ours: the database was changed by other hands. */
export function rolesOf(account: Account): Role[] {
  return v.parse(Roles, account.roles);
}
