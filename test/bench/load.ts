/** Load on an HTTP server: prepared requests over keep-alive sockets. Plain sockets, because a full client would be the bottleneck. */
import { connect, type Socket } from 'node:net';

export interface Prepared {
  /** Request line and header fields, with the empty line. */
  head: string;
  body: Uint8Array;
}

export interface Measured {
  /** Answers per second. */
  rate: number;
  /** Median milliseconds from the first byte out to the last byte in. */
  latency: number;
}

/** Sends all requests, `concurrency` at a time. Throws for any answer but `status`. */
export async function load(url: string, requests: Prepared[], concurrency: number, status: number): Promise<Measured> {
  const sockets = await Promise.all(Array.from({ length: concurrency }, () => open(url)));
  const waiting = [...requests].reverse();
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const begun = performance.now();
        const answered = await exchange(socket, next);
        if (answered.status !== status) throw new Error(`answered ${answered.status}, not ${status}`);
        times.push(performance.now() - begun);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const socket of sockets) socket.destroy();
  times.sort((a, b) => a - b);
  return { rate: requests.length / seconds, latency: times[Math.floor(times.length / 2)] ?? Number.NaN };
}

export function open(url: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => resolve(socket));
    socket.setNoDelay(true);
    socket.once('error', reject);
  });
}

export interface Answered {
  status: number;
  /** Of the whole answer, the head included. */
  bytes: number;
}

/** One request and its whole answer, which has a Content-Length. */
export function exchange(socket: Socket, { head, body }: Prepared): Promise<Answered> {
  return new Promise((resolve, reject) => {
    let text = '';
    const onData = (data: Buffer) => {
      text += data.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
      if (text.length < end + 4 + length) return;
      socket.off('data', onData);
      socket.off('close', onClose);
      resolve({ status: Number(text.slice(9, 12)), bytes: text.length });
    };
    const onClose = () => reject(new Error('the connection closed'));
    socket.on('data', onData);
    socket.on('close', onClose);
    socket.cork();
    socket.write(head);
    socket.write(body);
    socket.uncork();
  });
}
