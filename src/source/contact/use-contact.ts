/** Reporters' profiles and the parts that show them, loaded once the list is known. Without them a page is whole, but says less. */
import { useEffect, useState } from 'preact/hooks';
import type { Site } from '../site.ts';
import type { Listed, VerifiedDirectory } from '../verified-directory.ts';
import type { Asked } from './ask.ts';
import type { ContactWords } from './words/en.ts';

export interface Contact extends Asked {
  words: ContactWords;
  parts: typeof import('./contact.ts').parts;
}

/** Milliseconds until it is tried again, and how often: a slow line must not cost the question that somebody came for. */
const AGAIN_MS = 10_000;
const TRIES = 6;

/** `null` until it is there; `missing` while the last try failed. What was loaded once stays. */
export function useContact(site: Site, verified: VerifiedDirectory): { contact: Contact | null; missing: boolean } {
  const [contact, setContact] = useState<Contact | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (verified.state !== 'listed') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const attempt = (left: number) => {
      load(site, verified).then(
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
  return { contact, missing: missing && contact === null };
}

async function load(site: Site, listed: Listed): Promise<Contact> {
  const { parts } = await import('./contact.ts');
  const [asked, words] = await Promise.all([parts.askProfiles(site, listed), parts.loadWords(site.language)]);
  return { ...asked, words, parts };
}
