/** Colleagues: whom case events can be sealed to, and the desk secret that an admin seals to each of them. */
import * as v from 'valibot';
import { SEALED_TYPE } from '../../protocol/api.ts';
import { type MembersAnswer, WELCOME_BYTES } from '../../protocol/desk-api.ts';
import { MESSAGE_SIZES } from '../../protocol/limits.ts';
import { Key } from '../../protocol/schema.ts';
import { shapeFault } from '../../protocol/sizes.ts';
import { hasType, readBody } from '../body.ts';
import { toBase64url } from '../bytes.ts';
import type { Context, MemberAsked } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { replyDone, replyJson } from '../reply.ts';

/** `GET /api/desk/members`. */
export async function getMembers({ context, member }: MemberAsked): Promise<Response> {
  const members = await context.store.members.list();
  const own = members.find(({ key }) => key === member.key)?.welcome ?? null;
  const answer: MembersAnswer = {
    members: members.map(({ key, archive, welcome }) => ({ key, archive, welcomed: welcome !== null })),
    welcome: own && toBase64url(own),
  };
  return replyJson(200, answer);
}

/** `PUT /api/desk/welcomes/:id`: written once for each member. */
export async function putWelcome({ context, request, member, id }: MemberAsked): Promise<Response> {
  if (!v.is(Key, id)) throw new Refusal('bad-request');
  if (!member.roles.includes('admin') && !(await lacksIt(context, id))) throw new Refusal('forbidden');
  if (!hasType(request, SEALED_TYPE)) throw new Refusal('wrong-type');
  const welcome = await readBody(context, request, WELCOME_BYTES);
  const fault = shapeFault(welcome, [1], MESSAGE_SIZES.slice(0, 1));
  if (fault !== null) throw new Refusal(fault);
  const result = await context.store.members.putWelcome(id, welcome);
  if (result === 'unknown') throw new Refusal('not-found');
  if (result === 'has-one') throw new Refusal('already-welcomed');
  return replyDone();
}

/** Whether this is an admin, and no admin has the desk secret: one who came back under new keys, and nobody else could give it. */
async function lacksIt({ store }: Context, key: string): Promise<boolean> {
  const members = await store.members.list();
  const accounts = await Promise.all(
    members.map(async (one) => ({ ...one, account: await store.members.account(one.key) })),
  );
  const admins = accounts.filter(({ account }) => account?.roles.includes('admin'));
  return admins.some((admin) => admin.key === key) && admins.every(({ welcome }) => welcome === null);
}
