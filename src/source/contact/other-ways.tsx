/** Below the form: how else each reporter can be reached. Nothing where nobody says it. */
import { reporters } from '../../protocol/directory.ts';
import type { Listed } from '../verified-directory.ts';
import { ReporterContact } from './reporter-contact.tsx';
import type { Contact } from './use-contact.ts';

export function OtherWays({ contact, verified }: { contact: Contact; verified: Listed }) {
  const reachable = reporters(verified.directory).filter(
    ({ key }) => (contact.profiles.get(key)?.channels.length ?? 0) > 0,
  );
  if (reachable.length === 0) return null;
  return (
    <section>
      <h2>{contact.words.ways}</h2>
      {reachable.map((member) => (
        <ReporterContact key={member.key} contact={contact} member={member} />
      ))}
    </section>
  );
}
