/** Profiles through the door: one's own, newer each time, read by everybody as published. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memberKeys } from '../../src/crypto/keys.ts';
import { signProfile } from '../../src/crypto/profile.ts';
import { sign } from '../../src/crypto/signature.ts';
import { addDays } from '../../src/protocol/days.ts';
import { EMPTY_PROFILE, nextProfile, type ProfileContent, ProfilesAnswer } from '../../src/protocol/profile.ts';
import { root, TODAY } from '../crypto/fixtures.ts';
import { expectProblem, type Harness, newsroomServer, read, send, signIn } from './fixtures.ts';

const CONTENT: ProfileContent = { ...EMPTY_PROFILE, channels: [{ kind: 'email', value: 'maya@paper.example' }] };

let harness: Harness;
let session: Record<string, string>;
beforeEach(async () => {
  harness = await newsroomServer();
  session = await signIn(harness);
});
afterEach(() => harness.close());

const own = () => {
  const [member] = harness.room.members;
  if (member === undefined) throw new Error('no member');
  return member;
};
const profile = (serial: number, today = TODAY, content = CONTENT) =>
  nextProfile({ newsroom: harness.room.keys.key, member: own().key, serial: serial - 1 }, content, today);
const put = (message: unknown) => send(harness, 'PUT', '/api/desk/profile', message, session);
const stored = async () => (await read(await send(harness, 'GET', '/api/profiles'), 200, ProfilesAnswer)).profiles;

describe('a profile', () => {
  it('is published by its member and read by everybody, word for word', async () => {
    expect(await stored()).toEqual([]);
    const message = signProfile(own().signingSeed, profile(1));
    expect((await put(message)).status).toBe(204);
    expect(await stored()).toEqual([message]);
  });

  it('is replaced only by a later one', async () => {
    const [second, third] = [2, 3].map((serial) => signProfile(own().signingSeed, profile(serial)));
    expect((await put(second)).status).toBe(204);
    for (const serial of [1, 2])
      await expectProblem(await put(signProfile(own().signingSeed, profile(serial))), 'stale-profile');
    expect(await stored()).toEqual([second]);
    expect((await put(third)).status).toBe(204);
    expect(await stored()).toEqual([third]);
  });

  it('of another, for another newsroom, of other days, changed or malformed is refused', async () => {
    const stranger = memberKeys(root(9));
    const { signingSeed } = own();
    const theirs = { ...profile(1), member: stranger.key };
    await expectProblem(await put(signProfile(stranger.signingSeed, theirs)), 'bad-signature');
    await expectProblem(await put(sign(signingSeed, 'profile', JSON.stringify(theirs))), 'bad-request');
    await expectProblem(
      await put(sign(signingSeed, 'profile', JSON.stringify({ ...profile(1), newsroom: stranger.key }))),
      'bad-request',
    );
    for (const days of [-80, 21])
      await expectProblem(await put(signProfile(signingSeed, profile(1, addDays(TODAY, days)))), 'bad-request');
    await expectProblem(await put(sign(signingSeed, 'intake', JSON.stringify(profile(1)))), 'bad-signature');
    await expectProblem(await put(sign(signingSeed, 'profile', '{}')), 'bad-request');
    await expectProblem(await put(sign(signingSeed, 'profile', 'x'.repeat(50_000))), 'bad-request');
    expect(await stored()).toEqual([]);
  });
});

describe('the directory as plain text', () => {
  const text = async () => {
    const answer = await send(harness, 'GET', '/directory.txt');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    return answer.text();
  };

  it('names reporters with their channels, most protective first, and open callouts', async () => {
    const callout = { id: 'AwMDAwMDAwMDAwMDAwMDAw', organisations: [], story: null, reporters: [own().key] };
    const content: ProfileContent = {
      ...CONTENT,
      about: 'I report on ports.\nAnd on ships.',
      channels: [
        ...CONTENT.channels,
        { kind: 'post', value: 'The Harbour Post\n12 Quay' },
        { kind: 'signal', value: 'mara.4711' },
      ],
      callouts: [
        { ...callout, question: 'Do you work at night?', last: addDays(TODAY, 1) },
        { ...callout, id: 'BAMDAwMDAwMDAwMDAwMDAw', question: 'Did you work by day?', last: addDays(TODAY, -1) },
      ],
    };
    const message = signProfile(own().signingSeed, profile(1, TODAY, content));
    expect((await put(message)).status).toBe(204);
    const shown = await text();
    const [above = '', below = ''] = shown.split('TO CHECK');
    expect(above).toContain('  I report on ports.\n  And on ships.\n  Signal: mara.4711\n');
    expect(above.indexOf('Signal')).toBeLessThan(above.indexOf('Post:'));
    expect(above.indexOf('Post:')).toBeLessThan(above.indexOf('Email: maya@paper.example'));
    expect(above).toContain('Do you work at night?');
    expect(above).toContain(`  Page: /reporter#${own().key}`);
    expect(above).not.toContain('Did you work by day?');
    // What was signed stands there to the letter.
    expect(below.split('\n')).toContain(JSON.stringify(message));
  });

  it('names those without a profile, and leaves out one that is over', async () => {
    expect(await text()).toContain('Reporter 1 (Shipping)');
    expect((await put(signProfile(own().signingSeed, profile(1)))).status).toBe(204);
    harness.clock.now += 70 * 86_400_000;
    const [above = ''] = (await text()).split('TO CHECK');
    expect(above).not.toContain('maya@paper.example');
  });
});
