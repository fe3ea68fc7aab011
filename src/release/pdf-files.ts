/**
 * Vite plugins: the fonts, character maps and decoders that pdf.js needs, as one file. They are fetched together and always,
 * because which of them a document needs says something about it: its language, for one. `virtual:pdf-files` is its address.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ID = 'virtual:pdf-files';

/** Folders of the package, and which of their files. Their licences go with them. */
const TAKEN: readonly (readonly [string, RegExp])[] = [
  ['cmaps', /\.bcmap$|^LICENSE/],
  ['standard_fonts', /\.(?:pfb|ttf)$|^LICENSE/],
  ['wasm', /^(?:jbig2|openjpeg)\.wasm$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/],
];

/** `worker` goes into the builds of workers, which ask for it; `page` writes the file. */
export function pdfFiles() {
  let made: { fileName: string; source: Uint8Array } | null = null;
  const worker = (): Plugin => ({
    name: 'flowerpot:pdf-files',
    apply: 'build',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      made ??= pack();
      return `export default ${JSON.stringify(`/${made.fileName}`)}`;
    },
  });
  const page = (): Plugin => ({
    name: 'flowerpot:pdf-files-page',
    apply: 'build',
    generateBundle() {
      if (made !== null) this.emitFile({ type: 'asset', ...made });
    },
  });
  return { page, worker };
}

/** For each file: the length of its name, its name, its length in four bytes, its bytes. */
function pack(): { fileName: string; source: Uint8Array } {
  const root = dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist'))));
  const parts = TAKEN.flatMap(([folder, which]) =>
    readdirSync(join(root, folder))
      .filter((name) => which.test(name))
      .sort()
      .flatMap((name) => {
        const path = Buffer.from(`${folder}/${name}`);
        const bytes = readFileSync(join(root, folder, name));
        const length = Buffer.alloc(4);
        length.writeUInt32BE(bytes.length);
        return [Buffer.from([path.length]), path, length, bytes];
      }),
  );
  const source = Buffer.concat(parts);
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  // Its name begins so that a member's browser may keep it (src/server/assets.ts).
  return { fileName: `assets/desk-pdf-files-${hash}.bin`, source };
}
