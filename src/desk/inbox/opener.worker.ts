/** One of the pool's workers: holds the intake identities while the desk is unlocked and tries envelopes with them. */
import '../../browser/trusted-types.ts';
import { serve } from '../../browser/rpc.ts';
import { wipe } from '../../crypto/bytes.ts';
import { CryptoError } from '../../crypto/errors.ts';
import type { Reader } from '../../crypto/foreign.ts';
import type { ChainKey } from '../../crypto/keys.ts';
import { ready } from '../../crypto/sodium.ts';
import type { Day } from '../../protocol/days.ts';
import { type Opener, type Outcome, opener, type Pass } from './opener.ts';

let current: Opener | null = null;

export interface Trial {
  id: string;
  day: Day;
  envelope: Uint8Array<ArrayBuffer>;
}

const jobs = {
  async start(input: { chain: ChainKey; last: number; reader: Reader }): Promise<void> {
    await ready();
    current = opener(input.chain, input.last, input.reader);
    wipe(input.chain.key);
  },
  open(input: { trials: readonly Trial[]; pass: Pass }): { id: string; result: Outcome }[] {
    const { open } = current ?? { open: (): Outcome => ({ outcome: 'broken', code: 'not-ready' }) };
    return input.trials.map((trial) => ({ id: trial.id, result: open(trial.envelope, trial.day, input.pass) }));
  },
  /** `null`: for none of the identities, or not whole. */
  bytes({ envelope, day }: Trial): Uint8Array<ArrayBuffer> | null {
    try {
      return current?.bytes(envelope, day) ?? null;
    } catch (error) {
      if (error instanceof CryptoError) return null;
      throw error;
    }
  },
};
export type Jobs = typeof jobs;

serve(self, jobs);
