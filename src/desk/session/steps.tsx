/** What the wizards share: the steps at their head, the focus at each page, and a warning before words are lost. */
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Steps } from '../../browser/components/progress.tsx';

export interface WizardStep<At extends string> {
  /** The pages that belong to it. */
  at: readonly At[];
  label: string;
}

const STATES = { done: 'Done', now: 'Now', waiting: 'To do', failed: 'Failed' };

export function WizardSteps<At extends string>(props: { label: string; steps: readonly WizardStep<At>[]; at: At }) {
  const now = props.steps.findIndex((step) => step.at.includes(props.at));
  const steps = props.steps.map(({ label }, place) => ({
    label,
    state: place < now ? ('done' as const) : place === now ? ('now' as const) : ('waiting' as const),
  }));
  return (
    <div class="no-print">
      <Steps label={props.label} steps={steps} states={STATES} />
    </div>
  );
}

/** Each page of a wizard begins at its top. `warn`: leaving would lose something. */
export function useWizardPage(at: string, warn: boolean): void {
  useEffect(() => {
    if (!warn) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [warn]);
  // Before the browser paints: nobody who types at once may lose the focus to this.
  useLayoutEffect(() => {
    document.querySelector('main')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [at]);
}
