/** IP addresses and ranges as proxies, lists and sockets write them. Throws nothing: what is no address is `null`. */
import { isIPv4, isIPv6 } from 'node:net';

/** Where IPv4 lies inside IPv6 (RFC 4291, 2.5.5.2): with it both are numbers of 128 bits in one order. */
const MAPPED = 0xffff_0000_0000;
const BITS = 128;

/** Both ends are in it. */
export interface Range {
  first: bigint;
  last: bigint;
}

/**
 * An address as it is shown: IPv4 also when it came inside IPv6, IPv6 as of RFC 5952. A port, brackets and a zone (`%eth0`)
 * are left out. `null` for anything else.
 */
export function plainAddress(text: string): string | null {
  const bare = /^\[(.*)\](?::\d{1,5})?$/.exec(text)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/%.*$/, '');
  if (isIPv4(address)) return address;
  const value = addressValue(address);
  if (value === null) return null;
  const low = Number(value & 0xffff_ffffn);
  if (value >> 32n === 0xffffn) return [24, 16, 8, 0].map((shift) => (low >>> shift) & 255).join('.');
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

/** An address without port or brackets as a number of 128 bits, IPv4 as ::ffff:0:0/96. */
export function addressValue(text: string): bigint | null {
  if (isIPv4(text)) return BigInt(MAPPED + text.split('.').reduce((value, part) => value * 256 + Number(part), 0));
  if (!isIPv6(text) || text.includes('%')) return null;
  // The URL parser writes all of it in hexadecimal, also a tail in four parts.
  const [head = '', tail] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const zeros = Array<string>(8 - groups(head).length - groups(tail).length).fill('0');
  return [...groups(head), ...zeros, ...groups(tail)].reduce(
    (value, group) => (value << 16n) | BigInt(Number.parseInt(group, 16)),
    0n,
  );
}

/** `192.0.2.0/24`, `2001:db8::/32`, or one address. Bits behind the prefix do not count. */
export function addressRange(text: string): Range | null {
  const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const value = addressValue(address);
  if (value === null) return null;
  const own = isIPv4(address) ? 32 : BITS;
  const prefix = length === undefined ? own : Number(length);
  if (prefix > own) return null;
  const rest = BigInt(own - prefix);
  const first = (value >> rest) << rest;
  return { first, last: first | ((1n << rest) - 1n) };
}
