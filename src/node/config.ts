/** The Node door's configuration: the environment, read once and checked. */
import { isIP } from 'node:net';
import * as v from 'valibot';
import { sealedFileSize } from '../protocol/files.ts';
import { FILE_BYTES_MAX, RETENTION_DAYS } from '../protocol/limits.ts';
import { addressRange } from './addresses.ts';

const GIB = 1024 ** 3;

/** A variable that cannot be used. The message names it and says what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: GIB };

/** `500M`, `2G`, or plain bytes. */
const Size = v.pipe(
  v.string(),
  v.regex(/^\d{1,15}[KMG]?$/, 'wants bytes, such as 500M or 2G'),
  v.transform((text) => Number.parseInt(text, 10) * (UNITS[/[KMG]$/.exec(text)?.[0] ?? ''] ?? 1)),
  v.safeInteger('wants fewer bytes'),
);

function whole(least: number, most: number) {
  const message = `wants a whole number from ${least} to ${most}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, message),
    v.transform(Number),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
}

const Origin = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text,
    'wants an origin, such as https://tips.example.org',
  ),
);

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
  /** Where to listen. Only this machine, unless told: a proxy or an onion service stands in front. */
  HOST: v.optional(Host, '127.0.0.1'),
  PORT: v.optional(whole(0, 65_535), '8787'),
  FLOWERPOT_DATA: v.optional(v.pipe(v.string(), v.minLength(1, 'wants a folder')), './data'),
  /** The origin that browsers use. Without it the links printed name this machine. */
  FLOWERPOT_ORIGIN: v.optional(Origin),
  /** Proxies whose word about the client's address counts. */
  FLOWERPOT_TRUSTED_PROXIES: v.optional(Addresses),
  /** A file with the names of networks: MMDB with AS data, or ranges. */
  FLOWERPOT_NETWORKS: v.optional(v.string()),
  /** A second port on this machine's loopback address, for the onion service alone. */
  FLOWERPOT_ONION_PORT: v.optional(whole(0, 65_535)),
  /** A file with the addresses of Tor's exits, one a line. */
  FLOWERPOT_TOR_EXITS: v.optional(v.string()),
  /** The newsroom's public key. When set, a database that holds another one is refused at the start. */
  FLOWERPOT_NEWSROOM: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, 'wants the key in /newsroom.js'))),
  /** At most what members' devices hold keys for: a tip kept longer could not be opened any more. */
  FLOWERPOT_RETENTION_DAYS: v.optional(whole(1, RETENTION_DAYS), String(RETENTION_DAYS)),
  /** Accepted per UTC day: about 8,000 of the largest tips, or 300,000 of the smallest. */
  FLOWERPOT_DAILY_BYTES: v.optional(Size, '4G'),
  /** Of one file, and of all that come in a UTC day. A file takes twice its size until that day is over. */
  FLOWERPOT_FILE_BYTES: v.optional(v.pipe(Size, v.maxValue(FILE_BYTES_MAX, 'wants at most 5G')), '2G'),
  FLOWERPOT_DAILY_FILE_BYTES: v.optional(Size, '8G'),
  /** Kept free on the disk: a full disk stops more than this server. */
  FLOWERPOT_FREE_FLOOR: v.optional(Size, '512M'),
});

export interface NodeConfig {
  host: string;
  /** 0: any free one. */
  port: number;
  /** The data folder. */
  data: string;
  origin: string | null;
  /** `null`: whatever the database holds. */
  newsroom: string | null;
  /** Addresses and CIDR ranges. */
  trustedProxies: readonly string[];
  /** A file, or `null` to name no networks. */
  networks: string | null;
  /** 0: any free one; `null`: no second port. */
  onionPort: number | null;
  /** A file. */
  torExits: string | null;
  retentionDays: number;
  dailyBytes: number;
  fileBytes: number;
  dailyFileBytes: number;
  freeFloor: number;
}

/** Throws `ConfigError`. An empty variable counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): NodeConfig {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = v.safeParse(Environment, set);
  if (!result.success) {
    const [issue] = result.issues;
    throw new ConfigError(`${v.getDotPath(issue)?.split('.')[0]} ${issue.message}.`);
  }
  const env = result.output;
  if (sealedFileSize(env.FLOWERPOT_FILE_BYTES) > env.FLOWERPOT_DAILY_FILE_BYTES) {
    throw new ConfigError('FLOWERPOT_DAILY_FILE_BYTES wants more than one sealed file of FLOWERPOT_FILE_BYTES takes.');
  }
  return {
    host: env.HOST,
    port: env.PORT,
    data: env.FLOWERPOT_DATA,
    origin: env.FLOWERPOT_ORIGIN ?? null,
    newsroom: env.FLOWERPOT_NEWSROOM ?? null,
    trustedProxies: env.FLOWERPOT_TRUSTED_PROXIES ?? [],
    networks: env.FLOWERPOT_NETWORKS ?? null,
    onionPort: env.FLOWERPOT_ONION_PORT ?? null,
    torExits: env.FLOWERPOT_TOR_EXITS ?? null,
    retentionDays: env.FLOWERPOT_RETENTION_DAYS,
    dailyBytes: env.FLOWERPOT_DAILY_BYTES,
    fileBytes: env.FLOWERPOT_FILE_BYTES,
    dailyFileBytes: env.FLOWERPOT_DAILY_FILE_BYTES,
    freeFloor: env.FLOWERPOT_FREE_FLOOR,
  };
}
