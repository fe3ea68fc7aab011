/** What a reader sees before scrolling: who reads, who cannot, what is recorded, and where to write. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import { calloutWords } from '../../src/crypto/words.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { type Person, setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { callout, openTip, PICTURE, showProfile } from './steps.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };
const NAMES = ['Maya Okafor', 'Jonas Feld', 'Layla Haddad', 'Piotr Żuławski', 'Noor Aziz', 'Ines Vidal', 'Tom Reyes'];
const people = (count: number): Person[] =>
  NAMES.slice(0, count).map((name, n) => ({ name, beats: n === 0 ? ['housing', 'police'] : ['courts'] }));

/** Where things begin and end on the page, in CSS pixels from its top. */
const places = (page: Page) =>
  page.evaluate(() => {
    const place = (selector: string) => {
      const boxes = [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
      return { top: (boxes[0]?.top ?? -1) + scrollY, bottom: (boxes.at(-1)?.bottom ?? -1) + scrollY };
    };
    return { who: place('main h1'), promise: place('.promise'), facts: place('.facts'), text: place('textarea') };
  });

describeInBrowser('the first screen of the page where one writes', () => {
  const browser = browserWith();

  describe.each([1, 3, 7])('of a newsroom with %i reporters', (count) => {
    let server: TestServer;
    let newsroom: TestNewsroom;
    beforeAll(async () => {
      server = await startServer();
      newsroom = await setUpNewsroom(server, people(count));
    });
    afterAll(() => server.close());

    const open = async (lang: string, viewport: typeof PHONE, asked: boolean) => {
      const visit = await visitor(await browser(), { viewport });
      const id = toBase64url(random(16));
      const callouts = [callout(newsroom, { id, story: 'https://post.example/inspections' })];
      await showProfile(visit.page, newsroom, {
        picture: PICTURE,
        channels: [{ kind: 'signal', value: 'maya.4711' }],
        callouts,
      });
      const link = `#${newsroom.fingerprint}-${calloutWords(id).join('-')}`;
      await visit.page.goto(`${server.url}/${lang}/tip${asked ? link : ''}`);
      // Everything that comes late has come.
      await visit.page.locator('.ways').first().waitFor();
      await visit.page.locator(asked ? '.asked .question' : 'textarea').waitFor();
      return visit;
    };

    test.each([
      { lang: 'en', asked: false },
      { lang: 'en', asked: true },
      { lang: 'ar', asked: false },
      { lang: 'ar', asked: true },
    ])(
      'says who reads first and holds the text field on a phone ($lang, with a question: $asked)',
      async ({ lang, asked }) => {
        const { context, page } = await open(lang, PHONE, asked);
        const { who, promise, facts, text } = await places(page);
        expect(who.top).toBeGreaterThan(0);
        expect(who.bottom).toBeLessThanOrEqual(promise.top);
        expect(promise.bottom).toBeLessThanOrEqual(text.top);
        expect(text.top).toBeLessThan(PHONE.height);
        expect(facts.bottom).toBeLessThan(2 * PHONE.height);
        await shot(page, `first-${count}-${lang}-${asked ? 'asked' : 'plain'}-phone`, false);
        expect(await accessFaults(page)).toEqual([]);
        await page.setViewportSize(DESK);
        const wide = await places(page);
        expect(wide.facts.bottom).toBeLessThan(DESK.height);
        expect(wide.text.top).toBeLessThan(DESK.height);
        await shot(page, `first-${count}-${lang}-${asked ? 'asked' : 'plain'}-desk`, false);
        await context.close();
      },
    );

    test('does not move the field under somebody who writes already, when the list and the question come', async () => {
      const { context, page } = await visitor(await browser(), { viewport: PHONE });
      let arrive = () => {};
      const held = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.route(/\/api\/directory/, (route) => held.then(() => route.continue()));
      const id = toBase64url(random(16));
      await showProfile(page, newsroom, { callouts: [callout(newsroom, { id })] });
      await page.goto(`${server.url}/en/tip#${newsroom.fingerprint}-${calloutWords(id).join('-')}`);
      await page.locator('textarea').click();
      await page.keyboard.type('written early');
      const seen = () => page.evaluate(() => document.querySelector('textarea')?.getBoundingClientRect().top ?? -1);
      const before = await seen();
      arrive();
      await page.locator('.asked .question').waitFor();
      expect(Math.abs((await seen()) - before)).toBeLessThanOrEqual(1);
      await context.close();
    });
  });

  describe('names', () => {
    let server: TestServer;
    let newsroom: TestNewsroom;
    beforeAll(async () => {
      server = await startServer();
      newsroom = await setUpNewsroom(server, people(7));
    });
    afterAll(() => server.close());

    test('those who are chosen, with their faces, and that nobody else can read it', async () => {
      const visit = await visitor(await browser(), { viewport: PHONE });
      const { page } = visit;
      await showProfile(page, newsroom, { picture: PICTURE });
      await page.goto(`${server.url}/en/tip`);
      await page
        .getByText('Only the reporters you choose can read what you write, and they see who else gets it.')
        .waitFor();
      await page.getByText('Who gets it: choose among 7 reporters').click();
      await page.getByRole('checkbox', { name: 'Maya Okafor' }).check();
      await page.getByText('Only Maya Okafor can read this.').waitFor();
      await page.locator('.faces img').waitFor();
      await page.getByRole('checkbox', { name: 'Noor Aziz' }).check();
      await page.getByText('Only Maya Okafor and Noor Aziz can read this, and each sees who else gets it.').waitFor();
      expect(await page.locator('.faces').textContent()).toBe('NA');
      const text = (await page.locator('form').textContent()) ?? '';
      for (const said of [
        'We cannot, and neither can the company that runs this site’s computer.',
        'This software logs no visit, no address, no hour.',
        'Your employer’s network, your internet provider and this site’s host may.',
        'It has not been independently audited.',
        'Expect days, not hours. You can come back here to read an answer, if one is written.',
        'No address is needed.',
      ])
        expect(text).toContain(said);
      expect(visit.complaints).toEqual([]);
      await visit.context.close();
    });

    test('opens the list of many when nobody was chosen', async () => {
      const { context, page } = await openTip(await browser(), server, { viewport: PHONE });
      await page.getByText('Who gets it: choose among 7 reporters').waitFor();
      await page.locator('textarea').fill('for nobody yet');
      await page.locator('form button[type=submit]').click();
      await page.getByText('Choose at least one person.').waitFor();
      await page.getByRole('checkbox', { name: 'Tom Reyes' }).check();
      expect(await accessFaults(page)).toEqual([]);
      await context.close();
    });
  });
});
