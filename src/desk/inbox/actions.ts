/**
 * What is done to many conversations at once, one after the other: what failed is named, the rest goes on, and whoever
 * presses cancel keeps what was done until then.
 */
import type { Status } from '../../protocol/event.ts';
import type { CaseTarget, PlainBody } from '../cases/case.ts';
import { CaseError } from '../cases/case-error.ts';
import { assign, type HandOver, wholeGiven } from '../cases/hand-over.ts';
import { isMember } from '../cases/names.ts';
import { wholeReaders } from '../cases/rules.ts';
import { deleteFile, deleteTip } from '../session/calls.ts';
import type { InboxDesk } from './inbox.ts';
import { type Item, receivedOf } from './item.ts';

export interface Failed {
  item: Item;
  problem: unknown;
}

export interface Done {
  /** To which it was done, in the order of the list. */
  items: readonly Item[];
  failed: readonly Failed[];
  /** How many were not tried, because somebody cancelled. */
  left: number;
}

/** Nothing more will succeed after these: the rest is not tried. */
const HOPELESS: ReadonlySet<string> = new Set(['no-secret', 'offline', 'not-signed-in', 'cancelled']);

/** Does `act` to each in turn. `onProgress` hears how many are over, well or badly. */
export async function runAll(
  all: readonly Item[],
  act: (item: Item) => Promise<void>,
  signal: AbortSignal,
  onProgress: (over: number) => void,
): Promise<Done> {
  const items: Item[] = [];
  const failed: Failed[] = [];
  let over = 0;
  for (const item of all) {
    if (signal.aborted) break;
    over += 1;
    try {
      await act(item);
      items.push(item);
    } catch (problem) {
      failed.push({ item, problem });
      if (isHopeless(problem)) break;
    }
    onProgress(over);
  }
  return { items, failed, left: all.length - over };
}

function isHopeless(problem: unknown): boolean {
  return typeof problem === 'object' && problem !== null && 'code' in problem && HOPELESS.has(String(problem.code));
}

/** The case, opened first where it is not there, or where this member is not in it yet. */
function targetOf(item: Item): CaseTarget {
  const received = receivedOf(item).at(-1);
  if (received !== undefined) {
    const { thread, address } = received;
    const others = receivedOf(item).filter((one) => one.address.signed !== address.signed);
    return { thread, address, ...(others.length === 0 ? {} : { others: others.map((one) => one.address) }) };
  }
  if (item.case) return { case: item.case.id };
  throw new CaseError('not-a-reader');
}

/** `asked`: ids of the messages that were there when it was asked about; what has come since is not given away, nor deleted. */
export type Action =
  | { kind: 'status'; status: Status }
  /** `contact`: to those who do not read it yet, the contact details go along. */
  | { kind: 'assign'; members: readonly string[]; contact: boolean; asked: readonly string[] }
  | { kind: 'unassign'; members: readonly string[] }
  | { kind: 'tag'; tag: string }
  | { kind: 'untag'; tag: string }
  | { kind: 'keep' }
  | { kind: 'share'; members: readonly string[]; contact: boolean; asked: readonly string[] }
  | { kind: 'delete'; asked: readonly string[] };

/** Ids of all that is there of these conversations now: what an action is asked about. */
export const messageIds = (items: readonly Item[]): string[] =>
  items.flatMap(({ messages }) => messages.map(({ id }) => id));

/** What `runAll` is to do, and to which. Those that need nothing are left out: twice the same says nothing new. */
export function planOf(
  desk: Pick<InboxDesk, 'api' | 'cases' | 'inbox' | 'vault' | 'directory'>,
  action: Action,
  items: readonly Item[],
): { items: readonly Item[]; act: (item: Item) => Promise<void> } {
  const me = desk.vault.keys.member;
  const write = (body: PlainBody) => (item: Item) => desk.cases.write(targetOf(item), [body]);
  switch (action.kind) {
    case 'status':
      return {
        items: items.filter(({ status }) => status !== action.status),
        act: write({ kind: 'status', status: action.status }),
      };
    case 'assign':
      return {
        items: items.filter((item) => action.members.some((key) => !(item.case?.assigned ?? []).includes(key))),
        act: (item) => assign(desk.cases, handOver(desk, item, action.asked), action.members, action.contact),
      };
    case 'unassign':
      return { items, act: write({ kind: 'assignment', add: [], remove: [...action.members] }) };
    case 'tag':
      return {
        items: items.filter(({ tags }) => !tags.includes(action.tag)),
        act: write({ kind: 'tags', add: [action.tag], remove: [] }),
      };
    case 'untag':
      return { items, act: write({ kind: 'tags', add: [], remove: [action.tag] }) };
    case 'keep':
      return {
        items: items.filter(({ tips }) => tips.some(({ kept, received }) => kept === null && received !== null)),
        act: (item) => keep(desk, item, me),
      };
    case 'share':
      return { items, act: (item) => share(desk, item, action) };
    case 'delete':
      return {
        // One by one, each counted: of two that fail half-way one is gone.
        items: items.flatMap((item) =>
          item.tips
            .filter(({ id, received }) => received !== null && action.asked.includes(id))
            .map((message) => ({ ...item, tips: [message], message })),
        ),
        async act({ message: { received, kept } }) {
          if (received === null) return;
          // Files first: while the tip is there, it can be tried again. Those of a kept one stay with it.
          if (kept === null) for (const token of received.removals) await deleteFile(desk.api, token);
          await deleteTip(desk.api, received.serverId, received.removal);
          desk.inbox.drop(received.serverId);
        },
      };
  }
}

/** Sealed only to those who have the whole tip already: another reader of the case may have been given less. */
async function keep(desk: Pick<InboxDesk, 'cases' | 'directory'>, item: Item, me: string): Promise<void> {
  const { directory } = desk.directory.value;
  for (const { received, kept } of item.tips) {
    if (received === null || kept !== null) continue;
    const to = wholeReaders(item.case, received, me, (key) => isMember(directory, key));
    await desk.cases.keep(targetOf(item), received, to);
  }
}

/** Who reads the case of a conversation, or will when it is begun. */
export function readersOf(desk: Pick<InboxDesk, 'directory'>, item: Item): string[] {
  const { directory } = desk.directory.value;
  const byRight = receivedOf(item).flatMap(({ to }) => to);
  return [...new Set([...byRight, ...(item.case?.readers ?? [])])].filter((key) => isMember(directory, key));
}

function handOver(desk: Pick<InboxDesk, 'directory'>, item: Item, asked: readonly string[]): HandOver {
  const { case: own, messages } = item;
  const tips = messages.filter(({ id }) => asked.includes(id));
  const others = messages.filter((one) => !tips.includes(one));
  return { target: targetOf(item), case: own, readers: readersOf(desk, item), tips, others };
}

/** The conversation, with how its case stands; its notes go to whoever is new to it. */
async function share(
  desk: Pick<InboxDesk, 'cases' | 'directory'>,
  item: Item,
  { members, contact, asked }: { members: readonly string[]; contact: boolean; asked: readonly string[] },
): Promise<void> {
  const subject = handOver(desk, item, asked);
  const isNews = subject.case !== null && members.some((member) => !subject.case?.readers.includes(member));
  const given = wholeGiven(subject.case, subject.tips, { notes: isNews, contact, others: subject.others });
  await desk.cases.share(subject.target, members, given);
}
