/** The files in a ZIP whose table was read (`zip.ts`): not one byte more than the table says. */
import { crc32, createInflateRaw } from 'node:zlib';
import { type Bytes, type Entry, ZipError } from './zip.ts';

const PIECE = 256 * 1024;

/** The unpacked bytes, piece by piece. Throws `ZipError` as soon as there are more than `entry.bytes`, or when they are others. */
export async function* unpack(file: Bytes, entry: Entry): AsyncGenerator<Uint8Array> {
  let crc = 0;
  let bytes = 0;
  const pieces = entry.deflated ? inflated(file, entry) : stored(file, entry);
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > entry.bytes) throw new ZipError('it holds more than it says', entry.path);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (bytes !== entry.bytes) throw new ZipError('it holds less than it says', entry.path);
  if (crc !== entry.crc) throw new ZipError('its bytes do not match its checksum', entry.path);
}

async function* stored(file: Bytes, { at, packed }: Entry): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < packed; done += PIECE) yield await file.read(at + done, Math.min(PIECE, packed - done));
}

async function* inflated(file: Bytes, entry: Entry): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  const feed = (async () => {
    for await (const piece of stored(file, entry)) {
      if (inflate.destroyed) return;
      if (!inflate.write(piece))
        await new Promise<void>((resume) => inflate.once('drain', resume).once('close', resume));
    }
    inflate.end();
  })();
  try {
    yield* inflate;
    await feed;
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('its packed bytes are damaged', entry.path);
  } finally {
    inflate.destroy();
    await feed.catch(() => undefined);
  }
  if (inflate.bytesWritten !== entry.packed) throw new ZipError('bytes follow its end', entry.path);
}
