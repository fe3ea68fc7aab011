/** This device: when it locks, its passphrase, and how it forgets everything. */
import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Choice, Field } from '../../browser/components/field.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import { isReporter } from '../session/signed-in.ts';
import { FailureNotice, PassphraseField } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { Sessions } from '../team/sessions.tsx';
import type { TeamDesk } from '../team/team.ts';
import { NewPassphrase, usePassphrase } from '../vault/new-passphrase.tsx';
import { changePassphrase, forgetDevice } from '../vault/vault.ts';

const MINUTES = [2, 5, 10, 30, 60] as const;

interface DeviceDesk extends TeamDesk {
  readonly unreadInTitle: Signal<boolean>;
  close(): Promise<void>;
}

export function DevicePage(props: { desk: DeviceDesk; onSteps: () => void; onForgot: () => void }) {
  const { desk } = props;
  const [minutes, setMinutes] = useState(desk.vault.keys.idleMinutes);
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useAction();

  const setIdle = (value: string) => {
    const chosen = MINUTES.find((known) => String(known) === value);
    if (chosen === undefined) return;
    setMinutes(chosen);
    void desk.vault.saveKeys({ ...desk.vault.keys, idleMinutes: chosen });
  };
  const forget = async () => {
    const done = await run(async () => {
      await desk.close();
      await forgetDevice();
      props.onForgot();
    });
    // The page behind the dialog says why.
    if (!done) setAsking(false);
  };

  return (
    <section class="column">
      <h1>This device</h1>
      <p>
        Your keys lie in this browser, sealed under your passphrase. Who takes this device unlocked, or with the
        passphrase, reads the tips that are still on the server and all that come, until you enrol under new words.
      </p>
      {desk.vault.place === 'database' && (
        <Notice kind="warn" title="This browser may keep erased keys for a while">
          <p>
            It gives this page no file that is overwritten in place; private windows often do not. Somebody who takes
            this device, its passphrase and an old copy of the server might then read tips that have expired. Use an
            ordinary window of a current browser, and keep the disk of this device encrypted.
          </p>
        </Notice>
      )}
      <Field
        label="Lock by itself after"
        hint="Counted from the last key, click or touch. Takes effect at the next unlock."
        control={(attributes) => (
          <select {...attributes} value={String(minutes)} onChange={(event) => setIdle(event.currentTarget.value)}>
            {MINUTES.map((count) => (
              <option key={count} value={String(count)}>
                {count} minutes
              </option>
            ))}
          </select>
        )}
      />
      {isReporter(desk) && (
        <Choice
          type="checkbox"
          name="unread-in-title"
          label="Show the number of unread tips in the title of this window"
          detail="Whoever sees your screen, or the list of its windows, sees it too."
          checked={desk.unreadInTitle.value}
          onChange={(on) => {
            desk.unreadInTitle.value = on;
          }}
        />
      )}
      <p>
        <button type="button" class="as-link" onClick={props.onSteps}>
          Show the first steps again
        </button>
      </p>
      <ChangePassphrase desk={desk} />
      <Sessions desk={desk} />
      <h2>Forget this device</h2>
      <p>
        Overwrites the keys on this device and deletes all that the desk keeps in this browser. Tips stay on the server;
        your 24 words open the desk again, here or elsewhere.
      </p>
      <FailureNotice failure={problem} />
      <Button kind="danger" onClick={() => setAsking(true)}>
        Forget this device…
      </Button>
      <Dialog open={asking} title="Forget this device?" onClose={() => setAsking(false)}>
        <p>
          Do you have your 24 words on paper? Without them, and without another enrolled device, your tips can never be
          opened again.
        </p>
        <div class="actions">
          <Button kind="danger" busy={busy} onClick={forget}>
            I have the words: erase the keys here
          </Button>
          <Button onClick={() => setAsking(false)}>Keep them</Button>
        </div>
      </Dialog>
    </section>
  );
}

function ChangePassphrase(props: { desk: TeamDesk }) {
  const [present, setPresent] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const { busy, problem, run } = useAction();
  const next = usePassphrase();

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const secret = next.take();
    if (secret === null) return;
    await run(async () => {
      setWrong(null);
      const changed = await changePassphrase(present, secret, props.desk.vault);
      setWrong(changed ? null : 'This is not the present passphrase.');
      setDone(changed);
      if (changed) for (const clear of [setPresent, next.setFirst, next.setSecond]) clear('');
    });
  };

  return (
    <form onSubmit={submit} autocomplete="off">
      <h2>Change the passphrase</h2>
      {done && (
        <Notice kind="good">
          <p>Changed. Only this device is concerned: your words stay the same.</p>
        </Notice>
      )}
      <FailureNotice failure={problem} />
      <PassphraseField
        label="Present passphrase"
        error={wrong}
        value={present}
        onInput={setPresent}
        autocomplete="current-password"
      />
      <NewPassphrase state={next} label="New passphrase" />
      <div class="actions">
        <Button type="submit" busy={busy}>
          {busy ? 'Changing…' : 'Change it'}
        </Button>
      </div>
    </form>
  );
}
