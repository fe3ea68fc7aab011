/**
 * Parts go out from a worker that another one follows after a while. An engine keeps a copy of each body that was sent until it collects
 * garbage, and those copies, outside its heap, give it no reason to: all of a file of 512 MiB stayed in memory (measured). What a worker
 * held goes with it.
 */
import { ApiError, type Ask, api } from '../http.ts';
import { connect, type Remote, RpcError } from '../rpc.ts';
import type { CarryJobs } from './carry-jobs.ts';

/** Bodies that one worker sends. */
const BODIES_MAX = 8;

/** Sends no cookie. Throws `ApiError` and nothing else. Where no worker starts, because the server has a newer release for instance, the page sends. */
export type Carry = (path: string, ask: Ask) => Promise<void>;

interface Carrier {
  worker: Remote<CarryJobs>;
  taken: number;
  underWay: number;
}

const start = () => connect<CarryJobs>(new Worker(new URL('./carry.worker.ts', import.meta.url), { type: 'module' }));

export function carrier(): Carry {
  const page = api('omit');
  let now: Carrier | null = null;
  return async (path, { signal, ...ask }) => {
    if (now === null || now.worker.isStopped() || now.taken === BODIES_MAX) {
      now = { worker: start(), taken: 0, underWay: 0 };
    }
    const by = now;
    by.taken += 1;
    by.underWay += 1;
    try {
      const failure = await by.worker.call('carry', { path, ask }, signal ? { signal } : {});
      if (failure !== null) throw new ApiError(failure.code, failure.status, failure.title, failure.detail);
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      if (error.code === 'cancelled') throw new ApiError('cancelled', 0, 'Cancelled', '');
      await page.done(path, signal ? { ...ask, signal } : ask);
    } finally {
      by.underWay -= 1;
      if (by.taken === BODIES_MAX && by.underWay === 0) by.worker.close();
    }
  };
}
