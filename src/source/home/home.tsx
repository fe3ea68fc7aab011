/** The first page as it lives in a browser. */
import { SourceFrame } from '../frame.tsx';
import { Closed } from '../refusals.tsx';
import type { Site } from '../site.ts';
import { useNewsroom } from '../use-newsroom.ts';
import { HomePage } from './home-page.tsx';

export function Home({ site }: { site: Site }) {
  const { verified, reload, fingerprint, contact, connection, newsroom } = useNewsroom(site);
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
