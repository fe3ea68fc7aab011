/** What the desk does with files: fetching and opening those of messages, sending those of replies. */
import type { Signal } from '@preact/signals';
import { carrier } from '../../browser/files/carrier.ts';
import { piecesOf } from '../../browser/files/download.ts';
import { pour } from '../../browser/files/save.ts';
import { type Chosen, type SendOptions, type Uploader, uploader } from '../../browser/files/upload.ts';
import { type Api, ApiError, api } from '../../browser/http.ts';
import { connect, type Remote } from '../../browser/rpc.ts';
import type { SentFile } from '../../crypto/tip.ts';
import type { Day } from '../../protocol/days.ts';
import { type FileEntry, partsOf, sealedFileSize } from '../../protocol/files.ts';
import { FILE_TYPE_MAX } from '../../protocol/limits.ts';
import { commitFiles } from '../session/calls.ts';
import type { Jobs } from './desk-files.worker.ts';
import { asFileFailure } from './file-failure.ts';
import { clearWaiting, sinkFor } from './sinks.ts';
import { createUnderWay, type Saving, type UnderWay } from './under-way.ts';

export interface FileWork {
  /** The plaintext, piece by piece; whole only when it ends without an error. Throws `FileFailure`, `ApiError`. */
  pieces(entry: FileEntry, signal: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>>;
  /** Whether the server still has it. Throws as `pieces` does. */
  isThere(entry: FileEntry, signal: AbortSignal): Promise<boolean>;
  /** Verified whole, in memory. Throws as `pieces` does. */
  open(entry: FileEntry, signal: AbortSignal): Promise<Blob>;
  /** To the disk, under this name; call it from a click. `false`: no place was chosen. Throws as `pieces` does. */
  save(entry: FileEntry, name: string, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<boolean>;
  /** Sends the files of a reply, which the server keeps from then on. Throws as `pieces` does. */
  send(chosen: readonly Chosen[], options: SendOptions): Promise<SentFile[]>;
  /** What came of this one is deleted. */
  drop(key: string): void;
  /** These were kept, and went with their reply. */
  forget(keys: readonly string[]): void;
  /** What is done with a file now, and with the files of a reply to this conversation: see under-way.ts. */
  saving(entry: FileEntry): Signal<Saving>;
  reply: UnderWay['reply'];
  close(): void;
}

/** `desk`: with this member's session. */
export function createFileWork(desk: Api, today: () => Day): FileWork {
  // Nobody has to be signed in to fetch what only a sealed message names: so the server is not told who does.
  const open = api('omit');
  let running: Remote<Jobs> | null = null;
  const worker = () => {
    if (running === null || running.isStopped())
      running = connect<Jobs>(new Worker(new URL('./desk-files.worker.ts', import.meta.url), { type: 'module' }));
    return running;
  };
  let out: Uploader | null = null;
  const uploads = () => {
    out ??= uploader({
      api: open,
      carry: carrier(),
      worker,
      solve: (puzzle, signal) => worker().call('solve', puzzle, { signal }),
      today,
    });
    return out;
  };
  void clearWaiting();
  const underWay = createUnderWay();

  async function* pieces(entry: FileEntry, signal: AbortSignal) {
    try {
      yield* piecesOf(entry, { api: open, worker, signal });
    } catch (error) {
      throw asFileFailure(error);
    }
  }

  return {
    pieces,
    async isThere({ id, size }, signal) {
      // Its last part is the smallest.
      const json = { file: id, part: partsOf(sealedFileSize(size)) - 1 };
      try {
        await open.done('/api/files', { method: 'POST', json, signal });
        return true;
      } catch (error) {
        if (error instanceof ApiError && error.code === 'not-found') return false;
        throw error;
      }
    },
    async open(entry, signal) {
      const all: Uint8Array<ArrayBuffer>[] = [];
      for await (const piece of pieces(entry, signal)) all.push(piece);
      return new Blob(all);
    },
    async save(entry, name, onProgress, signal) {
      const sink = await sinkFor(name, entry.size);
      if (sink === null) return false;
      await pour(pieces(entry, signal), sink, onProgress);
      return true;
    },
    async send(chosen, options) {
      try {
        const handles = await uploads().send(chosen, null, options);
        const named = chosen.map(({ name, file }, n) => ({
          handle: handles[n] ?? '',
          name,
          type: file.type.length <= FILE_TYPE_MAX ? file.type : '',
        }));
        const { files, committed } = await worker().call('describe', named);
        await commitFiles(desk, committed);
        return files;
      } catch (error) {
        if (error instanceof ApiError && error.code === 'no-upload') uploads().recheck();
        throw asFileFailure(error);
      }
    },
    drop: (key) => out?.drop(key),
    forget: (keys) => out?.forget(keys),
    saving: ({ id, key, hash }) => underWay.saving(`${id} ${key} ${hash}`),
    reply: underWay.reply,
    close() {
      underWay.close();
      running?.close();
      void clearWaiting();
    },
  };
}
