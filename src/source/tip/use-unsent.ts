/** Text that was not sent is not lost by a slip: the browser asks first. Leaving on purpose is never asked about. */
import { useEffect } from 'preact/hooks';
import { beforeLeaving, whenLeft } from '../../browser/leave.ts';

/** `wipe` is called when the source has left on purpose. */
export function useUnsent(unsent: boolean, wipe: () => void): void {
  useEffect(() => {
    if (!unsent) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    const stay = beforeLeaving(() => {
      removeEventListener('beforeunload', warn);
      return () => addEventListener('beforeunload', warn);
    });
    return () => {
      stay();
      removeEventListener('beforeunload', warn);
    };
  }, [unsent]);
  useEffect(() => whenLeft(wipe), [wipe]);
}
