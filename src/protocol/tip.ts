/** What stands inside a sealed tip (DESIGN 4.2). */
import * as v from 'valibot';
import { Recipient } from './directory.ts';
import { FileEntries, type FileEntry, Removals } from './files.ts';
import { CONTACT_MAX, MEMBERS_MAX, MESSAGE_MAX, SEEN_MAX } from './limits.ts';
import { Count, Hash, Id, Key, Signed, Token } from './schema.ts';

/** Every member a tip is for. All of them are told so. */
const To = v.pipe(
  v.array(Key),
  v.minLength(1),
  v.maxLength(MEMBERS_MAX),
  v.check((keys) => new Set(keys).size === keys.length, 'a member twice'),
);

/** Where replies go, and what they are sealed to: both from the codename. */
export const Mailbox = v.strictObject({
  /** SHA-256 of the access token. */
  address: Hash,
  /** `age1pq1...` */
  recipient: Recipient,
});
export type Mailbox = v.InferOutput<typeof Mailbox>;

/** Ids of messages of the other side that were read before this was written: what a server holds back shows. */
export const SeenIds = v.pipe(v.array(Id), v.minLength(1), v.maxLength(SEEN_MAX));

/**
 * Of what came through the door without scripts, or was else made by another program: no source signed it. The desk of whoever
 * opened it put it into this form, so that it can be worked on like every tip.
 */
export const Foreign = v.strictObject({
  /** A text stands as `text`; of anything else only this is told, and the text says so in English. */
  file: v.nullable(v.strictObject({ size: Count, hash: Hash })),
});
export type Foreign = v.InferOutput<typeof Foreign>;

/** The text a source's thread key signs. No clock of the source enters it. */
export const Tip = v.strictObject({
  v: v.literal(1),
  kind: v.literal('tip'),
  newsroom: Key,
  /** Ed25519 key of this conversation; it also made the signature around this text. */
  thread: Key,
  /** Random; a message seen twice under two addresses is one message. */
  id: Id,
  to: To,
  /** Serial of the directory the source saw: an old one shows that the server withheld a newer. */
  directory: v.pipe(Count, v.minValue(1)),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(MESSAGE_MAX)),
  contact: v.pipe(v.string(), v.maxLength(CONTACT_MAX)),
  /** The callout that it answers, where it answers one: only who opens the tip learns which. */
  callout: v.optional(Id),
  /** Where it can be answered; left out where the source needs no answer. */
  mailbox: v.optional(Mailbox),
  /** Replies that the source has read. */
  seen: v.optional(SeenIds),
  /** Files that came with it. */
  files: v.optional(FileEntries),
  foreign: v.optional(Foreign),
});
export type Tip = v.InferOutput<typeof Tip>;

/**
 * The same key signs by itself whom the tip is for: who reads its case by right can then be shown to somebody who may not have
 * the tip, or not all of it.
 */
export const Address = v.strictObject({
  v: v.literal(1),
  kind: v.literal('address'),
  newsroom: Key,
  thread: Key,
  to: To,
});
export type Address = v.InferOutput<typeof Address>;

/** The padded plaintext of the age file. The removal tokens let whoever opened the tip delete it, and its files, from the server. */
export const TipPlaintext = v.strictObject({
  tip: Signed,
  address: Signed,
  removal: Token,
  removals: v.optional(Removals),
});
export type TipPlaintext = v.InferOutput<typeof TipPlaintext>;

/** Characters of `age1pq1...`. */
const RECIPIENT_CHARS = 1959;

/** Bytes the plaintext will have before padding, counted exactly, for a text that is still being written. */
export function tipBytes(parts: {
  text: string;
  contact: string;
  to: readonly string[];
  directory: number;
  callout: string | null;
  /** Replies named as seen; `null` where it cannot be answered. */
  answerable?: { seen: number } | null;
  files?: readonly Pick<FileEntry, 'name' | 'type' | 'size'>[];
}): number {
  const tip: Tip = {
    v: 1,
    kind: 'tip',
    newsroom: blank(32),
    thread: blank(32),
    id: blank(16),
    to: [...parts.to],
    directory: parts.directory,
    text: parts.text,
    contact: parts.contact,
    ...(parts.callout === null ? {} : { callout: blank(16) }),
    ...(parts.answerable ? { mailbox: { address: blank(32), recipient: 'a'.repeat(RECIPIENT_CHARS) } } : {}),
    ...(parts.answerable?.seen ? { seen: Array.from({ length: parts.answerable.seen }, () => blank(16)) } : {}),
    ...filesLike(parts.files ?? []),
  };
  const { newsroom, thread, to } = tip;
  const address: Address = { v: 1, kind: 'address', newsroom, thread, to };
  const signed = (text: object) => ({ signed: JSON.stringify(text), by: blank(32), sig: blank(64) });
  const removals = tip.files?.map(() => blank(32));
  const plaintext: TipPlaintext = {
    tip: signed(tip),
    address: signed(address),
    removal: blank(32),
    ...(removals === undefined ? {} : { removals }),
  };
  return new TextEncoder().encode(JSON.stringify(plaintext)).length;
}

const blank = (bytes: number) => 'A'.repeat(Math.ceil((bytes * 4) / 3));

/** As long as what will stand there. */
export function filesLike(files: readonly Pick<FileEntry, 'name' | 'type' | 'size'>[]): { files?: FileEntry[] } {
  if (files.length === 0) return {};
  return {
    files: files.map(({ name, type, size }) => ({ id: blank(32), key: blank(32), name, type, size, hash: blank(32) })),
  };
}
