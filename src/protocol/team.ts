/** How somebody becomes a member: the application a newcomer signs, and the welcome an admin seals (DESIGN 4.3, 4.4). */
import * as v from 'valibot';
import { addDays, type Day } from './days.ts';
import { Recipient, type Role } from './directory.ts';
import { BEAT_MAX, BEATS_MAX, NAME_MAX, REQUEST_DAYS } from './limits.ts';
import { Count, DayText, Key, line, Token } from './schema.ts';

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

/** What members do, and which roles may. The server enforces it where a route is concerned; the desk shows this table. */
export const MAY = {
  'read tips that sources sent to them': ['reporter'],
  'delete a tip from the server': ['reporter'],
  'write in cases that they can read': ['reporter', 'editor', 'admin'],
  'share what they can read': ['reporter', 'editor', 'admin'],
  'export what they can read': ['reporter', 'editor', 'admin'],
  'see and end their own sessions': ['reporter', 'editor', 'admin'],
  'ask for another name or other beats': ['reporter', 'editor', 'admin'],
  'delete a case for everybody': ['admin'],
  'invite, admit and remove members': ['admin'],
  'change roles and sign the list of members': ['admin'],
} as const satisfies Record<string, readonly Role[]>;
