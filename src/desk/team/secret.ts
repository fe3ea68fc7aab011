/** The desk secret (DESIGN 4.4): taken from one's own welcome, made by the first admin, handed to whoever lacks it. */
import { type Api, ApiError } from '../../browser/http.ts';
import { wipeIdentity } from '../../crypto/age/xwing.ts';
import { fromBase64url, random, toBase64url, wipe } from '../../crypto/bytes.ts';
import { CryptoError } from '../../crypto/errors.ts';
import { openWelcome, sealWelcome } from '../../crypto/team.ts';
import type { MembersAnswer } from '../../protocol/desk-api.ts';
import type { Directory } from '../../protocol/directory.ts';
import { putWelcome } from '../session/calls.ts';
import { admins, rolesOf } from '../session/directory.ts';
import { archiveOf } from '../session/keys.ts';
import type { Keys } from '../vault/record.ts';
import type { Vault } from '../vault/vault.ts';
import type { People } from './people.ts';

const SECRET_BYTES = 32;

/** `waiting`: nobody gave it to this member yet. `unreadable`: what the server holds for this member does not open. */
export type SecretState = 'here' | 'waiting' | 'unreadable';

interface Looked {
  directory: Directory;
  answer: MembersAnswer;
  people: People;
}

/**
 * Finds this member's secret, keeps it in the vault, and hands it to those who lack it. The one in the vault stays
 * whatever the server shows: it cannot exchange a secret that was seen before. Returns who still lacks it. Throws
 * `ApiError` when the first secret could not be handed out.
 */
export async function settleSecret(
  api: Api,
  vault: Vault,
  looked: Looked,
): Promise<{ state: SecretState; unwelcomed: readonly string[] }> {
  const { unwelcomed } = looked.people;
  const found = await findSecret(api, vault, looked);
  if (typeof found === 'string') return { state: found, unwelcomed };
  const rest = unwelcomed.filter((key) => key !== found.given);
  return { state: 'here', unwelcomed: await welcome(api, vault, looked, rest) };
}

/** What stands in its way, or the member who was given it first by the way. */
async function findSecret(
  api: Api,
  vault: Vault,
  looked: Looked,
): Promise<Exclude<SecretState, 'here'> | { given: string | null }> {
  if (vault.keys.deskSecret !== null) return { given: null };
  const { answer, directory } = looked;
  if (answer.welcome !== null) {
    const secret = readWelcome(answer.welcome, vault.keys, directory);
    if (secret === null) return 'unreadable';
    await keep(vault, secret);
    wipe(secret);
    return { given: null };
  }
  const nobodyHasOne = !answer.members.some((member) => member.welcomed);
  const isAdmin = rolesOf(directory, vault.keys.member).includes('admin');
  if (!nobodyHasOne || !isAdmin) return 'waiting';
  const given = await makeFirst(api, vault, looked);
  return given === null ? 'waiting' : { given };
}

/** Seals it to each of these whom this member may give it. Returns those for whom it failed: tried again at the next look. */
async function welcome(api: Api, vault: Vault, looked: Looked, lacking: readonly string[]): Promise<readonly string[]> {
  const { deskSecret, member } = vault.keys;
  if (deskSecret === null) return lacking;
  const isAdmin = rolesOf(looked.directory, member).includes('admin');
  const given = isAdmin ? lacking : lackingAdmins(looked);
  const failed: string[] = lacking.filter((key) => !given.includes(key));
  for (const key of given) {
    const recipient = looked.people.archives.get(key);
    if (recipient === undefined) continue;
    await give(api, vault.keys, key, recipient, deskSecret).catch(() => failed.push(key));
  }
  return failed;
}

/** Admins, while none of them has it: who came back by the newsroom's words alone gets it from whoever has it. */
function lackingAdmins({ directory, answer, people }: Looked): string[] {
  const keys = admins(directory).map(({ key }) => key);
  const hasOne = answer.members.some(({ key, welcomed }) => welcomed && keys.includes(key));
  return hasOne ? [] : people.unwelcomed.filter((key) => keys.includes(key));
}

/**
 * Two admins may do this at once. Both begin with the same member, the admin whose key sorts first, and the server takes
 * a welcome once: whoever comes second keeps nothing and waits for the first one's. Returns whom it was given to.
 */
async function makeFirst(api: Api, vault: Vault, { directory, people }: Looked): Promise<string | null> {
  const first = admins(directory)
    .map(({ key }) => key)
    .sort()
    .find((key) => people.archives.has(key));
  const recipient = first === undefined ? undefined : people.archives.get(first);
  if (first === undefined || recipient === undefined) return null;
  const secret = random(SECRET_BYTES);
  try {
    if (!(await give(api, vault.keys, first, recipient, toBase64url(secret)))) return null;
    await keep(vault, secret);
    return first;
  } finally {
    wipe(secret);
  }
}

/** `false`: this member has one already. Throws `ApiError` for all else. */
async function give(api: Api, keys: Keys, member: string, recipient: string, secret: string): Promise<boolean> {
  const seed = fromBase64url(keys.signingSeed);
  const welcome = sealWelcome(seed, { v: 1, newsroom: keys.newsroom, member, secret }, recipient);
  wipe(seed);
  try {
    await putWelcome(api, member, welcome);
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'already-welcomed') return false;
    throw error;
  }
}

async function keep(vault: Vault, secret: Uint8Array): Promise<void> {
  await vault.saveKeys({ ...vault.keys, deskSecret: toBase64url(secret) });
}

function readWelcome(welcome: string, keys: Keys, directory: Directory): Uint8Array | null {
  const archive = archiveOf(keys);
  try {
    const { newsroom, member } = keys;
    return openWelcome(fromBase64url(welcome), archive, { newsroom, member, admins: signers(directory) });
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  } finally {
    wipeIdentity(archive);
  }
}

/**
 * Whose welcome is taken: of everybody who is or was listed. The server keeps the first one, and whoever signed that may
 * have been removed or have handed on the role since; a device restored after that must still get the secret. They all
 * knew it, so it tells them nothing; what one of them could do, together with the server, is to give a *new* device
 * another secret, and then its cases stand apart.
 */
function signers(directory: Directory): string[] {
  return [...directory.members, ...directory.former].map(({ key }) => key);
}
