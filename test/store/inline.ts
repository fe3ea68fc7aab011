/** The tip files without their thread, for tests of something else: a thread takes a third of a second to start. */
import { setImmediate } from 'node:timers/promises';
import { openTables } from '../../src/store/node/database.ts';
import { openFolder } from '../../src/store/node/folder.ts';
import { tipFiles } from '../../src/store/node/tip-files.ts';
import type { Start, TipWorker } from '../../src/store/node/tip-worker.ts';

export function inlineTips({ folder: path, limits }: Start): TipWorker {
  const folder = openFolder(path);
  const main = openTables(folder.main());
  const files = tipFiles(folder, main, limits, () => setImmediate());
  return {
    call: async (name, ...args) => Reflect.apply(files[name], files, args),
    async end() {
      main.$client.close();
    },
  };
}
