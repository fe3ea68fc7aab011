/** What a file is and whether it is shown here, by its bytes. */
import { disagreement, type Format, type FormatId, formatOf } from './formats.ts';
import { BYTES_MAX, HEAD_BYTES } from './limits.ts';
import { sniff } from './sniff.ts';
import { type FoundText, readText } from './text.ts';

export interface Inspected {
  id: FormatId;
  format: Format;
  /** Where its kind is `text` and it is shown. */
  text: FoundText | null;
  /** Its name or type says something else: a sentence. */
  warning: string | null;
  /** Why it is not shown, although its format could be. */
  refused: 'empty' | 'large' | null;
}

export async function inspect(file: Blob, name: string, type: string): Promise<Inspected> {
  if (file.size === 0)
    return { id: 'unknown', format: formatOf('unknown'), text: null, warning: null, refused: 'empty' };
  const marked = sniff(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  const tooLong = file.size > BYTES_MAX.text;
  const text = marked === null ? await readText(file, tooLong ? HEAD_BYTES : file.size) : null;
  const id = marked ?? text?.format ?? 'unknown';
  const format = formatOf(id);
  const large = format.kind !== 'none' && file.size > BYTES_MAX[format.kind];
  return { id, format, text, warning: disagreement(name, type, format), refused: large ? 'large' : null };
}
