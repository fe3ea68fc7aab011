import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { fromBase64url, toBase64url } from '../../src/crypto/bytes.ts';
import { directoryHash, signDirectory } from '../../src/crypto/directory.ts';
import { intakeIdentity, signIntake } from '../../src/crypto/intake.ts';
import { memberKeys } from '../../src/crypto/keys.ts';
import { sign } from '../../src/crypto/signature.ts';
import { openTip } from '../../src/crypto/tip.ts';
import { HEADERS, IntakeAnswer, SessionAnswer, TipsAnswer } from '../../src/protocol/api.ts';
import { addDays, epochOf } from '../../src/protocol/days.ts';
import type { Directory } from '../../src/protocol/directory.ts';
import { newsroom, root, TODAY } from '../crypto/fixtures.ts';
import {
  expectProblem,
  type Harness,
  newsroomServer,
  putTip,
  read,
  sealed,
  send,
  setupBody,
  signIn,
  tipCount,
} from './fixtures.ts';

let harness: Harness;
let session: { cookie: string };
beforeEach(async () => {
  harness = await newsroomServer();
  session = await signIn(harness);
});
afterEach(() => harness.close());

const first = () => {
  const [member] = harness.room.members;
  if (!member) throw new Error('a member');
  return member;
};

describe('a session', () => {
  it('says who is in, and what the server’s day is', async () => {
    expect(await read(await send(harness, 'GET', '/api/desk/session', undefined, session), 200, SessionAnswer)).toEqual(
      {
        account: first().key,
        roles: ['admin', 'reporter'],
        today: TODAY,
        retentionDays: 60,
      },
    );
  });

  it('is a cookie that only this host gets back, and scripts do not see', async () => {
    const login = { account: first().key, login: first().login };
    const answer = await send(harness, 'POST', '/api/desk/sessions', login);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-flowerpot=[A-Za-z0-9_-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
  });

  it('lasts until the end of the next UTC day', async () => {
    harness.clock.now = Date.parse('2026-11-24T23:59:59Z');
    expect((await send(harness, 'GET', '/api/desk/session', undefined, session)).status).toBe(200);
    harness.clock.now += 1000;
    await expectProblem(await send(harness, 'GET', '/api/desk/session', undefined, session), 'not-signed-in');
  });

  it('ends when it is told to, and the cookie goes', async () => {
    const answer = await send(harness, 'DELETE', '/api/desk/sessions', undefined, session);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toContain('__Host-flowerpot=; Path=/; Secure; HttpOnly;');
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    await expectProblem(await send(harness, 'GET', '/api/desk/session', undefined, session), 'not-signed-in');
  });

  it('is found among other cookies, and not under another name', async () => {
    const [, token] = session.cookie.split('=');
    const status = async (cookie: string) =>
      (await send(harness, 'GET', '/api/desk/session', undefined, { cookie })).status;
    expect(await status(`a=b; ${session.cookie}; c`)).toBe(200);
    expect(await status(`flowerpot=${token}`)).toBe(401);
    expect(await status(`__Host-flowerpot=${token}A`)).toBe(401);
    expect(await status(`__Host-flowerpot=${toBase64url(new Uint8Array(32))}`)).toBe(401);
  });
});

describe('signing in', () => {
  it('answers the same for a wrong secret and for an unknown account', async () => {
    const wrong = { account: first().key, login: toBase64url(new Uint8Array(32)) };
    const unknown = { account: memberKeys(root(9)).key, login: first().login };
    const answers = await Promise.all(
      [wrong, unknown].map((body) => send(harness, 'POST', '/api/desk/sessions', body)),
    );
    for (const answer of answers) {
      expect(answer.headers.get('set-cookie')).toBeNull();
      await expectProblem(answer, 'wrong-login');
    }
  });

  it('lets a member in however many wrong tries are made for that account', async () => {
    const wrong = { account: first().key, login: toBase64url(new Uint8Array(32)) };
    for (let n = 0; n < 50; n += 1) {
      await expectProblem(await send(harness, 'POST', '/api/desk/sessions', wrong), 'wrong-login');
    }
    await signIn(harness);
  });
});

describe('the inbox', () => {
  it('lists tips newest day first, and gives their envelopes whole', async () => {
    const early = sealed(harness, 'early');
    await putTip(harness, early);
    harness.clock.now += 86_400_000;
    await harness.store.closeDays(addDays(TODAY, 1));
    const late = sealed(harness, 'late');
    await putTip(harness, late);

    const size = early.envelope.length;
    expect(await read(await send(harness, 'GET', '/api/desk/tips', undefined, session), 200, TipsAnswer)).toEqual({
      today: addDays(TODAY, 1),
      tips: [
        { day: addDays(TODAY, 1), id: late.id, size },
        { day: TODAY, id: early.id, size },
      ],
      next: null,
    });

    const unknown = toBase64url(new Uint8Array(16));
    const answer = await send(harness, 'POST', '/api/desk/envelopes', { ids: [early.id, unknown, late.id] }, session);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    const frames = parseFrames(new Uint8Array(await answer.arrayBuffer()));
    expect(frames.map((frame) => frame.id)).toEqual([early.id, late.id]);
    const own = intakeIdentity(first().chain, epochOf(TODAY));
    const texts = frames.map((frame) => openTip(frame.envelope, [own], [harness.room.keys.key])?.tip.text);
    expect(texts).toEqual(['early', 'late']);
  });

  it('goes on after the cursor', async () => {
    const tips = [sealed(harness), sealed(harness), sealed(harness)];
    for (const tip of tips) await putTip(harness, tip);
    const page = async (query: string) =>
      read(await send(harness, 'GET', `/api/desk/tips${query}`, undefined, session), 200, TipsAnswer);
    const all = (await page('')).tips;
    const [one] = all;
    expect((await page(`?after=${one?.day}.${one?.id}`)).tips).toEqual(all.slice(1));
    const wrong = ['', 'x', `${TODAY}`, `${TODAY}.x`, `2026-02-30.${one?.id}`, `${TODAY}.${one?.id}.x`];
    for (const after of wrong) {
      const answer = await send(harness, 'GET', `/api/desk/tips?after=${after}`, undefined, session);
      await expectProblem(answer, 'bad-request');
    }
  });

  it('gives a cursor only when the page is full', async () => {
    const tip = (n: number) => {
      const id = new Uint8Array(16);
      new DataView(id.buffer).setUint32(0, n);
      return { id, day: TODAY, envelope: new Uint8Array(10), removal: new Uint8Array(32), files: [] };
    };
    await Promise.all(Array.from({ length: 1001 }, (_, n) => harness.store.tips.accept(tip(n))));
    const page = async (query: string) =>
      read(await send(harness, 'GET', `/api/desk/tips${query}`, undefined, session), 200, TipsAnswer);
    const one = await page('');
    expect(one.tips).toHaveLength(1000);
    const two = await page(`?after=${one.next}`);
    expect([two.tips.length, two.next]).toEqual([1, null]);
  });

  it('deletes a tip for whoever has its removal token', async () => {
    const tip = sealed(harness);
    await putTip(harness, tip);
    const own = intakeIdentity(first().chain, epochOf(TODAY));
    const token = openTip(tip.envelope, [own], [harness.room.keys.key])?.removal ?? '';
    const remove = (removal: string) =>
      send(harness, 'DELETE', `/api/desk/tips/${tip.id}`, undefined, { ...session, [HEADERS.removal]: removal });
    await expectProblem(await remove(tip.removal), 'not-found');
    await expectProblem(await remove('x'), 'bad-request');
    expect(await tipCount(harness)).toBe(1);
    expect((await remove(token)).status).toBe(204);
    await expectProblem(await remove(token), 'not-found');
    expect(await tipCount(harness)).toBe(0);
  });

  it('refuses a fetch of nothing, of too much, and of what is no id', async () => {
    const id = toBase64url(new Uint8Array(16));
    for (const ids of [[], Array.from({ length: 257 }, () => id), ['x'], 'x', null]) {
      await expectProblem(await send(harness, 'POST', '/api/desk/envelopes', { ids }, session), 'bad-request');
    }
  });
});

describe('the next directory', () => {
  const next = (change: Partial<Directory> = {}): Directory => ({
    ...harness.room.directory,
    serial: 2,
    previous: directoryHash(setupBody(harness.room).directory.signed),
    ...change,
  });
  const put = (directory: Directory, seed = harness.room.keys.seed) =>
    send(harness, 'PUT', '/api/desk/directory', sign(seed, 'directory', JSON.stringify(directory)), session);

  it('is published as signed', async () => {
    expect((await put(next({ issued: TODAY }))).status).toBe(204);
    expect((await harness.store.newsroom.read())?.serial).toBe(2);
    expect(await (await send(harness, 'GET', '/api/directory')).json()).toEqual(
      signDirectory(harness.room.keys.seed, next({ issued: TODAY })),
    );
  });

  it('is refused when another came first', async () => {
    await put(next());
    await expectProblem(await put(next()), 'stale-directory');
    await expectProblem(await put(next({ serial: 3 })), 'stale-directory');
    await expectProblem(await put(next({ serial: 1, previous: null })), 'stale-directory');
  });

  it('is refused when it names another one before it', async () => {
    await expectProblem(await put(next({ previous: toBase64url(new Uint8Array(32)) })), 'stale-directory');
  });

  it('is refused under another key, for another newsroom, out of its days, or without an admin', async () => {
    await expectProblem(await put(next(), memberKeys(root(9)).signingSeed), 'bad-signature');
    const elsewhere = { ...harness.room.directory.newsroom, key: memberKeys(root(9)).key };
    await expectProblem(await put(next({ newsroom: elsewhere })), 'bad-request');
    await expectProblem(await put(next({ issued: '2026-01-01', until: '2026-02-01' })), 'bad-request');
    const members = newsroom(1).directory.members.map((member) => ({ ...member, roles: ['reporter' as const] }));
    await expectProblem(await put(next({ members })), 'bad-request');
    expect((await harness.store.newsroom.read())?.serial).toBe(1);
  });

  it('takes the desk away from a member it no longer lists', async () => {
    const members = newsroom(2)
      .directory.members.slice(1)
      .map((member) => ({ ...member, roles: ['admin' as const] }));
    expect((await put(next({ members }))).status).toBe(204);
    await expectProblem(await send(harness, 'GET', '/api/desk/session', undefined, session), 'not-signed-in');
  });

  it('without a reporter means that nobody can receive', async () => {
    const members = harness.room.directory.members.map((member) => ({ ...member, roles: ['admin' as const] }));
    expect((await put(next({ members }))).status).toBe(204);
    await expectProblem(await putTip(harness, sealed(harness)), 'no-recipients');
  });
});

describe('a member’s keys', () => {
  const archive = () => encodeRecipient(first().archive.recipient);
  const put = (intake: unknown, of = archive()) =>
    send(harness, 'PUT', '/api/desk/keys', { intake, archive: of }, session);

  it('replace one’s own', async () => {
    const message = signIntake(first(), harness.room.keys.key, addDays(TODAY, 14));
    expect((await put(message)).status).toBe(204);
    expect(await read(await send(harness, 'GET', '/api/intake'), 200, IntakeAnswer)).toEqual({ intake: [message] });
    expect(await harness.store.members.list()).toEqual([{ key: first().key, archive: archive(), welcome: null }]);
  });

  it('of another member, for another newsroom, or changed, are refused', async () => {
    const stranger = memberKeys(root(9));
    await expectProblem(await put(signIntake(stranger, harness.room.keys.key, TODAY)), 'bad-signature');
    await expectProblem(await put(signIntake(first(), stranger.key, TODAY)), 'bad-request');
    const message = signIntake(first(), harness.room.keys.key, TODAY);
    const signature = fromBase64url(message.sig);
    signature[0] = (signature[0] ?? 0) ^ 1;
    await expectProblem(await put({ ...message, sig: toBase64url(signature) }), 'bad-signature');
    await expectProblem(await put({ ...message, signed: 'x'.repeat(33_000) }), 'bad-request');
    await expectProblem(await put(message, archive().slice(0, -1)), 'bad-request');
    expect(await harness.store.members.list()).toEqual([{ key: first().key, archive: null, welcome: null }]);
  });
});

function parseFrames(bytes: Uint8Array): { id: string; envelope: Uint8Array }[] {
  const frames: { id: string; envelope: Uint8Array }[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length; ) {
    const length = view.getUint32(at + 16);
    frames.push({ id: toBase64url(bytes.slice(at, at + 16)), envelope: bytes.slice(at + 20, at + 20 + length) });
    at += 20 + length;
  }
  return frames;
}
