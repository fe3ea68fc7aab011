/** What Cloudflare says of a connection, for `/api/connection`: nothing of it is kept. */
import * as v from 'valibot';
import { type ConnectionAnswer, Network } from '../protocol/connection.ts';
import { shownNetwork } from '../server/shown-network.ts';

/** Cloudflare's word for Tor, in the place of a country. */
const TOR = 'T1';

/** `request.cf`, of which nothing is certain. */
const Seen = v.object({
  country: v.fallback(v.nullish(v.string()), null),
  asn: v.fallback(v.nullish(Network.entries.asn), null),
  asOrganization: v.fallback(v.nullish(v.string()), null),
});

const Address = v.fallback(v.nullable(v.pipe(v.string(), v.ip())), null);

export function connectionOf(request: Request): ConnectionAnswer {
  const address = v.parse(Address, request.headers.get('cf-connecting-ip'));
  const { output: seen, success } = v.safeParse(Seen, 'cf' in request ? request.cf : null);
  if (!success) return { address, tor: false, network: null };
  const { country, asn, asOrganization } = seen;
  const tor = country === TOR;
  // Behind Tor the network is that of an exit, or of Cloudflare's own onion service: nothing about whoever asks.
  if (tor || asn === null || asn === undefined) return { address, tor, network: null };
  return { address, tor, network: shownNetwork({ asn, name: asOrganization ?? '' }) };
}
