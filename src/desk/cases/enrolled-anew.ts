/**
 * Who enrolled under new words, and what they read before: a former member and a present one of the same name, as the
 * newsroom signed both. New keys open nothing old; a colleague can give on what they had, and no more than that.
 */
import type { Day } from '../../protocol/days.ts';
import type { AccountNote } from '../../protocol/event.ts';
import type { HeldMessage, Message } from '../messages/message.ts';
import { standingNotes } from './account.ts';
import type { Case, Given } from './case.ts';
import { type Casework, type Subject, subjectOfCase } from './casework.ts';

export interface EnrolledAnew {
  /** The key before, and its last day. */
  former: string;
  ended: Day;
  /** The key now. */
  present: string;
  name: string;
  /** Cases that the former key read and of which the present one was not told, in which this member may write. */
  subjects: readonly Subject[];
}

export function enrolledAnew(work: Casework): EnrolledAnew[] {
  const { members, former } = work.directory;
  const cases = [...work.cases.state.value.byId.values()];
  return former.flatMap(({ key, name, ended }) => {
    const [present, ...others] = members.filter((member) => member.name === name).map((member) => member.key);
    // Of two of that name nobody can tell which it is; and who took part before the other left is somebody else.
    if (present === undefined || others.length > 0 || present === work.me) return [];
    if (cases.some((of) => tookPart(of, present, ended))) return [];
    const lost = cases.filter((of) => of.readers.includes(key) && of.readers.includes(work.me) && !isTold(of, present));
    const subjects = lost.map((of) => subjectOfCase(work, of));
    return subjects.length === 0 ? [] : [{ former: key, ended, present, name, subjects }];
  });
}

const tookPart = ({ history }: Case, key: string, before: Day) =>
  history.some(({ by, event }) => event.day < before && (by === key || event.to.includes(key)));

/** Whether a member has heard of a case: a share alone, whose account was not written, tells nothing. */
const isTold = ({ byRight, history }: Case, key: string) =>
  byRight.includes(key) || history.some(({ event }) => event.kind === 'account' && event.to.includes(key));

/** What a reader had of a case, for the same person under another key: what was sealed to it. `tips`: as this member holds them. */
export function hadOf(of: Case, reader: string, tips: readonly HeldMessage[]): Given {
  const heard = of.history.filter(({ event }) => event.to.includes(reader));
  const places = new Set(heard.map(({ event }) => event.seq));
  let title: string | null = null;
  let tags = new Set<string>();
  const notes = new Map<string, AccountNote>();
  for (const { event } of heard) {
    if (event.kind === 'title') title = event.title || null;
    if (event.kind === 'tags') {
      for (const tag of event.remove) tags.delete(tag);
      for (const tag of event.add) tags.add(tag);
    }
    if (event.kind !== 'account') continue;
    title = event.title ?? null;
    tags = new Set(event.tags);
    for (const note of event.notes) notes.set(`${note.by} ${note.id}`, note);
  }
  // A note stands as it was written last: where that was not for this reader, neither are its words.
  for (const { id, by, day, text, redacted, from, versions } of standingNotes(of))
    if (from === null && places.has(versions.at(-1) ?? -1)) notes.set(`${by} ${id}`, { id, by, day, text, redacted });
  const own = tips.filter(({ to }) => to?.includes(reader));
  const copies = of.tips.filter(
    ({ id, how, seq }) => how === 'shared' && places.has(seq) && own.every((tip) => tip.id !== id),
  );
  const given: Message[] = [...own, ...copies];
  return { tags: [...tags], title, notes: [...notes.values()], tips: given };
}
