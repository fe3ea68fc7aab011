/** The receipt: what it says differs by whether anybody can answer, and it leaves nothing to be found. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { send, showProfile, stored, write } from './steps.ts';

const CONTACT = 'Signal: heron.42';

describeInBrowser('the receipt', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server, [
      { name: 'Maya Okafor', beats: ['housing'] },
      { name: 'Jonas Feld', beats: ['courts'] },
    ]);
  });
  afterAll(() => server.close());

  const receipt = async (contact: string) => {
    const visit = await visitor(await browser(), { viewport: { width: 360, height: 740 } });
    const { page } = visit;
    await showProfile(page, newsroom, {
      channels: [
        { kind: 'signal', value: 'maya.4711' },
        { kind: 'post', value: 'The Harbour Post\n12 Quay' },
      ],
    });
    await page.goto(`${server.url}/en/tip`);
    await page.getByRole('checkbox', { name: 'Maya Okafor' }).check();
    await page.getByRole('checkbox', { name: 'Jonas Feld' }).check();
    await page.getByText('Other ways to reach Maya Okafor').waitFor();
    await write(page, 'The inspections stopped.', contact);
    await send(page);
    await stored(page);
    return { ...visit, text: (await page.locator('main').textContent()) ?? '' };
  };

  test('without contact details says that nobody can answer, and how to be recognised when adding something', async () => {
    const { context, page, text } = await receipt('');
    for (const said of [
      'Only Maya Okafor and Jonas Feld can read this',
      'Nobody can answer you',
      'None is needed for your message to be read.',
      'repeat what the first was about and one detail that stands in it, so that it is recognised',
      'Nobody can promise that something is published, or when.',
      'Keep no picture and no copy of this page: it shows that you wrote.',
    ])
      expect(text).toContain(said);
    for (const not of ['If they answer', 'maya.4711']) expect(text).not.toContain(not);
    await shot(page, 'receipt-silent');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Write another message' }).click();
    // To the same people, with nothing else of the first.
    await expect.poll(() => page.getByRole('checkbox', { name: 'Jonas Feld' }).isChecked()).toBe(true);
    expect(await page.locator('textarea').inputValue()).toBe('');
    await context.close();
  });

  test('with contact details says where an answer goes, from which accounts it comes, and how to know a false one', async () => {
    const { context, page, text } = await receipt(CONTACT);
    for (const said of [
      `Maya Okafor and Jonas Feld may write to “\u2068${CONTACT}\u2069”, or may not.`,
      'Maya Okafor: Signal (\u2066maya.4711\u2069)',
      'Jonas Feld names no account here: anybody can use that name.',
      'ask for a detail that stands only in your message',
      'Do not answer anybody who wants a password, money, or a program installed.',
      'Expect days, not hours.',
    ])
      expect(text).toContain(said);
    for (const not of ['Nobody can answer you', '12 Quay']) expect(text).not.toContain(not);
    await shot(page, 'receipt-answer');
    expect(await accessFaults(page)).toEqual([]);
    await context.close();
  });

  test('is printed as an empty sheet, and is gone when the page is left', async () => {
    const { context, page } = await receipt(CONTACT);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.body.innerText.trim())).toBe('');
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${server.url}/en/`);
    await page.goBack();
    await page.locator('textarea').waitFor();
    expect(await page.locator('body').textContent()).not.toContain('heron.42');
    await context.close();
  });
});
