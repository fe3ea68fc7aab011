/** How far work has come: a native bar, and the same in words. */
import { useId } from 'preact/hooks';

export function Progress(props: {
  label: string;
  /** Of `max`; `null` while it cannot be told. */
  value: number | null;
  max: number;
  /** In words, like "part 3 of 16". */
  text?: string;
}) {
  const id = useId();
  return (
    <div class="progress">
      <span id={id}>{props.label}</span>
      <progress aria-labelledby={id} aria-valuetext={props.text} max={props.max} value={props.value ?? undefined} />
      {props.text && <span class="progress-text">{props.text}</span>}
    </div>
  );
}

export interface Step {
  label: string;
  state: 'done' | 'now' | 'waiting' | 'failed';
  /** Shown beside the step under way, like "part 3 of 16". */
  detail?: string;
}

/** The steps of a longer job, in order. `states` are the words a screen reader says for what the marks show. */
export function Steps(props: { label: string; steps: readonly Step[]; states: Record<Step['state'], string> }) {
  return (
    <ol class="steps" aria-label={props.label}>
      {props.steps.map((step) => (
        <li key={step.label} class={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span class="hidden">{props.states[step.state]}: </span>
          {step.label}
          {step.detail && <span class="step-detail"> {step.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
