/** Set-up: details, two recovery kits that are checked, then one step that publishes. Nothing leaves this page before that. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { type Step, Steps } from '../../browser/components/progress.tsx';
import { random, wipe } from '../../crypto/bytes.ts';
import { newsroomKeys } from '../../crypto/keys.ts';
import { fingerprintWords, recoveryWords } from '../../crypto/words.ts';
import { dayOf } from '../../protocol/days.ts';
import { type Failure, failure } from '../failure.ts';
import { FailureNotice } from '../fields.tsx';
import type { Vault } from '../vault/vault.ts';
import { Details } from './details.tsx';
import { Kit, type KitKind } from './kit.tsx';
import type { Plan } from './plan.ts';
import { publish } from './publish.ts';
import { WordCheck } from './word-check.tsx';

interface Roots {
  newsroom: Uint8Array;
  member: Uint8Array;
}

type At = 'details' | 'newsroom-kit' | 'newsroom-check' | 'member-kit' | 'member-check' | 'publish';
const STEPS: readonly { at: readonly At[]; label: string }[] = [
  { at: ['details'], label: 'Names and passphrase' },
  { at: ['newsroom-kit', 'newsroom-check'], label: 'The newsroom’s kit' },
  { at: ['member-kit', 'member-check'], label: 'Your kit' },
  { at: ['publish'], label: 'Open the tip line' },
];
const STATES = { done: 'Done', now: 'Now', waiting: 'To do', failed: 'Failed' };

export function Wizard(props: { token: string; now: () => number; onDone: (vault: Vault) => void }) {
  const [at, setAt] = useState<At>('details');
  const [plan, setPlan] = useState<Plan | null>(null);
  const [roots] = useState<Roots>(() => ({ newsroom: random(32), member: random(32) }));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);
  const today = dayOf(props.now());

  useEffect(() => {
    if (at === 'details') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [at]);
  // Before the browser paints: nobody who types at once may lose the focus to this.
  useLayoutEffect(() => {
    document.querySelector('main')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [at]);

  const go = async (chosen: Plan) => {
    setBusy(true);
    setProblem(null);
    try {
      const vault = await publish({ plan: chosen, roots, token: props.token, today });
      wipe(roots.newsroom, roots.member);
      props.onDone(vault);
    } catch (error) {
      setProblem(failure(error));
      setBusy(false);
    }
  };

  const now = STEPS.findIndex((step) => step.at.includes(at));
  const steps: Step[] = STEPS.map(({ label }, place) => ({
    label,
    state: place < now ? 'done' : place === now ? 'now' : 'waiting',
  }));

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
      <div class="no-print">
        <Steps label="Steps of the set-up" steps={steps} states={STATES} />
      </div>
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
