/** What this site sees of the connection, asked once the parts that show it are there. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ConnectionAnswer } from '../../protocol/connection.ts';
import type { Site } from '../site.ts';
import type { Seen } from './network-check.tsx';
import type { Contact } from './use-contact.ts';

export function useConnection(site: Site, contact: Contact | null): { seen: Seen; ask: () => void } {
  const [seen, setSeen] = useState<Seen>(null);
  const ask = useCallback(() => {
    if (contact === null) return;
    setSeen(null);
    const organisations = contact.callouts.flatMap((one) => one.organisations);
    site.api.json('/api/connection', ConnectionAnswer).then(
      (answer) => setSeen(contact.parts.judgeNetwork(answer, organisations)),
      () => setSeen('failed'),
    );
  }, [site, contact]);
  useEffect(ask, [ask]);
  return { seen, ask };
}
