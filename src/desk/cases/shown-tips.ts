/** The tips of a case as this member has them: from the inbox, and as the log carries them when the server has deleted them. */
import type { Day } from '../../protocol/days.ts';
import type { Signed } from '../../protocol/schema.ts';
import type { InboxTip } from '../messages/received.ts';
import type { Case, CaseTip } from './case.ts';

export interface ShownTip {
  /** The message's own id. */
  id: string;
  day: Day;
  text: string;
  /** `null`: left out of this copy. Empty: the source left none. */
  contact: string | null;
  redacted: number;
  /** What the source signed; `null` for a copy with something left out. */
  original: Signed | null;
  /** The sealed tip that is still on the server, and for this member. */
  inbox: InboxTip | null;
  kept: CaseTip | null;
  /** Who shared it, where this is a shared copy. */
  sharedBy: string | null;
}

/** Oldest first. Of several copies of one tip the fullest is shown. */
export function shownTips(of: Case | null, thread: string | null, inbox: readonly InboxTip[]): ShownTip[] {
  const tips = new Map<string, ShownTip>();
  for (const one of tipsOfThread(inbox, thread)) {
    const { id, text, contact } = one.tip;
    tips.set(id, {
      id,
      day: one.day,
      text,
      contact,
      redacted: 0,
      original: one.signed,
      inbox: one,
      kept: null,
      sharedBy: null,
    });
  }
  for (const copy of of?.tips ?? []) {
    const there = tips.get(copy.id);
    const kept = copy.how === 'kept' ? copy : (there?.kept ?? null);
    if (there !== undefined && isFuller(there, copy)) tips.set(copy.id, { ...there, kept });
    else {
      const { id, day, text, contact, redacted, original } = copy;
      const sharedBy = copy.how === 'shared' ? copy.by : null;
      tips.set(id, { id, day, text, contact, redacted, original, inbox: there?.inbox ?? null, kept, sharedBy });
    }
  }
  return [...tips.values()].sort((a, b) => (a.day === b.day ? compare(a.id, b.id) : compare(a.day, b.day)));
}

/** A list of cases asks again for each row, of an inbox of thousands. */
const indexes = new WeakMap<readonly InboxTip[], Map<string, InboxTip[]>>();

export function tipsOfThread(inbox: readonly InboxTip[], thread: string | null): readonly InboxTip[] {
  const index = indexes.get(inbox) ?? Map.groupBy(inbox, ({ tip }) => tip.thread);
  indexes.set(inbox, index);
  return thread === null ? [] : (index.get(thread) ?? []);
}

/** Whether the copy that is already shown says as much as the next. Of equals the first stands. */
function isFuller(there: ShownTip, next: CaseTip): boolean {
  if ((there.original === null) !== (next.original === null)) return there.original !== null;
  if (there.redacted !== next.redacted) return there.redacted < next.redacted;
  return there.contact !== null || next.contact === null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
