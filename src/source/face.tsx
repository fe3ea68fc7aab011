/** A reporter's picture, or what stands for it. The name stands beside it. */
import { initials } from '../browser/i18n/initials.ts';
import type { Member } from '../protocol/directory.ts';
import type { Contact } from './contact/use-contact.ts';

/** The picture comes after the form: initials keep its place. */
export function Face({ member, contact }: { member: Member; contact: Contact | null }) {
  const picture = contact?.profiles.get(member.key)?.picture ?? null;
  if (contact !== null && picture !== null) return <contact.parts.Portrait name={member.name} picture={picture} />;
  return (
    <span class="portrait" aria-hidden="true">
      {initials(member.name)}
    </span>
  );
}
