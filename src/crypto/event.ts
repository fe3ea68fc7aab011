/** A case event: signed by a member, sealed to the readers' archive recipients, chained by the hash of the one before (DESIGN 4.4). */
import { EVENT_KINDS, Event, EventPlaintext } from '../protocol/event.ts';
import { EVENT_SIZES } from '../protocol/limits.ts';
import { parseJson, type Signed } from '../protocol/schema.ts';
import { open, seal } from './age/age.ts';
import type { Identity } from './age/xwing.ts';
import { type Bytes, concat, fromBase64url, sha256, toBase64url, utf8, wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { derive } from './keys.ts';
import { hideAmongThrowaways, pad, unpad } from './message.ts';
import { sign, verify } from './signature.ts';
import { readVersioned } from './version.ts';

/** The id of a thread's case, base64url of 32 bytes. A source knows the thread, but not the desk secret (32 bytes). */
export function caseId(deskSecret: Uint8Array, thread: string): string {
  const secret = concat(deskSecret, fromBase64url(thread));
  const id = derive(secret, 'case');
  wipe(secret);
  return toBase64url(id);
}

/** SHA-256 of a sealed event, base64url: what the next one names as `previous`. */
export function envelopeHash(envelope: Uint8Array): string {
  return toBase64url(sha256(envelope));
}

/** How an event names what a source signed: SHA-256 of the text, base64url. */
export function originalHash({ signed }: Signed): string {
  return toBase64url(sha256(utf8(signed)));
}

/**
 * Signs, pads and seals, with the `originals` that the event names, and the `removals` of a reply's files. `recipients` are the archive recipients (1,216 bytes) of everybody in `event.to`; `stanzas` the
 * newsroom's number (`eventStanzas`). Throws `CryptoError`: `too-long`, or `malformed` for an event not of the schema.
 */
export function sealEvent(
  signingSeed: Uint8Array,
  event: Event,
  originals: readonly Signed[],
  recipients: readonly Uint8Array[],
  stanzas: number,
  removals: readonly string[] = [],
): { envelope: Bytes; signed: Signed } {
  const text = JSON.stringify(event);
  if (recipients.length !== event.to.length || recipients.length > stanzas) throw new CryptoError('malformed');
  if (parseJson(Event, text) === null) throw new CryptoError('malformed');
  const signed = sign(signingSeed, 'event', text);
  const more = removals.length === 0 ? {} : { removals: [...removals] };
  const json = JSON.stringify({ event: signed, originals: [...originals], ...more } satisfies EventPlaintext);
  const plaintext = pad(utf8(json), EVENT_SIZES);
  const envelope = seal(plaintext, hideAmongThrowaways(recipients, stanzas));
  wipe(plaintext);
  return { envelope, signed };
}

export interface OpenedEvent {
  readonly event: Event;
  /** The original signed text; `by` is its author, whose membership the reader judges. */
  readonly signed: Signed;
  /** As they came, not verified. */
  readonly originals: readonly Signed[];
  /** Likewise. */
  readonly removals: readonly string[];
}

/**
 * `null`: not sealed to this identity. Throws `CryptoError`: those of `open` for a damaged file, `malformed`, `newer`,
 * `bad-signature`, `wrong-newsroom`.
 */
export function openEvent(envelope: Uint8Array, archive: Identity, newsroom: string): OpenedEvent | null {
  const plaintext = open(envelope, [archive]);
  if (plaintext === null) return null;
  try {
    const found = parseJson(EventPlaintext, unpad(plaintext, EVENT_SIZES));
    if (found === null) throw new CryptoError('malformed');
    return { ...readEvent(found.event, newsroom), originals: found.originals, removals: found.removals ?? [] };
  } finally {
    wipe(plaintext);
  }
}

/** A signed event outside its envelope, as an export holds it. Throws as `openEvent` does. */
export function readEvent(signed: Signed, newsroom: string): Pick<OpenedEvent, 'event' | 'signed'> {
  const text = verify(signed, 'event');
  if (text === null) throw new CryptoError('bad-signature');
  const event = readVersioned(Event, text, EVENT_KINDS);
  if (event.newsroom !== newsroom) throw new CryptoError('wrong-newsroom', event.newsroom);
  return { event, signed };
}
