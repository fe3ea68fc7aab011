/** Node's HTTP server around the app. What Node answers by itself gets our headers too. */
import { createServer, IncomingMessage, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { replyProblem } from '../server/reply.ts';

/** Milliseconds for the head, and for a whole request: the largest tip at 6 KiB/s, which a slow onion circuit gives. */
const HEADERS_MS = 20_000;
const REQUEST_MS = 120_000;
/** Requests that one connection may have open: the next may come in before the last answer has closed. */
const PIPELINED_MAX = 4;
/** Milliseconds without a byte in or out after which a connection ends: one whose answer is not read would stay for ever. */
const SILENT_MS = 60_000;

/** Not listening yet. `arrived` is told of each request before the app is. */
export async function httpServer(
  app: Hono,
  arrived: (request: Request, incoming: IncomingMessage) => void,
): Promise<Server> {
  // A request that is no request (bad Host, bad target) never reaches the app.
  const answer = getRequestListener(
    (request, { incoming }) => {
      if (incoming instanceof IncomingMessage) arrived(request, incoming);
      return app.fetch(request);
    },
    { errorHandler: () => replyProblem('bad-request') },
  );
  const listener = boundPipeline(answer);
  // Node would answer a missing Host itself, bare; the listener refuses it with our headers.
  const server = createServer({ requireHostHeader: false }, listener);
  // Node would answer an unknown Expect with a bare 417. RFC 9110, 10.1.1 lets a server ignore it.
  server.on('checkExpectation', listener);
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.timeout = SILENT_MS;
  const malformed = await wireText(replyProblem('bad-request'));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(malformed);
  });
  return server;
}

/**
 * Ends a connection that asks again and again before it has read an answer. Node starts on every request that has come and
 * holds the answers: behind one that is never read, a few hundred thousand small ones ended the process. Browsers and
 * proxies ask one at a time.
 */
function boundPipeline(listener: RequestListener): RequestListener {
  const open = new WeakMap<Socket, number>();
  return (request, response) => {
    const { socket } = request;
    const asked = (open.get(socket) ?? 0) + 1;
    if (asked > PIPELINED_MAX) return void socket.destroy();
    open.set(socket, asked);
    response.once('close', () => open.set(socket, (open.get(socket) ?? 1) - 1));
    return listener(request, response);
  };
}

/** An answer as the bytes of HTTP/1.1, for a connection that has no request to answer to. */
async function wireText(answer: Response): Promise<string> {
  const body = await answer.text();
  const head = [`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`];
  answer.headers.forEach((value, name) => void head.push(`${name}: ${value}`));
  head.push(`content-length: ${Buffer.byteLength(body)}`, 'connection: close');
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** Listens, and returns the port that was given. Rejects with Node's error, such as EADDRINUSE. */
export function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

/** Takes no more connections, lets running requests end, and cuts off what has not ended after `patience` ms. */
export function closeServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
