/** The passphrase's slow hash, away from the page's thread: it takes about a second and 64 MiB. */
import '../../browser/trusted-types.ts';
import { serve } from '../../browser/rpc.ts';
import { deriveKey } from './argon2.ts';

const jobs = {
  derive: (input: { passphrase: string; salt: Uint8Array }) => deriveKey(input.passphrase, input.salt),
};
export type Jobs = typeof jobs;

serve(self, jobs);
