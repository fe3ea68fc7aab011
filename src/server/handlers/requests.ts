/** Requests of members about their own name and beats: each makes the own one, admins see them all and may refuse. */
import * as v from 'valibot';
import { addDays, dayOf } from '../../protocol/days.ts';
import { type OwnRequestAnswer, RequestPlace, type RequestsAnswer, SignedRequest } from '../../protocol/desk-api.ts';
import type { Directory } from '../../protocol/directory.ts';
import { REQUEST_DAYS } from '../../protocol/limits.ts';
import { parseJson, Signed } from '../../protocol/schema.ts';
import { isCurrentRequest, MemberRequest, sameEntry } from '../../protocol/team.ts';
import { readJson } from '../body.ts';
import type { Asked, Context, MemberAsked } from '../context.ts';
import { storedDirectory } from '../directory.ts';
import { REQUEST_BODY_MAX } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { replyDone, replyJson } from '../reply.ts';
import { requireSignature } from '../signatures.ts';

/** `GET /api/desk/request`: one's own. */
export async function getRequest({ context, member }: MemberAsked): Promise<Response> {
  const found = await context.store.requests.find(member.key, dayOf(context.now()));
  const request = found?.message == null ? null : stored(found.message);
  const answer: OwnRequestAnswer = { serial: found?.serial ?? 0, request };
  return replyJson(200, answer);
}

/** `PUT /api/desk/request`: one's own, signed by oneself, of these days, about what stands in the list in force. */
export async function putRequest({ context, request, member }: MemberAsked): Promise<Response> {
  const message = await readJson(context, request, SignedRequest, REQUEST_BODY_MAX);
  const newsroom = await context.store.newsroom.read();
  if (newsroom === null) throw new Refusal('not-set-up');
  await requireSignature(message, 'request', member.key);
  const asked = parseJson(MemberRequest, message.signed);
  if (asked?.member !== member.key || asked.newsroom !== newsroom.key) throw new Refusal('bad-request');
  if (!isCurrentRequest(asked, dayOf(context.now()))) throw new Refusal('bad-request');
  const listed = storedDirectory(newsroom).directory.members.find(({ key }) => key === member.key);
  if (listed === undefined || !sameEntry(asked.from, listed)) throw new Refusal('stale-directory');
  const text = JSON.stringify(message);
  if (!context.eventQuota.take(member.key, text.length)) throw new Refusal('daily-limit');
  const until = addDays(asked.day, REQUEST_DAYS);
  const put = await context.store.requests.put(member.key, { serial: asked.serial, until, message: text });
  if (!put) throw new Refusal('stale-request');
  return replyDone();
}

/** `DELETE /api/desk/request`: takes one's own back. */
export async function deleteRequest({ context, member }: MemberAsked): Promise<Response> {
  if (!(await context.store.requests.end(member.key, null))) throw new Refusal('not-found');
  return replyDone();
}

/** `GET /api/desk/requests` (admin). */
export async function getRequests({ context }: Asked): Promise<Response> {
  const messages = await context.store.requests.list(dayOf(context.now()));
  const answer: RequestsAnswer = { requests: messages.map(stored) };
  return replyJson(200, answer);
}

/** `DELETE /api/desk/requests/:id` (admin), where the id is `member.serial`: one that was replaced meanwhile is not refused. */
export async function deleteRequestById({ context, id }: Asked): Promise<Response> {
  const [member = '', serial = ''] = id.split('.', 2);
  const place = v.safeParse(RequestPlace, { member, serial: Number(serial) });
  if (!place.success || id !== `${member}.${Number(serial)}`) throw new Refusal('bad-request');
  if (!(await context.store.requests.end(place.output.member, place.output.serial))) throw new Refusal('not-found');
  return replyDone();
}

/** Those that this directory answers: what they ask to change stands no longer as it was, whatever it became. */
export async function settledBy(
  context: Context,
  { members }: Directory,
): Promise<{ account: string; serial: number }[]> {
  const messages = await context.store.requests.list(dayOf(context.now()));
  return messages.flatMap((message) => {
    const request = parseJson(MemberRequest, stored(message).signed);
    const listed = members.find(({ key }) => key === request?.member);
    if (request === null || listed === undefined || sameEntry(request.from, listed)) return [];
    return [{ account: request.member, serial: request.serial }];
  });
}

/** Throws when the stored text is none of ours: the database was changed by other hands. */
function stored(message: string): Signed {
  const signed = parseJson(Signed, message);
  if (signed === null) throw new TypeError('stored request');
  return signed;
}
