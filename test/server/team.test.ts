/** Members among themselves: who they are, their welcomes, their sessions, and the end of a membership. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { signDirectory } from '../../src/crypto/directory.ts';
import { signIntake } from '../../src/crypto/intake.ts';
import { memberKeys } from '../../src/crypto/keys.ts';
import { openWelcome, sealWelcome } from '../../src/crypto/team.ts';
import { IntakeAnswer } from '../../src/protocol/api.ts';
import { addDays } from '../../src/protocol/days.ts';
import { MembersAnswer, SessionsAnswer, WELCOME_BYTES } from '../../src/protocol/desk-api.ts';
import { root, TODAY } from '../crypto/fixtures.ts';
import {
  expectProblem,
  following,
  putBytes,
  read,
  type Session,
  send,
  signIn,
  type TeamHarness,
  teamServer,
} from './fixtures.ts';

let harness: TeamHarness;
beforeEach(async () => {
  harness = await teamServer();
});
afterEach(() => harness.close());

const member = (n: number) => {
  const found = harness.room.members[n];
  if (!found) throw new Error('a member');
  return found;
};
const SECRET = toBase64url(root(42));

/** The desk secret for this member, from the admin. */
function welcomeFor(n: number): Uint8Array {
  const { key, archive } = member(n);
  const text = { v: 1 as const, newsroom: harness.room.keys.key, member: key, secret: SECRET };
  return sealWelcome(member(0).signingSeed, text, encodeRecipient(archive.recipient));
}
const put = (key: string, bytes: Uint8Array) => putBytes(harness, `/api/desk/welcomes/${key}`, bytes, harness.admin);
const members = async (session: Session) =>
  read(await send(harness, 'GET', '/api/desk/members', undefined, session), 200, MembersAnswer);
const sessions = async (session: Session) =>
  (await read(await send(harness, 'GET', '/api/desk/sessions', undefined, session), 200, SessionsAnswer)).sessions;
const end = (id: string, session: Session) => send(harness, 'DELETE', `/api/desk/sessions/${id}`, undefined, session);
const isIn = async (session: Session) =>
  (await send(harness, 'GET', '/api/desk/session', undefined, session)).status === 200;

describe('the members', () => {
  it('are all accounts, in the order of their keys, with the archive recipients that they published', async () => {
    const { intake } = await read(await send(harness, 'GET', '/api/intake'), 200, IntakeAnswer);
    const own = intake.find((message) => message.by === member(0).key);
    const archive = encodeRecipient(member(0).archive.recipient);
    expect((await members(harness.editor)).members.find(({ key }) => key === member(0).key)?.archive).toBeNull();
    await send(harness, 'PUT', '/api/desk/keys', { intake: own, archive }, harness.admin);
    const keys = harness.room.members.map((one) => one.key).sort();
    const answer = await members(harness.editor);
    expect(answer.welcome).toBeNull();
    expect(answer.members.map(({ key }) => key)).toEqual(keys);
    for (const one of harness.room.members) {
      const recipient = encodeRecipient(one.archive.recipient);
      expect(answer.members).toContainEqual({ key: one.key, archive: recipient, welcomed: false });
    }
  });
});

describe('a welcome', () => {
  it('reaches the member it is for, and nobody else', async () => {
    expect((await put(member(2).key, welcomeFor(2))).status).toBe(204);
    const own = await members(harness.editor);
    expect(own.members.filter(({ welcomed }) => welcomed).map(({ key }) => key)).toEqual([member(2).key]);
    const by = { newsroom: harness.room.keys.key, member: member(2).key, admins: [member(0).key] };
    const sealed = new Uint8Array(Buffer.from(own.welcome ?? '', 'base64url'));
    expect(openWelcome(sealed, member(2).archive, by)).toEqual(root(42));
    expect((await members(harness.reporter)).welcome).toBeNull();
    expect((await members(harness.admin)).welcome).toBeNull();
  });

  it('is written once, also of several at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => put(member(1).key, welcomeFor(1))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409, 409]);
    await expectProblem(await put(member(1).key, welcomeFor(1)), 'already-welcomed');
  });

  it('is for a member, under a key', async () => {
    await expectProblem(await put(memberKeys(root(77)).key, welcomeFor(1)), 'not-found');
    await expectProblem(await put('x', welcomeFor(1)), 'bad-request');
  });

  it('of another size, with other stanzas, or that is no age file is refused', async () => {
    const good = welcomeFor(1);
    expect(good.length).toBe(WELCOME_BYTES);
    const { key } = member(1);
    await expectProblem(await put(key, good.slice(0, -1)), 'wrong-size');
    await expectProblem(await put(key, good.slice(0, 1000)), 'not-age');
    await expectProblem(await put(key, new Uint8Array(0)), 'not-age');
    await expectProblem(await put(key, new Uint8Array(WELCOME_BYTES)), 'not-age');
    await expectProblem(await put(key, new Uint8Array([...good, 0])), 'too-large');
    const text = new TextDecoder('latin1').decode(good).replace('-> mlkem768x25519', '-> mlkem768x25510');
    await expectProblem(await put(key, Buffer.from(text, 'latin1')), 'wrong-stanzas');
    await expectProblem(
      await send(harness, 'PUT', `/api/desk/welcomes/${key}`, { welcome: 'x' }, harness.admin),
      'wrong-type',
    );
    expect((await members(harness.admin)).members.some(({ welcomed }) => welcomed)).toBe(false);
  });
});

describe('one’s sessions', () => {
  it('are listed with the one that asks, and let nobody in', async () => {
    const second = await signIn(harness, member(1));
    const found = await sessions(second);
    expect(found).toHaveLength(2);
    expect(found.map(({ until }) => until)).toEqual([addDays(TODAY, 1), addDays(TODAY, 1)]);
    const [, token = ''] = second.cookie.split('=');
    const id = toBase64url(sha256(new Uint8Array(Buffer.from(token, 'base64url'))));
    expect(found.filter(({ current }) => current).map((one) => one.id)).toEqual([id]);
    expect(await isIn({ cookie: `__Host-flowerpot=${id}` })).toBe(false);
  });

  it('are ended from another device, once', async () => {
    const elsewhere = await signIn(harness, member(1));
    const other = (await sessions(harness.reporter)).find(({ current }) => !current)?.id ?? '';
    const answer = await end(other, harness.reporter);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, null]);
    expect([await isIn(elsewhere), await isIn(harness.reporter)]).toEqual([false, true]);
    await expectProblem(await end(other, harness.reporter), 'not-found');
    expect(await sessions(harness.reporter)).toHaveLength(1);
  });

  it('may be ended by themselves, and the cookie goes', async () => {
    const own = (await sessions(harness.editor)).find(({ current }) => current)?.id ?? '';
    const answer = await end(own, harness.editor);
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await isIn(harness.editor)).toBe(false);
  });

  it('are named by an id of 32 bytes', async () => {
    for (const id of ['x', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}B`]) {
      await expectProblem(await end(id, harness.editor), 'bad-request');
    }
  });

  it('are not listed past their day', async () => {
    harness.clock.now += 86_400_000;
    const fresh = await signIn(harness, member(1));
    expect(await sessions(fresh)).toHaveLength(2);
    harness.clock.now += 86_400_000;
    expect(await sessions(fresh)).toHaveLength(1);
  });
});

describe('the end of a membership', () => {
  /** Signs the next directory without the editor, who stands in the former list. */
  async function remove(): Promise<Response> {
    const { directory, keys } = harness.room;
    const [gone] = directory.members.slice(2);
    const next = following(harness.room, {
      members: directory.members.slice(0, 2),
      former: [{ key: gone?.key ?? '', name: gone?.name ?? '', ended: TODAY }],
    });
    return send(harness, 'PUT', '/api/desk/directory', signDirectory(keys.seed, next), harness.admin);
  }

  it('ends sessions, login, keys and welcome at once, and nobody else’s', async () => {
    await put(member(2).key, welcomeFor(2));
    expect((await remove()).status).toBe(204);
    expect([await isIn(harness.editor), await isIn(harness.reporter)]).toEqual([false, true]);
    const login = { account: member(2).key, login: member(2).login };
    await expectProblem(await send(harness, 'POST', '/api/desk/sessions', login), 'wrong-login');
    expect((await members(harness.reporter)).members.map(({ key }) => key)).not.toContain(member(2).key);
    const { intake } = await read(await send(harness, 'GET', '/api/intake'), 200, IntakeAnswer);
    expect(intake.map(({ by }) => by)).not.toContain(member(2).key);
    await expectProblem(await put(member(2).key, welcomeFor(2)), 'not-found');
  });

  it('refuses what the member still sends', async () => {
    await remove();
    const keys = {
      intake: signIntake(member(2), harness.room.keys.key, TODAY),
      archive: encodeRecipient(member(2).archive.recipient),
    };
    await expectProblem(await send(harness, 'PUT', '/api/desk/keys', keys, harness.editor), 'not-signed-in');
  });
});
