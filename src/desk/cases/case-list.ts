/** The cases as rows of a list: by the day of what was written last, searched in the source's words and in the members'. */
import type { Day } from '../../protocol/days.ts';
import type { Toggle } from '../list/filter.ts';
import type { Listed } from '../list/listed.ts';
import { sameText } from '../list/search-index.ts';
import type { HeldMessage, ReceivedMessage } from '../messages/message.ts';
import { type Case, wordsOf } from './case.ts';
import { messagesOf, receivedIn } from './messages-of.ts';
import { isUnread } from './seen.ts';

/** `key`: the case's id. */
export interface CaseItem extends Listed {
  case: Case;
  tips: readonly HeldMessage[];
  mine: boolean;
  kept: boolean;
  /** Colleagues wrote in it since this member opened it here. */
  unread: boolean;
}

export const CASES = { one: 'case', many: 'cases' };

export const CASE_TOGGLES: readonly Toggle<CaseItem>[] = [
  { name: 'unread', text: 'Unread', has: (item) => item.unread },
  { name: 'mine', text: 'Mine', has: (item) => item.mine },
  { name: 'kept', text: 'Kept', has: (item) => item.kept },
];

/** Builds all rows, newest day first, within a day by id, for nothing finer is known. A row in which nothing changed is the same object as before. */
export function caseItemBuilder(me: string) {
  let before = new Map<string, { item: CaseItem; from: readonly unknown[] }>();

  return (
    cases: ReadonlyMap<string, Case>,
    inbox: readonly ReceivedMessage[],
    today: Day,
    seen: Readonly<Record<string, number>>,
  ): CaseItem[] => {
    const now: typeof before = new Map();
    for (const of of cases.values()) {
      const unread = isUnread(of, me, seen[of.id] ?? 0);
      const from = [of, unread, ...receivedIn(inbox, of.thread)];
      const last = before.get(of.id);
      const isSame = last?.from.length === from.length && last.from.every((value, n) => value === from[n]);
      now.set(
        of.id,
        isSame
          ? last
          : { item: caseItem(of, messagesOf(of, of.thread, inbox), { me, today, unread }, last?.item), from },
      );
    }
    before = now;
    return Array.from(now.values(), ({ item }) => item).sort((a, b) =>
      a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? 1 : -1,
    );
  };
}

function caseItem(
  of: Case,
  tips: readonly HeldMessage[],
  { me, today, unread }: { me: string; today: Day; unread: boolean },
  last?: CaseItem,
): CaseItem {
  const joined = (pick: (tip: HeldMessage) => string | null) =>
    tips
      .map((tip) => pick(tip) ?? '')
      .join('\n')
      .trim();
  return {
    key: of.id,
    // A case of which only its end is known has no history that this member can read.
    day: of.history.at(-1)?.event.day ?? today,
    status: of.status,
    tags: of.tags,
    callout: tips.find(({ callout }) => callout !== null)?.callout ?? null,
    case: of,
    tips,
    mine: of.assigned.includes(me),
    unread,
    kept: tips.some(({ kept }) => kept !== null),
    search: sameText(last?.search, {
      key: of.id,
      text: joined(({ text }) => text),
      contact: joined(({ contact }) => contact),
      notes: wordsOf(of),
    }),
  };
}
