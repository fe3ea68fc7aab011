/** The Node door's configuration: the environment, read once and checked. */
import { isIP } from 'node:net';
import * as v from 'valibot';
import { parsed, SETTINGS, type Settings, settingsOf, whole } from '../server/settings.ts';
import { addressRange } from './addresses.ts';

/** IPv4 and IPv6, single or CIDR ranges. */
const Addresses = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((part) => part.trim())),
  v.array(
    v.pipe(
      v.string(),
      v.check(
        (text) => addressRange(text) !== null,
        'wants IP addresses and ranges such as 10.0.0.0/8, with commas between',
      ),
    ),
  ),
);

/** An IP address, or a name for one. `[::1]`, as it stands in a link, is `::1`. */
const Host = v.pipe(
  v.string(),
  v.transform((text) => /^\[(.*)\]$/.exec(text)?.[1] ?? text),
  v.check(
    (text) => isIP(text) !== 0 || /^[0-9A-Za-z][0-9A-Za-z.-]*$/.test(text),
    'wants an address of this machine, such as 127.0.0.1 or ::1',
  ),
);

const Environment = v.object({
  ...SETTINGS,
  /** Where to listen. Only this machine, unless told: a proxy or an onion service stands in front. */
  HOST: v.optional(Host, '127.0.0.1'),
  PORT: v.optional(whole(0, 65_535), '8787'),
  FLOWERPOT_DATA: v.optional(v.pipe(v.string(), v.minLength(1, 'wants a folder')), './data'),
  /** Proxies whose word about the client's address counts. */
  FLOWERPOT_TRUSTED_PROXIES: v.optional(Addresses),
  /** A file with the names of networks: MMDB with AS data, or ranges. */
  FLOWERPOT_NETWORKS: v.optional(v.string()),
  /** A second port on this machine's loopback address, for the onion service alone. */
  FLOWERPOT_ONION_PORT: v.optional(whole(0, 65_535)),
  /** A file with the addresses of Tor's exits, one a line. */
  FLOWERPOT_TOR_EXITS: v.optional(v.string()),
});

export interface NodeConfig extends Settings {
  host: string;
  /** 0: any free one. */
  port: number;
  /** The data folder. */
  data: string;
  /** Addresses and CIDR ranges. */
  trustedProxies: readonly string[];
  /** A file, or `null` to name no networks. */
  networks: string | null;
  /** 0: any free one; `null`: no second port. */
  onionPort: number | null;
  /** A file. */
  torExits: string | null;
}

/** Throws `ConfigError`. An empty variable counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): NodeConfig {
  const env = parsed(Environment, environment);
  return {
    ...settingsOf(env),
    host: env.HOST,
    port: env.PORT,
    data: env.FLOWERPOT_DATA,
    trustedProxies: env.FLOWERPOT_TRUSTED_PROXIES ?? [],
    networks: env.FLOWERPOT_NETWORKS ?? null,
    onionPort: env.FLOWERPOT_ONION_PORT ?? null,
    torExits: env.FLOWERPOT_TOR_EXITS ?? null,
  };
}
