/** What an admin may change in the list of members, as pure steps from one directory to the next (DESIGN 4.3). */
import { archiveHash } from '../../crypto/team.ts';
import { addDays, type Day } from '../../protocol/days.ts';
import type { Directory, Member, Role } from '../../protocol/directory.ts';
import { DIRECTORY_DAYS, MEMBERS_MAX } from '../../protocol/limits.ts';
import type { Application } from '../../protocol/team.ts';
import { admins, type Present } from '../session/directory.ts';

export type Change =
  /** The same list for another 90 days, with another text for sources. */
  | { readonly kind: 'renew'; readonly about: string }
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
      readonly roles: readonly Role[];
      readonly beats: readonly string[];
    }
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
  | 'no-role'
  | 'full';

/** The directory after `present`, signed by nobody yet, valid from `today`. `me` is the key of the admin who changes it. */
export function nextDirectory(
  { directory, hash }: Present,
  change: Change,
  by: { me: string; today: Day },
): Directory | { fault: ChangeFault } {
  const next: Directory = {
    ...directory,
    serial: directory.serial + 1,
    previous: hash,
    issued: by.today,
    until: addDays(by.today, DIRECTORY_DAYS),
  };
  const changed = apply(next, change, by);
  if ('fault' in changed) return changed;
  return admins(changed).length === 0 ? { fault: 'last-admin' } : changed;
}

function apply(next: Directory, change: Change, by: { me: string; today: Day }): Directory | { fault: ChangeFault } {
  switch (change.kind) {
    case 'renew':
      return { ...next, newsroom: { ...next.newsroom, about: change.about } };
    case 'edit': {
      if (change.roles.length === 0) return { fault: 'no-role' };
      if (!lists(next, change.member)) return { fault: 'not-listed' };
      const edited = { roles: [...change.roles], beats: [...change.beats] };
      return {
        ...next,
        members: next.members.map((member) => (member.key === change.member ? { ...member, ...edited } : member)),
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
