/** What happens between pressing the button and the server's answer, step by step. */
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Progress, type Step, Steps } from '../../browser/components/progress.tsx';
import { useReading } from '../site.ts';
import type { Stage } from './send.ts';

const ORDER = ['check', 'seal', 'puzzle', 'send'] as const;

export function Sending(props: { stage: Stage; onCancel: () => void }) {
  const { words } = useReading();
  const { sending } = words;
  const { stage } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo(0, 0);
  }, []);

  const at = ORDER.indexOf(stage.at);
  const part = stage.at === 'puzzle' ? sending.part(Math.min(stage.done + 1, stage.parts), stage.parts) : null;
  const steps = ORDER.map(
    (name, index): Step => ({
      label: sending[name],
      state: index < at ? 'done' : index === at ? 'now' : 'waiting',
      ...(name === 'puzzle' && part !== null ? { detail: part } : {}),
    }),
  );
  const { done, now, waiting, failed } = sending;
  // The bar counts the parts of the puzzle, the only step that takes long, and one for each of the others.
  const parts = stage.at === 'puzzle' ? stage.parts : 16;
  const value = { check: 0, seal: 1, puzzle: 2 + (stage.at === 'puzzle' ? stage.done : 0), send: 2 + parts }[stage.at];
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {sending.heading}
      </h1>
      <p class="soft">{sending.hint}</p>
      <Progress label={sending[stage.at]} value={value} max={parts + 3} {...(part === null ? {} : { text: part })} />
      <Steps label={sending.label} steps={steps} states={{ done, now, waiting, failed }} />
      {/* Each step is said once; the parts of the puzzle are not. */}
      <p class="hidden" role="status">
        {sending[stage.at]}
      </p>
      <p class="actions">
        <Button onClick={props.onCancel}>{sending.cancel}</Button>
      </p>
    </>
  );
}
