/** The frame of every source page: the way out at the top, languages and honest small print at the foot. */
import type { ComponentChildren } from 'preact';
import { PageFrame } from '../browser/components/page-frame.tsx';
import { isLanguage, LANGUAGES } from '../browser/i18n/languages.ts';
import { leave, NEUTRAL_PAGE } from '../browser/leave.ts';
import { leaveWords, pathOf, useReading } from './site.ts';

export function SourceFrame(props: {
  /** From a verified directory; `null` before one is known. */
  newsroom?: { name: string; leave: string } | null;
  /** Words of the byline link, kept when the language changes. */
  fragment?: string;
  children: ComponentChildren;
}) {
  const { words, language, page, speak } = useReading();
  const to = props.newsroom?.leave ?? NEUTRAL_PAGE;
  // Where no script runs, the way out is a plain link, and Shift does nothing.
  const scripted = page !== 'guide' && page !== '404' && !page.startsWith('plain');
  return (
    <PageFrame
      name={props.newsroom?.name ?? words.page.title}
      home={pathOf('index', language)}
      skip={words.page.skip}
      tools={
        <a
          class="button"
          href={to}
          rel="noreferrer"
          title={scripted ? words.page.leaveHint : undefined}
          onClick={(event) => {
            event.preventDefault();
            leave(to, leaveWords(words));
          }}
        >
          {words.page.leave}
        </a>
      }
      foot={
        <>
          <p>
            <a class="in-foot" href={pathOf('guide', language)} aria-current={page === 'guide' ? 'page' : undefined}>
              {words.page.guide}
            </a>
          </p>
          <p>{words.page.foot}</p>
          {words.page.unchecked && <p>{words.page.unchecked}</p>}
          <nav aria-label={words.page.languages}>
            <ul class="languages">
              {Object.keys(LANGUAGES)
                .filter(isLanguage)
                .map((code) => (
                  <li key={code}>
                    <a
                      href={pathOf(page, code) + (props.fragment ?? '')}
                      lang={code}
                      hreflang={code}
                      aria-current={code === language ? 'true' : undefined}
                      onClick={(event) => {
                        if (speak === null || opensElsewhere(event)) return;
                        // What was written stays: another page would begin without it.
                        event.preventDefault();
                        speak(code);
                      }}
                    >
                      {LANGUAGES[code].name}
                    </a>
                  </li>
                ))}
            </ul>
          </nav>
        </>
      }
    >
      {props.children}
    </PageFrame>
  );
}

/** A new tab or window, as the reader's browser has it. */
function opensElsewhere({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button !== 0 || altKey || ctrlKey || metaKey || shiftKey;
}
