/** Signing in and out at the desk. */
import * as v from 'valibot';
import { type SessionAnswer, SessionBody } from '../../protocol/api.ts';
import { dayOf } from '../../protocol/days.ts';
import type { SessionsAnswer } from '../../protocol/desk-api.ts';
import { Hash } from '../../protocol/schema.ts';
import { readJson } from '../body.ts';
import { equalBytes, fromBase64url, toBase64url } from '../bytes.ts';
import type { Asked, Context, Member, MemberAsked } from '../context.ts';
import { LOGIN_BODY_MAX } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { replyDone, replyJson } from '../reply.ts';
import { NO_SESSION, openSession, rolesOf } from '../sessions.ts';

/** `POST /api/desk/sessions`. */
export async function postSession({ context, request }: Asked): Promise<Response> {
  const { account: key, login } = await readJson(context, request, SessionBody, LOGIN_BODY_MAX);
  if ((await context.store.newsroom.read()) === null) throw new Refusal('not-set-up');
  const account = await context.store.members.account(key);
  const matches = await context.logins.verify(account, login);
  if (account === null || !matches) throw new Refusal('wrong-login');
  const cookie = await openSession(context, key);
  return replyJson(201, sessionAnswer(context, { key, roles: rolesOf(account) }), { 'set-cookie': cookie });
}

/** `GET /api/desk/session`. */
export async function getSession({ context, member }: MemberAsked): Promise<Response> {
  return replyJson(200, sessionAnswer(context, member));
}

/** `DELETE /api/desk/sessions`: ends the session that asks. */
export async function deleteSession({ context, member }: MemberAsked): Promise<Response> {
  await context.store.members.closeSession(member.tokenHash);
  return replyDone({ 'set-cookie': NO_SESSION });
}

/** `GET /api/desk/sessions`: one's own. */
export async function getSessions({ context, member }: MemberAsked): Promise<Response> {
  const sessions = await context.store.members.sessions(member.key, dayOf(context.now()));
  const answer: SessionsAnswer = {
    sessions: sessions.map(({ tokenHash, until }) => ({
      id: toBase64url(tokenHash),
      until,
      current: equalBytes(tokenHash, member.tokenHash),
    })),
  };
  return replyJson(200, answer);
}

/** `DELETE /api/desk/sessions/:id`: one of one's own. */
export async function deleteSessionById({ context, member, id }: MemberAsked): Promise<Response> {
  if (!v.is(Hash, id)) throw new Refusal('bad-request');
  const ended = await context.store.members.endSession(member.key, fromBase64url(id));
  if (!ended) throw new Refusal('not-found');
  return replyDone(id === toBase64url(member.tokenHash) ? { 'set-cookie': NO_SESSION } : {});
}

function sessionAnswer(context: Context, { key, roles }: Pick<Member, 'key' | 'roles'>): SessionAnswer {
  const { retentionDays } = context.config;
  return { account: key, roles: [...roles], today: dayOf(context.now()), retentionDays };
}
