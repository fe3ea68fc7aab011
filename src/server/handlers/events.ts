/** Case events: appended by members, and read by all of them; who can open which is none of the server's knowledge. */
import * as v from 'valibot';
import { SEALED_TYPE } from '../../protocol/api.ts';
import { dayOf } from '../../protocol/days.ts';
import { EventPlace } from '../../protocol/desk-api.ts';
import { writeEventHead, writeFrames } from '../../protocol/frames.ts';
import { EVENT_SIZES, EVENTS_FETCH_BYTES } from '../../protocol/limits.ts';
import { Count } from '../../protocol/schema.ts';
import { largestSealed, shapeFault } from '../../protocol/sizes.ts';
import type { AppendResult, NewEvent } from '../../store/store.ts';
import { hasType, readBody } from '../body.ts';
import { fromBase64url } from '../bytes.ts';
import type { Asked, Context, Member, MemberAsked } from '../context.ts';
import { allowedStanzas } from '../directory.ts';
import type { Quota } from '../quota.ts';
import { Refusal } from '../refusal.ts';
import { replyBytes, replyEmpty } from '../reply.ts';

/** What four bytes can say. */
const SEQ_MAX = 2 ** 32 - 1;

/** `GET /api/desk/events?after=position`. */
export async function getEvents({ context, request }: Asked): Promise<Response> {
  const after = count(new URL(request.url).searchParams.get('after') ?? '0');
  if (after === null) throw new Refusal('bad-request');
  const events = await context.store.events.after(after, Math.min(context.memory.answer, EVENTS_FETCH_BYTES));
  return replyBytes(writeFrames(events.map((event) => ({ head: writeEventHead(event), body: event.envelope }))));
}

/** `PUT /api/desk/events/:id`, where the id is `case.seq`. Safe to repeat. */
export async function putEvent({ context, request, member, id }: MemberAsked): Promise<Response> {
  return store(context, request, id, (event) =>
    withinQuota(context.eventQuota, member, event.envelope.length, () => context.store.events.append(event)),
  );
}

/**
 * `PUT /api/desk/deletions/:id` (admin), where the id is `case.seq`: the last event of a case, which takes the place of all
 * before it. Safe to repeat. What it says is sealed; that an admin asked is all that the server knows.
 */
export async function putDeletion({ context, request, id }: Asked): Promise<Response> {
  // Without a quota: it makes room.
  const answer = await store(context, request, id, (event) => context.store.events.replaceAll(event));
  context.log('an admin deleted a case');
  return answer;
}

async function store(
  context: Context,
  request: Request,
  id: string,
  write: (event: NewEvent) => Promise<AppendResult>,
): Promise<Response> {
  const place = placeOf(id);
  if (!hasType(request, SEALED_TYPE)) throw new Refusal('wrong-type');
  const newsroom = await context.store.newsroom.read();
  if (newsroom === null) throw new Refusal('not-set-up');
  const stanzas = allowedStanzas(newsroom, 'eventStanzas', dayOf(context.now()));
  const most = largestSealed(Math.max(...stanzas), EVENT_SIZES);
  const envelope = await readBody(context, request, most);
  const fault = shapeFault(envelope, stanzas, EVENT_SIZES);
  if (fault !== null) throw new Refusal(fault);

  const result = await write({ case: fromBase64url(place.case), seq: place.seq, envelope });
  if (result === 'conflict') throw new Refusal('event-conflict');
  if (result === 'full') throw new Refusal('full');
  return replyEmpty(result === 'appended' ? 201 : 200);
}

/** Counted before it is written, so that many at once are not too many; given back when nothing was. */
async function withinQuota(
  quota: Quota,
  { key }: Member,
  bytes: number,
  write: () => Promise<AppendResult>,
): Promise<AppendResult> {
  if (!quota.take(key, bytes)) throw new Refusal('daily-limit');
  let result: AppendResult | null = null;
  try {
    result = await write();
    return result;
  } finally {
    if (result !== 'appended') quota.giveBack(key, bytes);
  }
}

function placeOf(id: string): EventPlace {
  const [first, second = '', ...rest] = id.split('.');
  const place = { case: first, seq: count(second) };
  if (rest.length > 0 || !v.is(EventPlace, place) || place.seq > SEQ_MAX) throw new Refusal('bad-request');
  return place;
}

/** A count in plain decimal digits, as one would write it; `null` for anything else. */
function count(text: string): number | null {
  const value = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : null;
  return v.is(Count, value) ? value : null;
}
