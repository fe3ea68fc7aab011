/** What stands inside a sealed reply (DESIGN 4.2): a member's answer to a source, in the source's mailbox. */
import * as v from 'valibot';
import { FileEntries, type FileEntry, Removals } from './files.ts';
import { REPLY_FILES_MAX, REPLY_SIZES, SEEN_MAX } from './limits.ts';
import { Count, DayText, Id, Key, Signed } from './schema.ts';
import { filesLike, SeenIds } from './tip.ts';

/** UTF-16 units: no text is larger than the largest reply. */
const REPLY_MAX = Math.max(...REPLY_SIZES);

/** The text that the member's key signs. */
export const Reply = v.strictObject({
  v: v.literal(1),
  kind: v.literal('reply'),
  newsroom: Key,
  /** The member who answers; it also made the signature around this text. */
  member: Key,
  /** The conversation that it answers: a server cannot put it into another one's mailbox. */
  thread: Key,
  /** Random; a reply that is there twice is one reply. */
  id: Id,
  /** This member's replies in this conversation are counted from 1: one that is held back in the middle shows. */
  number: v.pipe(Count, v.minValue(1)),
  /** Messages of the source that the member had read. */
  seen: v.optional(SeenIds),
  /** The member's day, UTC. */
  day: DayText,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(REPLY_MAX)),
  /** Files that come with it. */
  files: v.optional(v.pipe(FileEntries, v.maxLength(REPLY_FILES_MAX))),
});
export type Reply = v.InferOutput<typeof Reply>;

/** The padded plaintext of the age file. `removals`: the source may delete the files as well. */
export const ReplyPlaintext = v.strictObject({ reply: Signed, removals: v.optional(Removals) });
export type ReplyPlaintext = v.InferOutput<typeof ReplyPlaintext>;

/** Bytes the plaintext will have before padding, counted exactly but for the digits of `number`, for a text that is still being written. */
export function replyBytes({
  text,
  seen,
  files = [],
}: {
  text: string;
  seen: number;
  files?: readonly Pick<FileEntry, 'name' | 'type' | 'size'>[];
}): number {
  const blank = (bytes: number) => 'A'.repeat(Math.ceil((bytes * 4) / 3));
  const reply: Reply = {
    v: 1,
    kind: 'reply',
    newsroom: blank(32),
    member: blank(32),
    thread: blank(32),
    id: blank(16),
    number: 9999,
    ...(seen === 0 ? {} : { seen: Array.from({ length: Math.min(seen, SEEN_MAX) }, () => blank(16)) }),
    day: '2026-11-23',
    text,
    ...filesLike(files),
  };
  const signed = { signed: JSON.stringify(reply), by: blank(32), sig: blank(64) };
  const removals = files.length === 0 ? {} : { removals: files.map(() => blank(32)) };
  return new TextEncoder().encode(JSON.stringify({ reply: signed, ...removals } satisfies ReplyPlaintext)).length;
}
