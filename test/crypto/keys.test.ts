/** Roots, the intake chain and codenames. */
import { hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { open, seal } from '../../src/crypto/age/age.ts';
import { decodeRecipient } from '../../src/crypto/age/recipient.ts';
import { fromBase64url, random, sha256, toBase64url, utf8 } from '../../src/crypto/bytes.ts';
import { verifyIntake } from '../../src/crypto/directory.ts';
import { advance, intakeIdentities, intakeIdentity, signIntake } from '../../src/crypto/intake.ts';
import { codenameKeys, derive, memberKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { addDays, epochDays, epochOf } from '../../src/protocol/days.ts';
import { INTAKE_EPOCHS } from '../../src/protocol/limits.ts';
import { newsroom, root, TODAY } from './fixtures.ts';

const malformed = expect.objectContaining({ code: 'malformed' });
const backwards = expect.objectContaining({ code: 'backwards' });

beforeAll(ready);

describe('derive', () => {
  it('is HKDF-SHA-256 as Node has it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 64 }), fc.string({ maxLength: 20 }), (secret, label) => {
        const node = hkdfSync('sha256', secret, new Uint8Array(0), utf8(`flowerpot/v1 ${label}`), 32);
        expect(Buffer.from(derive(secret, label)).equals(Buffer.from(node))).toBe(true);
      }),
    );
  });
});

describe('a member', () => {
  it('has the same keys from the same root, and all of them differ', () => {
    const first = memberKeys(root(5));
    const second = memberKeys(root(5));
    expect(second).toEqual(first);
    const secrets = [first.signingSeed, first.archive.seed, fromBase64url(first.login), first.chain.key].map(
      toBase64url,
    );
    expect(new Set(secrets).size).toBe(4);
    expect(memberKeys(root(6)).key).not.toBe(first.key);
    // The same root is never both, so that its words cannot be mistaken.
    expect(newsroomKeys(root(5)).key).not.toBe(first.key);
  });

  it('has a root of 32 bytes', () => {
    expect(() => memberKeys(new Uint8Array(16))).toThrow(malformed);
    expect(() => newsroomKeys(new Uint8Array(33))).toThrow(malformed);
  });
});

describe('the intake chain', () => {
  const now = epochOf(TODAY);

  it('agrees on two devices, whichever way each came to the epoch', () => {
    const { chain } = memberKeys(root(5));
    const direct = intakeIdentity(chain, now);
    const kept = advance(chain, now - 11);
    const further = advance(advance(kept, now - 3), now);
    expect(intakeIdentity(kept, now)).toEqual(direct);
    expect(intakeIdentity(further, now)).toEqual(direct);
    expect(intakeIdentities(kept, now - 1, now + 1).map((one) => [one.epoch, one.identity.seed])).toEqual(
      [-1, 0, 1].map((n) => [now + n, intakeIdentity(chain, now + n).seed]),
    );
  });

  it('cannot go back', () => {
    const chain = advance(memberKeys(root(5)).chain, now);
    expect(() => advance(chain, now - 1)).toThrow(backwards);
    expect(() => intakeIdentity(chain, now - 1)).toThrow(backwards);
    expect(() => intakeIdentities(chain, now - 1, now)).toThrow(backwards);
    expect(() => signIntake({ ...memberKeys(root(5)), chain }, 'x', addDays(TODAY, -7))).toThrow(backwards);
    for (const nonsense of [Number.NaN, 1.5, Number.POSITIVE_INFINITY, -1]) {
      expect(() => advance(chain, nonsense)).toThrow(backwards);
    }
  });

  it('leaves the key it was given alone, for the caller to wipe', () => {
    const { chain } = memberKeys(root(5));
    const before = chain.key.slice();
    advance(chain, 3);
    advance(chain, 0).key.fill(0);
    expect(chain.key).toEqual(before);
  });

  it('opens what was sealed to its published recipients, each in its own week only', () => {
    const house = newsroom(1);
    const [member] = house.members;
    if (member === undefined) throw new Error('no member');
    const signed = signIntake(member, house.keys.key, TODAY);
    const intake = verifyIntake(signed, { newsroomKey: house.keys.key, members: house.directory.members });
    expect(intake?.epochs).toHaveLength(INTAKE_EPOCHS);
    expect(intake?.epochs[0]).toMatchObject({ epoch: now, ...epochDays(now) });
    intake?.epochs.forEach(({ epoch, recipient }) => {
      const file = seal(utf8('x'), [decodeRecipient(recipient)]);
      expect(open(file, [intakeIdentity(member.chain, epoch)])).toEqual(utf8('x'));
      expect(open(file, [intakeIdentity(member.chain, epoch + 1), member.archive])).toBeNull();
    });
  });
});

describe('a codename', () => {
  const entropy = new Uint8Array(16).fill(3);

  it('gives one mailbox per newsroom', () => {
    const here = newsroomKeys(root(1)).key;
    const there = newsroomKeys(root(2)).key;
    const keys = codenameKeys(entropy, here);
    expect(codenameKeys(entropy, here)).toEqual(keys);
    expect(keys.address).toBe(toBase64url(sha256(fromBase64url(keys.token))));
    const other = codenameKeys(entropy, there);
    for (const part of ['address', 'token', 'thread'] as const) expect(other[part]).not.toBe(keys[part]);
    expect(open(seal(utf8('reply'), [keys.mailbox.recipient]), [keys.mailbox])).toEqual(utf8('reply'));
    expect(open(seal(utf8('reply'), [keys.mailbox.recipient]), [other.mailbox])).toBeNull();
  });

  it('has 16 bytes, and a newsroom', () => {
    expect(() => codenameKeys(random(15), newsroomKeys(root(1)).key)).toThrow(malformed);
    expect(() => codenameKeys(entropy, 'AAAA')).toThrow(malformed);
  });
});
