/** What lies in a mailbox as it is read: newest first, with what is missing before each. Pure. */
import { conversationOf } from '../../protocol/conversation.ts';
import type { Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { Received } from '../codename/keyring.ts';

export interface Answer {
  /** Of the message, as a later one names it as seen. */
  id: string;
  member: string;
  name: string;
  /** Has left the newsroom since. */
  isFormer: boolean;
  number: number;
  day: Day;
  text: string;
  /** The one that its writer numbered before this is not there. */
  isGap: boolean;
  /** Under which the server has it: twice the same is one answer. */
  stored: string[];
}

/** `deleted`: `member number` of those that this page deleted itself; they are not missed. */
export function answersOf(received: readonly Received[], directory: Directory, deleted: ReadonlySet<string>): Answer[] {
  const { replies, missing } = conversationOf(received.map(({ reply }) => reply));
  const gaps = new Set(missing.map(({ member, number }) => nameOf(member, number)));
  const answers = replies.map(({ id, member, number, day, text }): Answer => {
    const current = directory.members.find(({ key }) => key === member);
    const former = directory.former.find(({ key }) => key === member);
    const before = nameOf(member, number - 1);
    return {
      ...{ id, member, number, day, text },
      name: current?.name ?? former?.name ?? '',
      isFormer: current === undefined,
      isGap: gaps.has(before) && !deleted.has(before),
      stored: received.filter(({ reply }) => reply.id === id && reply.member === member).map((one) => one.id),
    };
  });
  return answers.reverse();
}

export const nameOf = (member: string, number: number): string => `${member} ${number}`;
