/** Whom a desk can seal to: the archive recipients that the server shows, each checked against the signed list. */
import { archiveHash } from '../../crypto/team.ts';
import type { MembersAnswer } from '../../protocol/desk-api.ts';
import type { Directory } from '../../protocol/directory.ts';

export interface People {
  /** By member key: archive recipients (`age1pq1...`) that the signed list vouches for. */
  readonly archives: ReadonlyMap<string, string>;
  /** Keys of listed members for whom the server shows another recipient than the list says. Nothing is sealed to them. */
  readonly mismatched: readonly string[];
  /** Keys of listed members who have published none yet. */
  readonly missing: readonly string[];
  /** Keys of listed members who could be given the desk secret and have not got it. */
  readonly unwelcomed: readonly string[];
}

/** Whoever the server names and the list does not is left out: the list says who is a member. */
export function checkPeople(answer: MembersAnswer, directory: Directory): People {
  const served = new Map(answer.members.map((member) => [member.key, member]));
  const archives = new Map<string, string>();
  const mismatched: string[] = [];
  const missing: string[] = [];
  const unwelcomed: string[] = [];
  for (const { key, archive: hash } of directory.members) {
    const shown = served.get(key);
    if (shown === undefined || shown.archive === null) missing.push(key);
    else if (archiveHash(shown.archive) !== hash) mismatched.push(key);
    else {
      archives.set(key, shown.archive);
      if (!shown.welcomed) unwelcomed.push(key);
    }
  }
  return { archives, mismatched, missing, unwelcomed };
}
