/** How large a picture says it is: sound headers, lying ones, cut ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensionsOf, type ImageFormat, isTooLarge } from '../../../src/desk/viewing/dimensions.ts';
import * as make from './samples.ts';
import { be, box, ftyp, joined, raw } from './samples.ts';

/** Each format's header for any size, and the largest side that it can tell. */
const MAKERS: [string, ImageFormat, number, (width: number, height: number) => Uint8Array][] = [
  ['a PNG', 'png', 2 ** 31 - 1, withPngSize],
  ['a JPEG', 'jpeg', 65_535, (w, h) => make.jpegHeader(w, h, [make.jpegSegment(0xe0, raw('JFIF\0')), raw('\xff\xff')])],
  ['a GIF', 'gif', 65_534, (w, h) => make.gif(w, h)],
  ['a lossy WebP', 'webp', 2 ** 14 - 1, make.webpLossy],
  ['a lossless WebP', 'webp', 2 ** 14, make.webpLossless],
  ['a WebP with more', 'webp', 2 ** 24, (w, h) => make.webpExtended(w, h, { width: 1, height: 1 })],
  ['a BMP', 'bmp', 2 ** 31 - 1, make.bmp],
  [
    'an AVIF',
    'avif',
    2 ** 32 - 1,
    (width, height) =>
      make.avifHeader([
        { width: 1, height: 1 },
        { width, height },
      ]),
  ],
];

function withPngSize(width: number, height: number): Uint8Array {
  const file = make.png(1, 1);
  file.set(joined(be(width, 4), be(height, 4)), 16);
  return file;
}

describe.each(MAKERS)('%s', (_, format, max, of) => {
  const side = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max }));

  it('tells its sides', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect(dimensionsOf(format, of(width, height))).toMatchObject({ width, height });
      }),
    );
  });

  it('that is cut anywhere tells the same, or nothing', () => {
    fc.assert(
      fc.property(side, side, fc.nat(), (width, height, cut) => {
        const file = of(width, height);
        const found = dimensionsOf(format, file.subarray(0, cut % file.length));
        if (found !== null && format !== 'gif' && format !== 'avif') expect(found).toMatchObject({ width, height });
      }),
    );
  });

  it('with any bytes changed is read to its end, in time, and tells whole sides above 0 or nothing', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(side, side, changes, fc.uint8Array({ maxLength: 200 }), (width, height, changed, more) => {
        const file = joined(of(width, height), more);
        for (const [at, value] of changed) file[at % file.length] = value;
        const found = dimensionsOf(format, file);
        if (found === null) return;
        expect(Number.isInteger(found.width) && Number.isInteger(found.height)).toBe(true);
        expect(Math.min(found.width, found.height)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a picture', () => {
  it('that says its size twice is as large as the larger', () => {
    expect(dimensionsOf('webp', make.webpExtended(2, 2, { width: 9000, height: 3 }))).toMatchObject({ width: 9000 });
    expect(dimensionsOf('gif', make.gif(2, 2, [{ left: 60_000 }]))).toMatchObject({ width: 60_001, height: 2 });
    const track = box('tkhd', new Uint8Array(76), be(70_000, 2), be(0, 2), be(12, 2), be(0, 2));
    const moving = joined(make.avifHeader([{ width: 3, height: 20 }], 'avis'), box('moov', box('trak', track)));
    expect(dimensionsOf('avif', moving)).toEqual({ width: 70_000 % 65_536, height: 20, animated: true });
  });

  it('that moves is told', () => {
    expect(dimensionsOf('gif', make.gif(1, 1))?.animated).toBe(false);
    expect(dimensionsOf('gif', make.gif(1, 1, [{ left: 0 }, { left: 0 }]))?.animated).toBe(true);
    const moving = make.png(1, 1, { before: [make.pngChunk('acTL', new Uint8Array(8))] });
    expect(dimensionsOf('png', moving)?.animated).toBe(true);
    expect(dimensionsOf('webp', make.webpExtended(1, 1, { width: 1, height: 1 }))?.animated).toBe(true);
  });

  it.each<[string, ImageFormat, Uint8Array]>([
    ['a JPEG whose segment has no length', 'jpeg', raw('\xff\xd8\xff\xe0\0\0\xff\xc0\0\x0b\x08\0\x01\0\x01\x01')],
    ['a JPEG with its height behind the picture', 'jpeg', make.jpegHeader(5, 0)],
    ['a JPEG without a frame', 'jpeg', raw('\xff\xd8\xff\xda\0\x02\xff\xc0\0\x0b\x08\0\x01\0\x01\x01')],
    ['a PNG with another first chunk', 'png', joined(raw('\x89PNG\r\n\x1a\n'), make.pngChunk('IDAT', raw('x')))],
    ['a PNG of no width', 'png', withPngSize(0, 5)],
    ['a GIF without a picture', 'gif', raw('GIF89a\x01\0\x01\0\0\0\0;')],
    ['a BMP of less than no width', 'bmp', make.bmp(2 ** 32 - 5, 5)],
    ['an AVIF without a size', 'avif', ftyp('avif')],
    ['an AVIF whose box is larger than the file', 'avif', joined(ftyp('avif'), be(2 ** 31, 4), raw('meta'))],
    [
      'an AVIF of boxes without an end',
      'avif',
      joined(ftyp('avif'), be(1, 4), raw('moov'), new Uint8Array(8).fill(255)),
    ],
  ])('that is %s tells no size', (_, format, file) => {
    expect(dimensionsOf(format, file)).toBeNull();
  });

  it('of many boxes in each other is not followed for ever', () => {
    let nested = box('ispe', be(0, 4), be(5, 4), be(5, 4));
    for (let n = 0; n < 200; n += 1) nested = box('ipco', nested);
    expect(dimensionsOf('avif', joined(ftyp('avif'), nested))).toBeNull();
  });

  it('of more than 50 megapixels, or 20,000 a side, is too large', () => {
    expect(isTooLarge({ width: 10_000, height: 5000 })).toBe(false);
    expect(isTooLarge({ width: 10_000, height: 5001 })).toBe(true);
    expect(isTooLarge({ width: 20_001, height: 1 })).toBe(true);
    expect(isTooLarge({ width: 1, height: 20_001 })).toBe(true);
  });
});
