/** What a file is, by its first bytes alone: marks at fixed places, as each format has them. Pure. */
import { Bytes } from './bytes.ts';
import type { FormatId } from './formats.ts';

/** Marks at the beginning, in Latin-1. None is another's beginning. */
const MARKS: readonly (readonly [string, FormatId])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['fLaC', 'flac'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['7z\xbc\xaf\x27\x1c', 'sevenZip'],
  ['Rar!\x1a\x07', 'rar'],
  ['\x1f\x8b', 'gzip'],
  ['BZh', 'gzip'],
  ['\xfd7zXZ\0', 'gzip'],
  ['\x28\xb5\x2f\xfd', 'gzip'],
  ['MZ', 'windows'],
  ['\x7fELF', 'elf'],
  ['\xcf\xfa\xed\xfe', 'elf'],
  ['\xca\xfe\xba\xbe', 'elf'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'office'],
  ['age-encryption.org/', 'age'],
  ['-----BEGIN AGE ENCRYPTED FILE-----', 'age'],
];

/** Sizes of the headers that a BMP has had. */
const BMP_HEADERS = [12, 40, 52, 56, 64, 108, 124];

/** Brands of ISO base media files (registry at mp4ra.org), as far as players know them. */
const MP4_BRAND = /^(?:isom|iso[2-9]|mp4[12]|avc1|dash|3g[p2].|M4V[ HP]|MSNV|f4v |mmp4)$/;

/** `null`: no mark that is known, so perhaps a text. */
export function sniff(head: Uint8Array): FormatId | null {
  const text = latin1(head);
  const mark = MARKS.find(([bytes]) => text.startsWith(bytes));
  if (mark !== undefined && !(mark[0].length < 4 && isPrintable(text))) return mark[1];
  if (text.startsWith('RIFF')) return riff(text);
  if (text.startsWith('BM') && BMP_HEADERS.includes(new Bytes(head).u32le(14))) return 'bmp';
  if (text.startsWith('\x1aE\xdf\xa3')) return ebml(text);
  if (text.startsWith('OggS')) return /\x80theora/.test(text) ? 'ogv' : 'ogg';
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(text)) return 'pdf';
  const boxed = isoMedia(head, text);
  if (boxed !== null) return boxed;
  if ((text.startsWith('ID3') && [2, 3, 4].includes(head[3] ?? 0)) || isMpegAudio(head)) return 'mp3';
  // Readers forgive what stands before the mark. A web page with a PDF behind it stays a web page.
  if (text.slice(0, 1024).includes('%PDF-') && !/^\s*</.test(text)) return 'pdf';
  return null;
}

/** Each byte as the character of its number, so that marks can be written as texts. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** A text that happens to begin with two or three letters of a mark. */
const isPrintable = (text: string) => /^[\t\n\r\x20-\x7e]+$/.test(text);

function riff(text: string): FormatId | null {
  const form = text.slice(8, 12);
  return form === 'WEBP' ? 'webp' : form === 'WAVE' ? 'wav' : null;
}

/** The document type stands in the first element (RFC 8794, 11.2.4). */
function ebml(text: string): FormatId | null {
  const [, type] = /\x42\x82.(webm|matroska)/s.exec(text.slice(0, 128)) ?? [];
  return type === 'webm' ? 'webm' : type === 'matroska' ? 'matroska' : null;
}

/** ISO/IEC 14496-12, 4.3: a file begins with its brands. QuickTime's older files have none. */
function isoMedia(head: Uint8Array, text: string): FormatId | null {
  const type = text.slice(4, 8);
  if (type === 'moov' || type === 'mdat' || type === 'wide') return new Bytes(head).u32(0) >= 8 ? 'mov' : null;
  const size = new Bytes(head).u32(0);
  if (type !== 'ftyp' || size < 16 || size > head.length) return null;
  const brands = [text.slice(8, 12), ...(text.slice(16, size).match(/.{4}/gs) ?? [])];
  const [major = ''] = brands;
  if (major === 'avif' || major === 'avis') return 'avif';
  if (/^(?:hei[cxms]|hev[cxms])$/.test(major)) return 'heic';
  if (major === 'mif1' || major === 'msf1') {
    return brands.includes('avif') ? 'avif' : brands.some((brand) => /^hei/.test(brand)) ? 'heic' : null;
  }
  if (/^M4[AB] $/.test(major)) return 'm4a';
  if (major === 'qt  ') return 'mov';
  return MP4_BRAND.test(major) ? 'mp4' : null;
}

/** kbit/s of layer III, by version 1 and by versions 2 and 2.5 (ISO/IEC 11172-3, 2.4.2.3). */
const RATES = [
  [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const SAMPLES = [44_100, 48_000, 32_000];

/** Two frames in a row: eleven bits that are set stand in many a file. */
function isMpegAudio(head: Uint8Array): boolean {
  const first = frameLength(head, 0);
  return first !== null && frameLength(head, first) !== null;
}

/** Bytes of the layer III frame that begins there, or `null`. */
function frameLength(bytes: Uint8Array, at: number): number | null {
  const [sync = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (sync !== 0xff || (second & 0xe6) !== 0xe2) return null;
  const version = (second >> 3) & 3;
  const rate = RATES[version === 3 ? 0 : 1]?.[(third >> 4) - 1];
  const samples = SAMPLES[(third >> 2) & 3];
  if (version === 1 || rate === undefined || samples === undefined) return null;
  const slots = version === 3 ? 144_000 : 72_000;
  const shift = version === 3 ? 1 : version === 2 ? 2 : 4;
  return Math.floor((slots * rate) / (samples / shift)) + ((third >> 1) & 1);
}
