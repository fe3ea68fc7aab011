/** A pool of opening workers. Each takes one batch at a time; the first free one takes the next, in the order given. */
import { connect, type Remote } from '../../browser/rpc.ts';
import type { ChainKey } from '../../crypto/intake.ts';
import type { Outcome, Pass } from './opener.ts';
import type { Jobs, Trial } from './opener.worker.ts';

/** Few enough that the newest are on screen soon, enough that messages do not cost more than the work. */
const BATCH = 16;
/** A browser on a laptop: more workers than cores gain nothing and each holds its own libsodium. */
const WORKERS_MAX = 8;

export interface Pool {
  readonly size: number;
  /** Tries all; calls `onResult` for each as it comes. Rejects with `RpcError` when a worker dies or the pool is closed. */
  open(trials: readonly Trial[], pass: Pass, onResult: (id: string, result: Outcome) => void): Promise<void>;
  close(): void;
}

export async function startPool(chain: ChainKey, last: number, newsroomKeys: readonly string[]): Promise<Pool> {
  const size = Math.max(1, Math.min(navigator.hardwareConcurrency, WORKERS_MAX));
  const workers: Remote<Jobs>[] = Array.from({ length: size }, () =>
    connect<Jobs>(new Worker(new URL('./opener.worker.ts', import.meta.url), { type: 'module' })),
  );
  await Promise.all(workers.map((worker) => worker.call('start', { chain, last, newsroomKeys })));
  const free = [...workers];
  const waiting: ((worker: Remote<Jobs>) => void)[] = [];

  const take = () => {
    const worker = free.pop();
    return worker ? Promise.resolve(worker) : new Promise<Remote<Jobs>>((resolve) => waiting.push(resolve));
  };
  const give = (worker: Remote<Jobs>) => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };

  return {
    size,
    async open(trials, pass, onResult) {
      const running: Promise<void>[] = [];
      for (let at = 0; at < trials.length; at += BATCH) {
        const batch = trials.slice(at, at + BATCH);
        const worker = await take();
        const transfer = batch.map((trial) => trial.envelope.buffer);
        const run = async () => {
          try {
            for (const { id, result } of await worker.call('open', { trials: batch, pass }, { transfer })) {
              onResult(id, result);
            }
          } finally {
            give(worker);
          }
        };
        const task = run();
        task.catch(() => undefined); // reported once, by Promise.all below
        running.push(task);
      }
      await Promise.all(running);
    },
    close() {
      for (const worker of workers) worker.close();
    },
  };
}
