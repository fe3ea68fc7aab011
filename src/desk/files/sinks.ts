/** Where a file goes that is saved: see src/browser/files/save.ts. A large one that no dialog takes waits in the browser's private file system. */
import { dialogSink, downloadAs, gatheredSink, hasDialog, type Sink } from '../../browser/files/save.ts';
import { FileFailure } from './file-failure.ts';

/** Up to here it is gathered in memory: what waits on the disk is readable there. */
const IN_MEMORY = 64 * 1024 * 1024;
const FOLDER = 'saving';

/** Call it from a click. `null`: whoever was asked chose no place. Throws `FileFailure('too-large-here')`. */
export async function sinkFor(name: string, size: number): Promise<Sink | null> {
  if (hasDialog()) return await dialogSink(name);
  if (size <= IN_MEMORY) return gatheredSink(name);
  const waiting = await waitingSink(name).catch(() => null);
  if (waiting === null) throw new FileFailure('too-large-here');
  return waiting;
}

async function waitingSink(name: string): Promise<Sink> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const own = crypto.randomUUID();
  const handle = await folder.getFileHandle(own, { create: true });
  const file = await handle.createWritable();
  return {
    write: (piece) => file.write(piece),
    async close() {
      await file.close();
      downloadAs(name, await handle.getFile());
    },
    async abort() {
      await file.abort();
      await folder.removeEntry(own);
    },
  };
}

/** What waited there: when the desk is opened, and when it is locked. The browser deletes it; whether the disk keeps traces is not ours to say. */
export async function clearWaiting(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(FOLDER, { recursive: true });
  } catch {
    // There is none, or one is still being written: the next time.
  }
}
