/** Another role or other beats for a member. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import type { Member, Role } from '../../protocol/directory.ts';
import { parseBeats } from '../setup/plan.ts';
import { LineField } from '../shared/fields.tsx';
import type { Change } from './next-directory.ts';
import { RoleChoices } from './roles.tsx';
import { SignForm } from './sign-form.tsx';
import type { TeamDesk } from './team.ts';

export function EditMember(props: {
  desk: TeamDesk;
  now: () => number;
  member: Member;
  onClose: () => void;
  onDone: (said: string) => void;
}) {
  const { member } = props;
  const [roles, setRoles] = useState<Role[]>([...member.roles]);
  const [beats, setBeats] = useState(member.beats.join(', '));
  const [wrong, setWrong] = useState<{ roles: string | null; beats: string | null }>({ roles: null, beats: null });

  const change = (): Change | null => {
    const parsed = parseBeats(beats);
    const good = Array.isArray(parsed);
    setWrong({ roles: roles.length === 0 ? 'Choose at least one.' : null, beats: good ? null : parsed.fault });
    return good && roles.length > 0 ? { kind: 'edit', member: member.key, roles, beats: parsed } : null;
  };
  return (
    <Dialog open title={`Roles and beats of ${member.name}`} onClose={props.onClose}>
      <SignForm
        desk={props.desk}
        now={props.now}
        change={change}
        onDone={() => props.onDone(`Changed: ${member.name}.`)}
        button="Sign and publish"
        beside={<Button onClick={props.onClose}>Leave as it is</Button>}
      >
        <RoleChoices legend="Roles" chosen={roles} error={wrong.roles} onChange={setRoles} />
        <p class="hint">
          A desk that is open takes on other roles at its next unlock; the server goes by them at once.
        </p>
        <LineField label="Beats" hint="Separated by commas." error={wrong.beats} value={beats} onInput={setBeats} />
      </SignForm>
    </Dialog>
  );
}
