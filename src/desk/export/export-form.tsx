/** What goes into an export, which form it takes, and a look at exactly what leaves. */
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Choice as ChoiceField, Field } from '../../browser/components/field.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import type { Casework } from '../cases/casework.ts';
import { noteParser } from '../cases/markdown-parser.ts';
import { messageName } from '../cases/messages-of.ts';
import { TakingOut } from '../cases/taking-out.tsx';
import { AlsoFound } from '../cases/taking-out-parts.tsx';
import type { Failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { joined, sizeWords } from '../shared/words.ts';
import { type Choice, DEFAULT_CHOICE, type ExportCase, type Occasion } from './choice.ts';
import { buildDocument, elsewhere, isWhole } from './documents.ts';
import { Holding } from './holding.tsx';
import { type Format, type Job, parseRecipient } from './make.ts';
import { markdown } from './markdown.ts';
import { readNotes } from './read-notes.ts';

const FORMS: Readonly<Record<Format, readonly [string, string]>> = {
  zip: [
    'ZIP, signed',
    'All of the below with a signed list of sums: whoever gets it can check that nothing was changed.',
  ],
  html: ['One page', 'To read and to print. Not signed.'],
  markdown: ['Markdown', 'For a text editor. Not signed.'],
  json: ['JSON', 'For a program. Not signed.'],
};

export function ExportForm(props: {
  cases: readonly ExportCase[];
  work: Casework;
  onMake: (job: Omit<Job, 'cases' | 'today' | 'unusable'>) => void;
  onCancel: () => void;
  problem: Failure | null;
}) {
  const { cases, work } = props;
  const [chosen, setChoice] = useState<Choice>(DEFAULT_CHOICE);
  const [format, setFormat] = useState<Format>('zip');
  // Where no file can go along, what opens one must not either.
  const choice = useMemo(() => ({ ...chosen, files: chosen.files && format === 'zip' }), [chosen, format]);
  const [sealing, setSealing] = useState(false);
  const [recipient, setRecipient] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const tips = cases.flatMap((one) => one.tips);
  const occasion: Occasion = { directory: work.directory, member: work.me, today: work.today };
  const whole = isWhole(cases, choice);
  const found = useMemo(() => elsewhere(cases, choice, occasion), [cases, choice]);
  const change = (part: Partial<Choice>) => setChoice({ ...chosen, ...part });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const to = sealing ? parseRecipient(recipient) : null;
    if (to !== null && 'fault' in to) return setWrong(to.fault);
    setWrong(null);
    props.onMake({ choice, format, recipient: to });
  };

  return (
    <form class="export-form" onSubmit={submit} autocomplete="off">
      <Notice kind="warn" title="An export leaves Flowerpot">
        <p>
          It becomes a file on this computer’s disk that anybody with the file can read, unless you seal it below.
          Nothing here can protect it or take it back.
        </p>
      </Notice>
      <fieldset>
        <legend>What goes along</legend>
        {tips.some((tip) => tip.contact) && (
          <ChoiceField
            type="checkbox"
            name="contact"
            label="How to reach the source"
            detail="Left out unless you tick this, here and wherever notes or tips repeat it."
            checked={choice.contact}
            onChange={(contact) => change({ contact })}
          />
        )}
        {tips.some((tip) => tip.files.length > 0) && (
          <ChoiceField
            type="checkbox"
            name="files"
            label={`Files (${tips.reduce((sum, tip) => sum + tip.files.length, 0)})`}
            detail={`${sizeWords(tips.flatMap((tip) => tip.files).reduce((sum, file) => sum + file.size, 0))}, in the ZIP only. They go as they are: nothing is taken out of them, and they can be dangerous to open.`}
            checked={choice.files}
            disabled={format !== 'zip'}
            onChange={(files) => change({ files })}
          />
        )}
        <ChoiceField
          type="checkbox"
          name="notes"
          label="The newsroom’s notes"
          detail="As they stand now. What happened in the case, and who did it, always goes along."
          checked={choice.notes}
          onChange={(notes) => change({ notes })}
        />
        <ChoiceField
          type="checkbox"
          name="originals"
          label="Signed originals"
          detail={
            whole
              ? 'What the source and the members signed, word for word. Not earlier versions of notes, nor those that were withdrawn.'
              : 'Only when nothing is left out: they would give it away.'
          }
          checked={whole && choice.originals}
          disabled={!whole}
          onChange={(originals) => change({ originals })}
        />
      </fieldset>
      {tips.length > 0 && (
        <details>
          <summary>Take passages out{taken(cases, choice)}</summary>
          <p class="hint">
            What you take out is in none of the files. The same words are taken out of notes, tags and other tips as
            well, however they are written there: with accents or without, in bold, over two lines. Other words for the
            same are not found, and somebody who knows the story may still guess: look at what is left.
          </p>
          {tips.map((tip, n) => (
            <TakingOut
              key={tip.id}
              title={tips.length === 1 ? messageName(work, tip) : `${n + 1}. ${messageName(work, tip)}`}
              text={tip.text}
              ranges={choice.passages.get(tip.id) ?? []}
              all={found?.ranges.get(tip.id) ?? []}
              onRanges={(ranges) => change({ passages: new Map([...choice.passages, [tip.id, ranges]]) })}
            />
          ))}
        </details>
      )}
      <Elsewhere found={found} />
      <Preview cases={cases} choice={choice} occasion={occasion} />
      <FormatChoice format={format} onFormat={setFormat} />
      <fieldset>
        <legend>Seal it</legend>
        <ChoiceField
          type="checkbox"
          name="seal"
          label="Seal the file to an age recipient"
          detail="Only who holds the matching identity can open it. Whoever should get it makes one with age-keygen -pq (age 1.3 or newer) and sends you its public line."
          checked={sealing}
          onChange={(on) => {
            setSealing(on);
            setWrong(null);
          }}
        />
        {sealing && (
          <Field
            label="Recipient"
            hint="It begins with age1pq1 and is long: paste all of it."
            error={wrong}
            control={(attributes) => (
              <textarea
                {...attributes}
                class="recipient"
                rows={3}
                spellcheck={false}
                autocapitalize="none"
                value={recipient}
                onInput={(event) => setRecipient(event.currentTarget.value)}
              />
            )}
          />
        )}
      </fieldset>
      <Holding cases={cases} choice={choice} format={format} sealed={sealing} />
      <FailureNotice failure={props.problem} />
      <div class="actions">
        <Button kind="main" type="submit">
          Make the file
        </Button>
        <Button onClick={props.onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

function taken(cases: readonly ExportCase[], choice: Choice): string {
  const ids = new Set(cases.flatMap((one) => one.tips.map(({ id }) => id)));
  const passages = [...choice.passages].reduce((sum, [id, ranges]) => sum + (ids.has(id) ? ranges.length : 0), 0);
  return passages === 0 ? '' : ` (${passages})`;
}

/** The exporter learns where else the same words stood, before anything is made. */
function Elsewhere({ found }: { found: ReturnType<typeof elsewhere> }) {
  return (
    <div role="status">
      {found !== null && <AlsoFound found={found.found}> It is taken out there too; look at it below.</AlsoFound>}
      {found !== null && found.listed.length > 0 && (
        <p class="note-warning">
          These stay, because they also stand in the newsroom’s signed list of members, which goes along:{' '}
          <bdi>{joined(found.listed.map((word) => `“${word}”`))}</bdi>.
        </p>
      )}
    </div>
  );
}

/** The Markdown form: every word that leaves, and nothing else. */
function Preview(props: { cases: readonly ExportCase[]; choice: Choice; occasion: Occasion }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const [text, setText] = useState('');
  useEffect(() => {
    if (!open) return;
    let over = false;
    const document = buildDocument(props.cases, props.choice, props.occasion);
    void readNotes(document, noteParser.parse).then((notes) => {
      if (!over) setText(markdown(document, notes));
    });
    return () => {
      over = true;
    };
  }, [open, props.cases, props.choice]);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Look at what leaves</summary>
      <label class="hidden" for={id}>
        Every word that leaves
      </label>
      <textarea id={id} class="preview" readOnly rows={14} value={text} />
    </details>
  );
}

function FormatChoice(props: { format: Format; onFormat: (format: Format) => void }) {
  const name = useId();
  return (
    <fieldset>
      <legend>As what</legend>
      {(Object.keys(FORMS) as Format[]).map((one) => (
        <ChoiceField
          key={one}
          type="radio"
          name={name}
          label={FORMS[one][0]}
          detail={FORMS[one][1]}
          checked={props.format === one}
          onChange={() => props.onFormat(one)}
        />
      ))}
    </fieldset>
  );
}
