/** What stands inside a sealed tip (DESIGN 4.2). */
import * as v from 'valibot';
import { CONTACT_MAX, MEMBERS_MAX, MESSAGE_MAX } from './limits.ts';
import { Count, Id, Key, Signed, Token } from './schema.ts';

/** Every member a tip is for. All of them are told so. */
const To = v.pipe(
  v.array(Key),
  v.minLength(1),
  v.maxLength(MEMBERS_MAX),
  v.check((keys) => new Set(keys).size === keys.length, 'a member twice'),
);

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

/** The padded plaintext of the age file. The removal token lets whoever opened the tip delete it from the server. */
export const TipPlaintext = v.strictObject({ tip: Signed, address: Signed, removal: Token });
export type TipPlaintext = v.InferOutput<typeof TipPlaintext>;

/** Bytes the plaintext will have before padding, counted exactly, for a text that is still being written. */
export function tipBytes(parts: {
  text: string;
  contact: string;
  to: readonly string[];
  directory: number;
  callout: string | null;
}): number {
  const blank = (bytes: number) => 'A'.repeat(Math.ceil((bytes * 4) / 3));
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
  };
  const { newsroom, thread, to } = tip;
  const address: Address = { v: 1, kind: 'address', newsroom, thread, to };
  const signed = (text: object) => ({ signed: JSON.stringify(text), by: blank(32), sig: blank(64) });
  const plaintext: TipPlaintext = { tip: signed(tip), address: signed(address), removal: blank(32) };
  return new TextEncoder().encode(JSON.stringify(plaintext)).length;
}
