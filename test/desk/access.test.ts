/** The desk by machine check and by keyboard: axe on every page and state, light and dark, and no pointer needed. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choose, go, PASSPHRASE, readInbox, sendTip, setUp } from '../journeys/cast.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { startServer, type TestServer } from '../setup/server.ts';

describeInBrowser('the desk for everybody', () => {
  const chromium = browserWith();
  let browser: Browser;
  const servers: TestServer[] = [];

  beforeAll(async () => {
    browser = await chromium();
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
  });
  const start = async () => {
    const server = await startServer();
    servers.push(server);
    return server;
  };

  it.each(['light', 'dark'] as const)('has no finding on any page, %s', async (colorScheme) => {
    const server = await start();
    const { page } = await visitor(browser, { colorScheme, viewport: { width: 360, height: 740 } });
    const look = async (name: string) => {
      await shot(page, `desk-${name}-${colorScheme}-360`);
      expect([name, await accessFaults(page)]).toEqual([name, []]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([name, wide]).toEqual([name, 0]);
    };
    await page.goto(server.setupLink ?? '');
    await page.getByRole('button', { name: 'Make the keys' }).click();
    await page.getByText('Say what sources know you as.').waitFor();
    await look('setup');
    await page.goto('about:blank');
    await setUp(page, server.setupLink ?? '', look);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('heading', { name: 'First steps', level: 1 }).waitFor();
    await look('start');
    await go(page, 'Inbox');
    await page.getByText('No tips for you yet.').waitFor();
    await look('inbox-empty');
    const source = await visitor(browser);
    await sendTip(
      source.page,
      server.url,
      'A tip, مرحبا, and a long-word-without-any-breaks-'.repeat(5),
      'Signal: quiet.heron.42',
    );
    await readInbox(page);
    await look('tip');
    await choose(page, 'More', 'Delete…');
    await look('delete');
    await page.getByRole('button', { name: 'Do not delete' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await look('inbox');
    await go(page, 'Newsroom');
    await look('newsroom');
    for (const part of ['Public page', 'Security']) {
      await page.getByRole('button', { name: part }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: part }).and(page.locator('[aria-current]')).waitFor();
      await look(part.toLowerCase());
    }
    await page.getByRole('button', { name: 'Sign the list again…' }).press('Enter');
    await page.getByRole('heading', { name: '1 change, not signed yet' }).waitFor();
    await page.getByRole('button', { name: 'Sign…' }).press('Enter');
    await page.getByLabel('The newsroom’s 24 words').waitFor();
    await look('signing');
    await page.getByRole('button', { name: /^Take back/ }).press('Enter');
    await go(page, 'This device');
    await look('device');
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await look('locked');
    await page.getByRole('button', { name: 'I forgot it: restore from my words' }).click();
    await look('restore');
  });

  it('is set up, read and locked with the keyboard alone', async () => {
    const server = await start();
    const { page } = await visitor(browser);
    await page.goto(server.setupLink ?? '');
    await typeInto(page, 'Name of the newsroom', 'The Lantern');
    await typeInto(page, 'Your name', 'Maya Okafor');
    await typeInto(page, 'Passphrase of this device', PASSPHRASE);
    await typeInto(page, 'The same once more', PASSPHRASE);
    await page.keyboard.press('Enter');
    for (const title of ['Recovery kit of the newsroom', 'Your own recovery kit']) {
      await page.getByRole('heading', { name: title }).waitFor();
      const words = await page.locator('.words.kit > li').allTextContents();
      await press(page, 'I have it on paper');
      await page.getByRole('heading', { name: 'Check your sheet' }).waitFor();
      for (const label of await page.locator('form label').allTextContents()) {
        await typeInto(page, label, words[Number(label.replace(/\D/g, '')) - 1] ?? '');
      }
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Open the tip line' }).waitFor();
    await press(page, 'Open the tip line');
    await page.getByRole('heading', { name: 'First steps' }).waitFor();

    const source = await visitor(browser);
    for (const text of ['one', 'two']) await sendTip(source.page, server.url, text);
    await press(page, 'Inbox');
    await press(page, 'Check for new tips');
    await page.locator('.row').nth(1).waitFor();
    const shown = page.locator('.tip-text');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const first = (await shown.textContent()) ?? '';
    expect(['one', 'two']).toContain(first);
    await page.keyboard.press('j');
    await expect.poll(() => shown.textContent()).toBe(first === 'one' ? 'two' : 'one');
    await page.keyboard.press('k');
    await expect.poll(() => shown.textContent()).toBe(first);
    await page.keyboard.press('Escape');
    await page.locator('.tip-text').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('row');
    await press(page, 'Lock');
    await page.getByRole('heading', { name: 'The desk is locked' }).waitFor();
  });
});

/** Tab until the focus is on what bears this name; fails when a whole round of the page does not reach it. */
async function reach(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
      return (label?.firstChild ?? element)?.textContent?.trim() ?? '';
    });
    if (here === name) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

async function press(page: Page, name: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.press('Enter');
}

async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.type(text);
}
