/**
 * In a worker: files are read from the disk and sealed part by part, in constant memory. Each is read twice: once to know its
 * content, from which its keys follow, and once to seal it, when every part is compared with what was read first.
 */
import { equal, random, toBase64url, wipe } from '../../crypto/bytes.ts';
import { type FileSealer, fileSealer, fileSeed, hashOfParts, partHash } from '../../crypto/file.ts';
import { ready } from '../../crypto/sodium.ts';
import type { SentFile } from '../../crypto/tip.ts';
import type { Day } from '../../protocol/days.ts';
import type { Committed } from '../../protocol/files.ts';
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
  /** Of each sealed part. */
  sealed: (Uint8Array | undefined)[];
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

/** Throws `RpcError('file-unreadable')`: it was moved, deleted, or taken away with its medium; browsers say so too when it was changed. */
async function partOf(file: File, n: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(n * FILE_PART_BYTES, (n + 1) * FILE_PART_BYTES).arrayBuffer());
  } catch {
    throw new RpcError('file-unreadable');
  }
}

/** Throws `RpcError('file-changed')`: nothing that was not read before is ever sealed under keys that follow from what was read. */
async function sealPart(one: Held, n: number): Promise<Uint8Array<ArrayBuffer>> {
  const plaintext = await partOf(one.file, n);
  const expected = one.plain[n];
  const isSame = expected === undefined ? plaintext.length === 0 : equal(await partHash(plaintext), expected);
  if (!isSame) throw new RpcError('file-changed');
  const sealed = one.sealer.part(n, plaintext);
  wipe(plaintext);
  one.sealed[n] = await partHash(sealed);
  return sealed;
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
      let done = 0;
      for (let n = 0; n < Math.ceil(input.file.size / FILE_PART_BYTES); n += 1) {
        if (call.signal.aborted) throw new RpcError('cancelled');
        const part = await partOf(input.file, n);
        plain.push(await partHash(part));
        done += part.length;
        wipe(part);
        call.report({ done });
      }
      // Some of it may have been cut off while it was read.
      if (done !== input.file.size) throw new RpcError('file-changed');
      const handle = toBase64url(random(16));
      const sealer = fileSealer(
        fileSeed(secret, { content: hashOfParts(plain), day: input.day, turn: input.turn }),
        input.file.size,
      );
      held.set(handle, { file: input.file, secret, plain, sealer, sealed: [] });
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

    /** One part, sealed. Throws `RpcError`: `file-unreadable`, `file-changed`, `no-file`. */
    async sealPart(input: { handle: string; part: number }): Promise<Uint8Array<ArrayBuffer>> {
      const sealed = await sealPart(found(input.handle), input.part);
      return moved(sealed, [sealed.buffer]);
    },

    /** What is on the server already: sealed once more, to know its hash. Returns it, base64url. Throws as `sealPart`. */
    async hashOf(input: { handle: string; parts: number }, call: Call<{ done: number }>): Promise<string> {
      const one = found(input.handle);
      const hashes: Uint8Array[] = [];
      for (let n = 0; n < input.parts; n += 1) {
        if (call.signal.aborted) throw new RpcError('cancelled');
        if (one.sealed[n] === undefined) await sealPart(one, n);
        hashes.push(one.sealed[n] ?? new Uint8Array(0));
        call.report({ done: Math.min(one.file.size, (n + 1) * FILE_PART_BYTES) });
      }
      return toBase64url(hashOfParts(hashes));
    },

    /** All of them, where no handle is given. */
    forgetFiles(handle: string | null): void {
      for (const [name, { sealer, secret }] of held) {
        if (handle !== null && name !== handle) continue;
        sealer.destroy();
        wipe(secret);
        held.delete(name);
      }
    },
  };
}
export type FileSealJobs = ReturnType<typeof fileSealJobs>;
