/** The contact planner on the first page, folded away until somebody wants it. It asks, answers and forgets here: nothing is sent. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import type { Way } from '../../browser/planner/answers.ts';
import type { Directory } from '../../protocol/directory.ts';
import { reporters } from '../../protocol/directory.ts';
import type { Contact } from '../contact/use-contact.ts';
import { useReading } from '../site.ts';
import { useApart } from '../use-apart.ts';
import type { Offers } from './ways.tsx';

const load = async () => (await import('./parts.ts')).apart;

export function Planner({ contact, directory }: { contact: Contact | null; directory: Directory | null }) {
  const { home, page } = useReading().words;
  const [wanted, setWanted] = useState(false);
  const { loaded, missing, retry } = useApart(load, wanted);
  return (
    <details class="planner" onToggle={(event) => setWanted((now) => now || event.currentTarget.open)}>
      <summary>{home.planner}</summary>
      <p class="soft">{home.plannerWhat}</p>
      {loaded !== null && (
        <loaded.parts.Questions
          words={loaded.words}
          offers={directory === null ? null : offersOf(contact, directory)}
        />
      )}
      {missing && (
        <p role="alert">
          {home.plannerMissing} <Button onClick={retry}>{page.retry}</Button>
        </p>
      )}
    </details>
  );
}

/** Who can be reached in which way, of those who are listed; nobody's channels while the profiles are not there. */
function offersOf(contact: Contact | null, directory: Directory): Offers {
  const offers = new Map<Way, string[]>();
  for (const { key, name } of reporters(directory)) {
    for (const { kind } of contact?.profiles.get(key)?.channels ?? []) {
      if (kind === 'age') continue;
      const names = offers.get(kind) ?? [];
      if (!names.includes(name)) offers.set(kind, [...names, name]);
    }
  }
  return offers;
}
