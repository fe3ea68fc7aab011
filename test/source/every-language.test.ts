/** Every page of a source in every language: whole on the narrowest phone, in its own direction, and nothing from elsewhere. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isLanguage, LANGUAGES } from '../../src/browser/i18n/languages.ts';
import { ALL } from '../../src/source/words/all.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot, type Visitor, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { showProfile } from './steps.ts';

const CODES = Object.keys(LANGUAGES).filter(isLanguage);
/** Width of a phone at 200 % (WCAG 1.4.10). */
const NARROW = { width: 320, height: 740 };
const { SHOTS } = process.env;

describeInBrowser('every page of a source', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  let visit: Visitor;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server, [
      { name: 'Maya Okafor', beats: ['housing'] },
      { name: 'ليلى حداد', beats: [] },
    ]);
    visit = await visitor(await browser(), { viewport: NARROW });
    await showProfile(visit.page, newsroom, { channels: [{ kind: 'signal', value: 'maya.4711' }] });
  });
  afterAll(async () => {
    await visit?.context.close();
    await server?.close();
  });

  /** What stands on it once it is whole. */
  const whole: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    '': async (page) => {
      await page.locator('.people').waitFor();
      await page.locator('.planner > summary').click();
      await page.locator('.planner input[name=share]').last().check();
      for (const box of await page.locator('.planner input[type=checkbox]').all()) await box.check();
      await page.locator('.planned').waitFor();
    },
    tip: (page) => page.locator('textarea').waitFor(),
    mailbox: (page) => page.locator('main input').first().waitFor(),
    reporter: (page) => page.locator('.channels').first().waitFor(),
    plain: async () => undefined,
    'plain/readable': async () => undefined,
    guide: async () => undefined,
  };

  test.each(CODES)('in %s fits 320 px, has its direction and title, and asks nobody else', async (code) => {
    const { page, sent, complaints } = visit;
    for (const [name, ready] of Object.entries(whole)) {
      await page.goto(`${server.url}/${code}/${name}${name === 'reporter' ? `#${newsroom.members[0]?.key}` : ''}`);
      await ready(page);
      const html = page.locator('html');
      expect([name, await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([
        name,
        code,
        LANGUAGES[code].dir,
      ]);
      expect(await page.title()).toBe(ALL[code].pages.page.title);
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, NARROW.width]);
      if (name === '' || name === 'plain') expect([name, await accessFaults(page)]).toEqual([name, []]);
      if (SHOTS === undefined) continue;
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await shot(page, `${width}-${code}-${name.replace('/', '-') || 'home'}`, name !== 'guide');
      }
      await page.setViewportSize(NARROW);
    }
    expect(sent.map(({ url }) => url).filter((url) => !url.startsWith(server.url))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
