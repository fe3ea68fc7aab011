/** Ending a membership: what it does, what is lost, and what to do before. */
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import type { Member } from '../../protocol/directory.ts';
import { SignForm } from './sign-form.tsx';
import type { TeamDesk } from './team.ts';

export function RemoveMember(props: {
  desk: TeamDesk;
  now: () => number;
  member: Member;
  onClose: () => void;
  onDone: (said: string) => void;
}) {
  const { name, key, roles } = props.member;
  return (
    <Dialog open title={`Remove ${name}?`} onClose={props.onClose}>
      <SignForm
        desk={props.desk}
        now={props.now}
        change={() => ({ kind: 'remove', member: key })}
        onDone={() => props.onDone(`${name} is a former member now.`)}
        button="Remove, sign and publish"
        kind="danger"
        beside={<Button onClick={props.onClose}>Keep</Button>}
      >
        <ul>
          <li>
            Sources no longer see <bdi>{name}</bdi>, and later tips, notes and shares are not sealed to them.
          </li>
          <li>Their sessions end, and the server lets them in no more.</li>
          <li>What they have read, and what lies on their devices, cannot be taken back.</li>
        </ul>
        {roles.includes('reporter') && (
          <p>
            <strong>Hand over first.</strong> Tips that were sent to <bdi>{name}</bdi> alone can be opened by nobody
            else. Ask them to open their inbox, choose “Only to me”, mark all and share them with a colleague. What is
            not shared before is lost to the newsroom.
          </p>
        )}
      </SignForm>
    </Dialog>
  );
}
