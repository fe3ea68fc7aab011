/** A session ends after a day; a desk may stay open longer. Signs in again, once, when the server no longer knows us. */
import { type Api, ApiError } from '../../browser/http.ts';

/**
 * The same calls, each tried a second time after `signIn` when it was refused as `not-signed-in`. Not when `mayRenew`
 * says no: a session that was ended from elsewhere before its time stays ended.
 */
export function renewing(api: Api, signIn: () => Promise<unknown>, mayRenew: () => boolean): Api {
  async function withSession<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'not-signed-in' || !mayRenew()) throw error;
      await signIn();
      return await call();
    }
  }
  return {
    json: (path, schema, ask) => withSession(() => api.json(path, schema, ask)),
    bytes: (path, ask) => withSession(() => api.bytes(path, ask)),
    done: (path, ask) => withSession(() => api.done(path, ask)),
  };
}
