/** Reporters' profiles and the parts that show them, loaded once the list is known. Without them a page is whole, but says less. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../browser/i18n/languages.ts';
import { type Site, useReading } from '../site.ts';
import type { Listed, VerifiedDirectory } from '../verified-directory.ts';
import type { ContactWords } from '../words/en/contact.ts';
import type { Asked } from './ask.ts';

export interface Contact extends Asked {
  words: ContactWords;
  parts: typeof import('./contact.ts').parts;
}

/** Milliseconds until it is tried again, and how often: a slow line must not cost the question that somebody came for. */
const AGAIN_MS = 10_000;
const TRIES = 6;

/** `null` until it is there; `missing` while the last try failed. What was loaded once stays. */
export function useContact(site: Site, verified: VerifiedDirectory): { contact: Contact | null; missing: boolean } {
  const { language } = useReading();
  const [contact, setContact] = useState<Contact | null>(null);
  const spoken = useRef(language);
  spoken.current = language;
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (verified.state !== 'listed') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const attempt = (left: number) => {
      load(site, verified, spoken.current).then(
        (loaded) => {
          if (ended) return;
          setContact(loaded);
          setMissing(false);
        },
        () => {
          if (ended) return;
          setMissing(true);
          if (left > 1) timer = setTimeout(() => attempt(left - 1), AGAIN_MS);
        },
      );
    };
    attempt(TRIES);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [site, verified]);
  const parts = contact?.parts;
  // Of a page that changed its language; the old words stay while the new ones cannot be had.
  useEffect(() => {
    let ended = false;
    parts?.loadWords(language).then(
      (words) => {
        if (!ended) setContact((now) => (now === null || now.words === words ? now : { ...now, words }));
      },
      () => {},
    );
    return () => {
      ended = true;
    };
  }, [parts, language]);
  return { contact, missing: missing && contact === null };
}

async function load(site: Site, listed: Listed, language: Language): Promise<Contact> {
  const { parts } = await import('./contact.ts');
  const [asked, words] = await Promise.all([parts.askProfiles(site, listed), parts.loadWords(language)]);
  return { ...asked, words, parts };
}
