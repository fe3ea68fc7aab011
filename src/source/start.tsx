/** Begins a source page: language, words, wiring. Imported after the Trusted Types policy. */
import { type ComponentType, render } from 'preact';
import { newsroomKey } from '/newsroom.js';
import { api } from '../browser/http.ts';
import { chooseLanguage } from '../browser/i18n/languages.ts';
import { connect } from '../browser/rpc.ts';
import { dayOf } from '../protocol/days.ts';
import { followLinks, takeLink } from './link.ts';
import type { PuzzleJobs } from './puzzle.worker.ts';
import type { Jobs } from './sealer.worker.ts';
import type { Site } from './site.ts';
import { Speaking } from './speaking.tsx';
import { loadWords } from './words/pages.ts';

export async function start(
  pages: Record<'index' | 'tip' | 'mailbox' | 'reporter', () => Promise<ComponentType<{ site: Site }>>>,
): Promise<void> {
  // Before anything is waited for.
  const link = takeLink(window);
  followLinks(window, link);
  const root = document.getElementById('page');
  if (root === null) throw new Error('the page has no #page');
  const named = root.getAttribute('data-page');
  const page = named === 'tip' || named === 'mailbox' || named === 'reporter' ? named : 'index';
  const language = chooseLanguage(location.pathname, navigator.languages);
  const [words, Page] = await Promise.all([loadWords(language), pages[page]()]);
  const site: Site = {
    newsroomKey,
    link,
    secure: isSecureContext,
    api: api('omit'),
    worker: kept(() => connect<Jobs>(new Worker(new URL('./sealer.worker.ts', import.meta.url), { type: 'module' }))),
    solver: kept(() =>
      connect<PuzzleJobs>(new Worker(new URL('./puzzle.worker.ts', import.meta.url), { type: 'module' })),
    ),
    today: () => dayOf(Date.now()),
  };
  root.replaceChildren();
  render(
    <Speaking page={page} first={{ language, words }}>
      <Page site={site} />
    </Speaking>,
    root,
  );
}

/** Started when first asked for, and anew when it has stopped. */
function kept<W extends { isStopped(): boolean }>(begin: () => W): () => W {
  let running: W | null = null;
  return () => {
    if (running === null || running.isStopped()) running = begin();
    return running;
  };
}
