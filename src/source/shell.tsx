/**
 * The source pages as files: every page in every language, with the words a visitor without scripts reads. Used by the
 * build alone. There is never a form field here: a field without the script that seals would take plaintext.
 */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { isLanguage, LANGUAGES, type Language } from '../browser/i18n/languages.ts';
import { FOREIGN_OUTCOMES } from '../protocol/foreign.ts';
import { SourceFrame } from './frame.tsx';
import { GuidePage } from './guide/guide-page.tsx';
import { HomePage } from './home/home-page.tsx';
import { Lost } from './lost.tsx';
import { NoScript } from './no-script.tsx';
import { OutcomePage } from './plain/outcome-page.tsx';
import { PlainPage } from './plain/plain-page.tsx';
import { PlannerCases } from './planner/cases.tsx';
import { Facts, Only } from './promise.tsx';
import { type PageName, pathOf, ReadingContext, useReading } from './site.ts';
import { ALL } from './words/all.ts';

const STYLE = '/src/source/style.css';
const languages = Object.keys(LANGUAGES).filter(isLanguage);

const STATIC = { index: <StaticHome />, reporter: <StaticHome />, tip: <StaticTip />, mailbox: <StaticMailbox /> };

/** Files for src/release/pages.ts. `/` and `/tip` follow the reader's own language once their script runs. */
export function sourcePages() {
  const page = (name: 'index' | 'tip' | 'mailbox' | 'reporter', language: Language) => ({
    ...shared(name, language, STATIC[name]),
    style: name === 'mailbox' ? '/src/source/mailbox/mailbox.css' : STYLE,
    script: '/src/source/main.tsx',
    preload: [
      `src/source/words/${language}/pages.ts`,
      // The whole page is apart: no other one needs it.
      ...(name === 'mailbox' ? ['src/source/mailbox/parts.ts', `src/source/words/${language}/codename.ts`] : []),
      ...(name === 'index' ? ['src/source/home/home.tsx'] : []),
      ...(name === 'reporter' ? ['src/source/reporter/reporter.tsx'] : []),
    ],
  });
  return [
    ...(['index', 'tip', 'mailbox', 'reporter'] as const).flatMap((name) => [
      { ...page(name, 'en'), file: `${name}.html` },
      ...languages.map((language) => ({ ...page(name, language), file: `${language}/${name}.html` })),
    ]),
    { ...guide('en'), file: 'guide.html' },
    ...languages.map((language) => ({ ...guide(language), file: `${language}/guide.html` })),
    ...plain('en')
      .map((one) => ({ ...one, file: `${one.name}.html` }))
      .slice(0, 1),
    ...languages.flatMap((language) =>
      plain(language).map((one) => ({ ...one, file: `${language}/${one.name}.html` })),
    ),
    {
      ...shared('404', 'en', <Lost catalogues={languages.map((one) => [one, ALL[one]] as const)} />),
      file: '404.html',
      script: null,
    },
  ];
}

function guide(language: Language) {
  const words = ALL[language].pages;
  const others = languages
    .filter((other) => other !== language)
    .map((other) => ({ language: other, href: pathOf('guide', other), text: LANGUAGES[other].name }));
  const view = {
    words: ALL[language].guide,
    dir: LANGUAGES[language].dir,
    unchecked: words.page.unchecked,
    write: { href: pathOf('tip', language), text: words.home.write },
    others,
  };
  return {
    ...shared('guide', language, <GuidePage view={view} />),
    style: '/src/source/guide/guide.css',
    script: null,
  };
}

/** The steps, then a page for each outcome. */
function plain(language: Language) {
  const { pages, plain: words } = ALL[language];
  const view = { words, language, write: pages.home.write, directory: pages.noScript.directory };
  const style = '/src/source/plain/plain.css';
  return [
    { ...shared('plain', language, <PlainPage view={view} />), style, script: null },
    ...FOREIGN_OUTCOMES.map((outcome) => ({
      ...shared(`plain/${outcome}`, language, <OutcomePage view={view} outcome={outcome} />),
      style,
      script: null,
    })),
  ];
}

function shared(page: PageName, language: Language, content: ComponentChildren) {
  const words = ALL[language].pages;
  return {
    name: page,
    lang: language,
    dir: LANGUAGES[language].dir,
    title: words.page.title,
    style: STYLE,
    body: renderToString(
      <ReadingContext.Provider value={{ words, language, page, speak: null }}>
        <SourceFrame>{content}</SourceFrame>
      </ReadingContext.Provider>,
    ),
  };
}

function StaticHome() {
  const { language } = useReading();
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
        connection: { seen: null, ask: () => {} },
        cases: <PlannerCases words={ALL[language].planner} />,
      }}
    />
  );
}

function StaticMailbox() {
  const { mailbox } = useReading().words;
  return (
    <>
      <h1>{mailbox.heading}</h1>
      <NoScript why={mailbox.noScript} />
      <p class="soft">{mailbox.noForm}</p>
    </>
  );
}

function StaticTip() {
  const { tip } = useReading().words;
  return (
    <>
      <h1>{tip.heading}</h1>
      <NoScript />
      <Only names={[]} />
      <Facts />
      <p class="soft">{tip.noForm}</p>
    </>
  );
}
