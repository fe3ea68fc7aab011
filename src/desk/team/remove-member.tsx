/** Ending a membership with the next signature: what it does, what is lost, and what to do before. */
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import type { Member } from '../../protocol/directory.ts';
import type { TeamDesk } from './team.ts';

export function RemoveMember(props: { desk: TeamDesk; member: Member; onClose: () => void; onAdded: () => void }) {
  const { name, key, roles } = props.member;
  return (
    <Dialog open title={`Remove ${name}?`} onClose={props.onClose}>
      <ul>
        <li>
          Sources no longer see <bdi>{name}</bdi>, and later tips, notes and shares are not sealed to them.
        </li>
        <li>Their sessions end, and the server lets them in no more.</li>
        <li>What they have read, and what lies on their devices, cannot be taken back.</li>
      </ul>
      {roles.includes('reporter') && (
        <p>
          <strong>Hand over first.</strong> Tips that were sent to <bdi>{name}</bdi> alone can be opened by nobody else.
          Ask them to open their inbox, choose “Only to you”, mark all and share them with a colleague. What is not
          shared before is lost to the newsroom.
        </p>
      )}
      <div class="actions">
        <Button
          kind="danger"
          onClick={() => {
            props.desk.pending.add({ kind: 'remove', member: key });
            props.onAdded();
          }}
        >
          Add to the changes
        </Button>
        <Button onClick={props.onClose}>Keep</Button>
      </div>
    </Dialog>
  );
}
