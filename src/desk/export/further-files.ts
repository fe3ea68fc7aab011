/** The files of messages in a ZIP: which of them are still there, where each lies, and their bytes as they stream by. */
import { endingOf } from '../../browser/files/name.ts';
import type { FileEntry } from '../../protocol/files.ts';
import type { FileWork } from '../files/file-work.ts';
import type { FurtherFile } from './bundle.ts';
import type { ExportCase } from './choice.ts';

export interface FilesAlong {
  /** Paths by the files' ids. */
  paths: ReadonlyMap<string, string>;
  further: AsyncIterable<FurtherFile>;
}

/** Whatever it is called, its path is plain: its name stands in the documents. A file of two messages lies there once. */
export async function filesAlong(
  cases: readonly ExportCase[],
  work: Pick<FileWork, 'pieces' | 'isThere'>,
  signal: AbortSignal,
): Promise<FilesAlong> {
  const paths = new Map<string, string>();
  const entries: FileEntry[] = [];
  for (const [c, { tips }] of cases.entries()) {
    for (const [t, { files }] of tips.entries()) {
      for (const [f, entry] of files.entries()) {
        if (paths.has(entry.id) || !(await work.isThere(entry, signal))) continue;
        paths.set(entry.id, `files/${c + 1}-${t + 1}-${f + 1}${endingOf(entry.name).toLowerCase()}`);
        entries.push(entry);
      }
    }
  }
  async function* further(): AsyncGenerator<FurtherFile> {
    for (const entry of entries) {
      yield { path: paths.get(entry.id) ?? '', pieces: work.pieces(entry, signal) };
    }
  }
  return { paths, further: further() };
}
