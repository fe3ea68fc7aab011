/** What the server is asked for the contact parts. Here, and not beside the form: the schemas weigh more than the questions. */

import type { Callout } from '../../protocol/callout.ts';
import { ConnectionAnswer } from '../../protocol/connection.ts';
import type { Day } from '../../protocol/days.ts';
import { type Directory, reporters } from '../../protocol/directory.ts';
import { type Profile, ProfilesAnswer } from '../../protocol/profile.ts';
import type { Believed } from '../sealer.worker.ts';
import type { Site } from '../site.ts';
import type { Listed } from '../verified-directory.ts';
import { judgeNetwork, type NetworkVerdict } from './network.ts';

export interface Asked {
  /** Those that can be believed today, by member. */
  profiles: ReadonlyMap<string, Profile>;
  /** Those that are open today, of reporters who are listed. */
  callouts: readonly OpenCallout[];
}

export interface OpenCallout extends Callout {
  /** Key of the member who signed it. */
  by: string;
  /** Two words, as in its link. */
  words: string;
}

/** Throws `ApiError` or `RpcError`. */
export async function askProfiles(site: Site, { directory }: Listed): Promise<Asked> {
  const { profiles: signed } = await site.api.json('/api/profiles', ProfilesAnswer);
  const { members, newsroom } = directory;
  const today = site.today();
  const believed = await site.worker().call('profiles', { signed, newsroomKey: newsroom.key, members, today });
  const profiles = new Map(believed.profiles.map((one) => [one.member, one]));
  return { profiles, callouts: openCallouts(believed, directory, today) };
}

/** Throws `ApiError`. */
export async function askConnection(site: Site, { callouts }: Asked): Promise<NetworkVerdict> {
  const answer = await site.api.json('/api/connection', ConnectionAnswer);
  return judgeNetwork(
    answer,
    callouts.flatMap((one) => one.organisations),
  );
}

/** A member who is no reporter any more gets no tips: a callout is for those who are left of it. */
function openCallouts({ profiles, words }: Believed, directory: Directory, today: Day): OpenCallout[] {
  const listed = new Set(reporters(directory).map(({ key }) => key));
  return profiles
    .filter(({ member }) => listed.has(member))
    .flatMap(({ member, callouts }) => callouts.map((one) => ({ ...one, by: member })))
    .filter(({ last }) => today <= last)
    .map((one) => ({
      ...one,
      reporters: one.reporters.filter((key) => listed.has(key)),
      words: words.get(one.id) ?? '',
    }))
    .filter((one) => one.reporters.length > 0);
}
