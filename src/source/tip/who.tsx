/** Who reads it, before anything else: the face, the name and the beat of the only reporter; else the newsroom's name. */
import { reporters } from '../../protocol/directory.ts';
import type { Contact } from '../contact/use-contact.ts';
import { Face } from '../face.tsx';
import { useReading } from '../site.ts';
import type { VerifiedDirectory } from '../verified-directory.ts';

export function Who(props: { verified: VerifiedDirectory; contact: Contact | null }) {
  const { verified, contact } = props;
  const { tip } = useReading().words;
  if (verified.state !== 'listed') {
    return (
      <div class="who">
        <div>
          <h1>{tip.heading}</h1>
          {verified.state === 'loading' && <p role="status">{tip.toLoading}</p>}
        </div>
      </div>
    );
  }
  const [only, ...others] = reporters(verified.directory);
  if (only === undefined || others.length > 0) return <h1>{tip.headingTo(verified.directory.newsroom.name)}</h1>;
  return (
    <div class="who">
      <Face member={only} contact={contact} />
      <div>
        <h1>{tip.headingTo(only.name)}</h1>
        {only.beats.length > 0 && <p>{tip.covers(only.beats)}</p>}
      </div>
    </div>
  );
}
