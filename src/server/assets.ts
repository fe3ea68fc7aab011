/**
 * The static pages. The door loads the build once; here is only which file a path means, and in which coding it goes out. Not by
 * hono's `serveStatic`: it tries one file for a path, where `/tip` may be one of three, and sends none of our headers.
 */
import { CACHED_HEADERS, SECURITY_HEADERS, UNCACHED_HEADERS } from './headers.ts';

export interface Asset {
  type: string;
  plain: Uint8Array<ArrayBuffer>;
  /** The same, compressed when the pages were built; `null` where that saves nothing. */
  br: Uint8Array<ArrayBuffer> | null;
  gzip: Uint8Array<ArrayBuffer> | null;
}

/** `file` is a path inside the build, such as `tip.html`; `null` for a file that is not there. */
export type AssetSource = { get(file: string): Promise<Asset | null> | Asset | null };

export const NOT_FOUND_PAGE = '404.html';

/** `/` is index.html, `/tip` is tip.html or tip/index.html, `/ar/` is ar/index.html. `null`: no such file. */
export async function findAsset(assets: AssetSource, path: string): Promise<{ file: string; asset: Asset } | null> {
  const name = path.slice(1);
  const files =
    name === '' || name.endsWith('/') ? [`${name}index.html`] : [name, `${name}.html`, `${name}/index.html`];
  for (const file of files) {
    const asset = await assets.get(file);
    if (asset !== null) return { file, asset };
  }
  return null;
}

/**
 * `/en/tip/` means the page at `/en/tip`: the path without the slashes, where there is such a page; `null` where there is none.
 * Hono's `trimTrailingSlash` would send a browser to whatever Host the request names, and whether or not there is a page.
 */
export async function withoutSlash(assets: AssetSource, path: string): Promise<string | null> {
  // By hand: a regular expression takes time that grows with the square of a run of slashes.
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  const short = path.slice(0, end);
  if (short === path || !/^(?:\/[a-z0-9-]+)+$/.test(short)) return null;
  return (await findAsset(assets, short)) === null ? null : short;
}

export function replyAsset(request: Request, file: string, asset: Asset, status = 200): Response {
  const [coding, body] = choose(asset, request.headers.get('accept-encoding') ?? '');
  const headers = {
    ...SECURITY_HEADERS,
    ...(mayBeCached(file) ? CACHED_HEADERS : UNCACHED_HEADERS),
    'content-type': asset.type,
    vary: 'accept-encoding',
    ...(coding === null ? {} : { 'content-encoding': coding }),
  };
  return new Response(body, { status, headers });
}

/**
 * Only what the desk alone loads, under names that change with their content. A source's browser must not keep a cache
 * entry that shows it was here (DESIGN 2).
 */
function mayBeCached(file: string): boolean {
  return /^assets\/desk-[^/]+$/.test(file);
}

function choose({ plain, br, gzip }: Asset, accepted: string): [string | null, Uint8Array<ArrayBuffer>] {
  const takes = (coding: string) =>
    accepted.split(',').some((part) => {
      const [name, quality] = part.trim().toLowerCase().split(';', 2);
      return name === coding && !/^\s*q=0(\.0*)?$/.test(quality ?? '');
    });
  if (br !== null && takes('br')) return ['br', br];
  if (gzip !== null && takes('gzip')) return ['gzip', gzip];
  return [null, plain];
}
