/** Whom a message is for, of those whom the list names; and a day that a server names. Pure. */
import { type Day, daysBetween } from '../../protocol/days.ts';
import { type Member, reporters } from '../../protocol/directory.ts';
import type { Receiving, VerifiedDirectory } from '../verified-directory.ts';

/** A server's day is shown as a fact only when this device's clock agrees with it, but for the hours around midnight. */
export function isNear(stored: Day, today: Day): boolean {
  return Math.abs(daysBetween(stored, today)) <= 1;
}

/** The chosen ones who are still there and can receive; the only reporter, where there is but one. */
export function chosen(
  to: readonly string[],
  verified: VerifiedDirectory,
  receiving: Receiving | null,
): readonly string[] {
  if (verified.state !== 'listed') return to;
  const possible = reporters(verified.directory).filter((member) => receiving?.keys.has(member.key) ?? true);
  if (reporters(verified.directory).length === 1) return possible.map((member) => member.key);
  return to.filter((key) => possible.some((member) => member.key === key));
}

/** Whether there is a choice: the only reporter stands above, with a face. */
export function isChosen(verified: VerifiedDirectory): boolean {
  return verified.state === 'listed' && reporters(verified.directory).length > 1;
}

export function membersOf(verified: VerifiedDirectory, keys: readonly string[]): Member[] {
  const members = verified.state === 'listed' ? verified.directory.members : [];
  return members.filter(({ key }) => keys.includes(key));
}

export function namesOf(verified: VerifiedDirectory, keys: readonly string[]): string[] {
  return membersOf(verified, keys).map(({ name }) => name);
}
