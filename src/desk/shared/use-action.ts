/** One thing at a time from one place of a page: busy, done, or failed in words. */
import { useRef, useState } from 'preact/hooks';
import { type Failure, failure } from './failure.ts';

export interface Acting {
  readonly busy: boolean;
  readonly problem: Failure | null;
  /** `true` when it was done; `false` when it failed, or while another is still under way. */
  run(act: () => Promise<void>): Promise<boolean>;
  /** Takes the words of the last failure away. */
  clear(): void;
}

/** `tell`: an error in words, where more is known than the error says by itself. */
export function useAction(tell: (error: unknown) => Failure = failure): Acting {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);
  /** A second press comes before the page is drawn again. */
  const running = useRef(false);
  return {
    busy,
    problem,
    clear: () => setProblem(null),
    async run(act) {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      setProblem(null);
      try {
        await act();
        return true;
      } catch (error) {
        setProblem(tell(error));
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}
