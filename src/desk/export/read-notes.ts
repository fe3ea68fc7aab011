/** The notes of an export, read before it is written: a note that cannot be read in time stops no file. */
import { asTyped, type ParsedNote } from '../cases/markdown-nodes.ts';
import { visible } from '../shared/visible.ts';
import type { ExportDocument } from './documents.ts';

/** What was read of a note, by its text. */
export type ReadNotes = (text: string) => ParsedNote;

export async function readNotes(
  { cases }: ExportDocument,
  parse: (text: string) => Promise<ParsedNote>,
): Promise<ReadNotes> {
  const read = new Map<string, ParsedNote>();
  for (const { text, withdrawn } of cases.flatMap(({ notes }) => notes ?? []))
    if (!withdrawn) read.set(text, await parse(visible(text)));
  return (text) => read.get(text) ?? asTyped(visible(text));
}
