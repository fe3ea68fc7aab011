/** What sources read of the newsroom: its name, what it looks for, its fingerprint and link; for admins also changing it. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { CopyButton } from '../../browser/components/copy-button.tsx';
import { Field } from '../../browser/components/field.tsx';
import { Words } from '../../browser/components/words.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import { ABOUT_MAX, NAME_MAX } from '../../protocol/limits.ts';
import { nameFault, neutralPage } from '../setup/plan.ts';
import { LineField } from '../shared/fields.tsx';
import { isNothing } from './change-line.tsx';
import type { Change } from './next-directory.ts';
import { PlannerTable } from './planner-table.tsx';
import type { TeamDesk } from './team.ts';

export function PublicPage(props: { desk: TeamDesk; isAdmin: boolean; link: string; onAdded: () => void }) {
  const { desk, link } = props;
  const { newsroom } = desk.directory.value.directory;
  return (
    <section aria-labelledby="public-title">
      <h2 id="public-title">What sources see</h2>
      <dl class="facts">
        <dt>Fingerprint</dt>
        <dd>
          <Words size="inline" words={fingerprintWords(newsroom.key)} label="Fingerprint of the newsroom" />
        </dd>
        <dt>Link for bylines</dt>
        <dd>
          <p class="link-text">{link}</p>
          <CopyButton text={() => link} label="Copy the link" copied="Copied." failed="Select the text and copy it." />
        </dd>
        {!props.isAdmin && (
          <>
            <dt>Looks for</dt>
            <dd dir="auto">{newsroom.about === '' ? <span class="note">nothing written</span> : newsroom.about}</dd>
            <dt>“Leave this site”</dt>
            <dd>{newsroom.leave}</dd>
          </>
        )}
      </dl>
      {props.isAdmin && <Texts desk={desk} onAdded={props.onAdded} />}
      {props.isAdmin && <PlannerTable />}
    </section>
  );
}

function Texts({ desk, onAdded }: { desk: TeamDesk; onAdded: () => void }) {
  const { directory } = desk.directory.value;
  const before = desk.pending.changes.value.find((change) => change.kind === 'newsroom');
  const start = before?.kind === 'newsroom' ? before : directory.newsroom;
  const [name, setName] = useState(start.name);
  const [about, setAbout] = useState(start.about);
  const [leave, setLeave] = useState(start.leave);
  const [wrong, setWrong] = useState<Record<'name' | 'leave', string | null>>({ name: null, leave: null });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const page = neutralPage(leave.trim());
    const faults = {
      name: name.trim() === '' ? 'Say what sources know you as.' : nameFault(name),
      leave: page === null ? 'Give a full https address, like https://www.wikipedia.org/' : null,
    };
    setWrong(faults);
    if (faults.name !== null || page === null) return;
    const change: Change = { kind: 'newsroom', name: name.trim(), about: about.trim(), leave: page };
    if (!isNothing(change, directory)) {
      desk.pending.add(change);
      onAdded();
    } else if (before) desk.pending.takeBack(before);
  };
  return (
    <form onSubmit={submit} autocomplete="off" noValidate>
      <LineField
        label="Name of the newsroom"
        hint="As sources know it."
        error={wrong.name}
        value={name}
        onInput={setName}
        max={NAME_MAX}
      />
      <Field
        label="What you are looking for"
        hint="One or two sentences that a source reads first."
        control={(attributes) => (
          <textarea
            {...attributes}
            dir="auto"
            rows={3}
            maxLength={ABOUT_MAX}
            value={about}
            onInput={(event) => setAbout(event.currentTarget.value)}
          />
        )}
      />
      <LineField
        label="Where “Leave this site” goes"
        hint="A harmless page that nobody wonders about."
        error={wrong.leave}
        value={leave}
        onInput={setLeave}
        max={200}
        url
      />
      <div class="actions">
        <Button kind="main" type="submit">
          Add to the changes
        </Button>
      </div>
    </form>
  );
}
