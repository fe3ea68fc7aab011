/** The custody of an exported case: what its log says, and last the export itself. */
import { type CustodyRow, custody as logged } from '../cases/custody.ts';
import type { ExportCase, Occasion } from './choice.ts';

export function custody(
  { case: of, tips }: ExportCase,
  { member, today }: Pick<Occasion, 'member' | 'today'>,
  name: (key: string) => string,
): CustodyRow[] {
  const text = `${name(member)} made this export. The log records it with the SHA-256 of its manifest.`;
  return [...logged(of, tips, name), { day: today, what: 'exported', by: member, text, seq: null, hash: null }];
}
