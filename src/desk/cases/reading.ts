/**
 * Opening one sealed event and checking everything in it that needs no other event: signatures of its author, of the
 * events it carries on, and of the sources whose tips it gives on. Runs in the workers; the fold needs no keys.
 */
import type { Identity } from '../../crypto/age/xwing.ts';
import { CryptoError } from '../../crypto/errors.ts';
import { envelopeHash, type OpenedEvent, openEvent, readEvent } from '../../crypto/event.ts';
import { verifyTip } from '../../crypto/tip.ts';
import type { SharedTip } from '../../protocol/event.ts';
import type { Signed } from '../../protocol/schema.ts';
import type { Tip } from '../../protocol/tip.ts';
import type { CaseTip } from './case.ts';

/** A tip as an event gives it, and the thread that signed it (`null`: a copy with something left out is signed by none). */
export interface GivenTip extends Omit<CaseTip, 'by' | 'seq'> {
  thread: string | null;
}

/** An event by its author's signature, and what is in it. */
export interface Opened extends OpenedEvent {
  /** Earlier events that verified, and how many did not. */
  readonly carried: readonly Opened[];
  readonly carriedBad: number;
  /** `null`: one of its tips is not what a source signed. */
  readonly tips: readonly GivenTip[] | null;
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

/** Checks what an event carries. A carried share may carry in turn: each level of quotes doubles it, so there are few. */
export function lookInto(event: OpenedEvent, newsroom: string): Opened {
  const items = event.event.kind === 'share' ? event.event.items : [];
  const carried = items.flatMap((item) => (item.kind === 'event' ? [carriedEvent(item.event, newsroom)] : []));
  const verified = carried.filter((one) => one !== null);
  return { ...event, carried: verified, carriedBad: carried.length - verified.length, tips: tipsOf(event, newsroom) };
}

function carriedEvent(signed: Signed, newsroom: string): Opened | null {
  return orNull(() => lookInto(readEvent(signed, newsroom), newsroom));
}

function tipsOf({ event }: OpenedEvent, newsroom: string): GivenTip[] | null {
  const tips: (GivenTip | null)[] = [];
  if (event.kind === 'kept') tips.push(keptTip(event.tip, event.stored, newsroom));
  if (event.kind === 'share') {
    for (const item of event.items) if (item.kind === 'tip') tips.push(sharedTip(item, newsroom));
  }
  const good = tips.filter((tip) => tip !== null);
  return good.length === tips.length ? good : null;
}

function keptTip(original: Signed, day: string, newsroom: string): GivenTip | null {
  const tip = orNull(() => verifyTip(original, [newsroom]));
  if (tip === null) return null;
  const { id, text, contact, thread } = tip;
  return { id, day, text, contact, redacted: 0, original, how: 'kept', thread };
}

/** With the source's signed text beside it, a copy must say exactly what that says. Without, it is the sharer's word. */
function sharedTip(item: SharedTip, newsroom: string): GivenTip | null {
  const { id, day, text, contact, redacted, original } = item;
  const given = { id, day, text, contact, redacted, original, how: 'shared' } as const;
  if (original === null) return { ...given, thread: null };
  const tip = orNull(() => verifyTip(original, [newsroom]));
  return tip !== null && saysTheSame(item, tip) ? { ...given, thread: tip.thread } : null;
}

function saysTheSame(item: SharedTip, tip: Tip): boolean {
  return item.id === tip.id && item.text === tip.text && (item.contact ?? '') === tip.contact && item.redacted === 0;
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof CryptoError && error.code !== 'not-ready') return null;
    throw error;
  }
}
