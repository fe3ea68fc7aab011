/** Locks the desk; asks first when a note would be lost with it. Leaving the page asks in the browser's own words. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import type { Cases } from './case.ts';
import { hasDrafts } from './drafts.ts';

/** `unsigned`: how many changes of the list would be lost. */
export function LockButton(props: { cases: Cases; unsigned: () => number; onLock: () => void }) {
  const { cases, unsigned, onLock } = props;
  const hasNote = hasDrafts(cases);
  const changes = unsigned();
  const isLossless = () => !hasDrafts(cases) && unsigned() === 0;
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (hasDrafts(cases)) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [cases]);
  return (
    <>
      <Button onClick={() => (isLossless() ? onLock() : setAsking(true))}>Lock</Button>
      <Dialog
        open={asking}
        title={hasNote ? 'A note is not saved' : 'Changes are not signed'}
        onClose={() => setAsking(false)}
      >
        {hasNote && <p>What you typed is in this page’s memory alone. Locking throws it away.</p>}
        {changes > 0 && (
          <p>
            {changes === 1 ? 'One change' : `${changes} changes`} of the list of members {changes === 1 ? 'is' : 'are'}{' '}
            not signed yet. Locking drops {changes === 1 ? 'it' : 'them'}.
          </p>
        )}
        <div class="actions">
          <Button onClick={() => setAsking(false)}>Go back to it</Button>
          <Button kind="danger" onClick={onLock}>
            {hasNote ? 'Lock, and lose the note' : 'Lock, and drop them'}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
