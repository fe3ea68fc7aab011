/** For admins: what the server holds of each case, also of those that they cannot read, the largest first. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { rolesOf } from '../session/directory.ts';
import { longDay, sizeWords } from '../shared/words.ts';
import type { Casework } from './casework.ts';
import { DeleteCase, type Doomed } from './delete-case.tsx';
import { count } from './sentences.ts';

const SHOWN = 50;

export function StoredCases({ work }: { work: Casework }) {
  const [doomed, setDoomed] = useState<Doomed | null>(null);
  const { byId, deleted } = work.cases.state.value;
  const stored = work.cases.stored().filter(({ id }) => !deleted.has(id));
  const largest = stored.toSorted((a, b) => b.bytes - a.bytes).slice(0, SHOWN);
  const total = stored.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <section aria-labelledby="stored-title">
      <h2 id="stored-title">What cases hold on the server</h2>
      <p>
        {stored.length === 0 ? 'No case is stored.' : `${count(stored.length, 'case')}, ${sizeWords(total)}. `}
        {stored.length > 0 &&
          'They are sealed to their readers: of a case that you do not read, you see how large it is and no more.'}
      </p>
      {stored.length > 0 && (
        <details>
          <summary>{stored.length > SHOWN ? `The ${SHOWN} largest` : 'All of them'}</summary>
          <ul class="lines">
            {largest.map(({ id, events, bytes }) => {
              const of = byId.get(id);
              const day = of?.tips[0]?.day;
              const name = day === undefined ? `Case ${id.slice(0, 8)}` : `Case of ${longDay(day)}`;
              return (
                <li key={id}>
                  <span>
                    {name}
                    <span class="note">
                      {` · ${sizeWords(bytes)}, ${count(events, 'entry')}`}
                      {of?.readers.includes(work.me) ? '' : ' · you do not read it'}
                    </span>
                  </span>
                  <Button onClick={() => setDoomed({ id, what: name.replace(/^C/, 'the c') })}>
                    Delete…<span class="hidden"> {name}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <DeleteCase cases={work.cases} doomed={doomed} onClose={() => setDoomed(null)} onDone={() => {}} />
    </section>
  );
}

/** Deleting is an admin's alone. */
export function mayDelete(work: Casework): boolean {
  return rolesOf(work.directory, work.me).includes('admin');
}
