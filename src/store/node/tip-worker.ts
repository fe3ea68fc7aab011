/** The tip files live in a worker thread, so that no request waits for the disk; this is how the store reaches them. */
import { Worker } from 'node:worker_threads';
import type { Limits, TipFiles } from './tip-files.ts';

/** What the worker is started with. */
export interface Start {
  /** The data folder, which exists; its main file has the newest schema. */
  folder: string;
  limits: Limits;
}

/** One call of a method of `TipFiles`. */
export interface Call {
  number: number;
  name: keyof TipFiles;
  args: unknown[];
}

/** `Value` is what that method returns: only the caller, who named the method, knows its type. */
export type Answer<Value> =
  | { number: number; value: Value }
  | { number: number; error: { message: string; code: string } };

/** A failure inside the worker. `code` is SQLite's, where it is one. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

export interface TipWorker {
  /** Calls run in the order they were made; `closeDays` and `deleteBefore` let others in between. */
  call<Name extends keyof TipFiles>(
    name: Name,
    ...args: Parameters<TipFiles[Name]>
  ): Promise<Awaited<ReturnType<TipFiles[Name]>>>;
  /** Ends the thread. Calls still running are never answered: wait for them first. */
  end(): Promise<void>;
}

/** An error that nothing catches inside the worker ends the process: what it was storing is safe, and unanswered. */
export function startTipWorker(start: Start): TipWorker {
  const worker = new Worker(new URL('./tips.worker.ts', import.meta.url), { workerData: start });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: WorkerError) => void }>();
  let last = 0;

  worker.on('message', (answer: Answer<never>) => {
    const caller = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('error' in answer) caller?.reject(new WorkerError(answer.error.message, answer.error.code));
    else caller?.resolve(answer.value);
  });

  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const call: Call = { number: last, name, args };
        worker.postMessage(call, args.flatMap(buffersOf));
      }),
    async end() {
      await worker.terminate();
    },
  };
}

/** A packed group's buffer changes hands; everything else is copied. */
function buffersOf(arg: unknown): ArrayBuffer[] {
  if (typeof arg !== 'object' || arg === null || !('bytes' in arg)) return [];
  return arg.bytes instanceof ArrayBuffer ? [arg.bytes] : [];
}
