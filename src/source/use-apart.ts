/** A part of a page that loads by itself, with its words in the page's language, when it is wanted. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Language } from '../browser/i18n/languages.ts';
import { useReading } from './site.ts';

interface Loaded<P, W> {
  parts: P;
  words: W;
}

interface Apart<P, W> {
  /** `null` until it is there. */
  loaded: Loaded<P, W> | null;
  /** The last try failed. */
  missing: boolean;
  retry: () => void;
}

interface Script<P, W> {
  parts: P;
  loadWords(language: Language): Promise<W>;
}

/** `load` imports it; it is the same function each time. The old words stay while those of another language cannot be had. */
export function useApart<P, W>(load: () => Promise<Script<P, W>>, wanted: boolean): Apart<P, W> {
  const { language } = useReading();
  const [loaded, setLoaded] = useState<Loaded<P, W> | null>(null);
  const [missing, setMissing] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    let ended = false;
    setMissing(false);
    const all = async () => {
      const { parts, loadWords } = await load();
      return { parts, words: await loadWords(language) };
    };
    all().then(
      (now) => {
        if (!ended) setLoaded(now);
      },
      () => {
        if (!ended) setMissing(true);
      },
    );
    return () => {
      ended = true;
    };
  }, [load, wanted, language, turn]);
  const retry = useCallback(() => setTurn((now) => now + 1), []);
  return { loaded, missing: missing && loaded === null, retry };
}
