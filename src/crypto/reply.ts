/** A reply: what a desk seals to a source's mailbox, and what the mailbox page opens (DESIGN 4.2; docs/PROTOCOL.md, section 16). */
import { REPLY_SIZES } from '../protocol/limits.ts';
import { Reply, ReplyPlaintext } from '../protocol/reply.ts';
import { parseJson, type Signed } from '../protocol/schema.ts';
import { paddedSize } from '../protocol/sizes.ts';
import type { Mailbox } from '../protocol/tip.ts';
import { open, seal } from './age/age.ts';
import { decodeRecipient } from './age/recipient.ts';
import type { Identity } from './age/xwing.ts';
import { type Bytes, utf8, wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { pad, unpad } from './message.ts';
import { sign, verify } from './signature.ts';
import { checkRemovals } from './tip.ts';
import { readVersioned } from './version.ts';

/** Throws `CryptoError`: `malformed` for a reply that no reader would take or that is not this seed's member's, `too-long`. */
export function signReply(seed: Uint8Array, reply: Reply, removals: readonly string[] = []): Signed {
  const text = JSON.stringify(reply);
  // Before it is looked at: whoever writes too much is told that.
  if (paddedSize(text.length, REPLY_SIZES) === null) throw new CryptoError('too-long');
  if (parseJson(Reply, text) === null) throw new CryptoError('malformed');
  const signed = sign(seed, 'reply', text);
  if (signed.by !== reply.member) throw new CryptoError('malformed');
  // As JSON in JSON: what is signed must also fit into its envelope.
  if (paddedSize(plaintextOf(signed, removals).length, REPLY_SIZES) === null) throw new CryptoError('too-long');
  return signed;
}

/** For the mailbox alone: one stanza, a reply's sizes. `removals`: of its files, in their order. Throws `CryptoError`: `malformed` for its recipient, `too-long`. */
export function sealReply(signed: Signed, { recipient }: Mailbox, removals: readonly string[] = []): Bytes {
  const padded = pad(plaintextOf(signed, removals), REPLY_SIZES);
  try {
    return seal(padded, [decodeRecipient(recipient)]);
  } finally {
    wipe(padded);
  }
}

/** Whether anything can be sealed to it: a source may write what it likes there. */
export function canSealTo({ recipient }: Mailbox): boolean {
  try {
    decodeRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}

function plaintextOf(signed: Signed, removals: readonly string[]): Bytes {
  const more = removals.length === 0 ? {} : { removals: [...removals] };
  return utf8(JSON.stringify({ reply: signed, ...more } satisfies ReplyPlaintext));
}

/** Whose replies are believed, and in which conversation. `members`: with former ones, whose old replies stay theirs. */
export interface ReplyTo {
  readonly newsroomKeys: readonly string[];
  readonly thread: string;
  readonly members: readonly { readonly key: string }[];
}

/**
 * `null`: not for this mailbox. Throws `CryptoError`: those of `open` for a damaged file, `malformed` for a plaintext that is no
 * padded reply, `newer`, `bad-signature` for one that no member of the newsroom signed, `wrong-newsroom`, and `wrong-thread`
 * for one that answers another conversation.
 */
export function openReply(
  envelope: Uint8Array,
  mailbox: Identity,
  to: ReplyTo,
): { reply: Reply; signed: Signed; removals: readonly string[] } | null {
  const plaintext = open(envelope, [mailbox]);
  if (plaintext === null) return null;
  try {
    const found = parseJson(ReplyPlaintext, unpad(plaintext, REPLY_SIZES));
    if (found === null) throw new CryptoError('malformed');
    const reply = verifyReply(found.reply, to.newsroomKeys);
    if (!to.members.some(({ key }) => key === reply.member)) throw new CryptoError('bad-signature');
    if (reply.thread !== to.thread) throw new CryptoError('wrong-thread');
    return { reply, signed: found.reply, removals: checkRemovals(reply.files, found.removals) };
  } finally {
    wipe(plaintext);
  }
}

/**
 * A reply's signed text outside its envelope, as a case carries it: whether its signer is a member, and the conversation is this
 * one, is the caller's to judge. Throws `CryptoError`: `bad-signature`, `malformed`, `newer`, `wrong-newsroom`.
 */
export function verifyReply(signed: Signed, newsroomKeys: readonly string[]): Reply {
  const text = verify(signed, 'reply');
  if (text === null) throw new CryptoError('bad-signature');
  const reply = readVersioned(Reply, text, ['reply']);
  if (reply.member !== signed.by) throw new CryptoError('bad-signature');
  if (!newsroomKeys.includes(reply.newsroom)) throw new CryptoError('wrong-newsroom', reply.newsroom);
  return reply;
}
