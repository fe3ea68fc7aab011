/**
 * A file to this computer's disk, piece by piece. Where the browser has a dialog of its own for that (Chromium), nothing is seen of
 * the file before all of it was verified. Elsewhere it is gathered first and then downloaded.
 */
declare global {
  interface Window {
    /** File System Access, as Chromium has it. Rejects with `AbortError` when the dialog is closed. */
    showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
  }
}

/** Where the pieces go. */
export interface Sink {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** All of it came: it is given out. */
  close(): Promise<void>;
  /** Nothing is left of it. */
  abort(): Promise<void>;
}

/** Bytes that are gathered in memory, at most, where there is no dialog. */
export const GATHERED_MAX = 512 * 1024 * 1024;

export const hasDialog = (): boolean => typeof window.showSaveFilePicker === 'function';

/** Call it from a click. `null`: whoever was asked chose no place. */
export async function dialogSink(name: string): Promise<Sink | null> {
  let handle: FileSystemFileHandle | undefined;
  try {
    handle = await window.showSaveFilePicker?.({ suggestedName: name });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
  if (handle === undefined) return null;
  // It is written beside the file, which takes its place when it is closed.
  const file = await handle.createWritable();
  return { write: (piece) => file.write(piece), close: () => file.close(), abort: () => file.abort() };
}

/** Gathers everything, then downloads it. */
export function gatheredSink(name: string): Sink {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  return {
    async write(piece) {
      pieces.push(piece);
    },
    async close() {
      downloadAs(name, new Blob(pieces, { type: 'application/octet-stream' }));
      pieces = [];
    },
    async abort() {
      pieces = [];
    },
  };
}

/** Milliseconds after which the browser surely has what it downloads. */
const HELD_MS = 60_000;

export function downloadAs(name: string, blob: Blob): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(blob);
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
}

/** All pieces into the sink, or nothing. Rejects with what the pieces, or the disk, failed with. */
export async function pour(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  sink: Sink,
  onProgress: (bytes: number) => void,
): Promise<void> {
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      await sink.write(piece);
      bytes += piece.length;
      onProgress(bytes);
    }
  } catch (error) {
    await sink.abort().catch(() => undefined);
    throw error;
  }
  await sink.close();
}
