/** Roles as they stand in a column: a JSON array. */
import * as v from 'valibot';

const Roles = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/** Throws when it is none: the database was changed by other hands. */
export function readRoles(column: string): string[] {
  return v.parse(Roles, column);
}
