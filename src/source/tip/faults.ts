/** What keeps a draft from being sent, in words, field by field. */

import { CONTACT_MAX } from '../../protocol/limits.ts';
import type { VerifiedDirectory } from '../verified-directory.ts';
import type { Words } from '../words/en/pages.ts';
import type { Room } from './room.ts';
import type { Draft } from './send.ts';

/** What is wrong with each field, `null` when nothing is; an empty text when the place itself says it already. */
export interface Faults {
  text: string | null;
  to: string | null;
  contact: string | null;
}

export function isFine(faults: Faults): boolean {
  return faults.text === null && faults.to === null && faults.contact === null;
}

/** Nothing that anybody could see: white space, and characters that are drawn as nothing (Braille's blank cell among them). */
function isBlank(text: string): boolean {
  return !/[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}\u2800]/u.test(text);
}

export function faultsOf(draft: Draft, verified: VerifiedDirectory, words: Words, room: Room): Faults {
  const text =
    room.state === 'over' ? words.tip.tooLong(room.characters) : isBlank(draft.text) ? words.tip.textMissing : null;
  const contact = draft.contact.length > CONTACT_MAX ? words.tip.contactLong(CONTACT_MAX) : null;
  return { text, to: recipientsFault(draft, verified, words), contact };
}

/** Without a checked list there is nobody to seal to. What is wrong with the list stands where the choices would. */
function recipientsFault(draft: Draft, verified: VerifiedDirectory, words: Words): string | null {
  if (verified.state === 'loading') return words.tip.toLoading;
  if (verified.state === 'refused') return '';
  return draft.to.length === 0 ? words.tip.toMissing : null;
}
