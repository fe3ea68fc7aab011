/** What the pages of cases work with: the logs, the signed list, the opened tips, this member's drafts. */
import type { Signal } from '@preact/signals';
import type { Callout } from '../../protocol/callout.ts';
import { addDays, type Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import type { FileWork } from '../files/file-work.ts';
import type { HeldMessage, ReceivedMessage } from '../messages/message.ts';
import type { Received } from '../messages/received.ts';
import { calloutsOf, type Profiles, questionOf } from '../profile/profiles.ts';
import type { Failure } from '../shared/failure.ts';
import type { TeamDesk } from '../team/team.ts';
import type { TemplateShelf } from '../team/templates.ts';
import type { Case, Cases, CaseTarget } from './case.ts';
import type { Drafts } from './drafts.ts';
import { messagesOf, receivedIn } from './messages-of.ts';
import { isMember, nameOf } from './names.ts';
import type { Seen } from './seen.ts';
import type { WaitingReplies } from './waiting.ts';

/** What the pages of cases need of an open desk. */
export interface CaseDesk extends TeamDesk {
  readonly cases: Cases;
  readonly inbox: Received;
  readonly seen: Seen;
  readonly trouble: Signal<readonly Failure[]>;
  readonly profiles: Pick<Profiles, 'state'>;
  readonly waiting: WaitingReplies;
  readonly drafts: Drafts;
  readonly templates: TemplateShelf;
  readonly files: FileWork;
}

export interface Casework {
  readonly cases: Cases;
  readonly seen: Pick<Seen, 'mark'>;
  /** What could not be written, until it was seen: shown on every page. */
  readonly trouble: Signal<readonly Failure[]>;
  readonly directory: Directory;
  /** This member's key. */
  readonly me: string;
  readonly today: Day;
  readonly retentionDays: number;
  readonly inbox: readonly ReceivedMessage[];
  readonly waiting: WaitingReplies;
  /** What this member is writing. */
  readonly drafts: Drafts;
  /** Texts to begin a reply with. */
  readonly templates: TemplateShelf;
  readonly files: FileWork;
  /** What another program sealed: see the inbox. */
  bytesOf: Received['bytesOf'];
  /** Whether the server has deleted by now what it stored on this day. */
  isDeleted(stored: Day): boolean;
  /** Whether a member has published what others seal to. */
  canRead(member: string): boolean;
  name(member: string): string;
  /** What a callout asks, shortly. */
  question(callout: string): string | null;
  /** Empty for one that no profile has any more. */
  callouts(id: string): readonly (Callout & { by: string })[];
}

/** As things stand now; a component that calls it while it renders is drawn again when they change. */
export function caseworkOf(desk: CaseDesk): Casework {
  const { directory } = desk.directory.value;
  const today = desk.inbox.state.value.today ?? desk.session.today;
  return {
    cases: desk.cases,
    seen: desk.seen,
    trouble: desk.trouble,
    directory,
    me: desk.vault.keys.member,
    today,
    retentionDays: desk.session.retentionDays,
    inbox: desk.inbox.state.value.tips,
    waiting: desk.waiting,
    drafts: desk.drafts,
    templates: desk.templates,
    files: desk.files,
    bytesOf: (tip) => desk.inbox.bytesOf(tip),
    isDeleted: (stored) => addDays(stored, desk.session.retentionDays) < today,
    canRead: (member) => desk.people.value.archives.has(member),
    name: (member) => nameOf(directory, member),
    question: (id) => questionOf(desk.profiles.state.value, id),
    callouts: (id) => calloutsOf(desk.profiles.state.value, id),
  };
}

/** A case on the page: one that exists, or the one that the first change will open. */
export interface Subject {
  /** Stable while it is on the page: the thread where it is known, else the case. */
  id: string;
  target: CaseTarget;
  case: Case | null;
  /** Readers now, or those it will be opened for. */
  readers: readonly string[];
  tips: readonly HeldMessage[];
}

export function subjectOfTip(work: Casework, { thread, to, address }: ReceivedMessage): Subject {
  const received = receivedIn(work.inbox, thread);
  const others = received.filter((one) => one.address.signed !== address.signed).map((one) => one.address);
  const of = work.cases.ofThread(thread);
  const byRight = [...new Set([...to, ...received.flatMap((one) => one.to)])].filter((key) =>
    isMember(work.directory, key),
  );
  return {
    id: thread,
    target: { thread, address, ...(others.length === 0 ? {} : { others }) },
    case: of,
    readers: [...new Set([...byRight, ...(of?.readers ?? [])])],
    tips: messagesOf(of, thread, work.inbox, work.today),
  };
}

export function subjectOfCase(work: Casework, of: Case): Subject {
  const [own] = receivedIn(work.inbox, of.thread);
  return own === undefined
    ? {
        id: of.thread ?? of.id,
        target: { case: of.id },
        case: of,
        readers: of.readers,
        tips: messagesOf(of, null, [], work.today),
      }
    : subjectOfTip(work, own);
}

/** Whether this member may write in it: a reader, or whoever opens it. */
export const writes = (work: Casework, { readers }: Subject) => readers.includes(work.me);

/** Members who read the case, this one first; without the former ones, to whom nothing more is sealed. */
export function presentReaders(work: Casework, { readers }: Subject): string[] {
  const present = readers.filter((key) => isMember(work.directory, key) && key !== work.me);
  return readers.includes(work.me) ? [work.me, ...present] : present;
}
