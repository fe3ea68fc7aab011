/** Another name, other roles or other beats for a member. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import type { Member, Role } from '../../protocol/directory.ts';
import { NAME_MAX } from '../../protocol/limits.ts';
import { nameFault, parseBeats } from '../setup/plan.ts';
import { LineField } from '../shared/fields.tsx';
import { isNothing } from './change-line.tsx';
import { type Change, subjectOf } from './next-directory.ts';
import { RoleChoices } from './roles.tsx';
import type { TeamDesk } from './team.ts';

type Wrong = Record<'name' | 'roles' | 'beats', string | null>;

/** What the change that waits would make of the member: that is where editing goes on. */
function entryAfter(change: Change, member: Member): Pick<Member, 'name' | 'beats' | 'roles'> {
  if (change.kind === 'edit') return { name: change.name, beats: [...change.beats], roles: [...change.roles] };
  return change.kind === 'request' ? { ...member, ...change.request.to } : member;
}

export function EditMember(props: { desk: TeamDesk; member: Member; onClose: () => void; onAdded: () => void }) {
  const { desk, member } = props;
  const before = desk.pending.changes.value.find((change) => subjectOf(change) === member.key);
  const start = before === undefined ? member : entryAfter(before, member);
  const [name, setName] = useState(start.name);
  const [roles, setRoles] = useState<Role[]>([...start.roles]);
  const [beats, setBeats] = useState(start.beats.join(', '));
  const [wrong, setWrong] = useState<Wrong>({ name: null, roles: null, beats: null });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const parsed = parseBeats(beats);
    const faults: Wrong = {
      name: nameFault(name),
      roles: roles.length === 0 ? 'Choose at least one.' : null,
      beats: Array.isArray(parsed) ? null : parsed.fault,
    };
    setWrong(faults);
    if (faults.name !== null || faults.roles !== null || !Array.isArray(parsed)) return;
    const change: Change = { kind: 'edit', member: member.key, name: name.trim(), roles, beats: parsed };
    if (!isNothing(change, desk.directory.value.directory)) {
      desk.pending.add(change);
      return props.onAdded();
    }
    if (before && before.kind !== 'request') desk.pending.takeBack(before);
    props.onClose();
  };
  return (
    <Dialog open title={`Name, roles and beats of ${member.name}`} onClose={props.onClose}>
      <form onSubmit={submit} autocomplete="off" noValidate>
        <LineField
          label="Name"
          hint="As in the byline."
          error={wrong.name}
          value={name}
          onInput={setName}
          max={NAME_MAX}
        />
        <RoleChoices legend="Roles" chosen={roles} error={wrong.roles} onChange={setRoles} />
        <p class="hint">
          A desk that is open takes on other roles at its next unlock; the server goes by them at once.
        </p>
        <LineField label="Beats" hint="Separated by commas." error={wrong.beats} value={beats} onInput={setBeats} />
        <div class="actions">
          <Button kind="main" type="submit">
            Add to the changes
          </Button>
          <Button onClick={props.onClose}>Leave as it is</Button>
        </div>
      </form>
    </Dialog>
  );
}
