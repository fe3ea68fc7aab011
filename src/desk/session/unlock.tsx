/** The locked desk: one passphrase field. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { FailureNotice, PassphraseField } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { openVault, type Vault } from '../vault/vault.ts';

export function Unlock(props: {
  /** Why it is locked, if that was not asked for. */
  note: string | null;
  onVault: (vault: Vault) => Promise<void>;
  onRestore: () => void;
}) {
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const { busy, problem, run } = useAction();
  const form = useRef<HTMLFormElement>(null);
  // The one field, and all that the page is for.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setWrong(null);
    await run(async () => {
      const vault = await openVault(passphrase);
      if (vault === null)
        setWrong('This is not the passphrase of this device. Check capital letters and the keyboard’s language.');
      else await props.onVault(vault);
    });
  };

  return (
    <form class="narrow" ref={form} onSubmit={submit} autocomplete="off">
      <h1>The desk is locked</h1>
      {props.note && (
        <Notice kind="info">
          <p>{props.note}</p>
        </Notice>
      )}
      <FailureNotice failure={problem} />
      <PassphraseField
        label="Passphrase of this device"
        error={wrong}
        value={passphrase}
        onInput={setPassphrase}
        autocomplete="current-password"
      />
      <div class="actions">
        <Button kind="main" type="submit" busy={busy}>
          {busy ? 'Unlocking…' : 'Unlock'}
        </Button>
        <Button kind="quiet" onClick={props.onRestore}>
          I forgot it: restore from my words
        </Button>
      </div>
    </form>
  );
}
