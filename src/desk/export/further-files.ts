/** The files of messages in a ZIP: which of them are still there, where each lies, and their bytes as they stream by. */
import { endingOf } from '../../browser/files/name.ts';
import type { FileEntry } from '../../protocol/files.ts';
import { FileFailure } from '../files/file-failure.ts';
import type { FileWork } from '../files/file-work.ts';
import { type Failure, ToldError } from '../shared/failure.ts';
import { visible } from '../shared/visible.ts';
import type { FurtherFile } from './bundle.ts';
import type { ExportCase } from './choice.ts';
import { fileKey } from './file-key.ts';

export interface FilesAlong {
  /** Paths by the files' keys. */
  paths: ReadonlyMap<string, string>;
  further: AsyncIterable<FurtherFile>;
}

class UnusableFile extends ToldError {
  override readonly name = 'UnusableFile';
  readonly file: string;

  constructor(file: string) {
    super('unusable');
    this.file = file;
  }

  told(): Failure {
    return {
      title: `“${visible(this.file)}” is not what was sent, or no longer there`,
      detail: 'No file was made. Press “Make the file” again: it is then left out, and the export says so.',
    };
  }
}

/**
 * Whatever it is called, its path is plain: its name stands in the documents. A file of two messages lies there once. `unusable`: keys of
 * those that are left out; one that proves to be so is added, and the export fails.
 */
export async function filesAlong(
  cases: readonly ExportCase[],
  work: Pick<FileWork, 'pieces' | 'isThere'>,
  unusable: Set<string>,
  signal: AbortSignal,
): Promise<FilesAlong> {
  const paths = new Map<string, string>();
  const entries: FileEntry[] = [];
  for (const [c, { tips }] of cases.entries()) {
    for (const [t, { files }] of tips.entries()) {
      for (const [f, entry] of files.entries()) {
        const key = fileKey(entry);
        if (paths.has(key) || unusable.has(key) || !(await work.isThere(entry, signal))) continue;
        paths.set(key, `files/${c + 1}-${t + 1}-${f + 1}${endingOf(entry.name).toLowerCase()}`);
        entries.push(entry);
      }
    }
  }
  /** One hostile file must not stop an export for good: the next one leaves it out and says so. */
  async function* verified(entry: FileEntry) {
    try {
      yield* work.pieces(entry, signal);
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      unusable.add(fileKey(entry));
      throw new UnusableFile(entry.name);
    }
  }
  async function* further(): AsyncGenerator<FurtherFile> {
    for (const entry of entries) {
      yield { path: paths.get(fileKey(entry)) ?? '', pieces: verified(entry) };
    }
  }
  return { paths, further: further() };
}
