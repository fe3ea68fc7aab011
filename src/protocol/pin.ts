/** `/newsroom.js`: the module that every page imports to know whose directory it may trust (DESIGN 4.3). Part of the manifest. */
import * as v from 'valibot';
import { Key } from './schema.ts';

/** The exact text for this newsroom key, base64url; `null` before set-up. Throws `ValiError` for a text that is no key. */
export function pinScript(key: string | null): string {
  return `export const newsroomKey = ${key === null ? 'null' : `"${v.parse(Key, key)}"`};\n`;
}
