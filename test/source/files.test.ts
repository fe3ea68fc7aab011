/** Files that go with a tip, in a real browser against a real server. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { content, fetchFile } from './files.ts';
import { openTip, send, stored, write } from './steps.ts';

const MIB = 1024 * 1024;
const file = (name: string, buffer: Buffer, mimeType = 'application/octet-stream') => ({ name, mimeType, buffer });

const choose = (page: Page, files: ReturnType<typeof file>[]) =>
  page.locator('fieldset.files input[multiple]').setInputFiles(files);

describeInBrowser('files', () => {
  const browser = browserWith();
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer();
    newsroom = await setUpNewsroom(server);
  });
  afterAll(() => server.close());

  /** The tip with this text, and what came with it. */
  async function arrived(text: string) {
    const found = (await newsroom.openAll()).find(({ tip }) => tip.text === text)?.tip;
    const files = found?.files ?? [];
    return { files, contents: await Promise.all(files.map((entry) => fetchFile(server, entry))) };
  }

  test('come with their tip, whole, under their names, and leave the page only sealed', async () => {
    const { page, context, sent, complaints } = await openTip(await browser(), server);
    await write(page, 'see the files');
    await page.getByRole('button', { name: 'Add files' }).waitFor();
    await shot(page, 'files-empty');
    const large = content(3 * MIB + 5);
    await choose(page, [
      file('minutes of May.pdf', Buffer.from('%PDF-1.7 the minutes say Kestrel'), 'application/pdf'),
      file('empty.txt', Buffer.alloc(0), 'text/plain'),
      file('scan.tiff', large, 'image/tiff'),
    ]);
    await page.getByText('3 files, 3.1 MB').waitFor();
    await shot(page, 'files-chosen');
    expect(await accessFaults(page)).toEqual([]);
    await send(page);
    await stored(page);
    await shot(page, 'files-sent');
    expect(await page.locator('.lead').textContent()).toContain('3 files came with it');
    const { files, contents } = await arrived('see the files');
    expect(files.map(({ name, type, size }) => `${name} ${type} ${size}`)).toEqual([
      'minutes of May.pdf application/pdf 32',
      'empty.txt text/plain 0',
      `scan.tiff image/tiff ${large.length}`,
    ]);
    expect(contents.map((one) => one?.length)).toEqual([32, 0, large.length]);
    expect(Buffer.from(contents[2] ?? []).equals(large)).toBe(true);
    const outgoing = sent.map(
      ({ url, headers, body }) => `${url} ${JSON.stringify(headers)} ${body?.toString('latin1')}`,
    );
    expect(outgoing.filter((one) => /Kestrel|minutes|scan\.tiff|pdf/.test(one))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
