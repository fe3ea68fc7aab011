/**
 * Requests that change something must come from our own pages (or from no page at all, as a program's do). Not by hono's `csrf`:
 * it looks at forms' content types only, and lets pass what either header allows, where here neither may speak against it.
 */
import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';

const OWN_SITES = ['same-origin', 'none'];

/**
 * Throws `Refusal('cross-site')`. Without a configured origin the Host that the request names counts; a proxy may have changed
 * that, so a browser's own word (Fetch Metadata: no page can set it) that the page is of this very origin counts as well.
 */
export function requireOwnOrigin(request: Request, { config, noteOnce }: Pick<Context, 'config' | 'noteOnce'>): void {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && !OWN_SITES.includes(site)) throw new Refusal('cross-site');
  const from = request.headers.get('origin');
  if (from !== null && !isKnown(from, request, { config, noteOnce })) throw new Refusal('cross-site');
}

/** Whether changes that a page of this origin asks for would be taken, were it to ask in this way. */
export function isKnown(from: string, request: Request, { config, noteOnce }: Pick<Context, 'config' | 'noteOnce'>) {
  if (isOwn(from, request, config.origin)) return true;
  noteOnce(
    'a page of another address than the server knows asked for something: if a proxy stands in front, set FLOWERPOT_ORIGIN to the address that browsers use',
  );
  return request.headers.get('sec-fetch-site') === 'same-origin';
}

/**
 * Hosts are compared, not schemes: behind a proxy that ends TLS the request itself is plain http. The Host counts beside
 * the configured origin, for the onion name of the same server.
 */
function isOwn(from: string, request: Request, origin: string | null): boolean {
  if (!URL.canParse(from)) return false;
  const { host } = new URL(from);
  return host === new URL(request.url).host || (origin !== null && host === new URL(origin).host);
}
