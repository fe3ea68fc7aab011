/** The callouts of a profile: a question for a story, whom it is about, who gets the tips. */
import { Choice, Field } from '../../browser/components/field.tsx';
import { random, toBase64url } from '../../crypto/bytes.ts';
import { addDays, type Day, epochDays, epochOf } from '../../protocol/days.ts';
import { type Directory, reporters } from '../../protocol/directory.ts';
import { BYTES, CALLOUTS_MAX, ORGANISATIONS_MAX, QUESTION_MAX } from '../../protocol/limits.ts';
import { LineField } from '../shared/fields.tsx';
import { type CalloutDraft, mixesScripts, type OrganisationDraft, readCallout } from './draft.ts';
import { toLast } from './focus.ts';
import { RemoveButton } from './remove-button.tsx';

/** A question stands this long unless told otherwise. */
const DAYS = 90;

export function CalloutList(props: {
  callouts: readonly CalloutDraft[];
  directory: Directory;
  me: string;
  today: Day;
  tried: boolean;
  onChange: (callouts: CalloutDraft[]) => void;
}) {
  const { callouts, onChange, today } = props;
  const add = () =>
    onChange([
      ...callouts,
      {
        id: toBase64url(random(BYTES.id)),
        question: '',
        story: '',
        // The last day of a week: counted back it tells the week in which it was made, as the profile does, and not the day.
        last: epochDays(epochOf(addDays(today, DAYS))).last,
        reporters: [props.me],
        organisations: [{ name: '', domains: '', networks: '', ranges: '' }],
      },
    ]);
  return (
    <fieldset class="field" tabIndex={-1}>
      <legend>Callouts</legend>
      <p class="hint">
        “Do you work for X?”: one question for one story. It has a link of its own for the article; tips that come by it
        stand under it in your inbox. The server does not learn which tip answers which question.
      </p>
      {callouts.map((one, n) => (
        <CalloutFields
          key={one.id}
          {...props}
          callout={one}
          onChange={(next) => onChange(callouts.map((other, m) => (m === n ? { ...other, ...next } : other)))}
          onRemove={() => onChange(callouts.filter((_, m) => m !== n))}
        />
      ))}
      {callouts.length < CALLOUTS_MAX && (
        <p class="actions">
          <button
            type="button"
            class="button plain"
            onClick={(event) => {
              add();
              toLast(event, '.callout-fields');
            }}
          >
            Add a callout
          </button>
        </p>
      )}
    </fieldset>
  );
}

function CalloutFields(props: {
  callout: CalloutDraft;
  directory: Directory;
  today: Day;
  tried: boolean;
  onChange: (next: Partial<CalloutDraft>) => void;
  onRemove: () => void;
}) {
  const { callout, onChange, tried, today } = props;
  const read = readCallout(callout, today);
  const faults = tried && 'faults' in read ? read.faults : {};
  const { organisations } = callout;
  return (
    <div class="callout-fields">
      <Field
        label="Question"
        hint="In your words, as it should stand above the form: “Do you work for Harbour Freight and know of the night shifts?”"
        error={faults.question ?? null}
        control={(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            dir="auto"
            maxLength={QUESTION_MAX}
            value={callout.question}
            onInput={(event) => onChange({ question: event.currentTarget.value })}
          />
        )}
      />
      {organisations.map((one, n) => (
        <OrganisationFields
          key={n}
          organisation={one}
          error={faults[`organisation ${n}`] ?? null}
          onChange={(next) =>
            onChange({ organisations: organisations.map((other, m) => (m === n ? { ...other, ...next } : other)) })
          }
          onRemove={() => onChange({ organisations: organisations.filter((_, m) => m !== n) })}
        />
      ))}
      {organisations.length < ORGANISATIONS_MAX && (
        <button
          type="button"
          class="as-link"
          onClick={() =>
            onChange({ organisations: [...organisations, { name: '', domains: '', networks: '', ranges: '' }] })
          }
        >
          Add an organisation
        </button>
      )}
      <LineField
        label="Link to the story"
        hint="Where it can be read."
        note="(optional)"
        error={faults.story ?? null}
        value={callout.story}
        url
        onInput={(story) => onChange({ story })}
      />
      <fieldset class={faults.reporters ? 'field wrong' : 'field'}>
        <legend>Who gets the tips</legend>
        {reporters(props.directory).map(({ key, name }) => (
          <Choice
            key={key}
            type="checkbox"
            name={`reporter-${callout.id}`}
            label={<bdi>{name}</bdi>}
            checked={callout.reporters.includes(key)}
            onChange={(on) =>
              onChange({ reporters: on ? [...callout.reporters, key] : callout.reporters.filter((one) => one !== key) })
            }
          />
        ))}
        {faults.reporters && <p class="error">{faults.reporters}</p>}
      </fieldset>
      <Field
        label="Last day (UTC)"
        error={faults.last ?? null}
        control={(attributes) => (
          <input
            {...attributes}
            type="date"
            min={today}
            value={callout.last}
            onInput={(event) => onChange({ last: event.currentTarget.value })}
          />
        )}
      />
      <RemoveButton onRemove={props.onRemove}>Remove this callout</RemoveButton>
    </div>
  );
}

/** What a page can recognise an organisation by. */
const MARKS = [
  { mark: 'domains', label: 'Its mail domains', hint: 'Like firm.example, separated by commas.' },
  {
    mark: 'networks',
    label: 'Its networks',
    hint: 'AS numbers, like AS64500. Look the name up at a public registry of networks.',
  },
  { mark: 'ranges', label: 'Its address ranges', hint: 'Like 192.0.2.0/24 or 2001:db8::/32.' },
] as const;

function OrganisationFields(props: {
  organisation: OrganisationDraft;
  error: string | null;
  onChange: (next: Partial<OrganisationDraft>) => void;
  onRemove: () => void;
}) {
  const { organisation: one, onChange } = props;
  return (
    <details class="organisation" open>
      <summary>About: {one.name.trim() === '' ? 'an organisation' : <bdi>{one.name}</bdi>}</summary>
      <LineField
        label="Name of the organisation"
        hint="Pages warn whoever seems to write from its network or with its mail."
        error={props.error}
        value={one.name}
        onInput={(name) => onChange({ name })}
      />
      {mixesScripts(one.name) && (
        <p class="hint">
          This name has letters of two alphabets in one word. It is shown as it is: check that it is meant.
        </p>
      )}
      {MARKS.map(({ mark, label, hint }) => (
        <LineField
          key={mark}
          label={label}
          hint={hint}
          note="(optional)"
          error={null}
          value={one[mark]}
          onInput={(typed) => onChange({ [mark]: typed })}
        />
      ))}
      <RemoveButton onRemove={props.onRemove}>Remove this organisation</RemoveButton>
    </details>
  );
}
