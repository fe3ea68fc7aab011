/** What the Node door sees of a connection: which listener took it, from whom, and what the operator's files say of that. */
import type { IncomingMessage } from 'node:http';
import type { ConnectionAnswer } from '../protocol/connection.ts';
import { addressRange, addressValue } from './addresses.ts';
import { clientAddresses } from './forwarded.ts';
import type { Networks } from './networks.ts';
import type { TorExits } from './tor-exits.ts';

export interface Connections {
  /** To be told of each request before the app is. `isOnion`: it came over the listener of the onion service. */
  arrived(request: Request, incoming: IncomingMessage, isOnion: boolean): void;
  connection(request: Request): ConnectionAnswer;
}

export interface Sources {
  /** Addresses and CIDR ranges. */
  trustedProxies: readonly string[];
  networks: Networks | null;
  torExits: TorExits | null;
  log: (line: string) => void;
}

/** Addresses of machines beside this one: a proxy's, and never a source's on the internet (RFC 1918, 4193, 4291, 6598). */
const BESIDE = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '::1',
  'fc00::/7',
  'fe80::/10',
]
  .map(addressRange)
  .filter((range) => range !== null);

export function connections({ trustedProxies, networks, torExits, log }: Sources): Connections {
  // Gone with the request. The address itself is read from the socket when an answer asks for it, and not before.
  const arrivals = new WeakMap<Request, { incoming: IncomingMessage; isOnion: boolean }>();
  const clientOf = clientAddresses(trustedProxies);
  let isNoted = false;

  /** A proxy that nobody told us of: all its clients would be shown its own address. */
  function noteProxy(): void {
    if (isNoted || trustedProxies.length > 0) return;
    isNoted = true;
    log('a request names a client: if a proxy stands in front, set FLOWERPOT_TRUSTED_PROXIES to its address');
  }

  function isBeside(address: string): boolean {
    const value = addressValue(address);
    return value !== null && BESIDE.some(({ first, last }) => first <= value && value <= last);
  }

  return {
    arrived(request, incoming, isOnion) {
      arrivals.set(request, { incoming, isOnion });
    },
    connection(request) {
      const arrival = arrivals.get(request);
      // The other end of an onion circuit is the Tor program on this machine.
      if (arrival?.isOnion) return { address: null, tor: true, network: null };
      const forwarded = request.headers.get('x-forwarded-for');
      const address = clientOf(arrival?.incoming.socket.remoteAddress, forwarded);
      if (address === null) return { address, tor: false, network: null };
      if (forwarded !== null) noteProxy();
      // Behind such a proxy nothing can be told: its own address would look like an answer.
      if (forwarded !== null && isBeside(address)) return { address: null, tor: false, network: null };
      return { address, tor: torExits?.has(address) ?? false, network: networks?.find(address) ?? null };
    },
  };
}
