/** What this site sees of the connection, asked once the parts that show it are there. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Site } from '../site.ts';
import type { Seen } from './network-check.tsx';
import type { Contact } from './use-contact.ts';

export function useConnection(site: Site, contact: Contact | null): { seen: Seen; ask: () => void } {
  const [seen, setSeen] = useState<Seen>(null);
  const ask = useCallback(() => {
    if (contact === null) return;
    setSeen(null);
    contact.parts.askConnection(site, contact).then(setSeen, () => setSeen('failed'));
  }, [site, contact]);
  useEffect(ask, [ask]);
  return { seen, ask };
}
