/** How somebody becomes a member: the application a newcomer signs, and the welcome an admin seals (DESIGN 4.3, 4.4). */
import * as v from 'valibot';
import { Recipient, type Role } from './directory.ts';
import { BEAT_MAX, BEATS_MAX, NAME_MAX } from './limits.ts';
import { Key, line, Token } from './schema.ts';

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
  'delete a case for everybody': ['admin'],
  'invite, admit and remove members': ['admin'],
  'change roles and sign the list of members': ['admin'],
} as const satisfies Record<string, readonly Role[]>;
