/** Between the device's record and the keys that crypto works with. */
import { encodeRecipient } from '../../crypto/age/recipient.ts';
import { type Identity, identity, wipeIdentity } from '../../crypto/age/xwing.ts';
import { fromBase64url, toBase64url, wipe } from '../../crypto/bytes.ts';
import { advance, signIntake } from '../../crypto/intake.ts';
import type { ChainKey } from '../../crypto/keys.ts';
import { memberKeys } from '../../crypto/keys.ts';
import { addDays, type Day, epochOf } from '../../protocol/days.ts';
import type { KeysBody } from '../../protocol/desk-api.ts';
import { RETENTION_DAYS, RETENTION_GRACE_DAYS } from '../../protocol/limits.ts';
import type { Keys } from '../vault/record.ts';

/** The oldest epoch whose tips may still be on the server, with the grace for a late unlock. */
export function oldestEpoch(today: Day): number {
  return epochOf(addDays(today, -(RETENTION_DAYS + RETENTION_GRACE_DAYS)));
}

/** What a device keeps of a member's root. The root itself is the caller's to wipe. */
export function deviceKeys(root: Uint8Array, newsroom: string, today: Day, newsroomSeed: Uint8Array | null): Keys {
  const member = memberKeys(root);
  const chain = advance(member.chain, oldestEpoch(today));
  const keys: Keys = {
    v: 1,
    newsroom,
    member: member.key,
    signingSeed: toBase64url(member.signingSeed),
    archiveSeed: toBase64url(member.archive.seed),
    login: member.login,
    chain: { epoch: chain.epoch, key: toBase64url(chain.key) },
    pinned: null,
    newsroomSeed: newsroomSeed === null ? null : toBase64url(newsroomSeed),
    idleMinutes: 10,
    deskSecret: null,
    pending: null,
  };
  wipe(member.signingSeed, member.archive.seed, member.chain.key, chain.key);
  return keys;
}

export function chainOf(keys: Keys): ChainKey {
  return { epoch: keys.chain.epoch, key: fromBase64url(keys.chain.key) };
}

/** Opens what is sealed to this member for good. The caller wipes it. */
export function archiveOf(keys: Keys): Identity {
  const seed = fromBase64url(keys.archiveSeed);
  const found = identity(seed);
  wipe(seed);
  return found;
}

/** What sources and colleagues seal to: the weekly recipients from today on, signed, and the archive's. */
export function publicKeys(keys: Keys, today: Day): KeysBody {
  const signingSeed = fromBase64url(keys.signingSeed);
  const chain = chainOf(keys);
  const archive = archiveOf(keys);
  const made = {
    intake: signIntake({ key: keys.member, signingSeed, chain }, keys.newsroom, today),
    archive: encodeRecipient(archive.recipient),
  };
  wipe(signingSeed, chain.key);
  wipeIdentity(archive);
  return made;
}

/** The same keys with the chain moved on, or the very same when nothing is due. Never moves back. */
export function advanced(keys: Keys, today: Day): Keys {
  const due = oldestEpoch(today);
  if (due <= keys.chain.epoch) return keys;
  const before = chainOf(keys);
  const chain = advance(before, due);
  const next = { ...keys, chain: { epoch: chain.epoch, key: toBase64url(chain.key) } };
  wipe(before.key, chain.key);
  return next;
}
