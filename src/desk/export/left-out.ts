/** What an export does not hold, in words. */
import { REDACTION } from '../../protocol/event.ts';
import { count } from '../cases/sentences.ts';
import { joined } from '../shared/words.ts';
import type { DocumentCase, ExportDocument } from './documents.ts';

export const leftParts = (left: ExportDocument['left']): string[] =>
  [
    left.contact ? 'how to reach the source' : '',
    left.notes ? 'the newsroom’s notes' : '',
    left.files === undefined ? '' : count(left.files, 'file'),
    left.passages > 0 ? `${count(left.passages, 'passage')} of the tips` : '',
  ].filter((part) => part !== '');

/** A sentence or two for its reader; `null` when nothing was left out. */
export function leftOut({ left, cases }: ExportDocument): string | null {
  const parts = leftParts(left);
  if (parts.length === 0) return null;
  const places = cases.flatMap(textsOf).reduce((sum, text) => sum + text.split(REDACTION).length - 1, 0);
  const marked = places === 0 ? '' : ` ${REDACTION} marks ${count(places, 'place')} where words were taken out.`;
  return `Left out of this export: ${joined(parts)}.${marked}`;
}

/** Passages that were marked are only a part of what was taken out: the same words, and contact details, go everywhere. */
const textsOf = ({ title, titled, tips, notes, tags, history, custody }: DocumentCase): string[] => [
  // Words of a tip are counted there.
  ...(titled ? [title] : []),
  ...tips.flatMap(({ text, contact }) => [text, contact ?? '']),
  ...[...(notes ?? []), ...history, ...custody].map(({ text }) => text),
  ...tags,
];
