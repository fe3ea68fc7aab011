/**
 * In a worker: files are read from the disk and sealed part by part, in constant memory. Each is read twice: once to know its
 * content, from which its keys follow, and once to seal it, when every part is compared with what was read first.
 */
import { equal, random, toBase64url, wipe } from '../../crypto/bytes.ts';
import { type FileSealer, fileSealer, fileSeed, hashOfParts, partHash } from '../../crypto/file.ts';
import { ready } from '../../crypto/sodium.ts';
import type { SentFile } from '../../crypto/tip.ts';
import type { Day } from '../../protocol/days.ts';
import { type Committed, LARGEST_PART } from '../../protocol/files.ts';
import { FILE_PART_BYTES } from '../../protocol/limits.ts';
import { type Call, moved, RpcError } from '../rpc.ts';

/** What the page holds of a file that was read. */
export interface ReadFile {
  handle: string;
  /** Under which its parts are sent, its sealed size in bytes, and its parts. */
  upload: string;
  size: number;
  parts: number;
}

interface Held {
  file: File;
  secret: Uint8Array;
  /** SHA-256 of each part as it was read first. */
  plain: Uint8Array[];
  sealer: FileSealer;
  read: (n: number) => Promise<Uint8Array<ArrayBuffer>>;
  turn: Promise<unknown>;
  /** Of each sealed part. */
  sealed: (Uint8Array | undefined)[];
  isForgotten: boolean;
}

/** How a message names a file whose parts were all sealed. */
export interface Named {
  handle: string;
  name: string;
  type: string;
}

const held = new Map<string, Held>();

function found(handle: string): Held {
  const one = held.get(handle);
  if (one === undefined) throw new RpcError('no-file');
  return one;
}

/**
 * Reads a file's parts: those that follow each other from one stream and into the same memory, where the browser can. An engine collects
 * late what each stream and each buffer leaves behind (measured: 90 MiB and more). A part is good until the next one is read. Throws
 * `RpcError('file-unreadable')`: it was moved, deleted, or taken away with its medium; browsers say so too when it was changed.
 */
function partsIn(file: File): (n: number) => Promise<Uint8Array<ArrayBuffer>> {
  let memory = new ArrayBuffer(0);
  let stream: { reader: ReadableStreamBYOBReader; next: number } | null = null;

  async function read(n: number): Promise<Uint8Array<ArrayBuffer>> {
    if (stream?.next !== n) {
      void stream?.reader.cancel().catch(() => undefined);
      const reader = intoMemory(file.slice(n * FILE_PART_BYTES).stream());
      stream = reader === null ? null : { reader, next: n };
    }
    if (stream === null) {
      return new Uint8Array(await file.slice(n * FILE_PART_BYTES, (n + 1) * FILE_PART_BYTES).arrayBuffer());
    }
    if (memory.byteLength === 0) memory = new ArrayBuffer(FILE_PART_BYTES);
    let length = 0;
    while (length < FILE_PART_BYTES) {
      const { value, done } = await stream.reader.read(new Uint8Array(memory, length));
      if (value !== undefined) memory = value.buffer;
      length += value?.length ?? 0;
      if (done) break;
    }
    stream.next += 1;
    return new Uint8Array(memory, 0, length);
  }

  return async (n) => {
    try {
      return await read(n);
    } catch {
      [memory, stream] = [new ArrayBuffer(0), null];
      throw new RpcError('file-unreadable');
    }
  };
}

function intoMemory(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

/** Throws `RpcError('file-changed')`: nothing that was not read before is ever sealed under keys that follow from what was read. */
async function sealPart(
  one: Held,
  n: number,
  sealer: FileSealer,
  memory: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { sealed: hashes } = one;
  const plaintext = await one.read(n);
  const expected = one.plain[n];
  const isSame = expected === undefined ? plaintext.length === 0 : equal(await partHash(plaintext), expected);
  if (!isSame) throw new RpcError('file-changed');
  // What was asked for before another turn, or before it was forgotten, is not sealed any more.
  if (one.sealer !== sealer || one.isForgotten) throw new RpcError('no-file');
  const sealed = sealer.part(n, plaintext, memory);
  wipe(plaintext);
  hashes[n] = await partHash(sealed);
  return sealed;
}

/** One at a time: they are read into the same memory. */
function inTurn<T>(one: Held, step: () => Promise<T>): Promise<T> {
  const done = one.turn.then(step);
  one.turn = done.catch(() => undefined);
  return done;
}

/** For the message that names them. Throws `RpcError('no-file')` for one that was forgotten or is not sealed whole. */
export function sentFiles(named: readonly Named[]): { files: SentFile[]; committed: Committed[] } {
  const all = named.map(({ handle, name, type }) => {
    const { sealer, sealed } = found(handle);
    const hashes = Array.from({ length: sealer.parts }, (_, n) => sealed[n]).filter((hash) => hash !== undefined);
    if (hashes.length !== sealer.parts) throw new RpcError('no-file');
    const entry = sealer.entry({ name, type, hash: hashOfParts(hashes) });
    return { entry, removal: sealer.removal, upload: sealer.upload };
  });
  return {
    files: all.map(({ entry, removal }) => ({ entry, removal })),
    committed: all.map(({ entry, upload }) => ({ upload, id: entry.id })),
  };
}

/** `secretOf`: what the keys of a file follow from, besides its content; 32 bytes that the caller keeps. */
export function fileSealJobs(secretOf: (owner: string | null) => Uint8Array) {
  return {
    /** Reads all of it. Throws `RpcError('file-unreadable')`. */
    async readFile(
      input: { file: File; owner: string | null; day: Day; turn: number },
      call: Call<{ done: number }>,
    ): Promise<ReadFile> {
      await ready();
      const secret = secretOf(input.owner).slice();
      const plain: Uint8Array[] = [];
      const part = partsIn(input.file);
      let done = 0;
      for (let n = 0; n < Math.ceil(input.file.size / FILE_PART_BYTES); n += 1) {
        if (call.signal.aborted) throw new RpcError('cancelled');
        const bytes = await part(n);
        plain.push(await partHash(bytes));
        done += bytes.length;
        wipe(bytes);
        call.report({ done });
      }
      // Some of it may have been cut off while it was read.
      if (done !== input.file.size) throw new RpcError('file-changed');
      const handle = toBase64url(random(16));
      const sealer = fileSealer(
        fileSeed(secret, { content: hashOfParts(plain), day: input.day, turn: input.turn }),
        input.file.size,
      );
      held.set(handle, {
        file: input.file,
        secret,
        plain,
        sealer,
        sealed: [],
        read: part,
        turn: Promise.resolve(),
        isForgotten: false,
      });
      const { upload, size, parts } = sealer;
      return { handle, upload, size, parts };
    },

    /** The same content under other keys. */
    async anotherTurn(input: { handle: string; day: Day; turn: number }): Promise<ReadFile> {
      const one = found(input.handle);
      one.sealer.destroy();
      const content = hashOfParts(one.plain);
      one.sealer = fileSealer(fileSeed(one.secret, { content, day: input.day, turn: input.turn }), one.file.size);
      one.sealed = [];
      const { upload, size, parts } = one.sealer;
      return { handle: input.handle, upload, size, parts };
    },

    /** One part, sealed; into `memory`, what an earlier call returned. Throws `RpcError`: `file-unreadable`, `file-changed`, `no-file`. */
    async sealPart(input: {
      handle: string;
      part: number;
      memory?: Uint8Array<ArrayBuffer> | null;
    }): Promise<Uint8Array<ArrayBuffer>> {
      const one = found(input.handle);
      const { sealer } = one;
      const memory = new Uint8Array(input.memory?.buffer ?? new ArrayBuffer(LARGEST_PART));
      const sealed = await inTurn(one, () => sealPart(one, input.part, sealer, memory));
      return moved(sealed, [sealed.buffer]);
    },

    /** What is on the server already: sealed once more, to know its hash. Returns it, base64url. Throws as `sealPart`. */
    async hashOf(input: { handle: string; parts: number }, call: Call<{ done: number }>): Promise<string> {
      const one = found(input.handle);
      const { sealer } = one;
      const hashes: Uint8Array[] = [];
      const memory = new Uint8Array(LARGEST_PART);
      for (let n = 0; n < input.parts; n += 1) {
        if (call.signal.aborted) throw new RpcError('cancelled');
        if (one.sealed[n] === undefined) await inTurn(one, () => sealPart(one, n, sealer, memory));
        hashes.push(one.sealed[n] ?? new Uint8Array(0));
        call.report({ done: Math.min(one.file.size, (n + 1) * FILE_PART_BYTES) });
      }
      return toBase64url(hashOfParts(hashes));
    },

    /** All of them, where no handle is given. */
    forgetFiles(handle: string | null): void {
      for (const [name, one] of held) {
        if (handle !== null && name !== handle) continue;
        one.isForgotten = true;
        one.sealer.destroy();
        wipe(one.secret);
        held.delete(name);
      }
    },
  };
}
export type FileSealJobs = ReturnType<typeof fileSealJobs>;
