/** One HTTP request as it is written, and its answer as it came: `fetch` would unpack bodies, and refuse what a test sends on purpose. */
import { request } from 'node:http';
import { Readable } from 'node:stream';

/** Statuses whose answers have no body. */
const EMPTY = new Set([204, 205, 304]);
/** As `app.request()` has it. */
const ORIGIN = 'http://localhost';

/** `server`: where it listens. */
export async function asked(
  server: URL,
  path: string,
  { method = 'GET', body }: RequestInit,
  headers: Headers,
): Promise<Response> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  if (bytes instanceof Uint8Array && !headers.has('content-length'))
    headers.set('content-length', String(bytes.length));
  return new Promise((resolve, reject) => {
    const { hostname, port } = server;
    const { host, pathname, search } = new URL(path, ORIGIN);
    const sent = request({
      hostname,
      port,
      path: pathname + search,
      method,
      headers: { host, ...Object.fromEntries(headers) },
      agent: false,
    });
    sent.on('error', reject);
    sent.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const status = incoming.statusCode ?? 0;
        const pairs = Object.entries(incoming.headersDistinct).flatMap(([name, values]) =>
          (values ?? []).map((value): [string, string] => [name, value]),
        );
        resolve(
          new Response(EMPTY.has(status) ? null : new Uint8Array(Buffer.concat(chunks)), { status, headers: pairs }),
        );
      });
    });
    if (bytes === undefined || bytes === null) sent.end();
    else if (bytes instanceof Uint8Array) sent.end(bytes);
    else if (bytes instanceof ReadableStream)
      Readable.from(bytes)
        .on('error', () => sent.destroy())
        .pipe(sent);
    else reject(new TypeError('a body of a kind that no test has sent before'));
  });
}
