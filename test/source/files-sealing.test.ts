/** Sealing files part by part, as the worker does it, while they change, vanish or are read twice. No browser. */
import { describe, expect, it } from 'vitest';
import { fileSealJobs, sentFiles } from '../../src/browser/files/seal-jobs.ts';
import type { Call } from '../../src/browser/rpc.ts';
import { concat, equal, toBase64url } from '../../src/crypto/bytes.ts';
import { fileOpener, hashOfParts, partHash } from '../../src/crypto/file.ts';
import { FILE_PART_BYTES } from '../../src/protocol/limits.ts';
import { TODAY } from '../crypto/fixtures.ts';
import { content } from './files.ts';

const LARGE = content(2 * FILE_PART_BYTES + 100);
const secret = new Uint8Array(32).fill(7);
const jobs = fileSealJobs(() => secret);
const call: Call<{ done: number }> = { signal: new AbortController().signal, report: () => undefined };
const read = (file: File, turn = 0) => jobs.readFile({ file, owner: null, day: TODAY, turn }, call);

/** One whose content is asked for each time that it is read. */
class Changing extends File {
  readonly of: (from: number, to: number) => Blob;
  constructor(size: number, of: (from: number, to: number) => Blob) {
    super([new Uint8Array(size)], 'log.txt');
    this.of = of;
  }
  override slice(from = 0, to = this.size): Blob {
    return new Changing(Math.min(to, this.size) - from, (start, end) => this.of(from + start, from + end));
  }
  override async arrayBuffer(): Promise<ArrayBuffer> {
    return await this.of(0, this.size).arrayBuffer();
  }
  /** As a browser reads a disk: a little ahead, and of the moment. */
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let at = 0;
    const pull = async (out: ReadableByteStreamController) => {
      const to = Math.min(at + 65_536, this.size);
      const bytes = at < to ? new Uint8Array(await this.of(at, to).arrayBuffer()) : null;
      if (bytes === null || bytes.length === 0) {
        out.close();
        out.byobRequest?.respond(0);
        return;
      }
      at += bytes.length;
      out.enqueue(bytes);
    };
    return new ReadableStream({ type: 'bytes', pull });
  }
}

/** Of a browser whose streams cannot be read into memory that is there. */
class Plain extends File {
  override slice(from?: number, to?: number): Blob {
    const some = super.slice(from, to);
    return Object.defineProperty(some, 'stream', { value: () => new ReadableStream() });
  }
}
const part = (bytes: Uint8Array, from: number, to: number) => new Blob([Uint8Array.from(bytes.subarray(from, to))]);

/** Out of what says that the buffer changes hands (rpc.ts), as the page gets it. */
async function bytesOf(answer: Promise<unknown>): Promise<Uint8Array<ArrayBuffer>> {
  const bytes: unknown = Reflect.get(Object(await answer), 'value');
  if (bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer)
    return new Uint8Array(bytes.buffer, 0, bytes.length);
  throw new Error('no bytes');
}

/** All parts, sealed; the message's words for them. */
async function sealAll(file: File, turn = 0) {
  const { handle, parts } = await read(file, turn);
  const sealed: Uint8Array<ArrayBuffer>[] = [];
  let memory: Uint8Array<ArrayBuffer> | null = null;
  for (let n = 0; n < parts; n += 1) {
    memory = await bytesOf(jobs.sealPart({ handle, part: n, memory }));
    sealed.push(memory.slice());
  }
  const { files, committed } = sentFiles([{ handle, name: 'x', type: '' }]);
  const [one] = files;
  if (one === undefined) throw new Error('one file');
  return { entry: one.entry, sealed, committed };
}
describe('a file', () => {
  it.each([0, 1, 65_536, FILE_PART_BYTES, FILE_PART_BYTES + 1, LARGE.length])(
    'of %i bytes is sealed in parts that open to it',
    async (size) => {
      const bytes = LARGE.subarray(0, size);
      const { entry, sealed } = await sealAll(new File([bytes], 'x'));
      expect(entry.size).toBe(size);
      expect(entry.hash).toBe(toBase64url(hashOfParts(await Promise.all(sealed.map(partHash)))));
      const opener = fileOpener(entry, sealed[0] ?? new Uint8Array(0));
      expect(equal(concat(...sealed.map((one, n) => opener.part(n, one))), bytes)).toBe(true);
    },
  );

  it('is sealed the same when it is chosen again, and otherwise when it was sent before or is another', async () => {
    const first = await sealAll(new File([LARGE], 'a'));
    const again = await sealAll(new File([LARGE], 'b'));
    expect(again).toEqual({ ...first, entry: { ...first.entry } });
    const other = Buffer.from(LARGE);
    other[LARGE.length - 1] = (other.at(-1) ?? 0) ^ 1;
    for (const apart of [await sealAll(new File([LARGE], 'a'), 1), await sealAll(new File([other], 'a'))]) {
      expect(apart.committed).not.toEqual(first.committed);
      expect(apart.entry.key).not.toBe(first.entry.key);
    }
  });

  it('that changes after it was read is sealed no further, and no message names it', async () => {
    let now = LARGE;
    const { handle } = await read(new Changing(LARGE.length, (from, to) => part(now, from, to)));
    await jobs.sealPart({ handle, part: 0, memory: null });
    now = content(LARGE.length, 2);
    await expect(jobs.sealPart({ handle, part: 1, memory: null })).rejects.toMatchObject({ code: 'file-changed' });
    await expect(jobs.hashOf({ handle, parts: 2 }, call)).rejects.toMatchObject({ code: 'file-changed' });
    expect(() => sentFiles([{ handle, name: 'x', type: '' }])).toThrow(expect.objectContaining({ code: 'no-file' }));
  });

  it('that is cut off or grows while it is read is not read', async () => {
    const cut = new Changing(LARGE.length, (from, to) => part(LARGE.subarray(0, 700_000), from, to));
    await expect(read(cut)).rejects.toMatchObject({ code: 'file-changed' });
    let now = LARGE.subarray(0, 10);
    const { handle } = await read(new Changing(10, (from) => part(now, from, now.length)));
    now = LARGE.subarray(0, 20);
    await expect(jobs.sealPart({ handle, part: 0, memory: null })).rejects.toMatchObject({ code: 'file-changed' });
  });

  it('that cannot be read any more says so, at its first reading and at its second', async () => {
    const gone = () => {
      throw new DOMException('moved', 'NotReadableError');
    };
    await expect(read(new Changing(10, gone))).rejects.toMatchObject({ code: 'file-unreadable' });
    let of = (from: number, to: number) => part(LARGE, from, to);
    const { handle } = await read(new Changing(LARGE.length, (from, to) => of(from, to)));
    of = gone;
    await expect(jobs.sealPart({ handle, part: 0, memory: null })).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('is sealed the same where a browser reads it piece by piece', async () => {
    const [{ sealed: usual }, { sealed }] = [
      await sealAll(new File([LARGE], 'x')),
      await sealAll(new Plain([LARGE], 'x')),
    ];
    expect(sealed.map(toBase64url)).toEqual(usual.map(toBase64url));
  });

  it('that was forgotten is not sealed', async () => {
    const { handle } = await read(new File([LARGE], 'x'));
    jobs.forgetFiles(handle);
    await expect(jobs.sealPart({ handle, part: 0, memory: null })).rejects.toMatchObject({ code: 'no-file' });
    const { handle: other } = await read(new File([LARGE], 'x'));
    jobs.forgetFiles(null);
    await expect(jobs.anotherTurn({ handle: other, day: TODAY, turn: 1 })).rejects.toMatchObject({ code: 'no-file' });
  });

  it('is read only until it is stopped', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const report = ({ done: bytes }: { done: number }) => {
      done.push(bytes);
      stop.abort();
    };
    const stopped = jobs.readFile(
      { file: new File([LARGE], 'x'), owner: null, day: TODAY, turn: 0 },
      { signal: stop.signal, report },
    );
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(done).toEqual([FILE_PART_BYTES]);
  });
});
