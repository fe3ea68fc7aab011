/** What this site sees of the connection, asked once the parts that show it are there, and again when the connection may be another. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Site } from '../site.ts';
import type { Seen } from './network-check.tsx';
import type { Contact } from './use-contact.ts';

export interface Connection {
  seen: Seen;
  ask(): void;
}

export function useConnection(site: Site, contact: Contact | null): Connection {
  const [seen, setSeen] = useState<Seen>(null);
  const turn = useRef(0);
  const ask = useCallback(() => {
    if (contact === null) return;
    turn.current += 1;
    const own = turn.current;
    const take = (next: Seen) => {
      if (own === turn.current) setSeen(next);
    };
    contact.parts.askConnection(site, contact).then(take, () => take('failed'));
  }, [site, contact]);
  useEffect(() => {
    ask();
    // A page that was opened at home and carried to work must not keep its calm.
    const again = () => {
      if (document.visibilityState === 'visible') ask();
    };
    addEventListener('online', ask);
    document.addEventListener('visibilitychange', again);
    return () => {
      removeEventListener('online', ask);
      document.removeEventListener('visibilitychange', again);
    };
  }, [ask]);
  return { seen, ask };
}
