/** The pool that tries tips with the intake identities. */
import { connect } from '../../browser/rpc.ts';
import type { Reader } from '../../crypto/foreign.ts';
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
  /** The bytes that another program sealed. `null`: for none of the identities, or not whole. */
  bytes(trial: Trial): Promise<Uint8Array<ArrayBuffer> | null>;
  close(): void;
}

export async function startPool(chain: ChainKey, last: number, reader: Reader): Promise<Pool> {
  const workers = await startWorkers(
    () => connect<Jobs>(new Worker(new URL('./opener.worker.ts', import.meta.url), { type: 'module' })),
    (worker) => worker.call('start', { chain, last, reader }),
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
    async bytes(trial) {
      let found: Uint8Array<ArrayBuffer> | null = null;
      await workers.run([trial], 1, async (worker) => {
        found = await worker.call('bytes', trial);
      });
      return found;
    },
    close: workers.close,
  };
}
