/** The Workers door's configuration: variables and secrets of wrangler.toml, read once and checked. */
import * as v from 'valibot';
import { BYTES } from '../protocol/limits.ts';
import { fromBase64url } from '../server/bytes.ts';
import { parsed, SETTINGS, type Settings, settingsOf } from '../server/settings.ts';

/** What wrangler.toml binds. */
export interface Env {
  NEWSROOM: DurableObjectNamespace;
  FILES: R2Bucket;
  ASSETS: Fetcher;
}

const Variables = v.object({
  ...SETTINGS,
  /** A secret: whoever has it may set the newsroom up, once. */
  FLOWERPOT_SETUP: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, `wants ${BYTES.token} random bytes in base64url: 43 characters`),
      v.transform(fromBase64url),
    ),
  ),
});

export interface WorkerConfig extends Settings {
  /** `null`: nobody can set the newsroom up. */
  setup: Uint8Array | null;
}

/** Throws `ConfigError`. */
export function readConfig(env: object): WorkerConfig {
  const variables = parsed(Variables, { ...env });
  return { ...settingsOf(variables), setup: variables.FLOWERPOT_SETUP ?? null };
}
