/**
 * A ZIP read strictly (PKWARE APPNOTE 6.3.10): only what packers of plain files write, so that every program finds the
 * same files in it. One table of contents at the very end, entries in its order that lie behind each other without a gap
 * or overlap, regular files and empty folders, no comments, every value the same wherever it stands. Nothing is believed
 * about a size until that many bytes have come: `unzip.ts`.
 */
import { readExtra, ZIP64 } from './zip-extra.ts';

/** Random access to the bytes. */
export interface Bytes {
  readonly size: number;
  /** Exactly `length` bytes. Rejects when they are not there. */
  read(at: number, length: number): Promise<Buffer>;
}

export interface Entry {
  /** A folder's ends with a slash; it has no bytes. */
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
/** More than all fields of `zip-extra.ts` take together. */
const EXTRA_MAX = 256;

const FLAG_DESCRIPTOR = 0x0008;
const FLAG_UTF8 = 0x0800;
/** The bits that only say how hard a packer tried. */
const FLAGS_LEVEL = 0x0006;
/** APPNOTE 4.4.3: 4.5 is ZIP64. Programs pass over what asks for more than they know. */
const VERSION_MAX = 45;
/** APPNOTE 4.4.2: MS-DOS, Unix, NTFS (two numbers are in use), macOS. Others have attributes and names of their own. */
const HOSTS: readonly number[] = [0, 3, 10, 11, 19];
/** MS-DOS attributes that change nothing: read-only, archive, "normal". */
const DOS_HARMLESS = 0xa1;
const DOS_FOLDER = 0x10;
/** Unix modes: the kind of file, and the bits to run as somebody else. */
const MODE_KIND = 0o170000;
const MODE_FILE = 0o100000;
const MODE_FOLDER = 0o040000;
const MODE_SPECIAL = 0o007000;

interface Table {
  readonly at: number;
  readonly length: number;
  readonly count: number;
}

/** All entries, in the order of their bytes. Throws `ZipError`. `most` bounds their number. */
export async function readZip(file: Bytes, most: number): Promise<Entry[]> {
  const { at, length, count } = await findTable(file);
  if (count > most) throw new ZipError(`more than ${most} files`);
  if (length > count * (CENTRAL_BYTES + NAME_MAX + EXTRA_MAX)) throw new ZipError('its table of contents is damaged');
  const table = await file.read(at, length);
  const entries: Entry[] = [];
  let position = 0;
  let next = 0;
  for (let n = 0; n < count; n += 1) {
    const listed = readCentral(table, position);
    if (listed.offset !== next) throw new ZipError('bytes that belong to no file, or to two', listed.path);
    const { data, after } = await readLocal(file, listed, at);
    const { path, bytes, packed, deflated, crc } = listed;
    entries.push({ path, bytes, packed, deflated, crc, at: data });
    position += listed.length;
    next = after;
  }
  if (position !== length) throw new ZipError('its table of contents is damaged');
  if (next !== at) throw new ZipError('bytes that belong to no file');
  return entries;
}

/** APPNOTE 4.3.14 to 4.3.16. Some programs follow the one end record, some the other: both say the same. */
async function findTable(file: Bytes): Promise<Table> {
  if (file.size < END_BYTES) throw new ZipError('no ZIP, or cut off');
  const damaged = () => new ZipError('its end is damaged, or says two things');
  // No archive comment: with one, two places could pass for the end.
  const at = file.size - END_BYTES;
  const end = await file.read(at, END_BYTES);
  if (end.readUInt32LE(0) !== END || end.readUInt16LE(20) !== 0)
    throw new ZipError('no ZIP, or cut off, or something follows it');
  if (end.readUInt32LE(4) !== 0 || end.readUInt16LE(8) !== end.readUInt16LE(10)) throw damaged();
  const [count, length, tableAt] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  const locatorAt = at - LOCATOR_BYTES;
  const locator = locatorAt < 0 ? null : await file.read(locatorAt, LOCATOR_BYTES);
  if (locator?.readUInt32LE(0) !== LOCATOR) {
    // All ones mean "see ZIP64"; so does a table that ends elsewhere for programs that count from the end.
    if (count === 0xffff || tableAt + length !== at) throw damaged();
    return { at: tableAt, length, count };
  }
  const end64At = locatorAt - END64_BYTES;
  if (end64At < 0 || locator.readBigUInt64LE(8) !== BigInt(end64At)) throw damaged();
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1) throw damaged();
  const end64 = await file.read(end64At, END64_BYTES);
  if (end64.readUInt32LE(0) !== END64 || end64.readBigUInt64LE(4) !== BigInt(END64_BYTES - 12)) throw damaged();
  if (end64.readUInt16LE(14) > VERSION_MAX || end64.readBigUInt64LE(16) !== 0n) throw damaged();
  if (end64.readBigUInt64LE(24) !== end64.readBigUInt64LE(32)) throw damaged();
  const [count64 = -1, length64 = -1, at64 = -1] = [32, 40, 48].map((place) => Number(end64.readBigUInt64LE(place)));
  const same = isOrOnes(count, count64, 0xffff) && isOrOnes(length, length64) && isOrOnes(tableAt, at64);
  if (!same || at64 + length64 !== end64At) throw damaged();
  return { at: at64, length: length64, count: count64 };
}

const ONES = 0xffffffff;
const isOrOnes = (field: number, value: number, ones = ONES) => field === value || field === ones;

interface Listed extends Omit<Entry, 'at'> {
  readonly offset: number;
  readonly flags: number;
  readonly rawName: Buffer;
  /** Flags, method, time and day: the same bytes stand before the data. */
  readonly common: Buffer;
  /** Of the line in the table. */
  readonly length: number;
}

/** APPNOTE 4.3.12. */
function readCentral(table: Buffer, position: number): Listed {
  const damaged = () => new ZipError('its table of contents is damaged');
  if (position + CENTRAL_BYTES > table.length || table.readUInt32LE(position) !== CENTRAL) throw damaged();
  const head = table.subarray(position, position + CENTRAL_BYTES);
  const [nameLength, extraLength] = [head.readUInt16LE(28), head.readUInt16LE(30)];
  const length = CENTRAL_BYTES + nameLength + extraLength;
  if (position + length > table.length || nameLength > NAME_MAX) throw damaged();
  const nameAt = position + CENTRAL_BYTES;
  const rawName = table.subarray(nameAt, nameAt + nameLength);
  // Names are compared with plain ASCII ones: what is no UTF-8 becomes a name that nothing can have.
  const path = rawName.toString('utf8');
  const [flags, method] = [head.readUInt16LE(8), head.readUInt16LE(10)];
  if ((flags & ~(FLAG_DESCRIPTOR | FLAG_UTF8 | FLAGS_LEVEL)) !== 0)
    throw new ZipError('encrypted or of an unknown kind', path);
  if ((method !== 0 && method !== 8) || head.readUInt16LE(6) > VERSION_MAX)
    throw new ZipError('packed in a way that is not read here', path);
  if (head.readUInt16LE(32) !== 0) throw new ZipError('it has a comment', path);
  if (head.readUInt16LE(34) !== 0) throw new ZipError('it lies in another file', path);
  const sizes = large(extraOf(table.subarray(nameAt + nameLength, position + length), path), [
    head.readUInt32LE(24),
    head.readUInt32LE(20),
    head.readUInt32LE(42),
  ]);
  if (sizes === null) throw new ZipError('its sizes contradict each other', path);
  const [bytes = 0, packed = 0, offset = 0] = sizes;
  if (method === 0 && bytes !== packed) throw new ZipError('its sizes contradict each other', path);
  const [crc, folder] = [head.readUInt32LE(16), path.endsWith('/')];
  if (folder && (bytes !== 0 || packed !== 0 || crc !== 0)) throw new ZipError('a folder that carries bytes', path);
  if (!isPlain(head, folder)) throw new ZipError('neither a regular file nor a folder', path);
  const common = head.subarray(8, 16);
  return { path, rawName, flags, common, deflated: method === 8, crc, bytes, packed, offset, length };
}

/** Whether "made by" and the attributes say a file or folder, and nothing more. APPNOTE 4.4.2, 4.4.14, 4.4.15. */
function isPlain(head: Buffer, folder: boolean): boolean {
  const [host, internal, dos, mode] = [
    head[5] ?? -1,
    head.readUInt16LE(36),
    head.readUInt16LE(38),
    head.readUInt16LE(40),
  ];
  // The one internal bit guesses that it is a text.
  if (!HOSTS.includes(host) || internal > 1) return false;
  if ((dos & ~(DOS_HARMLESS | (folder ? DOS_FOLDER : 0))) !== 0 || (mode & MODE_SPECIAL) !== 0) return false;
  const kind = mode & MODE_KIND;
  return kind === 0 || kind === (folder ? MODE_FOLDER : MODE_FILE);
}

/** The ZIP64 field, `null` when there is none. Throws `ZipError` for fields that are not read here. */
function extraOf(extra: Buffer, path: string): Buffer | null {
  const fields = readExtra(extra);
  if (fields === null) throw new ZipError('it carries more than a file (an extra field)', path);
  return fields.get(ZIP64) ?? null;
}

/** Values that are all ones stand in the ZIP64 field, in this order (APPNOTE 4.5.3). `null` when they do not, or more does. */
function large(zip64: Buffer | null, fields: readonly number[]): number[] | null {
  let position = 0;
  const found = fields.map((field) => {
    if (field !== ONES) return field;
    if (zip64 === null || position + 8 > zip64.length) return Number.NaN;
    position += 8;
    return Number(zip64.readBigUInt64LE(position - 8));
  });
  if (!found.every(Number.isSafeInteger)) return null;
  const rest = zip64?.subarray(position) ?? Buffer.alloc(0);
  // client-zip writes the place behind the sizes also where it would have fitted.
  const repeats = rest.length === 8 && position === 16 && Number(rest.readBigUInt64LE(0)) === found[2];
  return rest.length === 0 || repeats ? found : null;
}

/** Checks what stands before and behind the data of an entry against the table. APPNOTE 4.3.7, 4.3.9. */
async function readLocal(file: Bytes, entry: Listed, table: number): Promise<{ data: number; after: number }> {
  const { path, offset, crc, bytes, packed } = entry;
  const differs = () => new ZipError('its header differs from the table of contents', path);
  if (offset + LOCAL_BYTES > table) throw differs();
  const head = await file.read(offset, LOCAL_BYTES);
  const [nameLength, extraLength] = [head.readUInt16LE(26), head.readUInt16LE(28)];
  const data = offset + LOCAL_BYTES + nameLength + extraLength;
  const end = data + packed;
  if (head.readUInt32LE(0) !== LOCAL || end > table) throw differs();
  if (nameLength !== entry.rawName.length || extraLength > EXTRA_MAX) throw differs();
  const names = await file.read(offset + LOCAL_BYTES, nameLength + extraLength);
  if (!names.subarray(0, nameLength).equals(entry.rawName)) throw differs();
  if (head.readUInt16LE(4) > VERSION_MAX || !head.subarray(6, 14).equals(entry.common)) throw differs();
  const zip64 = extraOf(names.subarray(nameLength), path);
  const sizes = large(zip64, [head.readUInt32LE(22), head.readUInt32LE(18)]);
  const described = (entry.flags & FLAG_DESCRIPTOR) !== 0;
  // A packer that does not know them yet writes zeros, and the truth behind the data.
  const same = (field: number | undefined, value: number) => field === value || (described && field === 0);
  if (!same(head.readUInt32LE(14), crc) || !same(sizes?.[0], bytes) || !same(sizes?.[1], packed)) throw differs();
  if (!described) return { data, after: end };
  // client-zip has no ZIP64 field here: it does not know yet, and decides when the data has gone by.
  const long = zip64 !== null || bytes >= ONES || packed >= ONES;
  const length = long ? 24 : 16;
  if (end + length > table) throw differs();
  const found = await file.read(end, length);
  const told = long
    ? [Number(found.readBigUInt64LE(8)), Number(found.readBigUInt64LE(16))]
    : [found.readUInt32LE(8), found.readUInt32LE(12)];
  const begins = found.readUInt32LE(0) === DESCRIPTOR && found.readUInt32LE(4) === crc;
  if (!begins || told[0] !== packed || told[1] !== bytes) throw differs();
  return { data, after: end + length };
}
