/** Signed profiles: believed only of a member of the accepted directory, in their days (DESIGN 12). */

import type { Day } from '../protocol/days.ts';
import { PROFILE_BYTES_MAX } from '../protocol/limits.ts';
import { isCurrentProfile, Profile } from '../protocol/profile.ts';
import { parseJson, type Signed } from '../protocol/schema.ts';
import { CryptoError } from './errors.ts';
import { sign, verify } from './signature.ts';

/** Throws `CryptoError('malformed')` for a profile that `verifyProfile` would not take. */
export function signProfile(seed: Uint8Array, profile: Profile): Signed {
  const text = JSON.stringify(profile);
  if (text.length > PROFILE_BYTES_MAX || parseJson(Profile, text) === null) throw new CryptoError('malformed');
  const signed = sign(seed, 'profile', text);
  if (signed.by !== profile.member) throw new CryptoError('malformed');
  return signed;
}

/**
 * `null`: not signed by the member whom it names, not one of `members`, for another newsroom, not of the form, or out of its
 * days. With `today: null` its days are not looked at: a desk renews one that ran out.
 */
export function verifyProfile(
  signed: Signed,
  by: { newsroomKey: string; members: readonly { key: string }[]; today: Day | null },
): Profile | null {
  if (signed.signed.length > PROFILE_BYTES_MAX) return null;
  if (!by.members.some((member) => member.key === signed.by)) return null;
  const text = verify(signed, 'profile');
  if (text === null) return null;
  const profile = parseJson(Profile, text);
  if (profile === null || profile.member !== signed.by || profile.newsroom !== by.newsroomKey) return null;
  return by.today === null || isCurrentProfile(profile, by.today) ? profile : null;
}
