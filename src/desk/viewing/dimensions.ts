/**
 * How large a picture says it is, read before anything decodes it: a file of some hundred bytes can ask a decoder for
 * gigabytes. The largest is told where a file says it twice. Pure.
 */
import { avifDimensions } from './avif.ts';
import { Bytes } from './bytes.ts';
import { PIXELS_MAX, SIDE_MAX } from './limits.ts';

export type ImageFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'bmp';

export interface Dimensions {
  width: number;
  height: number;
  /** More than one picture: only the first is shown. */
  animated: boolean;
}

const READERS: Readonly<Record<ImageFormat, (bytes: Bytes) => Dimensions | null>> = {
  jpeg,
  png,
  gif,
  webp,
  avif: avifDimensions,
  bmp,
};

/** `null`: the header is damaged, or says nothing that can be. */
export function dimensionsOf(format: ImageFormat, file: Uint8Array): Dimensions | null {
  const found = READERS[format](new Bytes(file));
  return found !== null && found.width >= 1 && found.height >= 1 ? found : null;
}

export function isTooLarge({ width, height }: { width: number; height: number }): boolean {
  return width > SIDE_MAX || height > SIDE_MAX || width * height > PIXELS_MAX;
}

/** ITU T.81, B.1: segments until a frame header (SOF), which no picture begins without. */
function jpeg(file: Bytes): Dimensions | null {
  let at = 2;
  while (file.u8(at) === 0xff) {
    const marker = file.u8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = file.u16(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    // A height of 0 would come after the picture (B.2.5): a decoder that reads it there is rare.
    if (isFrame) return length >= 8 ? { height: file.u16(at + 5), width: file.u16(at + 7), animated: false } : null;
    const hasLength = marker >= 0xc0 && !(marker >= 0xd0 && marker <= 0xda);
    if (!hasLength || !(length >= 2)) return null;
    at += 2 + length;
  }
  return null;
}

/** PNG (third edition), 5.6 and 11.2.1: the header comes first; frames are announced before the picture. */
function png(file: Bytes): Dimensions | null {
  if (file.u32(8) !== 13 || file.text(12, 4) !== 'IHDR') return null;
  let animated = false;
  for (let at = 33; at + 8 <= file.length; at += 12 + file.u32(at)) {
    const type = file.text(at + 4, 4);
    if (type === 'IDAT') break;
    animated ||= type === 'acTL';
  }
  return { width: file.u32(16), height: file.u32(20), animated };
}

/** GIF89a, 18 to 26. Browsers make the canvas larger for frames that do not fit. */
function gif(file: Bytes): Dimensions | null {
  let width = file.u16le(6);
  let height = file.u16le(8);
  let frames = 0;
  let at = 13 + colours(file.u8(10));
  for (;;) {
    const block = file.u8(at);
    if (block === 0x2c) {
      frames += 1;
      width = Math.max(width, file.u16le(at + 1) + file.u16le(at + 5));
      height = Math.max(height, file.u16le(at + 3) + file.u16le(at + 7));
      // After the descriptor stand its colours, then the size of a code.
      at += 10 + colours(file.u8(at + 9)) + 1;
    } else if (block === 0x21) {
      at += 2;
    } else {
      break;
    }
    while (file.u8(at) > 0) at += 1 + file.u8(at);
    at += 1;
  }
  return frames > 0 ? { width, height, animated: frames > 1 } : null;
}

const colours = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** RFC 9649, 2.4 to 2.7: an extended header with the canvas, and the first picture with its own size. */
function webp(file: Bytes): Dimensions | null {
  let width = 0;
  let height = 0;
  let animated = false;
  const see = (w: number, h: number) => {
    width = Math.max(width, w);
    height = Math.max(height, h);
  };
  for (let at = 12; at + 8 <= file.length; ) {
    const length = file.u32le(at + 4);
    const data = at + 8;
    switch (file.text(at, 4)) {
      case 'VP8X':
        animated = (file.u8(data) & 2) !== 0;
        see(1 + file.u24le(data + 4), 1 + file.u24le(data + 7));
        break;
      case 'VP8 ':
        // RFC 6386, 9.1: a key frame's start code, then 14 bits for each side.
        if (file.text(data + 3, 3) !== '\x9d\x01\x2a') return null;
        see(file.u16le(data + 6) & 0x3fff, file.u16le(data + 8) & 0x3fff);
        return { width, height, animated };
      case 'VP8L': {
        const bits = file.u32le(data + 1);
        if (file.u8(data) !== 0x2f || Number.isNaN(bits)) return null;
        see(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
        return { width, height, animated };
      }
      case 'ANMF':
        see(1 + file.u24le(data + 6), 1 + file.u24le(data + 9));
        return { width, height, animated };
    }
    // A chunk of an odd length has a byte behind it.
    at = data + length + (length % 2);
  }
  return null;
}

/** The header's size tells its version. A height below 0 means rows from the top. */
function bmp(file: Bytes): Dimensions | null {
  if (file.u32le(14) === 12) return { width: file.u16le(18), height: file.u16le(20), animated: false };
  return { width: file.i32le(18), height: Math.abs(file.i32le(22)), animated: false };
}
