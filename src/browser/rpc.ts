/**
 * Typed calls from a page to a module worker, with progress, cancelling, and errors that keep their code. A message of an
 * error stays in the worker: it could quote what it was given.
 *
 * In the worker: `const handlers = { async seal(tip: Draft, call: Call<Step>) {...} }; serve(self, handlers); export type
 * Jobs = typeof handlers`. In the page: `connect<Jobs>(new Worker(new URL('./x.worker.ts', import.meta.url), {type: 'module'}))`.
 */

/** What a handler is given beside its input. */
export interface Call<P = never> {
  report(progress: P): void;
  /** Aborted when the page cancels; the handler looks at it between its steps. */
  readonly signal: AbortSignal;
}

/** Any handlers at all: what each takes and reports is inferred from itself. */
type Handlers = Record<string, (input: never, call: Call<never>) => unknown>;
type Input<H> = H extends (input: infer I, ...rest: never[]) => unknown ? I : never;
type Output<H> = H extends (...all: never[]) => infer O ? Awaited<O> : never;
type Progress<H> = H extends (input: never, call: Call<infer P>) => unknown ? P : never;

/** A call that failed. `code` is the thrown error's own code, `failed` when it had none, `stopped` when the worker died, `cancelled`. */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  readonly code: string;
  /** What public thing it is about, such as a member's key, where the thrown error said so. */
  readonly about: string | undefined;
  constructor(code: string, about?: string) {
    super(code);
    this.code = code;
    this.about = about;
  }
}

/** What worker scopes and `Worker` have in common. */
interface Port {
  postMessage(message: unknown, options?: { transfer?: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** As much of a `Worker` as a page needs. */
interface WorkerPort extends Port {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

type ToWorker = { id: number; name: string; input: unknown } | { id: number; cancel: true };
type FromWorker = { id: number } & (
  | { progress: unknown }
  | { output: unknown }
  | { code: string; about: string | undefined }
);

/** Answers calls, in a worker. Buffers of a returned value are copied unless the handler wraps it in `moved`. */
export function serve(port: Port, handlers: Handlers): void {
  const running = new Map<number, AbortController>();
  port.addEventListener('message', (event: MessageEvent<ToWorker>) => {
    const message = event.data;
    if ('cancel' in message) return running.get(message.id)?.abort();
    const handler = Object.hasOwn(handlers, message.name) ? handlers[message.name] : undefined;
    const cancel = new AbortController();
    running.set(message.id, cancel);
    const report = (progress: unknown) => port.postMessage({ id: message.id, progress });
    const run = async (): Promise<unknown> => {
      if (!handler) throw new RpcError('unknown-call');
      // Of the handler's own type, because the page's side of this very file put it there.
      const output: unknown = Reflect.apply(handler, undefined, [message.input, { report, signal: cancel.signal }]);
      return await output;
    };
    run()
      .then(
        (output) =>
          output instanceof Moved
            ? port.postMessage({ id: message.id, output: output.value }, { transfer: output.buffers })
            : port.postMessage({ id: message.id, output }),
        (error: unknown) => port.postMessage({ id: message.id, code: codeOf(error), about: aboutOf(error) }),
      )
      .finally(() => running.delete(message.id));
  });
}

class Moved<T> {
  readonly value: T;
  readonly buffers: ArrayBuffer[];
  constructor(value: T, buffers: ArrayBuffer[]) {
    this.value = value;
    this.buffers = buffers;
  }
}

/** Moves buffers out of the worker instead of copying them. The type is the value's: the page sees no wrapper. */
export function moved<T>(value: T, buffers: ArrayBuffer[]): T {
  const wrapped: unknown = new Moved(value, buffers);
  return wrapped as T;
}

/** The `code` of a tagged error, of whatever class; `failed` for all others. */
export function codeOf(error: unknown): string {
  const tagged = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof tagged === 'string' ? tagged : 'failed';
}

function aboutOf(error: unknown): string | undefined {
  const tagged = typeof error === 'object' && error !== null && 'about' in error ? error.about : undefined;
  return typeof tagged === 'string' ? tagged : undefined;
}

export interface Remote<H extends Handlers> {
  /** Throws `RpcError` and nothing else. */
  call<N extends keyof H & string>(
    name: N,
    input: Input<H[N]>,
    options?: { onProgress?: (progress: Progress<H[N]>) => void; signal?: AbortSignal; transfer?: ArrayBuffer[] },
  ): Promise<Output<H[N]>>;
  /** Ends the worker; calls under way fail with `stopped`. */
  close(): void;
  /** The worker could not load, died, or was closed: every further call fails. */
  isStopped(): boolean;
}

export function connect<H extends Handlers>(worker: WorkerPort): Remote<H> {
  const waiting = new Map<number, (message: FromWorker | 'stopped') => void>();
  let stopped = false;
  let last = 0;

  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => waiting.get(event.data.id)?.(event.data));
  // A worker that cannot load, or a message that cannot be cloned, would otherwise leave callers waiting for ever.
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    stop();
  });
  worker.addEventListener('messageerror', stop);

  function stop() {
    stopped = true;
    worker.terminate();
    for (const settle of [...waiting.values()]) settle('stopped');
  }

  return {
    close: stop,
    isStopped: () => stopped,
    call(name, input, options = {}) {
      return new Promise((resolve, reject) => {
        if (stopped) return reject(new RpcError('stopped'));
        if (options.signal?.aborted) return reject(new RpcError('cancelled'));
        last += 1;
        const id = last;
        const cancel = () => {
          worker.postMessage({ id, cancel: true } satisfies ToWorker);
          end();
          reject(new RpcError('cancelled'));
        };
        const end = () => {
          waiting.delete(id);
          options.signal?.removeEventListener('abort', cancel);
        };
        options.signal?.addEventListener('abort', cancel);
        waiting.set(id, (message) => {
          if (message !== 'stopped' && 'progress' in message) {
            return options.onProgress?.(message.progress as Progress<H[typeof name]>);
          }
          end();
          if (message === 'stopped') reject(new RpcError('stopped'));
          else if ('code' in message) reject(new RpcError(message.code, message.about));
          else resolve(message.output as Output<H[typeof name]>);
        });
        worker.postMessage({ id, name, input } satisfies ToWorker, { transfer: options.transfer ?? [] });
      });
    },
  };
}
