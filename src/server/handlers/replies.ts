/** Replies: put into a mailbox by members, read and deleted by who has the mailbox's token. Which tip one answers is sealed in it. */
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { HEADERS, SEALED_TYPE } from '../../protocol/api.ts';
import { dayOf } from '../../protocol/days.ts';
import { BYTES, MAILBOX_BYTES, MAILBOX_REQUEST_BYTES, REPLY_SIZES } from '../../protocol/limits.ts';
import { MailboxBody, writeMailbox } from '../../protocol/mailbox.ts';
import { Hash, Id } from '../../protocol/schema.ts';
import { largestSealed, shapeFault } from '../../protocol/sizes.ts';
import type { NewReply, PostResult } from '../../store/store.ts';
import { hasType, readBody, readJson } from '../body.ts';
import { fromBase64url } from '../bytes.ts';
import type { Asked, Context, Member, MemberAsked } from '../context.ts';
import { MAILBOX_ANSWER_MS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { replyBytes, replyEmpty, replyStream } from '../reply.ts';

/**
 * `POST /api/mailbox`. Nothing about the answer tells whether there is such a mailbox: its size is always the same, and it
 * comes when a fixed time has passed, which is longer than the work takes.
 */
export async function postMailbox({ context, request }: Asked): Promise<Response> {
  const { token, delete: gone, files } = await readJson(context, request, MailboxBody, MAILBOX_REQUEST_BYTES);
  const { store, config } = context;
  const look = async () => {
    // Each by its own token: which reply it came with is not known here.
    for (const file of files) await store.files.remove(sha256(fromBase64url(file)));
    return store.replies.look(sha256(fromBase64url(token)), gone.map(fromBase64url));
  };
  const written = look().then((replies) => writeMailbox({ days: config.retentionDays, replies }));
  const start = await inSteps(written, config.mailboxMs ?? MAILBOX_ANSWER_MS);
  return replyStream(padded(start, context), MAILBOX_BYTES);
}

/** Web Crypto gives no more at once. */
const CHUNK = 65_536;

/** Made as it is taken: whoever takes it slowly, or asks a thousand times, holds little of the server's memory. */
function padded(start: Uint8Array, { random }: Context): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    type: 'bytes',
    pull(stream) {
      const chunk = random(Math.min(CHUNK, MAILBOX_BYTES - at));
      chunk.set(start.subarray(at, at + chunk.length));
      at += chunk.length;
      stream.enqueue(chunk);
      if (at === MAILBOX_BYTES) stream.close();
    },
  });
}

/** What `work` gives, after one step at least and always a whole number of them: where a step was too short, that is all that shows. */
async function inSteps<T>(work: Promise<T>, ms: number): Promise<T> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  do await pause(ms);
  while (!isDone);
  return work;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** `PUT /api/desk/replies/:id`. Safe to repeat. */
export async function putReply({ context, request, member, id }: MemberAsked): Promise<Response> {
  const mailbox = request.headers.get(HEADERS.mailbox);
  if (!v.is(Id, id) || !v.is(Hash, mailbox)) throw new Refusal('bad-request');
  if (!hasType(request, SEALED_TYPE)) throw new Refusal('wrong-type');
  const envelope = await readBody(context, request, largestSealed(1, REPLY_SIZES));
  const fault = shapeFault(envelope, [1], REPLY_SIZES);
  if (fault !== null) throw new Refusal(fault);
  const reply = { mailbox: fromBase64url(mailbox), id: fromBase64url(id), day: dayOf(context.now()), envelope };
  const result = await withinQuota(context, member, reply);
  switch (result) {
    case 'posted':
      return replyEmpty(201);
    case 'same':
      return replyEmpty(200);
    case 'different':
      throw new Refusal('different-reply');
    case 'no-room':
      throw new Refusal('mailbox-full');
    case 'full':
      throw new Refusal('full');
  }
}

/** Counted before it is written, so that many at once are not too many; given back when nothing was. */
async function withinQuota(context: Context, { key }: Member, reply: NewReply): Promise<PostResult> {
  const { replyQuota, store } = context;
  if (!replyQuota.take(key, reply.envelope.length)) throw new Refusal('daily-limit');
  let result: PostResult | null = null;
  try {
    result = await store.replies.post(reply);
    return result;
  } finally {
    if (result !== 'posted') replyQuota.giveBack(key, reply.envelope.length);
  }
}

/**
 * `GET /api/desk/replies`: the ids of all that wait in mailboxes, 16 bytes each. Everybody gets all, so that nobody has to ask for
 * one: what a member's own case knows and this does not is no longer there.
 */
export async function getReplies({ context }: Asked): Promise<Response> {
  const ids = await context.store.replies.waiting();
  const bytes = new Uint8Array(ids.length * BYTES.id);
  for (const [n, id] of ids.entries()) bytes.set(id, n * BYTES.id);
  return replyBytes(bytes);
}
