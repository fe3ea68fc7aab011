/** The built pages, read into memory once: no request ever names a file on the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { AssetSource } from '../server/assets.ts';

const SUFFIXES = { br: '.br', gzip: '.gz' } as const;

/** Reads every file under `folder`; `x.br` and `x.gz` are codings of `x`. `null` when the folder is missing or has no index.html. */
export function loadAssets(folder: string): AssetSource | null {
  const files = readAll(folder);
  if (!files.has('index.html')) return null;
  return { get: (file, coding) => files.get(coding === null ? file : file + SUFFIXES[coding]) ?? null };
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
