/** One of the pool's workers: holds the archive identity while the desk is unlocked and opens events with it. */
import '../../browser/trusted-types.ts';
import { serve } from '../../browser/rpc.ts';
import { type Identity, identity } from '../../crypto/age/xwing.ts';
import { ready } from '../../crypto/sodium.ts';
import { type Read, readSealed } from './reading.ts';

let current: { archive: Identity; newsroom: string } | null = null;

const jobs = {
  async start(input: { archiveSeed: Uint8Array; newsroom: string }): Promise<void> {
    await ready();
    current = { archive: identity(input.archiveSeed), newsroom: input.newsroom };
  },
  /** In the order given. */
  open(envelopes: readonly Uint8Array[]): Read[] {
    const keys = current;
    if (keys === null) throw new Error('not started');
    return envelopes.map((envelope) => readSealed(envelope, keys.archive, keys.newsroom));
  },
};
export type Jobs = typeof jobs;

serve(self, jobs);
