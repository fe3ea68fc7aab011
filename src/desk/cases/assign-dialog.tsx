/** Before somebody who does not read a case is put on it: what they get. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Choice } from '../../browser/components/field.tsx';
import type { Failure } from '../shared/failure.ts';
import { FailureNotice } from '../shared/fields.tsx';

export function AssignDialog(props: {
  /** `null`: closed. */
  name: string | null;
  /** What it is, such as "this tip" or "3 tips". */
  what: string;
  /** Whether it says how its source can be reached. */
  hasContact: boolean;
  busy: boolean;
  problem: Failure | null;
  onAssign: (contact: boolean) => void;
  onClose: () => void;
}) {
  const [contact, setContact] = useState(false);
  const { name, what } = props;
  return (
    <Dialog open={name !== null} title={`Assign to ${name ?? ''}?`} onClose={props.onClose}>
      <p>
        <bdi>{name}</bdi> does not read {what} yet. Assigning shares it: the whole text, the notes so far, and what is
        written in its case from now on. What is shared cannot be taken back. To take passages out first, use “Share…”.
      </p>
      {props.hasContact && (
        <Choice
          type="checkbox"
          name="contact"
          label="Share the source’s contact details too"
          detail="Without this they are left out, also where the text repeats them."
          checked={contact}
          onChange={setContact}
        />
      )}
      <FailureNotice failure={props.problem} />
      <div class="actions">
        <Button kind="main" busy={props.busy} onClick={() => props.onAssign(contact)}>
          {props.busy ? 'Sealing…' : 'Share and assign'}
        </Button>
        <Button onClick={props.onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
