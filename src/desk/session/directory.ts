/** The signed list of members as this desk knows it: verified, never older than one seen before, and what to warn of. */
import type { Api } from '../../browser/http.ts';
import { verifyDirectory } from '../../crypto/directory.ts';
import { addDays, type Day } from '../../protocol/days.ts';
import { type Directory, isCurrent, type Member, type Role } from '../../protocol/directory.ts';
import { DIRECTORY_RENEW_DAYS } from '../../protocol/limits.ts';
import type { Vault } from '../vault/vault.ts';
import { getDirectory } from './calls.ts';
import { DeskError } from './desk-error.ts';

/** `hash` is what the next directory names as `previous`. */
export interface Present {
  readonly directory: Directory;
  readonly hash: string;
}

/** What a member should know at once; each is said on the inbox page with what to do. */
export type Warning = 'directory-expired' | 'directory-old' | 'clock' | 'not-listed';

/** The served directory, verified against the pinned key and serial; an expired one too, for the admin must be able to renew it. */
export async function currentDirectory(api: Api, vault: Vault): Promise<Present> {
  const { newsroom, pinned } = vault.keys;
  const checked = verifyDirectory(await getDirectory(api), {
    newsroomKey: newsroom,
    today: null,
    ...(pinned === null ? {} : { pinned }),
  });
  if ('fault' in checked) throw new DeskError('directory', { fault: checked.fault });
  if (pinned?.serial !== checked.directory.serial) {
    await vault.saveKeys({ ...vault.keys, pinned: { serial: checked.directory.serial, hash: checked.hash } });
  }
  return checked;
}

export function warningsFor(directory: Directory, member: string, today: Day, clockIsRight: boolean): Warning[] {
  const warnings: Warning[] = [];
  if (!clockIsRight) warnings.push('clock');
  if (!isCurrent(directory, today)) warnings.push('directory-expired');
  else if (today >= addDays(directory.issued, DIRECTORY_RENEW_DAYS)) warnings.push('directory-old');
  if (!directory.members.some(({ key }) => key === member)) warnings.push('not-listed');
  return warnings;
}

export function admins(directory: Directory): Member[] {
  return directory.members.filter((member) => member.roles.includes('admin'));
}

/** None for who is not listed. */
export function rolesOf(directory: Directory, member: string): readonly Role[] {
  return directory.members.find(({ key }) => key === member)?.roles ?? [];
}
