/** Files made by hand: sound ones, and ones that lie. */
import { crc32, deflateSync } from 'node:zlib';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Each character as the byte of its number. */
export const raw = (text: string): Bytes => new Uint8Array([...text].map((one) => one.charCodeAt(0)));
export const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

export function joined(...parts: Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Big-endian, in this many bytes. */
export function be(value: number, bytes: number): Bytes {
  return new Uint8Array(Array.from({ length: bytes }, (_, n) => Math.floor(value / 256 ** (bytes - 1 - n)) % 256));
}
export const le = (value: number, bytes: number): Bytes => be(value, bytes).reverse();

export function pngChunk(type: string, data: Uint8Array): Bytes {
  const body = joined(raw(type), data);
  return joined(be(data.length, 4), body, be(crc32(body), 4));
}

const PNG_MARK = raw('\x89PNG\r\n\x1a\n');
/** One bit a pixel, all black, unless `pixels` are given. */
export function png(
  width: number,
  height: number,
  options: { pixels?: Uint8Array; before?: Uint8Array[] } = {},
): Bytes {
  const header = joined(be(width, 4), be(height, 4), raw('\x01\0\0\0\0'));
  const pixels = options.pixels ?? new Uint8Array((1 + Math.ceil(width / 8)) * height);
  return joined(
    PNG_MARK,
    pngChunk('IHDR', header),
    ...(options.before ?? []),
    pngChunk('IDAT', deflateSync(pixels, { level: 9 })),
    pngChunk('IEND', new Uint8Array()),
  );
}

/** One black pixel a frame, placed at `left`. */
export function gif(width: number, height: number, frames: { left: number }[] = [{ left: 0 }]): Bytes {
  const frame = ({ left }: { left: number }) =>
    joined(raw('\x2c'), le(left, 2), raw('\0\0\x01\0\x01\0\0'), raw('\x02\x02\x44\x01\0'));
  return joined(
    raw('GIF89a'),
    le(width, 2),
    le(height, 2),
    raw('\x80\0\0\0\0\0\xff\xff\xff'),
    ...frames.map(frame),
    raw('\x3b'),
  );
}

/** Only a header, for readers of headers. */
export function jpegHeader(width: number, height: number, before: Uint8Array[] = []): Bytes {
  const frame = joined(raw('\xff\xc0\0\x0b\x08'), be(height, 2), be(width, 2), raw('\x01\x01\x11\0'));
  return joined(raw('\xff\xd8'), ...before, frame, raw('\xff\xd9'));
}

export const jpegSegment = (marker: number, data: Uint8Array): Bytes =>
  joined(new Uint8Array([0xff, marker]), be(data.length + 2, 2), data);

/** A grey picture of 8 by 8: a quantisation table of ones, and codes that say "nothing". */
export function jpeg(width = 8, height = 8, before: Uint8Array[] = []): Bytes {
  const table = (kind: number) => jpegSegment(0xc4, joined(new Uint8Array([kind, 1]), new Uint8Array(15), raw('\0')));
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  return joined(
    raw('\xff\xd8'),
    ...before,
    jpegSegment(0xdb, joined(raw('\0'), new Uint8Array(64).fill(1))),
    jpegSegment(0xc0, joined(raw('\x08'), be(height, 2), be(width, 2), raw('\x01\x01\x11\0'))),
    table(0x00),
    table(0x10),
    jpegSegment(0xda, raw('\x01\x01\0\0\x3f\0')),
    new Uint8Array(Math.ceil(blocks / 4)),
    raw('\xff\xd9'),
  );
}

/** EXIF that says only how the camera was held. */
export function orientation(value: number): Bytes {
  const tiff = joined(raw('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01'), be(value, 2), raw('\0\0\0\0\0\0'));
  return jpegSegment(0xe1, joined(raw('Exif\0\0'), tiff));
}

const riff = (form: string, ...chunks: Uint8Array[]): Bytes => {
  const body = joined(raw(form), ...chunks);
  return joined(raw('RIFF'), le(body.length, 4), body);
};
const riffChunk = (type: string, data: Uint8Array): Bytes =>
  joined(raw(type), le(data.length, 4), data, new Uint8Array(data.length % 2));

export const webpLossy = (width: number, height: number): Bytes =>
  riff('WEBP', riffChunk('VP8 ', joined(raw('\x10\0\0\x9d\x01\x2a'), le(width, 2), le(height, 2))));
export const webpLossless = (width: number, height: number): Bytes =>
  riff('WEBP', riffChunk('VP8L', joined(raw('\x2f'), le(width - 1 + (height - 1) * 2 ** 14, 4))));
export function webpExtended(width: number, height: number, inside: { width: number; height: number }): Bytes {
  const canvas = joined(raw('\x02\0\0\0'), le(width - 1, 3), le(height - 1, 3));
  const picture = joined(raw('\x2f'), le(inside.width - 1 + (inside.height - 1) * 2 ** 14, 4));
  return riff('WEBP', riffChunk('VP8X', canvas), riffChunk('ICCP', raw('odd')), riffChunk('VP8L', picture));
}

/** A picture of one colour a pixel, from the bottom. */
export function bmp(width: number, height: number, pixels = new Uint8Array()): Bytes {
  const header = joined(le(40, 4), le(width, 4), le(height, 4), raw('\x01\0\x18\0'), new Uint8Array(24));
  return joined(raw('BM'), le(54 + pixels.length, 4), le(0, 4), le(54, 4), header, pixels);
}

export const box = (type: string, ...parts: Uint8Array[]): Bytes => {
  const body = joined(...parts);
  return joined(be(body.length + 8, 4), raw(type), body);
};
export const ftyp = (major: string, ...brands: string[]): Bytes =>
  box('ftyp', raw(major), be(0, 4), ...brands.map((brand) => raw(brand)));

export function avifHeader(sizes: { width: number; height: number }[], major = 'avif'): Bytes {
  const full = be(0, 4);
  const spatial = sizes.map(({ width, height }) => box('ispe', full, be(width, 4), be(height, 4)));
  return joined(
    ftyp(major, 'mif1', 'avif'),
    box('meta', full, box('hdlr', full), box('iprp', box('ipco', ...spatial))),
  );
}

/** Two silent frames of layer III, 32 kbit/s at 44.1 kHz. */
export function mp3(): Bytes {
  const frame = joined(raw('\xff\xfb\x10\xc4'), new Uint8Array(100));
  return joined(frame, frame, frame);
}

/** This many samples of silence. */
export function wav(samples: number): Bytes {
  const format = joined(le(1, 2), le(1, 2), le(8000, 4), le(8000, 4), le(1, 2), le(8, 2));
  return riff('WAVE', riffChunk('fmt ', format), riffChunk('data', new Uint8Array(samples).fill(128)));
}

/** A colour profile of this many zeros. */
export function compressedProfile(length: number): Bytes {
  return pngChunk('iCCP', joined(raw('p\0\0'), deflateSync(new Uint8Array(length), { level: 9 })));
}
