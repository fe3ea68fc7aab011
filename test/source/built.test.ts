/** What the build writes: what a browser fetches, how much, and what must never be in it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { isLanguage, LANGUAGES } from '../../src/browser/i18n/languages.ts';
import { FOREIGN_OUTCOMES } from '../../src/protocol/foreign.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');
const KIB = 1024;

/** Paths inside dist, such as `ar/tip.html`. */
function files(ending: string): string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort();
}

const read = (file: string) => readFileSync(join(DIST, file), 'utf8');
const compressed = (file: string) => readFileSync(join(DIST, `${file}.br`)).length;

/** Everything that the page's HTML makes a browser fetch at once, from dist's root. */
function fetched(html: string): string[] {
  const links = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  return links.filter((file) => file !== 'favicon.svg');
}

/** Scripts that a script names, by static or dynamic import or as a worker. */
function named(file: string): string[] {
  return [...read(file).matchAll(/[\w$-]+(?:\.worker)?-[\w-]{8}\.js/g)].map((match) => `assets/${match[0]}`);
}

describe('the built pages', () => {
  beforeAll(() => {
    expect(inject('buildFault')).toBeNull();
  });

  test('of the desk tell the browser to translate, check and complete nothing of what was sealed', () => {
    expect(read('desk.html')).toContain('translate="no" spellcheck="false" writingsuggestions="false"');
  });

  test('are all there, in every language, each with its own direction', () => {
    const pages = ['guide', 'index', 'mailbox', 'plain', 'reporter', 'tip'];
    const each = [...pages, ...FOREIGN_OUTCOMES.map((outcome) => `plain/${outcome}`)];
    const codes = Object.keys(LANGUAGES).filter(isLanguage);
    const all = ['404', 'desk', ...pages, ...codes.flatMap((code) => each.map((page) => `${code}/${page}`))];
    expect(files('.html').sort()).toEqual(all.map((name) => `${name}.html`).sort());
    for (const file of files('.html')) {
      const code = file.split('/')[0] ?? '';
      const { dir, lang } = isLanguage(code) ? { dir: LANGUAGES[code].dir, lang: code } : { dir: 'ltr', lang: 'en' };
      expect(read(file)).toContain(`<html lang="${lang}" dir="${dir}"`);
    }
  });

  test('hold no inline script, no inline style and no handler', () => {
    for (const file of files('.html')) {
      expect([...read(file).matchAll(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/g)]).toEqual([]);
    }
  });

  test('load nothing from another origin', () => {
    for (const file of files('.html')) {
      for (const [, address] of read(file).matchAll(/\b(?:src|href)="([^"]+)"/g)) {
        // The way out is a link that a person follows; nothing loads it.
        if (address !== 'https://www.wikipedia.org/') expect(address).toMatch(/^\/(?!\/)|^#[a-z-]+$/);
      }
    }
    for (const file of [...files('.js'), ...files('.css')]) {
      // A script is named in quotes; “from https://…” without them is a sentence.
      const foreign = [
        ...read(file).matchAll(
          /(?:(?:import\s*\(?|from)\s*["'`]|(?:url\(|fetch\()\s*["'`]?)(?:https?:)?\/\/[^"'`)\s]+/g,
        ),
      ];
      expect(foreign).toEqual([]);
    }
  });

  test('hold none of the names that the landing-page scanner looks for', () => {
    const names = /ga\.js|analytics\.js|quant\.js|chartbeat\.js|beacon\.js|krxd\.net/;
    for (const file of [...files('.html'), ...files('.js')]) expect(names.test(read(file))).toBe(false);
  });

  test('hold no path of the machine they were built on, and no source map', () => {
    const { HOME = '' } = process.env;
    const paths = [ROOT, HOME].filter((path) => path.length > 5);
    for (const file of [...files('.html'), ...files('.js'), ...files('.css')]) {
      for (const path of paths) expect(read(file).includes(path)).toBe(false);
      expect(read(file).includes('sourceMappingURL')).toBe(false);
    }
    expect(files('.map')).toEqual([]);
  });

  test('have every text file compressed beside it, with the same bytes', () => {
    for (const file of ['.html', '.js', '.css', '.svg', '.txt'].flatMap(files)) {
      const plain = readFileSync(join(DIST, file));
      expect(brotliDecompressSync(readFileSync(join(DIST, `${file}.br`))).equals(plain)).toBe(true);
      expect(gunzipSync(readFileSync(join(DIST, `${file}.gz`))).equals(plain)).toBe(true);
    }
  });

  test('let a source write after at most 6 requests and 45 KB, keys and sealing apart (DESIGN 11)', () => {
    for (const page of ['tip.html', ...Object.keys(LANGUAGES).map((code) => `${code}/tip.html`)]) {
      const needed = [...new Set(fetched(read(page)))];
      expect(needed).toContain('newsroom.js');
      expect(needed.length + 1).toBeLessThanOrEqual(6);
      const built = needed.filter((file) => file !== 'newsroom.js');
      const weight = [page, ...built].reduce((sum, file) => sum + compressed(file), 0);
      expect(weight).toBeLessThanOrEqual(45 * KIB);
    }
  });

  test('name in their HTML every script they run at once, so that none waits for another', () => {
    for (const page of ['index.html', 'tip.html', 'ar/tip.html']) {
      const needed = fetched(read(page));
      const scripts = needed.filter((file) => file.startsWith('assets/') && file.endsWith('.js'));
      const statics = scripts.flatMap((file) =>
        [...read(file).matchAll(/from"\.\/([^"]+\.js)"/g)].map((match) => `assets/${match[1]}`),
      );
      expect(statics.filter((file) => !needed.includes(file))).toEqual([]);
    }
  });

  test('fetch at most 150 KB of code for sealing', () => {
    const [worker] = files('.js').filter((file) => /sealer\.worker-/.test(file));
    if (!worker) throw new Error('no worker');
    const parts = named(worker).filter((file) => file !== worker);
    // Of the two builds of libsodium one is fetched: the smaller where there is WebAssembly.
    const [sodium] = parts.filter((file) => file.includes('libsodium')).sort((a, b) => compressed(a) - compressed(b));
    if (!sodium) throw new Error('no libsodium');
    expect(compressed(worker) + compressed(sodium)).toBeLessThanOrEqual(150 * KIB);
  });

  test('keep the desk’s own code out of what a source fetches', () => {
    for (const page of ['index.html', 'tip.html']) {
      expect(fetched(read(page)).filter((file) => file.includes('desk'))).toEqual([]);
    }
  });
});
