/** Giving a case to somebody: who is on it, and what a newcomer is told with that. */
import type { HeldMessage } from '../messages/message.ts';
import { givenOn, standingNotes } from './account.ts';
import type { Case, Cases, CaseTarget, Given } from './case.ts';

/**
 * The tips whole, and how their case stands. `notes`: its notes too, for whoever is new to it; not those that this member
 * knows only from somebody else. `others`: tips of the conversation that are not given. `contact`: how to reach the source;
 * without it, it is taken out wherever it is repeated.
 */
export function wholeGiven(
  of: Case | null,
  tips: readonly HeldMessage[],
  { notes, contact, others = [] }: { notes: boolean; contact: boolean; others?: readonly HeldMessage[] },
): Given {
  const told = {
    notes: of === null || !notes ? [] : standingNotes(of).filter(({ from }) => from === null),
    tags: of?.tags ?? [],
    title: of?.title ?? null,
    others: [...(of?.tips ?? []), ...others].filter(
      (other) => !tips.some((tip) => tip.id === other.id || (contact && tip.contact === other.contact)),
    ),
  };
  return givenOn(tips, told, { contact, passages: new Map() }).given;
}

export interface HandOver {
  target: CaseTarget;
  case: Case | null;
  readers: readonly string[];
  /** What newcomers get, and the other tips of the conversation. */
  tips: readonly HeldMessage[];
  others: readonly HeldMessage[];
}

/** Members among these who do not read the case yet. */
export const newTo = ({ readers }: Pick<HandOver, 'readers'>, members: readonly string[]) =>
  members.filter((key) => !readers.includes(key));

/** Assigns to members; to those who do not read it yet the case is shared first. */
export async function assign(
  cases: Cases,
  subject: HandOver,
  members: readonly string[],
  contact: boolean,
): Promise<void> {
  const newcomers = newTo(subject, members);
  if (newcomers.length > 0)
    await cases.share(
      subject.target,
      newcomers,
      wholeGiven(subject.case, subject.tips, { notes: true, contact, others: subject.others }),
    );
  await cases.write(subject.target, [{ kind: 'assignment', add: [...members], remove: [] }]);
}
