/** The way out: one button, or Shift three times, and the page is gone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserWith, describeInBrowser } from '../setup/browser.ts';
import { setUpNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openTip } from './steps.ts';

const NEUTRAL = 'https://www.example.org/';

describeInBrowser('leaving', () => {
  const browser = browserWith();
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
    await setUpNewsroom(server);
  });
  afterAll(() => server.close());

  /** On the form with an unsent text, the directory's neutral page standing in for the real one. */
  const writing = async () => {
    const opened = await openTip(await browser(), server);
    const { context, page } = opened;
    await context.route(NEUTRAL, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>neutral</title>' }),
    );
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      return dialog.accept();
    });
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    await page.locator('textarea').click();
    await page.keyboard.type('an unsent text');
    return { ...opened, dialogs };
  };

  const hasLeft = async (page: Page) => {
    await page.waitForURL(NEUTRAL);
    expect(await page.title()).toBe('neutral');
  };

  test('by the button takes the place of the page, without asking about the unsent text', async () => {
    const { context, page, dialogs } = await writing();
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await hasLeft(page);
    expect(dialogs).toEqual([]);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await context.close();
  });

  test('by Shift three times works while writing', async () => {
    const { context, page, dialogs } = await writing();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await hasLeft(page);
    expect(dialogs).toEqual([]);
    await context.close();
  });

  test('does not happen by Shift while capitals are typed, nor by a held key', async () => {
    const { context, page } = await writing();
    await page.keyboard.type('ABCD');
    for (const letter of 'XYZ') {
      await page.keyboard.down('Shift');
      await page.keyboard.press(letter);
      await page.keyboard.up('Shift');
    }
    await page.keyboard.down('Shift');
    await page.keyboard.down('Shift');
    await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    expect(await page.locator('textarea').inputValue()).toBe('an unsent textABCDXYZ');
    await context.close();
  });

  test('does not happen by what switches keyboards, selects, or comes slowly', async () => {
    const { context, page } = await writing();
    const text = page.locator('textarea');
    for (const other of ['Alt', 'Control', 'Meta']) {
      for (let press = 0; press < 3; press += 1) await page.keyboard.press(`${other}+Shift`);
      for (let press = 0; press < 3; press += 1) await page.keyboard.press(`Shift+${other}`);
    }
    for (let click = 0; click < 3; click += 1) await text.click({ modifiers: ['Shift'], position: { x: 20, y: 20 } });
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.mouse.click(5, 5);
    await page.keyboard.press('Shift');
    for (let press = 0; press < 3; press += 1) {
      await page.waitForTimeout(600);
      await page.keyboard.press('Shift');
    }
    expect(await text.inputValue()).toBe('an unsent text');
    await context.close();
  });

  test('keeps the text until the page is really left: a neutral page that does not answer costs nothing', async () => {
    const { context, page } = await openTip(await browser(), server);
    await context.clock.install();
    // As if somebody pressed Stop while nothing came.
    await context.route(NEUTRAL, (route) => route.abort('aborted'));
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    await page.locator('textarea').fill('an unsent text');
    await page.getByText('forgets what you wrote and opens www.example.org').waitFor();
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await expect.poll(() => page.locator('textarea').count()).toBe(0);
    // Pressing on changes nothing: what is kept is the page, not its blank.
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('Shift');
    await context.clock.fastForward(10_000);
    await page.getByRole('button', { name: 'Back to the page' }).click();
    expect(await page.locator('textarea').inputValue()).toBe('an unsent text');
    await context.clock.fastForward(20_000);
    expect(await page.locator('textarea').inputValue()).toBe('an unsent text');
    await context.close();
  });

  test('blanks the page before it goes, whether or not the neutral page answers', async () => {
    const { context, page } = await writing();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.evaluate(() => {
      navigation.addEventListener('navigate', () => console.log(document.documentElement.outerHTML));
    });
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await hasLeft(page);
    expect(said).toEqual(['<html lang="en" dir="ltr"></html>']);
    await context.close();
  });

  test('goes on without scripts, as a plain link', async () => {
    const { context, page } = await openTip(await browser(), server);
    const plain = await context.newPage();
    await plain.route('**/*.js', (route) => route.abort());
    await plain.goto(`${server.url}/en/tip`);
    expect(await plain.getByRole('link', { name: 'Leave this site' }).getAttribute('href')).toBe(
      'https://www.wikipedia.org/',
    );
    await page.close();
    await context.close();
  });
});
