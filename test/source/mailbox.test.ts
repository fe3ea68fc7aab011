/** The mailbox: words entered, answers read, deleted, written back to. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { codename, openBox, pasteWords, reply, serveMailbox } from './mailbox-steps.ts';

describeInBrowser('a mailbox', () => {
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

  test('opens with words pasted at once, shows who answered and when, and is closed again', async () => {
    const visit = await visitor(await browser());
    const { page } = visit;
    const own = await codename(newsroom);
    const box = await serveMailbox(page, own, [reply(newsroom, own)]);
    await page.goto(`${server.url}/en/mailbox`);
    await page.getByRole('combobox').first().waitFor();
    await shot(page, 'mailbox-entry');
    expect(await accessFaults(page)).toEqual([]);
    await pasteWords(page, own.words.map((word, n) => `${n + 1}. ${word.toUpperCase()}\n`).join(' '));
    expect(
      await page.getByRole('combobox').evaluateAll((all) => all.map((one) => 'value' in one && one.value)),
    ).toEqual(own.words);
    await openBox(page);
    await page.getByRole('heading', { name: 'Your mailbox' }).waitFor();
    await page.getByRole('heading', { name: 'Maya Okafor' }).waitFor();
    await shot(page, 'mailbox-open');
    expect(await page.locator('.answers').textContent()).toContain('Thank you. Who signed it?');
    expect(await page.locator('.answers').textContent()).toContain('23 November 2026');
    expect(box.asked.map((body) => body.delete)).toEqual([[]]);
    expect(await accessFaults(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.context.close();
  });
});
