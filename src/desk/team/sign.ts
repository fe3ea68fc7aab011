/** Signing the next list of members and publishing it: the one way for all changes, however many at once. */
import { ApiError } from '../../browser/http.ts';
import { fromBase64url, wipe } from '../../crypto/bytes.ts';
import { directoryHash, signDirectory } from '../../crypto/directory.ts';
import { newsroomKeys } from '../../crypto/keys.ts';
import { rootFromWords } from '../../crypto/words.ts';
import type { Day } from '../../protocol/days.ts';
import type { Signed } from '../../protocol/schema.ts';
import { getDirectory, getInvites, putDirectory } from '../session/calls.ts';
import { currentDirectory } from '../session/directory.ts';
import { wordsFailure } from '../shared/failure.ts';
import type { Keys } from '../vault/record.ts';
import { readInvites } from './invites.ts';
import { type Change, type ChangeFault, nextDirectory } from './next-directory.ts';
import type { TeamDesk } from './team.ts';

export type SignOutcome =
  | { readonly kind: 'done' }
  /** What is wrong with the newsroom's words. */
  | { readonly kind: 'words'; readonly detail: string }
  | { readonly kind: 'refused'; readonly fault: ChangeFault; readonly of: Change | null }
  /** The list is no longer the one that was on the screen. The desk shows the newer one now; nothing was signed. */
  | { readonly kind: 'stale' };

/**
 * `words`: the newsroom's 24 words, or `null` to use the seed on this device. Throws `ApiError`, `DeskError`. An admin
 * signs only what follows the list on the screen: another admin's change is shown first.
 */
export async function signNext(
  desk: TeamDesk,
  changes: readonly Change[],
  words: string | null,
  today: Day,
): Promise<SignOutcome> {
  const seed = newsroomSeed(desk.vault.keys, words);
  if (typeof seed === 'string') return { kind: 'words', detail: seed };
  try {
    const present = await currentDirectory(desk.api, desk.vault);
    if (present.hash !== desk.directory.value.hash) return stale(desk);
    const gone = await notWaiting(desk, changes);
    if (gone !== null) return { kind: 'refused', fault: 'not-waiting', of: gone };
    const next = nextDirectory(present, changes, { me: desk.vault.keys.member, today });
    if ('fault' in next) return { kind: 'refused', ...next };
    const signed = signDirectory(seed, next);
    if (!(await publish(desk, signed))) return stale(desk);
    const hash = directoryHash(signed.signed);
    await desk.vault.saveKeys({ ...desk.vault.keys, pinned: { serial: next.serial, hash } });
    desk.take({ directory: next, hash });
  } finally {
    wipe(seed);
  }
  // The list stands: what follows, such as handing a newcomer the desk secret, is repeated by itself when it fails.
  await desk.refreshTeam(true);
  return { kind: 'done' };
}

/** The first admission whose application does not wait on the server any more. Throws `ApiError`. */
async function notWaiting(desk: TeamDesk, changes: readonly Change[]): Promise<Change | null> {
  const admitted = changes.filter((change) => change.kind === 'admit');
  if (admitted.length === 0) return null;
  const { applied } = readInvites(await getInvites(desk.api), desk.vault.keys.newsroom);
  const waits = new Set(applied.map(({ application }) => application?.member));
  return admitted.find(({ application }) => !waits.has(application.member)) ?? null;
}

/** `false` when another list came first. A lost answer is cleared up by looking; throws `ApiError` when that fails too. */
async function publish(desk: TeamDesk, signed: Signed): Promise<boolean> {
  try {
    await putDirectory(desk.api, signed);
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'stale-directory') return false;
    const served = await getDirectory(desk.api).catch(() => null);
    if (served?.signed === signed.signed) return true;
    throw error;
  }
}

async function stale(desk: TeamDesk): Promise<SignOutcome> {
  desk.take(await currentDirectory(desk.api, desk.vault));
  await desk.refreshTeam(true);
  return { kind: 'stale' };
}

/** The seed's bytes, or what is wrong with the words. */
function newsroomSeed({ newsroom, newsroomSeed: stored }: Keys, words: string | null): Uint8Array | string {
  if (words === null) return stored === null ? 'The newsroom’s key is not on this device.' : fromBase64url(stored);
  const found = rootFromWords(words);
  if ('fault' in found) return wordsFailure(found.fault);
  const keys = newsroomKeys(found.root);
  wipe(found.root);
  if (keys.key === newsroom) return keys.seed;
  wipe(keys.seed);
  return 'These are not the words of this newsroom. Its kit says “Recovery kit of the newsroom”.';
}
