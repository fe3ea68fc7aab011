/** ZIPs as no packer would write them: every record can be changed before it is laid down (PKWARE APPNOTE 4.3). */
import { crc32 } from 'node:zlib';

export interface Part {
  readonly name: string | Buffer;
  readonly data?: Uint8Array;
  /** Extra fields, in both places unless told. */
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  readonly comment?: string;
  /** Changes the 46 bytes in the table of contents, or the 30 in front of the data. */
  readonly central?: (header: Buffer) => void;
  readonly local?: (header: Buffer) => void;
}

export interface End {
  /** Changes the end record, or the ZIP64 end record with its locator behind it, which then is written. */
  readonly end?: (record: Buffer) => void;
  readonly end64?: (records: Buffer) => void;
  /** Bytes between the entries and the table, and between the table and its end. */
  readonly gap?: Uint8Array;
  readonly tail?: Uint8Array;
}

/** Stored entries, as Info-ZIP lays them down. */
export function craft(parts: readonly Part[], { end, end64, gap, tail }: End = {}): Buffer {
  const front: Uint8Array[] = [];
  const table: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const { data = new Uint8Array(), extra = new Uint8Array(), localExtra = extra, comment = '' } = part;
    const name = Buffer.from(part.name);
    const folder = name.at(-1) === 0x2f;
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE(0x031e, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(0x5d77, 14);
    central.writeUInt32LE(crc32(data), 16);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(data.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt16LE(comment.length, 32);
    central.writeUInt16LE(folder ? 0o040755 : 0o100644, 40);
    central.writeUInt32LE(offset, 42);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    central.copy(local, 4, 6, 30);
    local.writeUInt16LE(localExtra.length, 28);
    part.central?.(central);
    part.local?.(local);
    const laid = [local, name, localExtra, data];
    front.push(...laid);
    table.push(central, name, extra, Buffer.from(comment));
    offset += laid.reduce((sum, bytes) => sum + bytes.length, 0);
  }
  if (gap) front.push(gap);
  const at = offset + (gap?.length ?? 0);
  const length = table.reduce((sum, bytes) => sum + bytes.length, 0);
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50);
  record.writeUInt16LE(parts.length, 8);
  record.writeUInt16LE(parts.length, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(at, 16);
  end?.(record);
  const behind = tail ? [tail] : [];
  if (end64) behind.push(zip64End(parts.length, length, at, tail?.length ?? 0, end64));
  return Buffer.concat([...front, ...table, ...behind, record]);
}

function zip64End(count: number, length: number, at: number, tail: number, change: (records: Buffer) => void): Buffer {
  const records = Buffer.alloc(56 + 20);
  records.writeUInt32LE(0x06064b50);
  records.writeBigUInt64LE(44n, 4);
  records.writeUInt16LE(45, 12);
  records.writeUInt16LE(45, 14);
  records.writeBigUInt64LE(BigInt(count), 24);
  records.writeBigUInt64LE(BigInt(count), 32);
  records.writeBigUInt64LE(BigInt(length), 40);
  records.writeBigUInt64LE(BigInt(at), 48);
  records.writeUInt32LE(0x07064b50, 56);
  records.writeBigUInt64LE(BigInt(at + length + tail), 64);
  records.writeUInt32LE(1, 72);
  change(records);
  return records;
}

/** One extra field. */
export function field(id: number, content: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

/** A ZIP64 extra field (APPNOTE 4.5.3). */
export function zip64(...values: readonly number[]): Buffer {
  const content = Buffer.alloc(8 * values.length);
  values.forEach((value, n) => void content.writeBigUInt64LE(BigInt(value), 8 * n));
  return field(1, content);
}
