/** The list of reporters, and who of them can receive, as a page's state. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Site } from './site.ts';
import { loadListing, loadReceiving, type Receiving, type VerifiedDirectory } from './verified-directory.ts';

export interface UsedListing {
  verified: VerifiedDirectory;
  /** Fetches it anew. Resolves with the new state, which is shown too. */
  reload: () => Promise<VerifiedDirectory>;
}

export function useVerifiedDirectory(site: Site): UsedListing {
  const [verified, setListing] = useState<VerifiedDirectory>({ state: 'loading' });
  const pinned = useRef<{ serial: number; hash: string } | undefined>(undefined);
  const reload = useCallback(async () => {
    setListing((shown) => (shown.state === 'listed' ? shown : { state: 'loading' }));
    const next = await loadListing(site, pinned.current);
    if (next.state === 'listed') pinned.current = { serial: next.directory.serial, hash: next.hash };
    // A list that was checked holds while the server does not answer; what is wrong with a newer one is shown.
    const isAway = next.state === 'refused' && next.fault === 'offline';
    setListing((shown) => (shown.state === 'listed' && isAway ? shown : next));
    return next;
  }, [site]);
  useEffect(() => void reload(), [reload]);
  return { verified, reload };
}

/** Who can receive now, asked for once the list is known: the form does not wait for it, and sending asks again if need be. */
export function useReceiving(site: Site, verified: VerifiedDirectory) {
  const [receiving, setReceiving] = useState<Receiving | null>(null);
  useEffect(() => {
    if (verified.state === 'listed') loadReceiving(site, verified).then(setReceiving, () => setReceiving(null));
  }, [site, verified]);
  return { receiving, setReceiving };
}
