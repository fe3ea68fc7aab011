/** The custody of a case as a table, on the page and on paper. */
import { joined } from '../words.ts';
import type { Case } from './case.ts';
import type { Casework } from './casework.ts';
import { type CustodyRow, custody } from './custody.ts';
import type { ShownTip } from './shown-tips.ts';

const WORDS: Readonly<Record<CustodyRow['what'], string>> = {
  received: 'Received',
  opened: 'Case opened',
  kept: 'Kept',
  shared: 'Shared',
  exported: 'Exported',
};

export function CustodyTable(props: { work: Casework; of: Case; tips: readonly ShownTip[] }) {
  const { work } = props;
  return (
    <table class="custody">
      <caption class="hidden">Custody: who had it, and when</caption>
      <thead>
        <tr>
          <th scope="col">Day (UTC)</th>
          <th scope="col">What</th>
          <th scope="col">By, and sealed to</th>
          <th scope="col">Entry and its SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {custody(props.of, props.tips).map((row) => (
          <tr key={`${row.seq} ${row.tips.join()}`}>
            <td class="nowrap">{row.day}</td>
            <td>{WORDS[row.what]}</td>
            <td dir="auto">
              {row.by === null ? 'the server, sealed' : work.name(row.by)}
              {row.to.length > 0 && <span class="note"> · {joined(row.to.map(work.name))}</span>}
            </td>
            <td>
              {row.seq === null ? (
                <>
                  message <code>{row.tips.join(' ')}</code>
                </>
              ) : (
                <>
                  {row.seq + 1} <code>{row.hash ?? 'not shown by the server'}</code>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
