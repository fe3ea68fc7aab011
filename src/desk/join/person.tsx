/** Who the newcomer is, and the passphrase of this device. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { NAME_MAX } from '../../protocol/limits.ts';
import { nameFault, parseBeats } from '../setup/plan.ts';
import { LineField } from '../shared/fields.tsx';
import { NewPassphrase, usePassphrase } from '../vault/new-passphrase.tsx';

export interface Person {
  name: string;
  beats: string[];
  passphrase: string;
}

export function PersonForm(props: { onReady: (person: Person) => void }) {
  const [name, setName] = useState('');
  const [beats, setBeats] = useState('');
  const [wrong, setWrong] = useState<{ name: string | null; beats: string | null }>({ name: null, beats: null });
  const passphrase = usePassphrase();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const parsed = parseBeats(beats);
    const faults = { name: nameFault(name), beats: Array.isArray(parsed) ? null : parsed.fault };
    setWrong(faults);
    const secret = passphrase.take();
    if (faults.name !== null || !Array.isArray(parsed) || secret === null) return;
    props.onReady({ name: name.trim(), beats: parsed, passphrase: secret });
  };
  return (
    <form onSubmit={submit} autocomplete="off" noValidate>
      <h2>You</h2>
      <LineField
        label="Your name"
        hint="As in your byline. Colleagues see it, and sources if you are a reporter."
        error={wrong.name}
        value={name}
        onInput={setName}
        max={NAME_MAX}
      />
      <LineField
        label="Your beats"
        note="optional"
        hint="Separated by commas: housing, police, schools."
        error={wrong.beats}
        value={beats}
        onInput={setBeats}
      />
      <h2>This device</h2>
      <NewPassphrase state={passphrase} />
      <div class="actions">
        <Button kind="main" type="submit">
          Make my keys
        </Button>
      </div>
    </form>
  );
}
