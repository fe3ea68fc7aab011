/** The question that the link named: found among the open ones, picked where several have its words, or put aside. */
import { useState } from 'preact/hooks';
import type { OpenCallout } from '../contact/ask.ts';
import type { Contact } from '../contact/use-contact.ts';
import type { Link } from '../link.ts';

export interface Asked {
  /** All that have the link's words. */
  named: readonly OpenCallout[];
  /** The one that the tip answers; `null` for none. */
  callout: OpenCallout | null;
  /** Whether the source has yet to say which. */
  isOpen: boolean;
  pick(callout: OpenCallout): void;
  /** To write about something else. */
  drop(): void;
}

export function useAsked(contact: Contact | null, { callout: words }: Link): Asked {
  const [picked, pick] = useState<OpenCallout | null>(null);
  const [dropped, setDropped] = useState(false);
  const named = contact?.callouts.filter((one) => one.words === words) ?? [];
  // Two words may be somebody else's too, by chance or by design: then nobody is chosen before the source says which.
  const asked = picked ?? (named.length === 1 ? (named[0] ?? null) : null);
  return {
    named,
    callout: dropped ? null : asked,
    isOpen: named.length > 1 && asked === null && !dropped,
    pick,
    drop: () => setDropped(true),
  };
}
