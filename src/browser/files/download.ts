/** Fetching files that came with a message: part by part, the next ones on their way while one is opened. */
import { type FileEntry, partsOf, sealedFileSize } from '../../protocol/files.ts';
import { type Api, ApiError } from '../http.ts';
import { type Remote, RpcError } from '../rpc.ts';
import type { FileOpenJobs } from './open-jobs.ts';

/** `gone`: the server has it no longer. `broken`: what came is not what the message's author sent. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly code: 'gone' | 'broken';
  constructor(code: FetchError['code']) {
    super(code);
    this.code = code;
  }
}

/** Parts on their way at once: enough to hide the round trip. */
const AHEAD = 3;
const TRIES = 4;
const PAUSE_MS = 1500;
const PART_TIMEOUT = 120_000;
const LOST: ReadonlySet<string> = new Set(['offline', 'timeout', 'unreadable', 'internal']);

/**
 * The plaintext in pieces. Each is authentic; only when there is no more, and nothing was thrown, it is the whole file that was sent:
 * nothing may be given out before. Throws `FetchError`, `ApiError`, `RpcError`.
 */
export async function* piecesOf(
  entry: FileEntry,
  parts: { api: Api; worker: () => Remote<FileOpenJobs>; signal: AbortSignal },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { api, signal } = parts;
  const count = partsOf(sealedFileSize(entry.size));
  const coming: Promise<Uint8Array<ArrayBuffer>>[] = [];
  const worker = parts.worker();
  const ask = (part: number) => {
    const fetched = fetchPart(api, entry, part, signal);
    fetched.catch(() => undefined);
    coming.push(fetched);
  };
  for (let part = 0; part < Math.min(AHEAD, count); part += 1) ask(part);
  let handle: string | null = null;
  try {
    for (let part = 0; part < count; part += 1) {
      const sealed = await coming.shift();
      signal.throwIfAborted();
      if (sealed === undefined) break;
      if (part + AHEAD < count) ask(part + AHEAD);
      handle ??= await worker.call('openFile', { entry, first: sealed });
      const plaintext = await worker.call('openPart', { handle, sealed }, { transfer: [sealed.buffer] });
      signal.throwIfAborted();
      if (plaintext.length > 0) yield plaintext;
    }
  } catch (error) {
    throw error instanceof RpcError && error.code === 'file-broken' ? new FetchError('broken') : error;
  } finally {
    const open = handle;
    const isWhole =
      open !== null && !worker.isStopped() ? await worker.call('closeFile', open).catch(() => false) : false;
    handle = isWhole ? open : null;
  }
  signal.throwIfAborted();
  if (handle === null) throw new FetchError('broken');
}

async function fetchPart(
  api: Api,
  { id }: FileEntry,
  part: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  for (let tried = 1; ; tried += 1) {
    try {
      const json = { file: id, part };
      return await api.bytes('/api/files', { method: 'POST', json, signal, timeout: PART_TIMEOUT });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'not-found') throw new FetchError('gone');
      if (tried >= TRIES || !(error instanceof ApiError && LOST.has(error.code))) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tried));
    }
  }
}
