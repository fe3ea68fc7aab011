/** Signing the list for another 90 days, with another text for sources if wanted. */
import { useState } from 'preact/hooks';
import { Field } from '../../browser/components/field.tsx';
import { ABOUT_MAX } from '../../protocol/limits.ts';
import { SignForm } from './sign-form.tsx';
import type { TeamDesk } from './team.ts';

export function Renew(props: { desk: TeamDesk; now: () => number; onSigned: (said: string) => void }) {
  const { desk } = props;
  const [about, setAbout] = useState(desk.directory.value.directory.newsroom.about);
  return (
    <section aria-labelledby="renew-title">
      <h2 id="renew-title">Sign the list again</h2>
      <p>
        This makes it valid for another 90 days. So does every change to the members. You can change the text for
        sources with it.
      </p>
      <SignForm
        desk={desk}
        now={props.now}
        change={() => ({ kind: 'renew', about: about.trim() })}
        onDone={() => props.onSigned('The list is valid for another 90 days.')}
        button="Sign and publish"
      >
        <Field
          label="What you are looking for"
          control={(attributes) => (
            <textarea
              {...attributes}
              rows={3}
              maxLength={ABOUT_MAX}
              value={about}
              onInput={(event) => setAbout(event.currentTarget.value)}
            />
          )}
        />
      </SignForm>
    </section>
  );
}
