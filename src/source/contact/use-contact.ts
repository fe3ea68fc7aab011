/** Reporters' profiles and the parts that show them, loaded once the list is known. Without them a page is whole, but says less. */
import { useEffect, useState } from 'preact/hooks';
import type { Callout } from '../../protocol/callout.ts';
import type { Day } from '../../protocol/days.ts';
import { type Directory, reporters } from '../../protocol/directory.ts';
import { type Profile, ProfilesAnswer } from '../../protocol/profile.ts';
import type { Believed } from '../sealer.worker.ts';
import type { Site } from '../site.ts';
import type { Listed, VerifiedDirectory } from '../verified-directory.ts';
import type { ContactWords } from './words/en.ts';

export interface Contact {
  words: ContactWords;
  parts: typeof import('./contact.ts');
  /** Those that can be believed today, by member. */
  profiles: ReadonlyMap<string, Profile>;
  /** Those that are open today, of reporters who are listed. */
  callouts: readonly OpenCallout[];
}

export interface OpenCallout extends Callout {
  /** Two words, as in its link. */
  words: string;
}

/** `null` until it is there. */
export function useContact(site: Site, verified: VerifiedDirectory): Contact | null {
  const [contact, setContact] = useState<Contact | null>(null);
  useEffect(() => {
    if (verified.state === 'listed') load(site, verified).then(setContact, () => setContact(null));
  }, [site, verified]);
  return contact;
}

async function load(site: Site, { directory }: Listed): Promise<Contact> {
  const parts = import('./contact.ts');
  const { profiles: signed } = await site.api.json('/api/profiles', ProfilesAnswer);
  const { members, newsroom } = directory;
  const [believed, loaded] = await Promise.all([
    site.worker().call('profiles', { signed, newsroomKey: newsroom.key, members, today: site.today() }),
    parts,
  ]);
  const words = await loaded.loadContactWords(site.language);
  const profiles = new Map(believed.profiles.map((one) => [one.member, one]));
  return { words, parts: loaded, profiles, callouts: openCallouts(believed, directory, site.today()) };
}

/** A member who is no reporter any more gets no tips: a callout is for those who are left of it. */
function openCallouts({ profiles, words }: Believed, directory: Directory, today: Day): OpenCallout[] {
  const listed = new Set(reporters(directory).map(({ key }) => key));
  return profiles
    .filter(({ member }) => listed.has(member))
    .flatMap(({ callouts }) => callouts)
    .filter(({ last }) => today <= last)
    .map((one) => ({
      ...one,
      reporters: one.reporters.filter((key) => listed.has(key)),
      words: words.get(one.id) ?? '',
    }))
    .filter((one) => one.reporters.length > 0);
}
