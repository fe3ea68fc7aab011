/** Argon2id (RFC 9106) at 64 MiB and three passes: about a second on a laptop, and a second for each guess of a thief. */
import { argon2id } from 'hash-wasm';

const COST = { iterations: 3, parallelism: 1, memorySize: 65_536 } as const;

/** 32 bytes from a passphrase and this device's 16-byte salt. */
export function deriveKey(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  return argon2id({ password: passphrase, salt, ...COST, hashLength: 32, outputType: 'binary' });
}
