/** Fonts, character maps and decoders for pdf.js, out of the one file they come in (src/release/pdf-files.ts). */
import { Bytes } from './bytes.ts';

export type PdfFiles = ReadonlyMap<string, Uint8Array>;

/** By names such as `cmaps/UniGB-UTF16-H.bcmap`. */
export function unpack(pack: Uint8Array): PdfFiles {
  const from = new Bytes(pack);
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at < pack.length; ) {
    const name = from.text(at + 1, from.u8(at));
    const begin = at + 1 + name.length + 4;
    const end = begin + from.u32(begin - 4);
    if (!(end <= pack.length)) throw new TypeError('the files for PDFs are damaged');
    files.set(name, pack.subarray(begin, end));
    at = end;
  }
  return files;
}

/** The folder of each kind of file that pdf.js asks for. */
const FOLDERS: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
  wasmUrl: 'wasm',
};

/** A copy: pdf.js may give it away. Fails for a name that is none of these files. */
export function find(files: PdfFiles, kind: string, name: string): Uint8Array {
  const file = Object.hasOwn(FOLDERS, kind) ? files.get(`${FOLDERS[kind]}/${name}`) : undefined;
  if (file === undefined) throw new TypeError('no such file');
  return file.slice();
}
