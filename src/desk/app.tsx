/** The desk as a machine of stages: not set up, set-up, join, enrol, locked, waiting, open. Only the last two hold keys. */

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../browser/components/button.tsx';
import { Notice } from '../browser/components/notice.tsx';
import { PageFrame } from '../browser/components/page-frame.tsx';
import type { ReachAnswer } from '../protocol/desk-api.ts';
import { type Desk, openDesk } from './desk.ts';
import { Join, JoinEnrolled } from './join/join.tsx';
import { Waiting } from './join/waiting.tsx';
import { AtCloudflare, Foreign, useReach } from './reach-check.tsx';
import { Room } from './room.tsx';
import { watchIdle } from './session/idle.ts';
import { Restore } from './session/restore.tsx';
import { isReporter } from './session/signed-in.ts';
import { Unlock } from './session/unlock.tsx';
import { Wizard } from './setup/wizard.tsx';
import { enrolment, type Vault } from './vault/vault.ts';

export type Stage =
  | { at: 'not-set-up' }
  | { at: 'setup'; token: string }
  | { at: 'join'; token: string }
  /** An invitation was opened where keys are already. */
  | { at: 'join-enrolled'; token: string }
  /** Applied, not admitted yet. */
  | { at: 'waiting'; vault: Vault }
  /** `gone`: keys were here, and the browser has removed them. */
  | { at: 'restore'; before: 'enrolled' | 'new' | 'gone' }
  | { at: 'locked'; note: string | null }
  | { at: 'open'; desk: Desk };

export interface Site {
  /** The key that the pages of this site name; `null` before set-up. */
  newsroomKey: string | null;
  /** From the set-up link's fragment, which is taken out of the address at once. */
  setupToken: string | null;
  /** From an invitation's link, likewise. */
  joinToken: string | null;
  now: () => number;
}

/** What to show first. Asks the device only, not the server. */
export async function firstStage(site: Site): Promise<Stage> {
  if (site.newsroomKey === null) {
    return site.setupToken === null ? { at: 'not-set-up' } : { at: 'setup', token: site.setupToken };
  }
  const before = await enrolment();
  const { joinToken: token } = site;
  if (token !== null) return before === 'enrolled' ? { at: 'join-enrolled', token } : { at: 'join', token };
  return before === 'enrolled' ? { at: 'locked', note: null } : { at: 'restore', before };
}

export function App(props: { site: Site; first: Stage }) {
  const { site } = props;
  const [stage, setStage] = useState<Stage>(props.first);
  /** The set-up makes the key that pages name from then on; this page was loaded before. */
  const [newsroomKey, setNewsroomKey] = useState(site.newsroomKey);
  const desk = stage.at === 'open' ? stage.desk : null;
  const { known, provider } = useReach();

  /** An invitation that was opened on this device: who applied before applies with it again. */
  const [link, setLink] = useState(site.joinToken);

  const enter = async (vault: Vault) => {
    const { pending } = vault.keys;
    if (pending !== null) {
      if (link !== null) await vault.saveKeys({ ...vault.keys, pending: { ...pending, token: link } });
      setLink(null);
      return setStage({ at: 'waiting', vault });
    }
    const opened = await openDesk(vault, newsroomKey, site.now);
    setStage({ at: 'open', desk: opened });
    if (isReporter(opened)) void opened.inbox.refresh();
    void opened.cases.refresh();
  };
  /** All that came before is done: a network that fails now asks for no more than the passphrase. */
  const enterAfter = (vault: Vault, note: string) => {
    enter(vault).catch(() => setStage({ at: 'locked', note }));
  };
  const enterFirst = (vault: Vault) => {
    setNewsroomKey(vault.keys.newsroom);
    enterAfter(vault, 'Your tip line is open. Unlock the desk to go on.');
  };
  const lock = (note: string | null) => {
    if (stage.at === 'waiting') stage.vault.close();
    else if (desk === null) return;
    setStage({ at: 'locked', note });
    void desk?.close();
  };

  const idleMinutes = desk?.vault.keys.idleMinutes;
  useEffect(() => {
    if (desk === null || idleMinutes === undefined) return;
    return watchIdle(idleMinutes, site.now, () =>
      lock(`Nobody used the desk for ${idleMinutes} minutes, so it locked itself.`),
    );
  }, [desk, idleMinutes]);
  const ended = desk?.ended.value ?? false;
  useEffect(() => {
    if (ended) lock('This session was ended: from another device of yours, or because your membership ended.');
  }, [ended]);
  // A page that leaves, or that the browser puts aside for "back", must not keep keys.
  useEffect(() => {
    if (desk === null && stage.at !== 'waiting') return;
    const leave = () => lock('The desk locks when its page is left.');
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [stage]);

  if (desk !== null)
    return <Room desk={desk} now={site.now} onLock={() => lock(null)} onForgot={() => location.reload()} />;
  return (
    <PageFrame name="Flowerpot desk" home="/desk" skip="Skip to content">
      {!known && <Foreign />}
      {stage.at === 'not-set-up' && <NotSetUp provider={provider} />}
      {stage.at === 'setup' && (
        <Wizard token={stage.token} now={site.now} onDone={enterFirst}>
          {provider === 'cloudflare' && <AtCloudflare />}
        </Wizard>
      )}
      {stage.at === 'join' && newsroomKey !== null && (
        <Join token={stage.token} newsroomKey={newsroomKey} now={site.now} onVault={(vault) => void enter(vault)} />
      )}
      {stage.at === 'join-enrolled' && (
        <JoinEnrolled
          onUnlock={() => setStage({ at: 'locked', note: null })}
          onReplace={() => setStage({ at: 'join', token: stage.token })}
        />
      )}
      {stage.at === 'waiting' && (
        <Waiting
          vault={stage.vault}
          pageKey={newsroomKey}
          now={site.now}
          onAdmitted={() => enterAfter(stage.vault, 'You are admitted. Unlock the desk to go on.')}
        />
      )}
      {stage.at === 'restore' && newsroomKey !== null && (
        <Restore
          newsroomKey={newsroomKey}
          now={site.now}
          onVault={enter}
          gone={stage.before === 'gone'}
          onBack={stage.before === 'enrolled' ? () => setStage({ at: 'locked', note: null }) : null}
        />
      )}
      {stage.at === 'locked' && (
        <Unlock note={stage.note} onVault={enter} onRestore={() => setStage({ at: 'restore', before: 'enrolled' })} />
      )}
    </PageFrame>
  );
}

/** Where the link that sets the newsroom up comes from is the door's. */
function NotSetUp({ provider }: Pick<ReachAnswer, 'provider'>) {
  return (
    <>
      <h1>This tip line is not set up yet</h1>
      <p>
        {provider === 'cloudflare'
          ? `Open ${location.origin}/desk#setup= with the secret of the set-up behind it`
          : 'When the server started it printed a link that works once. Open that link'}{' '}
        in this browser, on the computer that you will read tips with.
      </p>
      <Notice kind="info" title={provider === 'cloudflare' ? 'No secret at hand?' : 'No link at hand?'}>
        <p>
          {provider === 'cloudflare'
            ? 'Put another one in its place, as long as nobody has set it up: docs/DEPLOY.md says how.'
            : 'Stop the server and start it again: it prints a new one as long as nobody has set it up.'}
        </p>
      </Notice>
      <div class="actions">
        <Button onClick={() => location.reload()}>Look again</Button>
      </div>
    </>
  );
}
