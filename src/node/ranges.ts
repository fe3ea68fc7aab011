/** Network names from a text of ranges, one a line: `cidr,asn,name`, `start,end,asn,name`, or iptoasn's five columns. */
import { ASN_MAX } from '../protocol/connection.ts';
import { addressRange, addressValue, type Range } from './addresses.ts';

/** As the operator's file names it: any text, of any length. */
export interface FoundNetwork {
  asn: number;
  name: string;
}

export interface RangeTable {
  /** By the range that holds the address; of several, by the one that begins last: it lies inside the others. */
  find(address: string): FoundNetwork | null;
}

/** A line that cannot be used, counted from 1; 0 when there is no range at all. */
export class RangesError extends Error {
  override readonly name = 'RangesError';
  readonly line: number;
  constructor(line: number) {
    super(line === 0 ? 'no range in it' : `line ${line}`);
    this.line = line;
  }
}

const LINE_FEED = 0x0a;
const NONE = -1;

/**
 * Throws `RangesError`. Fields are parted by tabs, or else by commas, then perhaps in quotes. Empty lines, lines after `#`, a
 * line of column names at the top and ranges of AS 0 (not routed) are passed over.
 */
export function readRanges(bytes: Buffer): RangeTable {
  const rows: (Range & { network: number })[] = [];
  const networks: FoundNetwork[] = [];
  const known = new Map<string, number>();
  let number = 0;
  let isTop = true;
  // Line by line: half a million ranges as one text would not fit beside all else.
  for (let at = 0, end: number; at < bytes.length; at = end + 1) {
    number += 1;
    end = bytes.indexOf(LINE_FEED, at);
    if (end === -1) end = bytes.length;
    const line = bytes
      .toString('utf8', at, end)
      .replace(/^\ufeff/, '')
      .trim();
    if (line === '' || line.startsWith('#')) continue;
    const row = readLine(line);
    const isTitle = isTop && row === null && /^[A-Za-z_" ]+[,\t]/.test(line);
    isTop = false;
    if (isTitle) continue;
    if (row === null) throw new RangesError(number);
    if (row.asn === 0) continue;
    const key = `${row.asn} ${row.name}`;
    const network = known.get(key) ?? networks.push({ asn: row.asn, name: row.name }) - 1;
    known.set(key, network);
    rows.push({ first: row.first, last: row.last, network });
  }
  if (rows.length === 0) throw new RangesError(0);
  return table(rows, networks);
}

function readLine(line: string): (Range & FoundNetwork) | null {
  const isTabbed = line.includes('\t');
  const fields = isTabbed ? line.split('\t').map((field) => field.trim()) : commaFields(line);
  const [first = '', second = ''] = fields;
  const isPrefix = first.includes('/');
  const range = isPrefix ? addressRange(first) : between(first, second);
  const [asn = '', ...rest] = fields.slice(isPrefix ? 1 : 2);
  const [, digits] = /^(?:AS)?(\d{1,10})$/i.exec(asn) ?? [];
  if (range === null || digits === undefined || Number(digits) > ASN_MAX || rest.length === 0) return null;
  // iptoasn puts a country before the name; a name with commas and without quotes is still one.
  const name = isTabbed ? rest.slice(isPrefix ? 0 : -1).join(' ') : rest.join(', ');
  return { ...range, asn: Number(digits), name };
}

function between(start: string, end: string): Range | null {
  const [first, last] = [addressValue(start), addressValue(end)];
  // A range over both kinds of address is a slip.
  if (first === null || last === null || last < first || start.includes(':') !== end.includes(':')) return null;
  return { first, last };
}

/** RFC 4180, on one line. */
function commaFields(line: string): string[] {
  if (!line.includes('"')) return line.split(',').map((field) => field.trim());
  const fields = line.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...fields].map(([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare.trim());
}

/** The rows packed: as objects they would take five times the room, for as long as the server runs. */
function table(rows: (Range & { network: number })[], networks: readonly FoundNetwork[]): RangeTable {
  rows.sort((a, b) => compare(a.first, b.first) || compare(b.last, a.last));
  const first = new Wide(rows.length);
  const last = new Wide(rows.length);
  const network = new Int32Array(rows.length);
  /** The nearest range before this one that goes on where it begins: whoever is behind the end of one may still be in that. */
  const around = new Int32Array(rows.length);
  const open: number[] = [];
  rows.forEach((row, n) => {
    first.set(n, row.first);
    last.set(n, row.last);
    network[n] = row.network;
    while (open.length > 0 && last.get(open.at(-1) ?? 0) < row.first) open.pop();
    around[n] = open.at(-1) ?? NONE;
    open.push(n);
  });

  /** The last range that begins at `value` or before. */
  function before(value: bigint): number {
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (first.get(middle) <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  return {
    find(address) {
      const value = addressValue(address);
      let n = value === null ? NONE : before(value);
      while (n !== NONE && value !== null && last.get(n) < value) n = around[n] ?? NONE;
      return networks[network[n] ?? NONE] ?? null;
    },
  };
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b);
}

/** Numbers of 128 bits. */
class Wide {
  readonly length: number;
  readonly #high: BigUint64Array;
  readonly #low: BigUint64Array;
  constructor(length: number) {
    this.length = length;
    this.#high = new BigUint64Array(length);
    this.#low = new BigUint64Array(length);
  }
  set(n: number, value: bigint): void {
    this.#high[n] = value >> 64n;
    this.#low[n] = value;
  }
  get(n: number): bigint {
    return ((this.#high[n] ?? 0n) << 64n) | (this.#low[n] ?? 0n);
  }
}
