/** What an operator may set on every platform: variables with one meaning, read once and checked. */
import * as v from 'valibot';
import { sealedFileSize } from '../protocol/files.ts';
import { FILE_BYTES_MAX, RETENTION_DAYS } from '../protocol/limits.ts';

/** A variable that cannot be used. The message names it and says what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** `500M`, `2G`, or plain bytes. */
const Size = v.pipe(
  v.string(),
  v.regex(/^\d{1,15}[KMG]?$/, 'wants bytes, such as 500M or 2G'),
  v.transform((text) => Number.parseInt(text, 10) * (UNITS[/[KMG]$/.exec(text)?.[0] ?? ''] ?? 1)),
  v.safeInteger('wants fewer bytes'),
);

export function whole(least: number, most: number) {
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

export const SETTINGS = {
  /** The origin that browsers use. Without it the links printed name this machine. */
  FLOWERPOT_ORIGIN: v.optional(Origin),
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
};

export interface Settings {
  origin: string | null;
  /** `null`: whatever the database holds. */
  newsroom: string | null;
  retentionDays: number;
  dailyBytes: number;
  fileBytes: number;
  dailyFileBytes: number;
  freeFloor: number;
}

/** Throws `ConfigError`. An empty variable counts as not set. */
export function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  variables: Readonly<Record<string, unknown>>,
): v.InferOutput<Schema> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = v.safeParse(schema, set);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ConfigError(`${v.getDotPath(issue)?.split('.')[0]} ${issue.message}.`);
}

/** Throws `ConfigError` for what does not go together. */
export function settingsOf(env: v.InferOutput<v.ObjectSchema<typeof SETTINGS, undefined>>): Settings {
  if (sealedFileSize(env.FLOWERPOT_FILE_BYTES) > env.FLOWERPOT_DAILY_FILE_BYTES) {
    throw new ConfigError('FLOWERPOT_DAILY_FILE_BYTES wants more than one sealed file of FLOWERPOT_FILE_BYTES takes.');
  }
  return {
    origin: env.FLOWERPOT_ORIGIN ?? null,
    newsroom: env.FLOWERPOT_NEWSROOM ?? null,
    retentionDays: env.FLOWERPOT_RETENTION_DAYS,
    dailyBytes: env.FLOWERPOT_DAILY_BYTES,
    fileBytes: env.FLOWERPOT_FILE_BYTES,
    dailyFileBytes: env.FLOWERPOT_DAILY_FILE_BYTES,
    freeFloor: env.FLOWERPOT_FREE_FLOOR,
  };
}
