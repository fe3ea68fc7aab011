/** In a worker: files that came with a message are opened part by part, and compared with what the message says of them. */
import { equal, fromBase64url, random, toBase64url } from '../../crypto/bytes.ts';
import { CryptoError } from '../../crypto/errors.ts';
import { type FileOpener, fileOpener, hashOfParts, partHash } from '../../crypto/file.ts';
import { ready } from '../../crypto/sodium.ts';
import type { FileEntry } from '../../protocol/files.ts';
import { moved, RpcError } from '../rpc.ts';

interface Held {
  entry: FileEntry;
  opener: FileOpener;
  /** SHA-256 of each sealed part, in order. */
  hashes: Uint8Array[];
}

export function fileOpenJobs() {
  const held = new Map<string, Held>();

  function found(handle: string): Held {
    const one = held.get(handle);
    if (one === undefined) throw new RpcError('no-file');
    return one;
  }

  return {
    /** By part 0. Throws `RpcError('file-broken')`: it is not opened by this entry. */
    async openFile(input: { entry: FileEntry; first: Uint8Array<ArrayBuffer> }): Promise<string> {
      await ready();
      const handle = toBase64url(random(16));
      const opener = orBroken(() => fileOpener(input.entry, input.first));
      held.set(handle, { entry: input.entry, opener, hashes: [] });
      return handle;
    },

    /** Its parts in order. Throws `RpcError('file-broken')`. */
    async openPart(input: { handle: string; sealed: Uint8Array<ArrayBuffer> }): Promise<Uint8Array<ArrayBuffer>> {
      const { opener, hashes } = found(input.handle);
      hashes.push(await partHash(input.sealed));
      const plaintext = orBroken(() => opener.part(hashes.length - 1, input.sealed)).slice();
      return moved(plaintext, [plaintext.buffer]);
    },

    /** After the last part: whether all of it is what the message's author sent. Forgets it. */
    closeFile(handle: string): boolean {
      const { entry, hashes, opener } = found(handle);
      opener.destroy();
      held.delete(handle);
      return equal(hashOfParts(hashes), fromBase64url(entry.hash));
    },
  };
}
export type FileOpenJobs = ReturnType<typeof fileOpenJobs>;

function orBroken<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof CryptoError ? new RpcError('file-broken') : error;
  }
}
