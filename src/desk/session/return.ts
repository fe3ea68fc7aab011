/** An admin who lost words and device takes part again: new keys, listed by the newsroom's key in the old ones' place. */
import { type Api, ApiError, api } from '../../browser/http.ts';
import { wipe } from '../../crypto/bytes.ts';
import { directoryHash, signDirectory, verifyDirectory } from '../../crypto/directory.ts';
import { newsroomKeys } from '../../crypto/keys.ts';
import { archiveHash, signReturn } from '../../crypto/team.ts';
import { rootFromWords } from '../../crypto/words.ts';
import type { Day } from '../../protocol/days.ts';
import { returned } from '../../protocol/team.ts';
import { wordsFailure } from '../shared/failure.ts';
import { createVault, type Vault } from '../vault/vault.ts';
import { comeBack, getDirectory } from './calls.ts';
import { DeskError } from './desk-error.ts';
import { admins, type Present } from './directory.ts';
import { deviceKeys, publicKeys } from './keys.ts';

/** The list as it is served, for a device that knows none yet; also one that ran out. Throws `ApiError`, `DeskError`. */
export async function servedDirectory(newsroomKey: string, calls: Api = api('omit')): Promise<Present> {
  const checked = verifyDirectory(await getDirectory(calls), { newsroomKey, today: null });
  if ('fault' in checked) throw new DeskError('directory', { fault: checked.fault });
  return checked;
}

/** The newsroom's signing seed, which the caller wipes; or what is wrong with the words. */
export function seedOf(words: string, newsroomKey: string): Uint8Array | { fault: string } {
  const found = rootFromWords(words);
  if ('fault' in found) return { fault: wordsFailure(found.fault) };
  const { key, seed } = newsroomKeys(found.root);
  wipe(found.root);
  if (key === newsroomKey) return seed;
  wipe(seed);
  return { fault: 'These are not the words of this newsroom. Its kit says “Recovery kit of the newsroom”.' };
}

interface Place {
  newsroomKey: string;
  /** Of the newsroom; and the new member root. Both are the caller's to wipe. */
  seed: Uint8Array;
  root: Uint8Array;
  /** The admin's old key. */
  gone: string;
  passphrase: string;
  today: Day;
}

/**
 * Signs, publishes, and seals the new keys on this device, in this order: what the device held is not replaced by keys that
 * nobody lists, and the new ones stand on paper. Throws `ApiError`, `DeskError`.
 */
export async function takePlace(place: Place, calls: Api = api('omit')): Promise<Vault> {
  const { newsroomKey, root, today } = place;
  const keys = deviceKeys(root, newsroomKey, today, null);
  const archive = archiveHash(publicKeys(keys, today).archive) ?? '';
  const once = async () => {
    const present = await servedDirectory(newsroomKey, calls);
    // A try before this one was done, and its answer lost.
    if (present.directory.members.some(({ key }) => key === keys.member)) {
      return { serial: present.directory.serial, hash: present.hash };
    }
    const next = returned(present, place.gone, { key: keys.member, archive }, today);
    if (next === null) {
      throw new DeskError('not-member', { admins: admins(present.directory).map(({ name }) => name) });
    }
    const directory = signDirectory(place.seed, next);
    const { member, login } = keys;
    const statement = signReturn(place.seed, { newsroom: newsroomKey, directory, member, login });
    try {
      await comeBack(calls, { directory, statement, login });
    } catch (error) {
      // The server may have done it although its answer was lost: then it serves exactly this directory.
      const served = await getDirectory(calls).catch(() => null);
      if (served?.signed !== directory.signed) throw error;
    }
    return { serial: next.serial, hash: directoryHash(directory.signed) };
  };
  const pinned = await once().catch((error: unknown) => {
    // Another admin signed meanwhile: what is to change is one key, whatever else the list says now.
    if (error instanceof ApiError && error.code === 'stale-directory') return once();
    throw error;
  });
  return createVault(place.passphrase, { ...keys, pinned });
}
