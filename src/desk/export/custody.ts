/** The custody of an exported case: what its log says, and last the export itself. */
import { type CustodyRow, custody as logged } from '../cases/custody.ts';
import type { ExportCase, Occasion } from './choice.ts';

/** What the word means here, and what it does not show: what a reader of an export may take it for. */
export const CUSTODY =
  'Custody: who did what to this record and when. Each line with a sum is an entry in the newsroom’s log, signed by whoever made it and chained to the one before by that sum (its SHA-256), so that none can be changed, taken out or put in between later without the chain breaking there.';

export function custody(
  { case: of, tips }: ExportCase,
  { member, today }: Pick<Occasion, 'member' | 'today'>,
  name: (key: string) => string,
): CustodyRow[] {
  const text = `${name(member)} made this export. Once it is saved, the log records it with the SHA-256 of its manifest.`;
  return [...logged(of, tips, name), { day: today, what: 'exported', by: member, text, seq: null, hash: null }];
}
