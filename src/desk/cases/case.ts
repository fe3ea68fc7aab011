/** What a case is to this member: the fold over the events that this device could open and verify, and what is wrong with the log. */
import type { ReadonlySignal } from '@preact/signals';
import type { Day } from '../../protocol/days.ts';
import type { Event, EventBody, Status } from '../../protocol/event.ts';
import type { Signed } from '../../protocol/schema.ts';

export interface Note {
  /** Unique among this author's notes: another author's note of the same id is another note. */
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
  /** What it gives as a tip of this case is not what a source signed. */
  | 'false-tip'
  /** Sealed to this member, but what came out is no event. */
  | 'damaged'
  /** An event of a version or kind that this desk does not know yet. */
  | 'newer';

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
  /** SHA-256 of the sealed event, base64url; empty where the server does not show it (a carried one, in a `missing` place). */
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
  /** The last thing that happened to it, when an admin deleted it and nobody opened it anew. */
  deleted: { by: string; day: Day } | null;
  /** Number of events in the log, and of those not sealed to this member. */
  length: number;
  closed: number;
  faults: readonly CaseFault[];
}

export interface CasesState {
  byId: ReadonlyMap<string, Case>;
  /** Those that an admin deleted and that nobody opened anew; not in `byId`. */
  deleted: ReadonlyMap<string, Case>;
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
  /** By whom and when the case of this thread was deleted; `null` when it was not, or is open again. */
  deletionOf(thread: string): Case['deleted'];
  /** Fetches what is new. Runs once at a time; a call during a run joins it. */
  refresh(): Promise<void>;
  /**
   * Appends events in this order, each sealed to the case's readers, or to `to` (which must be among them or be added by
   * the event; the author is added). Another member's event that came first is fetched and the writing repeated. A share
   * that changes the readers and carries something becomes two: everybody learns who reads, `to` gets what is carried; one
   * that is too large becomes several. After a lost answer, writing the same again does not write it twice.
   * Throws `ApiError`, `CaseError`.
   */
  write(target: CaseTarget, bodies: readonly EventBody[], to?: readonly string[]): Promise<void>;
  /** What the server holds of each case, also of those that this member can not read. */
  stored(): readonly StoredCase[];
  /** An admin's: everything of a case, for everybody. Throws `ApiError`, `CaseError`. */
  delete(id: string): Promise<void>;
  close(): void;
}

export interface StoredCase {
  id: string;
  events: number;
  /** Sealed. */
  bytes: number;
}

/** Why nothing was written, or not all. */
export class CaseError extends Error {
  override readonly name = 'CaseError';
  /**
   * `no-secret`: an admin must unlock a desk first. `no-recipient`: a reader has published no archive recipient, or one to
   * add is no member (`about`: that member's key). `not-a-reader`: this member, or `about`, does not read the case.
   * `busy`: others wrote first, again and again. `partly`: `written` bodies stand in the log, the next failed by `cause`.
   */
  readonly code: 'no-secret' | 'no-recipient' | 'not-a-reader' | 'too-long' | 'busy' | 'partly';
  readonly about: string | undefined;
  readonly written: number;
  constructor(code: CaseError['code'], more: { about?: string; written?: number; cause?: unknown } = {}) {
    super(code, { cause: more.cause });
    this.code = code;
    this.about = more.about;
    this.written = more.written ?? 0;
  }
}
