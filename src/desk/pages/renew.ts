/** Signing the directory again, with the newsroom's stored seed or with its words typed in for once. */
import { fromBase64url, wipe } from '../../crypto/bytes.ts';
import { directoryHash, signDirectory } from '../../crypto/directory.ts';
import { newsroomKeys } from '../../crypto/keys.ts';
import { rootFromWords } from '../../crypto/words.ts';
import { addDays, type Day } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import { DIRECTORY_DAYS } from '../../protocol/limits.ts';
import { wordsFailure } from '../failure.ts';
import { putDirectory } from '../session/calls.ts';
import { currentDirectory, type Desk, warningsFor } from '../session/open.ts';

export interface Renewal {
  about: string;
  /** Of the member who signs. */
  beats: string[];
  /** The newsroom's 24 words, or `null` to use the seed on this device. */
  words: string | null;
}

/** The next directory after `present`, valid from `today`. */
export function nextDirectory(
  present: { directory: Directory; hash: string },
  me: string,
  change: Renewal,
  today: Day,
) {
  const { directory, hash } = present;
  const next: Directory = {
    ...directory,
    newsroom: { ...directory.newsroom, about: change.about },
    serial: directory.serial + 1,
    previous: hash,
    issued: today,
    until: addDays(today, DIRECTORY_DAYS),
    members: directory.members.map((member) => (member.key === me ? { ...member, beats: change.beats } : member)),
  };
  return next;
}

/** Signs and publishes. Returns what is wrong with the words, or `null` when all is done. Throws `ApiError`, `DeskError`. */
export async function renew(desk: Desk, change: Renewal, today: Day): Promise<string | null> {
  const seed = newsroomSeed(desk, change.words);
  if (typeof seed === 'string') return seed;
  try {
    const present = await currentDirectory(desk.api, desk.vault);
    const next = nextDirectory(present, desk.vault.keys.member, change, today);
    const signed = signDirectory(seed, next);
    await putDirectory(desk.api, signed);
    const hash = directoryHash(signed.signed);
    await desk.vault.saveKeys({ ...desk.vault.keys, pinned: { serial: next.serial, hash } });
    desk.directory.value = { directory: next, hash };
    const clockIsRight = !desk.warnings.value.includes('clock');
    desk.warnings.value = warningsFor(next, desk.vault.keys.member, today, clockIsRight);
    return null;
  } finally {
    wipe(seed);
  }
}

/** The seed's bytes, or what is wrong with the words. */
function newsroomSeed(desk: Desk, words: string | null): Uint8Array | string {
  const { newsroom, newsroomSeed: stored } = desk.vault.keys;
  if (words === null) return stored === null ? 'The newsroom’s key is not on this device.' : fromBase64url(stored);
  const found = rootFromWords(words);
  if ('fault' in found) return wordsFailure(found.fault);
  const keys = newsroomKeys(found.root);
  wipe(found.root);
  if (keys.key === newsroom) return keys.seed;
  wipe(keys.seed);
  return 'These are not the words of this newsroom. Its kit says “Recovery kit of the newsroom”.';
}
