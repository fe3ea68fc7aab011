/** The catalogues: whole, used, and written as their language counts. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { chooseLanguage, languageOfPath } from '../../src/browser/i18n/languages.ts';
import { pages as ar } from '../../src/source/words/ar/pages.ts';
import { pages as en } from '../../src/source/words/en/pages.ts';
import { loadWords } from '../../src/source/words/pages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Keys as dotted paths, such as `tip.heading`; lists count as one. */
function keys(catalogue: object, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) => {
    if (prefix === '' && key === 'format') return [];
    const isSection = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isSection ? keys(value, `${prefix}${key}.`) : [`${prefix}${key}`];
  });
}

describe('the catalogues', () => {
  test('have the same keys, the same kinds of values and lists of the same length', () => {
    expect(keys(ar)).toEqual(keys(en));
    for (const path of keys(en)) {
      const [section = '', key = ''] = path.split('.');
      const pick = (catalogue: object): unknown => Reflect.get(Reflect.get(catalogue, section), key);
      const [one, other] = [pick(en), pick(ar)];
      expect([path, typeof other, Array.isArray(other) && other.length]).toEqual([
        path,
        typeof one,
        Array.isArray(one) && one.length,
      ]);
    }
  });

  test('leave nothing untranslated', () => {
    const pairs = keys(en).map((path) => {
      const [section = '', key = ''] = path.split('.');
      return { path, en: Reflect.get(Reflect.get(en, section), key), ar: Reflect.get(Reflect.get(ar, section), key) };
    });
    const same = pairs.filter((pair) => typeof pair.en === 'string' && pair.en !== '' && pair.en === pair.ar);
    expect(same.map(({ path }) => path)).toEqual([]);
  });

  test('hold no key that no page uses', () => {
    const folder = join(ROOT, 'src/source');
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    // Sections are often taken out of the catalogue first: `const { sent } = words`, then `sent.now`.
    const unused = keys(en).filter((path) => !new RegExp(`\\b${path.replace('.', '\\.')}\\b`).test(code));
    // The steps of sending are looked up by their own names.
    const byName = ['sending.check', 'sending.seal', 'sending.puzzle', 'sending.send'];
    const taken = ['sending.done', 'sending.now', 'sending.waiting', 'sending.failed'];
    expect(unused.filter((path) => !byName.includes(path) && !taken.includes(path))).toEqual([]);
    for (const state of taken.map((path) => path.split('.')[1])) expect(code).toMatch(new RegExp(`\\b${state}\\b`));
  });

  test('count as their language does', () => {
    expect(en.tip.room(1)).toBe('Room for about one more character.');
    expect(en.tip.room(1200)).toBe('Room for about 1,200 more characters.');
    const forms = [1, 2, 3, 11, 100].map((n) => ar.tip.room(n).replace(/[\d٠-٩,٬]+/g, '#'));
    expect(new Set(forms).size).toBe(5);
  });

  test('write days in words, as UTC', () => {
    expect(en.format.day('2026-11-23')).toBe('23 November 2026');
    expect(en.format.list(['A', 'B', 'C'])).toBe('A, B and C');
  });

  test('say so while nobody who speaks the language has checked them', () => {
    expect(en.page.unchecked).toBe('');
    expect(ar.page.unchecked).not.toBe('');
  });
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
    expect(await loadWords('ar')).toBe(ar);
    expect(await loadWords('en')).toBe(en);
  });
});
