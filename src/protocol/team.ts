/** How somebody becomes a member: the application a newcomer signs, and the welcome an admin seals (DESIGN 4.3, 4.4). */
import * as v from 'valibot';
import { addDays, type Day } from './days.ts';
import { type Directory, type Member, Recipient, type Role } from './directory.ts';
import { BEAT_MAX, BEATS_MAX, DIRECTORY_DAYS, NAME_MAX, REQUEST_DAYS } from './limits.ts';
import { Count, DayText, Hash, Key, line, Token } from './schema.ts';

/** Signed by the newcomer's own new key (label `application`). The admin compares that key's eight words out of band. */
export const Application = v.strictObject({
  v: v.literal(1),
  newsroom: Key,
  /** Ed25519 key of the newcomer; it also made the signature. */
  member: Key,
  name: line(NAME_MAX),
  beats: v.pipe(v.array(line(BEAT_MAX)), v.maxLength(BEATS_MAX)),
  archive: Recipient,
});
export type Application = v.InferOutput<typeof Application>;

/** What a member may ask to have changed about themselves. */
const Entry = v.strictObject({
  name: line(NAME_MAX),
  beats: v.pipe(v.array(line(BEAT_MAX)), v.maxLength(BEATS_MAX)),
});
export type Entry = v.InferOutput<typeof Entry>;

/**
 * Signed by a member (label `request`): another name or other beats in the next directory. It names what stands there now,
 * so that it means nothing once that was changed, and a day, so that an old one cannot be shown for long.
 */
export const MemberRequest = v.pipe(
  v.strictObject({
    v: v.literal(1),
    newsroom: Key,
    member: Key,
    /** Rises with each request of this member. */
    serial: v.pipe(Count, v.minValue(1)),
    day: DayText,
    from: Entry,
    to: Entry,
  }),
  v.check((r) => !sameEntry(r.from, r.to), 'nothing is asked for'),
);
export type MemberRequest = v.InferOutput<typeof MemberRequest>;

/** Whether two have the same name and the same beats. */
export function sameEntry(a: Readonly<Entry>, b: Readonly<Entry>): boolean {
  return a.name === b.name && a.beats.length === b.beats.length && a.beats.every((beat, n) => beat === b.beats[n]);
}

/** From the day before it was made, for clocks behind ours, to the last of its days. */
export function isCurrentRequest({ day }: Pick<MemberRequest, 'day'>, today: Day): boolean {
  return today >= addDays(day, -1) && today <= addDays(day, REQUEST_DAYS);
}

/** Signed by an admin (label `welcome`), sealed to one member: the secret that case ids are derived from. */
export const Welcome = v.strictObject({
  v: v.literal(1),
  newsroom: Key,
  /** Whom it is for: a welcome cannot be passed on as another's. */
  member: Key,
  /** The desk secret, 32 bytes. One for the whole newsroom. */
  secret: Token,
});
export type Welcome = v.InferOutput<typeof Welcome>;

/**
 * Signed by the newsroom's key (label `return`), sent and never stored: an admin who lost words and device takes part again
 * under new keys. It names the one directory that says so, and the login of the one who sends it: directories are public,
 * and a recorded one must not let anybody else in.
 */
export const Return = v.strictObject({
  v: v.literal(1),
  newsroom: Key,
  /** SHA-256 of that directory's signed text. */
  directory: Hash,
  /** The new key. */
  member: Key,
  /** SHA-256 of the login secret's 32 bytes. */
  login: Hash,
});
export type Return = v.InferOutput<typeof Return>;

/** The directory after `before`, in which an admin has other keys and all else is as it was. `null`: no admin has this key. */
export function returned(
  { directory, hash }: { directory: Directory; hash: string },
  gone: string,
  come: Pick<Member, 'key' | 'archive'>,
  today: Day,
): Directory | null {
  const admin = directory.members.find(({ key, roles }) => key === gone && roles.includes('admin'));
  if (admin === undefined) return null;
  return {
    ...directory,
    serial: directory.serial + 1,
    previous: hash,
    issued: today,
    until: addDays(today, DIRECTORY_DAYS),
    members: directory.members.map((member) => (member === admin ? { ...member, ...come } : member)),
    former: [...directory.former, { key: gone, name: admin.name, ended: today }],
  };
}

/** What members do, and which roles may. The server enforces it where a route is concerned; the desk shows this table. */
export const MAY = {
  'read tips that sources sent to them': ['reporter'],
  'delete a tip from the server': ['reporter'],
  'write in cases that they can read': ['reporter', 'editor', 'admin'],
  'answer the source of a case that they can read': ['reporter', 'editor', 'admin'],
  'share what they can read': ['reporter', 'editor', 'admin'],
  'export what they can read': ['reporter', 'editor', 'admin'],
  'see and end their own sessions': ['reporter', 'editor', 'admin'],
  'ask for another name or other beats': ['reporter', 'editor', 'admin'],
  'delete a case for everybody': ['admin'],
  'write the newsroom’s texts for first answers': ['admin'],
  'invite, admit and remove members': ['admin'],
  'change roles and sign the list of members': ['admin'],
} as const satisfies Record<string, readonly Role[]>;
