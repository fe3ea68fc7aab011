/** The page of an address that is none. Whoever mistyped it has no language yet: all are there, each with the ways on. */
import { LANGUAGES, type Language } from '../browser/i18n/languages.ts';
import { pathOf } from './site.ts';
import type { Words } from './words/en/pages.ts';

export function Lost({ catalogues }: { catalogues: readonly (readonly [Language, Words])[] }) {
  return (
    <>
      {catalogues.map(([language, words], n) => (
        <section key={language} lang={language} dir={LANGUAGES[language].dir}>
          {n === 0 ? <h1>{words.lost.heading}</h1> : <h2>{words.lost.heading}</h2>}
          <p>{words.lost.text}</p>
          <ul>
            {waysOn(language, words).map(({ href, name, what }) => (
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

function waysOn(language: Language, { lost, home, page, noScript }: Words) {
  return [
    { href: pathOf('index', language), name: lost.home, what: lost.homeWhat },
    { href: pathOf('tip', language), name: home.write, what: lost.tipWhat },
    { href: pathOf('guide', language), name: page.guide, what: lost.guideWhat },
    { href: '/directory.txt', name: noScript.directory, what: lost.directoryWhat },
  ];
}
