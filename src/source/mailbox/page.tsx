/** The words, then what is in the mailbox. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../../browser/components/notice.tsx';
import { CODENAME_WORDS } from '../../crypto/word-languages.ts';
import { ListRefused } from '../refusals.tsx';
import { type Site, useReading } from '../site.ts';
import type { Listed, VerifiedDirectory } from '../verified-directory.ts';
import type { CodenameWords } from '../words/en/codename.ts';
import { Box } from './box.tsx';
import { Entry } from './entry.tsx';
import { useMailbox } from './use-mailbox.ts';

const NOTHING: readonly string[] = Array.from({ length: CODENAME_WORDS }, () => '');

export function Page(props: {
  site: Site;
  words: CodenameWords;
  verified: VerifiedDirectory;
  reload: () => Promise<VerifiedDirectory>;
}) {
  const { mailbox } = useReading().words;
  const { site, words, verified, reload } = props;
  const [typed, setTyped] = useState(NOTHING);
  /** What was open just now, and how it was closed. */
  const [left, setLeft] = useState<'closed' | 'words' | null>(null);
  const box = useMailbox(site, verified, reload, () => setTyped(NOTHING));
  const { state } = box;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (left !== null) heading.current?.focus();
  }, [left]);
  // An open mailbox stays open while a newer list is refused: that is said, and what was written is kept.
  const last = useRef<Listed | null>(null);
  if (verified.state === 'listed') last.current = verified;
  const refused = verified.state === 'refused' && (
    <ListRefused fault={verified.fault} today={site.today()} retry={() => void reload()} />
  );
  if (state.at === 'open' && last.current !== null) {
    return (
      <>
        {refused}
        <Box
          site={site}
          words={words}
          listed={last.current}
          verified={verified}
          reload={reload}
          state={state}
          onLook={box.look}
          onWords={() => {
            setLeft('words');
            box.backToWords();
          }}
          onClose={() => {
            setLeft('closed');
            box.close();
          }}
        />
      </>
    );
  }
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {mailbox.heading}
      </h1>
      {left === 'closed' && <Notice kind="good" title={words.box.closed} />}
      {refused}
      <Entry
        site={site}
        words={words}
        typed={typed}
        onTyped={setTyped}
        fault={state.at === 'closed' ? state.fault : null}
        failure={state.failure}
        busy={state.busy}
        onOpen={() => {
          setLeft(null);
          void box.open(typed.join(' '));
        }}
      />
    </>
  );
}
