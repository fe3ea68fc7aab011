/** What several pages of the desk ask and say in the same way: a failure, a passphrase, the words of a kit. */
import { Field } from '../../browser/components/field.tsx';
import { Notice } from '../../browser/components/notice.tsx';
import type { Failure } from './failure.ts';

/** Characters: all beats that one member may have, with their commas. */
const LINE_MAX = 800;

/** Nothing while all is well. */
export function FailureNotice({ failure }: { failure: Failure | null }) {
  if (failure === null) return null;
  return (
    <Notice kind="error" title={failure.title}>
      <p>{failure.detail}</p>
    </Notice>
  );
}

export function PassphraseField(props: {
  label: string;
  hint?: string;
  error: string | null;
  value: string;
  onInput: (value: string) => void;
  /** `current-password` or `new-password`: what a password manager should think of it. */
  autocomplete: 'current-password' | 'new-password';
}) {
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      control={(attributes) => (
        <input
          {...attributes}
          type="password"
          autocomplete={props.autocomplete}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    />
  );
}

/** One line of plain text. */
export function LineField(props: {
  label: string;
  hint: string;
  note?: string;
  error: string | null;
  value: string;
  onInput: (value: string) => void;
  max?: number;
  url?: boolean;
}) {
  return (
    <Field
      label={props.label}
      hint={props.hint}
      {...(props.note === undefined ? {} : { note: props.note })}
      error={props.error}
      control={(attributes) => (
        <input
          {...attributes}
          type="text"
          inputMode={props.url ? 'url' : 'text'}
          autocomplete="off"
          dir="auto"
          maxLength={props.max ?? LINE_MAX}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    />
  );
}

/** For 24 words of a kit: no keyboard helps itself to them. */
export function KitWordsField(props: {
  label: string;
  hint: string;
  error: string | null;
  value: string;
  onInput: (value: string) => void;
}) {
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      control={(attributes) => (
        <textarea
          {...attributes}
          rows={5}
          autocomplete="off"
          autocapitalize="none"
          autocorrect="off"
          spellcheck={false}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    />
  );
}
