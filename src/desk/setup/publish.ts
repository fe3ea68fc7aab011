/** The last step of the set-up: seal the keys on this device, then send the signed documents. May be repeated after a failure. */
import { type Api, ApiError, api } from '../../browser/http.ts';
import { fromUtf8, wipe } from '../../crypto/bytes.ts';
import type { Day } from '../../protocol/days.ts';
import { pinScript } from '../../protocol/pin.ts';
import { PROBLEMS } from '../../protocol/problems.ts';
import { getDirectory, setUp } from '../session/calls.ts';
import { deviceKeys } from '../session/keys.ts';
import { createVault, type Vault } from '../vault/vault.ts';
import { firstDocuments, type Plan } from './plan.ts';

/** Throws `ApiError`. The device's records are written first: a lost answer then loses no keys. */
export async function publish(input: {
  plan: Plan;
  roots: { newsroom: Uint8Array; member: Uint8Array };
  token: string;
  today: Day;
}): Promise<Vault> {
  const { plan, roots, today } = input;
  const { newsroom, body } = firstDocuments(plan, roots.newsroom, roots.member, today);
  const kept = plan.keepNewsroomKey ? newsroom.seed : null;
  const calls = api('same-origin');
  // Another tab may have finished the set-up: its keys on this device must not be replaced by these.
  if (await isSetUp(calls, newsroom.key)) throw new ApiError('already-set-up', 409, TITLE, DETAIL);
  const vault = await createVault(plan.passphrase, deviceKeys(roots.member, newsroom.key, today, kept));
  try {
    await setUp(calls, { token: input.token, ...body });
  } catch (error) {
    // The server may have done it although its answer was lost: then it serves exactly our directory.
    const ours = await getDirectory(calls).then(
      (served) => served.signed === body.directory.signed,
      () => false,
    );
    if (!ours) {
      vault.close();
      throw error instanceof ApiError ? error : new ApiError('internal', 0, 'The set-up failed', 'Try again.');
    }
  } finally {
    wipe(newsroom.seed);
  }
  return vault;
}

const { title: TITLE, detail: DETAIL } = PROBLEMS['already-set-up'];

/** Whether the pages name a newsroom that is not this one: then somebody else was first. */
async function isSetUp(calls: Api, ours: string): Promise<boolean> {
  const script = fromUtf8(await calls.bytes('/newsroom.js'));
  return script !== pinScript(null) && script !== pinScript(ours);
}
