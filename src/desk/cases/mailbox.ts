/** Where a conversation is answered, what became of its replies, and what the two sides say that they have read. Pure. */
import type { Day } from '../../protocol/days.ts';
import type { Mailbox } from '../../protocol/tip.ts';
import type { HeldMessage, Message } from '../messages/message.ts';
import type { Case } from './case.ts';

/** From the source's newest message that names one; `null`: it cannot be answered from here. */
export const mailboxOf = (messages: readonly Message[]): Mailbox | null =>
  messages.findLast(({ mailbox }) => mailbox !== null)?.mailbox ?? null;

/** Ids of the source's messages that this member has as they were signed, the newest first. */
export const readOf = (messages: readonly Message[]): string[] =>
  messages
    .filter(({ reply, original }) => reply === null && original !== null)
    .map(({ id }) => id)
    .reverse();

/**
 * `read`: a later message of the source names it, and the source signed that. `gone`: it was put into the mailbox and is not there
 * now, says the server, though its time is not over. `told`: likewise, but that it was ever there is a colleague's word.
 * `over`: its time is. `unknown`: the server was not asked since.
 */
export type Fate = 'written' | 'waits' | 'read' | 'gone' | 'told' | 'over' | 'unknown';

export interface Waiting {
  /** Ids of all replies that lie in mailboxes; `null`: not known. */
  readonly ids: ReadonlySet<string> | null;
  /** Replies that this desk knew to be put there when it asked for those: of others the list says nothing. */
  readonly asked: ReadonlySet<string>;
  /** Whether a reply that was put there on this day is deleted by now, whoever does or does not read it. */
  isOver(day: Day): boolean;
}

export function fateOf(of: Case | null, message: HeldMessage, all: readonly Message[], waiting: Waiting): Fate {
  const { reply } = message;
  if (reply === null) return 'unknown';
  if (all.some((one) => one.reply === null && one.seen.includes(reply.id))) return 'read';
  const put = of?.history.findLast(
    ({ event }) => event.kind === 'delivered' && event.member === reply.by && event.reply === reply.id,
  );
  if (waiting.ids?.has(reply.id)) return 'waits';
  // A reader who knows of the reply by somebody's account has not seen where it went.
  if (put === undefined) return message.sharedBy === null && !of?.delivered.has(message.id) ? 'written' : 'unknown';
  if (waiting.isOver(put.event.day)) return 'over';
  if (waiting.ids === null || !waiting.asked.has(message.id)) return 'unknown';
  return put.by === reply.by ? 'gone' : 'told';
}

/** Ids that a source's message names as read, and that are no reply which this member knows: its case lacks something. */
export function unknownIn(tip: Message, all: readonly HeldMessage[]): number {
  const known = new Set(all.flatMap(({ reply }) => reply?.id ?? []));
  return tip.reply === null ? tip.seen.filter((id) => !known.has(id)).length : 0;
}

/** Replies of earlier days that were in the mailbox and that the source had not read when it wrote this. */
export function unreadBy(tip: Message, all: readonly HeldMessage[], delivered: ReadonlySet<string>): HeldMessage[] {
  if (tip.reply !== null || tip.mailbox === null) return [];
  const read = new Set(all.flatMap(({ reply, day, seen }) => (reply === null && day <= tip.day ? seen : [])));
  return all.filter(({ id, reply, day }) => reply && day < tip.day && delivered.has(id) && !read.has(reply.id));
}
