/** The page of an address that is none. Whoever mistyped it has no language yet: all are there, each with the ways on. */
import { LANGUAGES, type Language } from '../browser/i18n/languages.ts';
import { pathOf } from './site.ts';
import type { LostWords } from './words/en/lost.ts';
import type { Words } from './words/en/pages.ts';

/** In the order of the languages. */
type Catalogues = readonly (readonly [Language, { pages: Words; lost: LostWords }])[];

export function Lost({ catalogues }: { catalogues: Catalogues }) {
  return (
    <>
      {catalogues.map(([language, { pages, lost }], n) => (
        <section key={language} lang={language} dir={LANGUAGES[language].dir}>
          {n === 0 ? <h1>{lost.heading}</h1> : <h2>{lost.heading}</h2>}
          <p>{lost.text}</p>
          <ul>
            {waysOn(language, pages, lost).map(({ href, name, what }) => (
              <li key={href}>
                <a href={href}>{name}</a>: {what}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function waysOn(language: Language, { home, page, noScript }: Words, lost: LostWords) {
  return [
    { href: pathOf('index', language), name: lost.home, what: lost.homeWhat },
    { href: pathOf('tip', language), name: home.write, what: lost.tipWhat },
    { href: pathOf('guide', language), name: page.guide, what: lost.guideWhat },
    { href: '/directory.txt', name: noScript.directory, what: lost.directoryWhat },
  ];
}
