/** From an invitation to a member: invite, join, be admitted, and all that may go wrong on the way. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBase64url, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { signDirectory } from '../../src/crypto/directory.ts';
import { signIntake } from '../../src/crypto/intake.ts';
import { memberKeys } from '../../src/crypto/keys.ts';
import { sign } from '../../src/crypto/signature.ts';
import { IntakeAnswer } from '../../src/protocol/api.ts';
import { addDays } from '../../src/protocol/days.ts';
import { InvitationAnswer, InvitesAnswer, type JoinBody, MembersAnswer } from '../../src/protocol/desk-api.ts';
import type { Role } from '../../src/protocol/directory.ts';
import { newsroom, root, TODAY } from '../crypto/fixtures.ts';
import {
  expectProblem,
  following,
  type Harness,
  invite,
  joinBody,
  newsroomServer,
  read,
  type Session,
  send,
  signIn,
} from './fixtures.ts';

const DAY = 86_400_000;
const TOKEN = root(9);
const idOf = (token: Uint8Array) => toBase64url(sha256(token));

let harness: Harness;
let admin: Session;
beforeEach(async () => {
  harness = await newsroomServer();
  admin = await signIn(harness);
  harness.work.hashes = 0;
});
afterEach(() => harness.close());

const newcomer = () => newsroom(2).members[1] ?? memberKeys(root(101));
const join = (body: unknown) => send(harness, 'POST', '/api/desk/join', body);
const body = (change: Partial<JoinBody> = {}) => ({ ...joinBody(harness.room, newcomer(), TOKEN), ...change });
const list = async () =>
  (await read(await send(harness, 'GET', '/api/desk/invites', undefined, admin), 200, InvitesAnswer)).invites;

/** Signs and publishes a directory that lists the newcomer as a reporter. */
async function admit(): Promise<Response> {
  const { directory, members, keys } = newsroom(2);
  const next = following(harness.room, { members: directory.members });
  const answer = await send(harness, 'PUT', '/api/desk/directory', signDirectory(keys.seed, next), admin);
  harness.room = { keys, members, directory: next };
  return answer;
}

describe('an invitation', () => {
  it('is listed with its roles and its last day, a week ahead', async () => {
    await invite(harness, admin, TOKEN, ['reporter', 'editor']);
    expect(await list()).toEqual([
      { id: idOf(TOKEN), roles: ['reporter', 'editor'], until: addDays(TODAY, 7), application: null },
    ]);
  });

  it('is no token: what stands on the server lets nobody join', async () => {
    await invite(harness, admin, TOKEN, ['reporter']);
    await expectProblem(await join(body({ token: idOf(TOKEN) })), 'invite-refused');
  });

  it('is made once, also when it comes several times at once', async () => {
    const make = () => send(harness, 'POST', '/api/desk/invites', { id: idOf(TOKEN), roles: ['editor'] }, admin);
    const answers = await Promise.all([make(), make(), make()]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 400, 400]);
    await expectProblem(await make(), 'bad-request');
    expect(await list()).toHaveLength(1);
  });

  it('is refused when forty are open, until one is withdrawn', async () => {
    for (let n = 0; n < 40; n += 1) await invite(harness, admin, root(100 + n), ['editor']);
    const one = () => send(harness, 'POST', '/api/desk/invites', { id: idOf(TOKEN), roles: ['editor'] }, admin);
    await expectProblem(await one(), 'invites-full');
    expect((await send(harness, 'DELETE', `/api/desk/invites/${idOf(root(103))}`, undefined, admin)).status).toBe(204);
    expect((await one()).status).toBe(201);
    expect(await list()).toHaveLength(40);
  });

  it('of another form is refused', async () => {
    const id = idOf(TOKEN);
    const wrong: unknown[] = [
      {},
      { id },
      { id, roles: [] },
      { id, roles: ['owner'] },
      { id, roles: ['editor', 'editor'] },
      { id: id.slice(1), roles: ['editor'] },
      { id, roles: ['editor'], until: '2030-01-01' },
      [],
      null,
    ];
    for (const one of wrong) {
      await expectProblem(await send(harness, 'POST', '/api/desk/invites', one, admin), 'bad-request');
    }
    const broken = await harness.app.request('/api/desk/invites', {
      method: 'POST',
      headers: { ...admin, 'content-type': 'application/json' },
      body: `{"id":"${id}","roles":["edi`,
    });
    await expectProblem(broken, 'bad-request');
    const large = { id, roles: ['editor'], more: 'x'.repeat(600_000) };
    await expectProblem(await send(harness, 'POST', '/api/desk/invites', large, admin), 'too-large');
    expect(await list()).toEqual([]);
  });

  it('is withdrawn once', async () => {
    await invite(harness, admin, TOKEN, ['editor']);
    const remove = () => send(harness, 'DELETE', `/api/desk/invites/${idOf(TOKEN)}`, undefined, admin);
    expect((await remove()).status).toBe(204);
    await expectProblem(await remove(), 'not-found');
    await expectProblem(await send(harness, 'DELETE', '/api/desk/invites/x', undefined, admin), 'bad-request');
  });
});

describe('looking whether a link is good', () => {
  const look = (token: Uint8Array) => send(harness, 'POST', '/api/desk/invitation', { id: idOf(token) });

  it('tells its roles and its last day, to whoever has it, without using it', async () => {
    await invite(harness, admin, TOKEN, ['reporter', 'editor']);
    const until = addDays(TODAY, 7);
    for (let n = 0; n < 2; n += 1)
      expect(await read(await look(TOKEN), 200, InvitationAnswer)).toEqual({ roles: ['reporter', 'editor'], until });
    expect((await join(body())).status).toBe(204);
  });

  it('answers one that is unknown, withdrawn, used or over byte for byte alike', async () => {
    await invite(harness, admin, root(11), ['editor']);
    await send(harness, 'DELETE', `/api/desk/invites/${idOf(root(11))}`, undefined, admin);
    await invite(harness, admin, root(12), ['editor']);
    await invite(harness, admin, TOKEN, ['editor']);
    await join(body());
    const whole = async (answer: Response) => [answer.status, [...answer.headers].sort(), await answer.text()];
    const unknown = await whole(await look(root(10)));
    expect(await whole(await look(root(11)))).toEqual(unknown);
    expect(await whole(await look(TOKEN))).toEqual(unknown);
    harness.clock.now += 8 * DAY;
    expect(await whole(await look(root(12)))).toEqual(unknown);
    await expectProblem(await look(root(12)), 'invite-refused');
  });

  it('takes the id alone, in a small body', async () => {
    const ask = (sent: unknown) => send(harness, 'POST', '/api/desk/invitation', sent);
    for (const sent of [{}, { id: 'x' }, { id: idOf(TOKEN), token: toBase64url(TOKEN) }, null])
      await expectProblem(await ask(sent), 'bad-request');
    await expectProblem(await ask({ id: 'x'.repeat(2000) }), 'too-large');
  });
});

describe('joining', () => {
  const OPEN: Role[] = ['reporter'];
  beforeEach(() => invite(harness, admin, TOKEN, OPEN));

  it('waits until an admin’s directory lists the newcomer, who is then a member', async () => {
    const { application, intake } = body();
    expect((await join(body())).status).toBe(204);
    expect(await list()).toEqual([{ id: idOf(TOKEN), roles: OPEN, until: addDays(TODAY, 7), application }]);
    const login = { account: newcomer().key, login: newcomer().login };
    await expectProblem(await send(harness, 'POST', '/api/desk/sessions', login), 'wrong-login');
    expect((await read(await send(harness, 'GET', '/api/intake'), 200, IntakeAnswer)).intake).toHaveLength(1);

    expect((await admit()).status).toBe(204);
    const session = await signIn(harness, newcomer());
    expect((await read(await send(harness, 'GET', '/api/intake'), 200, IntakeAnswer)).intake).toContainEqual(intake);
    const { members } = await read(
      await send(harness, 'GET', '/api/desk/members', undefined, session),
      200,
      MembersAnswer,
    );
    const archive = JSON.parse(application.signed).archive;
    expect(members).toContainEqual({ key: newcomer().key, archive, welcomed: false });
    expect(await list()).toEqual([]);
  });

  it('is safe to repeat, later and at once', async () => {
    const answers = await Promise.all([join(body()), join(body()), join(body())]);
    expect(answers.map((answer) => answer.status)).toEqual([204, 204, 204]);
    expect((await join(body())).status).toBe(204);
    expect(await list()).toHaveLength(1);
    await admit();
    await signIn(harness, newcomer());
  });

  it('lets one of several newcomers with the same link through', async () => {
    const others = [101, 110, 111, 112].map((n) => joinBody(harness.room, memberKeys(root(n)), TOKEN));
    const answers = await Promise.all(others.map(join));
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 403, 403, 403]);
    expect(await list()).toHaveLength(1);
  });

  it('is refused under a link that was used, was withdrawn, ran out or never was, before any costly work', async () => {
    await expectProblem(await join(body({ token: toBase64url(root(10)) })), 'invite-refused');
    await invite(harness, admin, root(11), OPEN);
    await send(harness, 'DELETE', `/api/desk/invites/${idOf(root(11))}`, undefined, admin);
    await expectProblem(await join(body({ token: toBase64url(root(11)) })), 'invite-refused');
    harness.clock.now += 8 * DAY;
    await expectProblem(await join(body()), 'invite-refused');
    harness.clock.now -= DAY;
    expect(harness.work.hashes).toBe(0);
    expect((await join(body())).status).toBe(204);
    expect(harness.work.hashes).toBe(1);
    await expectProblem(await join(joinBody(harness.room, memberKeys(root(12)), TOKEN)), 'invite-refused');
    expect(harness.work.hashes).toBe(1);
  });

  it('is refused with another login than the first, so that nobody takes over an application', async () => {
    await join(body());
    await expectProblem(await join(body({ login: toBase64url(root(5)) })), 'invite-refused');
    await admit();
    await signIn(harness, newcomer());
  });

  it('is refused again when the admin has refused the application, and after the admission', async () => {
    await join(body());
    await send(harness, 'DELETE', `/api/desk/invites/${idOf(TOKEN)}`, undefined, admin);
    await expectProblem(await join(body()), 'invite-refused');
    await invite(harness, admin, root(13), OPEN);
    const again = body({ token: toBase64url(root(13)) });
    expect((await join(again)).status).toBe(204);
    await admit();
    await expectProblem(await join(again), 'invite-refused');
  });

  it('waits a week from the application on', async () => {
    harness.clock.now += 7 * DAY;
    await join(body());
    harness.clock.now += 7 * DAY;
    admin = await signIn(harness);
    expect((await list()).map((one) => one.until)).toEqual([addDays(TODAY, 14)]);
    harness.clock.now += DAY;
    admin = await signIn(harness);
    expect(await list()).toEqual([]);
  });

  it('is refused to keys that are a member’s, and the link stays open', async () => {
    const [first] = harness.room.members;
    if (!first) throw new Error('a member');
    await expectProblem(await join(joinBody(harness.room, first, TOKEN)), 'already-member');
    expect(harness.work.hashes).toBe(0);
    expect((await join(body())).status).toBe(204);
  });

  it('is refused when something is not signed by the newcomer, for this newsroom, as what it is', async () => {
    const stranger = memberKeys(root(12));
    const own = newcomer();
    const { application, intake } = body();
    const flipped = fromBase64url(application.sig);
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    const badSignatures: JoinBody[] = [
      body({ application: { ...application, sig: toBase64url(flipped) } }),
      body({ application: { ...application, signed: `${application.signed} ` } }),
      body({ application: { ...application, by: stranger.key } }),
      body({ application: sign(own.signingSeed, 'event', application.signed) }),
      body({ intake: signIntake(stranger, harness.room.keys.key, TODAY) }),
      body({ intake: sign(stranger.signingSeed, 'intake', intake.signed) }),
      body({ intake: sign(own.signingSeed, 'tip', intake.signed) }),
    ];
    for (const one of badSignatures) await expectProblem(await join(one), 'bad-signature');
    const badRequests: JoinBody[] = [
      joinBody(harness.room, own, TOKEN, { newsroom: stranger.key }),
      joinBody(harness.room, own, TOKEN, { member: stranger.key }),
      joinBody(harness.room, own, TOKEN, { name: 'two\nlines' }),
      joinBody(harness.room, own, TOKEN, { archive: 'age1pq1x' }),
      body({ application: sign(own.signingSeed, 'application', 'not json') }),
      body({ intake: signIntake(own, stranger.key, TODAY) }),
      body({ intake: sign(own.signingSeed, 'intake', '{}') }),
    ];
    for (const one of badRequests) await expectProblem(await join(one), 'bad-request');
    expect(harness.work.hashes).toBe(0);
    expect((await list()).map((one) => one.application)).toEqual([null]);
  });

  it('of another form, too large, or cut is refused', async () => {
    const { application, ...rest } = body();
    const wrong: unknown[] = [
      {},
      rest,
      body({ token: 'x' }),
      body({ login: '' }),
      { ...body(), roles: ['admin'] },
      body({ application: { ...application, signed: 'x'.repeat(9000) } }),
      body({ intake: { ...rest.intake, signed: 'x'.repeat(33_000) } }),
    ];
    for (const one of wrong) await expectProblem(await join(one), 'bad-request');
    await expectProblem(await join({ ...body(), more: 'x'.repeat(600_000) }), 'too-large');
    const cut = await harness.app.request('/api/desk/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body()).slice(0, -2),
    });
    await expectProblem(cut, 'bad-request');
    const octets = await harness.app.request('/api/desk/join', { method: 'POST', body: new Uint8Array(9) });
    await expectProblem(octets, 'wrong-type');
    expect((await list()).map((one) => one.application)).toEqual([null]);
  });

  it('gives the roles of the directory, not those of the invitation', async () => {
    await join(body());
    const { directory, keys } = newsroom(2);
    const members = directory.members.map((member, n) =>
      n === 1 ? { ...member, roles: ['editor' as const] } : member,
    );
    const next = signDirectory(keys.seed, following(harness.room, { members }));
    expect((await send(harness, 'PUT', '/api/desk/directory', next, admin)).status).toBe(204);
    const session = await signIn(harness, newcomer());
    await expectProblem(await send(harness, 'GET', '/api/desk/tips', undefined, session), 'forbidden');
  });
});

it('nobody can join before there is a newsroom', async () => {
  const empty = await newsroomServer();
  empty.instead['newsroom.read'] = { value: null };
  await expectProblem(await send(empty, 'POST', '/api/desk/join', body()), 'not-set-up');
  await empty.close();
});
