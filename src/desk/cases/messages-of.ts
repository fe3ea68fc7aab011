/** The messages of a case as this member holds them: received, as the log carries them when the server has deleted them, and replies. */
import type { Day } from '../../protocol/days.ts';
import {
  type HeldMessage,
  heldMessage,
  type Message,
  type MessageCopy,
  type ReceivedMessage,
} from '../messages/message.ts';
import { inOrder } from '../messages/order.ts';
import { longDay } from '../shared/words.ts';
import type { Case } from './case.ts';
import type { NameOf } from './names.ts';

/** Oldest first, as `inOrder` has it. */
export function messagesOf(
  of: Case | null,
  thread: string | null,
  inbox: readonly ReceivedMessage[],
  today: Day | null = null,
): HeldMessage[] {
  const received = new Map(receivedIn(inbox, thread).map((one) => [one.id, one]));
  const copies = Map.groupBy(of?.tips ?? [], ({ id }) => id);
  const none: readonly MessageCopy[] = [];
  return inOrder(
    [...new Set([...received.keys(), ...copies.keys()])].flatMap(
      (id) => heldMessage(received.get(id) ?? null, copies.get(id) ?? none) ?? [],
    ),
    today,
  );
}

/** A list of cases asks again for each row, of an inbox of thousands. */
const indexes = new WeakMap<readonly ReceivedMessage[], Map<string, ReceivedMessage[]>>();

export function receivedIn(inbox: readonly ReceivedMessage[], thread: string | null): readonly ReceivedMessage[] {
  const index = indexes.get(inbox) ?? Map.groupBy(inbox, (one) => one.thread);
  indexes.set(inbox, index);
  return thread === null ? [] : (index.get(thread) ?? []);
}

/** `Tip of Monday 23 November 2026`, `Reply of Maya Okafor, Tuesday …`. */
export function messageName(work: { name: NameOf }, { reply, day }: Pick<Message, 'reply' | 'day'>): string {
  return reply === null ? `Tip of ${longDay(day)}` : `Reply of ${work.name(reply.by)}, ${longDay(day)}`;
}
