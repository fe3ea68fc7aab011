/** Vite plugin: a `.br` and a `.gz` beside every file of dist that becomes smaller by it, made once so that the server never compresses. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip as gzipCompress } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const gzip = promisify(gzipCompress);

const SMALLER = /\.(html|js|css|svg|txt|json|bin)$/;

/** Bytes from which on the best is not worth its time: 13 s for the reader of PDFs, to save a tenth. */
const LARGE = 1_200_000;

export function compress(): Plugin {
  let folder = '';
  return {
    name: 'flowerpot:compress',
    apply: 'build',
    // Workers are built by builds of their own; only the last one sees every file.
    applyToEnvironment: (environment) => environment.name === 'client',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = filesIn(folder).map((file) => ({ file, bytes: readFileSync(file) }));
        // Libuv compresses several at a time; the largest take longest, so they come first.
        files.sort((a, b) => b.bytes.length - a.bytes.length);
        await Promise.all(
          files.flatMap(({ file, bytes }) => {
            const quality = {
              [constants.BROTLI_PARAM_QUALITY]: bytes.length < LARGE ? 11 : 9,
              [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
            };
            return [
              brotli(bytes, { params: quality }).then((small) => writeFileSync(`${file}.br`, small)),
              gzip(bytes, { level: 9 }).then((small) => writeFileSync(`${file}.gz`, small)),
            ];
          }),
        );
      },
    },
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SMALLER.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
