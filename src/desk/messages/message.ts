/**
 * One message of a conversation in all its states: a source's, received here, kept or shared in its case; or a member's reply. Inbox,
 * cases, redaction and export work with the same thing.
 */
import type { Day } from '../../protocol/days.ts';
import type { FileEntry } from '../../protocol/files.ts';
import type { Signed } from '../../protocol/schema.ts';
import type { Foreign, Mailbox } from '../../protocol/tip.ts';

export interface Message {
  /** A source's message has its own id, which the server never sees; a reply's is made of its author and id: no source can take it. */
  id: string;
  /** The conversation's key; `null` for a copy with something left out, which no source signed. */
  thread: string | null;
  /** UTC day on which the server stored it; of a reply, on which it was signed. */
  day: Day;
  text: string;
  /** `null`: left out of this copy. Empty: the source left none. */
  contact: string | null;
  /** Passages taken out of the text. */
  redacted: number;
  /** What the source, or the member, signed; `null` in a copy with something left out. */
  original: Signed | null;
  /** Keys of all members it is for; `null` where only a copy tells of it. */
  to: readonly string[] | null;
  /** The callout that it answers; `null` where it answers none, or only a copy with something left out tells of it. */
  callout: string | null;
  /** Whose reply it is, its own id, and the how manieth of that member's in this conversation; `null` for a source's message. */
  reply: { by: string; id: string; number: number } | null;
  /** Ids of the other side's messages that its author had read, the newest first. */
  seen: readonly string[];
  /** Where the source can be answered; `null` where it needs no answer, or only a copy tells of it. */
  mailbox: Mailbox | null;
  /** Its files, as its author named them; of a copy with something left out, those that were given on. */
  files: readonly FileEntry[];
  /** The tokens that delete them, in their order; none where only a copy tells of it. */
  removals: readonly string[];
  /** Of what another program made: nobody signed it but the desk that opened it. */
  foreign?: Foreign | undefined;
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
  /** `written`: a reply, by its author. */
  how: 'kept' | 'shared' | 'written';
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
  const message = received === null ? inCopy(fullest) : inReceived(received);
  if (message === null) return null;
  const sharedBy = received === null && fullest?.how === 'shared' ? fullest.by : null;
  return { ...message, received, kept, sharedBy };
}

/** The message alone, without what is of this copy. */
function inReceived({ serverId, removal, address, directory, ...message }: ReceivedMessage): Message {
  return message;
}
function inCopy(copy: MessageCopy | null): Message | null {
  if (copy === null) return null;
  const { how, by, seq, ...message } = copy;
  return message;
}

/** What stands as `id` of a reply here. */
export const replyKey = (by: string, id: string): string => `${by}/${id}`;

/** Whether the next copy says more than the one before. Of equals the first stands. */
function isFuller(next: Message, before: Message): boolean {
  if ((next.original === null) !== (before.original === null)) return next.original !== null;
  if (next.redacted !== before.redacted) return next.redacted < before.redacted;
  if ((next.contact === null) !== (before.contact === null)) return next.contact !== null;
  return next.files.length > before.files.length;
}
