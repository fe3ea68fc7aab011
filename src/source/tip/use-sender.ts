/** The sender of a page, which always looks at the newest list that the page has. */
import { useMemo, useRef } from 'preact/hooks';
import type { Site } from '../site.ts';
import type { Receiving, VerifiedDirectory } from '../verified-directory.ts';
import { createSender, type FilesOut, type Lists, type Sender } from './send.ts';

export function useSender(
  site: Site,
  props: {
    verified: VerifiedDirectory;
    reload: () => Promise<VerifiedDirectory>;
    receiving: Receiving | null;
    setReceiving: (receiving: Receiving) => void;
    /** The same object each time. */
    files: FilesOut;
  },
): Sender {
  const { reload, setReceiving, files } = props;
  const latest = useRef(props);
  latest.current = props;
  return useMemo(() => {
    const lists: Lists = {
      async listed(fresh) {
        const shown = latest.current.verified;
        const now = fresh || shown.state !== 'listed' ? await reload() : shown;
        if (now.state === 'listed') return now;
        return { fault: now.state === 'refused' ? now.fault : 'offline' };
      },
      receiving: () => latest.current.receiving,
      show: setReceiving,
    };
    return createSender(site, lists, files);
  }, [site, reload, setReceiving, files]);
}
