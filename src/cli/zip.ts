/**
 * A ZIP read strictly (PKWARE APPNOTE 6.3.10): one table of contents at the very end, entries that lie behind each other
 * without a gap or overlap, the same name and size in both places. What two programs could read as two different
 * archives is refused, and nothing is believed about a size until that many bytes have come.
 */
import { crc32, createInflateRaw } from 'node:zlib';

/** Random access to the bytes. */
export interface Bytes {
  readonly size: number;
  /** Exactly `length` bytes. Rejects when they are not there. */
  read(at: number, length: number): Promise<Buffer>;
}

export interface Entry {
  readonly path: string;
  /** Bytes when unpacked, as the table says. */
  readonly bytes: number;
  readonly packed: number;
  readonly deflated: boolean;
  readonly crc: number;
  /** Where its data begins. */
  readonly at: number;
}

/** Not a ZIP, damaged, or one that could be read in two ways. `path` names the entry where it shows. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly path: string | null;
  constructor(message: string, path: string | null = null) {
    super(message);
    this.path = path;
  }
}

const END = 0x06054b50;
const END_BYTES = 22;
const END64 = 0x06064b50;
const END64_BYTES = 56;
const LOCATOR = 0x07064b50;
const LOCATOR_BYTES = 20;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const DESCRIPTOR = 0x08074b50;
const NAME_MAX = 1024;
const PIECE = 256 * 1024;

const FLAG_DESCRIPTOR = 0x0008;
const FLAG_UTF8 = 0x0800;
/** The bits that only say how hard a packer tried. */
const FLAGS_LEVEL = 0x0006;

/** All entries, in the order of their bytes. Throws `ZipError`. `most` bounds their number. */
export async function readZip(file: Bytes, most: number): Promise<Entry[]> {
  const { at, length, count, end } = await findTable(file);
  if (count > most) throw new ZipError(`more than ${most} files`);
  if (length > count * (CENTRAL_BYTES + NAME_MAX) || at + length !== end)
    throw new ZipError('its table of contents is damaged');
  const table = await file.read(at, length);
  const entries: Listed[] = [];
  let position = 0;
  for (let n = 0; n < count; n += 1) {
    const entry = readCentral(table, position);
    entries.push(entry);
    position += entry.length;
  }
  if (position !== length) throw new ZipError('its table of contents is damaged');
  entries.sort((a, b) => a.offset - b.offset);
  let next = 0;
  const found: Entry[] = [];
  for (const entry of entries) {
    if (entry.offset !== next) throw new ZipError('bytes that belong to no file, or to two', entry.path);
    const { data, after } = await readLocal(file, entry, at);
    found.push({ ...entry, at: data });
    next = after;
  }
  if (next !== at) throw new ZipError('bytes that belong to no file');
  return found;
}

async function findTable(file: Bytes): Promise<{ at: number; length: number; count: number; end: number }> {
  if (file.size < END_BYTES) throw new ZipError('no ZIP, or cut off');
  // No archive comment: with one, two places could pass for the end.
  const at = file.size - END_BYTES;
  const end = await file.read(at, END_BYTES);
  if (end.readUInt32LE(0) !== END || end.readUInt16LE(20) !== 0)
    throw new ZipError('no ZIP, or cut off, or something follows it');
  const disks = end.readUInt32LE(4);
  const counts = [end.readUInt16LE(8), end.readUInt16LE(10)] as const;
  const table = { at: end.readUInt32LE(16), length: end.readUInt32LE(12), count: counts[1], end: at };
  const large = table.at === 0xffffffff || table.length === 0xffffffff || table.count === 0xffff;
  const locatorAt = at - LOCATOR_BYTES;
  const locator = locatorAt < 0 ? null : await file.read(locatorAt, LOCATOR_BYTES);
  if (locator?.readUInt32LE(0) !== LOCATOR) {
    if (large || disks !== 0 || counts[0] !== counts[1]) throw new ZipError('its end is damaged');
    return table;
  }
  const end64At = Number(locator.readBigUInt64LE(8));
  if (end64At + END64_BYTES !== locatorAt) throw new ZipError('its end is damaged');
  const end64 = await file.read(end64At, END64_BYTES);
  const whole = end64.readUInt32LE(0) === END64 && Number(end64.readBigUInt64LE(4)) === END64_BYTES - 12;
  const count = Number(end64.readBigUInt64LE(32));
  if (!whole || Number(end64.readBigUInt64LE(24)) !== count) throw new ZipError('its end is damaged');
  return { at: Number(end64.readBigUInt64LE(48)), length: Number(end64.readBigUInt64LE(40)), count, end: end64At };
}

interface Listed extends Entry {
  readonly offset: number;
  readonly flags: number;
  readonly rawName: Buffer;
  /** Of the line in the table. */
  readonly length: number;
}

function readCentral(table: Buffer, position: number): Listed {
  const damaged = () => new ZipError('its table of contents is damaged');
  if (position + CENTRAL_BYTES > table.length || table.readUInt32LE(position) !== CENTRAL) throw damaged();
  const [flags, method] = [table.readUInt16LE(position + 8), table.readUInt16LE(position + 10)];
  const lengths = [28, 30, 32].map((at) => table.readUInt16LE(position + at));
  const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
  const length = CENTRAL_BYTES + nameLength + extraLength + commentLength;
  if (position + length > table.length || nameLength > NAME_MAX) throw damaged();
  const nameAt = position + CENTRAL_BYTES;
  const rawName = table.subarray(nameAt, nameAt + nameLength);
  const path = nameText(rawName);
  if ((flags & ~(FLAG_DESCRIPTOR | FLAG_UTF8 | FLAGS_LEVEL)) !== 0)
    throw new ZipError('encrypted or of an unknown kind', path);
  if (method !== 0 && method !== 8) throw new ZipError('packed in a way that is not read here', path);
  const sizes = large(table.subarray(nameAt + nameLength, nameAt + nameLength + extraLength), [
    table.readUInt32LE(position + 24),
    table.readUInt32LE(position + 20),
    table.readUInt32LE(position + 42),
  ]);
  if (sizes === null || (method === 0 && sizes[0] !== sizes[1]))
    throw new ZipError('its sizes contradict each other', path);
  const [bytes, packed, offset] = sizes;
  const crc = table.readUInt32LE(position + 16);
  return { path, rawName, flags, deflated: method === 8, crc, bytes, packed, offset, length, at: 0 };
}

/** Names are compared with plain ASCII ones: what is no UTF-8 keeps its place as a name that nothing can have. */
const nameText = (raw: Buffer) => raw.toString('utf8');

/** Unpacked size, packed size, offset; those that did not fit stand in the ZIP64 field, in this order. */
function large(extra: Buffer, fields: readonly [number, number, number]): [number, number, number] | null {
  let zip64: Buffer | null = null;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) zip64 = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  let position = 0;
  const found = fields.map((field) => {
    if (field !== 0xffffffff) return field;
    if (zip64 === null || position + 8 > zip64.length) return Number.NaN;
    position += 8;
    return Number(zip64.readBigUInt64LE(position - 8));
  });
  const [bytes = Number.NaN, packed = Number.NaN, offset = Number.NaN] = found;
  return found.every(Number.isSafeInteger) ? [bytes, packed, offset] : null;
}

/** Checks what stands before and behind the data of an entry against the table. */
async function readLocal(file: Bytes, entry: Listed, table: number): Promise<{ data: number; after: number }> {
  const { path, offset } = entry;
  const differs = () => new ZipError('its header differs from the table of contents', path);
  if (offset + LOCAL_BYTES > table) throw differs();
  const header = await file.read(offset, LOCAL_BYTES);
  const nameLength = header.readUInt16LE(26);
  const data = offset + LOCAL_BYTES + nameLength + header.readUInt16LE(28);
  if (header.readUInt32LE(0) !== LOCAL || data + entry.packed > table) throw differs();
  const name = await file.read(offset + LOCAL_BYTES, nameLength);
  const described = (entry.flags & FLAG_DESCRIPTOR) !== 0;
  const method = header.readUInt16LE(8) === 8;
  if (!name.equals(entry.rawName) || header.readUInt16LE(6) !== entry.flags || method !== entry.deflated)
    throw differs();
  const end = data + entry.packed;
  if (!described) {
    const same = [14, 18, 22].map((at) => header.readUInt32LE(at));
    if (same[0] !== entry.crc || !fits(same[1], entry.packed) || !fits(same[2], entry.bytes)) throw differs();
    return { data, after: end };
  }
  const long = entry.bytes >= 0xffffffff || entry.packed >= 0xffffffff;
  const length = long ? 24 : 16;
  if (end + length > table) throw differs();
  const descriptor = await file.read(end, length);
  const sizes = long
    ? [Number(descriptor.readBigUInt64LE(8)), Number(descriptor.readBigUInt64LE(16))]
    : [descriptor.readUInt32LE(8), descriptor.readUInt32LE(12)];
  const same = descriptor.readUInt32LE(0) === DESCRIPTOR && descriptor.readUInt32LE(4) === entry.crc;
  if (!same || sizes[0] !== entry.packed || sizes[1] !== entry.bytes) throw differs();
  return { data, after: end + length };
}

const fits = (field: number | undefined, value: number) => field === value || field === 0xffffffff;

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
