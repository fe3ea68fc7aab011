/** What a case is to this member: the fold over the events that this device could open and verify, and what is wrong with the log. */
import type { ReadonlySignal } from '@preact/signals';
import type { SentFile } from '../../crypto/tip.ts';
import type { Day } from '../../protocol/days.ts';
import type { AccountNote, Event, EventBody, Status } from '../../protocol/event.ts';
import type { Signed } from '../../protocol/schema.ts';
import type { Mailbox } from '../../protocol/tip.ts';
import type { Searcher } from '../list/searcher.ts';
import type { Message, MessageCopy, ReceivedMessage } from '../messages/message.ts';

export interface Note {
  /** Unique among this author's notes: another author's note of the same id is another note. */
  id: string;
  /** Member key. */
  by: string;
  /** UTC day of its first version. */
  day: Day;
  /** Markdown; empty when it was withdrawn. */
  text: string;
  /** Passages taken out, in a note that somebody else told of. */
  redacted: number;
  /** Sequences of all its versions that this member opened, oldest first: more than one means edited. */
  versions: readonly number[];
  /** Whose account it is from, and of which day, where it is not in its author's own signed words; else `null`. */
  from: { by: string; day: Day } | null;
}

export type CaseFaultKind =
  /** A place in the log is empty, or the log does not begin at 0. */
  | 'missing'
  /** An event names another one before it than the server shows: something was changed, dropped or exchanged. */
  | 'changed'
  /** This device has seen a longer log than the server shows now. */
  | 'withheld'
  /** An event stands in another place or case than its author signed: somebody else put it there. */
  | 'misplaced'
  /** Signed by nobody who was a member, or by a former member after the end. */
  | 'foreign'
  /** Signed by a member who does not read this case. */
  | 'not-a-reader'
  /** Signed by a member who may read this case, but this desk cannot tell. */
  | 'unknown-reader'
  /** Events, from here on in a row, are not sealed to this member, who reads the case by right. */
  | 'without-you'
  /** What it gives as a source's, a tip or whom it is for, is not what a source of this case signed. */
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
  /** SHA-256 of the sealed event, base64url. */
  hash: string;
}

export interface Case {
  id: string;
  /** `null` while nothing that a source signed was seen. */
  thread: string | null;
  /** Keys of those to whom further events are sealed (former members among them are left out when sealing). Those by right first. */
  readers: readonly string[];
  /** Those whom the source wrote to: nothing takes that away. `addresses` are its signed words. */
  byRight: readonly string[];
  addresses: readonly Signed[];
  status: Status;
  assigned: readonly string[];
  tags: readonly string[];
  /** As a member set it; `null`: none, see title.ts for what it is called then. */
  title: string | null;
  /** The last account that status, assignment, tags and title rest on, for a member who has not seen all events; else `null`. */
  told: { by: string; day: Day } | null;
  /** Oldest first; withdrawn ones too, with an empty text. */
  notes: readonly Note[];
  /** The source's messages, and members' replies. */
  tips: readonly MessageCopy[];
  /** Replies that were put into the source's mailbox, as `id` of their messages. */
  delivered: ReadonlySet<string>;
  /** By sequence. */
  history: readonly HistoryEntry[];
  /** The last thing that happened to it, when it was deleted and nobody opened it anew. `byAdmin`: of today's list. */
  deleted: { by: string; day: Day; byAdmin: boolean } | null;
  /** Number of events in the log, and of those not sealed to this member. */
  length: number;
  closed: number;
  /** Place of the last of those. */
  lastClosed: number | null;
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

/** Where to write: a case that exists, or the case of a tip, which is opened first if it is not there. `address`: whom the source wrote to; `others`: in its other messages. */
export type CaseTarget = { case: string } | { thread: string; address: Signed; others?: readonly Signed[] };

/** What is written as it stands, to everybody who reads the case. */
export type PlainBody = Exclude<EventBody, { kind: 'opened' | 'share' | 'account' | 'kept' | 'reply' | 'deleted' }>;

/** A reply before it has its number. `seen`: ids of the source's messages that are read, the newest first. */
export interface Written {
  text: string;
  seen: readonly string[];
  /** On the server already, and kept there. */
  files?: readonly SentFile[];
}

/** What to write in the case as it is when its turn has come; `null` for nothing. */
export type BodiesOf = (of: Case | null) => readonly PlainBody[] | null;

/** What a newcomer is told of a case, besides its status and who is on it. */
export interface Given {
  tags: readonly string[];
  title: string | null;
  notes: readonly AccountNote[];
  tips: readonly Message[];
}

export interface Cases {
  /** Full-text search; the page tells it what to hold. */
  readonly search: Searcher;
  readonly state: ReadonlySignal<CasesState>;
  /** `null`: nothing was written about this thread yet (or nothing for this member). */
  ofThread(thread: string): Case | null;
  /** By whom and when the case of this thread was deleted; `null` when it was not, or is open again. */
  deletionOf(thread: string): Case['deleted'];
  /** Fetches what is new. Runs once at a time; a call during a run joins it. */
  refresh(): Promise<void>;
  /**
   * Appends events in this order, sealed to the case's readers. Another member's event that came first is fetched and the
   * writing repeated. After a lost answer, writing the same again does not count twice. Throws `ApiError`, `CaseError`, as all of these do.
   */
  write(target: CaseTarget, bodies: readonly PlainBody[] | BodiesOf): Promise<void>;
  /** Keeps what the source signed, sealed to these readers: those who have all of it. Its files no longer expire. */
  keep(
    target: CaseTarget,
    tip: Pick<ReceivedMessage, 'original' | 'day' | 'removals'>,
    to: readonly string[],
  ): Promise<void>;
  /** Writes a reply into the log, sealed to the case's readers, and returns it as it is signed there. It is in no mailbox yet: see `deliver`. */
  reply(target: CaseTarget, written: Written): Promise<Signed>;
  /** `removals`: of its files. Puts a reply that the log has, as its author signed it, into the mailbox, and writes that down. */
  deliver(target: CaseTarget, signed: Signed, mailbox: Mailbox, removals: readonly string[]): Promise<void>;
  /**
   * Lets members read the case from now on, and tells them what is given, in as many events as it needs. Those whom the source
   * wrote to read along what is told.
   */
  share(target: CaseTarget, members: readonly string[], given: Given): Promise<void>;
  /** Ends what a share began. Nothing happens to those who read by right. */
  unshare(target: CaseTarget, member: string): Promise<void>;
  /** What the server holds of each case, also of those that this member cannot read. */
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

/** What members wrote in a case, for the search. */
export function wordsOf({ title, notes, tags }: Case): string {
  return [title ?? '', ...notes.map(({ text }) => text), ...tags].filter((text) => text !== '').join('\n');
}
