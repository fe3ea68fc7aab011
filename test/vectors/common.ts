import { encodeIdentity, encodeRecipient } from '../../src/crypto/age/recipient.ts';
import type { Identity } from '../../src/crypto/age/xwing.ts';
import { sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { memberKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { addDays } from '../../src/protocol/days.ts';
import type { Directory } from '../../src/protocol/directory.ts';

export const TODAY = '2026-11-23';
export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
export const fill = (byte: number, length = 32) => new Uint8Array(length).fill(byte);

export const NEWSROOM_ROOT = fill(0x01);
export const MEMBER_ROOTS = [fill(0x64), fill(0x65), fill(0x66)];

export function describeIdentity({ seed, recipient }: Identity) {
  return {
    seed: hex(seed),
    identity: encodeIdentity(seed),
    recipient: encodeRecipient(recipient),
    recipientSha256: hex(sha256(recipient)),
  };
}

export function newsroom() {
  const keys = newsroomKeys(NEWSROOM_ROOT);
  const members = MEMBER_ROOTS.map((root) => memberKeys(root));
  const directory: Directory = {
    v: 1,
    newsroom: {
      name: 'The Harbour Post',
      about: 'We report on ports.\nWrite to us.',
      key: keys.key,
      leave: 'https://example.org/',
    },
    serial: 1,
    previous: null,
    issued: TODAY,
    until: addDays(TODAY, 90),
    members: members.map((member, n) => ({
      key: member.key,
      name: ['Ада Чайка', 'Béatrice Lemaître', 'Chen Wei'][n] ?? '',
      roles: n === 0 ? ['admin', 'reporter'] : n === 1 ? ['reporter'] : ['editor'],
      beats: n === 2 ? [] : ['Shipping'],
      archive: toBase64url(sha256(member.archive.recipient)),
    })),
    former: [],
  };
  return { keys, members, directory };
}
