/** The first page in a real browser: who we are, the checks, the byline link, languages, sizes of screen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/browser/i18n/languages.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { onlyFirstPublished, showProfile } from './steps.ts';

const PHONE = { width: 360, height: 740 };

describeInBrowser('the first page', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server, [
      { name: 'Mara Okonkwo', beats: ['Health', 'Local government'] },
      { name: 'ليلى حداد', beats: ['Courts'] },
      { name: 'Piotr Żuławski', beats: [] },
    ]);
  });
  afterAll(() => server.close());

  const open = async (path: string, options = {}) => {
    const opened = await visitor(await browser(), { ...options });
    await opened.page.goto(server.url + path);
    return opened;
  };

  test('names the newsroom, its reporters with their beats, and the three checks', async () => {
    const { context, page, complaints } = await open('/');
    await page.getByText('Mara Okonkwo').waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    for (const said of ['Health · Local government', 'ليلى حداد', 'We report on the harbour'])
      expect(text).toContain(said);
    for (const check of ['personal device', 'not work’s', 'personal email']) expect(text).toContain(check);
    await expect.poll(() => page.locator('header').textContent()).toContain('The Harbour Post');
    expect(await page.title()).toBe('Contact');
    await page.getByText('Is this really us?').click();
    await expect.poll(() => page.locator('.words li').allTextContents()).toEqual(newsroom.fingerprint.split('-'));
    await page.getByText('What this cannot protect you from').click();
    await shot(page, 'home-open');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('says that a byline link with the words of its key names this newsroom', async () => {
    const { context, page } = await open(`/#${newsroom.fingerprint}`);
    await page.getByText('This is the newsroom that your link names').waitFor();
    await page.getByRole('link', { name: 'Write to us' }).click();
    await page.locator('textarea').waitFor();
    expect(page.url()).toContain(newsroom.fingerprint);
    await context.close();
  });

  test.each(['/', '/tip'])('refuses to go on to write at %s when the link names another newsroom', async (path) => {
    const { context, page } = await open(`${path}#${newsroom.fingerprint.replace(/^[a-z]+/, 'zebra')}`);
    await page.getByText('This is not the newsroom that your link names').waitFor();
    expect(await page.getByRole('link', { name: 'Write to us' }).count()).toBe(0);
    expect(await page.locator('form, textarea').count()).toBe(0);
    await shot(page, `mismatch${path.replace('/', '-')}`);
    expect(await accessFaults(page)).toEqual([]);
    await context.close();
  });

  test('speaks the language of the path, else the first of the reader’s own that it knows', async () => {
    for (const { path, locale, lang, dir } of [
      { path: '/', locale: 'ar-EG', lang: 'ar', dir: 'rtl' },
      { path: '/', locale: 'fi-FI', lang: 'en', dir: 'ltr' },
      { path: '/en/', locale: 'ar-EG', lang: 'en', dir: 'ltr' },
      { path: '/ar/', locale: 'en-GB', lang: 'ar', dir: 'rtl' },
    ]) {
      const { context, page } = await open(path, { locale });
      await page.locator('.people').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('html').getAttribute('dir')).toBe(dir);
      await context.close();
    }
  });

  test('offers to try again when the list could not be loaded', async () => {
    const { context, page } = await visitor(await browser());
    await page.route(/\/api\/directory/, (route) => route.abort(), { times: 1 });
    await page.goto(server.url);
    await page.getByText('The list of reporters could not be loaded').waitFor();
    await shot(page, 'home-offline');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Mara Okonkwo').waitFor();
    await context.close();
  });

  test('says who can read, what is recorded, and that nobody independent has looked, before anything is asked', async () => {
    const { context, page } = await open('/en/');
    const text = (await page.locator('main').textContent()) ?? '';
    for (const said of [
      'Only the reporters you choose can read what you write',
      'neither can the company that runs this site’s computer',
      'This software logs no visit',
      'It has not been independently audited.',
    ])
      expect(text).toContain(said);
    await context.close();
  });

  test('works out, by keyboard alone, which way is right, among real channels, and sends nothing', async () => {
    const { context, page, sent } = await open('/en/');
    await showProfile(page, newsroom, { channels: [{ kind: 'signal', value: 'mara.4711' }] });
    await page.reload();
    await page.getByText('Other ways to reach').first().waitFor();
    await page.getByText('Which way is right for you?').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Answer the first question.').waitFor();
    const before = sent.length;
    const names = () => page.locator('.planned > li > strong').allTextContents();
    await page.getByRole('radio', { name: 'Words: what I know or saw' }).focus();
    await page.keyboard.press('Space');
    // Nothing said of a device: that comes first.
    expect((await names())[0]).toBe('First of all: another device, another place');
    for (const name of ['A phone or computer that is mine alone', 'An internet connection', 'My employer']) {
      await page.getByRole('checkbox', { name }).focus();
      await page.keyboard.press('Space');
    }
    // Post is in the table too, but nobody here offers it.
    expect(await names()).toEqual(['This site’s form', 'Signal']);
    expect(await page.getByText('Offered by Mara Okonkwo').count()).toBe(1);
    await expect
      .poll(() => page.locator('.planner [role=status]').textContent())
      .toBe('In this order: This site’s form and Signal');
    await page.getByRole('checkbox', { name: 'A state or its authorities' }).check();
    expect((await names())[0]).toBe('First of all: another device, another place');
    await page.getByRole('button', { name: 'Clear the answers' }).click();
    expect(await names()).toEqual([]);
    expect(sent.length).toBe(before);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await context.close();
  });

  test('says at an unknown address, in every language, that there is no such page, and leads to what there is', async () => {
    const { context, page } = await open('/no/such/page');
    const ways = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const codes = Object.keys(LANGUAGES);
    expect(ways).toEqual(codes.flatMap((code) => [`/${code}/`, `/${code}/tip`, `/${code}/guide`, '/directory.txt']));
    for (const way of ways) expect((await page.request.get(server.url + way)).status()).toBe(200);
    const text = await page.locator('main').textContent();
    expect(text).toContain('There is no such page');
    expect(text).toContain('لا توجد صفحة بهذا العنوان');
    await shot(page, 'lost');
    expect(await accessFaults(page)).toEqual([]);
    await context.close();
  });

  test.each([
    { lang: 'en', colorScheme: 'light' },
    { lang: 'ar', colorScheme: 'dark' },
    { lang: 'en', colorScheme: 'dark' },
    { lang: 'ar', colorScheme: 'light' },
  ] as const)(
    'and the form are accessible and fit a narrow phone ($lang, $colorScheme)',
    async ({ lang, colorScheme }) => {
      for (const [size, viewport] of Object.entries({ desk: { width: 1280, height: 900 }, phone: PHONE })) {
        const { context, page } = await open(`/${lang}/#${newsroom.fingerprint}`, { viewport, colorScheme });
        await page.locator('.people').waitFor();
        await shot(page, `home-${lang}-${colorScheme}-${size}`);
        expect(await accessFaults(page)).toEqual([]);
        await onlyFirstPublished(page, newsroom);
        await page.goto(`${server.url}/${lang}/tip`);
        await page.locator('.choice.off').first().waitFor();
        await shot(page, `tip-${lang}-${colorScheme}-${size}`);
        expect(await accessFaults(page)).toEqual([]);
        // WCAG 1.4.10: 320 CSS pixels, nothing to scroll sideways; that is also 1280 pixels at 400 %.
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await context.close();
      }
    },
  );
});
