/** Cloudflare writes its own `accept-encoding` into every request, and hands on the browser's own beside it. */
import * as v from 'valibot';

const Seen = v.object({ clientAcceptEncoding: v.string() });

/** The request with the codings that its sender takes. */
export function asSent(request: Request): Request {
  const { success, output } = v.safeParse(Seen, 'cf' in request ? request.cf : null);
  if (!success) return request;
  const sent = new Request(request);
  sent.headers.set('accept-encoding', output.clientAcceptEncoding);
  return sent;
}
