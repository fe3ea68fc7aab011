/** Colleagues: whom case events can be sealed to, and the desk secret that an admin seals to each of them. */
import * as v from 'valibot';
import { SEALED_TYPE } from '../../protocol/api.ts';
import { type MembersAnswer, WELCOME_BYTES } from '../../protocol/desk-api.ts';
import { MESSAGE_SIZES } from '../../protocol/limits.ts';
import { Key } from '../../protocol/schema.ts';
import { shapeFault } from '../../protocol/sizes.ts';
import { hasType, readBody } from '../body.ts';
import { toBase64url } from '../bytes.ts';
import type { Asked, MemberAsked } from '../context.ts';
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

/** `PUT /api/desk/welcomes/:id` (admin): written once for each member. */
export async function putWelcome({ context, request, id }: Asked): Promise<Response> {
  if (!v.is(Key, id)) throw new Refusal('bad-request');
  if (!hasType(request, SEALED_TYPE)) throw new Refusal('wrong-type');
  const welcome = await readBody(context, request, WELCOME_BYTES);
  const fault = shapeFault(welcome, [1], MESSAGE_SIZES.slice(0, 1));
  if (fault !== null) throw new Refusal(fault);
  const result = await context.store.members.putWelcome(id, welcome);
  if (result === 'unknown') throw new Refusal('not-found');
  if (result === 'has-one') throw new Refusal('already-welcomed');
  return replyDone();
}
