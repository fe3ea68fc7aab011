/** The source pages as files: every page in every language, with the words a visitor without scripts reads. */
import { renderToString } from 'preact-render-to-string';
import { ar } from '../browser/i18n/ar.ts';
import { en } from '../browser/i18n/en.ts';
import { LANGUAGES, type Language, type Words } from '../browser/i18n/index.ts';

const catalogues: Record<Language, Words> = { en, ar };

export function sourcePages() {
  const pages = [];
  for (const [language, words] of Object.entries(catalogues)) {
    for (const page of ['index', 'tip'] as const) {
      const lang = language as Language;
      const shared = {
        dir: LANGUAGES[lang].dir,
        title: words.page.title,
        style: '/src/source/style.css',
        script: page === 'index' ? '/src/source/home/main.tsx' : '/src/source/tip/main.tsx',
        body: renderToString(<p>{words.page.title}</p>),
        preload: [`src/browser/i18n/${lang}.ts`],
      };
      pages.push({ ...shared, file: `${lang}/${page}.html`, lang });
      if (lang === 'en') pages.push({ ...shared, file: `${page}.html`, lang });
    }
  }
  return pages;
}
