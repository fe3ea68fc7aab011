/** The three roles in words, and choosing among them. */
import { useId } from 'preact/hooks';
import { Choice } from '../../browser/components/field.tsx';
import type { Role } from '../../protocol/directory.ts';
import { joined } from '../shared/words.ts';

export const ROLES: readonly Role[] = ['reporter', 'editor', 'admin'];

const DETAILS: Record<Role, string> = {
  reporter: 'Sources can choose them. They read the tips that are sent to them, and share them.',
  editor: 'Gets no tips. Reads what is shared with them, adds notes, exports.',
  admin:
    'Invites, admits and removes members. Signs the list, so they need the newsroom’s words too. It lets them read nothing more.',
};

/** `reporter and admin`. */
export const roleNames = (roles: readonly Role[]) => joined(ROLES.filter((role) => roles.includes(role)));

export function RoleChoices(props: {
  legend: string;
  chosen: readonly Role[];
  error?: string | null;
  onChange: (roles: Role[]) => void;
}) {
  const id = useId();
  const toggle = (role: Role, on: boolean) =>
    props.onChange(ROLES.filter((other) => (other === role ? on : props.chosen.includes(other))));
  return (
    <fieldset aria-describedby={props.error ? id : undefined}>
      <legend>{props.legend}</legend>
      {ROLES.map((role) => (
        <Choice
          key={role}
          type="checkbox"
          name={role}
          label={role.charAt(0).toUpperCase() + role.slice(1)}
          detail={DETAILS[role]}
          checked={props.chosen.includes(role)}
          onChange={(on) => toggle(role, on)}
        />
      ))}
      {props.error && (
        <p class="error" id={id}>
          {props.error}
        </p>
      )}
    </fieldset>
  );
}
