/** The pool that tries tips with the intake identities. */
import { connect } from '../../browser/rpc.ts';
import type { ChainKey } from '../../crypto/keys.ts';
import { startWorkers } from '../shared/pool.ts';
import type { Outcome, Pass } from './opener.ts';
import type { Jobs, Trial } from './opener.worker.ts';

/** Few enough that the newest are on screen soon, enough that messages do not cost more than the work. */
const BATCH = 16;

export interface Pool {
  readonly size: number;
  /** Tries all; calls `onResult` for each as it comes. Rejects with `RpcError` when a worker dies or the pool is closed. */
  open(trials: readonly Trial[], pass: Pass, onResult: (id: string, result: Outcome) => void): Promise<void>;
  close(): void;
}

export async function startPool(chain: ChainKey, last: number, newsroomKeys: readonly string[]): Promise<Pool> {
  const workers = await startWorkers(
    () => connect<Jobs>(new Worker(new URL('./opener.worker.ts', import.meta.url), { type: 'module' })),
    (worker) => worker.call('start', { chain, last, newsroomKeys }),
  );
  return {
    size: workers.size,
    open: (trials, pass, onResult) =>
      workers.run(trials, BATCH, async (worker, batch) => {
        const transfer = batch.map((trial) => trial.envelope.buffer);
        for (const { id, result } of await worker.call('open', { trials: batch, pass }, { transfer })) {
          onResult(id, result);
        }
      }),
    close: workers.close,
  };
}
