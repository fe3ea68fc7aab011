/** The language of a page that is open: another one takes its place around what was written, which stays. Nothing is stored. */
import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LANGUAGES, type Language } from '../browser/i18n/languages.ts';
import { type PageName, pathOf, ReadingContext } from './site.ts';
import type { Words } from './words/en/pages.ts';
import { loadWords } from './words/pages.ts';

export function Speaking(props: {
  page: PageName;
  /** With which it begins. */
  first: { language: Language; words: Words };
  children: ComponentChildren;
}) {
  const { page } = props;
  const [{ language, words }, setSpoken] = useState(props.first);
  const turn = useRef(0);
  const speak = useCallback(
    async (wanted: Language) => {
      turn.current += 1;
      const own = turn.current;
      const path = pathOf(page, wanted) + location.hash;
      try {
        const next = { language: wanted, words: await loadWords(wanted) };
        if (own !== turn.current) return;
        history.replaceState(history.state, '', path);
        setSpoken(next);
      } catch {
        // As without scripts: the browser asks first where a text would be lost.
        location.assign(path);
      }
    },
    [page],
  );
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = LANGUAGES[language].dir;
    document.title = words.page.title;
  }, [language, words]);
  return (
    <ReadingContext.Provider value={{ words, language, page, speak: (wanted) => void speak(wanted) }}>
      {props.children}
    </ReadingContext.Provider>
  );
}
