/** The desk fetches and deletes sealed tips. Every member gets every envelope: the server does not know whose is whose. */

import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { EnvelopesBody, HEADERS, type TipsAnswer } from '../../protocol/api.ts';
import { type Day, dayOf } from '../../protocol/days.ts';
import { writeFrames } from '../../protocol/frames.ts';
import { ENVELOPES_FETCH_BYTES, TIPS_PER_PAGE } from '../../protocol/limits.ts';
import { DayText, Id, Token } from '../../protocol/schema.ts';
import { readJson } from '../body.ts';
import { fromBase64url, toBase64url } from '../bytes.ts';
import type { Asked } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { replyBytes, replyDone, replyJson } from '../reply.ts';

/** `GET /api/desk/tips?after=day.id`. */
export async function getTips({ context, request }: Asked): Promise<Response> {
  const tips = await context.store.tips.list(cursor(new URL(request.url)), TIPS_PER_PAGE);
  const last = tips.length === TIPS_PER_PAGE ? tips.at(-1) : undefined;
  const answer: TipsAnswer = {
    today: dayOf(context.now()),
    tips: tips.map(({ day, id, size }) => ({ day, id: toBase64url(id), size })),
    next: last === undefined ? null : `${last.day}.${toBase64url(last.id)}`,
  };
  return replyJson(200, answer);
}

function cursor(url: URL): { day: Day; id: Uint8Array } | null {
  const after = url.searchParams.get('after');
  if (after === null) return null;
  const [day, id, ...rest] = after.split('.');
  if (rest.length > 0 || !v.is(DayText, day) || !v.is(Id, id)) throw new Refusal('bad-request');
  return { day, id: fromBase64url(id) };
}

/** `POST /api/desk/envelopes`. */
export async function postEnvelopes({ context, request }: Asked): Promise<Response> {
  const { ids } = await readJson(context, request, EnvelopesBody);
  const most = Math.min(context.memory.answer, ENVELOPES_FETCH_BYTES);
  const found = await context.store.tips.envelopes(ids.map(fromBase64url), most);
  return replyBytes(writeFrames(found.map(({ id, envelope }) => ({ head: id, body: envelope }))));
}

/** `DELETE /api/desk/tips/:id`: only with the removal token, which stands inside the sealed tip. */
export async function deleteTip({ context, request, id }: Asked): Promise<Response> {
  const removal = request.headers.get(HEADERS.removal);
  if (!v.is(Id, id) || !v.is(Token, removal)) throw new Refusal('bad-request');
  const removed = await context.store.tips.remove(fromBase64url(id), sha256(fromBase64url(removal)));
  if (!removed) throw new Refusal('not-found');
  return replyDone();
}
