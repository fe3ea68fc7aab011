/** Who may do what, from the table that the server goes by. */

import type { Role } from '../../protocol/directory.ts';
import { MAY } from '../../protocol/team.ts';
import { ROLES } from './roles.tsx';

const ROWS: readonly (readonly [string, readonly Role[]])[] = Object.entries(MAY);

export function MayTable() {
  return (
    <table class="may">
      <thead>
        <tr>
          <th scope="col">May</th>
          {ROLES.map((role) => (
            <th scope="col" key={role}>
              {role.charAt(0).toUpperCase() + role.slice(1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([what, may]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            {ROLES.map((role) => (
              <td key={role}>{may.includes(role) ? 'yes' : <span class="note">no</span>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
