/** The first page of the set-up: who the newsroom is, who you are, and the passphrase of this device. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Choice, Field } from '../../browser/components/field.tsx';
import { ABOUT_MAX, NAME_MAX } from '../../protocol/limits.ts';
import { LineField } from '../shared/fields.tsx';
import { NewPassphrase, usePassphrase } from '../vault/new-passphrase.tsx';
import { nameFault, neutralPage, type Plan, parseBeats } from './plan.ts';

type Fields = 'newsroom' | 'about' | 'leave' | 'name' | 'beats';

export function Details(props: { onReady: (plan: Plan) => void }) {
  const [values, setValues] = useState<Record<Fields, string>>({
    newsroom: '',
    about: '',
    leave: 'https://www.wikipedia.org/',
    name: '',
    beats: '',
  });
  const [errors, setErrors] = useState<Partial<Record<Fields, string>>>({});
  const [keep, setKeep] = useState(false);
  const passphrase = usePassphrase();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const beats = parseBeats(values.beats);
    const leave = neutralPage(values.leave.trim());
    const found: Partial<Record<Fields, string>> = {};
    if (values.newsroom.trim() === '') found.newsroom = 'Say what sources know you as.';
    const badName = nameFault(values.name);
    if (badName !== null) found.name = badName;
    if (!Array.isArray(beats)) found.beats = beats.fault;
    if (leave === null) found.leave = 'Give a full https address, like https://www.wikipedia.org/';
    setErrors(found);
    const secret = passphrase.take();
    if (Object.keys(found).length > 0 || secret === null || leave === null || !Array.isArray(beats)) return;
    props.onReady({
      newsroom: values.newsroom.trim(),
      about: values.about.trim(),
      leave,
      name: values.name.trim(),
      beats,
      passphrase: secret,
      keepNewsroomKey: keep,
    });
  };

  const text = (name: Fields, label: string, hint: string, max: number, note?: string) => (
    <LineField
      label={label}
      hint={hint}
      {...(note ? { note } : {})}
      error={errors[name] ?? null}
      value={values[name]}
      onInput={(value) => setValues({ ...values, [name]: value })}
      max={max}
      url={name === 'leave'}
    />
  );

  return (
    <form onSubmit={submit} autocomplete="off" noValidate>
      <h2>The newsroom</h2>
      {text('newsroom', 'Name of the newsroom', 'As sources know it.', NAME_MAX)}
      <Field
        label="What you are looking for"
        note="optional"
        hint="One or two sentences that a source reads first."
        control={(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            maxLength={ABOUT_MAX}
            value={values.about}
            onInput={(event) => setValues({ ...values, about: event.currentTarget.value })}
          />
        )}
      />
      {text('leave', 'Where “Leave this site” goes', 'A harmless page that nobody wonders about.', 200)}
      <h2>You</h2>
      {text('name', 'Your name', 'As in your byline. You become admin and reporter.', NAME_MAX)}
      {text('beats', 'Your beats', 'Separated by commas: housing, police, schools.', 800, 'optional')}
      <h2>This device</h2>
      <NewPassphrase state={passphrase} />
      <fieldset>
        <legend>The newsroom’s key</legend>
        <Choice
          type="checkbox"
          name="keep"
          label="Also keep the newsroom’s key on this device"
          detail="Then the list of reporters can be renewed without the paper. Safer: leave this off, and type the words when they are needed."
          checked={keep}
          onChange={setKeep}
        />
      </fieldset>
      <div class="actions">
        <Button kind="main" type="submit">
          Make the keys
        </Button>
      </div>
      <p class="hint">
        The keys are made in this browser. The next pages show them as words to print. Nothing is sent yet.
      </p>
    </form>
  );
}
