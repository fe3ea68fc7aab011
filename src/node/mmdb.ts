/** Network names from an MMDB with AS data: GeoLite2-ASN, DB-IP ASN Lite, and what others make in the same form. */
import { isIPv6 } from 'node:net';
import { Reader, type Response } from 'mmdb-lib';
import { ASN_MAX } from '../protocol/connection.ts';
import type { FoundNetwork } from './ranges.ts';

/** Before the metadata, which are the last 128 KiB of a file at most. A file that was cut has none. */
const MARKER = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1');
/** The field's names in the order in which they are looked for. MaxMind's come first, and most have taken them over. */
const ASN_FIELDS = ['autonomous_system_number', 'asn', 'as_number'];
const NAME_FIELDS = ['autonomous_system_organization', 'as_name', 'as_organization', 'organization', 'org', 'name'];
/** Where the first network is looked for, and after how many gaps no more. */
const STARTS = [
  { ipv6: false, text: (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255].join('.') },
  { ipv6: true, text: (n: number) => `${((n >>> 16) & 0xffff).toString(16)}:${(n & 0xffff).toString(16)}::` },
] as const;
const STEPS_MAX = 100_000;

export interface Mmdb {
  /** What the file says of itself, such as `GeoLite2-ASN`. */
  type: string;
  /** Whether the first network in it has an AS number. */
  hasNetworks(): boolean;
  /** Throws mmdb-lib's errors where the file is damaged. */
  find(address: string): FoundNetwork | null;
}

export function isMmdb(bytes: Buffer): boolean {
  return bytes.includes(MARKER);
}

/** Throws mmdb-lib's errors. */
export function readMmdb(bytes: Buffer): Mmdb {
  // The library's types know MaxMind's own products only: what a record really holds is looked at below.
  const reader = new Reader<Response>(bytes);
  const { databaseType, ipVersion } = reader.metadata;
  // The library would take the first bits of an IPv6 address for an IPv4 address.
  const knows = (address: string) => ipVersion === 6 || !isIPv6(address);

  /** The first record of one kind of address: steps from block to block, by the upper 32 bits. */
  function firstRecord({ ipv6, text }: (typeof STARTS)[number]): unknown {
    for (let at = 0, steps = 0; at < 2 ** 32 && steps < STEPS_MAX; steps += 1) {
      const address = text(at);
      if (!knows(address)) return null;
      const [record, prefix] = reader.getWithPrefixLength(address);
      // The first /96 of IPv6 is IPv4 once more.
      if (record !== null && !(ipv6 && at === 0)) return record;
      at += prefix < 32 ? 2 ** (32 - prefix) : 1;
    }
    return null;
  }

  return {
    type: typeof databaseType === 'string' ? databaseType : '',
    hasNetworks: () => STARTS.some((start) => networkOf(firstRecord(start)) !== null),
    find: (address) => (knows(address) ? networkOf(reader.get(address)) : null),
  };
}

function networkOf(record: unknown): FoundNetwork | null {
  if (typeof record !== 'object' || record === null) return null;
  const fields = new Map<string, unknown>(Object.entries(record));
  const first = (names: readonly string[]) =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined);
  const [, digits] = /^(?:AS)?(\d{1,10})$/i.exec(String(first(ASN_FIELDS))) ?? [];
  const asn = Number(digits);
  if (digits === undefined || asn === 0 || asn > ASN_MAX) return null;
  const name = first(NAME_FIELDS);
  return { asn, name: typeof name === 'string' ? name : '' };
}
