/** A small newsroom with fixed keys. Call after `ready()`. */
import { sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { signDirectory, verifyDirectory, verifyIntake } from '../../src/crypto/directory.ts';
import { signIntake } from '../../src/crypto/intake.ts';
import { type MemberKeys, memberKeys, type NewsroomKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { addDays, type Day } from '../../src/protocol/days.ts';
import type { Directory, Intake } from '../../src/protocol/directory.ts';

export const TODAY: Day = '2026-11-23';

/** 32 bytes that are all `byte`. */
export function root(byte: number): Uint8Array {
  return new Uint8Array(32).fill(byte);
}

export interface Newsroom {
  readonly keys: NewsroomKeys;
  readonly members: readonly MemberKeys[];
  readonly directory: Directory;
}

/** A newsroom of `count` reporters, whose directory is signed on TODAY. */
export function newsroom(count: number, changes: Partial<Directory> = {}): Newsroom {
  const keys = newsroomKeys(root(1));
  const members = Array.from({ length: count }, (_, n) => memberKeys(root(100 + n)));
  const directory: Directory = {
    v: 1,
    newsroom: { name: 'The Harbour Post', about: 'We report on ports.', key: keys.key, leave: 'https://example.org/' },
    serial: 1,
    previous: null,
    issued: TODAY,
    until: addDays(TODAY, 90),
    members: members.map((member, n) => ({
      key: member.key,
      name: `Reporter ${n + 1}`,
      roles: n === 0 ? ['admin', 'reporter'] : ['reporter'],
      beats: ['Shipping'],
      archive: toBase64url(sha256(member.archive.recipient)),
    })),
    former: [],
    ...changes,
  };
  return { keys, members, directory };
}

/** Verified intake messages of all members, published on `day`. */
export function intakes({ keys, members, directory }: Newsroom, day: Day = TODAY): Intake[] {
  return members.map((member) => {
    const intake = verifyIntake(signIntake(member, keys.key, day), {
      newsroomKey: keys.key,
      members: directory.members,
    });
    if (intake === null) throw new Error('the intake was refused');
    return intake;
  });
}

/** The directory as a page accepts it. */
export function accepted({ keys, directory }: Newsroom): Directory {
  const result = verifyDirectory(signDirectory(keys.seed, directory), { newsroomKey: keys.key, today: TODAY });
  if ('fault' in result) throw new Error(result.fault);
  return result.directory;
}
