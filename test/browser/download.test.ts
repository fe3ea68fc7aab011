/** Files as they are fetched: what is whole comes out, what is not is named, also when a colleague who has the key made it. */
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { FetchError, piecesOf } from '../../src/browser/files/download.ts';
import { fileOpenJobs } from '../../src/browser/files/open-jobs.ts';
import { gatheredSink, pour, type Sink } from '../../src/browser/files/save.ts';
import { type Api, ApiError } from '../../src/browser/http.ts';
import { moved, type Remote } from '../../src/browser/rpc.ts';
import { begin } from '../../src/crypto/age/age.ts';
import { chunkNonce } from '../../src/crypto/age/stream.ts';
import { identity } from '../../src/crypto/age/xwing.ts';
import { concat, fromBase64url, random } from '../../src/crypto/bytes.ts';
import { fileSealer, hashOfParts, partHash } from '../../src/crypto/file.ts';
import { ready, sodium } from '../../src/crypto/sodium.ts';
import { FileBody } from '../../src/protocol/files.ts';
import { FILE_PART_BYTES } from '../../src/protocol/limits.ts';

await ready();

async function sealed(file: Uint8Array) {
  const sealer = fileSealer(random(32), file.length);
  const parts = Array.from({ length: sealer.parts }, (_, n) =>
    sealer.part(n, file.subarray(n * FILE_PART_BYTES, (n + 1) * FILE_PART_BYTES)),
  );
  const hash = hashOfParts(await Promise.all(parts.map(partHash)));
  return { parts, entry: sealer.entry({ name: 'a', type: '', hash }) };
}

/** The worker's jobs without a worker. */
function worker(): Remote<ReturnType<typeof fileOpenJobs>> {
  const jobs = fileOpenJobs();
  const unwrapped = (value: unknown) =>
    value instanceof Object && value.constructor === moved(0, []).constructor && 'value' in value ? value.value : value;
  return {
    call: (name, input) => Promise.resolve(Reflect.apply(jobs[name], jobs, [input])).then(unwrapped),
    close: () => undefined,
    isStopped: () => false,
  } as Remote<ReturnType<typeof fileOpenJobs>>;
}

const serving = (answer: (part: number) => Promise<Uint8Array<ArrayBuffer>>) =>
  ({ bytes: (_path, ask) => answer(v.parse(FileBody, ask?.json).part) }) as Pick<Api, 'bytes'> as Api;

async function fetched(entry: Parameters<typeof piecesOf>[0], api: Api, signal = new AbortController().signal) {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(entry, { api, worker, signal })) pieces.push(piece);
  return concat(...pieces);
}

const none = () => Promise.reject(new ApiError('not-found', 404, '', ''));

describe('a file that is fetched', () => {
  const file = concat(...Array.from({ length: 20 }, () => random(60_000)));

  it('comes out whole, part by part', async () => {
    const { parts, entry } = await sealed(file);
    const api = serving(async (n) => parts[n]?.slice() ?? none());
    expect(await fetched(entry, api)).toEqual(file);
  });

  it('is gone when the server says so, in the middle too', async () => {
    const { parts, entry } = await sealed(file);
    await expect(fetched(entry, serving(none))).rejects.toMatchObject({ code: 'gone' });
    const half = serving(async (n) => (n < 2 ? (parts[n]?.slice() ?? none()) : none()));
    await expect(fetched(entry, half)).rejects.toMatchObject({ code: 'gone' });
  });

  it('is not the one that was sent when somebody who has its key sealed another of the same size', async () => {
    const { parts, entry } = await sealed(new Uint8Array(1000).fill(1));
    const own = identity(fromBase64url(entry.key));
    const { header, nonce, key } = begin([own.recipient]);
    const chunk = sodium().crypto_aead_chacha20poly1305_ietf_encrypt(
      new Uint8Array(65_536).fill(0).fill(2, 0, 1000),
      null,
      null,
      chunkNonce(0, true),
      key,
    );
    const forged = concat(header, nonce, chunk);
    expect(forged.length).toBe(parts[0]?.length);
    await expect(
      fetched(
        entry,
        serving(async () => forged.slice()),
      ),
    ).rejects.toBeInstanceOf(FetchError);
    await expect(
      fetched(
        entry,
        serving(async () => forged.slice()),
      ),
    ).rejects.toMatchObject({ code: 'broken' });
  });

  it('is not given out when it was stopped after its first piece, though all of it has come', async () => {
    const { parts, entry } = await sealed(file);
    const stop = new AbortController();
    const did: string[] = [];
    const sink: Sink = {
      write: async () => stop.abort(),
      close: async () => void did.push('close'),
      abort: async () => void did.push('abort'),
    };
    const api = serving(async (n) => parts[n]?.slice() ?? none());
    await expect(pour(piecesOf(entry, { api, worker, signal: stop.signal }), sink, () => undefined)).rejects.toThrow();
    expect(did).toEqual(['abort']);
  });

  it('is fetched on after answers that were lost, and not after one that is a refusal', async () => {
    vi.useFakeTimers();
    try {
      const { parts, entry } = await sealed(file);
      let lost = 0;
      const shaky = serving(async (n) => {
        lost += 1;
        if (lost % 2 === 1) throw new ApiError('offline', 0, '', '');
        return parts[n]?.slice() ?? none();
      });
      const all = fetched(entry, shaky);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await all).toEqual(file);
      const refusing = serving(() => Promise.reject(new ApiError('bad-request', 400, '', '')));
      await expect(fetched(entry, refusing)).rejects.toMatchObject({ code: 'bad-request' });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('what is poured to the disk', () => {
  it('is closed when all of it came, and taken back when it did not', async () => {
    const did: string[] = [];
    const sink: Sink = {
      write: async (piece) => void did.push(`write ${piece.length}`),
      close: async () => void did.push('close'),
      abort: async () => void did.push('abort'),
    };
    async function* pieces(fail: boolean) {
      yield new Uint8Array(3);
      if (fail) throw new FetchError('broken');
      yield new Uint8Array(4);
    }
    const seen: number[] = [];
    await pour(pieces(false), sink, (bytes) => seen.push(bytes));
    expect([did.splice(0), seen]).toEqual([
      ['write 3', 'write 4', 'close'],
      [3, 7],
    ]);
    await expect(pour(pieces(true), sink, () => undefined)).rejects.toThrow('broken');
    expect(did).toEqual(['write 3', 'abort']);
    const gathered = gatheredSink('x');
    await expect(pour(pieces(true), gathered, () => undefined)).rejects.toThrow('broken');
  });
});
