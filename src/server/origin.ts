/** Requests that change something must come from our own pages (or from no page at all, as a program's do). */
import { Refusal } from './refusal.ts';

const OWN_SITES = ['same-origin', 'none'];

/** Throws `Refusal('cross-site')`. `origin` is the configured one; without it the Host that the request names counts. */
export function requireOwnOrigin(request: Request, origin: string | null): void {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && !OWN_SITES.includes(site)) throw new Refusal('cross-site');
  const from = request.headers.get('origin');
  if (from !== null && !isOwn(from, request, origin)) throw new Refusal('cross-site');
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
