/**
 * Opening one sealed event and checking everything in it that needs no other event: signatures of its author, and of the
 * sources whose addressees and tips it gives. Runs in the workers; the fold needs no keys.
 */
import type { Identity } from '../../crypto/age/xwing.ts';
import { CryptoError } from '../../crypto/errors.ts';
import { envelopeHash, type OpenedEvent, openEvent, originalHash } from '../../crypto/event.ts';
import { verifyReply } from '../../crypto/reply.ts';
import { verifyAddress, verifyTip } from '../../crypto/tip.ts';
import type { SharedTip } from '../../protocol/event.ts';
import type { Signed } from '../../protocol/schema.ts';
import { type MessageCopy, replyKey } from '../messages/message.ts';

/** A message as an event gives it. */
export type ReadTip = Omit<MessageCopy, 'by' | 'seq'>;

/** Whom a source wrote to, by its signature. */
export interface Addressed {
  thread: string;
  to: readonly string[];
  signed: Signed;
}

/** An event by its author's signature, and what is in it. */
export interface Opened extends Pick<OpenedEvent, 'event' | 'signed'> {
  /** `null`: one of them is not what a source signed. */
  readonly addresses: readonly Addressed[] | null;
  readonly tips: readonly ReadTip[] | null;
}

export type Reading =
  | { outcome: 'opened'; opened: Opened }
  /** Not sealed to this member. */
  | { outcome: 'closed' }
  /** Sealed to this member, and refused. `code` is the crypto room's. */
  | { outcome: 'damaged'; code: string };

/** What the fold needs of a sealed event, apart from its place. */
export interface Read {
  /** SHA-256 of the sealed event, base64url. */
  hash: string;
  reading: Reading;
}

export function readSealed(envelope: Uint8Array, archive: Identity, newsroom: string): Read {
  return { hash: envelopeHash(envelope), reading: reading(envelope, archive, newsroom) };
}

function reading(envelope: Uint8Array, archive: Identity, newsroom: string): Reading {
  try {
    const opened = openEvent(envelope, archive, newsroom);
    return opened === null ? { outcome: 'closed' } : { outcome: 'opened', opened: lookInto(opened, newsroom) };
  } catch (error) {
    if (error instanceof CryptoError) return { outcome: 'damaged', code: error.code };
    throw error;
  }
}

/**
 * Checks what an event gives as a source's. Throws `CryptoError('malformed')` when other texts stand beside it than it names: its
 * author signed the names alone, and is not to blame for that.
 */
export function lookInto({ event, signed, originals, removals }: OpenedEvent, newsroom: string): Opened {
  const byHash = new Map(originals.map((one) => [originalHash(one), one]));
  const names = new Set(originalsOf(event));
  if (byHash.size !== originals.length || names.size !== byHash.size || ![...names].every((name) => byHash.has(name)))
    throw new CryptoError('malformed');
  return {
    event,
    signed,
    addresses: addressesOf(event, newsroom),
    tips: tipsOf({ event, by: signed.by, removals }, byHash, newsroom),
  };
}

function originalsOf(event: OpenedEvent['event']): string[] {
  if (event.kind === 'kept') return [event.tip];
  if (event.kind === 'reply') return [event.reply];
  return event.kind === 'account' ? event.tips.flatMap((tip) => ('original' in tip ? [tip.original] : [])) : [];
}

function addressesOf(event: OpenedEvent['event'], newsroom: string): Addressed[] | null {
  const given = event.kind === 'opened' ? [event.address] : event.kind === 'share' ? event.addresses : [];
  return allOrNull(
    given.map((signed) => {
      const address = orNull(() => verifyAddress(signed, [newsroom]));
      return address && { thread: address.thread, to: address.to, signed };
    }),
  );
}

function tipsOf(
  { event, by, removals }: Pick<OpenedEvent, 'event' | 'removals'> & { by: string },
  byHash: ReadonlyMap<string, Signed>,
  newsroom: string,
): ReadTip[] | null {
  if (event.kind === 'kept') {
    return allOrNull([wholeTip(byHash.get(event.tip), { day: event.stored, how: 'kept' }, newsroom)]);
  }
  if (event.kind === 'reply') {
    const reply = wholeReply(byHash.get(event.reply), 'written', newsroom);
    return reply?.reply?.by === by ? [{ ...reply, removals }] : null;
  }
  return event.kind === 'account' ? allOrNull(event.tips.map((tip) => sharedTip(tip, byHash, newsroom))) : [];
}

/** What the source signed says it all. Without, a copy is the sharer's word. */
function wholeTip(
  original: Signed | undefined,
  { day, how }: Pick<ReadTip, 'day' | 'how'>,
  newsroom: string,
): ReadTip | null {
  const tip = original === undefined ? null : orNull(() => verifyTip(original, [newsroom]));
  if (original === undefined || tip === null) return null;
  const { id, text, contact, thread, to, callout = null, mailbox = null, seen = [], files = [], foreign } = tip;
  return {
    id,
    day,
    text,
    contact,
    redacted: 0,
    original,
    to,
    callout,
    how,
    thread,
    reply: null,
    mailbox,
    seen,
    files,
    removals: [],
    foreign,
  };
}

/** By its author's signature. Whether that is a member, the fold judges. */
function wholeReply(original: Signed | undefined, how: ReadTip['how'], newsroom: string): ReadTip | null {
  const reply = original === undefined ? null : orNull(() => verifyReply(original, [newsroom]));
  if (original === undefined || reply === null) return null;
  const { id, member: by, number, day, text, thread, seen = [], files = [] } = reply;
  const none = { contact: null, to: null, callout: null, mailbox: null, removals: [] };
  return {
    ...none,
    id: replyKey(by, id),
    day,
    text,
    redacted: 0,
    original,
    how,
    thread,
    reply: { by, id, number },
    seen,
    files,
  };
}

function sharedTip(item: SharedTip, byHash: ReadonlyMap<string, Signed>, newsroom: string): ReadTip | null {
  if ('original' in item) {
    const original = byHash.get(item.original);
    const whole =
      wholeTip(original, { day: item.day, how: 'shared' }, newsroom) ?? wholeReply(original, 'shared', newsroom);
    return (whole?.reply?.id ?? whole?.id) === item.id ? whole : null;
  }
  const { id, day, text, contact, redacted, reply: told, files = [], foreign } = item;
  const reply = told === undefined ? null : { ...told, id };
  const none = { original: null, thread: null, to: null, callout: null, mailbox: null, seen: [], files, removals: [] };
  return {
    ...none,
    id: reply ? replyKey(reply.by, id) : id,
    day,
    text,
    contact,
    redacted,
    how: 'shared',
    reply,
    foreign,
  };
}

function allOrNull<T>(all: readonly (T | null)[]): T[] | null {
  const good = all.filter((one) => one !== null);
  return good.length === all.length ? good : null;
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof CryptoError && error.code !== 'not-ready') return null;
    throw error;
  }
}
