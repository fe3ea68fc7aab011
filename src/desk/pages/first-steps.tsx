/** A card above the rows: how far the first steps are, what is next, and away with it. */
import { useSignal } from '@preact/signals';
import { Button } from '../../browser/components/button.tsx';
import { AWAY, stepsOf } from './start-page.tsx';

export function FirstSteps(props: { desk: Parameters<typeof stepsOf>[0]; onOpen: () => void }) {
  const { desk } = props;
  const isAway = useSignal(desk.vault.memory.done.includes(AWAY));
  const steps = stepsOf(desk);
  const next = steps.find(({ done }) => !done);
  if (isAway.value || next === undefined) return null;
  return (
    <section class="first-steps" aria-labelledby="first-steps-title">
      <h2 id="first-steps-title">First steps</h2>
      <p>
        {steps.filter(({ done }) => done).length} of {steps.length}: {next.title}
      </p>
      <Button kind="quiet" onClick={props.onOpen}>
        Show
      </Button>
      <Button
        kind="quiet"
        onClick={() => {
          isAway.value = true;
          void desk.vault.saveMemory({ ...desk.vault.memory, done: [...desk.vault.memory.done, AWAY] });
        }}
      >
        Put away
      </Button>
    </section>
  );
}
