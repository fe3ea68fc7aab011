/** Set-up: details, two recovery kits that are checked, then one step that publishes. Nothing leaves this page before that. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { random, wipe } from '../../crypto/bytes.ts';
import { newsroomKeys } from '../../crypto/keys.ts';
import { fingerprintWords, recoveryWords } from '../../crypto/words.ts';
import { dayOf } from '../../protocol/days.ts';
import { Kit, type KitKind } from '../session/kit.tsx';
import { useWizardPage, type WizardStep, WizardSteps } from '../session/steps.tsx';
import { WordCheck } from '../session/word-check.tsx';
import { FailureNotice } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import type { Vault } from '../vault/vault.ts';
import { Details } from './details.tsx';
import type { Plan } from './plan.ts';
import { publish } from './publish.ts';

interface Roots {
  newsroom: Uint8Array;
  member: Uint8Array;
}

type At = 'details' | 'newsroom-kit' | 'newsroom-check' | 'member-kit' | 'member-check' | 'publish';
const STEPS: readonly WizardStep<At>[] = [
  { at: ['details'], label: 'Names and passphrase' },
  { at: ['newsroom-kit', 'newsroom-check'], label: 'The newsroom’s kit' },
  { at: ['member-kit', 'member-check'], label: 'Your kit' },
  { at: ['publish'], label: 'Open the tip line' },
];

/** `children`: what is to be known before the first step. */
export function Wizard(props: {
  token: string;
  now: () => number;
  onDone: (vault: Vault) => void;
  children?: ComponentChildren;
}) {
  const [at, setAt] = useState<At>('details');
  const [plan, setPlan] = useState<Plan | null>(null);
  const [roots] = useState<Roots>(() => ({ newsroom: random(32), member: random(32) }));
  const { busy, problem, run } = useAction();
  const today = dayOf(props.now());

  useWizardPage(at, at !== 'details');

  const go = (chosen: Plan) =>
    run(async () => {
      const vault = await publish({ plan: chosen, roots, token: props.token, today });
      wipe(roots.newsroom, roots.member);
      props.onDone(vault);
    }, 'once');

  const kit = (kind: KitKind, root: Uint8Array) =>
    plan && (
      <>
        <Kit
          kind={kind}
          words={recoveryWords(root)}
          newsroom={plan.newsroom}
          name={plan.name}
          fingerprint={fingerprintWords(newsroomKeys(roots.newsroom).key)}
          day={today}
        />
        <div class="actions">
          <Button kind="main" onClick={() => setAt(kind === 'newsroom' ? 'newsroom-check' : 'member-check')}>
            I have it on paper
          </Button>
        </div>
      </>
    );

  return (
    <>
      <h1 class="no-print">Set up your tip line</h1>
      <WizardSteps label="Steps of the set-up" steps={STEPS} at={at} />
      {at === 'details' && props.children}
      {at === 'details' && (
        <Details
          onReady={(ready) => {
            setPlan(ready);
            setAt('newsroom-kit');
          }}
        />
      )}
      {at === 'newsroom-kit' && kit('newsroom', roots.newsroom)}
      {at === 'newsroom-check' && (
        <WordCheck
          words={recoveryWords(roots.newsroom)}
          onRight={() => setAt('member-kit')}
          onBack={() => setAt('newsroom-kit')}
        />
      )}
      {at === 'member-kit' && kit('member', roots.member)}
      {at === 'member-check' && (
        <WordCheck
          words={recoveryWords(roots.member)}
          onRight={() => setAt('publish')}
          onBack={() => setAt('member-kit')}
        />
      )}
      {at === 'publish' && plan && (
        <section>
          <h2>Open the tip line</h2>
          <p>
            Now the list of reporters (so far only {plan.name}) is signed and sent to the server, and your keys are
            sealed on this device. From then on sources can write to you.
          </p>
          <FailureNotice failure={problem} />
          <div class="actions">
            <Button kind="main" busy={busy} onClick={() => go(plan)}>
              {busy ? 'Sealing and sending…' : 'Open the tip line'}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
