/** Signed directories and signed intake recipients: who may receive, as the newsroom and the members say (DESIGN 4.3). */
import type { Day } from '../protocol/days.ts';
import { addDays } from '../protocol/days.ts';
import { Directory, Intake } from '../protocol/directory.ts';
import { DIRECTORY_BYTES_MAX, INTAKE_BYTES_MAX } from '../protocol/limits.ts';
import { parseJson, type Signed } from '../protocol/schema.ts';
import { sha256, toBase64url, utf8 } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { sign, verify } from './signature.ts';

/** SHA-256 of the signed text, base64url: what the next directory names as `previous`. */
export function directoryHash(text: string): string {
  return toBase64url(sha256(utf8(text)));
}

/** Throws `CryptoError('malformed')` for a directory that `verifyDirectory` would not take. */
export function signDirectory(seed: Uint8Array, directory: Directory): Signed {
  const text = JSON.stringify(directory);
  if (text.length > DIRECTORY_BYTES_MAX || parseJson(Directory, text) === null) throw new CryptoError('malformed');
  const signed = sign(seed, 'directory', text);
  if (signed.by !== directory.newsroom.key) throw new CryptoError('wrong-newsroom');
  return signed;
}

export type DirectoryFault =
  /** Not a directory. */
  | 'malformed'
  /** Of another newsroom. */
  | 'wrong-key'
  | 'bad-signature'
  /** Its last day is over. */
  | 'expired'
  /** Its first day is not near. */
  | 'not-yet'
  /** This device has seen a newer one, or another one of this serial: it was withheld, or rolled back. */
  | 'older';

/** The newest directory that a device has seen. */
export interface Pinned {
  readonly serial: number;
  readonly hash: string;
}

/**
 * Accepts a directory only if this newsroom signed it, it is current, and it does not go back behind `pinned`. With
 * `today: null` its days are not looked at: a desk must be able to renew one that ran out.
 */
export function verifyDirectory(
  signed: Signed,
  by: { newsroomKey: string; today: Day | null; pinned?: Pinned | undefined },
): { directory: Directory; hash: string } | { fault: DirectoryFault } {
  if (signed.signed.length > DIRECTORY_BYTES_MAX) return { fault: 'malformed' };
  if (signed.by !== by.newsroomKey) return { fault: 'wrong-key' };
  const text = verify(signed, 'directory', by.newsroomKey);
  if (text === null) return { fault: 'bad-signature' };
  const directory = parseJson(Directory, text);
  if (directory === null) return { fault: 'malformed' };
  if (directory.newsroom.key !== by.newsroomKey) return { fault: 'wrong-key' };
  const hash = directoryHash(text);
  if (by.pinned !== undefined && !follows(directory, hash, by.pinned)) return { fault: 'older' };
  if (by.today === null) return { directory, hash };
  // One day of grace: a device whose clock is behind ours must still see a directory that was signed today.
  if (by.today < addDays(directory.issued, -1)) return { fault: 'not-yet' };
  if (by.today > directory.until) return { fault: 'expired' };
  return { directory, hash };
}

/** The same one, the next one that names it, or a later one: what lies between is not known to this device. */
function follows(directory: Directory, hash: string, pinned: Pinned): boolean {
  if (directory.serial === pinned.serial) return hash === pinned.hash;
  if (directory.serial === pinned.serial + 1) return directory.previous === pinned.hash;
  return directory.serial > pinned.serial;
}

/** `null`: not signed by the member whom it names, not one of `members`, for another newsroom, or not of the form. */
export function verifyIntake(
  signed: Signed,
  by: { newsroomKey: string; members: readonly { key: string }[] },
): Intake | null {
  if (signed.signed.length > INTAKE_BYTES_MAX) return null;
  if (!by.members.some((member) => member.key === signed.by)) return null;
  const text = verify(signed, 'intake');
  if (text === null) return null;
  const intake = parseJson(Intake, text);
  if (intake === null || intake.member !== signed.by || intake.newsroom !== by.newsroomKey) return null;
  return intake;
}
