/**
 * The source pages as files: every page in every language, with the words a visitor without scripts reads. Used by the
 * build alone. There is never a form field here: a field without the script that seals would take plaintext.
 */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Notice } from '../browser/components/notice.tsx';
import { ar } from '../browser/i18n/ar.ts';
import { en } from '../browser/i18n/en.ts';
import { isLanguage, LANGUAGES, type Language, type Words } from '../browser/i18n/index.ts';
import { SourceFrame } from './frame.tsx';
import { HomePage } from './home/home-page.tsx';
import { type PageName, pathOf, ReadingContext } from './site.ts';

const catalogues: Record<Language, Words> = { en, ar };
const languages = Object.keys(LANGUAGES).filter(isLanguage);

/** Files for src/release/pages.ts. `/` and `/tip` follow the reader's own language once their script runs. */
export function sourcePages() {
  const page = (name: Exclude<PageName, '404'>, language: Language) => ({
    ...shared(name, language, name === 'index' ? <StaticHome /> : <StaticTip />),
    script: '/src/source/main.tsx',
    preload: [`src/browser/i18n/${language}.ts`],
  });
  return [
    ...(['index', 'tip'] as const).flatMap((name) => [
      { ...page(name, 'en'), file: `${name}.html` },
      ...languages.map((language) => ({ ...page(name, language), file: `${language}/${name}.html` })),
    ]),
    { ...shared('404', 'en', <Lost />), file: '404.html', script: null },
  ];
}

function shared(page: PageName, language: Language, content: ComponentChildren) {
  const words = catalogues[language];
  return {
    name: page,
    lang: language,
    dir: LANGUAGES[language].dir,
    title: words.page.title,
    style: '/src/source/style.css',
    body: renderToString(
      <ReadingContext.Provider value={{ words, language, page }}>
        <SourceFrame>{content}</SourceFrame>
      </ReadingContext.Provider>,
    ),
  };
}

function StaticHome() {
  return (
    <HomePage
      view={{
        verified: { state: 'no-script' },
        fingerprint: { words: null, verdict: 'none' },
        secure: true,
        fragment: '',
        today: null,
        retry: () => {},
        contact: null,
      }}
    />
  );
}

function StaticTip() {
  return (
    <ReadingContext.Consumer>
      {(reading) =>
        reading && (
          <>
            <h1>{reading.words.tip.heading}</h1>
            <p class="lead">{reading.words.tip.intro}</p>
            <noscript>
              <Notice kind="info" title={reading.words.noScript.title}>
                <p>{reading.words.noScript.why}</p>
                <p>{reading.words.noScript.how}</p>
              </Notice>
            </noscript>
            <p class="soft">{reading.words.tip.noForm}</p>
          </>
        )
      }
    </ReadingContext.Consumer>
  );
}

/** Whoever mistyped an address has no language yet: all are there. */
function Lost() {
  return (
    <>
      {languages.map((language) => {
        const { lost } = catalogues[language];
        return (
          <section key={language} lang={language} dir={LANGUAGES[language].dir}>
            {language === 'en' ? <h1>{lost.heading}</h1> : <h2>{lost.heading}</h2>}
            <p>
              {lost.text} <a href={pathOf('index', language)}>{lost.home}</a>
            </p>
          </section>
        );
      })}
    </>
  );
}
