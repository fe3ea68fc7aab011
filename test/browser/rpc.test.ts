/** Calls to a worker over a real message channel: types are cloned, errors keep their code, cancelling stops. */
import { describe, expect, test } from 'vitest';
import { type Call, connect, moved, RpcError, serve } from '../../src/browser/rpc.ts';

class Tagged extends Error {
  readonly code = 'no-recipient';
  readonly about = 'a key';
}

const seen: string[] = [];
const jobs = {
  double: (n: number) => n * 2,
  async count(to: number, call: Call<number>): Promise<string> {
    for (let n = 1; n <= to; n += 1) call.report(n);
    return 'counted';
  },
  fail: (_: null): never => {
    throw new Tagged('a secret in the message');
  },
  crash: (_: null): never => {
    throw new TypeError('a secret in the message');
  },
  async wait(_: null, call: Call): Promise<void> {
    await new Promise<void>((resolve) => call.signal.addEventListener('abort', () => resolve()));
    seen.push('stopped');
  },
  bytes: (length: number) => {
    const made = new Uint8Array(length);
    return moved(made, [made.buffer]);
  },
};

/** A `Worker` as far as `connect` looks, over a channel that clones what it carries. */
class Channel {
  readonly remote;
  readonly #near: MessagePort;
  readonly #failures: ((event: Event) => void)[] = [];

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#near = port1;
    this.remote = connect<typeof jobs>(this);
    serve(port2, jobs);
    port1.start();
    port2.start();
  }

  postMessage(message: unknown, options?: { transfer?: Transferable[] }) {
    this.#near.postMessage(message, options);
  }

  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  addEventListener(type: string, listener: (event: MessageEvent) => void): void {
    if (type === 'message') this.#near.addEventListener('message', listener);
    else this.#failures.push((event) => listener(new MessageEvent(event.type, { cancelable: true })));
  }

  terminate() {
    this.#near.close();
  }

  fail() {
    for (const listener of this.#failures) listener(new Event('error'));
  }
}

describe('a call to a worker', () => {
  test('brings the answer, also when several run at once', async () => {
    const { remote } = new Channel();
    expect(await Promise.all([1, 2, 3].map((n) => remote.call('double', n)))).toEqual([2, 4, 6]);
    remote.close();
  });

  test('tells how far it has come', async () => {
    const { remote } = new Channel();
    const progress: number[] = [];
    expect(await remote.call('count', 3, { onProgress: (n) => progress.push(n) })).toBe('counted');
    expect(progress).toEqual([1, 2, 3]);
    remote.close();
  });

  test('fails with the code of the error and what it is about, and without its message', async () => {
    const { remote } = new Channel();
    await expect(remote.call('fail', null)).rejects.toMatchObject({ code: 'no-recipient', about: 'a key' });
    await expect(remote.call('crash', null)).rejects.toMatchObject({ code: 'failed', message: 'failed' });
    remote.close();
  });

  test('can be cancelled, and the worker is told', async () => {
    const { remote } = new Channel();
    const cancel = new AbortController();
    const waiting = remote.call('wait', null, { signal: cancel.signal });
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await remote.call('double', 1);
    await expect.poll(() => seen).toEqual(['stopped']);
    await expect(remote.call('double', 1, { signal: cancel.signal })).rejects.toMatchObject({ code: 'cancelled' });
    remote.close();
  });

  test('moves buffers out of the worker', async () => {
    const { remote } = new Channel();
    expect(await remote.call('bytes', 5)).toEqual(new Uint8Array(5));
    remote.close();
  });

  test('does not wait for ever for a worker that could not load or was closed', async () => {
    const channel = new Channel();
    const { remote } = channel;
    const waiting = remote.call('wait', null);
    channel.fail();
    await expect(waiting).rejects.toBeInstanceOf(RpcError);
    expect(remote.isStopped()).toBe(true);
    await expect(remote.call('double', 1)).rejects.toMatchObject({ code: 'stopped' });
  });
});
