/** What a file is, by its bytes; and what is said where its name claims something else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreement, type FormatId, formatOf } from '../../../src/desk/viewing/formats.ts';
import { inspect } from '../../../src/desk/viewing/inspect.ts';
import { sniff } from '../../../src/desk/viewing/sniff.ts';
import { viewKindOf } from '../../../src/desk/viewing/viewer.tsx';
import { avifHeader, bmp, ftyp, gif, joined, jpeg, mp3, png, raw, utf8, wav, webpLossy } from './samples.ts';

const MARKED: [string, Uint8Array, FormatId][] = [
  ['a JPEG', jpeg(), 'jpeg'],
  ['a PNG', png(1, 1), 'png'],
  ['a GIF', gif(1, 1), 'gif'],
  ['a WebP', webpLossy(1, 1), 'webp'],
  ['an AVIF', avifHeader([{ width: 1, height: 1 }]), 'avif'],
  ['an AVIF that begins as a picture of any kind', ftyp('mif1', 'avif', 'miaf'), 'avif'],
  ['a BMP', bmp(1, 1), 'bmp'],
  ['a PDF', utf8('%PDF-1.7\n'), 'pdf'],
  ['a PDF behind other bytes', joined(raw('\x80\x81'), utf8('%PDF-1.7\n')), 'pdf'],
  ['an MP3', mp3(), 'mp3'],
  ['an MP3 with titles', raw('ID3\x04\0\0\0\0\0\0'), 'mp3'],
  ['a WAV', wav(2), 'wav'],
  ['a FLAC', raw('fLaC\0\0\0\x22'), 'flac'],
  ['an Ogg', raw('OggS\0\x02OpusHead'), 'ogg'],
  ['an Ogg with pictures', raw('OggS\0\x02\x80theora'), 'ogv'],
  ['an MP4', ftyp('isom', 'avc1'), 'mp4'],
  ['an MP4 of sound', ftyp('M4A ', 'isom'), 'm4a'],
  ['a QuickTime file', ftyp('qt  '), 'mov'],
  ['an old QuickTime file', raw('\0\0\0\x08wide\0\0\0\x10mdat'), 'mov'],
  ['a WebM', raw('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm'), 'webm'],
  ['a Matroska file', raw('\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska'), 'matroska'],
  ['a HEIC', ftyp('heic', 'mif1'), 'heic'],
  ['a ZIP archive', raw('PK\x03\x04'), 'zip'],
  ['a Windows program', raw('MZ\x90\0\x03'), 'windows'],
];

describe('a file', () => {
  it.each(MARKED)('that is %s is known by its first bytes', (_, bytes, format) => {
    expect(sniff(bytes)).toBe(format);
  });

  it.each([
    ['words', 'MZ was here. BM too, PK as well.'],
    ['a web page with a PDF behind it', '<!doctype html>\n%PDF-1.7'],
    ['a letter that begins with two letters of a mark', 'BM and MZ'],
  ])('that is %s has no mark', (_, text) => {
    expect(sniff(utf8(text))).toBeNull();
  });

  it('of any bytes at all is told without an error, and the same when it is cut', () => {
    const some = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.constantFrom(...MARKED), fc.uint8Array({ maxLength: 40 }))
        .map(([mark, more]) => joined(mark[1], more)),
    );
    fc.assert(
      fc.property(some, fc.nat(), (bytes, cut) => {
        expect(() => sniff(bytes.slice(0, cut % (bytes.length + 1)))).not.toThrow();
      }),
    );
  });
});

const look = (bytes: Uint8Array<ArrayBuffer>, name: string, type = '') => inspect(new Blob([bytes]), name, type);

describe('a text', () => {
  it.each([
    ['letter.txt', 'Grüße, سلام', 'text'],
    ['page.html', '<!doctype html><script>alert(1)</script>', 'html'],
    ['page.html', '\n<!-- x --><p onclick=x>Hello</p><script src=x></script>', 'html'],
    ['drawing.svg', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
    ['feed.xml', '<?xml version="1.0"?><rss/>', 'xml'],
    ['old.rtf', '{\\rtf1 Hello}', 'rtf'],
    ['code.py', 'if a < b: print("<b>")', 'text'],
  ] as const)('%s is told: %s', async (name, text, format) => {
    const found = await look(utf8(text), name);
    expect(found.text?.format).toBe(format);
    expect(found.format.kind).toBe('text');
    expect(found.warning).toBeNull();
  });

  it('in UTF-16 is one where it says so, and is decoded', async () => {
    const little = raw('\xff\xfeA\0\xac\x20');
    expect((await look(little, 'a.txt')).text?.text).toBe('A€');
    expect((await look(little.subarray(2), 'a.txt')).text).toBeNull();
  });

  it('with one byte that is none, however far behind, or with a NUL, is no text', async () => {
    const long = utf8('€'.repeat(600_000));
    expect((await look(long, 'a.txt')).text?.cut).toBe(true);
    expect((await look(joined(long, raw('\xff')), 'a.txt')).format.kind).toBe('none');
    expect((await look(joined(long, raw('\0')), 'a.txt')).format.kind).toBe('none');
    expect((await look(long.subarray(0, long.length - 1), 'a.txt')).format.kind).toBe('none');
  });

  it('of more than 16 MiB is not shown, and of nothing is empty', async () => {
    expect((await look(utf8('a'.repeat(16 * 1024 * 1024 + 1)), 'a.txt')).refused).toBe('large');
    expect((await look(utf8(''), 'a.txt')).refused).toBe('empty');
  });
});

describe('a name', () => {
  it.each([
    ['photo.jpg', '', 'pdf', 'Named .jpg, but it is a PDF.'],
    ['photo.jpg', 'image/jpeg', 'html', 'Named .jpg, but it is a web page.'],
    ['song.mp3', 'audio/mpeg', 'html', 'Named .mp3, but it is a web page.'],
    ['letter.pdf', '', 'windows', 'Named .pdf, but it is a Windows program.'],
    ['photo.jpg', '', 'unknown', 'Named .jpg, but it is a file of a kind that is not known here.'],
    ['notes.txt', '', 'html', 'Named .txt, but it is a web page.'],
    ['photo', 'image/jpeg; q=1', 'png', 'Sent as a JPEG picture, but it is a PNG picture.'],
    ['photo.JPEG', 'image/png', 'jpeg', null],
    ['report.docx', 'application/zip', 'zip', null],
    ['table.csv', 'application/vnd.ms-excel', 'text', null],
    ['page.html', '', 'text', null],
    ['a.strange', 'application/octet-stream', 'unknown', null],
    ['.gitignore', '', 'text', null],
  ] as const)('%s of type "%s" that is found to be %s: %s', (name, type, found, sentence) => {
    expect(disagreement(name, type, formatOf(found))).toBe(sentence);
  });

  it.each([
    ['a.jpg', '', 1, 'image'],
    ['a.pdf', '', 1, 'pdf'],
    ['a.mov', '', 1, 'video'],
    ['a.mp4', '', 1, 'video'],
    ['a.m4a', '', 1, 'audio'],
    ['a.doc', '', 1, 'none'],
    ['a.py', '', 1, 'text'],
    ['a.log', '', 1, 'text'],
    ['a', 'text/x-diff', 1, 'text'],
    ['a', 'audio/mpeg', 1, 'audio'],
    ['a.docx', 'image/jpeg', 1, 'none'],
    ['a.jpg', '', 64 * 1024 * 1024 + 1, 'none'],
    ['a', '', 1, 'none'],
  ] as const)('%s of type "%s" and %d bytes can be viewed as: %s', (name, type, size, kind) => {
    expect(viewKindOf(name, type, size)).toBe(kind);
  });
});
