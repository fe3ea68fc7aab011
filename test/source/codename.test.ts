/** A codename: the words that a source writes down before a message that can be answered is sent. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codenameFromWords } from '../../src/crypto/codename.ts';
import { codenameKeys } from '../../src/crypto/keys.ts';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { openTip, stored, write } from './steps.ts';

describeInBrowser('a codename', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server);
  });
  afterAll(() => server.close());

  const shown = (page: Page) => page.locator('.words.kit > li').allTextContents();
  const keysOf = async (words: readonly string[]) => {
    const found = await codenameFromWords(words.join(' '));
    if ('fault' in found) throw new Error(found.fault.kind);
    return found.entropies.map((entropy) => codenameKeys(entropy, newsroom.keys.key));
  };

  test('is shown before the message is sent, asked back, and goes with it', async () => {
    const visit = await openTip(await browser(), server);
    const { page } = visit;
    await page.getByRole('heading', { name: 'Mara Okonkwo' }).waitFor();
    await write(page, 'The pier was never inspected.');
    await shot(page, 'tip-answer-choice');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'Your codename: twelve words' }).waitFor();
    await shot(page, 'codename');
    const words = await shown(page);
    expect(words).toHaveLength(12);
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'I have written them down' }).click();
    for (const label of await page.locator('.check label').allTextContents())
      await page.getByLabel(label, { exact: true }).fill(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
    await page.getByRole('button', { name: 'Check, and send' }).click();
    await stored(page);
    await shot(page, 'codename-sent');
    const [keys] = await keysOf(words);
    const tip = (await newsroom.openAll()).find((one) => one.tip.text === 'The pier was never inspected.')?.tip;
    expect(tip?.mailbox?.address).toBe(keys?.address);
    expect(tip?.thread).toBe(keys?.thread);
    expect(visit.complaints).toEqual([]);
    await visit.context.close();
  });
});
