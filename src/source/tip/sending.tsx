/** What happens between pressing the button and the server's answer, step by step. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Progress, type Step, Steps } from '../../browser/components/progress.tsx';
import { useReading } from '../site.ts';
import type { Stage } from './send.ts';

const ORDER = ['check', 'files', 'seal', 'puzzle', 'send'] as const;

/** `files`: where some go along, what that step is called, and how far they are. */
export function Sending(props: {
  stage: Stage;
  files: { label: string; shown: ComponentChildren } | null | undefined;
  onCancel: () => void;
}) {
  const { words } = useReading();
  const { sending } = words;
  const { stage, files } = props;
  const order = ORDER.filter((name) => name !== 'files' || files);
  const label = (name: (typeof ORDER)[number]) => (name === 'files' ? (files?.label ?? '') : sending[name]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo(0, 0);
  }, []);

  const at = order.indexOf(stage.at);
  const part = stage.at === 'puzzle' ? sending.part(Math.min(stage.done + 1, stage.parts), stage.parts) : null;
  const steps = order.map(
    (name, index): Step => ({
      label: label(name),
      state: index < at ? 'done' : index === at ? 'now' : 'waiting',
      ...(name === 'puzzle' && part !== null ? { detail: part } : {}),
    }),
  );
  const { done, now, waiting, failed } = sending;
  // The bar counts the parts of the puzzle, the only step that takes long, and one for each of the others.
  const parts = stage.at === 'puzzle' ? stage.parts : 16;
  const value = { check: 0, files: 1, seal: 1, puzzle: 2 + (stage.at === 'puzzle' ? stage.done : 0), send: 2 + parts }[
    stage.at
  ];
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {sending.heading}
      </h1>
      {/* Files say themselves how long they take. */}
      {!files && <p class="soft">{sending.hint}</p>}
      {stage.at === 'files' ? (
        files?.shown
      ) : (
        <Progress label={label(stage.at)} value={value} max={parts + 3} {...(part === null ? {} : { text: part })} />
      )}
      <Steps label={sending.label} steps={steps} states={{ done, now, waiting, failed }} />
      {/* Each step is said once; the parts of the puzzle are not. */}
      <p class="hidden" role="status">
        {label(stage.at)}
      </p>
      <p class="actions">
        <Button onClick={props.onCancel}>{sending.cancel}</Button>
      </p>
    </>
  );
}
