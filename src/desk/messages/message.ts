/**
 * One message of a source in all its states: received here, kept or shared in its case, or both. Inbox, cases, redaction and
 * export work with the same thing.
 */
import type { Day } from '../../protocol/days.ts';
import type { Signed } from '../../protocol/schema.ts';

export interface Message {
  /** The message's own id; the server never sees it. */
  id: string;
  /** The conversation's key; `null` for a copy with something left out, which no source signed. */
  thread: string | null;
  /** UTC day on which the server stored it. */
  day: Day;
  text: string;
  /** `null`: left out of this copy. Empty: the source left none. */
  contact: string | null;
  /** Passages taken out of the text. */
  redacted: number;
  /** What the source signed; `null` in a copy with something left out. */
  original: Signed | null;
  /** Keys of all members it is for; `null` where only a copy tells of it. */
  to: readonly string[] | null;
  /** The callout that it answers; `null` where it answers none, or only a copy with something left out tells of it. */
  callout: string | null;
}

/** Sealed on the server, opened here: the whole of it. */
export interface ReceivedMessage extends Message {
  thread: string;
  contact: string;
  original: Signed;
  /** The server's id, and the token that deletes it there. */
  serverId: string;
  removal: string;
  to: readonly string[];
  /** Whom it is for, as the source signed that by itself. */
  address: Signed;
  /** Serial of the directory that the source saw. */
  directory: number;
}

/** As a case's log gives it. */
export interface MessageCopy extends Message {
  how: 'kept' | 'shared';
  by: string;
  seq: number;
}

/** As this member holds it: of what was received and of all copies, the fullest. */
export interface HeldMessage extends Message {
  received: ReceivedMessage | null;
  /** The copy that outlives the server's. */
  kept: MessageCopy | null;
  /** Who shared it, where this is a shared copy. */
  sharedBy: string | null;
}

/** `null` of nothing. */
export function heldMessage(received: ReceivedMessage | null, copies: readonly MessageCopy[]): HeldMessage | null {
  const kept = copies.find(({ how }) => how === 'kept') ?? null;
  const fullest = copies.reduce<MessageCopy | null>(
    (best, next) => (best === null || isFuller(next, best) ? next : best),
    null,
  );
  const shown = received ?? fullest;
  if (shown === null) return null;
  const { id, thread, day, text, contact, redacted, original, to, callout } = shown;
  const sharedBy = received === null && fullest?.how === 'shared' ? fullest.by : null;
  return { id, thread, day, text, contact, redacted, original, to, callout, received, kept, sharedBy };
}

/** Whether the next copy says more than the one before. Of equals the first stands. */
function isFuller(next: Message, before: Message): boolean {
  if ((next.original === null) !== (before.original === null)) return next.original !== null;
  if (next.redacted !== before.redacted) return next.redacted < before.redacted;
  return next.contact !== null && before.contact === null;
}
