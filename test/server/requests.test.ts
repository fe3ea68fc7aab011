/** A member asks for another name or other beats: signed by themselves, seen by admins, ended by the directory that answers. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signDirectory } from '../../src/crypto/directory.ts';
import { memberKeys } from '../../src/crypto/keys.ts';
import { sign } from '../../src/crypto/signature.ts';
import { signRequest, verifyRequest } from '../../src/crypto/team.ts';
import { addDays } from '../../src/protocol/days.ts';
import { OwnRequestAnswer, RequestsAnswer } from '../../src/protocol/desk-api.ts';
import type { Directory } from '../../src/protocol/directory.ts';
import { BEATS_MAX } from '../../src/protocol/limits.ts';
import type { MemberRequest } from '../../src/protocol/team.ts';
import { root, TODAY } from '../crypto/fixtures.ts';
import { expectProblem, following, read, type Session, send, type TeamHarness, teamServer } from './fixtures.ts';

const DAY = 86_400_000;

let harness: TeamHarness;
beforeEach(async () => {
  harness = await teamServer();
});
afterEach(() => harness.close());

const keys = (n: number) => {
  const member = harness.room.members[n];
  if (member === undefined) throw new Error(`no member ${n}`);
  return member;
};
const listed = (n: number) => {
  const { name = '', beats = [] } = harness.room.directory.members[n] ?? {};
  return { name, beats };
};
/** The reporter's, unless told. */
const asked = (change: Partial<MemberRequest> = {}, n = 1): MemberRequest => ({
  v: 1,
  newsroom: harness.room.keys.key,
  member: keys(n).key,
  serial: 1,
  day: TODAY,
  from: listed(n),
  to: { name: 'Omar H.', beats: ['courts'] },
  ...change,
});
const signed = (change: Partial<MemberRequest> = {}, n = 1) =>
  sign(keys(n).signingSeed, 'request', JSON.stringify(asked(change, n)));
const put = (message: unknown, session: Session = harness.reporter) =>
  send(harness, 'PUT', '/api/desk/request', message, session);
const own = async (session: Session = harness.reporter) =>
  read(await send(harness, 'GET', '/api/desk/request', undefined, session), 200, OwnRequestAnswer);
const waiting = async (session: Session = harness.admin) =>
  (await read(await send(harness, 'GET', '/api/desk/requests', undefined, session), 200, RequestsAnswer)).requests;
const refuse = (id: string) => send(harness, 'DELETE', `/api/desk/requests/${id}`, undefined, harness.admin);

async function publish(change: Partial<Directory>): Promise<void> {
  const next = following(harness.room, change);
  const answer = await send(
    harness,
    'PUT',
    '/api/desk/directory',
    signDirectory(harness.room.keys.seed, next),
    harness.admin,
  );
  expect(answer.status).toBe(204);
  harness.room = { ...harness.room, directory: next };
}
const withMember = (n: number, change: object) =>
  harness.room.directory.members.map((member, at) => (at === n ? { ...member, ...change } : member));

describe('a request', () => {
  it('is seen by its member and by admins, word for word, and replaced by a later one', async () => {
    expect(await own()).toEqual({ serial: 0, request: null });
    const first = signRequest(keys(1).signingSeed, asked());
    expect((await put(first)).status).toBe(204);
    expect([await own(), await waiting()]).toEqual([{ serial: 1, request: first }, [first]]);
    expect(await own(harness.editor)).toEqual({ serial: 0, request: null });
    const second = signed({ serial: 2, to: { name: 'Omar H.', beats: [] } });
    expect((await put(second)).status).toBe(204);
    expect([await own(), await waiting()]).toEqual([{ serial: 2, request: second }, [second]]);
    const { members } = harness.room.directory;
    const by = { newsroom: harness.room.keys.key, members, today: TODAY };
    expect(verifyRequest(second, by)).toMatchObject({ to: { name: 'Omar H.', beats: [] } });
  });

  it('of an older or the same serial is refused, also after the last one was answered or taken back', async () => {
    const [first, second] = [signed(), signed({ serial: 2 })];
    await put(first);
    await put(second);
    for (const old of [first, second]) await expectProblem(await put(old), 'stale-request');
    expect((await send(harness, 'DELETE', '/api/desk/request', undefined, harness.reporter)).status).toBe(204);
    await expectProblem(await send(harness, 'DELETE', '/api/desk/request', undefined, harness.reporter), 'not-found');
    expect([await own(), await waiting()]).toEqual([{ serial: 2, request: null }, []]);
    for (const old of [first, second]) await expectProblem(await put(old), 'stale-request');
    expect((await put(signed({ serial: 3 }))).status).toBe(204);
  });

  it('is refused when it is not signed by who is signed in, as what it is, for this newsroom', async () => {
    const stranger = memberKeys(root(99));
    const good = signed();
    const badSignatures = [
      { ...good, signed: `${good.signed} ` },
      { ...good, by: keys(2).key },
      sign(keys(1).signingSeed, 'profile', good.signed),
      // Another member's, passed on by this one; and this one's name under another's key.
      signed({}, 2),
      sign(stranger.signingSeed, 'request', good.signed),
    ];
    for (const one of badSignatures) await expectProblem(await put(one), 'bad-signature');
    const badRequests = [
      signed({ member: keys(2).key }),
      signed({ newsroom: stranger.key }),
      signed({ day: addDays(TODAY, 2) }),
      signed({ day: addDays(TODAY, -31) }),
      signed({ serial: 0 }),
      signed({ to: listed(1) }),
      signed({ to: { name: 'two\nlines', beats: [] } }),
      signed({ to: { name: 'Omar', beats: Array.from({ length: BEATS_MAX + 1 }, (_, n) => `beat ${n}`) } }),
      sign(keys(1).signingSeed, 'request', JSON.stringify({ ...asked(), roles: ['admin'] })),
      sign(keys(1).signingSeed, 'request', 'not json'),
    ];
    for (const one of badRequests) await expectProblem(await put(one), 'bad-request');
    expect(await waiting()).toEqual([]);
  });

  it('too large is refused, before and after its signature', async () => {
    await expectProblem(await put(sign(keys(1).signingSeed, 'request', 'x'.repeat(4097))), 'bad-request');
    await expectProblem(await put({ ...signed(), more: 'x'.repeat(40_000) }), 'too-large');
    const longest = Array.from({ length: BEATS_MAX }, (_, n) => `${String(n).padStart(2, '0')}${'"'.repeat(58)}`);
    await publish({ members: withMember(1, { name: '"'.repeat(80), beats: longest }) });
    const most = signed({ to: { name: '\\'.repeat(80), beats: longest.map((beat) => beat.replaceAll('"', '\\')) } });
    expect(most.signed.length).toBeLessThanOrEqual(4096);
    expect((await put(most)).status).toBe(204);
  });

  it('counts towards what one member may write in a day', async () => {
    const first = signed();
    await harness.close();
    harness = await teamServer({ config: { eventBytesPerDay: JSON.stringify(first).length + 10 } });
    expect((await put(first)).status).toBe(204);
    await expectProblem(await put(signed({ serial: 2 })), 'daily-limit');
    harness.clock.now += DAY;
    expect((await put(signed({ serial: 2 }))).status).toBe(204);
  });

  it('that asks to change what does not stand in the list is refused', async () => {
    const before = signed();
    await publish({ members: withMember(1, { beats: ['elsewhere'] }) });
    await expectProblem(await put(before), 'stale-directory');
    expect((await put(signed())).status).toBe(204);
  });

  it('ends with the directory that answers it, and stays when that is about others', async () => {
    await put(signed());
    await publish({ members: withMember(2, { beats: ['ports'] }) });
    expect(await waiting()).toHaveLength(1);
    await publish({ members: withMember(1, { name: 'Omar H.', beats: ['courts'] }) });
    expect([await own(), await waiting()]).toEqual([{ serial: 1, request: null }, []]);
    // Answered otherwise than it was asked: that is an answer too.
    await put(signed({ serial: 2, to: { name: 'Omar Haddad', beats: [] } }));
    await publish({ members: withMember(1, { beats: ['schools'] }) });
    expect(await waiting()).toEqual([]);
  });

  it('ends with the membership', async () => {
    await put(signed());
    const [admin, reporter, editor] = harness.room.directory.members;
    if (!admin || !reporter || !editor) throw new Error('three members');
    const former = [{ key: reporter.key, name: reporter.name, ended: TODAY }];
    await publish({ members: [admin, editor], former });
    expect(await waiting()).toEqual([]);
  });

  it('is refused by an admin by its serial, so that none is refused unseen', async () => {
    await put(signed());
    await put(signed({ serial: 2 }));
    await expectProblem(await refuse(`${keys(1).key}.1`), 'not-found');
    expect(await waiting()).toHaveLength(1);
    for (const id of [keys(1).key, `${keys(1).key}.`, `${keys(1).key}.02`, `${keys(1).key}.2.1`, 'x.1', '.1'])
      await expectProblem(await refuse(id), 'bad-request');
    expect((await refuse(`${keys(1).key}.2`)).status).toBe(204);
    await expectProblem(await refuse(`${keys(1).key}.2`), 'not-found');
    expect(await own()).toEqual({ serial: 2, request: null });
  });

  it('waits thirty days', async () => {
    await put(signed());
    harness.clock.now += 30 * DAY;
    const [admin, reporter] = await Promise.all([0, 1].map((n) => enter(n)));
    if (!admin || !reporter) throw new Error('sessions');
    expect(await waiting(admin)).toHaveLength(1);
    harness.clock.now += DAY;
    expect(await waiting(await enter(0))).toEqual([]);
    expect(await own(await enter(1))).toEqual({ serial: 1, request: null });
  });
});

async function enter(n: number): Promise<Session> {
  const { key: account, login } = keys(n);
  const answer = await send(harness, 'POST', '/api/desk/sessions', { account, login });
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
}
