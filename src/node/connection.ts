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

const LOOPBACK = ['127.0.0.0/8', '::1'].map(addressRange).filter((range) => range !== null);

export function connections({ trustedProxies, networks, torExits, log }: Sources): Connections {
  // Gone with the request. The address itself is read from the socket when an answer asks for it, and not before.
  const arrivals = new WeakMap<Request, { incoming: IncomingMessage; isOnion: boolean }>();
  const clientOf = clientAddresses(trustedProxies);
  let isNoted = false;

  /** A proxy on this machine that nobody told us of: all its clients would be shown its own address. */
  function noteProxy(address: string): void {
    const value = addressValue(address);
    if (isNoted || trustedProxies.length > 0 || value === null) return;
    if (!LOOPBACK.some(({ first, last }) => first <= value && value <= last)) return;
    isNoted = true;
    log(
      'a request from this machine names a client: if a proxy stands in front, set FLOWERPOT_TRUSTED_PROXIES to its address',
    );
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
      if (forwarded !== null) noteProxy(address);
      return { address, tor: torExits?.has(address) ?? false, network: networks?.find(address) ?? null };
    },
  };
}
