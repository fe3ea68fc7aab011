/** A reporter says how to be reached and asks a question; a source finds it all. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot, type Visitor, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { go, PASSPHRASE, restore } from './cast.ts';

describeInBrowser('the byline box', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;
  let reporter: Visitor;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), chromium()]);
    newsroom = await setUpNewsroom(server, [
      { name: 'Mara Okonkwo', beats: ['Harbour'] },
      { name: 'Jonas Feld', beats: ['Courts'] },
    ]);
    reporter = await visitor(browser, { reducedMotion: 'reduce' });
    await restore(reporter.page, server.url, newsroom.words[0] ?? [], PASSPHRASE);
  });
  afterAll(async () => {
    await server?.close();
  });

  it('a reporter writes how to be reached: checked while typing, kept through a failed try, published', async () => {
    const { page } = reporter;
    await go(page, 'Your profile');
    await look(page, 'profile-empty');
    await page.getByLabel('About you').fill('I report on ports and on those who run them.');
    await page.getByLabel('Languages you read').fill('en, ar');
    await add(page, 'Signal', 'mara');
    await page.getByText('A username is a name, a full stop').waitFor();
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.getByText('Nothing was published').waitFor();
    await page.getByLabel('Signal', { exact: true }).fill('mara.4711');
    await add(page, 'Email', 'Mara@Post.Example');
    await add(page, 'Post', 'The Harbour Post\nMara Okonkwo\n12 Quay');
    await go(page, 'Inbox');
    await go(page, 'Your profile');
    expect(await page.getByLabel('Signal', { exact: true }).inputValue()).toBe('mara.4711');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.getByRole('alert').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.getByText('Published. Sources see it from now on.').waitFor();
    await page.getByText(/Published: number 1, through/).waitFor();
    await look(page, 'profile');
  }, 120_000);

  it('a source sees the channels on the first page and beside the form, those that protect best first', async () => {
    const source = await visitor(browser, { reducedMotion: 'reduce' });
    const { page } = source;
    await page.goto(`${server.url}/`);
    await page.getByText('Other ways to reach Mara Okonkwo').click();
    await page.getByText('I report on ports and on those who run them.').waitFor();
    expect(await page.locator('.channel > summary > strong').allTextContents()).toEqual(['Signal', 'Post', 'Email']);
    expect(await page.locator('.channel-value').first().textContent()).toBe('mara.4711');
    await page.locator('.channel > summary').first().click();
    await page.getByText('Set a username, hide your number').waitFor();
    await look(page, 'home-channels');
    await page.goto(`${server.url}/ar/tip`);
    await page.getByText('طرق أخرى للوصول إلى Mara Okonkwo').click();
    await page.getByText('mara.4711').waitFor();
    await look(page, 'tip-channels-ar');
    expect(source.complaints).toEqual([]);
    await source.context.close();
  }, 120_000);
});

async function add(page: Page, kind: string, value: string): Promise<void> {
  await page.getByLabel('Kind of channel').selectOption(kind);
  await page.getByRole('button', { name: 'Add this channel' }).click();
  await page.getByLabel(kind, { exact: true }).last().fill(value);
}
async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 900],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessFaults(page), `${name} ${width} ${colorScheme}`).toEqual([]);
      await shot(page, `${name}-${width}-${colorScheme}`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}
