/** The main job through a real browser and a real server: set-up, tips in many scripts, reading, locking, restoring. */
import { Decrypter } from 'age-encryption';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { key } from '../../src/cli/key.ts';
import { visible } from '../../src/desk/shared/visible.ts';
import { MESSAGE_MAX } from '../../src/protocol/limits.ts';
import { tipBytes } from '../../src/protocol/tip.ts';
import { memoryIo } from '../cli/memory-io.ts';
import { browserWith, describeInBrowser, shot, visitor } from '../setup/browser.ts';
import { NOW, startServer, type TestServer, TODAY } from '../setup/server.ts';
import { choose, type Kits, PASSPHRASE, readInbox, restore, sendTip, setUp, unlock } from './cast.ts';
import { storedEnvelopes } from './disk.ts';

const LONGEST = 'Ж'.repeat(4) + 'a line of an honest report, over and over.\n'.repeat(20_000);

const TEXTS = {
  English: 'The landlord of 14 Mill Lane turned the heating off for nine days.\n\n  Two spaces before this.\tA tab.',
  French: 'L’école a effacé les plaintes : « rien à signaler », disent-ils. Œuvre, ça, où, déjà.',
  Arabic: 'أخفى المدير تقارير السلامة منذ شهر مارس. لديّ نسخ منها، رقم ١٢٣٤.',
  Ukrainian: 'Підрядник підробив підписи на актах. Маю їхні копії, ґанок, їжак, п’ять.',
  Chinese: '工厂在夜间排放废水，已持续三个月。我有照片和记录。',
  emoji: '👩🏽‍🏭🏳️‍🌈 e\u0301 \u200d \ufeff 𝕏 🪴',
};

describeInBrowser('the first day of a tip line', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let kits: Kits;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), chromium()]);
  });
  afterAll(async () => {
    await server?.close();
  });

  it('goes from an empty folder to a tip that its reporter reads, in every script and at the largest size', async () => {
    const { page: desk, complaints } = await visitor(browser);
    kits = await setUp(desk, server.setupLink ?? '');
    expect(new Set([...kits.newsroom, ...kits.member]).size).toBeGreaterThan(30);
    expect(new URL(desk.url()).hash).toBe('');

    const longest = fitting(LONGEST);
    for (const text of [...Object.values(TEXTS), longest]) {
      const source = await visitor(browser);
      await sendTip(source.page, server.url, text);
      complaints.push(...source.complaints);
      await source.context.close();
    }
    const read = await readInbox(desk);
    const texts = [...Object.values(TEXTS), longest];
    // What could hide in a text is written out on the page.
    expect(read.toSorted()).toEqual(texts.map(visible).toSorted());
    expect(complaints).toEqual([]);
    await shot(desk, 'inbox');

    // The same stored files open with the stock library under what `flowerpot key` prints.
    const io = memoryIo({ secret: kits.member.join(' ') });
    expect(await key(['--today', TODAY], io)).toBe(0);
    const identities = io.out().match(/AGE-SECRET-KEY-PQ-1\S+/g) ?? [];
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    const opened: string[] = [];
    for (const envelope of storedEnvelopes(server.data)) {
      const plaintext: { tip: { signed: string } } = JSON.parse(await decrypter.decrypt(envelope, 'text'));
      opened.push(JSON.parse(plaintext.tip.signed).text);
    }
    expect(opened.toSorted()).toEqual(texts.toSorted());
  }, 180_000);

  it('locks by hand, refuses a wrong passphrase, unlocks, and opens on a second device from the words', async () => {
    const { page: second } = await visitor(browser);
    await restore(second, server.url, kits.member, 'another device, another phrase');
    expect(await readInbox(second)).toContain(TEXTS.Ukrainian);

    await second.getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(second, PASSPHRASE);
    await second.getByText('This is not the passphrase of this device').waitFor();
    await unlock(second, 'another device, another phrase');
    await second.getByRole('navigation', { name: 'Desk' }).waitFor();
    expect(await readInbox(second)).toContain(TEXTS.Arabic);
  }, 120_000);

  it('locks itself when nobody touches the desk', async () => {
    const { page, context } = await visitor(browser);
    await page.clock.install({ time: NOW });
    await restore(page, server.url, kits.member, 'another device, another phrase');
    await page.clock.fastForward('09:50');
    await page.keyboard.press('Shift');
    await page.clock.fastForward('09:50');
    expect(await page.getByRole('button', { name: 'Lock', exact: true }).isVisible()).toBe(true);
    await page.clock.fastForward('00:30');
    await page.getByText('Nobody used the desk for 10 minutes').waitFor();
    await context.close();
  }, 120_000);

  it('deletes a tip for everybody, after asking', async () => {
    const { page } = await visitor(browser);
    await restore(page, server.url, kits.member, 'another device, another phrase');
    const before = (await readInbox(page)).length;
    await choose(page, 'More', 'Delete…');
    await page.getByRole('button', { name: 'Do not delete' }).click();
    await choose(page, 'More', 'Delete…');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.locator('.tip-text').waitFor({ state: 'detached' });
    expect((await readInbox(page)).length).toBe(before - 1);
    expect(storedEnvelopes(server.data)).toHaveLength(before - 1);
  }, 120_000);

  it('wrong recovery words are named, and words of nobody here are refused without touching this device', async () => {
    const { page } = await visitor(browser);
    await page.goto(`${server.url}/desk`);
    const words = page.getByLabel('Your 24 words');
    const submit = page.getByRole('button', { name: 'Restore' });
    await page.getByLabel('Passphrase of this device').fill(PASSPHRASE);
    await page.getByLabel('The same once more').fill(PASSPHRASE);
    await words.fill(kits.member.slice(1).join(' '));
    await submit.click();
    await page.getByText('There should be 24 words; these are 23.').waitFor();
    await words.fill(['flowerpot', ...kits.member.slice(1)].join(' '));
    await submit.click();
    await page.getByText('Word 1, “flowerpot”, is not in the list').waitFor();
    await words.fill(kits.newsroom.join(' '));
    await submit.click();
    await page.getByText('Unknown account or wrong secret').waitFor();
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBeLessThanOrEqual(1);
    await page.reload();
    await page.getByRole('heading', { name: 'Open the desk on this device' }).waitFor();
  }, 120_000);

  it('a desk that was just set up can be locked and restored without loading the page again', async () => {
    const fresh = await startServer();
    const { page } = await visitor(browser);
    const own = await setUp(page, fresh.setupLink ?? '');
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('button', { name: 'I forgot it: restore from my words' }).click();
    await page.getByLabel('Your 24 words').fill(own.member.join('\n'));
    await page.getByLabel('Passphrase of this device').fill('a phrase that is remembered');
    await page.getByLabel('The same once more').fill('a phrase that is remembered');
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByRole('navigation', { name: 'Desk' }).waitFor();
    await fresh.close();
  });

  it('a second tab of the set-up does not replace the keys that the first has made', async () => {
    const fresh = await startServer();
    const { page: first, context } = await visitor(browser);
    const late = await context.newPage();
    const link = fresh.setupLink ?? '';
    const beaten = setUp(late, link, async (name) => {
      if (name !== 'publish') return;
      // A tab that is not in front draws seldom, and each step would wait for that.
      await first.bringToFront();
      await setUp(first, link);
      await late.bringToFront();
    }).catch(() => 'beaten');
    await late.getByText('This newsroom is set up already').waitFor();
    await first.bringToFront();
    await first.getByRole('button', { name: 'Lock', exact: true }).click();
    await unlock(first);
    await first.getByRole('navigation', { name: 'Desk' }).waitFor();
    await context.close();
    expect(await beaten).toBe('beaten');
    await fresh.close();
  });

  it('128 KiB of emoji arrive whole', async () => {
    const { page } = await visitor(browser);
    const text = '🪴'.repeat(32_768);
    await sendTip(page, server.url, text);
    await restore(page, server.url, kits.member, PASSPHRASE);
    expect(await readInbox(page)).toContain(text);
  });

  it('the set-up link works once', async () => {
    const { page } = await visitor(browser);
    await page.goto(server.setupLink ?? '');
    await page.getByRole('heading', { name: 'Open the desk on this device' }).waitFor();
  });
});

/** The longest beginning of `text` that still fits a tip to one reporter. */
function fitting(text: string): string {
  const bytes = (length: number) =>
    tipBytes({ text: text.slice(0, length), contact: '', to: ['A'.repeat(43)], directory: 1, callout: null });
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (bytes(middle) <= MESSAGE_MAX) low = middle;
    else high = middle - 1;
  }
  return text.slice(0, low);
}
