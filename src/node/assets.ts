/** The built pages, read into memory once: no request ever names a file on the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Asset, AssetSource } from '../server/assets.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Reads every file under `folder`; `x.br` and `x.gz` belong to `x`. `null` when the folder is missing or has no index.html. */
export function loadAssets(folder: string): AssetSource | null {
  const files = readAll(folder);
  if (!files.has('index.html')) return null;
  const assets = new Map<string, Asset>();
  for (const [file, plain] of files) {
    if (/\.(br|gz)$/.test(file)) continue;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    assets.set(file, { type, plain, br: files.get(`${file}.br`) ?? null, gzip: files.get(`${file}.gz`) ?? null });
  }
  return { get: (file) => assets.get(file) ?? null };
}

function readAll(folder: string): Map<string, Uint8Array<ArrayBuffer>> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(
      entries.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))];
      }),
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
    throw error;
  }
}
