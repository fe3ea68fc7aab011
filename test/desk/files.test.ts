/** Files on the desk: seen with their message, looked at, saved, kept, deleted, and sent with a reply. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CodenameKeys } from '../../src/crypto/keys.ts';
import { go, restore } from '../journeys/cast.ts';
import { look } from '../journeys/look.ts';
import { savesByDownload } from '../journeys/saving.ts';
import { browserWith, describeInBrowser, visitor } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { NOW, startServer, type TestServer } from '../setup/server.ts';
import { content } from '../source/files.ts';
import { EASY, give, sourceOf } from './inbox/many.ts';

const PASSPHRASE = 'lamp orchard ninety gravel';
const LARGE = content(1_500_000, 3);

describeInBrowser('files on the desk', () => {
  const chromium = browserWith();
  let browser: Browser;
  let server: TestServer;
  let newsroom: TestNewsroom;
  let source: CodenameKeys;
  let maya: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ overrides: { now: () => NOW, puzzle: EASY } }), chromium()]);
    newsroom = await setUpNewsroom(server, [
      { name: 'Maya Okafor', beats: ['housing'] },
      { name: 'Jonas Weber', beats: ['schools'] },
    ]);
    source = sourceOf(newsroom, 7);
    const note = { name: '../e\u202etxt.exe', type: 'text/plain', bytes: Buffer.from('The ledger says 40,000.') };
    await give(server, newsroom, [
      {
        text: 'The ledger of May, and a recording.',
        from: source,
        to: [0, 1],
        files: [note, { name: 'ledger.tiff', type: 'image/tiff', bytes: LARGE }],
      },
      { text: 'Nothing comes along.' },
    ]);
    const visit = await visitor(browser);
    await savesByDownload(visit.context);
    maya = visit.page;
    await restore(maya, server.url, newsroom.words[0] ?? [], PASSPHRASE);
  }, 60_000);
  afterAll(async () => {
    await server?.close();
  });

  const openTip = async (page: Page, words: string) => {
    await go(page, 'Inbox');
    await page.locator('.row', { hasText: words }).click();
    await page.locator('.tip-text').first().waitFor();
  };
  const save = async (page: Page, name: string) => {
    const [saving] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save… ${name}` }).click(),
    ]);
    return { name: saving.suggestedFilename(), bytes: readFileSync(await saving.path()) };
  };

  it('are listed by name and size, looked at, and saved whole', async () => {
    await openTip(maya, 'The ledger of May');
    await maya.getByText('2 files').waitFor();
    await look(maya, 'desk-files');
    const saved = await save(maya, 'ledger.tiff');
    expect(saved.name).toBe('ledger.tiff');
    expect(saved.bytes.equals(LARGE)).toBe(true);
    await maya.getByText('Whole, and as its sender signed it').waitFor();
  });
});
