import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBase64url, random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { fileOpener, fileSealer, hashOfParts, partHash } from '../../src/crypto/file.ts';
import { sealTip } from '../../src/crypto/tip.ts';
import { HEADERS, SEALED_TYPE } from '../../src/protocol/api.ts';
import { sealedFileSize, UploadAnswer, UploadLimits, writeCommitted } from '../../src/protocol/files.ts';
import { FILE_PART_BYTES, PARTS_PER_PUZZLE } from '../../src/protocol/limits.ts';
import { mailboxBody } from '../../src/protocol/mailbox.ts';
import { intakes, TODAY } from '../crypto/fixtures.ts';
import {
  expectProblem,
  type Harness,
  itInProcess,
  newsroomServer,
  putTip,
  puzzle,
  read,
  sealed,
  send,
  signIn,
  streamed,
  type TeamHarness,
  teamServer,
  tipCount,
} from './fixtures.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await newsroomServer();
});
afterEach(() => harness.close());

interface Sealed {
  upload: string;
  removal: string;
  size: number;
  parts: Uint8Array<ArrayBuffer>[];
  entry: ReturnType<ReturnType<typeof fileSealer>['entry']>;
}

/** Of so many bytes, each part as it is sent. */
async function sealedFile(bytes: number): Promise<Sealed> {
  const plaintext = new Uint8Array(bytes).fill(7);
  const sealer = fileSealer(random(32), bytes);
  const parts = Array.from({ length: sealer.parts }, (_, n) =>
    sealer.part(n, plaintext.subarray(n * FILE_PART_BYTES, (n + 1) * FILE_PART_BYTES)),
  );
  const hash = hashOfParts(await Promise.all(parts.map(partHash)));
  const { upload, removal, size } = sealer;
  return { upload, removal, size, parts, entry: sealer.entry({ name: 'memo.pdf', type: 'application/pdf', hash }) };
}

async function putPart(
  { app }: Harness,
  file: Pick<Sealed, 'upload' | 'size'>,
  part: number,
  body: BodyInit,
  more: Record<string, string> = {},
): Promise<Response> {
  const headers = { 'content-type': SEALED_TYPE, [HEADERS.size]: `${file.size}`, ...more };
  return app.request(`/api/uploads/${file.upload}.${part}`, { method: 'PUT', headers, body });
}

const paid = async () => ({ [HEADERS.puzzle]: await puzzle(harness) });

async function sendFile(file: Sealed, on = harness): Promise<void> {
  for (const [n, part] of file.parts.entries()) {
    const more = n % PARTS_PER_PUZZLE === 0 ? { [HEADERS.puzzle]: await puzzle(on) } : {};
    expect((await putPart(on, file, n, part, more)).status).toBe(201);
  }
}

const upload = (id: string) => send(harness, 'GET', `/api/uploads/${id}`);
const fetchPart = (file: string, part: number, on = harness) => send(on, 'POST', '/api/files', { file, part });

/** A tip that comes with these files. */
async function putTipWith(files: readonly Sealed[], header = writeCommitted(files.map(named))): Promise<Response> {
  const [member] = harness.room.members;
  const tip = sealTip({
    directory: harness.room.directory,
    intakes: intakes(harness.room),
    to: [member?.key ?? ''],
    text: 'See what I send along.',
    contact: '',
    callout: null,
    files: files.map(({ entry, removal }) => ({ entry, removal })),
    today: TODAY,
  });
  return harness.app.request(`/api/tips/${tip.id}`, {
    method: 'PUT',
    headers: {
      'content-type': SEALED_TYPE,
      [HEADERS.removal]: tip.removal,
      ...(header === '' ? {} : { [HEADERS.files]: header }),
      ...(await paid()),
    },
    body: tip.envelope,
  });
}

const named = ({ upload, entry }: Sealed) => ({ upload, id: entry.id });

describe('a file', () => {
  it('is sent in parts, comes with a tip, and is fetched and opened by whoever knows its entry', async () => {
    const file = await sealedFile(1_200_000);
    expect((await read(await send(harness, 'GET', '/api/uploads'), 200, UploadLimits)).fileBytes).toBe(5 * 2 ** 30);
    expect((await read(await upload(file.upload), 200, UploadAnswer)).upload).toBeNull();
    await sendFile(file);
    const hash = toBase64url(hashOfParts(await Promise.all(file.parts.map(partHash))));
    expect(await read(await upload(file.upload), 200, UploadAnswer)).toEqual({
      upload: { size: file.size, parts: 3, hash },
    });
    expect((await fetchPart(file.entry.id, 0)).status).toBe(404);
    expect((await putTipWith([file])).status).toBe(201);
    await expectProblem(await upload(file.upload), 'upload-spent');
    for (let day = 0; day < 2; day += 1) {
      const got = [];
      for (const n of [0, 1, 2]) got.push(new Uint8Array(await (await fetchPart(file.entry.id, n)).arrayBuffer()));
      expect(got).toEqual(file.parts);
      const opener = fileOpener(file.entry, got[0] ?? new Uint8Array(0));
      expect(opener.part(2, got[2] ?? new Uint8Array(0))).toEqual(
        new Uint8Array(1_200_000 - 2 * FILE_PART_BYTES).fill(7),
      );
      expect((await fetchPart(file.entry.id, 3)).status).toBe(404);
      harness.clock.now += 86_400_000;
      await harness.store.closeDays('2026-11-24');
    }
  });

  it('costs a puzzle for the first of every 64 parts', async () => {
    const file = await sealedFile(70 * FILE_PART_BYTES);
    const [first = new Uint8Array(0)] = file.parts;
    await expectProblem(await putPart(harness, file, 0, first), 'puzzle-missing');
    await expectProblem(await putPart(harness, file, 0, first, { [HEADERS.puzzle]: 'x' }), 'puzzle-wrong');
    const solution = await paid();
    expect((await putPart(harness, file, 0, first, solution)).status).toBe(201);
    for (let n = 1; n < 64; n += 1) expect((await putPart(harness, file, n, file.parts[n] ?? first)).status).toBe(201);
    await expectProblem(await putPart(harness, file, 64, file.parts[64] ?? first), 'puzzle-missing');
    await expectProblem(await putPart(harness, file, 64, file.parts[64] ?? first, solution), 'puzzle-spent');
    expect((await putPart(harness, file, 64, file.parts[64] ?? first, await paid())).status).toBe(201);
    // The last one, sent again, costs nothing.
    expect((await putPart(harness, file, 64, file.parts[64] ?? first)).status).toBe(200);
  });

  itInProcess('is not read before its puzzle was looked at', async () => {
    const file = await sealedFile(FILE_PART_BYTES);
    let pulled = 0;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull(stream) {
          pulled += 1;
          stream.enqueue(new Uint8Array(1));
        },
      },
      { highWaterMark: 0 },
    );
    const refused = await harness.app.request(`/api/uploads/${file.upload}.0`, {
      method: 'PUT',
      headers: { 'content-type': SEALED_TYPE, [HEADERS.size]: `${file.size}`, [HEADERS.puzzle]: 'x' },
      ...streamed(body),
    });
    await expectProblem(refused, 'puzzle-wrong');
    expect(pulled).toBe(0);
  });

  itInProcess(
    'is read one part at a time, and no part before the last again: one puzzle does not keep everybody else away',
    async () => {
      const file = await sealedFile(64 * FILE_PART_BYTES);
      await sendFile(file);
      const held: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>[] = [];
      const slow = (part: Uint8Array<ArrayBuffer>, n: number) => {
        const start = (stream: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
          stream.enqueue(part.slice(0, -10));
          held.push(stream);
        };
        return harness.app.request(`/api/uploads/${file.upload}.${n}`, {
          method: 'PUT',
          headers: { 'content-type': SEALED_TYPE, [HEADERS.size]: `${file.size}` },
          ...streamed(new ReadableStream({ start })),
        });
      };
      for (const n of [0, 62]) await expectProblem(await slow(file.parts[n] ?? new Uint8Array(0), n), 'upload-gap');
      const last = slow(file.parts[63] ?? new Uint8Array(0), 63);
      for (const again of await Promise.all(file.parts.map(slow))) await expectProblem(again, 'too-many');
      await sendFile(await sealedFile(3 * FILE_PART_BYTES));
      for (const stream of held) stream.error(new Error('gone'));
      await expectProblem(await last, 'bad-request');
      expect((await putPart(harness, file, 63, file.parts[63] ?? '')).status).toBe(200);
    },
  );

  it('that has no room that day says so by a code of its own, at its first part', async () => {
    const small = await newsroomServer({ quota: { dailyFileBytes: 1_000_000 } });
    try {
      const [large, fits] = [await sealedFile(1_200_000), await sealedFile(1000)];
      const solution = { [HEADERS.puzzle]: await puzzle(small) };
      await expectProblem(await putPart(small, large, 0, large.parts[0] ?? '', solution), 'files-full');
      expect((await putPart(small, fits, 0, fits.parts[0] ?? '', solution)).status).toBe(201);
      expect((await putTip(small, sealed(small))).status).toBe(201);
    } finally {
      await small.close();
    }
  });

  it('gives a puzzle back that paid for a part which was not stored', async () => {
    const file = await sealedFile(1000);
    const solution = await paid();
    await expectProblem(await putPart(harness, file, 0, new Uint8Array(10), solution), 'wrong-size');
    expect((await putPart(harness, file, 0, file.parts[0] ?? '', solution)).status).toBe(201);
  });

  it('is refused in parts that are out of order, other bytes, of another size, or none at all', async () => {
    const file = await sealedFile(1_200_000);
    const [first = new Uint8Array(0), second = new Uint8Array(0)] = file.parts;
    const put = async (part: number, body: BodyInit, more = {}) =>
      putPart(harness, file, part, body, { ...(await paid()), ...more });
    await expectProblem(await put(1, second), 'upload-gap');
    await put(0, first);
    await expectProblem(
      await put(0, second.length === first.length ? second : new Uint8Array(first.length)),
      'different-part',
    );
    await expectProblem(await put(2, second), 'upload-gap');
    await expectProblem(await put(1, second.subarray(1)), 'wrong-size');
    await expectProblem(await put(1, new Uint8Array(1_000_000)), 'too-large');
    await expectProblem(await put(3, first), 'wrong-size');
    await expectProblem(await put(1, second, { [HEADERS.size]: `${sealedFileSize(5_000_000)}` }), 'different-part');
    await expectProblem(await put(1, second, { [HEADERS.size]: `${file.size + 1}` }), 'wrong-size');
    for (const size of ['', '-1', '1e6', 'x', '9'.repeat(12)])
      await expectProblem(await put(1, second, { [HEADERS.size]: size }), 'bad-request');
    await expectProblem(await put(1, second, { 'content-type': 'text/plain' }), 'wrong-type');
    for (const place of [
      `${file.upload}`,
      `${file.upload}.`,
      `${file.upload}.x`,
      `${file.upload}.1.2`,
      `x.1`,
      `${file.upload}.-1`,
    ]) {
      const answer = await harness.app.request(`/api/uploads/${place}`, {
        method: 'PUT',
        headers: { 'content-type': SEALED_TYPE, [HEADERS.size]: `${file.size}` },
        body: second,
      });
      await expectProblem(answer, 'bad-request');
    }
    expect((await read(await upload(file.upload), 200, UploadAnswer)).upload?.parts).toBe(1);
  });

  it('larger than the server takes is refused at its first part', async () => {
    const small = await newsroomServer({ config: { fileBytes: 100_000 } });
    try {
      const file = await sealedFile(200_000);
      const answer = await putPart(small, file, 0, file.parts[0] ?? '', { [HEADERS.puzzle]: await puzzle(small) });
      await expectProblem(answer, 'file-too-large');
      await sendFile(await sealedFile(100_000), small);
    } finally {
      await small.close();
    }
  });

  it('that is not whole, or came with another tip, keeps its tip away, which can be sent again', async () => {
    const [whole, half] = [await sealedFile(1000), await sealedFile(1_200_000)];
    await sendFile(whole);
    await putPart(harness, half, 0, half.parts[0] ?? '', await paid());
    await expectProblem(await putTipWith([whole, half]), 'no-upload');
    expect(await tipCount(harness)).toBe(0);
    for (const n of [1, 2]) await putPart(harness, half, n, half.parts[n] ?? '');
    expect((await putTipWith([whole, half])).status).toBe(201);
    await expectProblem(await putTipWith([whole]), 'no-upload');
    expect(await tipCount(harness)).toBe(1);
    for (const header of [
      'x',
      `${whole.upload}`,
      `${whole.upload}.${whole.upload}`,
      Array(65)
        .fill(writeCommitted([named(whole)]))
        .join(),
    ])
      await expectProblem(await putTipWith([whole], header), 'bad-request');
  });

  it('is given up by its upload, and deleted by its token and by nothing else', async () => {
    const [gone, kept] = [await sealedFile(1000), await sealedFile(1000)];
    await sendFile(gone);
    expect((await send(harness, 'DELETE', `/api/uploads/${gone.upload}`)).status).toBe(204);
    expect((await read(await upload(gone.upload), 200, UploadAnswer)).upload).toBeNull();
    expect((await send(harness, 'DELETE', `/api/uploads/${gone.upload}`)).status).toBe(404);
    await sendFile(kept);
    await putTipWith([kept]);
    expect((await send(harness, 'DELETE', `/api/uploads/${kept.upload}`)).status).toBe(404);
    const remove = (token: string) => send(harness, 'POST', '/api/files/removals', { token });
    expect((await remove(kept.entry.id)).status).toBe(404);
    expect((await remove(toBase64url(random(32)))).status).toBe(404);
    expect(toBase64url(sha256(fromBase64url(kept.removal)))).toBe(kept.entry.id);
    expect((await remove(kept.removal)).status).toBe(204);
    expect((await remove(kept.removal)).status).toBe(404);
    expect((await fetchPart(kept.entry.id, 0)).status).toBe(404);
    for (const wrong of [{}, { token: 'x' }, { file: kept.entry.id }, { file: kept.entry.id, part: -1 }])
      await expectProblem(await send(harness, 'POST', '/api/files', wrong), 'bad-request');
  });

  it('of a source is kept past its time by a member with its token', async () => {
    const [kept, gone] = [await sealedFile(1000), await sealedFile(1000)];
    for (const file of [kept, gone]) await sendFile(file);
    await putTipWith([kept, gone]);
    const session = await signIn(harness);
    const keep = (token: string, headers = {}) => send(harness, 'POST', '/api/desk/kept', { token }, headers);
    expect((await keep(kept.removal)).status).toBe(401);
    expect((await keep(toBase64url(random(32)), session)).status).toBe(404);
    expect((await keep(kept.removal, session)).status).toBe(204);
    await harness.store.closeDays('2026-11-24');
    await harness.store.expire('2026-11-24', '2026-11-24');
    expect((await fetchPart(kept.entry.id, 0)).status).toBe(200);
    expect((await fetchPart(gone.entry.id, 0)).status).toBe(404);
  });

  it('that is kept is deleted by a member with its token, and no longer by who sent it', async () => {
    const files = [await sealedFile(1000), await sealedFile(1000)];
    for (const file of files) await sendFile(file);
    await putTipWith(files);
    const session = await signIn(harness);
    for (const { removal } of files) {
      expect((await send(harness, 'POST', '/api/desk/kept', { token: removal }, session)).status).toBe(204);
    }
    const desk = (token: string, headers = {}) => send(harness, 'POST', '/api/desk/removals', { token }, headers);
    for (const [n, { removal, entry }] of files.entries()) {
      // The first while its day is open, the second when it is closed.
      if (n === 1) await harness.store.closeDays('2026-11-24');
      await expectProblem(await send(harness, 'POST', '/api/files/removals', { token: removal }), 'not-found');
      const body = mailboxBody(toBase64url(random(32)), [], [removal]);
      expect((await send(harness, 'POST', '/api/mailbox', body)).status).toBe(200);
      expect((await fetchPart(entry.id, 0)).status).toBe(200);
      expect((await desk(removal)).status).toBe(401);
      expect((await desk(entry.id, session)).status).toBe(404);
      expect((await desk(removal, session)).status).toBe(204);
      expect((await desk(removal, session)).status).toBe(404);
      expect((await fetchPart(entry.id, 0)).status).toBe(404);
    }
  });
});

describe('a file of a member', () => {
  let team: TeamHarness;
  beforeEach(async () => {
    team = await teamServer();
  });
  afterEach(() => team.close());

  it('is kept before its message is written', async () => {
    const [one, half] = [await sealedFile(1000), await sealedFile(1_200_000)];
    await sendFile(one, team);
    await putPart(team, half, 0, half.parts[0] ?? '', { [HEADERS.puzzle]: await puzzle(team) });
    const commit = (files: Sealed[], headers: Record<string, string>) =>
      send(team, 'POST', '/api/desk/files', { files: files.map(named) }, headers);
    expect((await commit([one], {})).status).toBe(401);
    await expectProblem(await commit([one, half], team.editor), 'no-upload');
    expect((await fetchPart(one.entry.id, 0, team)).status).toBe(404);
    for (let n = 0; n < 2; n += 1) expect((await commit([one], team.editor)).status).toBe(204);
    expect((await fetchPart(one.entry.id, 0, team)).status).toBe(200);
    await expectProblem(await send(team, 'POST', '/api/desk/files', { files: [] }, team.editor), 'bad-request');
  });
});
