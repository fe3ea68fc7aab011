/** The bundle in workerd, bound to what wrangler.toml binds: objects, a bucket, the built pages. */
import { fileURLToPath } from 'node:url';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { modulesIn } from './bundle.ts';

/** As in wrangler.toml. */
const COMPATIBILITY = '2026-11-17';
const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** The name of the script, as in wrangler.toml. */
export const SCRIPT = 'flowerpot';

export interface Options {
  /** Folder of the bundle. */
  bundle: string;
  /** Where objects and bucket are kept; in memory unless told. */
  data?: string;
  /** What `request.cf` says. */
  cf?: Record<string, unknown>;
  bindings?: Record<string, string>;
  /** `false`: the bundle is the door alone. */
  isTest?: boolean;
}

export async function startMiniflare({
  bundle,
  data,
  cf,
  bindings = {},
  isTest = true,
}: Options): Promise<{ miniflare: Miniflare; url: URL }> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: SCRIPT,
      modules: modulesIn(bundle),
      compatibilityDate: COMPATIBILITY,
      durableObjects: {
        NEWSROOM: { className: 'Newsroom', useSQLite: true },
        ...(isTest ? { TEST: { className: 'TestNewsroom', useSQLite: true } } : {}),
      },
      r2Buckets: ['FILES'],
      assets: {
        directory: DIST,
        binding: 'ASSETS',
        run_worker_first: true,
        routerConfig: { invoke_user_worker_ahead_of_assets: true, has_user_worker: true },
        assetConfig: { html_handling: 'none', not_found_handling: 'none' },
      },
      bindings,
      ...(data === undefined ? {} : { resourcePersistencePath: data }),
      unsafeInspectDurableObjects: true,
      // `true` would ask Cloudflare what a request from here looks like there.
      cf: cf ?? false,
    }),
  );
  return { miniflare, url: await miniflare.ready };
}
