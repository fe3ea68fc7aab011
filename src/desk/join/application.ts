/** What a newcomer's device sends with an invitation. Made from the sealed record alone, so that it can be sent again. */
import { type Api, ApiError } from '../../browser/http.ts';
import { fromBase64url, wipe } from '../../crypto/bytes.ts';
import { signApplication } from '../../crypto/team.ts';
import type { Day } from '../../protocol/days.ts';
import type { JoinBody } from '../../protocol/desk-api.ts';
import { join } from '../session/calls.ts';
import { publicKeys } from '../session/keys.ts';
import type { Keys } from '../vault/record.ts';

/** A record whose owner was not admitted yet. */
export type Pending = NonNullable<Keys['pending']>;

/** The same record gives the same application: the server knows it again by its exact text. */
export function joinBody(keys: Keys, pending: Pending, today: Day): JoinBody {
  const seed = fromBase64url(keys.signingSeed);
  const { newsroom, member, login } = keys;
  const { token, name, beats } = pending;
  const { archive, intake } = publicKeys(keys, today);
  const application = signApplication(seed, { v: 1, newsroom, member, name, beats, archive });
  wipe(seed);
  return { token, application, intake, login };
}

/** `sent`: the server has it. `refused`: the link was used by somebody else, withdrawn, or ran out. Throws `ApiError`. */
export async function sendApplication(api: Api, keys: Keys, pending: Pending, today: Day): Promise<'sent' | 'refused'> {
  try {
    await join(api, joinBody(keys, pending, today));
    return 'sent';
  } catch (error) {
    // Admitted between two looks: the next one sees it in the list.
    if (error instanceof ApiError && error.code === 'already-member') return 'sent';
    if (error instanceof ApiError && error.code === 'invite-refused') return 'refused';
    throw error;
  }
}
