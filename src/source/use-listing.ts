/** The list of reporters as a page's state. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Listing, loadListing } from './listing.ts';
import type { Site } from './site.ts';

export interface UsedListing {
  listing: Listing;
  /** Fetches it anew. Resolves with the new state, which is shown too. */
  reload: () => Promise<Listing>;
}

export function useListing(site: Site): UsedListing {
  const [listing, setListing] = useState<Listing>({ state: 'loading' });
  const pinned = useRef<{ serial: number; hash: string } | undefined>(undefined);
  const reload = useCallback(async () => {
    setListing((shown) => (shown.state === 'listed' ? shown : { state: 'loading' }));
    const next = await loadListing(site, pinned.current);
    if (next.state === 'listed') pinned.current = { serial: next.directory.serial, hash: next.hash };
    setListing(next);
    return next;
  }, [site]);
  useEffect(() => void reload(), [reload]);
  return { listing, reload };
}
