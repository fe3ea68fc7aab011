/** What an admin may change in the list of members, as pure steps from one directory to the next (DESIGN 4.3). */
import { archiveHash } from '../../crypto/team.ts';
import { addDays, type Day } from '../../protocol/days.ts';
import type { Directory, Member, Role } from '../../protocol/directory.ts';
import { DIRECTORY_DAYS, MEMBERS_MAX } from '../../protocol/limits.ts';
import { type Application, type MemberRequest, sameEntry } from '../../protocol/team.ts';
import { admins, type Present } from '../session/directory.ts';

export type Change =
  /** The same list for another 90 days. So does every other change. */
  | { readonly kind: 'renew' }
  /** What sources read of the newsroom. */
  | { readonly kind: 'newsroom'; readonly name: string; readonly about: string; readonly leave: string }
  /** `replaces`: the key of the member whose place the newcomer takes (lost words); `null` for a new person. */
  | {
      readonly kind: 'admit';
      readonly application: Application;
      readonly roles: readonly Role[];
      readonly replaces: string | null;
    }
  | {
      readonly kind: 'edit';
      readonly member: string;
      readonly name: string;
      readonly roles: readonly Role[];
      readonly beats: readonly string[];
    }
  /** What a member asked for: name and beats. */
  | { readonly kind: 'request'; readonly request: MemberRequest }
  | { readonly kind: 'remove'; readonly member: string };

export type ChangeFault =
  /** Nobody would be left who can sign the next list. */
  | 'last-admin'
  /** The admin at this desk would end their own session in the middle. */
  | 'own-place'
  /** Another admin removed this member meanwhile. */
  | 'not-listed'
  | 'listed-already'
  /** These keys belonged to somebody whose membership ended. */
  | 'former'
  /** The member's name or beats are no longer those that the request asks to change. */
  | 'request-over'
  /** The application was refused or withdrawn meanwhile, or ran out: its keys would be listed without an account. */
  | 'not-waiting'
  | 'no-role'
  | 'full';

/** Whom or what a change is about: of two about the same the later one counts. */
export function subjectOf(change: Change): string {
  switch (change.kind) {
    case 'admit':
      return change.application.member;
    case 'edit':
    case 'remove':
      return change.member;
    case 'request':
      return change.request.member;
    default:
      return change.kind;
  }
}

/**
 * The directory after `present` with all of these changes in their order, signed by nobody yet, valid from `today`. `me` is
 * the key of the admin who changes it. `of`: the change that cannot be made; `null` when it is the sum of them.
 */
export function nextDirectory(
  { directory, hash }: Present,
  changes: readonly Change[],
  by: { me: string; today: Day },
): Directory | { fault: ChangeFault; of: Change | null } {
  let next: Directory = {
    ...directory,
    serial: directory.serial + 1,
    previous: hash,
    issued: by.today,
    until: addDays(by.today, DIRECTORY_DAYS),
  };
  for (const change of changes) {
    const changed = apply(next, change, by);
    if ('fault' in changed) return { ...changed, of: change };
    next = changed;
  }
  return admins(next).length === 0 ? { fault: 'last-admin', of: null } : next;
}

function apply(next: Directory, change: Change, by: { me: string; today: Day }): Directory | { fault: ChangeFault } {
  switch (change.kind) {
    case 'renew':
      return next;
    case 'newsroom': {
      const { name, about, leave } = change;
      return { ...next, newsroom: { ...next.newsroom, name, about, leave } };
    }
    case 'edit': {
      if (change.roles.length === 0) return { fault: 'no-role' };
      if (!lists(next, change.member)) return { fault: 'not-listed' };
      const edited = { name: change.name, roles: [...change.roles], beats: [...change.beats] };
      return {
        ...next,
        members: next.members.map((member) => (member.key === change.member ? { ...member, ...edited } : member)),
      };
    }
    case 'request': {
      const { member: key, from, to } = change.request;
      const listed = next.members.find((member) => member.key === key);
      if (listed === undefined || !sameEntry(from, listed)) return { fault: 'request-over' };
      return {
        ...next,
        members: next.members.map((member) => (member.key === key ? { ...member, ...to } : member)),
      };
    }
    case 'remove':
      return without(next, change.member, by);
    case 'admit':
      return admit(next, change, by);
  }
}

function admit(
  next: Directory,
  { application, roles, replaces }: Extract<Change, { kind: 'admit' }>,
  by: { me: string; today: Day },
): Directory | { fault: ChangeFault } {
  const { member: key, name, beats } = application;
  if (roles.length === 0) return { fault: 'no-role' };
  if (lists(next, key)) return { fault: 'listed-already' };
  if (next.former.some((former) => former.key === key)) return { fault: 'former' };
  const room = replaces === null ? next : without(next, replaces, by);
  if ('fault' in room) return room;
  if (room.members.length >= MEMBERS_MAX) return { fault: 'full' };
  const archive = archiveHash(application.archive);
  if (archive === null) throw new TypeError('an application that was not verified');
  const member: Member = { key, name, roles: [...roles], beats, archive };
  return { ...room, members: [...room.members, member] };
}

/** The member goes to the former ones, with today as the last day. */
function without(next: Directory, key: string, by: { me: string; today: Day }): Directory | { fault: ChangeFault } {
  const gone = next.members.find((member) => member.key === key);
  if (gone === undefined) return { fault: 'not-listed' };
  if (key === by.me) return { fault: 'own-place' };
  return {
    ...next,
    members: next.members.filter((member) => member !== gone),
    former: [...next.former, { key, name: gone.name, ended: by.today }],
  };
}

function lists(directory: Directory, key: string): boolean {
  return directory.members.some((member) => member.key === key);
}
