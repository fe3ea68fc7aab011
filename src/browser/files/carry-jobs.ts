/** In a worker: what goes out to the server. See `carrier`. */
import { ApiError, type Ask, api } from '../http.ts';
import { type Call, RpcError } from '../rpc.ts';

/** What an `ApiError` is made of. */
export type Failure = Pick<ApiError, 'code' | 'status' | 'title' | 'detail'>;

export const carryJobs = {
  /** Returns what did not go well, `null` where nothing. */
  async carry({ path, ask }: { path: string; ask: Omit<Ask, 'signal'> }, { signal }: Call): Promise<Failure | null> {
    try {
      await api('omit').done(path, { ...ask, signal });
      return null;
    } catch (error) {
      if (!(error instanceof ApiError)) throw new RpcError('failed');
      const { code, status, title, detail } = error;
      return { code, status, title, detail };
    }
  },
};
export type CarryJobs = typeof carryJobs;
