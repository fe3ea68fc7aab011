/** The words of the pinned key, and whether a byline link names the same newsroom. */
import { useEffect, useState } from 'preact/hooks';
import { UNREADABLE } from './link.ts';
import type { Site } from './site.ts';
import type { VerifiedDirectory } from './verified-directory.ts';

/** `none`: the link brought no words. `unreadable`: it brought something else. `unsure`: they are still being compared, or could not be. */
export type Verdict = 'none' | 'unreadable' | 'unsure' | 'matches' | 'differs';

export interface Fingerprint {
  /** `null` until they are known. */
  words: readonly string[] | null;
  verdict: Verdict;
}

/** Asked again when `verified` changes: the worker may have failed to load the first time. */
export function useFingerprint(site: Site, verified: VerifiedDirectory['state']): Fingerprint {
  const { newsroomKey, link } = site;
  const [words, setWords] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (newsroomKey === null || words !== null) return;
    site
      .worker()
      .call('fingerprint', newsroomKey)
      .then(setWords, () => {});
  }, [site, newsroomKey, words, verified]);
  if (link.words === null) return { words, verdict: 'none' };
  // A link that names a newsroom never fits a place that is none yet.
  if (newsroomKey === null) return { words, verdict: 'differs' };
  if (link.words === UNREADABLE) return { words, verdict: 'unreadable' };
  if (words === null) return { words, verdict: 'unsure' };
  return { words, verdict: words.join('-') === link.words ? 'matches' : 'differs' };
}
