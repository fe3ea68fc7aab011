/**
 * Who enrolled under new words, and what they read before: a former member and a present one of the same name, as the
 * newsroom signed both. New keys open nothing old; a colleague can give on what they had, and no more than that.
 */
import type { Day } from '../../protocol/days.ts';
import type { AccountNote } from '../../protocol/event.ts';
import type { HeldMessage, Message } from '../messages/message.ts';
import { standingNotes } from './account.ts';
import type { Case, Given, Note } from './case.ts';
import { type Casework, type Subject, subjectOfCase } from './casework.ts';

export interface EnrolledAnew {
  /** The key before, and its last day. */
  former: string;
  ended: Day;
  /** The key now. */
  present: string;
  name: string;
  /** Cases that the former key read and the present one does not, in which this member may write. */
  subjects: readonly Subject[];
}

export function enrolledAnew(work: Casework): EnrolledAnew[] {
  const { members, former } = work.directory;
  const cases = [...work.cases.state.value.byId.values()];
  return former.flatMap(({ key, name, ended }) => {
    const present = members.find((member) => member.name === name)?.key;
    if (present === undefined || present === work.me) return [];
    const lost = cases.filter(
      ({ readers }) => readers.includes(key) && !readers.includes(present) && readers.includes(work.me),
    );
    const subjects = lost.map((of) => subjectOfCase(work, of));
    return subjects.length === 0 ? [] : [{ former: key, ended, present, name, subjects }];
  });
}

/** What a reader had of a case, for the same person under another key. `tips`: as this member holds them. */
export function hadOf(of: Case, reader: string, tips: readonly HeldMessage[]): Given {
  const { tags, title } = of;
  if (of.byRight.includes(reader)) {
    const notes = standingNotes(of).filter(({ from }) => from === null);
    return { tags, title, notes: notes.map(plain), tips: tips.filter(({ to }) => to?.includes(reader)) };
  }
  /** When the case was first shared with it, and what it was told. */
  const since = of.history.find(({ event }) => event.kind === 'share' && event.add.includes(reader))?.event.seq;
  const told = of.history.flatMap(({ event }) =>
    event.kind === 'account' && event.to.includes(reader) ? [event] : [],
  );
  const places = new Set(told.map(({ seq }) => seq));
  const copies: Message[] = of.tips.filter(({ how, seq }) => how === 'shared' && places.has(seq));
  const words = new Map<string, AccountNote>();
  for (const note of told.flatMap(({ notes }) => notes)) words.set(`${note.by} ${note.id}`, note);
  for (const note of standingNotes(of))
    if (note.from === null && since !== undefined && note.versions.some((seq) => seq > since))
      words.set(`${note.by} ${note.id}`, plain(note));
  return { tags, title, notes: [...words.values()], tips: copies };
}

const plain = ({ id, by, day, text, redacted }: Note): AccountNote => ({ id, by, day, text, redacted });
