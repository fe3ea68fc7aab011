/**
 * Sending files: what the server has is asked first, so that a lost network, a server that was started anew, or a page that was loaded
 * again lose nothing that came before. One file at a time; while one part is on its way the next is sealed.
 */
import { HEADERS, PuzzleAnswer } from '../../protocol/api.ts';
import { addDays, type Day } from '../../protocol/days.ts';
import { UploadAnswer } from '../../protocol/files.ts';
import { FILE_PART_BYTES, PARTS_PER_PUZZLE } from '../../protocol/limits.ts';
import { type Api, ApiError } from '../http.ts';
import { type Remote, RpcError } from '../rpc.ts';
import type { Carry } from './carrier.ts';
import { FileError } from './file-error.ts';
import type { FileSealJobs, ReadFile } from './seal-jobs.ts';

/** One that somebody chose. */
export interface Chosen {
  /** Names it on this page. */
  key: string;
  file: File;
  /** As the message will name it. */
  name: string;
}

/** `waiting`: the network is away, `busy`: the server does not take it now; it goes on by itself. */
export type FileState = 'queued' | 'reading' | 'checking' | 'sending' | 'waiting' | 'busy' | 'sent';

export interface FileProgress {
  key: string;
  state: FileState;
  /** Bytes of the file itself. */
  done: number;
  size: number;
}

export interface UploaderParts {
  readonly api: Api;
  /** For what is large. */
  readonly carry: Carry;
  /** The worker of now, which holds the files that were read. */
  worker: () => Remote<FileSealJobs>;
  /** The header that pays for parts. */
  solve: (puzzle: PuzzleAnswer, signal: AbortSignal) => Promise<string>;
  today: () => Day;
}

export interface Uploader {
  /**
   * Sends all that is not there yet; resolves with their handles, in their order. `owner`: whose files they are, so that the same
   * content goes on where it stopped. Throws `FileError`, `ApiError`, `RpcError`.
   */
  send(files: readonly Chosen[], owner: string | null, options: SendOptions): Promise<string[]>;
  /** The server said that one is not there whole: all are asked for again. */
  recheck(): void;
  /** Forgets a file, and deletes what came of it. */
  drop(key: string): void;
  /** When they came with a message, or are not wanted any more; all, where none are named. Deletes nothing on the server. */
  forget(keys?: readonly string[]): void;
}

export interface SendOptions {
  onProgress: (all: readonly FileProgress[]) => void;
  /** Resolves when it may go on. */
  gate: () => Promise<void>;
  signal: AbortSignal;
}

interface Sent extends ReadFile {
  by: Remote<FileSealJobs>;
  owner: string | null;
  isSent: boolean;
}

/** A part through a slow circuit, in milliseconds. */
const PART_TIMEOUT = 120_000;
const SHOWN_EVERY_MS = 250;
/** Turns tried: a content that was sent so often on one day is not sent again. */
const TURNS = 16;
/** Parts in a row that the server asks for again. */
const IDLE_MAX = 5;
const PAUSES_MS = [500, 1000, 2000, 5000, 10_000, 20_000];
const BUSY: ReadonlySet<string> = new Set(['internal', 'too-many']);
const AWAY: ReadonlySet<string> = new Set(['offline', 'timeout', 'unreadable', 'internal', 'too-many', 'too-slow']);

export function uploader({ api, carry, worker, solve, today }: UploaderParts): Uploader {
  const known = new Map<string, Sent>();

  async function send(files: readonly Chosen[], owner: string | null, options: SendOptions): Promise<string[]> {
    const { onProgress, signal, gate } = options;
    const all = files.map(({ key, file }): FileProgress => {
      const isSent = known.get(key)?.isSent ?? false;
      return { key, size: file.size, done: isSent ? file.size : 0, state: isSent ? 'sent' : 'queued' };
    });
    let shown = 0;
    const show = (n: number, change: Partial<FileProgress>) => {
      const was = all[n];
      if (was === undefined || signal.aborted) return;
      all[n] = { ...was, ...change };
      // Nobody reads faster; and what each drawing leaves behind is collected late.
      const now = performance.now();
      if (all[n].state === was.state && now - shown < SHOWN_EVERY_MS) return;
      shown = now;
      onProgress([...all]);
    };
    onProgress([...all]);
    const handles: string[] = [];
    for (const [n, chosen] of files.entries()) {
      handles.push(await one(chosen, owner, (change) => show(n, change), gate, signal));
      show(n, { state: 'sent', done: chosen.file.size });
    }
    return handles;
  }

  async function one(
    chosen: Chosen,
    owner: string | null,
    show: (change: Partial<FileProgress>) => void,
    gate: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<string> {
    try {
      const sent = await readOnce(chosen, owner, show, signal);
      if (sent.isSent) return sent.handle;
      await sendParts(sent, chosen, show, gate, signal);
      sent.isSent = true;
      return sent.handle;
    } catch (error) {
      const code = error instanceof RpcError ? error.code : '';
      if (code === 'file-unreadable' || code === 'file-changed') {
        forgetOne(chosen.key);
        throw new FileError(code, chosen.key);
      }
      if (error instanceof ApiError && error.code === 'file-too-large') throw new FileError(error.code, chosen.key);
      throw error;
    }
  }

  /** What this page has read is not read again, unless its worker is gone or another codename stands for it. */
  async function readOnce(
    { key, file }: Chosen,
    owner: string | null,
    show: (change: Partial<FileProgress>) => void,
    signal: AbortSignal,
  ): Promise<Sent> {
    const by = worker();
    const had = known.get(key);
    if (had !== undefined && had.by === by && had.owner === owner) return had;
    show({ state: 'reading', done: 0 });
    const input = { file, owner, day: today(), turn: 0 };
    const onProgress = ({ done }: { done: number }) => show({ state: 'reading', done });
    const read = await by.call('readFile', input, { signal, onProgress });
    const sent: Sent = { ...read, by, owner, isSent: false };
    known.set(key, sent);
    return sent;
  }

  async function sendParts(
    sent: Sent,
    chosen: Chosen,
    show: (change: Partial<FileProgress>) => void,
    gate: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    const { file } = chosen;
    const start = await away(() => begin(sent, show, signal), show, signal);
    show({ state: 'sending', done: Math.min(file.size, start * FILE_PART_BYTES) });
    let ahead: Promise<Uint8Array<ArrayBuffer>> | null = null;
    // What was sent goes back to the worker, to be written over: engines collect large buffers late.
    let spent: Uint8Array<ArrayBuffer> | null = null;
    const seal = (part: number) => {
      const [memory, transfer] = [spent, spent === null ? [] : [spent.buffer]];
      spent = null;
      return sent.by.call('sealPart', { handle: sent.handle, part, memory }, { transfer });
    };
    let part = start;
    let idle = 0;
    while (part < sent.parts) {
      await gate();
      if (signal.aborted || known.get(chosen.key) !== sent) throw new ApiError('cancelled', 0, 'Cancelled', '');
      const bytes: Uint8Array<ArrayBuffer> = await (ahead ?? seal(part));
      ahead = part + 1 < sent.parts ? seal(part + 1) : null;
      ahead?.catch(() => undefined);
      const here = part;
      const next = await away(() => put(sent, here, bytes, signal), show, signal);
      spent = bytes;
      // It came with a message of another page that has the same codename: once more, under other keys.
      if (next === 'spent') return await sendParts(sent, chosen, show, gate, signal);
      if (next !== here + 1) ahead = null;
      idle = next > here ? 0 : idle + 1;
      // A server that goes back again and again would be fed for ever.
      if (idle > IDLE_MAX) throw new ApiError('unreadable', 200, 'The server goes back and back', '');
      part = next;
      show({ state: 'sending', done: Math.min(file.size, part * FILE_PART_BYTES) });
    }
  }

  /** The first part that the server has not: 0 for a file that it does not know. */
  async function begin(
    sent: Sent,
    show: (change: Partial<FileProgress>) => void,
    signal: AbortSignal,
  ): Promise<number> {
    // What was begun yesterday has yesterday's keys. Only a codename is the same after a page was loaded again.
    const days = sent.owner === null ? [today()] : [addDays(today(), -1), today()];
    for (const day of days) {
      for (let turn = 0; turn < TURNS; turn += 1) {
        Object.assign(sent, await again(sent, day, turn));
        if (isTaken(sent)) continue;
        const here = await statusOf(sent.upload, signal);
        if (here === null && day === today()) return 0;
        if (here === null) break;
        if (here === 'spent' || here.size !== sent.size) continue;
        show({ state: 'checking', done: 0 });
        const onProgress = ({ done }: { done: number }) => show({ state: 'checking', done });
        const hash = await sent.by.call('hashOf', { handle: sent.handle, parts: here.parts }, { signal, onProgress });
        if (hash === here.hash) return here.parts;
      }
    }
    throw new ApiError('upload-spent', 409, 'Sent too often', '');
  }

  const again = (sent: Sent, day: Day, turn: number) => sent.by.call('anotherTurn', { handle: sent.handle, day, turn });
  /** Two files of one content are two uploads. */
  const isTaken = (sent: Sent) => [...known.values()].some((other) => other !== sent && other.upload === sent.upload);

  async function statusOf(upload: string, signal: AbortSignal): Promise<UploadAnswer['upload'] | 'spent'> {
    try {
      return (await api.json(`/api/uploads/${upload}`, UploadAnswer, { signal })).upload;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'upload-spent') return 'spent';
      throw error;
    }
  }

  /** Returns the part to go on with: the next one, or where the server says that it is. */
  async function put(
    sent: Sent,
    part: number,
    bytes: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ): Promise<number | 'spent'> {
    const headers: Record<string, string> = { [HEADERS.size]: `${sent.size}` };
    if (part % PARTS_PER_PUZZLE === 0) {
      headers[HEADERS.puzzle] = await solve(await api.json('/api/puzzle', PuzzleAnswer, { signal }), signal);
    }
    try {
      await carry(`/api/uploads/${sent.upload}.${part}`, {
        method: 'PUT',
        bytes,
        headers,
        timeout: PART_TIMEOUT,
        signal,
      });
      return part + 1;
    } catch (error) {
      const isPuzzle = error instanceof ApiError && error.code.startsWith('puzzle-');
      if (isPuzzle) return part;
      if (error instanceof ApiError && error.code === 'upload-spent') return 'spent';
      if (!(error instanceof ApiError && error.code === 'upload-gap')) throw error;
      const here = await statusOf(sent.upload, signal);
      if (here === 'spent' || here === null || here.parts <= part) return here === 'spent' ? here : (here?.parts ?? 0);
      // Another page of this codename was faster: what it sent has to be ours too, and is named by its hash.
      const hash = await sent.by.call('hashOf', { handle: sent.handle, parts: here.parts }, { signal });
      return hash === here.hash ? here.parts : 'spent';
    }
  }

  /** Tries again for as long as nobody answers. */
  async function away<T>(
    step: () => Promise<T>,
    show: (change: Partial<FileProgress>) => void,
    signal: AbortSignal,
  ): Promise<T> {
    for (let tried = 0; ; tried += 1) {
      try {
        return await step();
      } catch (error) {
        if (signal.aborted || !(error instanceof ApiError && AWAY.has(error.code))) throw error;
        show({ state: BUSY.has(error.code) ? 'busy' : 'waiting' });
        await pause(PAUSES_MS[Math.min(tried, PAUSES_MS.length - 1)] ?? 0, signal);
      }
    }
  }

  function forgetOne(key: string): Sent | null {
    const sent = known.get(key) ?? null;
    known.delete(key);
    if (sent !== null && !sent.by.isStopped()) sent.by.call('forgetFiles', sent.handle).catch(() => undefined);
    return sent;
  }

  return {
    send,
    recheck() {
      for (const sent of known.values()) sent.isSent = false;
    },
    drop(key) {
      const sent = forgetOne(key);
      if (sent !== null) api.done(`/api/uploads/${sent.upload}`, { method: 'DELETE' }).catch(() => undefined);
    },
    forget(keys = [...known.keys()]) {
      for (const key of keys) forgetOne(key);
    },
  };
}

/** At once when the network is back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
