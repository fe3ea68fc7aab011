/** Replies over HTTP: put into mailboxes by members, read and deleted with the token alone, all looks alike. */
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { hideAmongThrowaways } from '../../src/crypto/message.ts';
import { HEADERS } from '../../src/protocol/api.ts';
import { MAILBOX_BYTES, MAILBOX_DELETE_MAX, MAILBOX_REQUEST_BYTES } from '../../src/protocol/limits.ts';
import { mailboxBody, readMailbox } from '../../src/protocol/mailbox.ts';
import { sealedSize } from '../../src/protocol/sizes.ts';
import {
  describeInProcess,
  expectProblem,
  putBytes,
  type Session,
  send,
  type TeamHarness,
  teamServer,
} from './fixtures.ts';

const KIB = 1024;
const DAY = 86_400_000;

let harness: TeamHarness;
beforeEach(async () => {
  harness = await teamServer();
});
afterEach(() => harness.close());

const id = () => toBase64url(random(16));
const sealed = (bytes = 8 * KIB, stanzas = 1) => seal(new Uint8Array(bytes), hideAmongThrowaways([], stanzas));

function mailbox() {
  const token = random(32);
  return { token: toBase64url(token), address: toBase64url(sha256(token)) };
}

const put = (address: string, reply: string, envelope: Uint8Array, session: Session = harness.reporter, on = harness) =>
  putBytes(on, `/api/desk/replies/${reply}`, envelope, { ...session, [HEADERS.mailbox]: address });

async function look(token: string, gone: readonly string[] = []): Promise<string[]> {
  const answer = await send(harness, 'POST', '/api/mailbox', mailboxBody(token, gone));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const found = readMailbox(bytes);
  expect(found?.days).toBe(60);
  return found?.replies.map((one) => `${toBase64url(one.id)} ${toBase64url(one.envelope)}`) ?? [];
}
const line = (reply: string, envelope: Uint8Array) => `${reply} ${toBase64url(envelope)}`;

async function waiting(session: Session = harness.editor): Promise<string[]> {
  const answer = await send(harness, 'GET', '/api/desk/replies', undefined, session);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return Array.from({ length: bytes.length / 16 }, (_, n) => toBase64url(bytes.slice(16 * n, 16 * n + 16)));
}

describe('a reply', () => {
  it('is found with the token of its mailbox, from any member, and by no other', async () => {
    const [own, other] = [mailbox(), mailbox()];
    const replies = [harness.reporter, harness.editor, harness.admin].map((session) => ({
      session,
      reply: id(),
      envelope: sealed(),
    }));
    for (const { session, reply, envelope } of replies) {
      const answer = await put(own.address, reply, envelope, session);
      expect([answer.status, await answer.text()]).toEqual([201, '']);
    }
    expect((await look(own.token)).sort()).toEqual(replies.map(({ reply, envelope }) => line(reply, envelope)).sort());
    expect(await look(other.token)).toEqual([]);
    // The address itself opens nothing.
    expect(await look(own.address)).toEqual([]);
  });

  it('sent again is the same; another under its id is told apart', async () => {
    const { address, token } = mailbox();
    const [reply, envelope] = [id(), sealed()];
    const statuses = [await put(address, reply, envelope), await put(address, reply, envelope)].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([201, 200]);
    await expectProblem(await put(address, reply, sealed()), 'different-reply');
    expect(await look(token)).toEqual([line(reply, envelope)]);
  });

  it('of another shape than a sealed reply is refused', async () => {
    const { address } = mailbox();
    await expectProblem(await put(address, id(), random(9851)), 'not-age');
    await expectProblem(await put(address, id(), sealed(8 * KIB, 4)), 'wrong-stanzas');
    await expectProblem(await put(address, id(), sealed(8 * KIB + 1)), 'wrong-size');
    await expectProblem(await put(address, id(), sealed(64 * KIB)), 'too-large');
    await expectProblem(await put('short', id(), sealed()), 'bad-request');
    await expectProblem(await put(address, 'short', sealed()), 'bad-request');
    expect(await waiting()).toEqual([]);
  });

  it('is taken while the mailbox fits into one answer, and again when something was deleted', async () => {
    const { address, token } = mailbox();
    const large = Array.from({ length: 7 }, () => ({ reply: id(), envelope: sealed(32 * KIB) }));
    for (const { reply, envelope } of large) expect((await put(address, reply, envelope)).status).toBe(201);
    await expectProblem(await put(address, id(), sealed(32 * KIB)), 'mailbox-full');
    expect(await look(token)).toHaveLength(7);
    await look(token, [large[0]?.reply ?? '']);
    expect((await put(address, id(), sealed(32 * KIB))).status).toBe(201);
  });

  it('counts against what its member may send in a day, and no other’s', async () => {
    const size = sealedSize(1, 8 * KIB);
    const few = await teamServer({ config: { replyBytesPerDay: 2 * size } });
    const { address } = mailbox();
    const put2 = (session: Session, envelope = sealed()) => put(address, id(), envelope, session, few);
    expect([(await put2(few.reporter)).status, (await put2(few.reporter, random(size))).status]).toEqual([201, 400]);
    expect((await put2(few.reporter)).status).toBe(201);
    await expectProblem(await put2(few.reporter), 'daily-limit');
    expect((await put2(few.editor)).status).toBe(201);
    few.clock.now += DAY;
    const session = { cookie: few.reporter.cookie };
    expect((await put2(session)).status).toBe(201);
    await few.close();
  });

  it('expires after the days that the mailbox names', async () => {
    const { address, token } = mailbox();
    const [reply, envelope] = [id(), sealed()];
    await put(address, reply, envelope);
    const day = (days: number) => new Date(harness.clock.now + days * DAY).toISOString().slice(0, 10);
    await harness.store.closeDays(day(60));
    await harness.store.expire(day(0), day(60));
    expect(await look(token)).toEqual([line(reply, envelope)]);
    await harness.store.expire(day(1), day(61));
    expect(await look(token)).toEqual([]);
  });
});

describe('a look into a mailbox', () => {
  it('has one size, asked and answered, for an unknown, an empty, a full one, and one that deletes', async () => {
    const [full, emptied, unknown] = [mailbox(), mailbox(), mailbox()];
    const replies = await Promise.all(
      Array.from({ length: 26 }, async () => {
        const reply = id();
        expect((await put(full.address, reply, sealed())).status).toBe(201);
        return reply;
      }),
    );
    const only = id();
    await put(emptied.address, only, sealed());
    const asks: [string, string[]][] = [
      [full.token, []],
      [emptied.token, [only]],
      [emptied.token, []],
      [unknown.token, []],
      [unknown.token, replies],
      [full.token, replies],
    ];
    const seen = new Set<string>();
    for (const [token, gone] of asks) {
      const body = JSON.stringify(mailboxBody(token, gone));
      const answer = await send(harness, 'POST', '/api/mailbox', JSON.parse(body));
      const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).sort();
      seen.add(JSON.stringify([body.length, answer.status, headers, (await answer.arrayBuffer()).byteLength]));
    }
    expect(seen.size).toBe(1);
    expect([...seen][0]).toContain(`[${MAILBOX_REQUEST_BYTES},200,`);
    expect([...seen][0]).toContain(`,${MAILBOX_BYTES}]`);
  });

  describeInProcess('with a wait of a second', () => {
    let slow: TeamHarness;
    beforeEach(async () => {
      slow = await teamServer({ config: { mailboxMs: 1000 } });
      vi.useFakeTimers({ toFake: ['setTimeout'] });
    });
    afterEach(async () => {
      vi.useRealTimers();
      await slow.close();
    });

    /** The status of its answer; 0 until there is one. Returns when the look has begun. */
    async function begun(work: Promise<never[]>): Promise<{ status: number }> {
      const look = vi.spyOn(slow.store.replies, 'look').mockReturnValue(work);
      const seen = { status: 0 };
      void send(slow, 'POST', '/api/mailbox', mailboxBody(mailbox().token, [])).then(({ status }) => {
        seen.status = status;
      });
      while (look.mock.calls.length === 0) await setImmediate();
      return seen;
    }

    it('is answered then, and where the work takes longer after a whole number of them', async () => {
      const { promise, resolve } = Promise.withResolvers<never[]>();
      const seen = await begun(promise);
      await vi.advanceTimersByTimeAsync(1500);
      resolve([]);
      await vi.advanceTimersByTimeAsync(499);
      expect(seen.status).toBe(0);
      await vi.advanceTimersByTimeAsync(1);
      expect(seen.status).toBe(200);
    });

    it('is answered no sooner when the work fails', async () => {
      const seen = await begun(Promise.reject(new Error('a disk')));
      await vi.advanceTimersByTimeAsync(999);
      expect(seen.status).toBe(0);
      await vi.advanceTimersByTimeAsync(1);
      expect(seen.status).toBe(500);
    });
  });

  it('is padded with what nothing compresses, and never twice with the same', async () => {
    const bytes = async () =>
      Buffer.from(await (await send(harness, 'POST', '/api/mailbox', mailboxBody(mailbox().token, []))).arrayBuffer());
    const [one, other] = [await bytes(), await bytes()];
    expect(one.subarray(6).equals(other.subarray(6))).toBe(false);
    const { gzipSync } = await import('node:zlib');
    expect(gzipSync(one).length).toBeGreaterThan(MAILBOX_BYTES);
  });

  it('that is asked in another form or size is refused, and deletes nothing', async () => {
    const { address, token } = mailbox();
    const reply = id();
    await put(address, reply, sealed());
    const body = mailboxBody(token, [reply]);
    const wrong = [
      { ...body, pad: body.pad.slice(1) },
      { ...body, delete: [reply, reply], pad: body.pad.slice(25) },
      { ...body, pad: 'x'.repeat(body.pad.length) },
      { ...body, pad: body.pad.slice(9), more: 1 },
      { token, delete: [reply] },
      mailboxBody(token.slice(1), [reply]),
    ];
    for (const one of wrong) await expectProblem(await send(harness, 'POST', '/api/mailbox', one), 'bad-request');
    const many = Array.from({ length: MAILBOX_DELETE_MAX + 1 }, id);
    expect(MAILBOX_REQUEST_BYTES).toBeGreaterThan(JSON.stringify({ ...body, delete: many, pad: '' }).length);
    await expectProblem(await send(harness, 'POST', '/api/mailbox', mailboxBody(token, many)), 'bad-request');
    await expectProblem(await send(harness, 'POST', '/api/mailbox', { ...body, pad: `${body.pad} ` }), 'too-large');
    await expectProblem(
      await send(harness, 'POST', '/api/mailbox', body, { 'sec-fetch-site': 'cross-site' }),
      'cross-site',
    );
    expect(await look(token)).toHaveLength(1);
  });

  it('deletes, and every member’s list of what waits no longer has it', async () => {
    const { address, token } = mailbox();
    const [one, other] = [id(), id()];
    await put(address, one, sealed());
    await put(address, other, sealed());
    for (const session of [harness.editor, harness.reporter, harness.admin]) {
      expect((await waiting(session)).sort()).toEqual([one, other].sort());
    }
    expect(await look(token, [one])).toHaveLength(1);
    expect(await waiting()).toEqual([other]);
  });
});
