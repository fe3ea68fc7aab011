/**
 * A look into a mailbox (DESIGN 4.3): every request is of one size, and so is every answer, so that whoever watches learns neither
 * whether there is a mailbox, nor how much lies in it, nor whether something was deleted.
 */
import * as v from 'valibot';
import { readFrames, writeFrames } from './frames.ts';
import {
  BYTES,
  MAILBOX_BYTES,
  MAILBOX_DELETE_MAX,
  MAILBOX_FILES_MAX,
  MAILBOX_REQUEST_BYTES,
  RETENTION_DAYS,
} from './limits.ts';
import { Id, Token } from './schema.ts';

/** `POST /api/mailbox`: what is named is deleted first, then the rest is read. */
export const MailboxBody = v.pipe(
  v.strictObject({
    token: Token,
    /** As the answer's frames name them. */
    delete: v.pipe(
      v.array(Id),
      v.maxLength(MAILBOX_DELETE_MAX),
      v.check((ids) => new Set(ids).size === ids.length, 'a reply twice'),
    ),
    /** Removal tokens of files that came with them. */
    files: v.pipe(v.array(Token), v.maxLength(MAILBOX_FILES_MAX)),
    pad: v.pipe(v.string(), v.regex(/^ *$/)),
  }),
  v.check((body) => JSON.stringify(body).length === MAILBOX_REQUEST_BYTES, 'not of the one size'),
);
export type MailboxBody = v.InferOutput<typeof MailboxBody>;

/** Padded to the one size. */
export function mailboxBody(token: string, ids: readonly string[], files: readonly string[] = []): MailboxBody {
  const body = { token, delete: [...ids], files: [...files], pad: '' };
  return { ...body, pad: ' '.repeat(MAILBOX_REQUEST_BYTES - JSON.stringify(body).length) };
}

/** The head of each frame is the reply's id. */
const FRAME_HEAD = BYTES.id;
/** 4 bytes, big-endian: how many of the answer's are frames. 2 bytes: days that a reply is kept. */
const HEAD = 6;

/** Bytes that a reply of this sealed size takes of an answer, and bytes that there are for all. */
export const mailboxBytes = (envelope: number): number => FRAME_HEAD + 4 + envelope;
export const MAILBOX_ROOM = MAILBOX_BYTES - HEAD;

export interface MailboxAnswer<Body extends Uint8Array = Uint8Array> {
  /** Days after which the server deletes a reply. */
  readonly days: number;
  readonly replies: readonly { readonly id: Uint8Array; readonly envelope: Body }[];
}

/**
 * How an answer begins. Behind it, up to MAILBOX_BYTES, stand random bytes: not zeros, for what compresses on its way would show.
 * Throws `RangeError` for more replies than an answer carries.
 */
export function writeMailbox({ days, replies }: MailboxAnswer): Uint8Array<ArrayBuffer> {
  const frames = writeFrames(replies.map(({ id, envelope }) => ({ head: id, body: envelope })));
  if (frames.length > MAILBOX_ROOM) throw new RangeError('too much for an answer');
  const start = new Uint8Array(HEAD + frames.length);
  const view = new DataView(start.buffer);
  view.setUint32(0, frames.length);
  view.setUint16(4, days);
  start.set(frames, HEAD);
  return start;
}

/** `null` for an answer of another size, whose frames are cut, or that names no possible days. */
export function readMailbox(answer: Uint8Array): MailboxAnswer<Uint8Array<ArrayBuffer>> | null {
  if (answer.length !== MAILBOX_BYTES) return null;
  const view = new DataView(answer.buffer, answer.byteOffset);
  const length = view.getUint32(0);
  const days = view.getUint16(4);
  if (length > MAILBOX_ROOM || days < 1 || days > RETENTION_DAYS) return null;
  const frames = readFrames(answer.subarray(HEAD, HEAD + length), FRAME_HEAD);
  return frames && { days, replies: frames.map(({ head, body }) => ({ id: head, envelope: body })) };
}
