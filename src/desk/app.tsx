/** The desk as a machine of stages: not set up, set-up, enrol, locked, open. Only `open` holds keys. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../browser/components/button.tsx';
import { Notice } from '../browser/components/notice.tsx';
import { PageFrame } from '../browser/components/page-frame.tsx';
import { Room } from './room.tsx';
import { watchIdle } from './session/idle.ts';
import { type Desk, openDesk } from './session/open.ts';
import { Restore } from './session/restore.tsx';
import { Unlock } from './session/unlock.tsx';
import { Wizard } from './setup/wizard.tsx';
import { isEnrolled, type Vault } from './vault/vault.ts';

export type Stage =
  | { at: 'not-set-up' }
  | { at: 'setup'; token: string }
  | { at: 'restore'; enrolled: boolean }
  | { at: 'locked'; note: string | null }
  | { at: 'open'; desk: Desk };

export interface Site {
  /** The key that the pages of this site name; `null` before set-up. */
  newsroomKey: string | null;
  /** From the set-up link's fragment, which is taken out of the address at once. */
  setupToken: string | null;
  now: () => number;
}

/** What to show first. Asks the device only, not the server. */
export async function firstStage(site: Site): Promise<Stage> {
  if (site.newsroomKey === null) {
    return site.setupToken === null ? { at: 'not-set-up' } : { at: 'setup', token: site.setupToken };
  }
  return (await isEnrolled()) ? { at: 'locked', note: null } : { at: 'restore', enrolled: false };
}

export function App(props: { site: Site; first: Stage }) {
  const { site } = props;
  const [stage, setStage] = useState<Stage>(props.first);
  /** The set-up makes the key that pages name from then on; this page was loaded before. */
  const [newsroomKey, setNewsroomKey] = useState(site.newsroomKey);
  const desk = stage.at === 'open' ? stage.desk : null;

  const enter = async (vault: Vault) => {
    const opened = await openDesk(vault, newsroomKey, site.now);
    setStage({ at: 'open', desk: opened });
    void opened.inbox.refresh();
  };
  const enterFirst = (vault: Vault) => {
    setNewsroomKey(vault.keys.newsroom);
    // The set-up itself is done: a network that fails now asks for no more than the passphrase.
    enter(vault).catch(() => setStage({ at: 'locked', note: 'Your tip line is open. Unlock the desk to go on.' }));
  };
  const lock = (note: string | null) => {
    if (desk === null) return;
    setStage({ at: 'locked', note });
    void desk.close();
  };

  const idleMinutes = desk?.vault.keys.idleMinutes;
  useEffect(() => {
    if (desk === null || idleMinutes === undefined) return;
    return watchIdle(idleMinutes, site.now, () =>
      lock(`Nobody used the desk for ${idleMinutes} minutes, so it locked itself.`),
    );
  }, [desk, idleMinutes]);
  // A page that leaves, or that the browser puts aside for "back", must not keep keys.
  useEffect(() => {
    if (desk === null) return;
    const leave = () => lock('The desk locks when its page is left.');
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [desk]);

  if (desk !== null)
    return <Room desk={desk} now={site.now} onLock={() => lock(null)} onForgot={() => location.reload()} />;
  return (
    <PageFrame name="Flowerpot desk" home="/desk" skip="Skip to content">
      {stage.at === 'not-set-up' && <NotSetUp />}
      {stage.at === 'setup' && <Wizard token={stage.token} now={site.now} onDone={enterFirst} />}
      {stage.at === 'restore' && newsroomKey !== null && (
        <Restore
          newsroomKey={newsroomKey}
          now={site.now}
          onVault={enter}
          onBack={stage.enrolled ? () => setStage({ at: 'locked', note: null }) : null}
        />
      )}
      {stage.at === 'locked' && (
        <Unlock note={stage.note} onVault={enter} onRestore={() => setStage({ at: 'restore', enrolled: true })} />
      )}
    </PageFrame>
  );
}

function NotSetUp() {
  return (
    <>
      <h1>This tip line is not set up yet</h1>
      <p>
        When the server started it printed a link that works once. Open that link in this browser, on the computer that
        you will read tips with.
      </p>
      <Notice kind="info" title="No link at hand?">
        <p>Stop the server and start it again: it prints a new one as long as nobody has set it up.</p>
      </Notice>
      <div class="actions">
        <Button onClick={() => location.reload()}>Look again</Button>
      </div>
    </>
  );
}
