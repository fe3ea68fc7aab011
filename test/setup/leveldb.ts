/**
 * Reads LevelDB's files as a thief does: every value that lies in them, the overwritten and deleted ones too. The formats
 * are those of LevelDB's doc/log_format.md and doc/table_format.md; checksums are passed over, damage is skipped.
 */

const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;
const FOOTER = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');

/** The records of a log, each put together from its fragments. */
export function logRecords(file: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let parts: Buffer[] = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length);
    for (let at = block; at + LOG_HEADER <= end; ) {
      const length = file.readUInt16LE(at + 4);
      const type = file[at + 6] ?? 0;
      if (type < 1 || type > 4) break;
      if (type === 1 || type === 2) parts = [];
      parts.push(file.subarray(at + LOG_HEADER, at + LOG_HEADER + length));
      if (type === 1 || type === 4) records.push(Buffer.concat(parts));
      at += LOG_HEADER + length;
    }
  }
  return records;
}

/** The blocks of a table, unpacked; none when it is no table. */
export function tableBlocks(file: Buffer): Buffer[] {
  const footer = file.length - FOOTER;
  if (footer < 0 || !file.subarray(-MAGIC.length).equals(MAGIC)) return [];
  const [, afterMeta] = handle(file, footer);
  const [indexPlace] = handle(file, afterMeta);
  const index = unpacked(file, indexPlace);
  const blocks = [index];
  const entriesEnd = index.length - 4 - 4 * index.readUInt32LE(index.length - 4);
  for (let at = 0; at < entriesEnd; ) {
    let unshared: number;
    let length: number;
    [, at] = varint(index, at);
    [unshared, at] = varint(index, at);
    [length, at] = varint(index, at);
    const [place] = handle(index, at + unshared);
    blocks.push(unpacked(file, place));
    at += unshared + length;
  }
  return blocks;
}

interface Place {
  offset: number;
  size: number;
}

function handle(bytes: Buffer, at: number): [Place, number] {
  const [offset, next] = varint(bytes, at);
  const [size, end] = varint(bytes, next);
  return [{ offset, size }, end];
}

function unpacked(file: Buffer, { offset, size }: Place): Buffer {
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? unsnappy(block) : block;
}

/** Snappy's raw format: a length, then literals and copies of what came before. */
function unsnappy(packed: Buffer): Buffer {
  const [length, start] = varint(packed, 0);
  const out = Buffer.alloc(length);
  let to = 0;
  for (let at = start; at < packed.length; ) {
    const tag = packed[at] ?? 0;
    at += 1;
    if ((tag & 3) === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      const count = 1 + (extra === 0 ? tag >> 2 : packed.readUIntLE(at, extra));
      at += extra;
      to += packed.copy(out, to, at, at + count);
      at += count;
      continue;
    }
    const width = (tag & 3) === 1 ? 1 : (tag & 3) === 2 ? 2 : 4;
    const near = width === 1;
    const back = packed.readUIntLE(at, width) + (near ? (tag >> 5) << 8 : 0);
    const count = near ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    at += width;
    for (let copied = 0; copied < count; copied += 1, to += 1) out[to] = out[to - back] ?? 0;
  }
  return out;
}

function varint(bytes: Buffer, at: number): [number, number] {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[at] ?? 0;
    at += 1;
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at];
  }
}
