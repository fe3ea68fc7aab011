/** Locks the desk; asks first when a note would be lost with it. Leaving the page asks in the browser's own words. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import type { Cases } from './case.ts';
import { hasDrafts } from './drafts.ts';

export function LockButton(props: { cases: Cases; onLock: () => void }) {
  const { cases, onLock } = props;
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
      <Button onClick={() => (hasDrafts(cases) ? setAsking(true) : onLock())}>Lock</Button>
      <Dialog open={asking} title="A note is not saved" onClose={() => setAsking(false)}>
        <p>What you typed is in this page’s memory alone. Locking throws it away.</p>
        <div class="actions">
          <Button onClick={() => setAsking(false)}>Go back to it</Button>
          <Button kind="danger" onClick={onLock}>
            Lock, and lose the note
          </Button>
        </div>
      </Dialog>
    </>
  );
}
