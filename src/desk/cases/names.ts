/** Members by their keys, also those who left. A key that the signed list does not know is said to be unknown. */
import type { Directory } from '../../protocol/directory.ts';

export type NameOf = (key: string) => string;

export function nameOf(directory: Pick<Directory, 'members' | 'former'>, key: string): string {
  const present = directory.members.find((member) => member.key === key);
  if (present !== undefined) return present.name;
  const left = directory.former.find((member) => member.key === key);
  return left === undefined ? 'unknown key' : `${left.name} (former)`;
}

export const isMember = (directory: Pick<Directory, 'members'>, key: string) =>
  directory.members.some((member) => member.key === key);
