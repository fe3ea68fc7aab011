/** Files that go with a tip, in a real browser against a real server. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessFaults } from '../setup/axe.ts';
import { browserWith, describeInBrowser, shot } from '../setup/browser.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { startServer, type TestServer } from '../setup/server.ts';
import { choose, content, drop, fetchFile, file, listed } from './files.ts';
import { codename, enter, visitMailbox } from './mailbox-steps.ts';
import { openTip, puts, send, stored, write } from './steps.ts';

const MIB = 1024 * 1024;
describeInBrowser('files', () => {
  const browser = browserWith();
  const disk = mkdtempSync(join(tmpdir(), 'flowerpot-chosen-'));
  let server: TestServer;
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    server = await startServer({ config: { fileBytes: 8 * MIB }, overrides: { puzzle: { restBits: 1, maxBits: 1 } } });
    newsroom = await setUpNewsroom(server);
  });
  afterAll(async () => {
    await server?.close();
    rmSync(disk, { recursive: true, force: true });
  });

  const onDisk = (name: string, bytes: Buffer) => {
    const path = join(disk, name);
    writeFileSync(path, bytes);
    return path;
  };
  const open = async (options: Parameters<typeof openTip>[2] = {}) => {
    const visit = await openTip(await browser(), server, options);
    await visit.page.locator('fieldset.files input[multiple]').waitFor({ state: 'attached' });
    return visit;
  };

  /** The tip with this text, and what came with it. */
  async function arrived(text: string) {
    const found = (await newsroom.openAll()).find(({ tip }) => tip.text === text)?.tip;
    const files = found?.files ?? [];
    return { files, contents: await Promise.all(files.map((entry) => fetchFile(server, entry))) };
  }

  test('come with their tip, whole, under their names, and leave the page only sealed', async () => {
    const { page, context, sent, complaints } = await open();
    await write(page, 'see the files');
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
    const parts = sent.filter(
      ({ url, body }) => url.includes('/api/uploads/') && body !== null && body.length > 60_000,
    );
    expect(parts.length).toBeGreaterThanOrEqual(9);
    // Three letters alone would be found in four megabytes of noise.
    expect(outgoing.filter((one) => /Kestrel|minutes|scan\.tiff|application\/pdf/.test(one))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('are sent by the page itself where the worker that carries them cannot be had any more', async () => {
    const { page, context } = await open();
    let asked = 0;
    await page.route(/assets\/carry/, async (route) => {
      asked += 1;
      await route.abort();
    });
    await write(page, 'no carrier');
    const bytes = content(600_000, 9);
    await choose(page, [file('a.bin', bytes)]);
    await page.getByText('a.bin').waitFor();
    await send(page);
    await stored(page);
    expect(asked).toBeGreaterThan(0);
    const { contents } = await arrived('no carrier');
    expect(Buffer.from(contents[0] ?? []).equals(bytes)).toBe(true);
    await context.close();
  });

  test('of one content under two names are two files; the same one again is refused by name', async () => {
    const { page, context } = await open();
    await write(page, 'two of one');
    const bytes = content(700_000, 4);
    const [one, two] = [onDisk('a.bin', bytes), onDisk('b.bin', bytes)];
    await choose(page, [one, two]);
    await page.getByText('2 files').first().waitFor();
    await choose(page, [one]);
    await page.getByText('“\u2068a.bin\u2069” stands in the list already.').waitFor();
    expect(await listed(page)).toEqual(['a.bin', 'b.bin']);
    await send(page);
    await stored(page);
    const { files, contents } = await arrived('two of one');
    expect(files.map(({ name }) => name)).toEqual(['a.bin', 'b.bin']);
    expect(new Set(files.map(({ id }) => id)).size).toBe(2);
    expect(new Set(files.map(({ key }) => key)).size).toBe(2);
    for (const got of contents) expect(bytes.equals(Buffer.from(got ?? []))).toBe(true);
    await context.close();
  });

  test('may be sent from two tabs at once: both messages arrive, each with all of it', async () => {
    const own = await codename(newsroom);
    const bytes = content(5 * MIB, 5);
    const path = onDisk('both.bin', bytes);
    const tabs = await Promise.all(
      ['first tab', 'second tab'].map(async (text) => {
        const visit = await visitMailbox(await browser(), server);
        await visit.go();
        await enter(visit.page, own);
        await visit.page.locator('textarea').fill(text);
        await choose(visit.page, [path]);
        await visit.page.getByText('both.bin').waitFor();
        return visit;
      }),
    );
    await Promise.all(tabs.map(({ page }) => page.getByRole('button', { name: 'Send', exact: true }).click()));
    await Promise.all(
      tabs.map(({ page }) =>
        page.getByRole('heading', { name: 'Your message is stored' }).waitFor({ timeout: 30_000 }),
      ),
    );
    const both = await Promise.all(['first tab', 'second tab'].map(arrived));
    for (const { contents } of both) expect(bytes.equals(Buffer.from(contents[0] ?? []))).toBe(true);
    expect(both[0]?.files[0]?.id).not.toBe(both[1]?.files[0]?.id);
    await Promise.all(tabs.map(({ context }) => context.close()));
  });

  test('keep names that are safe to show and to save, or none', async () => {
    const { page, context } = await open();
    const names = ['../../etc/passwd', 'pay\u202egpj.exe', `${'🌊'.repeat(63)}.md`, '.hidden'];
    const safe = ['_.._etc_passwd', 'pay_gpj.exe', `${'🌊'.repeat(63)}.md`, 'hidden'];
    await write(page, 'strange names');
    // As a page gets them from a dialog; a path in them comes from hostile archives and scripts alone.
    await page.locator('fieldset.files input[multiple]').evaluate((input, all) => {
      if (!(input instanceof HTMLInputElement)) throw new Error('no field');
      const data = new DataTransfer();
      for (const name of all) data.items.add(new File([name], name));
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, names);
    await page.getByText('4 files').first().waitFor();
    expect(await listed(page)).toEqual(safe);
    expect(new TextEncoder().encode(safe[2]).length).toBe(255);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await shot(page, 'files-names-phone');
    await send(page);
    await stored(page);
    expect((await arrived('strange names')).files.map(({ name }) => name)).toEqual(safe);

    await page.getByRole('button', { name: 'Write another message' }).click();
    await write(page, 'no names');
    await choose(page, [file('Kestrel minutes.PDF', Buffer.from('x')), file('Kestrel', Buffer.from('y'))]);
    await page.getByLabel('Leave out the names of the files').check();
    expect(await listed(page)).toEqual(['file 1.PDF', 'file 2']);
    await choose(page, [file('Kestrel again.txt', Buffer.from('z'))]);
    await expect.poll(() => listed(page)).toEqual(['file 1.PDF', 'file 2', 'file 3.txt']);
    await send(page);
    await stored(page);
    expect((await arrived('no names')).files.map(({ name }) => name)).toEqual(['file 1.PDF', 'file 2', 'file 3.txt']);
    await context.close();
  });

  test('that cannot be taken are refused before anything is sent: too large, too many, a folder', async () => {
    const { page, context, sent } = await open();
    await choose(page, [file('film.mov', Buffer.alloc(8 * MIB + 1)), file('fits.bin', Buffer.alloc(10))]);
    await page.getByText('“\u2068film.mov\u2069” is too large: at most 8.4 MB fit in one file here.').waitFor();
    expect(await listed(page)).toEqual(['fits.bin']);
    await shot(page, 'files-too-large');
    await choose(
      page,
      Array.from({ length: 65 }, (_, n) => file(`${n}.txt`, Buffer.from(`${n}`))),
    );
    await page.getByText('At most 64 files go with one message.').waitFor();
    expect(await listed(page)).toHaveLength(64);
    const folder = join(disk, 'a folder');
    mkdirSync(folder);
    writeFileSync(join(folder, 'inside.txt'), 'x');
    await drop(page, [folder]);
    await page.getByText('Folders cannot be added. Choose the files in it.').waitFor();
    expect(await listed(page)).toHaveLength(64);
    expect(sent.filter(({ method }) => method !== 'GET')).toEqual([]);
    await context.close();
  });

  test('are added by dropping them anywhere and by pasting, and nothing else is taken for one', async () => {
    const { page, context } = await open();
    await drop(page, [onDisk('dropped.txt', Buffer.from('dropped')), onDisk('second.txt', Buffer.from('second'))]);
    await expect.poll(() => listed(page)).toEqual(['dropped.txt', 'second.txt']);
    const paste = (what: 'file' | 'text') =>
      page.locator('textarea').evaluate((field, kind) => {
        const data = new DataTransfer();
        if (kind === 'file') data.items.add(new File(['pasted'], 'image.png', { type: 'image/png' }));
        else data.setData('text', 'only text');
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        return field.dispatchEvent(event);
      }, what);
    expect(await paste('file')).toBe(false);
    await expect.poll(() => listed(page)).toEqual(['dropped.txt', 'second.txt', 'image.png']);
    expect(await paste('text')).toBe(true);
    await write(page, 'dropped and pasted');
    await send(page);
    await stored(page);
    const { contents } = await arrived('dropped and pasted');
    expect(contents.map((one) => Buffer.from(one ?? []).toString())).toEqual(['dropped', 'second', 'pasted']);
    await context.close();
  });

  test('can be chosen, removed and sent with the keyboard alone', async () => {
    const { page, context } = await open();
    await page.locator('textarea').focus();
    await page.keyboard.type('by keyboard');
    const add = page.getByRole('button', { name: 'Add files' });
    const at = (name: string) =>
      page.evaluate(
        (text) =>
          document.activeElement?.textContent === text || document.activeElement?.getAttribute('aria-label') === text,
        name,
      );
    const tabTo = async (name: string) => {
      for (let pressed = 0; pressed < 40 && !(await at(name)); pressed += 1) await page.keyboard.press('Tab');
      expect([name, await at(name)]).toEqual([name, true]);
    };
    // Asked for in time: a browser is told to hand over its dialog a while after this line.
    const choosing = page.waitForEvent('filechooser');
    await tabTo('Add files');
    await page.keyboard.press('Enter');
    const chooser = await choosing;
    await chooser.setFiles(['one', 'two', 'three'].map((name) => file(`${name}.txt`, Buffer.from(name))));
    await expect.poll(() => listed(page)).toEqual(['one.txt', 'two.txt', 'three.txt']);
    expect(await add.evaluate((button) => button === document.activeElement)).toBe(true);
    for (let pressed = 0; pressed < 2; pressed += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => listed(page)).toEqual(['one.txt', 'three.txt']);
    await expect.poll(() => at('Remove “\u2068three.txt\u2069”')).toBe(true);
    await tabTo('Send');
    await page.getByLabel('No').last().check();
    await page.keyboard.press('Enter');
    await stored(page);
    expect((await arrived('by keyboard')).files.map(({ name }) => name)).toEqual(['one.txt', 'three.txt']);
    await context.close();
  });

  test('that change on the disk are not sent: which one is said, and with it added again all arrive', async () => {
    const { page, context } = await open();
    await write(page, 'a growing log');
    const log = onDisk('growing.log', content(1_000_000, 6));
    await choose(page, [onDisk('still.bin', content(200_000, 7)), log]);
    await page.getByText('2 files').first().waitFor();
    writeFileSync(log, content(1_200_000, 6));
    await send(page);
    await page.getByText('“\u2068growing.log\u2069” cannot be read any more').waitFor();
    await shot(page, 'files-changed');
    expect(await page.locator('textarea').inputValue()).toBe('a growing log');
    await page.getByRole('button', { name: 'Remove “\u2068growing.log\u2069”' }).click();
    await choose(page, [log]);
    await expect.poll(() => listed(page)).toEqual(['still.bin', 'growing.log']);
    await send(page);
    await stored(page);
    const { contents } = await arrived('a growing log');
    expect(contents.map((one) => one?.length)).toEqual([200_000, 1_200_000]);
    await context.close();
  });

  test('stay chosen when sending is stopped; one that is removed then is deleted, and nothing that came is sent twice', async () => {
    const { page, context, sent } = await open();
    await write(page, 'stopped once');
    await choose(page, [
      file('first.bin', content(600_000, 11)),
      file('second.bin', content(600_000, 12)),
      file('third.bin', content(3 * MIB, 13)),
    ]);
    await page.getByText('3 files').first().waitFor();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    // The second part of the third file.
    await page.route(/\/api\/uploads\/.*\.2$/, (route) => held.then(() => route.continue()).catch(() => undefined));
    await Promise.all([page.waitForRequest(/\/api\/uploads\/.*\.2$/), send(page)]);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Your text is still here.').waitFor();
    await shot(page, 'files-stopped');
    release();
    await page.unroute(/\/api\/uploads\/.*\.2$/);
    expect(await listed(page)).toEqual(['first.bin', 'second.bin', 'third.bin']);
    const deleted = page.waitForRequest((request) => request.method() === 'DELETE');
    await page.getByRole('button', { name: 'Remove “\u2068second.bin\u2069”' }).click();
    expect((await (await deleted).response())?.status()).toBe(204);
    await send(page);
    await stored(page);
    const { files, contents } = await arrived('stopped once');
    expect(files.map(({ name }) => name)).toEqual(['first.bin', 'third.bin']);
    expect(contents.map((one) => one?.length)).toEqual([600_000, 3 * MIB]);
    const parts = puts({ sent, page, context, complaints: [] }).filter(({ id }) => id.includes('.'));
    const times = (ending: string) => parts.filter(({ id }) => id.endsWith(ending)).length;
    // Each part of each file once, but for the one that was stopped on its way.
    expect(['.0', '.1', '.2', '.3'].map(times)).toEqual([3, 3, 2, 1]);
    await context.close();
  });

  test('of an Arabic page on a phone, by day and by night', async () => {
    const { page, context } = await open({
      path: '/ar/tip',
      locale: 'ar',
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await choose(page, [
      file('كشف الرواتب لشهر أيار.xlsx', content(1_400_000, 14)),
      file('IMG_2041.jpeg', content(900_000, 15)),
    ]);
    await expect.poll(() => listed(page)).toHaveLength(2);
    await choose(page, [file('film.mov', Buffer.alloc(8 * MIB + 1))]);
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await shot(page, 'files-ar-phone');
    expect(await accessFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await shot(page, 'files-ar-phone-dark');
    expect(await accessFaults(page)).toEqual([]);
    await write(page, 'مع ملفين');
    await page.route(/\/api\/uploads\/.*\.1$/, () => undefined);
    await Promise.all([page.waitForRequest(/\/api\/uploads\/.*\.1$/), send(page)]);
    await shot(page, 'files-ar-sending-dark');
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.emulateMedia({ colorScheme: 'light' });
    await shot(page, 'files-ar-sending');
    await context.close();
  });

  test('stand as they were chosen, whatever comes late or goes away: two in a row, names left out, the words between, text from an office', async () => {
    const { page, context } = await openTip(await browser(), server);
    await page.locator('fieldset.files input[multiple]').waitFor({ state: 'attached' });
    // What is taken here is told late.
    await page.route(/\/api\/uploads$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await write(page, 'chosen in a hurry');
    await choose(page, [file('minutes of J Kestrel.pdf', Buffer.from('one'))]);
    await choose(page, [file('second.pdf', Buffer.from('two'))]);
    const names = () => page.locator('fieldset.files .file-name').allTextContents();
    await expect.poll(names).toEqual(['minutes of J Kestrel.pdf', 'second.pdf']);
    await page.locator('input[name=nameless]').check();
    await page.locator('form button[type=submit]').click();
    await page.getByRole('button', { name: 'Back to the text' }).click();
    await page.locator('input[name=nameless]').waitFor();
    expect(await page.locator('input[name=nameless]').isChecked()).toBe(true);
    await choose(page, [file('third.txt', Buffer.from('three'))]);
    await expect.poll(names).toEqual(['file 1.pdf', 'file 2.pdf', 'file 3.txt']);
    const isTaken = await page.locator('textarea').evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Sum\t40,000');
      data.items.add(new File([new Uint8Array(50)], 'image.png', { type: 'image/png' }));
      return !field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    expect(isTaken).toBe(false);
    await send(page);
    await stored(page);
    const { files } = await arrived('chosen in a hurry');
    expect(files.map(({ name }) => name)).toEqual(['file 1.pdf', 'file 2.pdf', 'file 3.txt']);
    await context.close();
  });
});
