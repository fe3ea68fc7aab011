/** Trial decryption of one tip: which identities to try, and what came of it (DESIGN 4.1). No worker, no network here. */
import { open } from '../../crypto/age/age.ts';
import type { Identity } from '../../crypto/age/xwing.ts';
import { CryptoError } from '../../crypto/errors.ts';
import { openAnyTip, type Reader } from '../../crypto/foreign.ts';
import { intakeIdentities } from '../../crypto/intake.ts';
import type { ChainKey } from '../../crypto/keys.ts';
import type { OpenedTip } from '../../crypto/tip.ts';
import { type Day, epochOf } from '../../protocol/days.ts';

/** `near`: the day's epoch and its neighbours, where an honest source's tip is. `rest`: all others, in the background. */
export type Pass = 'near' | 'rest';

export type Outcome =
  | ({ outcome: 'opened' } & OpenedTip)
  /** None of the identities tried. */
  | { outcome: 'none' }
  /** Damaged, hostile, or signed by another than it says. `code` is the crypto room's. */
  | { outcome: 'broken'; code: string };

export interface Opener {
  open(envelope: Uint8Array, day: Day, pass: Pass): Outcome;
  /** The bytes that another program sealed. `null`: for none of the identities. Throws `CryptoError`. */
  bytes(envelope: Uint8Array, day: Day): Uint8Array<ArrayBuffer> | null;
}

/** Identities from the oldest key's epoch to `last`, expanded once. */
export function opener(chain: ChainKey, last: number, reader: Reader): Opener {
  const byEpoch = new Map<number, Identity>(
    intakeIdentities(chain, chain.epoch, last).map(({ epoch, identity }) => [epoch, identity]),
  );
  const order = (day: Day, pass: Pass): Identity[] => {
    const own = epochOf(day);
    const near = [own, own - 1, own + 1];
    const epochs = pass === 'near' ? near : [...byEpoch.keys()].filter((epoch) => !near.includes(epoch));
    return epochs.flatMap((epoch) => byEpoch.get(epoch) ?? []);
  };
  return {
    open(envelope, day, pass) {
      try {
        const found = openAnyTip(envelope, order(day, pass), reader);
        return found === null ? { outcome: 'none' } : { outcome: 'opened', ...found };
      } catch (error) {
        if (error instanceof CryptoError) return { outcome: 'broken', code: error.code };
        throw error;
      }
    },
    bytes: (envelope, day) => open(envelope, [...order(day, 'near'), ...order(day, 'rest')]),
  };
}
