/** The extra fields of a ZIP that are read here (APPNOTE 4.5): large sizes, and times and owners, which name nothing. */

export const ZIP64 = 0x0001;

/** Bytes that a field may take. All others are refused: 0x7075, for one, gives a file a second name. */
const LENGTHS: ReadonlyMap<number, readonly number[]> = new Map([
  [ZIP64, [8, 16, 24]],
  // Times of NTFS, of Unix; owners of Unix, in two forms; times and owners in one, as macOS packs.
  [0x000a, [32]],
  [0x5455, [5, 9, 13]],
  [0x7855, [0, 4]],
  [0x7875, [11]],
  [0x5855, [8, 12]],
]);

/** Id to content. `null` when a field is of another kind or length, stands twice, or bytes are left over. */
export function readExtra(extra: Buffer): ReadonlyMap<number, Buffer> | null {
  const fields = new Map<number, Buffer>();
  let at = 0;
  while (at + 4 <= extra.length) {
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    const known = LENGTHS.get(id)?.includes(length) === true;
    if (!known || fields.has(id) || at + 4 + length > extra.length) return null;
    fields.set(id, extra.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return at === extra.length ? fields : null;
}
