/** The words, then what is in the mailbox. */
import { useState } from 'preact/hooks';
import { Notice } from '../../browser/components/notice.tsx';
import { CODENAME_WORDS } from '../../crypto/word-languages.ts';
import type { CodenameWords } from '../codename/words/en.ts';
import { ListRefused } from '../refusals.tsx';
import { type Site, useReading } from '../site.ts';
import type { VerifiedDirectory } from '../verified-directory.ts';
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
  const { mailbox: heading } = useReading().words;
  const { site, words, verified, reload } = props;
  const [typed, setTyped] = useState(NOTHING);
  const [wasOpen, setOpened] = useState(false);
  const box = useMailbox(site, verified, reload, () => setTyped(NOTHING));
  const { state } = box;
  if (state.at === 'open' && verified.state === 'listed') {
    return (
      <Box
        site={site}
        words={words}
        listed={verified}
        reload={reload}
        state={state}
        onLook={box.look}
        onClose={() => {
          setOpened(true);
          box.close();
        }}
      />
    );
  }
  return (
    <>
      <h1 tabIndex={-1}>{heading.heading}</h1>
      {wasOpen && <Notice kind="good" title={words.box.closed} />}
      {verified.state === 'refused' && (
        <ListRefused fault={verified.fault} today={site.today()} retry={() => void reload()} />
      )}
      <Entry
        site={site}
        words={words}
        typed={typed}
        onTyped={setTyped}
        fault={state.at === 'closed' ? state.fault : null}
        failure={state.failure}
        busy={state.busy}
        onOpen={() => {
          setOpened(false);
          void box.open(typed.join(' ')).then(() => {});
        }}
        onClear={() => setTyped(NOTHING)}
      />
    </>
  );
}
