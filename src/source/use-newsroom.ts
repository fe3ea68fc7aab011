/** What every page of a source begins with: the checked list, whether it is the link's newsroom, what reporters say, the way out. */
import { useEffect } from 'preact/hooks';
import { NEUTRAL_PAGE, watchShift } from '../browser/leave.ts';
import { useConnection } from './contact/use-connection.ts';
import { useContact } from './contact/use-contact.ts';
import { leaveWords, type Site, useReading } from './site.ts';
import { useFingerprint } from './use-fingerprint.ts';
import { useVerifiedDirectory } from './use-verified-directory.ts';

export function useNewsroom(site: Site) {
  const { words } = useReading();
  const { verified, reload } = useVerifiedDirectory(site);
  const fingerprint = useFingerprint(site, verified.state);
  const { contact, missing } = useContact(site, verified);
  const connection = useConnection(site, contact);
  /** From the list; `null` before one is known. */
  const newsroom = verified.state === 'listed' ? verified.directory.newsroom : null;
  const leaveTo = newsroom?.leave ?? NEUTRAL_PAGE;
  useEffect(() => watchShift(() => leaveTo, leaveWords(words)), [leaveTo, words]);
  return { verified, reload, fingerprint, contact, missing, connection, newsroom, leaveTo };
}
