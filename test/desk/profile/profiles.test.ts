/** One's own profile at each unlock: renewed, remembered, and never taken back by a server unnoticed. */

import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromBase64url } from '../../../src/crypto/bytes.ts';
import { signProfile } from '../../../src/crypto/profile.ts';
import { calloutsOf, contentKey, createProfiles, questionOf } from '../../../src/desk/profile/profiles.ts';
import { addDays, type Day } from '../../../src/protocol/days.ts';
import {
  EMPTY_PROFILE,
  nextProfile,
  Profile,
  type ProfileContent,
  SignedProfile,
} from '../../../src/protocol/profile.ts';
import { parseJson, type Signed } from '../../../src/protocol/schema.ts';
import { apiOf, directoryOf, enrolled, listed, makePeople, refusal, TODAY } from '../people.ts';

const CONTENT: ProfileContent = { ...EMPTY_PROFILE, channels: [{ kind: 'signal', value: 'mara.4711' }] };
const LATER: ProfileContent = { ...EMPTY_PROFILE, channels: [{ kind: 'signal', value: 'mara.4712' }] };

describe('one’s own profile', () => {
  let stored: Signed | null;
  let puts: Profile[];
  let vault: ReturnType<typeof enrolled>;
  const read = (signed: Signed) => {
    const profile = parseJson(Profile, signed.signed);
    if (profile === null) throw new Error('no profile');
    return profile;
  };
  const made = (serial: number, today: Day, content = CONTENT) => {
    const { member, newsroom, signingSeed } = vault.keys;
    return signProfile(
      fromBase64url(signingSeed),
      nextProfile({ newsroom, member, serial: serial - 1 }, content, today),
    );
  };
  const desk = (today: Day = TODAY, clockIsRight = true) =>
    createProfiles({
      api: apiOf((method, path, { json }) => {
        if (method === 'GET' && path === '/api/profiles') return { profiles: stored === null ? [] : [stored] };
        const signed = v.parse(SignedProfile, json);
        const next = read(signed);
        if (stored !== null && next.serial <= read(stored).serial) throw refusal('stale-profile');
        puts.push(next);
        stored = signed;
        return undefined;
      }),
      vault,
      directory: () => directoryOf([listed(0, ['reporter'])]),
      today: () => today,
      clockIsRight,
    });

  beforeAll(makePeople);
  beforeEach(() => {
    stored = null;
    puts = [];
    vault = enrolled(0);
  });

  it('is published, remembered, and not signed anew in the same week', async () => {
    const profiles = desk();
    await profiles.refresh();
    expect([profiles.state.value.own, puts]).toEqual([null, []]);
    await profiles.publish(CONTENT, contentKey(null));
    await profiles.refresh();
    expect([profiles.state.value.own, puts.length]).toMatchObject([{ serial: 1, ...CONTENT }, 1]);
    expect(vault.memory.profile).toEqual(profiles.state.value.own);
  });

  it('is renewed in a later week with what it says, but not under a wrong clock', async () => {
    stored = made(3, TODAY);
    const wrong = desk(addDays(TODAY, 30), false);
    await wrong.refresh();
    await expect(wrong.publish(LATER, contentKey(wrong.state.value.own))).rejects.toMatchObject({ code: 'clock' });
    expect(puts).toEqual([]);
    const profiles = desk(addDays(TODAY, 30));
    await profiles.refresh();
    expect(puts).toMatchObject([{ serial: 4, ...CONTENT }]);
    expect(profiles.state.value).toMatchObject({ own: { serial: 4 }, isOlder: false, problem: null });
  });

  it('that a server puts back is named, kept as it was seen last, and not renewed', async () => {
    stored = made(5, TODAY, LATER);
    await desk().refresh();
    for (const shown of [made(4, TODAY), null]) {
      stored = shown;
      const profiles = desk(addDays(TODAY, 30));
      await profiles.refresh();
      expect(profiles.state.value).toMatchObject({ own: { serial: 5, ...LATER }, isOlder: true });
      expect(puts).toEqual([]);
    }
    const profiles = desk(addDays(TODAY, 30));
    await profiles.refresh();
    await profiles.publish(LATER, contentKey(profiles.state.value.own));
    expect(puts).toMatchObject([{ serial: 6, ...LATER }]);
    expect(profiles.state.value.isOlder).toBe(false);
  });

  it('that another device changed in between is shown, and nothing is published over it unseen', async () => {
    const profiles = desk();
    await profiles.refresh();
    const base = contentKey(null);
    stored = made(7, TODAY, LATER);
    for (let press = 0; press < 2; press += 1) {
      await expect(profiles.publish(CONTENT, base)).rejects.toMatchObject({ code: 'stale-profile' });
      expect(profiles.state.value.own).toMatchObject({ serial: 7, ...LATER });
      expect(puts).toEqual([]);
    }
    await profiles.publish(CONTENT, contentKey(profiles.state.value.own));
    expect(puts).toMatchObject([{ serial: 8, ...CONTENT }]);
  });

  it('is published from a draft that was begun before a renewal of the same words', async () => {
    stored = made(3, TODAY);
    await desk().refresh();
    const profiles = desk(addDays(TODAY, 30));
    const base = contentKey(profiles.state.value.own);
    const renewing = profiles.refresh();
    await profiles.publish(LATER, base);
    await renewing;
    expect(puts.map(({ serial, channels }) => [serial, channels])).toEqual([
      [4, CONTENT.channels],
      [5, LATER.channels],
    ]);
    expect(profiles.state.value).toMatchObject({ own: { serial: 5 }, isOlder: false });
  });

  it('of somebody who took another’s callout does not stand for it', async () => {
    const { member } = vault.keys;
    const callout = {
      id: 'AwMDAwMDAwMDAwMDAwMDAw',
      organisations: [],
      story: null,
      reporters: [member],
      last: '2027-01-01',
    };
    const all = new Map([
      ['thief', { ...read(made(1, TODAY)), member: 'thief', callouts: [{ ...callout, question: 'Theirs?' }] }],
      [member, { ...read(made(1, TODAY)), callouts: [{ ...callout, question: 'Mine?' }] }],
    ]);
    const state = { asked: true, own: all.get(member) ?? null, all, isOlder: false, problem: null };
    expect(calloutsOf(state, callout.id).map(({ by, question }) => [by, question])).toEqual([
      [member, 'Mine?'],
      ['thief', 'Theirs?'],
    ]);
    expect([questionOf(state, callout.id), questionOf(state, 'unknown')]).toEqual(['Mine?', null]);
  });

  it('forged by the server is none', async () => {
    stored = { ...made(9, TODAY), sig: made(8, TODAY).sig };
    const profiles = desk();
    await profiles.refresh();
    expect(profiles.state.value).toMatchObject({ own: null, isOlder: false });
    expect(profiles.state.value.all.size).toBe(0);
  });
});
