/** Reporters' profiles and the parts that show them, loaded once the list is known. Without them a page is whole, but says less. */
import { useEffect, useState } from 'preact/hooks';
import { type Profile, ProfilesAnswer } from '../../protocol/profile.ts';
import type { Site } from '../site.ts';
import type { Listed, VerifiedDirectory } from '../verified-directory.ts';
import type { ContactWords } from './words/en.ts';

export interface Contact {
  words: ContactWords;
  Channels: typeof import('./contact.ts').Channels;
  /** Those that can be believed today, by member. */
  profiles: ReadonlyMap<string, Profile>;
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
  const [believed, { Channels, loadContactWords }] = await Promise.all([
    site.worker().call('profiles', { signed, newsroomKey: newsroom.key, members, today: site.today() }),
    parts,
  ]);
  const words = await loadContactWords(site.language);
  return { words, Channels, profiles: new Map(believed.map((one) => [one.member, one])) };
}
