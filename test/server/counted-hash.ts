/** In the place of Argon2, whose own tests are elsewhere: its answers are enough, and how often it was asked for. */
import type { LoginHash } from '../../src/server/logins.ts';

/** No hash twice, as with a salt. */
export function countedHash(done: () => void): LoginHash {
  let count = 0;
  return {
    async hash(secret) {
      done();
      count += 1;
      return `hash:${count}:${secret}`;
    },
    verify: async (phc, secret) => phc.endsWith(`:${secret}`),
  };
}
