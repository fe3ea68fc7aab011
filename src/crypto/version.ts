/** Signed texts of a version or kind that this program does not know: told from damaged ones, never guessed at. */
import * as v from 'valibot';
import { parseJson } from '../protocol/schema.ts';
import { CryptoError } from './errors.ts';

/** As much as every signed text of every version says. */
const Anything = v.object({ v: v.number(), kind: v.optional(v.string()) });

/**
 * The text by its schema. `kinds`: those that the schema knows. Throws `CryptoError`: `newer` for a later version, or for a kind
 * that a later program may have added; `malformed` for what is neither.
 */
export function readVersioned<S extends v.GenericSchema>(
  schema: S,
  text: string,
  kinds: readonly string[],
): v.InferOutput<S> {
  const found = parseJson(schema, text);
  if (found !== null) return found;
  const said = parseJson(Anything, text);
  const isNewer =
    said !== null && ((Number.isSafeInteger(said.v) && said.v > 1) || (said.v === 1 && isUnknown(said.kind, kinds)));
  throw new CryptoError(isNewer ? 'newer' : 'malformed');
}

const isUnknown = (kind: string | undefined, kinds: readonly string[]) =>
  kind !== undefined && /^[a-z-]{1,40}$/.test(kind) && !kinds.includes(kind);
