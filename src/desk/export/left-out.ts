/** What an export does not hold, in one sentence for its reader; `null` when nothing was left out. */
import { count } from '../cases/sentences.ts';
import { joined } from '../words.ts';
import type { ExportDocument } from './documents.ts';

export function leftOut({ left }: ExportDocument): string | null {
  const parts = [
    left.contact ? 'how to reach the source' : '',
    left.notes ? 'the newsroom’s notes' : '',
    left.passages > 0 ? `${count(left.passages, 'passage')} of the texts, marked █████` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `Left out of this export: ${joined(parts)}.`;
}
