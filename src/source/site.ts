/** What every source page is given: the door wires it once, tests may wire it otherwise. No module here reads a clock. What it is read in may change, and is apart. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Api } from '../browser/http.ts';
import type { Language } from '../browser/i18n/languages.ts';
import type { LeaveWords } from '../browser/leave.ts';
import type { Remote } from '../browser/rpc.ts';
import type { Day } from '../protocol/days.ts';
import type { ForeignOutcome } from '../protocol/foreign.ts';
import type { Link } from './link.ts';
import type { PuzzleJobs } from './puzzle.worker.ts';
import type { Jobs } from './sealer.worker.ts';
import type { Words } from './words/en/pages.ts';

/** Which page this is: also its file's name and the last part of its path. */
export type PageName = 'index' | 'tip' | 'mailbox' | 'reporter' | 'guide' | 'plain' | `plain/${ForeignOutcome}` | '404';

export interface Reading {
  words: Words;
  language: Language;
  page: PageName;
  /** Puts the page as it stands into another language; `null` where no script runs, and a link leads there. */
  speak: ((language: Language) => void) | null;
}

export interface Site {
  /** The pinned key; `null` before set-up. */
  newsroomKey: string | null;
  /** What a byline link brought along. */
  link: Link;
  /** An insecure page can be read and changed on its way: it never sends. */
  secure: boolean;
  api: Api;
  /** The running worker, or a new one when the last could not load. */
  worker: () => Remote<Jobs>;
  /** Likewise, of the one that solves puzzles. */
  solver: () => Remote<PuzzleJobs>;
  today: () => Day;
}

/** Words and language for every component, at build time and in the browser. */
export const ReadingContext = createContext<Reading | null>(null);

export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === null) throw new Error('no ReadingContext around this component');
  return reading;
}

/** For a page that can be left. */
export function leaveWords(words: Words): LeaveWords {
  return { stuck: words.page.leaveStuck, back: words.page.leaveBack };
}

/** The path of a page in a language; English readers of `/` stay on `/`. */
export function pathOf(page: PageName, language: Language): string {
  return page === 'index' || page === '404' ? `/${language}/` : `/${language}/${page}`;
}
