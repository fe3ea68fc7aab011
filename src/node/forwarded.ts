/** Whose address it is that a request came from, when proxies stand in front. */
import { addressRange, addressValue, plainAddress } from './addresses.ts';

/**
 * Given the address of the socket's other end and the `X-Forwarded-For` header, the client's address; `null` when it cannot be
 * told. Each proxy appends whom it was asked by, so the header is read from the right, and only for as long as the one who
 * wrote an entry is trusted: what stands further left may be anybody's invention.
 *
 * `trusted`: addresses and CIDR ranges that `addressRange` takes.
 */
export function clientAddresses(
  trusted: readonly string[],
): (peer: string | undefined, forwarded: string | null) => string | null {
  const ranges = trusted.map(addressRange).filter((range) => range !== null);

  function isTrusted(address: string): boolean {
    const value = addressValue(address);
    return value !== null && ranges.some(({ first, last }) => first <= value && value <= last);
  }

  return (peer, forwarded) => {
    let hop = plainAddress(peer ?? '');
    if (hop === null || !isTrusted(hop)) return hop;
    const entries = (forwarded ?? '').split(',').map((entry) => entry.trim());
    for (const entry of entries.reverse()) {
      // A trusted proxy that says nothing, or nothing that can be read: its own address is not the client's.
      hop = plainAddress(entry);
      if (hop === null || !isTrusted(hop)) return hop;
    }
    // Someone in the proxies' own range.
    return hop;
  };
}
