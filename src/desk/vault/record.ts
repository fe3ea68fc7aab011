/**
 * What a desk keeps on its device (DESIGN 4.3): never the root, never a key older than the retention still needs. Every
 * byte of it is sealed under the passphrase; see docs/THREAT_MODEL.md for what a thief of the device learns.
 */
import * as v from 'valibot';
import { BEAT_MAX, BEATS_MAX, NAME_MAX } from '../../protocol/limits.ts';
import { Profile } from '../../protocol/profile.ts';
import { Count, Hash, Id, Key, line, Token } from '../../protocol/schema.ts';

/** The keys and pins. Replaced when the chain advances or a newer directory is seen. */
export const Keys = v.strictObject({
  v: v.literal(1),
  /** Newsroom key as it was at enrolment: a page that names another is not this newsroom's. */
  newsroom: Key,
  /** The member's public key, which is the account. */
  member: Key,
  signingSeed: Token,
  archiveSeed: Token,
  login: Token,
  /** Oldest chain key still needed: it gives every later one, and none before. */
  chain: v.strictObject({ epoch: Count, key: Token }),
  /** Highest directory seen. An older one is refused. */
  pinned: v.nullable(v.strictObject({ serial: Count, hash: Hash })),
  /** The newsroom's signing seed, only if the admin asked to keep it on this device. */
  newsroomSeed: v.nullable(Token),
  /** Minutes without a key or a click until the desk locks itself. */
  idleMinutes: v.picklist([2, 5, 10, 30, 60]),
  /** What case ids are derived from, the same for the whole newsroom; `null` until this member was given it. */
  deskSecret: v.nullable(Token),
  /** Until an admin has admitted this newcomer: what the application is made from, so that it can be sent again. */
  pending: v.nullable(
    v.strictObject({
      /** From the invitation's link. */
      token: Token,
      name: line(NAME_MAX),
      beats: v.pipe(v.array(line(BEAT_MAX)), v.maxLength(BEATS_MAX)),
    }),
  ),
});
export type Keys = v.InferOutput<typeof Keys>;

/** What was found out about stored tips, so that an unlock does not try them all again. */
export const Memory = v.strictObject({
  v: v.literal(1),
  /** Tips that none of this member's keys opened, as the server gave them; the ones longest not looked at first. */
  notMine: v.array(Id),
  /** Message ids that were read on this device; those that are gone from the server and from the cases are left out. */
  read: v.array(Id),
  /** The check-list: steps that were done on this device. */
  done: v.array(v.string()),
  /** By case: how long its log was when this device saw it last, and the hash of its last event. A tail cannot be withheld unnoticed. */
  heads: v.record(Hash, v.strictObject({ length: Count, hash: Hash })),
  /** By case: how long its log was when this member read it here last; `null` in a record from before that was kept. */
  seen: v.optional(v.nullable(v.record(Hash, Count)), null),
  /** Notes and replies that are being written, by conversation and what they are. */
  drafts: v.optional(v.record(v.string(), v.string()), {}),
  /** Whether single keys do something in the inbox: not everybody's keyboard, or voice, can have that. */
  shortcuts: v.boolean(),
  /** Whether the number of unread tips stands in the window's title, which others in the room may see. */
  unreadInTitle: v.optional(v.boolean(), false),
  /** This member's latest profile that this device has seen: an older one cannot be shown in its place unnoticed. */
  profile: v.nullable(Profile),
});
export type Memory = v.InferOutput<typeof Memory>;

export const EMPTY_MEMORY: Memory = {
  v: 1,
  notMine: [],
  read: [],
  done: [],
  heads: {},
  seen: {},
  drafts: {},
  shortcuts: true,
  unreadInTitle: false,
  profile: null,
};
