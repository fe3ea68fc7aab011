/** Locks the desk; asks first when unsigned changes would be lost with it. What is being written is kept on the device. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import type { Drafts } from './drafts.ts';

/** `unsigned`: how many changes of the list would be lost. */
export function LockButton(props: { drafts: Drafts; unsigned: () => number; onLock: () => void }) {
  const { drafts, unsigned, onLock } = props;
  const changes = unsigned();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    // Closed within a second of the last letter: the browser asks in its own words.
    const warn = (event: BeforeUnloadEvent) => {
      if (!drafts.isUnkept()) return;
      drafts.flush();
      event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [drafts]);
  return (
    <>
      <Button onClick={() => (unsigned() === 0 ? onLock() : setAsking(true))}>Lock</Button>
      <Dialog open={asking} title="Changes are not signed" onClose={() => setAsking(false)}>
        <p>
          {changes === 1 ? 'One change' : `${changes} changes`} of the list of members {changes === 1 ? 'is' : 'are'}{' '}
          not signed yet. Locking drops {changes === 1 ? 'it' : 'them'}.
        </p>
        <div class="actions">
          <Button onClick={() => setAsking(false)}>Go back to it</Button>
          <Button kind="danger" onClick={onLock}>
            Lock, and drop them
          </Button>
        </div>
      </Dialog>
    </>
  );
}
