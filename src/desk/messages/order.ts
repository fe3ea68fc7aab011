/** The messages of a conversation in order. Only days are known of them, and what each one had read: that orders those of one day. */
import type { Day } from '../../protocol/days.ts';
import type { Message } from './message.ts';

/** Oldest first. `today`: whoever dates a message ahead of it does not stand behind all that follows. Of one day the source's come before the replies, but for what one names as seen; tips by id, replies as they are given. */
export function inOrder<M extends Message>(messages: readonly M[], today: Day | null = null): M[] {
  const dayOf = ({ day }: M) => (today !== null && day > today ? today : day);
  const sorted = [...messages].sort((a, b) => text(dayOf(a), dayOf(b)) || compare(a, b));
  const days = Map.groupBy(sorted, dayOf);
  return [...days.values()].flatMap(afterWhatTheyHadSeen);
}

/** What names each other as seen, which no honest two do, stays as it was. */
function afterWhatTheyHadSeen<M extends Message>(all: readonly M[]): M[] {
  const order: M[] = [];
  const left = [...all];
  while (left.length > 0) {
    const ids = new Set(left.map(ownId));
    const next = left.findIndex((one) => !one.seen.some((id) => id !== ownId(one) && ids.has(id)));
    order.push(...left.splice(Math.max(0, next), 1));
  }
  return order;
}

/** As the other side names it. */
const ownId = ({ id, reply }: Message) => reply?.id ?? id;

/** Replies stay as they are given: in the order of the log. */
function compare(a: Message, b: Message): number {
  const isReply = ({ reply }: Message) => (reply === null ? 0 : 1);
  return isReply(a) - isReply(b) || (a.reply === null ? text(a.id, b.id) : 0);
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
