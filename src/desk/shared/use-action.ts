/** One thing at a time from one place of a page: busy, done, or failed in words. */
import { useRef, useState } from 'preact/hooks';
import { type Failure, failure } from './failure.ts';

export interface Acting {
  readonly busy: boolean;
  readonly problem: Failure | null;
  /**
   * `true` when it was done; `false` when it failed, or while another is still under way. `once`: stays busy after it was
   * done, because what it opens takes this place and no second press may come before.
   */
  run(act: () => Promise<void>, times?: 'once'): Promise<boolean>;
  /** Takes the words of the last failure away. */
  clear(): void;
}

/**
 * `tell`: an error in words, where more is known than the error says by itself. `before`: what went wrong before the
 * first try.
 */
export function useAction(tell: (error: unknown) => Failure = failure, before: Failure | null = null): Acting {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(before);
  /** A second press comes before the page is drawn again. */
  const running = useRef(false);
  return {
    busy,
    problem,
    clear: () => setProblem(null),
    async run(act, times) {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      setProblem(null);
      let done = false;
      try {
        await act();
        done = true;
      } catch (error) {
        setProblem(tell(error));
      } finally {
        running.current = done && times === 'once';
        setBusy(running.current);
      }
      return done;
    },
  };
}
