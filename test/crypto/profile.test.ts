/** Profiles: whose words they are, and for how long. */
import { beforeAll, describe, expect, it } from 'vitest';
import { signProfile, verifyProfile } from '../../src/crypto/profile.ts';
import { sign } from '../../src/crypto/signature.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { addDays } from '../../src/protocol/days.ts';
import { EMPTY_PROFILE, nextProfile, type ProfileContent, profileDays } from '../../src/protocol/profile.ts';
import { newsroom, TODAY } from './fixtures.ts';

const CONTENT: ProfileContent = {
  ...EMPTY_PROFILE,
  about: 'I report on ports.',
  channels: [{ kind: 'signal', value: 'name.01' }],
};

describe('a profile', () => {
  beforeAll(() => ready());
  const room = () => newsroom(2);
  const of = (n: number, change: Partial<Parameters<typeof nextProfile>[0]> = {}) => {
    const { keys, members } = room();
    const member = members[n];
    if (member === undefined) throw new Error('no such member');
    const next = nextProfile({ newsroom: keys.key, member: member.key, serial: 0, ...change }, CONTENT, TODAY);
    return { member, next, by: { newsroomKey: keys.key, members: room().directory.members } };
  };

  it('is believed of the member who signed it, through nine weeks', () => {
    const { member, next, by } = of(0);
    const signed = signProfile(member.signingSeed, next);
    const { first, last } = profileDays(next);
    for (const today of [TODAY, addDays(first, -1), last, null])
      expect(verifyProfile(signed, { ...by, today })).toEqual(next);
    for (const today of [addDays(first, -2), addDays(last, 1)])
      expect(verifyProfile(signed, { ...by, today })).toBeNull();
  });

  it('is not believed of another newsroom, of nobody listed, under another label, or changed', () => {
    const { member, next, by } = of(0);
    const signed = signProfile(member.signingSeed, next);
    const others = by.members.slice(1);
    expect(verifyProfile(signed, { ...by, members: others, today: TODAY })).toBeNull();
    expect(verifyProfile(signed, { ...by, newsroomKey: member.key, today: TODAY })).toBeNull();
    expect(
      verifyProfile({ ...signed, signed: signed.signed.replace('name', 'evil') }, { ...by, today: TODAY }),
    ).toBeNull();
    const intake = sign(member.signingSeed, 'intake', signed.signed);
    expect(verifyProfile(intake, { ...by, today: TODAY })).toBeNull();
  });

  it('cannot be moved to another member: who signs is who it is about', () => {
    const [mine, theirs] = [of(0), of(1)];
    expect(() => signProfile(theirs.member.signingSeed, mine.next)).toThrow();
    const moved = sign(theirs.member.signingSeed, 'profile', JSON.stringify(mine.next));
    expect(verifyProfile(moved, { ...mine.by, today: TODAY })).toBeNull();
  });

  it('of another form is not signed and not believed', () => {
    const { member, next, by } = of(0);
    const wrong = { ...next, channels: [{ kind: 'signal' as const, value: 'no username' }] };
    expect(() => signProfile(member.signingSeed, wrong)).toThrow();
    const forced = sign(member.signingSeed, 'profile', JSON.stringify(wrong));
    expect(verifyProfile(forced, { ...by, today: TODAY })).toBeNull();
    const large = sign(member.signingSeed, 'profile', `${JSON.stringify(next)}${' '.repeat(50_000)}`);
    expect(verifyProfile(large, { ...by, today: TODAY })).toBeNull();
  });
});
