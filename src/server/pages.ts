/** The pages, and one answer for everything that is neither a page nor a route. */
import { type AssetSource, findAsset, NOT_FOUND_PAGE, replyAsset, withoutSlash } from './assets.ts';
import { replyMoved, replyProblem } from './reply.ts';
import { methodsOf } from './routes.ts';

/** What no route took: a page, a path under another method, or nothing. */
export async function servePage(assets: AssetSource, request: Request, path: string): Promise<Response> {
  const known = methodsOf(path);
  if (known.length > 0) return replyProblem('method-not-allowed', { allow: known.join(', ') });
  const found = await findAsset(assets, path);
  if (found !== null) {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    return reads ? replyAsset(assets, request, found) : replyProblem('method-not-allowed', { allow: 'GET, HEAD' });
  }
  const short = await withoutSlash(assets, path);
  if (short !== null) return replyMoved(short);
  const plain = wantsPage(request, path) ? await assets.get(NOT_FOUND_PAGE, null) : null;
  return plain === null ? replyProblem('not-found') : replyAsset(assets, request, { file: NOT_FOUND_PAGE, plain }, 404);
}

function wantsPage(request: Request, path: string): boolean {
  return !path.startsWith('/api/') && (request.headers.get('accept') ?? '').includes('text/html');
}
