/**
 * Argon2id in WebAssembly, as PHC strings (github.com/P-H-C/phc-string-format) that the Node door verifies, and the other way round.
 * The module comes with the bundle: Workers compile no code at run time.
 */

import { base64nopad } from '@scure/base';
import plain from 'argon2id/dist/no-simd.wasm';
import simd from 'argon2id/dist/simd.wasm';
import setup from 'argon2id/lib/setup.js';
import { equalBytes } from '../server/bytes.ts';
import type { LoginHash } from '../server/logins.ts';

/** OWASP's smallest Argon2id setting, in KiB: the secret is 32 random bytes, so more would buy nothing. As on Node. */
const MEMORY = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const TAG_BYTES = 32;
/** Version 1.3 of the algorithm, the only one in use. Of other costs than ours none was ever written. */
const PHC = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

export const loginHash: LoginHash = {
  async hash(secret) {
    const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
    const tag = await argon2id(secret, salt);
    const costs = `m=${MEMORY},t=${PASSES},p=${LANES}`;
    return `$argon2id$v=19$${costs}$${base64nopad.encode(salt)}$${base64nopad.encode(tag)}`;
  },

  async verify(phc, secret) {
    const [, salt, tag] = PHC.exec(phc) ?? [];
    if (salt === undefined || tag === undefined) return false;
    return equalBytes(await argon2id(secret, base64nopad.decode(salt)), base64nopad.decode(tag));
  },
};

/** Its memory, 65 MiB, is made for one secret and left to the collector: sign-ins are rare, and an object has 128 MiB. */
async function argon2id(secret: string, salt: Uint8Array): Promise<Uint8Array> {
  const compute = await setup(
    async (imports) => ({ module: simd, instance: await WebAssembly.instantiate(simd, imports) }),
    async (imports) => ({ module: plain, instance: await WebAssembly.instantiate(plain, imports) }),
  );
  const password = new TextEncoder().encode(secret);
  return compute({ password, salt, parallelism: LANES, passes: PASSES, memorySize: MEMORY, tagLength: TAG_BYTES });
}
