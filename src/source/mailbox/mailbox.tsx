/** The page where answers are read. All but its frame loads apart: no other page needs it. */
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { useApart } from '../codename/use-apart.ts';
import { SourceFrame } from '../frame.tsx';
import { Closed, Insecure, UnreadableLink, WrongNewsroom } from '../refusals.tsx';
import { type Site, useReading } from '../site.ts';
import { useNewsroom } from '../use-newsroom.ts';

const load = async () => (await import('./parts.ts')).apart;

export function Mailbox({ site }: { site: Site }) {
  const { mailbox, page } = useReading().words;
  const { verified, reload, fingerprint, newsroom } = useNewsroom(site);
  const { loaded, missing, retry } = useApart(load, site.secure);
  const heading = <h1>{mailbox.heading}</h1>;
  const body = () => {
    if (verified.state === 'closed') return <Closed />;
    if (!site.secure || fingerprint.verdict === 'differs') {
      return (
        <>
          {heading}
          {site.secure ? <WrongNewsroom /> : <Insecure />}
        </>
      );
    }
    if (loaded === null) {
      return (
        <>
          {heading}
          {missing ? (
            <Notice kind="error" title={mailbox.missing}>
              <p>{mailbox.missingText}</p>
              <Button onClick={retry}>{page.retry}</Button>
            </Notice>
          ) : (
            <p role="status">{mailbox.loading}</p>
          )}
        </>
      );
    }
    return (
      <>
        {fingerprint.verdict === 'unreadable' && <UnreadableLink />}
        <loaded.parts.Page site={site} words={loaded.words} verified={verified} reload={reload} />
      </>
    );
  };
  return (
    <SourceFrame newsroom={newsroom} fragment={site.link.fragment}>
      {body()}
    </SourceFrame>
  );
}
