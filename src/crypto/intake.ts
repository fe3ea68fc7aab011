/** The intake chain (DESIGN 4.3): one identity per week, and no way back to the ones before. */
import { type Day, epochDays, epochOf } from '../protocol/days.ts';
import type { Intake } from '../protocol/directory.ts';
import { INTAKE_EPOCHS } from '../protocol/limits.ts';
import type { Signed } from '../protocol/schema.ts';
import { encodeRecipient } from './age/recipient.ts';
import { type Identity, identity, wipeIdentity } from './age/xwing.ts';
import { wipe } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { type ChainKey, derive, type MemberKeys } from './keys.ts';
import { sign } from './signature.ts';

/** The chain at a later epoch, in bytes of its own; the caller wipes the old one. Throws `CryptoError('backwards')`. */
export function advance(chain: ChainKey, toEpoch: number): ChainKey {
  if (!Number.isSafeInteger(toEpoch) || toEpoch < chain.epoch) throw new CryptoError('backwards');
  let key: Uint8Array = chain.key.slice();
  for (let epoch = chain.epoch; epoch < toEpoch; epoch += 1) {
    const next = derive(key, 'next');
    wipe(key);
    key = next;
  }
  return { epoch: toEpoch, key };
}

/** The identity that opens tips of this epoch. Throws `CryptoError('backwards')` for an epoch before the chain's. */
export function intakeIdentity(chain: ChainKey, epoch: number): Identity {
  const at = advance(chain, epoch);
  const seed = derive(at.key, 'intake');
  wipe(at.key);
  const found = identity(seed);
  wipe(seed);
  return found;
}

/** The identities of these epochs, from `first` to `last`, in one walk along the chain. */
export function intakeIdentities(
  chain: ChainKey,
  first: number,
  last: number,
): { epoch: number; identity: Identity }[] {
  const found: { epoch: number; identity: Identity }[] = [];
  let at = advance(chain, first);
  for (let epoch = first; epoch <= last; epoch += 1) {
    found.push({ epoch, identity: intakeIdentity(at, epoch) });
    const next = advance(at, epoch + 1);
    wipe(at.key);
    at = next;
  }
  wipe(at.key);
  return found;
}

/** The member's recipients for the epoch of `today` and the next ones, signed. Throws `CryptoError('backwards')`. */
export function signIntake(
  member: Pick<MemberKeys, 'key' | 'signingSeed' | 'chain'>,
  newsroom: string,
  today: Day,
): Signed {
  const first = epochOf(today);
  const identities = intakeIdentities(member.chain, first, first + INTAKE_EPOCHS - 1);
  const epochs = identities.map(({ epoch, identity: own }) => {
    wipeIdentity(own);
    return { epoch, ...epochDays(epoch), recipient: encodeRecipient(own.recipient) };
  });
  const intake: Intake = { v: 1, newsroom, member: member.key, epochs };
  return sign(member.signingSeed, 'intake', JSON.stringify(intake));
}
