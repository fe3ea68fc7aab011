/** A file to this computer's disk by the browser's own dialog, which tells how it ended. Firefox and Safari have none: there it is a download, of which a page learns nothing. */

declare global {
  interface Window {
    /** File System Access, as Chromium has it. Rejects with `AbortError` when the dialog is closed. */
    showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
  }
}

export const canTell = (): boolean => typeof window.showSaveFilePicker === 'function';

/** Call it from a click. `false`: whoever was asked where to put it chose no place. Rejects when it could not be written. */
export async function saveTo(name: string, blob: Blob): Promise<boolean> {
  let handle: FileSystemFileHandle | undefined;
  try {
    handle = await window.showSaveFilePicker?.({ suggestedName: name });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
  if (handle === undefined) return false;
  // Nothing is seen of the file before it is closed, and what failed half-way is gone.
  await blob.stream().pipeTo(await handle.createWritable());
  return true;
}
