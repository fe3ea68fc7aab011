import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { fromBase64url } from '../../src/crypto/bytes.ts';
import { directoryHash, signDirectory } from '../../src/crypto/directory.ts';
import { intakeIdentity } from '../../src/crypto/intake.ts';
import { openTip } from '../../src/crypto/tip.ts';
import { HEADERS, SEALED_TYPE, TipAnswer } from '../../src/protocol/api.ts';
import { addDays, epochOf } from '../../src/protocol/days.ts';
import type { ProblemCode } from '../../src/protocol/problems.ts';
import { largestSealed, sealedSize } from '../../src/protocol/sizes.ts';
import { newsroom, TODAY } from '../crypto/fixtures.ts';
import {
  expectProblem,
  expectTipRefused,
  type Harness,
  itInProcess,
  newsroomServer,
  putTip,
  puzzle,
  read,
  recipients,
  sealed,
  send,
  server,
  setupBody,
  signIn,
  streamed,
  tipCount,
  tipRequest,
} from './fixtures.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await newsroomServer();
});
afterEach(() => harness.close());

const expectRefused = (answer: Response, code: ProblemCode) => expectTipRefused(harness, answer, code);

describe('a sealed tip', () => {
  it('is stored, and opens with the key of the reporter it is for', async () => {
    const tip = sealed(harness, 'Зустрінемось у порту. 🚢');
    expect(await read(await putTip(harness, tip), 201, TipAnswer)).toEqual({ stored: TODAY });
    const [stored] = await harness.store.tips.envelopes([fromBase64url(tip.id)], 1);
    const [member] = harness.room.members;
    if (!stored || !member) throw new Error('stored');
    const own = intakeIdentity(member.chain, epochOf(TODAY));
    expect(openTip(stored.envelope, [own], [harness.room.keys.key])?.tip.text).toBe('Зустрінемось у порту. 🚢');
  });

  it('is answered 200 when it comes again, without a second puzzle', async () => {
    const tip = sealed(harness);
    await putTip(harness, tip);
    expect(await read(await putTip(harness, tip, { solution: null }), 200, TipAnswer)).toEqual({ stored: TODAY });
    harness.clock.now += 86_400_000;
    expect(await read(await putTip(harness, tip, { solution: 'nonsense' }), 200, TipAnswer)).toEqual({ stored: TODAY });
    expect(await tipCount(harness)).toBe(1);
  });

  it('is refused with 409 under the id of another, and the first one stays', async () => {
    const first = sealed(harness);
    const second = { ...sealed(harness), id: first.id };
    await putTip(harness, first);
    await expectProblem(await putTip(harness, second), 'different-tip');
    expect(await harness.store.tips.find(fromBase64url(first.id), first.envelope)).toEqual({
      result: 'same',
      day: TODAY,
    });
  });

  it('is one tip when it is sent twice at the same time with one puzzle', async () => {
    const tip = sealed(harness);
    const solution = await puzzle(harness);
    const answers = await Promise.all([putTip(harness, tip, { solution }), putTip(harness, tip, { solution })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 201]);
    expect(await tipCount(harness)).toBe(1);
  });

  it('lets one of two different ones through that come at the same time under one id', async () => {
    const first = sealed(harness);
    const second = { ...sealed(harness), id: first.id };
    const solution = await puzzle(harness);
    const answers = await Promise.all([putTip(harness, first, { solution }), putTip(harness, second, { solution })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it('of every allowed size is taken', async () => {
    for (const kib of [8, 16, 32, 64, 128, 256, 512]) {
      const tip = tipRequest(seal(new Uint8Array(kib * 1024), recipients(4)));
      expect((await putTip(harness, tip)).status).toBe(201);
    }
  });

  it('with a body of unknown length is taken too', async () => {
    const tip = sealed(harness);
    const halves = [tip.envelope.slice(0, 5000), tip.envelope.slice(5000)];
    const answer = await harness.app.request(`/api/tips/${tip.id}`, {
      method: 'PUT',
      headers: {
        'content-type': SEALED_TYPE,
        [HEADERS.removal]: tip.removal,
        [HEADERS.puzzle]: await puzzle(harness),
      },
      ...streamed(
        new ReadableStream({
          start(controller) {
            for (const half of halves) controller.enqueue(half);
            controller.close();
          },
        }),
      ),
    });
    expect(answer.status).toBe(201);
  });
});

describe('what is no sealed tip', () => {
  const PLAIN = new TextEncoder().encode('The minister met them on the 4th. '.repeat(500));
  const PREFIX = new TextEncoder().encode('age-encryption.org/v1\n');

  it('is refused when it is plaintext', async () => {
    await expectRefused(await putTip(harness, tipRequest(PLAIN)), 'not-age');
    await expectRefused(await putTip(harness, tipRequest(new Uint8Array(0))), 'not-age');
  });

  it('is refused when it is plaintext behind an age header', async () => {
    const size = sealedSize(4, 8192);
    const envelope = new Uint8Array(size).fill(0x61);
    envelope.set(PREFIX);
    await expectRefused(await putTip(harness, tipRequest(envelope)), 'not-age');
    const withMac = new Uint8Array(size).fill(0x61);
    withMac.set(new TextEncoder().encode(`age-encryption.org/v1\n--- ${'A'.repeat(43)}\n`));
    await expectRefused(await putTip(harness, tipRequest(withMac)), 'wrong-stanzas');
  });

  it('is refused when it has another number of stanzas', async () => {
    for (const count of [1, 3, 5, 8]) {
      const answer = await putTip(harness, tipRequest(seal(new Uint8Array(8192), recipients(count))));
      await expectRefused(answer, 'wrong-stanzas');
    }
  });

  it('is refused when it is one byte longer or shorter than an allowed size', async () => {
    for (const bytes of [8191, 8193, 16_383, 1, 0]) {
      await expectRefused(await putTip(harness, tipRequest(seal(new Uint8Array(bytes), recipients(4)))), 'wrong-size');
    }
  });

  it('is refused when it is cut', async () => {
    const { envelope } = sealed(harness);
    await expectRefused(await putTip(harness, tipRequest(envelope.slice(0, -1))), 'wrong-size');
    await expectRefused(await putTip(harness, tipRequest(envelope.slice(0, 2000))), 'not-age');
  });

  it('is refused when it is sealed by X25519 alone', async () => {
    const encrypter = new Encrypter();
    for (let n = 0; n < 4; n += 1) encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    await expectRefused(
      await putTip(harness, tipRequest(await encrypter.encrypt(new Uint8Array(8192)))),
      'wrong-stanzas',
    );
  });

  it('is refused when it is armored', async () => {
    const armored = new TextEncoder().encode(`-----BEGIN AGE ENCRYPTED FILE-----\n${'A'.repeat(64)}\n`);
    await expectRefused(await putTip(harness, tipRequest(armored)), 'not-age');
  });

  itInProcess('is refused at 10 MB by its declared length, unread', async () => {
    let pulled = 0;
    const answer = await harness.app.request(`/api/tips/${tipRequest(new Uint8Array()).id}`, {
      method: 'PUT',
      headers: {
        'content-type': SEALED_TYPE,
        'content-length': '10000000',
        [HEADERS.removal]: tipRequest(new Uint8Array()).removal,
        [HEADERS.puzzle]: await puzzle(harness),
      },
      ...streamed(
        new ReadableStream(
          {
            pull() {
              pulled += 1;
            },
          },
          { highWaterMark: 0 },
        ),
      ),
    });
    await expectRefused(answer, 'too-large');
    expect(pulled).toBe(0);
  });

  itInProcess('is refused at 10 MB of undeclared length, as soon as it is too much', async () => {
    const chunk = new Uint8Array(65_536);
    let pulled = 0;
    const answer = await harness.app.request(`/api/tips/${tipRequest(new Uint8Array()).id}`, {
      method: 'PUT',
      headers: {
        'content-type': SEALED_TYPE,
        [HEADERS.removal]: tipRequest(new Uint8Array()).removal,
        [HEADERS.puzzle]: await puzzle(harness),
      },
      ...streamed(
        new ReadableStream({
          pull(controller) {
            pulled += 1;
            if (pulled > 160) controller.close();
            else controller.enqueue(chunk);
          },
        }),
      ),
    });
    await expectRefused(answer, 'too-large');
    expect(pulled).toBeLessThan(largestSealed(4) / chunk.length + 4);
  });

  itInProcess('is refused when the body is not as long as declared', async () => {
    const tip = sealed(harness);
    const headers = { 'content-length': String(tip.envelope.length - 1) };
    await expectRefused(await putTip(harness, tip, { headers }), 'bad-request');
    await expectRefused(await putTip(harness, tip, { headers: { 'content-length': '1e4' } }), 'bad-request');
  });

  it('is refused under another content type', async () => {
    const tip = sealed(harness);
    for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x', '']) {
      await expectRefused(await putTip(harness, tip, { headers: { 'content-type': type } }), 'wrong-type');
    }
  });

  it('is refused under an id or with a removal hash that is not canonical', async () => {
    const tip = sealed(harness);
    const ids = ['A'.repeat(21), 'A'.repeat(23), `${'A'.repeat(21)}B`, `${'A'.repeat(21)}=`, '%2e%2ex', 'é'.repeat(22)];
    for (const id of ids) await expectRefused(await putTip(harness, { ...tip, id }), 'bad-request');
    for (const removal of ['', 'A'.repeat(42), `${'A'.repeat(42)}B`]) {
      await expectRefused(await putTip(harness, { ...tip, removal }), 'bad-request');
    }
  });
});

describe('a tip that nobody could read', () => {
  it('is refused before the newsroom is set up', async () => {
    const empty = await server();
    await expectProblem(await putTip(empty, sealed(empty)), 'not-set-up');
    await empty.close();
  });

  it('is refused when the directory has run out', async () => {
    harness.clock.now = Date.parse('2027-02-22T00:00:00Z');
    await expectRefused(await putTip(harness, sealed(harness)), 'no-recipients');
  });

  it('is taken on the directory’s last day', async () => {
    harness.clock.now = Date.parse('2027-02-21T23:59:59Z');
    expect((await putTip(harness, sealed(harness))).status).toBe(201);
  });
});

describe('the number of stanzas', () => {
  it('of the directory before is accepted for seven days', async () => {
    const session = await signIn(harness);
    const five = newsroom(5);
    const first = JSON.stringify(harness.room.directory);
    expect(setupBody(harness.room).directory.signed).toBe(first);
    const directory = { ...five.directory, serial: 2, previous: directoryHash(first) };
    const next = signDirectory(harness.room.keys.seed, directory);
    expect((await send(harness, 'PUT', '/api/desk/directory', next, session)).status).toBe(204);

    const tipOf = (stanzas: number) => tipRequest(seal(new Uint8Array(8192), recipients(stanzas)));
    expect((await putTip(harness, tipOf(8))).status).toBe(201);
    for (const days of [0, 7]) {
      harness.clock.now = Date.parse(`${addDays(TODAY, days)}T12:00:00Z`);
      expect((await putTip(harness, tipOf(4))).status).toBe(201);
    }
    harness.clock.now = Date.parse(`${addDays(TODAY, 8)}T12:00:00Z`);
    await expectProblem(await putTip(harness, tipOf(4)), 'wrong-stanzas');
    expect((await putTip(harness, tipOf(8))).status).toBe(201);
  });
});

describe('a server without room', () => {
  it('answers 507 and stores nothing', async () => {
    const small = await newsroomServer({ quota: { dailyBytes: 20_000 } });
    expect((await putTip(small, sealed(small))).status).toBe(201);
    await expectProblem(await putTip(small, sealed(small)), 'full');
    expect(await tipCount(small)).toBe(1);
    await small.close();
  });
});
