/** What goes into an export: cases with their tips, and what the exporter chose to leave out. */
import type { Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { Signed } from '../../protocol/schema.ts';
import type { Tip } from '../../protocol/tip.ts';
import type { Case } from '../cases/case.ts';
import type { Range } from '../cases/share.ts';

/** A tip as this member holds it: from the inbox, or as the case's log carries it. */
export interface ExportTip {
  /** The message's own id. */
  id: string;
  /** UTC day on which the server stored it. */
  day: Day;
  text: string;
  /** `null`: left out before it came here. */
  contact: string | null;
  /** Passages taken out before it came here. */
  redacted: number;
  original: Signed | null;
  how: 'received' | 'kept' | 'shared';
}

export interface ExportCase {
  readonly case: Case;
  /** Oldest first. */
  readonly tips: readonly ExportTip[];
}

export interface Choice {
  readonly contact: boolean;
  readonly notes: boolean;
  /** What source and members signed, word for word. Taken only where nothing else was left out. */
  readonly originals: boolean;
  /** Passages to take out, by tip id. */
  readonly passages: ReadonlyMap<string, readonly Range[]>;
}

/** Nothing about a source leaves unless somebody chose it. */
export const DEFAULT_CHOICE: Choice = { contact: false, notes: true, originals: true, passages: new Map() };

/** Who exports, when, from which newsroom. */
export interface Occasion {
  readonly directory: Directory;
  readonly member: string;
  readonly today: Day;
}

/** A case with its tips: those of the log, and those of the inbox in its thread. Of two copies the fuller one stands. */
export function exportCase(
  one: Case,
  inbox: readonly { day: Day; tip: Pick<Tip, 'id' | 'thread' | 'text' | 'contact'>; signed: Signed }[],
): ExportCase {
  const tips = new Map<string, ExportTip>();
  const put = (tip: ExportTip) => {
    const other = tips.get(tip.id);
    if (other === undefined || (other.original === null && tip.original !== null)) tips.set(tip.id, tip);
  };
  for (const { day, tip, signed } of inbox) {
    if (tip.thread !== one.thread) continue;
    put({ id: tip.id, day, text: tip.text, contact: tip.contact, redacted: 0, original: signed, how: 'received' });
  }
  for (const { id, day, text, contact, redacted, original, how } of one.tips) {
    put({ id, day, text, contact, redacted, original, how });
  }
  const sorted = [...tips.values()].sort((a, b) => (a.day < b.day || (a.day === b.day && a.id < b.id) ? -1 : 1));
  return { case: one, tips: sorted };
}
