/** The tip files without their thread, for tests of something else: a thread takes a third of a second to start. */
import { setImmediate } from 'node:timers/promises';
import { openTables } from '../../src/store/node/database.ts';
import { openFolder } from '../../src/store/node/folder.ts';
import { tipFiles } from '../../src/store/node/tip-files.ts';
import type { Start, TipWorker } from '../../src/store/node/tip-worker.ts';
import type { FileBytes } from '../../src/store/sql/file-bytes.ts';

/** `wrap`: what stands between the store and the bytes of sealed files. */
export function inlineWith(wrap: (files: FileBytes) => FileBytes, breathe: () => Promise<void> = () => setImmediate()) {
  return ({ folder: path, limits }: Start): TipWorker => {
    const folder = openFolder(path);
    const main = openTables(folder.main());
    const files = tipFiles({ ...folder, files: wrap(folder.files) }, main, limits, breathe);
    return {
      call: async (name, ...args) => Reflect.apply(files[name], files, args),
      async end() {
        main.$client.close();
      },
    };
  };
}

export const inlineTips = inlineWith((files) => files);
