/** The codename of what is written on this page: made when it is first asked for, kept until it is forgotten. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Site, useReading } from '../site.ts';
import type { Held } from './keyring.ts';
import { WORD_LANGUAGES } from './languages.ts';

export interface Codename {
  /** `null` until they are made. */
  words: readonly string[] | null;
  /** The source has seen them: what is sent next needs no look at them. */
  isKept: boolean;
  /** Rejects with `RpcError` when the worker cannot be had. */
  make(): Promise<void>;
  keep(): void;
  /** The handle under which the worker of now has it. `null`: there is none. Rejects likewise. */
  handle(): Promise<string | null>;
  forget(): void;
}

interface Made extends Held {
  by: ReturnType<Site['worker']>;
  words: readonly string[];
}

export function useCodename(site: Site): Codename {
  const { language } = useReading();
  const wanted = WORD_LANGUAGES[language];
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [isKept, setKept] = useState(false);
  const now = useRef<Made | null>(null);
  const spoken = useRef(wanted);

  const show = useCallback((next: Made | null) => {
    now.current = next;
    setWords(next?.words ?? null);
  }, []);

  const handle = useCallback(async () => {
    const { newsroomKey } = site;
    const had = now.current;
    if (had === null || newsroomKey === null) return null;
    const by = site.worker();
    if (by === had.by) return had.handle;
    // Another worker has taken the place of the one that made them: it is told the words.
    const result = await by.call('hold', { newsroomKey, words: had.words.join(' ') });
    const same = 'held' in result ? result.held.find(({ token }) => token === had.token) : undefined;
    if (same === undefined || now.current !== had) return null;
    now.current = { ...had, handle: same.handle, by };
    return same.handle;
  }, [site]);

  const make = useCallback(async () => {
    const { newsroomKey } = site;
    if (now.current !== null || newsroomKey === null) return;
    const by = site.worker();
    spoken.current = wanted;
    const made = await by.call('makeCodename', { newsroomKey, language: wanted });
    show({ ...made, by });
  }, [site, wanted, show]);

  // In another language the same codename has other words.
  useEffect(() => {
    if (now.current === null || spoken.current === wanted) return;
    spoken.current = wanted;
    const respell = async () => {
      const known = await handle();
      if (known === null || now.current === null) return;
      const spelled = await site.worker().call('spell', { handle: known, language: wanted });
      if (now.current?.handle === known) show({ ...now.current, words: spelled });
    };
    respell().catch(() => {});
  }, [site, wanted, handle, show]);

  const forget = useCallback(() => {
    const had = now.current;
    if (had !== null && !had.by.isStopped()) had.by.call('forget', had.handle).catch(() => {});
    show(null);
    setKept(false);
  }, [show]);

  return useMemo(
    () => ({ words, isKept, make, keep: () => setKept(true), handle, forget }),
    [words, isKept, make, handle, forget],
  );
}
