/** The catalogues: whole, used, and written as their language counts. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  chooseLanguage,
  isLanguage,
  LANGUAGES,
  type Language,
  languageOfPath,
} from '../../src/browser/i18n/languages.ts';
import { ALL } from '../../src/source/words/all.ts';
import { pages as ar } from '../../src/source/words/ar/pages.ts';
import * as codename from '../../src/source/words/codename.ts';
import * as contact from '../../src/source/words/contact.ts';
import { pages as en } from '../../src/source/words/en/pages.ts';
import * as files from '../../src/source/words/files.ts';
import * as pages from '../../src/source/words/pages.ts';
import * as planner from '../../src/source/words/planner.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODES = Object.keys(LANGUAGES).filter(isLanguage);
const OTHERS = CODES.filter((code) => code !== 'en');

/** All words of a language, by the file that they stand in. */
async function whole(code: Language): Promise<Record<string, object>> {
  const { guide, lost, plain } = ALL[code];
  const [one, two, three, four, five] = await Promise.all([
    pages.loadWords(code),
    contact.loadWords(code),
    codename.loadWords(code),
    files.loadWords(code),
    planner.loadWords(code),
  ]);
  return { pages: one, contact: two, codename: three, files: four, planner: five, guide, lost, plain };
}

/** Every value that is no section, by its dotted path; lists count as one. */
function leaves(value: object, place = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const path = place === '' ? key : `${place}.${key}`;
    if (path === 'pages.format') return [];
    const isSection =
      typeof inner === 'object' && inner !== null && !(Array.isArray(inner) && typeof inner[0] === 'string');
    return isSection ? leaves(inner, path) : [[path, inner]];
  });
}

const shape = (value: unknown) => (Array.isArray(value) ? `list of ${value.length}` : typeof value);

/** Names of programs and organisations, and the trade's own words where a language has none, may be the same. */
const SAME =
  /^guide\.topics\.(legal|device|confidential)\.details\.items\.\d+\.term$|\.see$|^contact\.kinds\.\w+\.name$|^planner\.ways\.\w+\.name$|^plain\.keys\.link$|^guide\.topics\.signal\.title$/;

describe.each(OTHERS)('the words in %s', (code) => {
  test('are whole: the same keys, kinds of values and lengths of lists, and nothing empty', async () => {
    const [english, other] = [leaves(await whole('en')), new Map(leaves(await whole(code)))];
    expect([...other.keys()].sort()).toEqual(english.map(([path]) => path).sort());
    for (const [path, value] of english) expect([path, shape(other.get(path))]).toEqual([path, shape(value)]);
    const empty = english.filter(([path, value]) => value !== '' && other.get(path) === '');
    expect(empty.map(([path]) => path)).toEqual([]);
  });

  test('leave nothing in English', async () => {
    const other = new Map(leaves(await whole(code)));
    const same = leaves(await whole('en')).filter(
      ([path, value]) => typeof value === 'string' && / /.test(value) && value === other.get(path) && !SAME.test(path),
    );
    expect(same).toEqual([]);
  });

  test('say in each file, and at the foot of the page, that no native reader has checked them', async () => {
    expect(ALL[code].pages.page.unchecked.length).toBeGreaterThan(15);
    const folder = join(ROOT, 'src/source/words', code);
    for (const file of readdirSync(folder))
      expect([file, readFileSync(join(folder, file), 'utf8').slice(0, 700)]).toEqual([
        file,
        expect.stringMatching(/no native reader has checked|unchecked like/i),
      ]);
  });

  test('speak of locks as the English ones do: technical words stand folded away', async () => {
    const { guide: _, ...words } = await whole(code);
    const technical =
      /encrypt|chiffr|cifr|criptogr|verschlüssel|шифр|رمزنگاری|加密|تشفير|puzzle|casse-tête|rompecabezas|quebra-cabeça|Rätsel|головолом|پازل|谜题|لغز/i;
    const found = leaves(words).filter(
      ([path, value]) => path !== 'pages.tip.technicalText' && technical.test(String(value)),
    );
    expect(found).toEqual([]);
  });
});

describe('the catalogues', () => {
  test('hold no key that no page uses', async () => {
    const folder = join(ROOT, 'src/source');
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/^words/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    // Looked up by their own names: steps of sending, kinds of channel, ways, topics.
    const byName =
      /^pages\.sending\.(check|seal|puzzle|send)$|^contact\.kinds|^planner\.(ways|reasons|shares|fear|means)|^guide\.topics|^plain\.outcomes/;
    const unused = leaves(await whole('en')).filter(([path]) => {
      const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
      // Sections are often taken out of the catalogue first: `const { sent } = words`, then `sent.now`.
      const key = parts.at(-1) ?? '';
      return !byName.test(path) && !new RegExp(`\\b${key}\\b`).test(code);
    });
    expect(unused).toEqual([]);
    const ofPages = leaves({ pages: en }).map(([path]) => path.replace('pages.', ''));
    const taken = ['sending.done', 'sending.now', 'sending.waiting', 'sending.failed'];
    const apart = ofPages.filter((path) => !new RegExp(`\\b${path.replace('.', '\\.')}\\b`).test(code));
    expect(apart.filter((path) => !byName.test(`pages.${path}`) && !taken.includes(path))).toEqual([]);
  });

  test('count as their language does', async () => {
    expect(en.tip.room(1)).toBe('Room for about one more character.');
    expect(en.tip.room(1200)).toBe('Room for about 1,200 more characters.');
    /** How many forms the words around a count take, over the counts that languages tell apart. */
    const forms = async (code: Language) => {
      const { tip } = await pages.loadWords(code);
      return new Set([1, 2, 3, 5, 11, 21, 100].map((n) => tip.room(n).replace(/[\p{Nd},.٬\s\u202f\u00a0]+/gu, '#')))
        .size;
    };
    const found = await Promise.all(CODES.map(async (code) => [code, await forms(code)] as const));
    const least = { en: 2, fr: 2, es: 2, de: 2, pt: 2, ar: 5, uk: 3, ru: 3, zh: 1, fa: 1 };
    for (const [code, count] of found) expect([code, count >= least[code]]).toEqual([code, true]);
  });

  test('write days in words, as UTC', () => {
    expect(en.format.day('2026-11-23')).toBe('23 November 2026');
    expect(en.format.list(['A', 'B', 'C'])).toBe('A, B and C');
  });

  test('of English need no such notice', () => expect(en.page.unchecked).toBe(''));
});

describe('the language of a page', () => {
  test('is the path’s, else the reader’s first that is spoken here, else English', () => {
    expect(chooseLanguage('/ar/tip', ['en'])).toBe('ar');
    expect(chooseLanguage('/tip', ['fi', 'ar-EG', 'en'])).toBe('ar');
    expect(chooseLanguage('/tip', ['AR'])).toBe('ar');
    expect(chooseLanguage('/tip', ['fi'])).toBe('en');
    expect(chooseLanguage('/tip', [])).toBe('en');
  });

  test('is not guessed from a path that only looks like one', () => {
    for (const path of ['/arabic/tip', '/tip/ar', '/', '/constructor/tip', '/AR/tip']) {
      expect(languageOfPath(path)).toBeNull();
    }
  });

  test('loads one catalogue', async () => {
    expect(await pages.loadWords('ar')).toBe(ar);
    expect(await pages.loadWords('en')).toBe(en);
  });
});
