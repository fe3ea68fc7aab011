/** What lies in a mailbox as it is read: newest first, with what is missing before each. Pure. */
import { conversationOf } from '../../protocol/conversation.ts';
import type { Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { FileEntry } from '../../protocol/files.ts';
import type { Received } from '../codename/keyring.ts';

export interface Answer {
  /** Of the message, as a later one names it as seen. */
  id: string;
  member: string;
  name: string;
  /** `former`: has left the newsroom since. `earlier`: likewise, and somebody of that name is there: after a loss one comes back with new keys. */
  written: 'present' | 'former' | 'earlier';
  /** Who is there now and may be written to; `null` where nobody can tell. */
  now: string | null;
  number: number;
  day: Day;
  text: string;
  files: readonly FileEntry[];
  /** Tokens that delete them. */
  removals: readonly string[];
  /** The one that its writer numbered before this is not there. */
  isGap: boolean;
  /** Under which the server has it: twice the same is one answer. */
  stored: string[];
}

/** `deleted`: `member number` of those that this page deleted itself; they are not missed. */
export function answersOf(received: readonly Received[], directory: Directory, deleted: ReadonlySet<string>): Answer[] {
  const { replies, missing } = conversationOf(received.map(({ reply }) => reply));
  const gaps = new Set(missing.map(({ member, number }) => nameOf(member, number)));
  const answers = replies.map(({ id, member, number, day, text, files = [] }): Answer => {
    const current = directory.members.find(({ key }) => key === member);
    const former = directory.former.find(({ key }) => key === member);
    // As the newsroom signed both names. Of two of that name nobody can tell which it is.
    const [namesake, ...others] = directory.members.filter(({ name }) => name === former?.name);
    const before = nameOf(member, number - 1);
    const same = received.filter(({ reply }) => reply.id === id && reply.member === member);
    return {
      ...{ id, member, number, day, text, files },
      name: current?.name ?? former?.name ?? '',
      written: current !== undefined ? 'present' : namesake === undefined ? 'former' : 'earlier',
      now: current?.key ?? (others.length === 0 ? (namesake?.key ?? null) : null),
      isGap: gaps.has(before) && !deleted.has(before),
      stored: same.map((one) => one.id),
      removals: [...new Set(same.flatMap((one) => one.removals))],
    };
  });
  return answers.reverse();
}

/** All that was opened so far, without their texts: what is deleted here was read all the same. */
export function withRead(before: readonly Received[], opened: readonly Received[]): Received[] {
  const blank = opened.map(({ id, reply: { files: _, ...reply } }) => ({
    id,
    reply: { ...reply, text: '' },
    removals: [],
  }));
  return [...new Map([...before, ...blank].map((one) => [`${one.reply.member} ${one.reply.id}`, one])).values()];
}

export const nameOf = (member: string, number: number): string => `${member} ${number}`;
