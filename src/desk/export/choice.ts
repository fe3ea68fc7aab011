/** What goes into an export: cases with their tips, and what the exporter chose to leave out. */
import type { Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { Case } from '../cases/case.ts';
import type { Message } from '../messages/message.ts';
import type { TakingOut } from '../redact/taken-out.ts';

export interface ExportCase {
  readonly case: Case;
  /** As this member holds them, oldest first. */
  readonly tips: readonly Message[];
}

export interface Choice extends TakingOut {
  readonly notes: boolean;
  /** What source and members signed, word for word. Taken only where nothing else was left out. */
  readonly originals: boolean;
  /** Files of messages, in a ZIP. */
  readonly files: boolean;
}

/** Nothing about a source leaves unless somebody chose it. */
export const DEFAULT_CHOICE: Choice = {
  contact: false,
  notes: true,
  originals: true,
  files: false,
  passages: new Map(),
};

/** Who exports, when, from which newsroom. */
export interface Occasion {
  readonly directory: Directory;
  readonly member: string;
  readonly today: Day;
}
