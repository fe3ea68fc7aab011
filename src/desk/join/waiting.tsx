/** Applied, not admitted yet: the eight words to read to an admin, and looking until the signed list names this member. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { Words } from '../../browser/components/words.tsx';
import { api } from '../../browser/http.ts';
import { fingerprintWords } from '../../crypto/words.ts';
import { dayOf } from '../../protocol/days.ts';
import { useWizardPage } from '../session/steps.tsx';
import { failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { either } from '../shared/words.ts';
import type { Vault } from '../vault/vault.ts';
import { createWait } from './wait.ts';

const LOOK_EVERY_MS = 20_000;

export function Waiting(props: {
  vault: Vault;
  /** The newsroom key that this site's pages name. */
  pageKey: string | null;
  now: () => number;
  onAdmitted: () => void;
}) {
  const { vault } = props;
  const [wait] = useState(() => createWait(api('same-origin'), vault, props.pageKey, () => dayOf(props.now())));
  const { phase, admins, problem, looked } = wait.state.value;
  useWizardPage('waiting', false);

  useEffect(() => {
    void wait.look();
    const timer = setInterval(() => void wait.look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [wait]);
  useEffect(() => {
    if (phase === 'admitted') props.onAdmitted();
  }, [phase]);

  const whom = admins.length === 0 ? 'your admin' : either(admins);
  const name = vault.keys.pending?.name ?? '';
  return (
    <section>
      <h1>
        {phase === 'refused' ? 'You need another link' : 'Almost there'}, <bdi>{name}</bdi>
      </h1>
      {phase === 'refused' ? (
        <Notice kind="error" title="This invitation is not valid any more">
          <p>
            It was used by somebody else, withdrawn or refused, or is over seven days old. Ask {whom} for another link
            and open it in this browser: your keys and your paper stay the same. If you had not used this link before,
            say so: somebody else has read it.
          </p>
        </Notice>
      ) : (
        <>
          <p>
            Read these eight words to <bdi>{whom}</bdi>, by phone or in person. Not by the same way the link came:
            whoever could change the link could change the words.
          </p>
          <Words words={fingerprintWords(vault.keys.member)} label="Your eight words" />
          <p>
            When your admin has compared them and signed, the desk opens here by itself. You can close this page: unlock
            the desk in this browser later, and you are back here.
          </p>
        </>
      )}
      <FailureNotice failure={problem === null ? null : failure(problem)} />
      <p role="status" class="hint">
        {phase === 'unsent' &&
          problem !== null &&
          'Your application has not been sent yet. It is tried again by itself. '}
        {phase === 'sent' && looked > 0 && problem === null && `Looked ${times(looked)}: not admitted yet.`}
        {phase === 'admitted' && 'You are admitted. The desk opens…'}
      </p>
      <div class="actions">
        <Button onClick={() => void wait.look(true)}>Look now</Button>
      </div>
    </section>
  );
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);
