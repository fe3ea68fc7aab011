/** The fetch client against a real socket: problems become tagged errors, and nothing unexpected passes for an answer. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ApiError, api } from '../../src/browser/http.ts';
import { PROBLEM_TYPE } from '../../src/protocol/api.ts';
import { problem } from '../../src/protocol/problems.ts';

const Answer = v.strictObject({ a: v.number() });
const omit = api('omit');
let server: Server;
let url = '';
let sent = 0;
let last: { method: string | undefined; headers: IncomingMessage['headers']; body: Buffer } | null = null;

const answers: Record<string, (response: ServerResponse) => void> = {
  '/good': (response) => response.end('{"a":1}'),
  '/odd': (response) => response.end('{"a":1,"b":2}'),
  '/full': (response) => response.writeHead(507, { 'content-type': PROBLEM_TYPE }).end(JSON.stringify(problem('full'))),
  '/portal': (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
  '/strange': (response) =>
    response.writeHead(400, { 'content-type': PROBLEM_TYPE }).end(JSON.stringify({ ...problem('full'), code: 'x' })),
  '/moved': (response) => response.writeHead(302, { location: '/good' }).end(),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{"a":');
    setImmediate(() => response.destroy());
  },
  '/never': () => {},
  '/endless': (response) => {
    const mebibyte = Buffer.alloc(1024 * 1024);
    const more = () => {
      while (!response.destroyed && response.write(mebibyte)) sent += mebibyte.length;
    };
    response.on('drain', more);
    more();
  },
};

describe('the fetch client', () => {
  beforeAll(async () => {
    server = createServer((request, response) => {
      const body: Buffer[] = [];
      request.on('data', (part: Buffer) => body.push(part));
      request.on('end', () => {
        last = { method: request.method, headers: request.headers, body: Buffer.concat(body) };
        answers[request.url ?? '']?.(response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port');
    url = `http://127.0.0.1:${address.port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('returns an answer of the expected shape', async () => {
    expect(await omit.json(`${url}/good`, Answer)).toEqual({ a: 1 });
  });

  test('refuses an answer of another shape', async () => {
    await expect(omit.json(`${url}/odd`, Answer)).rejects.toMatchObject({ code: 'unreadable', status: 200 });
  });

  test('keeps the code of a problem document', async () => {
    await expect(omit.done(`${url}/full`)).rejects.toMatchObject({ code: 'full', status: 507, title: 'No room left' });
  });

  test.each(['/portal', '/strange'])('calls %s unreadable: something else answered', async (path) => {
    await expect(omit.done(url + path)).rejects.toMatchObject({ code: 'unreadable' });
  });

  test('follows no redirect', async () => {
    await expect(omit.json(`${url}/moved`, Answer)).rejects.toMatchObject({ code: 'offline' });
  });

  test('tells a lost answer from a refused one', async () => {
    await expect(omit.json(`${url}/cut`, Answer)).rejects.toMatchObject({ code: 'offline', status: 0 });
    await expect(omit.json('http://127.0.0.1:1/', Answer)).rejects.toMatchObject({ code: 'offline' });
  });

  test('ends a wait that is too long, or that the caller gives up', async () => {
    await expect(omit.done(`${url}/never`, { timeout: 20 })).rejects.toMatchObject({ code: 'timeout' });
    const cancel = new AbortController();
    const waiting = omit.done(`${url}/never`, { signal: cancel.signal });
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('ends an answer that has no end', async () => {
    await expect(omit.done(`${url}/endless`)).rejects.toMatchObject({ code: 'unreadable' });
    expect(sent).toBeLessThan(100 * 1024 * 1024);
  });

  describe('reading a body by hand', () => {
    afterEach(() => vi.unstubAllGlobals());
    const answer = (source: UnderlyingDefaultSource<Uint8Array>) =>
      vi.stubGlobal('fetch', async () => new Response(new ReadableStream(source, { highWaterMark: 0 })));

    test('keeps no piece: each is copied, in order, whatever its size', async () => {
      // One buffer for all pieces, as it would be lost if they were kept.
      const shared = new Uint8Array(100_000);
      const sizes = [1, 1, 70_000, 0, 65_535, 1, 1, 100_000, 3];
      const expected = sizes.flatMap((size, n) => Array.from({ length: size }, () => n));
      let n = 0;
      answer({
        pull(stream) {
          const size = sizes[n];
          if (size === undefined) return stream.close();
          stream.enqueue(shared.fill(n).subarray(0, size));
          n += 1;
        },
      });
      expect(Buffer.from(await omit.bytes('/x')).equals(Buffer.from(expected))).toBe(true);
    });

    test.each([
      ['fails', () => Promise.reject(new Error('x'))],
      ['hangs', () => new Promise<void>(() => undefined)],
    ])('gives up an endless one although giving up %s', async (_name, cancel) => {
      answer({ pull: (stream) => stream.enqueue(new Uint8Array(16 * 1024 * 1024)), cancel });
      await expect(omit.done('/x')).rejects.toMatchObject({ code: 'unreadable' });
    });
  });

  test('sends JSON and sealed bytes with their types', async () => {
    await omit.done(`${url}/good`, { method: 'POST', json: { b: 2 } });
    expect(last?.headers['content-type']).toBe('application/json');
    expect(last?.body.toString()).toBe('{"b":2}');
    await omit.done(`${url}/good`, { method: 'PUT', bytes: new Uint8Array([0, 255]), headers: { 'flowerpot-x': 'y' } });
    expect(last?.method).toBe('PUT');
    expect(last?.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'flowerpot-x': 'y' });
    expect([...(last?.body ?? [])]).toEqual([0, 255]);
  });

  test('throws nothing but its own errors', async () => {
    await expect(omit.done('http://[bad')).rejects.toBeInstanceOf(ApiError);
  });
});
