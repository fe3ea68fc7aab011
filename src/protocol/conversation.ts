/** Replies of a conversation in their order, and what a server held back of them: the numbers tell. Pure. */
import type { Reply } from './reply.ts';

export interface Conversation {
  /** Member key, and the numbers that a server held back. */
  readonly missing: readonly { readonly member: string; readonly number: number }[];
  /** One of each: the same reply twice is one, of two under one number both stand, for both are signed. */
  readonly replies: readonly Reply[];
}

/** In the order of days, each member's by number. */
export function conversationOf(all: readonly Reply[]): Conversation {
  const byId = new Map(all.map((reply) => [`${reply.member} ${reply.id}`, reply]));
  const replies = [...byId.values()].sort(
    (a, b) => compare(a.day, b.day) || compare(a.member, b.member) || a.number - b.number || compare(a.id, b.id),
  );
  const missing = [...Map.groupBy(replies, ({ member }) => member)].flatMap(([member, own]) => {
    const there = new Set(own.map(({ number }) => number));
    // A signed number may be anything: only gaps beside what is there are named.
    const gaps = [...there].flatMap((number) => (number > 1 && !there.has(number - 1) ? [number - 1] : []));
    return gaps.map((number) => ({ member, number }));
  });
  return { missing, replies };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
