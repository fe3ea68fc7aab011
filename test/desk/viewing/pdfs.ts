/** PDFs written by hand: one that is only read, and ones that want something. */
import { deflateSync } from 'node:zlib';
import { type Bytes, joined, raw } from './samples.ts';

export interface PdfParts {
  /** What is drawn on each page. */
  pages?: (string | Uint8Array)[];
  /** More in the catalogue, and in each page. */
  catalogue?: string;
  page?: string;
  fonts?: string;
  /** Further objects, from number 10 on. */
  objects?: (string | Uint8Array)[];
  /** Units: a sheet of A5 unless told. */
  size?: readonly [number, number];
  trailer?: string;
}

/** `<<dictionary>> stream`. */
export function stream(dictionary: string, data: Uint8Array): Bytes {
  return joined(raw(`<<${dictionary}/Length ${data.length}>>\nstream\n`), data, raw('\nendstream'));
}
export const flate = (data: Uint8Array, more = ''): Bytes =>
  stream(`${more}/Filter/FlateDecode`, deflateSync(data, { level: 9 }));

export function pdf(parts: PdfParts = {}): Bytes {
  const pages = parts.pages ?? [text('Hello from the first page')];
  const [width, height] = parts.size ?? [420, 595];
  const extra = parts.objects ?? [];
  const first = 10 + extra.length;
  const objects = new Map<number, string | Uint8Array>([
    [1, `<</Type/Catalog/Pages 2 0 R${parts.catalogue ?? ''}>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, n) => `${first + 2 * n} 0 R`).join(' ')}]>>`],
    [3, `<</F1 ${parts.fonts ?? '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'}>>`],
    ...extra.map((object, n) => [10 + n, object] as const),
  ]);
  pages.forEach((content, n) => {
    const what = `/Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</Font 3 0 R/XObject<</X 10 0 R>>>>`;
    objects.set(first + 2 * n, `<<${what}/Contents ${first + 2 * n + 1} 0 R${parts.page ?? ''}>>`);
    objects.set(first + 2 * n + 1, typeof content === 'string' ? stream('', raw(content)) : content);
  });
  const body: Uint8Array[] = [raw('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let at = body[0]?.length ?? 0;
  for (const [number, object] of objects) {
    const bytes = joined(
      raw(`${number} 0 obj\n`),
      typeof object === 'string' ? raw(object) : object,
      raw('\nendobj\n'),
    );
    places.set(number, at);
    at += bytes.length;
    body.push(bytes);
  }
  const count = Math.max(...objects.keys()) + 1;
  const lines = Array.from({ length: count }, (_, n) => {
    const place = places.get(n);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const trailer = `trailer\n<</Size ${count}/Root 1 0 R${parts.trailer ?? ''}>>\nstartxref\n${at}\n%%EOF\n`;
  return joined(...body, raw(`xref\n0 ${count}\n${lines.join('')}${trailer}`));
}

/** A line of letters. */
export const text = (words: string): string => `BT /F1 24 Tf 40 500 Td (${words}) Tj ET`;

/** A page of 300 megabytes of spaces, packed twice: about a kilobyte. */
export function bomb(): Bytes {
  const once = deflateSync(Buffer.alloc(300e6, ' '), { level: 9 });
  return stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(once, { level: 9 }));
}
