/** The guide: its words in every language, the files that the build makes of them, and those in a browser without scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LANGUAGES } from '../../src/browser/i18n/languages.ts';
import { type GuideWords, TOPICS, type Topic } from '../../src/source/guide/guide-words.ts';
import { ALL } from '../../src/source/words/all.ts';
import { guide as en } from '../../src/source/words/en/guide.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const WORDS = Object.fromEntries(Object.entries(ALL).map(([code, { guide }]) => [code, guide]));
const LANGUAGE_CODES = Object.keys(LANGUAGES);
const FILES = ['guide.html', ...Object.keys(LANGUAGES).map((code) => `${code}/guide.html`)];

/** What the checks, the channels and the bylines link to: a link once printed must not break. */
const ANCHORS = [
  ...['who-looks', 'device', 'network', 'email', 'signal', 'phone', 'post', 'in-person', 'files'],
  ...['behaviour', 'confidential', 'what-to-write', 'answer', 'already', 'legal'],
];

/** Every text in it, with its place: `topics.device.points.0.what`. */
function texts(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => texts(inner, place === '' ? key : `${place}.${key}`));
}

describe('the words of the guide', () => {
  test('name the same topics to go on to in every language', () => {
    const see = (words: GuideWords) => texts(words).filter(([place]) => /\.see\.\d+$/.test(place));
    for (const words of Object.values(WORDS)) expect(see(words)).toEqual(see(en));
  });

  test('give each topic three to seven points, and say what they leave open', () => {
    expect([...TOPICS]).toEqual(ANCHORS);
    for (const words of Object.values(WORDS)) {
      for (const topic of Object.values<Topic>(words.topics)) {
        expect(topic.points.length).toBeGreaterThanOrEqual(3);
        expect(topic.points.length).toBeLessThanOrEqual(7);
        expect(topic.open.length).toBeGreaterThan(20);
      }
    }
  });

  test('promise nothing', () => {
    for (const [, text] of texts(en)) {
      expect(text).not.toMatch(
        /\b(guarantee|untraceable|completely safe|100 ?%|impossible to)\b|\bwill protect you\b/i,
      );
    }
  });
});

describe('the built guide', () => {
  beforeAll(() => expect(inject('buildFault')).toBeNull());
  const read = (file: string) => readFileSync(join(DIST, file), 'utf8');

  test.each(FILES)('has every anchor once in %s, and every link within it arrives', (file) => {
    const html = read(file);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const anchor of ANCHORS) expect(ids).toContain(anchor);
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(2 * ANCHORS.length);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each(FILES)('needs no script in %s, and loads nothing but a style sheet and the icon', (file) => {
    const html = read(file);
    expect(html).not.toMatch(/<script|modulepreload|\son\w+=|<form|<img|<iframe/);
    const loaded = [...html.matchAll(/<link\b[^>]*?href="([^"]+)"/g)].map(([, href]) => href ?? '');
    expect(loaded.filter((href) => !/^\/(favicon\.svg|assets\/[\w-]+\.css)$/.test(href))).toEqual([]);
    // One address elsewhere: the way out.
    expect(new Set(html.match(/https?:\/\/[^"<\s]+/g))).toEqual(new Set(['https://www.wikipedia.org/']));
  });

  test.each(FILES)('has its headings in order in %s', (file) => {
    const levels = [...read(file).matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test('is reached from the foot of every page of a source, in its language', () => {
    for (const [page, href] of Object.entries({
      'index.html': '/en/guide',
      'tip.html': '/en/guide',
      '404.html': '/en/guide',
      'ar/tip.html': '/ar/guide',
    })) {
      expect(read(page)).toMatch(new RegExp(`<footer.*href="${href}"`));
    }
  });

  test('says in Arabic, before the topics, at the foot and on each sheet, that no native reader has checked it', () => {
    const notice = 'لم يراجع متحدث أصلي هذه الترجمة بعد';
    const html = read('ar/guide.html');
    expect(html.split(notice)).toHaveLength(1 + 1 + TOPICS.length + 1);
    expect(html.indexOf(notice)).toBeLessThan(html.indexOf('id="contents"'));
    expect(html.lastIndexOf(notice)).toBeGreaterThan(html.indexOf('<footer'));
  });

  test('adds nothing to the scripts of the other pages', () => {
    for (const page of ['index.html', 'tip.html', 'ar/tip.html']) {
      for (const [, script] of read(page).matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)) {
        const code = read(script ?? '');
        for (const words of Object.values(WORDS)) expect(code.includes(words.heading)).toBe(false);
      }
    }
  });
});

describeInBrowser('the guide, with scripts off,', () => {
  const browser = browserWith();
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test('is read at a deep link, with a way out that is a plain link', async () => {
    const { context, page, sent, complaints } = await visitor(await browser(), { javaScriptEnabled: false });
    await page.goto(`${server.url}/guide#network`);
    expect(await page.title()).toBe('Contact');
    expect(await page.locator('#network h2').textContent()).toBe(en.topics.network.title);
    const { y } = (await page.locator('#network h2').boundingBox()) ?? { y: -1 };
    const head = (await page.locator('header').boundingBox())?.height ?? 0;
    expect(y).toBeGreaterThanOrEqual(head);
    expect(y).toBeLessThan(head + 120);
    const out = page.getByRole('link', { name: 'Leave this site' });
    expect(await out.getAttribute('href')).toBe('https://www.wikipedia.org/');
    // It must not speak of the Shift key, which no script listens to here.
    expect(await out.getAttribute('title')).toBeNull();
    await page.locator('#contents').getByRole('link', { name: en.topics.legal.title }).click();
    expect(new URL(page.url()).hash).toBe('#legal');
    expect(sent.map(({ url }) => url).filter((url) => !url.startsWith(server.url))).toEqual([]);
    await page.locator('main').getByRole('link', { name: 'العربية' }).click();
    expect(new URL(page.url()).pathname).toBe('/ar/guide');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each(LANGUAGE_CODES)('prints in %s one sheet for the contents and one for each topic', async (lang) => {
    for (const format of ['A4', 'Letter']) {
      const { context, page } = await visitor(await browser(), { javaScriptEnabled: false });
      await page.goto(`${server.url}/${lang}/guide`);
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect([format, pdf.match(/\/Type\s*\/Page\b/g)?.length]).toEqual([format, 1 + TOPICS.length]);
      await context.close();
    }
  });

  test.each([
    { lang: 'en', colorScheme: 'light' },
    { lang: 'en', colorScheme: 'dark' },
    { lang: 'ar', colorScheme: 'light' },
    { lang: 'ar', colorScheme: 'dark' },
  ] as const)('is accessible and fits a narrow phone ($lang, $colorScheme)', async ({ lang, colorScheme }) => {
    for (const [size, viewport] of Object.entries({
      desk: { width: 1280, height: 900 },
      phone: { width: 360, height: 740 },
    })) {
      // Scripts are on for axe alone: the page has none.
      const { context, page } = await visitor(await browser(), { viewport, colorScheme });
      await page.goto(`${server.url}/${lang}/guide`);
      expect(await page.evaluate(() => document.scripts.length)).toBe(0);
      await shot(page, `guide-${lang}-${colorScheme}-${size}`);
      expect(await accessFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await context.close();
    }
  });
});
