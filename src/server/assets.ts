/**
 * The static pages. A door brings the build; here is only which file a path means, and in which coding it goes out. Not by
 * hono's `serveStatic`: it tries one file for a path, where `/tip` may be one of three, and sends none of our headers.
 */
import { CACHED_HEADERS, SECURITY_HEADERS, UNCACHED_HEADERS } from './headers.ts';

/** In which codings the build keeps a file beside the plain one, where that saves something. */
export type Coding = 'br' | 'gzip';

/** `file` is a path inside the build, such as `tip.html`. `null` for one that is not there, and for a coding that it has not. */
export interface AssetSource {
  get(file: string, coding: Coding | null): Promise<AssetBody | null> | AssetBody | null;
}
export type AssetBody = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
};

export const NOT_FOUND_PAGE = '404.html';

const CODED = /\.(?:br|gz)$/;

/** `/` is index.html, `/tip` is tip.html or tip/index.html, `/ar/` is ar/index.html. `null`: no such file. */
export async function findAsset(assets: AssetSource, path: string): Promise<{ file: string; plain: AssetBody } | null> {
  // Names have neither, and a platform may read them in its own way.
  if (/%|\/\//.test(path)) return null;
  const name = path.slice(1);
  const files =
    name === '' || name.endsWith('/') ? [`${name}index.html`] : [name, `${name}.html`, `${name}/index.html`];
  for (const file of files) {
    // A coding of a file is no file.
    const plain = CODED.test(file) ? null : await assets.get(file, null);
    if (plain !== null) return { file, plain };
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

/** As a runtime of Workers wants it said that a body is compressed already; others pass over it. */
type Encoded = ResponseInit & { encodeBody: 'manual' };

export async function replyAsset(
  assets: AssetSource,
  request: Request,
  { file, plain }: { file: string; plain: AssetBody },
  status = 200,
): Promise<Response> {
  const [coding, body] = await choose(assets, file, plain, request.headers.get('accept-encoding') ?? '');
  const headers = {
    ...SECURITY_HEADERS,
    ...(mayBeCached(file) ? CACHED_HEADERS : UNCACHED_HEADERS),
    'content-type': TYPES[/[^.]*$/.exec(file)?.[0] ?? ''] ?? 'application/octet-stream',
    vary: 'accept-encoding',
    ...(coding === null ? {} : { 'content-encoding': coding }),
  };
  const init: Encoded = { status, headers, encodeBody: 'manual' };
  return new Response(body, init);
}

/**
 * Only what the desk alone loads, under names that change with their content. A source's browser must not keep a cache
 * entry that shows it was here (DESIGN 2).
 */
function mayBeCached(file: string): boolean {
  return /^assets\/desk-[^/]+$/.test(file);
}

async function choose(
  assets: AssetSource,
  file: string,
  plain: AssetBody,
  accepted: string,
): Promise<[Coding | null, AssetBody]> {
  const takes = (coding: Coding) =>
    accepted.split(',').some((part) => {
      const [name, quality] = part.trim().toLowerCase().split(';', 2);
      return name === coding && !/^\s*q=0(\.0*)?$/.test(quality ?? '');
    });
  for (const coding of ['br', 'gzip'] as const) {
    const body = takes(coding) ? await assets.get(file, coding) : null;
    if (body === null) continue;
    if (plain instanceof ReadableStream) await plain.cancel();
    return [coding, body];
  }
  return [null, plain];
}
