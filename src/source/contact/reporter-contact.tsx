/** What a reporter says, and the channels, once they are there. */
import type { Member } from '../../protocol/directory.ts';
import type { Contact } from './use-contact.ts';

export function ReporterContact({ contact, member }: { contact: Contact | null; member: Member }) {
  const profile = contact?.profiles.get(member.key);
  if (contact === null || profile === undefined) return null;
  const { words, parts } = contact;
  return (
    <>
      {profile.about !== '' && (
        <p class="said" dir="auto">
          {profile.about}
        </p>
      )}
      {profile.channels.length > 0 && (
        <details class="ways">
          <summary>{words.waysTo(member.name)}</summary>
          <parts.Channels channels={profile.channels} words={words} />
        </details>
      )}
    </>
  );
}
