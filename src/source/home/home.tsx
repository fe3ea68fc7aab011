/** The first page as it lives in a browser. */
import { useEffect } from 'preact/hooks';
import { NEUTRAL_PAGE, watchShift } from '../../browser/leave.ts';
import { SourceFrame } from '../frame.tsx';
import { Closed } from '../refusals.tsx';
import { leaveWords, type Site } from '../site.ts';
import { useFingerprint } from '../use-fingerprint.ts';
import { useListing } from '../use-listing.ts';
import { HomePage } from './home-page.tsx';

export function Home({ site }: { site: Site }) {
  const { listing, reload } = useListing(site);
  const fingerprint = useFingerprint(site, listing.state);
  const newsroom = listing.state === 'listed' ? listing.directory.newsroom : null;
  const leaveTo = newsroom?.leave ?? NEUTRAL_PAGE;
  useEffect(() => watchShift(() => leaveTo, leaveWords(site.words)), [leaveTo, site]);

  const { fragment } = site.link;
  return (
    <SourceFrame newsroom={newsroom} fragment={fragment}>
      {listing.state === 'closed' ? (
        <Closed />
      ) : (
        <HomePage
          view={{
            listing,
            fingerprint,
            secure: site.secure,
            fragment,
            today: site.today(),
            retry: () => void reload(),
          }}
        />
      )}
    </SourceFrame>
  );
}
