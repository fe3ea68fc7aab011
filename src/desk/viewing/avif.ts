/**
 * How large an AVIF says it is: the greatest of all sizes of its pictures, parts and tracks (ISO/IEC 23008-12, 6.5.3 and
 * ISO/IEC 14496-12, 8.3.2). Only the boxes on the way to them are entered.
 */
import type { Bytes } from './bytes.ts';

/** Boxes that hold boxes, and how many bytes of their own stand before these. */
const ENTERED: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0, moov: 0, trak: 0 };
/** A way inside is at most this long. */
const DEPTH_MAX = 4;

export function avifDimensions(file: Bytes): { width: number; height: number; animated: boolean } | null {
  let width = 0;
  let height = 0;
  walk(file, 0, file.length, 0, (type, at, end) => {
    const sides = sidesIn(file, type, at, end);
    if (sides === null) return;
    width = Math.max(width, sides.width);
    height = Math.max(height, sides.height);
  });
  // Of a file that says its size nowhere, or past its end.
  if (!(width > 0 && height > 0)) return null;
  return { width, height, animated: file.text(8, 4) === 'avis' };
}

function sidesIn(file: Bytes, type: string, at: number, end: number): { width: number; height: number } | null {
  if (type === 'ispe' && end - at >= 12) return { width: file.u32(at + 4), height: file.u32(at + 8) };
  // The two last fields of a track's header, in 1/65536 of a pixel.
  if (type === 'tkhd' && end - at >= 84) return { width: file.u16(end - 8), height: file.u16(end - 4) };
  return null;
}

function walk(
  file: Bytes,
  from: number,
  end: number,
  depth: number,
  see: (type: string, at: number, end: number) => void,
): void {
  for (let at = from; at + 8 <= end; ) {
    const type = file.text(at + 4, 4);
    const short = file.u32(at);
    const header = short === 1 ? 16 : 8;
    // 1: the size stands behind the type, in 64 bits. 0: to the end.
    const size = short === 1 ? file.u32(at + 8) * 2 ** 32 + file.u32(at + 12) : short === 0 ? end - at : short;
    if (!(size >= header && at + size <= end)) return;
    const own = Object.hasOwn(ENTERED, type) ? ENTERED[type] : undefined;
    if (own === undefined) see(type, at + header, at + size);
    else if (depth < DEPTH_MAX) walk(file, at + header + own, at + size, depth + 1, see);
    at += size;
  }
}
