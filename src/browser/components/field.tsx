/** A labelled form field: hint and error are tied to the control, so that a screen reader says them with it. */
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';

/** Spread these on the control. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

export function Field(props: {
  label: string;
  /** Said beside the label, like "optional". */
  note?: string;
  hint?: ComponentChild;
  /** What is wrong and what to do; shown in place, `null` when all is well. */
  error?: string | null;
  control: (attributes: ControlProps) => ComponentChild;
  /** Below the control: counters and the like. Read with the control. */
  below?: ComponentChild;
}) {
  const id = useId();
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`, props.below && `${id}-below`];
  return (
    <div class={props.error ? 'field wrong' : 'field'}>
      <label for={id}>
        {props.label}
        {props.note && <span class="note"> {props.note}</span>}
      </label>
      {props.hint && (
        <div class="hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.control({
        id,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
        'aria-invalid': props.error ? 'true' : undefined,
      })}
      {props.below && (
        <div class="below" id={`${id}-below`}>
          {props.below}
        </div>
      )}
      {props.error && (
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  );
}

/** A checkbox or radio with its own label; the whole line is the target. */
export function Choice(props: {
  type: 'checkbox' | 'radio';
  name: string;
  /** What somebody else wrote, such as a name, stands in a `bdi`. */
  label: ComponentChild;
  detail?: ComponentChild;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div class={props.disabled ? 'choice off' : 'choice'}>
      <input
        id={id}
        type={props.type}
        name={props.name}
        autocomplete="off"
        checked={props.checked}
        disabled={props.disabled ?? false}
        aria-describedby={props.detail ? `${id}-detail` : undefined}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <label for={id}>
        <span>{props.label}</span>
        {props.detail && (
          <span class="detail" id={`${id}-detail`}>
            {props.detail}
          </span>
        )}
      </label>
    </div>
  );
}
