/** The files of an export, wherever they lie: in a ZIP, or unpacked in a folder. */
import { unpack } from './unzip.ts';
import { type Bytes, readZip } from './zip.ts';

export interface Held {
  /** With forward slashes; a folder's ends with one, and has no bytes. */
  readonly path: string;
  /** `null`: a link or a device, and no file. */
  readonly bytes: number | null;
  /** Not more than `bytes`. Throws `ZipError` for what is damaged. */
  pieces(): AsyncIterable<Uint8Array>;
}

/** All entries, in the order of their bytes. Throws `ZipError`. `most` bounds their number. */
export async function heldInZip(file: Bytes, most: number): Promise<Held[]> {
  const entries = await readZip(file, most);
  return entries.map((entry) => ({ path: entry.path, bytes: entry.bytes, pieces: () => unpack(file, entry) }));
}

/** What systems put beside files on their own: views and icons of folders, and what a disk of another kind cannot hold. */
export const isSystems = (path: string): boolean =>
  /(?:^|\/)(?:\.DS_Store|\._[^/]*|__MACOSX(?:\/.*)?|Thumbs\.db|desktop\.ini)$/i.test(path);

/**
 * The one folder that everything lies in, when that is where the export is: somebody packed the folder instead of what is
 * in it. Else `null`.
 */
export function folderAround(paths: readonly string[], marker: string): string | null {
  const own = paths.filter((path) => !isSystems(path));
  const [folder = '', ...more] = new Set(own.map((path) => path.slice(0, path.indexOf('/') + 1)));
  return more.length === 0 && folder !== '' && own.includes(`${folder}${marker}`) ? folder.slice(0, -1) : null;
}
