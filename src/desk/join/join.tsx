/** A newcomer with an invitation: what will happen, who they are, their kit, and the keys sealed before anything is sent. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Choice } from '../../browser/components/field.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { ApiError, api } from '../../browser/http.ts';
import { random, wipe } from '../../crypto/bytes.ts';
import { verifyDirectory } from '../../crypto/directory.ts';
import { inviteId } from '../../crypto/team.ts';
import { recoveryWords } from '../../crypto/words.ts';
import { dayOf } from '../../protocol/days.ts';
import type { InvitationAnswer } from '../../protocol/desk-api.ts';
import type { Directory } from '../../protocol/directory.ts';
import { getDirectory, getInvitation } from '../session/calls.ts';
import { DeskError } from '../session/desk-error.ts';
import { deviceKeys } from '../session/keys.ts';
import { OwnKit } from '../session/own-kit.tsx';
import { useWizardPage, type WizardStep, WizardSteps } from '../session/steps.tsx';
import { FailureNotice } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { createVault, type Vault } from '../vault/vault.ts';
import { Explain, Refused } from './explain.tsx';
import { type Person, PersonForm } from './person.tsx';

type At = 'explain' | 'person' | 'kit' | 'check' | 'send';
const STEPS: readonly WizardStep<At>[] = [
  { at: ['explain'], label: 'The right newsroom' },
  { at: ['person'], label: 'Name and passphrase' },
  { at: ['kit', 'check'], label: 'Your kit' },
  { at: ['send'], label: 'Apply' },
];

export function Join(props: {
  token: string;
  newsroomKey: string;
  now: () => number;
  /** Sealed on this device, with what is to be sent. */
  onVault: (vault: Vault) => void;
}) {
  const { newsroomKey } = props;
  const [at, setAt] = useState<At>('explain');
  const [root] = useState(() => random(32));
  const [person, setPerson] = useState<Person | null>(null);
  const { busy, problem, run } = useAction();
  const { known, problem: unknown, retry } = useInvitation(newsroomKey, props.token);
  const today = dayOf(props.now());
  useWizardPage(at, at !== 'explain');

  const seal = ({ name, beats, passphrase }: Person) =>
    run(async () => {
      const keys = { ...deviceKeys(root, newsroomKey, today, null), pending: { token: props.token, name, beats } };
      const vault = await createVault(passphrase, keys);
      wipe(root);
      props.onVault(vault);
    }, 'once');

  if (known === null) {
    return (
      <>
        <h1>You are invited</h1>
        <p role="status">{unknown === null && 'Looking whether the link is still good…'}</p>
        <FailureNotice failure={unknown} />
        {unknown && <Button onClick={retry}>Try again</Button>}
      </>
    );
  }
  if (known.invitation === null) return <Refused directory={known.directory} onRetry={retry} />;
  const newsroom = known.directory.newsroom.name;
  const words = recoveryWordsOf(root);
  return (
    <>
      <h1 class="no-print">
        Join <bdi>{newsroom}</bdi>
      </h1>
      <WizardSteps label="Steps of joining" steps={STEPS} at={at} />
      {at === 'explain' && <Explain {...known} invitation={known.invitation} onGo={() => setAt('person')} />}
      {at === 'person' && (
        <PersonForm
          onReady={(ready) => {
            setPerson(ready);
            setAt('kit');
          }}
        />
      )}
      {(at === 'kit' || at === 'check') && person && (
        <OwnKit
          at={at}
          words={words}
          newsroom={newsroom}
          newsroomKey={newsroomKey}
          name={person.name}
          day={today}
          onAt={setAt}
          onRight={() => setAt('send')}
        />
      )}
      {at === 'send' && person && (
        <section>
          <h2>Apply</h2>
          <p>
            Now your keys are sealed on this device, and your name, your beats and the public half of your keys are sent
            to <bdi>{newsroom}</bdi>. Your 24 words and your passphrase never leave this device.
          </p>
          <FailureNotice failure={problem} />
          <div class="actions">
            <Button kind="main" busy={busy} onClick={() => void seal(person)}>
              {busy ? 'Sealing and sending…' : 'Seal and apply'}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

/** Wiped once the keys are sealed; the page may be drawn once more before it goes. */
function recoveryWordsOf(root: Uint8Array): string[] {
  return root.every((byte) => byte === 0) ? [] : recoveryWords(root);
}

interface Known {
  directory: Directory;
  /** `null`: it cannot be used (any more). */
  invitation: InvitationAnswer | null;
}

/** The newsroom as its signed list says, for its name and its admins, and what the link is good for. */
function useInvitation(newsroomKey: string, token: string) {
  const [known, setKnown] = useState<Known | null>(null);
  const { problem, run } = useAction();
  const look = () =>
    run(async () => {
      const calls = api('omit');
      const checked = verifyDirectory(await getDirectory(calls), { newsroomKey, today: null });
      if ('fault' in checked) throw new DeskError('directory', { fault: checked.fault });
      const invitation = await getInvitation(calls, inviteId(token)).catch((error: unknown) => {
        if (error instanceof ApiError && error.code === 'invite-refused') return null;
        throw error;
      });
      setKnown({ directory: checked.directory, invitation });
    });
  useEffect(() => void look(), [newsroomKey, token]);
  return { known, problem, retry: () => void look() };
}

/** This browser holds somebody's keys already: nothing is replaced without a plain yes. */
export function JoinEnrolled(props: { onUnlock: () => void; onReplace: () => void }) {
  const [sure, setSure] = useState(false);
  return (
    <section class="narrow">
      <h1>This browser holds a member’s keys already</h1>
      <p>A browser profile holds one member. Choose what the invitation is for.</p>
      <h2>These keys are mine</h2>
      <p>
        Unlock with the passphrase of this device. If you applied before and were not admitted, the same keys apply with
        this new link, and your paper stays right. If you are a member, the desk opens and the link stays unused.
      </p>
      <div class="actions">
        <Button kind="main" onClick={props.onUnlock}>
          Unlock
        </Button>
      </div>
      <h2>I want new keys</h2>
      <Notice kind="warn" title="The keys in this browser are replaced">
        <p>
          What was sealed to them then opens only with their 24 words. Who lost those words: first share here what only
          these keys can open, or use another browser or computer for the new ones.
        </p>
      </Notice>
      <Choice
        type="checkbox"
        name="sure"
        label="Replace the keys in this browser: their 24 words are on paper, or nothing sealed to them is needed"
        checked={sure}
        onChange={setSure}
      />
      <div class="actions">
        <Button kind="danger" disabled={!sure} onClick={props.onReplace}>
          Go on with new keys
        </Button>
      </div>
      <p class="hint">
        They are replaced at the last step. Until then you can close this page and nothing has changed.
      </p>
    </section>
  );
}
