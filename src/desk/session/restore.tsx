/** Enrolling this device from the 24 words: a second laptop, or one whose passphrase was forgotten. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Words } from '../../browser/components/words.tsx';
import { api } from '../../browser/http.ts';
import { wipe } from '../../crypto/bytes.ts';
import { fingerprintWords, rootFromWords } from '../../crypto/words.ts';
import { dayOf } from '../../protocol/days.ts';
import { failure, wordsFailure } from '../shared/failure.ts';
import { FailureNotice, KitWordsField } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { DeviceUnreadable } from '../vault/device.ts';
import { NewPassphrase, usePassphrase } from '../vault/new-passphrase.tsx';
import { createVault, type Vault } from '../vault/vault.ts';
import { signIn } from './calls.ts';
import { sameDay } from './clock.ts';
import { DeskError } from './desk-error.ts';
import { deviceKeys } from './keys.ts';
import { Returning } from './returning.tsx';

interface Props {
  newsroomKey: string;
  now: () => number;
  onVault: (vault: Vault) => Promise<void>;
  /** Keys were on this device, and the browser has removed them. */
  gone: boolean;
  /** Back to the locked desk, where this device is enrolled already. */
  onBack: (() => void) | null;
}

export function Restore(props: Props) {
  const [byNewsroom, setByNewsroom] = useState(false);
  return byNewsroom ? (
    <Returning {...props} onBack={() => setByNewsroom(false)} />
  ) : (
    <ByOwnWords {...props} onNewsroom={() => setByNewsroom(true)} />
  );
}

function ByOwnWords(props: Props & { onNewsroom: () => void }) {
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const gone = props.gone ? failure(new DeviceUnreadable('gone')) : null;
  const { busy, problem, run } = useAction(failure, gone);
  const passphrase = usePassphrase();

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    const found = rootFromWords(words);
    setWrong('fault' in found ? wordsFailure(found.fault) : null);
    const secret = passphrase.take();
    if ('fault' in found || secret === null) return;
    await run(async () => {
      const today = dayOf(props.now());
      const keys = deviceKeys(found.root, props.newsroomKey, today, null);
      // Asked before anything is written: words of another newsroom must not replace what this device keeps, and a wrong
      // clock must not decide which weeks' keys it leaves out.
      const session = await signIn(api('same-origin'), keys.member, keys.login);
      if (!sameDay(session.today, today)) throw new DeskError('clock');
      const vault = await createVault(secret, keys);
      setWords('');
      await props.onVault(vault);
    });
    wipe(found.root);
  };

  return (
    <form class="narrow" onSubmit={submit} autocomplete="off">
      <h1>Open the desk on this device</h1>
      <p>
        Take your own recovery kit, the sheet with 24 words that was printed when you joined. What this device knew
        before is replaced.
      </p>
      <p class="hint">
        First compare: is this the fingerprint of the newsroom on your sheet? If not, stop and tell your admin.
      </p>
      <Words size="inline" words={fingerprintWords(props.newsroomKey)} label="Fingerprint of this newsroom" />
      <FailureNotice failure={problem} />
      <KitWordsField
        label="Your 24 words"
        hint="In their order, with spaces between them. Capital letters and line breaks do not matter."
        error={wrong}
        value={words}
        onInput={setWords}
      />
      <NewPassphrase state={passphrase} />
      <div class="actions">
        <Button kind="main" type="submit" busy={busy}>
          {busy ? 'Restoring…' : 'Restore'}
        </Button>
        <Button kind="quiet" onClick={props.onNewsroom}>
          I have the newsroom’s words, not mine
        </Button>
        {props.onBack && (
          <Button kind="quiet" onClick={props.onBack}>
            Back
          </Button>
        )}
      </div>
    </form>
  );
}
