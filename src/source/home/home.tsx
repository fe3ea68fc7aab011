/** The first page as it lives in a browser. */
import { useEffect } from 'preact/hooks';
import { NEUTRAL_PAGE, watchShift } from '../../browser/leave.ts';
import { useConnection } from '../contact/use-connection.ts';
import { useContact } from '../contact/use-contact.ts';
import { SourceFrame } from '../frame.tsx';
import { Closed } from '../refusals.tsx';
import { leaveWords, type Site } from '../site.ts';
import { useFingerprint } from '../use-fingerprint.ts';
import { useVerifiedDirectory } from '../use-verified-directory.ts';
import { HomePage } from './home-page.tsx';

export function Home({ site }: { site: Site }) {
  const { verified, reload } = useVerifiedDirectory(site);
  const fingerprint = useFingerprint(site, verified.state);
  const { contact } = useContact(site, verified);
  const connection = useConnection(site, contact);
  const newsroom = verified.state === 'listed' ? verified.directory.newsroom : null;
  const leaveTo = newsroom?.leave ?? NEUTRAL_PAGE;
  useEffect(() => watchShift(() => leaveTo, leaveWords(site.words)), [leaveTo, site]);

  const { fragment } = site.link;
  return (
    <SourceFrame newsroom={newsroom} fragment={fragment}>
      {verified.state === 'closed' ? (
        <Closed />
      ) : (
        <HomePage
          view={{
            verified,
            fingerprint,
            secure: site.secure,
            fragment,
            today: site.today(),
            retry: () => void reload(),
            contact,
            connection,
          }}
        />
      )}
    </SourceFrame>
  );
}
