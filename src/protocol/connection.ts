/** What a site sees of the connection over which it is asked. Told to whoever asks, about that one connection only. */
import * as v from 'valibot';
import { NETWORK_NAME_MAX } from './limits.ts';
import { line } from './schema.ts';

/** The largest AS number, 32 bits (RFC 6793); 0 stands for no network (RFC 7607). */
export const ASN_MAX = 0xffff_ffff;

/** Who announces the address to the internet: the AS number and the name it has in the operator's database. */
export const Network = v.strictObject({
  asn: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ASN_MAX)),
  name: line(NETWORK_NAME_MAX),
});
export type Network = v.InferOutput<typeof Network>;

/**
 * `GET /api/connection`. `address`: IPv4 in four parts or IPv6 as of RFC 5952, never IPv4 inside IPv6; `null` where the site
 * sees none. `network`: `null` without a database, and for an address that is not in it.
 */
export const ConnectionAnswer = v.strictObject({
  address: v.nullable(v.pipe(v.string(), v.ip())),
  tor: v.boolean(),
  network: v.nullable(Network),
});
export type ConnectionAnswer = v.InferOutput<typeof ConnectionAnswer>;
