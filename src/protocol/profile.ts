/**
 * What a member says about being reached (DESIGN 12), signed by the member's own key: no admin is needed to change it. Its
 * days are those of nine weekly epochs, as of the intake recipients: it tells no day finer than a week, and an old one
 * cannot be shown for long.
 */
import * as v from 'valibot';
import { Callout } from './callout.ts';
import { Channel } from './channel.ts';
import { addDays, type Day, EPOCH_MAX, epochDays, epochOf } from './days.ts';
import {
  ABOUT_MAX,
  CALLOUTS_MAX,
  CHANNELS_MAX,
  INTAKE_EPOCHS,
  LANGUAGES_MAX,
  MEMBERS_MAX,
  PICTURE_BYTES_MAX,
  PROFILE_BYTES_MAX,
} from './limits.ts';
import { Count, Key, paragraph, Signed } from './schema.ts';

/** BCP 47, as far as a language needs it: `en`, `pt-BR`, `zh-Hant`. */
const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/, 'not a language'));

/** What the member writes. */
export const ProfileContent = v.strictObject({
  about: paragraph(ABOUT_MAX),
  languages: v.pipe(v.array(Language), v.maxLength(LANGUAGES_MAX)),
  /** A small WebP or JPEG, base64url, re-encoded by the desk; `null` for initials. */
  picture: v.nullable(
    v.pipe(
      v.string(),
      v.maxLength(Math.ceil((PICTURE_BYTES_MAX * 4) / 3)),
      v.regex(/^[A-Za-z0-9_-]+$/, 'not base64url'),
    ),
  ),
  channels: v.pipe(v.array(Channel), v.maxLength(CHANNELS_MAX)),
  callouts: v.pipe(
    v.array(Callout),
    v.maxLength(CALLOUTS_MAX),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'a callout twice'),
  ),
});
export type ProfileContent = v.InferOutput<typeof ProfileContent>;

export const EMPTY_PROFILE: ProfileContent = { about: '', languages: [], picture: null, channels: [], callouts: [] };

export const Profile = v.strictObject({
  v: v.literal(1),
  newsroom: Key,
  member: Key,
  /** Rises with every one that is published. */
  serial: v.pipe(Count, v.minValue(1)),
  /** The weekly epoch from whose first day on it is valid, for `INTAKE_EPOCHS` of them. */
  epoch: v.pipe(Count, v.maxValue(EPOCH_MAX)),
  ...ProfileContent.entries,
});
export type Profile = v.InferOutput<typeof Profile>;

export const SignedProfile = v.pipe(
  Signed,
  v.check((s) => s.signed.length <= PROFILE_BYTES_MAX, 'too large'),
);

/** `GET /api/profiles`: each member's latest, in the order of their keys. */
export const ProfilesAnswer = v.strictObject({
  profiles: v.pipe(v.array(SignedProfile), v.maxLength(MEMBERS_MAX)),
});
export type ProfilesAnswer = v.InferOutput<typeof ProfilesAnswer>;

/** First and last day, UTC. */
export function profileDays({ epoch }: Pick<Profile, 'epoch'>): { first: Day; last: Day } {
  return { first: epochDays(epoch).first, last: epochDays(epoch + INTAKE_EPOCHS - 1).last };
}

/** With one day of grace before, for clocks behind ours. */
export function isCurrentProfile(profile: Pick<Profile, 'epoch'>, today: Day): boolean {
  const { first, last } = profileDays(profile);
  return today >= addDays(first, -1) && today <= last;
}

/** What is signed next: after the one before, from this week on. */
export function nextProfile(
  of: { newsroom: string; member: string; serial: number },
  content: ProfileContent,
  today: Day,
): Profile {
  const { newsroom, member, serial } = of;
  const { about, languages, picture, channels, callouts } = content;
  return {
    v: 1,
    newsroom,
    member,
    serial: serial + 1,
    epoch: epochOf(today),
    about,
    languages,
    picture,
    channels,
    callouts,
  };
}
