/**
 * What is done to many tips at once, one case after the other: what failed is named, the rest goes on, and whoever
 * presses cancel keeps what was done until then.
 */
import type { Status } from '../../protocol/event.ts';
import type { CaseTarget, PlainBody } from '../cases/case.ts';
import { CaseError } from '../cases/case-error.ts';
import { assign, type HandOver, wholeGiven } from '../cases/hand-over.ts';
import { isMember } from '../cases/names.ts';
import { wholeReaders } from '../cases/rules.ts';
import { deleteTip } from '../session/calls.ts';
import type { InboxDesk } from './inbox.ts';
import type { Item } from './item.ts';

export interface Failed {
  items: readonly Item[];
  problem: unknown;
}

export interface Done {
  /** Tips to which it was done, in the order of the list. */
  items: readonly Item[];
  failed: readonly Failed[];
  /** Tips that were not tried, because somebody cancelled. */
  left: number;
}

/** Nothing more will succeed after these: the rest is not tried. */
const HOPELESS: ReadonlySet<string> = new Set(['no-secret', 'offline', 'not-signed-in', 'cancelled']);

/** Does `act` to each group in turn. `onProgress` hears the number of tips that are over, well or badly. */
export async function runAll(
  groups: readonly (readonly Item[])[],
  act: (items: readonly Item[]) => Promise<void>,
  signal: AbortSignal,
  onProgress: (over: number) => void,
): Promise<Done> {
  const items: Item[] = [];
  const failed: Failed[] = [];
  let left = groups.reduce((sum, group) => sum + group.length, 0);
  const total = left;
  for (const group of groups) {
    if (signal.aborted) break;
    left -= group.length;
    try {
      await act(group);
      items.push(...group);
    } catch (problem) {
      failed.push({ items: group, problem });
      if (isHopeless(problem)) break;
    }
    onProgress(total - left);
  }
  return { items, failed, left };
}

function isHopeless(problem: unknown): boolean {
  return typeof problem === 'object' && problem !== null && 'code' in problem && HOPELESS.has(String(problem.code));
}

/** Tips by case, so that each case is written in once. */
export function byCase(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = conversation(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function conversation(item: Item): string {
  return item.case?.id ?? item.message.thread ?? item.key;
}

/** The case, opened first where it is not there, or where this member is not in it yet. */
function targetOf([item]: readonly Item[]): CaseTarget {
  const received = item?.message.received ?? null;
  if (received !== null) return { thread: received.thread, address: received.address };
  if (item?.case) return { case: item.case.id };
  throw new CaseError('not-a-reader');
}

export type Action =
  | { kind: 'status'; status: Status }
  /** `contact`: to those who do not read it yet, the contact details go along. */
  | { kind: 'assign'; members: readonly string[]; contact: boolean }
  | { kind: 'unassign'; members: readonly string[] }
  | { kind: 'tag'; tag: string }
  | { kind: 'untag'; tag: string }
  | { kind: 'keep' }
  | { kind: 'share'; members: readonly string[]; contact: boolean }
  | { kind: 'delete' };

/** Groups for `runAll`, and what it does to each. Items that need nothing are left out: twice the same says nothing new. */
export function planOf(
  desk: Pick<InboxDesk, 'api' | 'cases' | 'inbox' | 'vault' | 'directory'>,
  action: Action,
  items: readonly Item[],
): { groups: Item[][]; act: (items: readonly Item[]) => Promise<void> } {
  const me = desk.vault.keys.member;
  const write = (body: PlainBody) => (group: readonly Item[]) => desk.cases.write(targetOf(group), [body]);
  switch (action.kind) {
    case 'status':
      return {
        groups: byCase(items.filter(({ status }) => status !== action.status)),
        act: write({ kind: 'status', status: action.status }),
      };
    case 'assign':
      return {
        groups: byCase(
          items.filter((item) => action.members.some((key) => !(item.case?.assigned ?? []).includes(key))),
        ),
        act: (group) => assign(desk.cases, handOver(desk, group), action.members, action.contact),
      };
    case 'unassign':
      return { groups: byCase(items), act: write({ kind: 'assignment', add: [], remove: [...action.members] }) };
    case 'tag':
      return {
        groups: byCase(items.filter(({ tags }) => !tags.includes(action.tag))),
        act: write({ kind: 'tags', add: [action.tag], remove: [] }),
      };
    case 'untag':
      return { groups: byCase(items), act: write({ kind: 'tags', add: [], remove: [action.tag] }) };
    case 'keep':
      return {
        groups: byCase(items.filter(({ message: { kept, received } }) => kept === null && received !== null)),
        act: (group) => keep(desk, group, me),
      };
    case 'share':
      return { groups: byCase(items), act: (group) => share(desk, group, action) };
    case 'delete':
      return {
        groups: items.filter(({ message }) => message.received !== null).map((item) => [item]),
        async act([item]) {
          const received = item?.message.received ?? null;
          if (received === null) return;
          await deleteTip(desk.api, received.serverId, received.removal);
          desk.inbox.drop(received.serverId);
        },
      };
  }
}

/** Sealed only to those who have the whole tip already: another reader of the case may have been given less. */
async function keep(desk: Pick<InboxDesk, 'cases' | 'directory'>, group: readonly Item[], me: string): Promise<void> {
  const { directory } = desk.directory.value;
  for (const { case: own, message } of group) {
    const { received } = message;
    if (received === null) continue;
    const to = wholeReaders(own, received, me, (key) => isMember(directory, key));
    await desk.cases.keep(targetOf(group), received.original, received.day, to);
  }
}

/** Who reads the case of these tips, or will when it is begun. */
export function readersOf(desk: Pick<InboxDesk, 'directory'>, group: readonly Item[]): string[] {
  const { directory } = desk.directory.value;
  const byRight = group.flatMap(({ message }) => message.received?.to ?? []);
  const readers = [...byRight, ...(group[0]?.case?.readers ?? [])];
  return [...new Set(readers)].filter((key) => isMember(directory, key));
}

function handOver(desk: Pick<InboxDesk, 'directory'>, group: readonly Item[]): HandOver {
  return {
    target: targetOf(group),
    case: group[0]?.case ?? null,
    readers: readersOf(desk, group),
    tips: group.map(({ message }) => message),
    others: [],
  };
}

/** The tips, with how their case stands; its notes go to whoever is new to it. */
async function share(
  desk: Pick<InboxDesk, 'cases' | 'directory'>,
  group: readonly Item[],
  { members, contact }: { members: readonly string[]; contact: boolean },
): Promise<void> {
  const subject = handOver(desk, group);
  const isNews = subject.case !== null && members.some((member) => !subject.case?.readers.includes(member));
  const given = wholeGiven(subject.case, subject.tips, { notes: isNews, contact });
  await desk.cases.share(subject.target, members, given);
}
