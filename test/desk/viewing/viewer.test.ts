/** Files of strangers, on the desk's own policy and server: what is drawn, and what is said. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { accessFaults } from '../../setup/axe.ts';
import { browserWith, describeInBrowser, shot } from '../../setup/browser.ts';
import { viewerServer, type Watcher, watch } from './house.ts';
import { bomb, pdf, stream, text } from './pdfs.ts';
import * as make from './samples.ts';
import { joined, raw, utf8 } from './samples.ts';

/** One grey pixel. */
const GREY = 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD-JaQAA3AAAAAA';

const CHINESE =
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[' +
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>]>>';

const LOCKED = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>/ID[<41><41>]`;

/** Bytes that no compression makes smaller. */
function noise(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

describeInBrowser('the viewer', () => {
  const browser = browserWith();
  const server = viewerServer();
  let at: Watcher;
  let page: Page;
  beforeAll(async () => {
    at = await watch(await browser(), server());
    page = at.page;
  });
  afterAll(() => at?.context.close());
  afterEach(() => {
    // Whatever a file wanted.
    expect([at.happened, at.complaints]).toEqual([[], []]);
  });

  const dialog = () => page.locator('dialog');
  const canvas = () => page.locator('dialog canvas');
  const says = (text: string | RegExp) => dialog().getByText(text).first().waitFor();

  /** Red, green and blue of a pixel that was drawn. */
  const pixel = (x: number, y: number) =>
    canvas().evaluate(
      (element, place) => {
        if (!(element instanceof HTMLCanvasElement)) throw new Error('no canvas');
        const copy = new OffscreenCanvas(element.width, element.height).getContext('2d');
        copy?.drawImage(element, 0, 0);
        return [...(copy?.getImageData(place.x, place.y, 1, 1).data.slice(0, 3) ?? [])];
      },
      { x, y },
    );

  it.each<[string, Uint8Array, string]>([
    ['a.jpg', make.jpeg(16, 8), '16 × 8 pixels.'],
    ['a.png', make.png(300, 200), '300 × 200 pixels.'],
    ['a.webp', new Uint8Array(Buffer.from(GREY, 'base64')), '1 × 1 pixels.'],
    ['a.bmp', make.bmp(2, 2, new Uint8Array(16)), '2 × 2 pixels.'],
    ['a.gif', make.gif(3, 3, [{ left: 0 }, { left: 1 }]), '3 × 3 pixels. It moves: only its first picture is shown.'],
    // 49 megapixels in 7 kB.
    ['large.png', make.png(7000, 7000), '7000 × 7000 pixels.'],
  ])('draws %s anew and says how large it is', async (name, bytes, size) => {
    await at.look({ name, bytes });
    await says('What is drawn here is a picture of it. The file itself can be dangerous');
    await says(size);
    expect(await page.locator('dialog img').count()).toBe(0);
    const label = await canvas().getAttribute('aria-label');
    expect(label).toBe(`${name}: a picture without a description`);
  });

  it('draws pixels as they are, turned as the camera was held, fitted or full size by keyboard', async () => {
    const pixels = new Uint8Array((1 + 200) * 3000);
    pixels.fill(255, 201 * 1500);
    for (let row = 0; row < 3000; row += 1) pixels[row * 201] = 0;
    await at.look({ name: 'half.png', bytes: make.png(1600, 3000, { pixels }) });
    await says('1600 × 3000 pixels.');
    expect([await pixel(10, 10), await pixel(10, 2990)]).toEqual([
      [0, 0, 0],
      [255, 255, 255],
    ]);
    const size = () => canvas().evaluate(({ clientWidth, clientHeight }) => ({ clientWidth, clientHeight }));
    expect((await size()).clientHeight).toBeLessThan(600);
    await page.getByRole('button', { name: 'Full size' }).focus();
    await page.keyboard.press('Enter');
    expect(await size()).toEqual({ clientWidth: 1600, clientHeight: 3000 });
    await page.getByRole('button', { name: 'Fit to the window' }).click();
    expect(await accessFaults(page)).toEqual([]);
    await shot(page, 'picture', false);

    await at.look({ name: 'turned.jpg', bytes: make.jpeg(16, 8, [make.orientation(6)]) });
    await says('8 × 16 pixels.');
  });

  it.each<[string, Uint8Array, string]>([
    ['cut.jpg', make.jpeg(64, 64).slice(0, -9), 'This picture is damaged'],
    ['cut.png', make.png(640, 640, { pixels: noise(81 * 640) }).slice(0, 4000), 'This picture is damaged'],
    ['header.gif', raw('GIF89a\x01\0\x01\0\0\0\0;'), 'This picture is damaged'],
    ['huge.png', make.png(1, 1).fill(0x75, 18, 20).fill(0x75, 22, 24), 'more than 50 megapixels'],
    ['wide.png', make.png(20_001, 1), 'a side of more than 20,000'],
    ['nothing.png', new Uint8Array(), 'There is nothing in this file.'],
  ])('draws nothing of %s and says why', async (name, bytes, sentence) => {
    await at.look({ name, bytes });
    await says(sentence);
    expect(await canvas().count()).toBe(0);
  });

  it('shows text as text, with what disguises it written out, and only its beginning', async () => {
    await at.look({ name: 'a.txt', bytes: utf8('Pay \u202e0001\u202c now\n<b>x</b> \u0623\u0647\u0644\u0627') });
    await says('Shown as text: nothing in it runs.');
    expect(await page.locator('dialog pre').textContent()).toBe(
      'Pay <U+202E>0001<U+202C> now\n<b>x</b> \u0623\u0647\u0644\u0627',
    );
    await at.look({ name: 'a.txt', bytes: utf8('x'.repeat(300 * 1024)) });
    await says('Only its first 256 KiB are shown.');
    expect((await page.locator('dialog pre').textContent())?.length).toBe(256 * 1024);
    // It may break in the middle, and the window does not grow.
    const wide = await dialog().evaluate((element) => element.scrollWidth > element.clientWidth);
    expect(wide).toBe(false);
    await at.look({ name: 'a.txt', bytes: joined(raw('\xff\xfe'), raw('H\0i\0')) });
    await expect.poll(() => page.locator('dialog pre').textContent()).toBe('Hi');
  });

  it('shows nothing of other files and says where to open them, without a link', async () => {
    await at.look({ name: 'report.docx', bytes: raw('PK\x03\x04') });
    await says('This kind of file is not shown here.');
    await says('https://dangerzone.rocks');
    expect(await page.locator('dialog a').count()).toBe(0);
    await page.getByRole('button', { name: 'Save the file' }).click();
    expect(await page.evaluate(() => globalThis.saved)).toBe(1);
  });

  it('says where name and bytes disagree, and writes disguises in a name out', async () => {
    await at.look({ name: 'photo\u202egpj.exe.jpg', type: 'image/jpeg', bytes: utf8('<!doctype html><p>Hello') });
    await says('Named .jpg, but it is a web page.');
    await says('This is the source text of a web page. It is not rendered');
    expect(await page.locator('dialog h2').textContent()).toBe('photo<U+202E>gpj.exe.jpg');
  });

  it('says so when a file cannot be opened, and gives up opening when it is closed', async () => {
    await at.look({ name: 'a.txt', bytes: raw('x'), opens: 'never' });
    await says('Opening the file…');
    const before = await page.evaluate(() => globalThis.aborted);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.evaluate(() => globalThis.aborted)).toBe(before + 1);
    await at.look({ name: 'a.txt', bytes: raw('x'), opens: 'not' });
    await says('Something went wrong in this page');
  });

  it('does not even open what is too large, closes by Escape, and gives the focus back', async () => {
    await page.keyboard.press('Escape');
    const look = page.locator('button', { hasText: /^Look$/ });
    await look.focus();
    const before = await page.evaluate(() => globalThis.opened);
    await at.look({ name: 'a.mp4', bytes: raw('x'), size: 256 * 1024 * 1024 + 1 });
    await says('Too large to view here: save it.');
    expect(await page.evaluate(() => globalThis.opened)).toBe(before);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await look.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('draws a PDF page by page, with its text beside it', async () => {
    await at.look({ name: 'a.pdf', bytes: pdf({ pages: [text('Hello one'), text('Two')] }) });
    await says('Links, forms, notes and programs in it do nothing here');
    // Something black stands on white.
    const dark = () =>
      canvas().evaluate((element) => {
        if (!(element instanceof HTMLCanvasElement)) throw new Error('no canvas');
        const copy = new OffscreenCanvas(element.width, element.height).getContext('2d');
        copy?.drawImage(element, 0, 0);
        const { data } = copy?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
        return {
          dark: data.filter((value, n) => n % 4 === 0 && value < 99).length,
          corner: data[0],
          width: element.width,
        };
      });
    const first = await dark();
    expect(first.dark).toBeGreaterThan(500);
    expect(first.corner).toBe(255);
    await page.getByText('Text of page 1').click();
    await says('Hello one');
    expect(await accessFaults(page)).toEqual([]);
    await shot(page, 'pdf', false);

    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Page 2 of a.pdf').waitFor();
    expect((await dark()).dark).not.toBe(first.dark);
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await page.getByRole('spinbutton').fill('1');
    await page.keyboard.press('Enter');
    await page.getByLabel('Page 1 of a.pdf').waitFor();
    await page.getByRole('button', { name: 'Larger' }).click();
    await expect.poll(async () => (await dark()).width).toBeGreaterThan(first.width);

    await at.look({
      name: 'b.pdf',
      bytes: pdf({ fonts: CHINESE, pages: ['BT /F1 24 Tf 40 500 Td <4F60597D> Tj ET'] }),
    });
    await page.getByLabel('Page 1 of b.pdf').waitFor();
    await page.getByText('Text of page 1').click();
    await says('你好');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.workers().length).toBe(0);
  });

  it('reads PDFs where nothing leads out, with decoders of its own, and no array is without an end', async () => {
    // A fax of eight white lines, shown as its negative: its decoder is WebAssembly.
    const fax = stream(
      '/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 1/ColorSpace/DeviceGray/Decode[1 0]' +
        '/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 8/Rows 8>>',
      raw('\xff\x00\x10\x01'),
    );
    await at.look({ name: 'fax.pdf', bytes: pdf({ pages: ['q 420 0 0 595 0 0 cm /X Do Q'], objects: [fax] }) });
    await says('This page tells no text: it may be a scan.');
    expect(await pixel(50, 50)).toEqual([0, 0, 0]);
    const [worker] = page.workers();
    const left = await worker?.evaluate(() => {
      const ways = [
        'fetch',
        'XMLHttpRequest',
        'WebSocket',
        'EventSource',
        'importScripts',
        'Worker',
        'indexedDB',
        'caches',
      ];
      const decoders = ['ImageDecoder', 'FontFace', 'DecompressionStream'];
      let allocated = true;
      try {
        new Uint8Array(2 ** 29);
      } catch {
        allocated = false;
      }
      return { allocated, names: [...ways, ...decoders].filter((name) => Reflect.get(globalThis, name) !== undefined) };
    });
    expect(left).toEqual({ allocated: false, names: [] });
  });

  it.each<[string, Uint8Array, string]>([
    ['locked', pdf({ trailer: LOCKED }), 'This PDF is locked by a password.'],
    ['cut', pdf().slice(0, 300), 'This PDF is damaged, or it is none.'],
    ['only called so', utf8('%PDF-1.7 <script>alert(1)</script>'), 'This PDF is damaged, or it is none.'],
    ['a kilobyte that becomes 300 megabytes', pdf({ pages: [bomb()] }), 'This page is damaged: it cannot be drawn.'],
  ])('says of a PDF that is %s what is wrong', async (_, bytes, sentence) => {
    await at.look({ name: 'a.pdf', bytes });
    await says(sentence);
    expect(await canvas().count()).toBe(0);
  });

  it('draws sheets of any size in a canvas of some', async () => {
    for (const size of [
      [1e9, 1e9],
      [1e9, 1],
      [1, 1e9],
    ] as const) {
      await at.look({ name: 'a.pdf', bytes: pdf({ size }) });
      await canvas().waitFor();
      const [width = 0, height = 0] = await canvas().evaluate((element) =>
        element instanceof HTMLCanvasElement ? [element.width, element.height] : [],
      );
      expect(Math.max(width, height)).toBeLessThanOrEqual(8192);
      expect(width * height).toBeLessThanOrEqual(16_000_000);
    }
  });

  it('stops a PDF that would be drawn for years, and its worker with it', async () => {
    // Thirty forms, each of which draws the next ten times.
    const objects = Array.from({ length: 30 }, (_, n) =>
      stream(
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${11 + n} 0 R>>>>`,
        raw('/X Do '.repeat(10)),
      ),
    );
    await at.look({ name: 'years.pdf', bytes: pdf({ pages: ['/X Do'], objects }) });
    await says('Drawing page 1…');
    await page.getByRole('button', { name: 'Stop' }).click();
    await says('This PDF took too long and was stopped.');
    await expect.poll(() => page.workers().length).toBe(0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await says('Drawing page 1…');
    await page.keyboard.press('Escape');
  });

  it('fits a small window and a dark one', async () => {
    const small = await watch(await browser(), server(), {
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
    });
    for (const [name, bytes] of [
      ['picture.png', make.png(300, 200)],
      ['letter.pdf', pdf({ pages: [text('Hello one'), text('Two')] })],
      [`${'long'.repeat(60)}.txt`, utf8('x'.repeat(4000))],
      ['song.wav', make.wav(8000)],
      ['report.docx', raw('PK\x03\x04')],
    ] as const) {
      await small.look({ name, bytes });
      await small.page.locator('dialog :is(canvas, pre, .notice)').first().waitFor();
      expect(await accessFaults(small.page)).toEqual([]);
      const wide = await small.page.evaluate(() => document.querySelector('dialog')?.scrollWidth ?? 0);
      expect(wide).toBeLessThanOrEqual(360);
      await shot(small.page, `small-dark-${name.slice(-8)}`, false);
    }
    await small.context.close();
  });

  it('fetches nothing before a file is looked at, and then the same whatever it is', async () => {
    const other = await watch(await browser(), server());
    expect(other.sent.filter(({ url }) => /pdf|worker/.test(url))).toEqual([]);
    other.sent.length = 0;
    const fetched = () => [...new Set(other.sent.map(({ url }) => url.replace(/-[\w-]{8}(?=\.\w+$)/, '')))].sort();
    const all = ['desk-image.worker.js', 'desk-pdf-files.bin', 'desk-pdf.worker.js'];
    for (const [name, bytes] of [
      ['a.txt', utf8('Hello')],
      ['a.pdf', pdf({ fonts: CHINESE, pages: ['BT /F1 24 Tf 40 500 Td <4F60597D> Tj ET'] })],
      ['a.png', make.png(9, 9)],
    ] as const) {
      await other.look({ name, bytes });
      await other.page.locator('dialog :is(canvas, pre)').first().waitFor();
      expect(fetched()).toEqual(all.map((file) => `${server().url}/assets/${file}`));
    }
    // And only once: the browser may keep them.
    for (const { url } of other.sent) {
      const answer = await other.context.request.get(url);
      expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    await other.context.close();
  });

  it('plays a recording by the browser alone, after a click, and lets it go at the end', async () => {
    await at.look({ name: 'a.wav', bytes: make.wav(8000) });
    await says('Nothing is played yet.');
    expect(await page.locator('audio').count()).toBe(0);
    await page.getByRole('button', { name: 'Open the player' }).click();
    const address = await page.locator('audio[controls]:not([autoplay])').getAttribute('src');
    await expect
      .poll(() => page.locator('audio').evaluate((it) => it instanceof HTMLAudioElement && it.duration))
      .toBe(1);
    expect(await page.evaluate((url) => globalThis.loads(url), address ?? '')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate((url) => globalThis.loads(url), address ?? '')).toBe(false);

    await at.look({ name: 'a.mp4', bytes: joined(make.ftyp('isom'), raw('damaged')) });
    await page.getByRole('button', { name: 'Open the player' }).click();
    await says('This browser’s player cannot read the file.');
    // The one complaint is of the address that was asked for after it had ended.
    expect(at.complaints.splice(0)).toEqual(['Failed to load resource: net::ERR_FILE_NOT_FOUND']);
  });
});
