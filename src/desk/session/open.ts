/** From a passphrase to an open desk: unseal, sign in, check the directory, publish intake, move the chain on, start the pool. */
import { type Signal, signal } from '@preact/signals';
import { type Api, api as createApi } from '../../browser/http.ts';
import { encodeRecipient } from '../../crypto/age/recipient.ts';
import { identity, wipeIdentity } from '../../crypto/age/xwing.ts';
import { fromBase64url, wipe } from '../../crypto/bytes.ts';
import { type DirectoryFault, verifyDirectory } from '../../crypto/directory.ts';
import { signIntake } from '../../crypto/intake.ts';
import type { SessionAnswer } from '../../protocol/api.ts';
import { addDays, type Day, dayOf, daysBetween, epochOf } from '../../protocol/days.ts';
import type { KeysBody } from '../../protocol/desk-api.ts';
import { type Directory, isCurrent } from '../../protocol/directory.ts';
import { DIRECTORY_RENEW_DAYS, INTAKE_EPOCHS } from '../../protocol/limits.ts';
import { createInbox, type Inbox } from '../inbox/inbox.ts';
import { startPool } from '../inbox/pool.ts';
import type { Vault } from '../vault/vault.ts';
import { getDirectory, putKeys, signIn, signOut } from './calls.ts';
import { advanced, chainOf } from './keys.ts';
import { renewing } from './renewing.ts';

/** What a member should know at once; each is said on the inbox page with what to do. */
export type Warning = 'directory-expired' | 'directory-old' | 'clock' | 'not-listed';

export interface Desk {
  readonly api: Api;
  readonly vault: Vault;
  readonly session: SessionAnswer;
  readonly directory: Signal<{ directory: Directory; hash: string }>;
  readonly warnings: Signal<readonly Warning[]>;
  readonly inbox: Inbox;
  /** Wipes what is in memory, ends the session, stops the workers. */
  close(): Promise<void>;
}

/** Why a desk did not open although the passphrase was right. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: 'other-newsroom' | 'directory' | 'clock';
  readonly fault: DirectoryFault | null;
  constructor(code: DeskError['code'], fault: DirectoryFault | null = null) {
    super(code);
    this.code = code;
    this.fault = fault;
  }
}

/** Days by which the device's and the server's day may differ: midnight falls between two looks. */
const CLOCK_DAYS = 1;

/**
 * Opens the desk. `pageKey` is the newsroom key that this site's pages name. Throws `ApiError` (network, login) or
 * `DeskError`; the vault is closed then.
 */
export async function openDesk(vault: Vault, pageKey: string | null, now: () => number): Promise<Desk> {
  try {
    if (pageKey !== null && pageKey !== vault.keys.newsroom) throw new DeskError('other-newsroom');
    const plain = createApi('same-origin');
    const enter = () => signIn(plain, vault.keys.member, vault.keys.login);
    const session = await enter();
    let closed = false;
    const api = renewing(plain, enter, () => closed);
    const today = dayOf(now());
    const directory = await currentDirectory(api, vault);
    const clockIsRight = sameDay(session.today, today);
    // A clock that is wrong, ours or the server's, must not erase keys: the chain then stays where it is.
    if (clockIsRight) await vault.saveKeys(advanced(vault.keys, today));
    if (clockIsRight) await putKeys(api, publicKeys(vault, today));
    // A source's clock may run ahead: every recipient that was ever published is tried, whatever the day.
    const last = Math.max(epochOf(today), epochOf(session.today)) + INTAKE_EPOCHS - 1;
    const pool = await startPool(chainOf(vault.keys), last, [vault.keys.newsroom]);
    const inbox = createInbox(api, pool, vault, clockIsRight);
    return {
      api,
      vault,
      session,
      directory: signal(directory),
      warnings: signal(warningsFor(directory.directory, vault.keys.member, today, clockIsRight)),
      inbox,
      async close() {
        closed = true;
        inbox.close();
        vault.close();
        await signOut(plain).catch(() => undefined); // the session ends by itself; the lock must not wait for a network
      },
    };
  } catch (error) {
    vault.close();
    throw error;
  }
}

/** Whether two clocks agree on the day, but for the minutes around midnight. */
export function sameDay(a: Day, b: Day): boolean {
  return Math.abs(daysBetween(a, b)) <= CLOCK_DAYS;
}

/** The served directory, verified against the pinned key and serial; an expired one too, for the admin must be able to renew it. */
export async function currentDirectory(api: Api, vault: Vault): Promise<{ directory: Directory; hash: string }> {
  const { newsroom, pinned } = vault.keys;
  const checked = verifyDirectory(await getDirectory(api), {
    newsroomKey: newsroom,
    today: null,
    ...(pinned === null ? {} : { pinned }),
  });
  if ('fault' in checked) throw new DeskError('directory', checked.fault);
  if (pinned?.serial !== checked.directory.serial) {
    await vault.saveKeys({ ...vault.keys, pinned: { serial: checked.directory.serial, hash: checked.hash } });
  }
  return checked;
}

/** What sources and colleagues seal to. */
function publicKeys(vault: Vault, today: Day): KeysBody {
  const { member, newsroom } = vault.keys;
  const [signingSeed, archiveSeed] = [fromBase64url(vault.keys.signingSeed), fromBase64url(vault.keys.archiveSeed)];
  const archive = identity(archiveSeed);
  const chain = chainOf(vault.keys);
  const keys = {
    intake: signIntake({ key: member, signingSeed, chain }, newsroom, today),
    archive: encodeRecipient(archive.recipient),
  };
  wipe(signingSeed, archiveSeed, chain.key);
  wipeIdentity(archive);
  return keys;
}

export function warningsFor(directory: Directory, member: string, today: Day, clockIsRight: boolean): Warning[] {
  const warnings: Warning[] = [];
  if (!clockIsRight) warnings.push('clock');
  if (!isCurrent(directory, today)) warnings.push('directory-expired');
  else if (today >= addDays(directory.issued, DIRECTORY_RENEW_DAYS)) warnings.push('directory-old');
  if (!directory.members.some(({ key }) => key === member)) warnings.push('not-listed');
  return warnings;
}
