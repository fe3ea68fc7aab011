/** What a case is to this member: the fold over the events that this device could open and verify, and what is wrong with the log. */
import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '../../protocol/days.ts';
import type { Event, EventBody, Status } from '../../protocol/event.ts';
import type { Signed } from '../../protocol/schema.ts';

export interface Note {
  id: string;
  /** Member key. */
  by: string;
  /** UTC day of its first version. */
  day: Day;
  /** Markdown; empty when it was withdrawn. */
  text: string;
  /** Sequences of all its versions, oldest first: more than one means edited. */
  versions: readonly number[];
}

/** A tip as the log carries it. */
export interface CaseTip {
  /** The message's own id. */
  id: string;
  /** UTC day on which the server stored it. */
  day: Day;
  text: string;
  contact: string | null;
  /** Passages taken out. */
  redacted: number;
  /** What the source signed; `null` in a copy with something left out. */
  original: Signed | null;
  how: 'kept' | 'shared';
  by: string;
  seq: number;
}

export type CaseFaultKind =
  /** A place in the log is empty, or the log does not begin at 0. */
  | 'missing'
  /** An event names another one before it than the server shows: something was changed, dropped or exchanged. */
  | 'changed'
  /** This device has seen a longer log than the server shows now. */
  | 'withheld'
  /** An event stands in another place or case than its author signed: replayed or reordered. */
  | 'misplaced'
  /** Signed by nobody who was a member, or by a former member after the end. */
  | 'foreign'
  /** Signed by a member who does not read this case. */
  | 'not-a-reader'
  /** Sealed to this member, but what came out is no event. */
  | 'damaged';

export interface CaseFault {
  kind: CaseFaultKind;
  seq: number;
  /** Member key of whoever signed it, where there is one. */
  by: string | null;
}

export interface HistoryEntry {
  event: Event;
  signed: Signed;
  by: string;
  /** SHA-256 of the sealed event, base64url. */
  hash: string;
  /** Whether it came inside a share, because this member could not open it at its own place. */
  carried: boolean;
}

export interface Case {
  id: string;
  /** `null` for a member who was given only parts of the case. */
  thread: string | null;
  /** Keys of those to whom further events are sealed (former members among them are left out when sealing). */
  readers: readonly string[];
  status: Status;
  assigned: readonly string[];
  tags: readonly string[];
  /** Oldest first; withdrawn ones too, with an empty text. */
  notes: readonly Note[];
  tips: readonly CaseTip[];
  /** By sequence. */
  history: readonly HistoryEntry[];
  /** Number of events in the log, and of those not sealed to this member. */
  length: number;
  closed: number;
  faults: readonly CaseFault[];
}

export interface CasesState {
  byId: ReadonlyMap<string, Case>;
  phase: 'idle' | 'fetching';
  /** Why the last round failed; `null` when it did not. */
  problem: unknown;
  /** The desk secret is not here yet: an admin must unlock once. Nothing can be written until then. */
  waiting: boolean;
}

/** Where to write: a case that exists, or the case of a thread, which is opened first if it is not there. */
export type CaseTarget = { case: string } | { thread: string; readers: readonly string[] };

export interface Cases {
  readonly state: ReadonlySignal<CasesState>;
  /** `null`: nothing was written about this thread yet (or nothing for this member). */
  ofThread(thread: string): Case | null;
  /** Fetches what is new. Runs once at a time; a call during a run joins it. */
  refresh(): Promise<void>;
  /**
   * Appends events in this order, each sealed to the case's readers, or to `to` (which must be among them or be added by
   * the event). Another member's event that came first is fetched and the writing repeated. Throws `ApiError`, `CaseError`.
   */
  write(target: CaseTarget, bodies: readonly EventBody[], to?: readonly string[]): Promise<void>;
  close(): void;
}

/** Why nothing was written. */
export class CaseError extends Error {
  override readonly name = 'CaseError';
  /** `no-secret`: an admin must unlock a desk first. `no-recipient`: a reader has published no archive recipient. */
  readonly code: 'no-secret' | 'no-recipient' | 'not-a-reader' | 'too-long' | 'busy';
  constructor(code: CaseError['code']) {
    super(code);
    this.code = code;
  }
}
