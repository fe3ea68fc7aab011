/** `flowerpot open FILE --of TIP`: a sealed file that came with a tip, opened by what its tip says of it. */
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { equal, fromBase64url } from '../crypto/bytes.ts';
import { CryptoError } from '../crypto/errors.ts';
import { type FileOpener, fileOpener, hashOfParts, partHash } from '../crypto/file.ts';
import { type FileEntry, partRange, partsOf, sealedFileSize } from '../protocol/files.ts';
import type { Tip } from '../protocol/tip.ts';
import { EXIT, type Io, Refusal, reason } from './io.ts';
import { openOutput } from './output.ts';

const CHANGED = new Refusal(
  EXIT.damaged,
  'This file was cut or changed: it is not what the tip speaks of. Nothing was written.',
);

/** Writes the file, once all of it has been verified. Throws `Refusal`. */
export async function openFileOf(tip: Tip, path: string, target: string, io: Io): Promise<void> {
  await refuseTaken(target);
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new Refusal(EXIT.io, `Cannot read ${path}: ${reason(error)}.`);
  });
  try {
    const { entry, opener } = await entryFor(tip.files ?? [], file);
    const size = sealedFileSize(entry.size);
    if ((await file.stat()).size !== size) throw CHANGED;
    const output = await openOutput(target, io);
    if (!output.whole)
      throw new Refusal(EXIT.usage, 'Name a file with --output: nothing is given out before all of it is verified.');
    try {
      const hashes: Uint8Array[] = [];
      for (let n = 0; n < partsOf(size); n += 1) {
        const sealed = await partOf(file, size, n);
        hashes.push(await partHash(sealed));
        await output.write(opener.part(n, sealed));
      }
      if (!equal(hashOfParts(hashes), fromBase64url(entry.hash))) throw CHANGED;
      await refuseTaken(target);
      await output.commit();
    } catch (error) {
      throw error instanceof CryptoError ? CHANGED : error;
    } finally {
      opener.destroy();
      await output.discard();
    }
  } finally {
    await file.close();
  }
}

async function refuseTaken(target: string): Promise<void> {
  const isThere = await lstat(target).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new Refusal(EXIT.usage, `${target} is there already, and nothing is written over. Name another file.`);
}

/** The one whose key opens it. */
async function entryFor(
  entries: readonly FileEntry[],
  file: FileHandle,
): Promise<{ entry: FileEntry; opener: FileOpener }> {
  if (entries.length === 0) throw new Refusal(EXIT.notForUs, 'No files came with this tip.');
  for (const entry of entries) {
    const first = await partOf(file, sealedFileSize(entry.size), 0);
    try {
      return { entry, opener: fileOpener(entry, first) };
    } catch (error) {
      if (!(error instanceof CryptoError)) throw error;
      if (error.code !== 'no-match') throw CHANGED;
    }
  }
  throw new Refusal(EXIT.notForUs, 'This is none of the files that came with this tip.');
}

/** Fewer bytes where the file ends before. */
async function partOf(file: FileHandle, size: number, n: number): Promise<Uint8Array<ArrayBuffer>> {
  const { from, to } = partRange(size, n);
  const bytes = new Uint8Array(to - from);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, from + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
