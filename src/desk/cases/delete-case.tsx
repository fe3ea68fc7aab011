/** Deleting a whole case, in two steps: what is lost is said first, and agreed to by a box before the button works. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Choice } from '../../browser/components/field.tsx';
import { FailureNotice } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import type { Cases } from './case.ts';

/** The case to delete; `what` names it in the title, such as "the case of 24 November". */
export interface Doomed {
  id: string;
  what: string;
}

export function DeleteCase(props: { cases: Cases; doomed: Doomed | null; onClose: () => void; onDone: () => void }) {
  const { doomed } = props;
  const [agreed, setAgreed] = useState(false);
  const deleting = useAction();
  const close = () => {
    setAgreed(false);
    deleting.clear();
    props.onClose();
  };
  const remove = async () => {
    if (doomed === null || !(await deleting.run(() => props.cases.delete(doomed.id)))) return;
    close();
    props.onDone();
  };
  return (
    <Dialog open={doomed !== null} title={`Delete ${doomed?.what ?? 'a case'} for everybody?`} onClose={close}>
      <ul>
        <li>
          Its notes, tags, status and history are erased from the server, and with them all that was kept or shared in
          it.
        </li>
        <li>Every desk forgets it with its next look. What somebody exported, printed or copied stays.</li>
        <li>A tip that is still in an inbox stays there until its own day. A kept tip whose day has passed is lost.</li>
        <li>
          Backups hold the sealed case until they are overwritten. That you deleted it, and when, is shown to all
          members.
        </li>
      </ul>
      <Choice
        type="checkbox"
        name="agreed"
        label="I understand that there is no undo"
        checked={agreed}
        onChange={setAgreed}
      />
      <FailureNotice failure={deleting.problem} />
      <div class="actions">
        <Button kind="danger" busy={deleting.busy} disabled={!agreed} onClick={remove}>
          Delete the case
        </Button>
        <Button onClick={close}>Leave it</Button>
      </div>
    </Dialog>
  );
}
