/** Signing in and out at the desk. */
import { type SessionAnswer, SessionBody } from '../../protocol/api.ts';
import { dayOf } from '../../protocol/days.ts';
import { readJson } from '../body.ts';
import type { Context, Member } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { replyDone, replyJson } from '../reply.ts';
import { NO_SESSION, openSession, rolesOf } from '../sessions.ts';

/** `POST /api/desk/sessions`. */
export async function postSession(context: Context, request: Request): Promise<Response> {
  const { account: key, login } = await readJson(request, SessionBody);
  if ((await context.store.newsroom()) === null) throw new Refusal('not-set-up');
  const account = await context.store.account(key);
  const matches = await context.logins.verify(account, login);
  if (account === null || !matches) throw new Refusal('wrong-login');
  const cookie = await openSession(context, key);
  return replyJson(201, sessionAnswer(context, { key, roles: rolesOf(account) }), { 'set-cookie': cookie });
}

/** `GET /api/desk/session`. */
export async function getSession(context: Context, _request: Request, member: Member): Promise<Response> {
  return replyJson(200, sessionAnswer(context, member));
}

/** `DELETE /api/desk/sessions`: ends the session that asks. */
export async function deleteSession(context: Context, _request: Request, member: Member): Promise<Response> {
  await context.store.closeSession(member.tokenHash);
  return replyDone({ 'set-cookie': NO_SESSION });
}

function sessionAnswer(context: Context, { key, roles }: Pick<Member, 'key' | 'roles'>): SessionAnswer {
  const { retentionDays } = context.config;
  return { account: key, roles: [...roles], today: dayOf(context.now()), retentionDays };
}
