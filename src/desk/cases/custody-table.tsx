/** The custody of a case as a table, on the page and on paper. */
import { fromBase64url } from '../../crypto/bytes.ts';
import { toHex } from '../../crypto/export.ts';
import type { HeldMessage } from '../messages/message.ts';
import type { Case } from './case.ts';
import type { Casework } from './casework.ts';
import { type CustodyRow, custody } from './custody.ts';

const WORDS: Readonly<Record<CustodyRow['what'], string>> = {
  received: 'Received',
  opened: 'Case opened',
  kept: 'Kept',
  answered: 'Answered',
  shared: 'Shared',
  exported: 'Exported',
  deleted: 'Deleted',
};

export function CustodyTable(props: { work: Casework; of: Case; tips: readonly HeldMessage[] }) {
  const { work } = props;
  return (
    <table class="custody">
      <caption class="hidden">Custody: who had it, and when</caption>
      <thead>
        <tr>
          <th scope="col">Day (UTC)</th>
          <th scope="col">What</th>
          <th scope="col">How, and SHA-256 of the sealed entry</th>
        </tr>
      </thead>
      <tbody>
        {custody(props.of, props.tips, work.name).map((row) => (
          <tr key={`${row.seq} ${row.text}`}>
            <td class="nowrap">{row.day}</td>
            <td class="nowrap">{WORDS[row.what]}</td>
            <td dir="auto">
              {row.text}
              {row.seq !== null && (
                <span class="custody-hash" dir="ltr">
                  Entry {row.seq + 1}:{' '}
                  <code>{row.hash ? toHex(fromBase64url(row.hash)) : 'not shown by the server'}</code>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
