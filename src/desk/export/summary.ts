/** What an export holds, counted: its head says it to whoever reads it, and the form to whoever makes it. */
import type { Day } from '../../protocol/days.ts';
import { count } from '../cases/sentences.ts';
import { joined } from '../shared/words.ts';

/** Of a case in a document, what is counted. */
interface Counted {
  tips: readonly { received: Day; reply: object | null }[];
  notes: readonly { day: Day; withdrawn: boolean }[] | null;
  history: readonly { day: Day }[];
  custody: readonly { day: Day }[];
}

export interface Summary {
  cases: number;
  tips: number;
  replies: number;
  /** That stand: not those that were withdrawn, none when they are left out. */
  notes: number;
  /** The first and the last day of which it tells. */
  from: Day;
  to: Day;
}

type Conversation = { readonly tips: readonly { readonly reply: object | null }[] };
export const repliesIn = ({ tips }: Conversation): number => tips.filter(({ reply }) => reply !== null).length;
export const tipsIn = (one: Conversation): number => one.tips.length - repliesIn(one);

export const notesIn = ({ notes }: Pick<Counted, 'notes'>): number =>
  (notes ?? []).filter(({ withdrawn }) => !withdrawn).length;

export function summaryOf(cases: readonly Counted[], today: Day): Summary {
  const days = cases.flatMap(({ tips, notes, history, custody }) => [
    ...tips.map(({ received }) => received),
    ...[...(notes ?? []), ...history, ...custody].map(({ day }) => day),
  ]);
  const inOrder = days.sort();
  return {
    cases: cases.length,
    tips: cases.reduce((sum, one) => sum + tipsIn(one), 0),
    replies: cases.reduce((sum, one) => sum + repliesIn(one), 0),
    notes: cases.reduce((sum, one) => sum + notesIn(one), 0),
    from: inOrder[0] ?? today,
    to: inOrder.at(-1) ?? today,
  };
}

/** `2 cases, 3 tips, 2 replies and 1 note`; replies only where there are any. */
export const holds = ({ cases, tips, replies, notes }: Pick<Summary, 'cases' | 'tips' | 'replies' | 'notes'>): string =>
  joined([
    count(cases, 'case'),
    count(tips, 'tip'),
    ...(replies === 0 ? [] : [count(replies, 'reply')]),
    count(notes, 'note'),
  ]);
