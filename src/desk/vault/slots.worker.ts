/**
 * The device's key file, in the origin's private file system. Only a worker gets a handle that writes in place: a writable
 * stream writes a copy beside the file. The handle is exclusive, and each job holds it from its first step to its last.
 */
import '../../browser/trusted-types.ts';
import { serve } from '../../browser/rpc.ts';
import { eraseSlots, readSlots, type SlotFile, writeSlots } from './slots.ts';

const NAME = 'flowerpot-desk';
/** Another tab's job, or a worker that was just ended, gives the file back within milliseconds. */
const PATIENCE_MS = 3000;
const LOOK_EVERY_MS = 50;

/** This browser, or this window (a private one of Firefox), has no such files: the caller may keep records elsewhere. */
class Refused extends Error {
  readonly code = 'refused';
}

interface Handle extends SlotFile {
  close(): void;
}
interface InPlace {
  createSyncAccessHandle(): Promise<Handle>;
}

function writesInPlace(file: object): file is InPlace {
  return 'createSyncAccessHandle' in file;
}

/** `null` when there is no file and none is to be made. */
async function withFile<T>(create: boolean, use: (file: SlotFile) => T): Promise<T | null> {
  const file = await folder()
    .then((found) => found.getFileHandle(NAME, { create }))
    .catch((error: unknown) => {
      if (!create && named(error, 'NotFoundError')) return null;
      throw new Refused();
    });
  if (file === null) return null;
  const handle = await opened(file);
  try {
    return use(handle);
  } finally {
    handle.close();
  }
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  // Some browsers have files here, and none that are written in place: reading one that does not exist must say so too.
  if (!writesInPlace(FileSystemFileHandle.prototype)) throw new Refused();
  return await navigator.storage.getDirectory();
}

async function opened(file: FileSystemFileHandle): Promise<Handle> {
  if (!writesInPlace(file)) throw new Refused();
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (!named(error, 'NoModificationAllowedError')) throw new Refused();
      if (waited >= PATIENCE_MS) throw error;
    }
    await new Promise((resume) => setTimeout(resume, LOOK_EVERY_MS));
  }
}

function named(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

const jobs = {
  read: () => withFile(false, readSlots),
  write: (record: Uint8Array) => withFile(true, (file) => writeSlots(file, record)),
  /** Overwritten first: removing a file leaves its bytes on the disk. */
  async erase(): Promise<void> {
    const found = await withFile(false, (file) => {
      eraseSlots(file);
      return true;
    });
    if (found !== null) await (await folder()).removeEntry(NAME);
  },
};
export type Jobs = typeof jobs;

serve(self, jobs);
