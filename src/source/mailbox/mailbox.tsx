/** The page where answers are read. All but its frame loads apart: no other page needs it. */
import { useEffect } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { NEUTRAL_PAGE, watchShift } from '../../browser/leave.ts';
import { loadParts } from '../files/use-files.ts';
import { SourceFrame } from '../frame.tsx';
import { Closed, Insecure, UnreadableLink, WrongNewsroom } from '../refusals.tsx';
import { leaveWords, type Site, useReading } from '../site.ts';
import { useApart } from '../use-apart.ts';
import { useFingerprint } from '../use-fingerprint.ts';
import { useVerifiedDirectory } from '../use-verified-directory.ts';

const load = async () => (await import('./parts.ts')).apart;

export function Mailbox({ site }: { site: Site }) {
  const { words } = useReading();
  const { mailbox, page } = words;
  // Less than other pages: what reporters say of being reached is not needed here.
  const { verified, reload } = useVerifiedDirectory(site);
  const fingerprint = useFingerprint(site, verified.state);
  const newsroom = verified.state === 'listed' ? verified.directory.newsroom : null;
  const leaveTo = newsroom?.leave ?? NEUTRAL_PAGE;
  useEffect(() => watchShift(() => leaveTo, leaveWords(words)), [leaveTo, words]);
  const { loaded, missing, retry } = useApart(load, site.secure);
  // Now, and not when the mailbox is open: what is asked for then tells nothing of what lies in it.
  useApart(loadParts, loaded !== null);
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
