/** The list of reporters, and who of them can receive, as a page's state. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Listing, loadListing, loadReceiving, type Receiving } from './listing.ts';
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
    // A list that was checked holds while the server does not answer; what is wrong with a newer one is shown.
    const isAway = next.state === 'refused' && next.fault === 'offline';
    setListing((shown) => (shown.state === 'listed' && isAway ? shown : next));
    return next;
  }, [site]);
  useEffect(() => void reload(), [reload]);
  return { listing, reload };
}

/** Who can receive now, asked for once the list is known: the form does not wait for it, and sending asks again if need be. */
export function useReceiving(site: Site, listing: Listing) {
  const [receiving, setReceiving] = useState<Receiving | null>(null);
  useEffect(() => {
    if (listing.state === 'listed') loadReceiving(site, listing).then(setReceiving, () => setReceiving(null));
  }, [site, listing]);
  return { receiving, setReceiving };
}
