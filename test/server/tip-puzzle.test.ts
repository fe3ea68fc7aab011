import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../src/crypto/age/age.ts';
import { concat, fromBase64url, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { HEADERS, PuzzleAnswer, SEALED_TYPE } from '../../src/protocol/api.ts';
import type { ProblemCode } from '../../src/protocol/problems.ts';
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

describe('the puzzle of a tip', () => {
  it('is asked for', async () => {
    await expectRefused(await putTip(harness, sealed(harness), { solution: null }), 'puzzle-missing');
  });

  itInProcess('is looked at before a byte of the body is read', async () => {
    const used = await puzzle(harness);
    await putTip(harness, sealed(harness), { solution: used });
    for (const [solution, code] of [
      [null, 'puzzle-missing'],
      ['nonsense', 'puzzle-wrong'],
      [used, 'puzzle-spent'],
    ] as const) {
      let pulled = 0;
      const pull = () => {
        pulled += 1;
      };
      const answer = await harness.app.request(`/api/tips/${tipRequest(new Uint8Array()).id}`, {
        method: 'PUT',
        headers: {
          'content-type': SEALED_TYPE,
          [HEADERS.removal]: tipRequest(new Uint8Array()).removal,
          ...(solution === null ? {} : { [HEADERS.puzzle]: solution }),
        },
        ...streamed(new ReadableStream({ pull }, { highWaterMark: 0 })),
      });
      await expectProblem(answer, code);
      expect(pulled).toBe(0);
    }
  });

  itInProcess('pays for one body: without another, a stored tip is read again one at a time', async () => {
    const tip = sealed(harness);
    await putTip(harness, tip);
    const slow: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>[] = [];
    const again = () =>
      harness.app.request(`/api/tips/${tip.id}`, {
        method: 'PUT',
        headers: { 'content-type': SEALED_TYPE, [HEADERS.removal]: tip.removal },
        ...streamed(new ReadableStream({ start: (controller) => void slow.push(controller) })),
      });
    const first = again();
    await expect.poll(() => slow.length).toBe(1);
    await expectProblem(await again(), 'too-many');
    slow[0]?.enqueue(new Uint8Array(tip.envelope));
    slow[0]?.close();
    expect((await first).status).toBe(200);
    expect((await putTip(harness, tip, { solution: null })).status).toBe(200);
  });

  it('is good for one tip', async () => {
    const solution = await puzzle(harness);
    expect((await putTip(harness, sealed(harness), { solution })).status).toBe(201);
    await expectProblem(await putTip(harness, sealed(harness), { solution }), 'puzzle-spent');
    expect(await tipCount(harness)).toBe(1);
  });

  it('is refused when it ran out', async () => {
    const solution = await puzzle(harness);
    harness.clock.now += 600_000;
    await expectRefused(await putTip(harness, sealed(harness), { solution }), 'puzzle-expired');
  });

  it('is refused when it is forged, altered, cut or unsolved', async () => {
    const solution = await puzzle(harness);
    const [challenge = '', nonces = ''] = solution.split('.');
    const other = await server();
    const foreign = await puzzle(other);
    await other.close();
    const easier = fromBase64url(challenge);
    easier[24] = 0;
    const wrong = [
      foreign,
      `${toBase64url(easier)}.${nonces}`,
      `${challenge}.${nonces.slice(0, -2)}`,
      `${challenge}.`,
      challenge,
      `${challenge}.${nonces}.`,
      `${challenge}=.${nonces}`,
      '',
      'x'.repeat(4000),
    ];
    for (const header of wrong) {
      await expectRefused(await putTip(harness, sealed(harness), { solution: header }), 'puzzle-wrong');
    }
    expect((await putTip(harness, sealed(harness), { solution })).status).toBe(201);
  });

  it('is refused when one part is not solved', async () => {
    const strict = await newsroomServer({ config: { puzzle: { restBits: 8, maxBits: 8 } } });
    const solution = await puzzle(strict);
    const [challenge = '', nonces = ''] = solution.split('.');
    const broken = fromBase64url(nonces);
    // One in 256 would solve it by chance.
    const isSolution = (nonce: number) =>
      sha256(concat(fromBase64url(challenge), Uint8Array.of(15, 0, 0, 0, nonce)))[0] === 0;
    broken.set([0, 0, 0, [1, 2, 3, 4].find((nonce) => !isSolution(nonce)) ?? 0], 60);
    const wrong = `${challenge}.${toBase64url(broken)}`;
    await expectProblem(await putTip(strict, sealed(strict), { solution: wrong }), 'puzzle-wrong');
    await strict.close();
  });

  it('is not lost when the tip could not be stored', async () => {
    let room = 0;
    const small = await newsroomServer({ quota: { freeBytes: () => room } });
    const solution = await puzzle(small);
    const tip = sealed(small);
    await expectProblem(await putTip(small, tip, { solution }), 'full');
    room = 1e9;
    expect((await putTip(small, tip, { solution })).status).toBe(201);
    await small.close();
  });

  it('is not lost when the store fails, and the failure is noted without path or bytes', async () => {
    const solution = await puzzle(harness);
    harness.instead['tips.accept'] = { thrown: { name: 'Error', message: 'secret path /data', code: 'EIO' } };
    await expectRefused(await putTip(harness, sealed(harness), { solution }), 'internal');
    expect(harness.log).toEqual(['internal error: Error EIO']);
    delete harness.instead['tips.accept'];
    expect((await putTip(harness, sealed(harness), { solution })).status).toBe(201);
  });

  it('grows harder with the tips of the last minute, and easier again', async () => {
    const bits = async () => (await read(await send(harness, 'GET', '/api/puzzle'), 200, PuzzleAnswer)).bits;
    expect(await bits()).toBe(1);
    for (let n = 0; n < 60; n += 1) await putTip(harness, tipRequest(seal(new Uint8Array(8192), recipients(4))));
    expect(await bits()).toBe(2);
    harness.clock.now += 61_000;
    expect(await bits()).toBe(1);
  });
});
