/** What the file will hold, under the choices as they are now: read before it is made. */
import { useId, useMemo } from 'preact/hooks';
import type { Choice, ExportCase } from './choice.ts';
import { filesOf, told } from './contents.ts';
import type { Format } from './make.ts';

export function Holding(props: { cases: readonly ExportCase[]; choice: Choice; format: Format; sealed: boolean }) {
  const { cases, choice, format, sealed } = props;
  const id = useId();
  const { holds, left } = useMemo(() => told(cases, choice), [cases, choice]);
  const files = useMemo(() => filesOf(format, cases, choice), [format, cases, choice]);
  return (
    <section class="holding" aria-labelledby={id}>
      <h3 id={id}>What the file will hold</h3>
      <p>{holds}.</p>
      <p>Left out: {left}.</p>
      <ul>
        {files.map(({ paths, what }) => (
          <li key={what}>
            {paths.length === 0 ? 'one file' : <code>{paths.join(', ')}</code>}: {what}
          </li>
        ))}
      </ul>
      <p class="hint">
        {sealed
          ? 'Its name has the day, and nothing of what is in it.'
          : cases.length === 1
            ? 'Its name has the day and the title of the case.'
            : 'Its name has the day and the number of cases.'}
      </p>
    </section>
  );
}
