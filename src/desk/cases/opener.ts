/** The pool that opens case events with the archive identity, off the page's thread. */
import { connect } from '../../browser/rpc.ts';
import { startWorkers } from '../shared/pool.ts';
import type { Jobs } from './opener.worker.ts';
import type { Read } from './reading.ts';

/** As for tips: an event takes about as long as a tip. */
const BATCH = 16;
/** The inbox's pool works at the same time. */
const WORKERS_MAX = 4;

export interface Opener {
  /** What came of each, in the order given. Moves the envelopes away. Rejects with `RpcError`. */
  open(envelopes: readonly Uint8Array<ArrayBuffer>[]): Promise<Read[]>;
  /** Ends the workers, and the copies of the identity with them. */
  close(): void;
}

/** The seed stays the caller's to wipe. */
export async function startOpener(archiveSeed: Uint8Array, newsroom: string): Promise<Opener> {
  const workers = await startWorkers(
    () => connect<Jobs>(new Worker(new URL('./opener.worker.ts', import.meta.url), { type: 'module' })),
    (worker) => worker.call('start', { archiveSeed, newsroom }),
    WORKERS_MAX,
  );
  return {
    async open(envelopes) {
      const found = new Map<number, Read>();
      const numbered = envelopes.map((envelope, n) => ({ envelope, n }));
      await workers.run(numbered, BATCH, async (worker, batch) => {
        const bytes = batch.map(({ envelope }) => envelope);
        const reads = await worker.call('open', bytes, { transfer: bytes.map(({ buffer }) => buffer) });
        for (const [at, { n }] of batch.entries()) {
          const read = reads[at];
          if (read !== undefined) found.set(n, read);
        }
      });
      return envelopes.flatMap((_, n) => found.get(n) ?? []);
    },
    close: workers.close,
  };
}
