/** Writes an MMDB as of MaxMind's format 2.0: an IPv6 tree of 24-bit records, with IPv4 in its first /96. For tests. */
import { addressRange } from '../../src/node/addresses.ts';

type Value = string | number | { readonly [key: string]: Value };
type Node = [Slot, Slot];
type Slot = Node | Buffer | null;

const SEPARATOR = Buffer.alloc(16);
const MARKER = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1');
/** Types of the format's section "Data Section". */
const [STRING, UINT32, MAP] = [2, 6, 7] as const;

/** Networks may not lie in one another. `version` 4: a tree of IPv4 alone. */
export function mmdbFile(
  networks: readonly (readonly [cidr: string, record: Value])[],
  { type = 'Test-ASN', version = 6 }: { type?: string; version?: 4 | 6 } = {},
): Buffer {
  const tree: Node = [null, null];
  for (const [cidr, record] of networks) insert(tree, bitsOf(cidr, version), encode(record));
  const nodes: Node[] = [];
  const number = new Map<Node, number>();
  (function walk(node: Node): void {
    number.set(node, nodes.push(node) - 1);
    for (const slot of node) if (Array.isArray(slot)) walk(slot);
  })(tree);

  const data: Buffer[] = [];
  const place = (slot: Slot): number => {
    if (slot === null) return nodes.length;
    if (Array.isArray(slot)) return number.get(slot) ?? 0;
    const at = data.reduce((sum, { length }) => sum + length, 0);
    data.push(slot);
    return nodes.length + SEPARATOR.length + at;
  };
  const search = Buffer.alloc(nodes.length * 6);
  nodes.forEach(([left, right], n) => {
    search.writeUIntBE(place(left), n * 6, 3);
    search.writeUIntBE(place(right), n * 6 + 3, 3);
  });
  const metadata = { node_count: nodes.length, record_size: 24, ip_version: version, database_type: type };
  const format = { binary_format_major_version: 2, binary_format_minor_version: 0, build_epoch: 1_700_000_000 };
  return Buffer.concat([search, SEPARATOR, ...data, MARKER, encode({ ...metadata, ...format })]);
}

function insert(tree: Node, bits: readonly (0 | 1)[], record: Buffer): void {
  let node = tree;
  for (const bit of bits.slice(0, -1)) {
    const next = node[bit];
    if (Buffer.isBuffer(next)) throw new Error('a network in another');
    const inner: Node = next ?? [null, null];
    node[bit] = inner;
    node = inner;
  }
  node[bits.at(-1) ?? 0] = record;
}

/** The bits of a prefix, as far as it goes. */
function bitsOf(cidr: string, version: 4 | 6): (0 | 1)[] {
  const range = addressRange(cidr);
  if (range === null) throw new Error('no network');
  const isIpv4 = !cidr.includes(':');
  const length = Number(cidr.split('/')[1]) + (isIpv4 && version === 6 ? 96 : 0);
  const width = version === 6 ? 128 : 32;
  const value = isIpv4 ? range.first & 0xffff_ffffn : range.first;
  return Array.from({ length }, (_, n) => ((value >> BigInt(width - 1 - n)) & 1n ? 1 : 0));
}

function encode(value: Value): Buffer {
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([control(STRING, text.length), text]);
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([control(UINT32, 4), bytes]);
  }
  const entries = Object.entries(value);
  return Buffer.concat([control(MAP, entries.length), ...entries.flat().map(encode)]);
}

function control(type: number, size: number): Buffer {
  if (size < 29) return Buffer.from([(type << 5) | size]);
  if (size < 285) return Buffer.from([(type << 5) | 29, size - 29]);
  return Buffer.from([(type << 5) | 30, (size - 285) >> 8, (size - 285) & 255]);
}
