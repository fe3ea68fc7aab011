/** A file to this computer's disk by the browser's own dialog, which tells how it ended. Firefox and Safari have none: there it is a download, of which a page learns nothing. */
import { dialogSink, hasDialog, pour } from '../../browser/files/save.ts';

export const canTell = hasDialog;

/** Call it from a click. `false`: whoever was asked where to put it chose no place. Rejects when it could not be written. */
export async function saveTo(name: string, blob: Blob): Promise<boolean> {
  const sink = await dialogSink(name);
  if (sink === null) return false;
  await pour(blob.stream(), sink, () => undefined);
  return true;
}
