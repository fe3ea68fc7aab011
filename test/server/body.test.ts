import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBody, readJson } from '../../src/server/body.ts';
import { inFlight } from '../../src/server/in-flight.ts';
import { PACE } from '../../src/server/limits.ts';
import { Refusal } from '../../src/server/refusal.ts';

function json(text: string | Uint8Array<ArrayBuffer>, type = 'application/json'): Request {
  return new Request('http://localhost/', { method: 'POST', headers: { 'content-type': type }, body: text });
}
const ROOM = inFlight(2 ** 20, { reserve: 0, small: 0 });
const CONTEXT = { inFlight: ROOM, jsonInFlight: ROOM };
const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });

describe('a JSON body', () => {
  const Schema = v.strictObject({ a: v.unknown() });

  it('is read by its schema', async () => {
    expect(await readJson(CONTEXT, json('{"a":[1]}', 'Application/JSON; charset=utf-8'), Schema)).toEqual({ a: [1] });
  });

  it('is refused by its schema however deep it is', async () => {
    const nested = `{"b":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    await expect(readJson(CONTEXT, json(nested), Schema)).rejects.toEqual(refused('bad-request'));
    await expect(readJson(CONTEXT, json('['.repeat(400_000)), Schema)).rejects.toEqual(refused('bad-request'));
  });

  it('is refused when it is no JSON, no UTF-8, or of another shape', async () => {
    for (const text of ['', '{', '{"a":1}x', '\ufeff{"a":1}', '{"b":1}', '{"a":1,"b":2}', '[]', 'null']) {
      await expect(readJson(CONTEXT, json(text), Schema)).rejects.toEqual(refused('bad-request'));
    }
    const latin = new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe9, 0x22, 0x7d]);
    await expect(readJson(CONTEXT, json(latin), Schema)).rejects.toEqual(refused('bad-request'));
  });

  it('is refused under another type, and past its size', async () => {
    await expect(readJson(CONTEXT, json('{"a":1}', 'text/plain'), Schema)).rejects.toEqual(refused('wrong-type'));
    const long = `{"a":"${'x'.repeat(600_000)}"}`;
    await expect(readJson(CONTEXT, json(long), Schema)).rejects.toEqual(refused('too-large'));
  });
});

describe('a body that breaks off', () => {
  it('is the sender’s fault, not ours', async () => {
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        controller.error(new Error('reset'));
      },
    });
    const init = { method: 'PUT', body, duplex: 'half' };
    await expect(readBody(CONTEXT, new Request('http://localhost/', init), 10)).rejects.toBeInstanceOf(Refusal);
  });
});

describe('a body that comes slowly', () => {
  afterEach(() => void vi.useRealTimers());

  /** A body of which `bytes` come every `ms`, for ever. */
  function dripping(bytes: number, ms: number): { request: Request; stop: () => void } {
    let timer: ReturnType<typeof setInterval> | undefined;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        timer = setInterval(() => controller.enqueue(new Uint8Array(bytes)), ms);
      },
      cancel: () => clearInterval(timer),
    });
    const init = { method: 'PUT', body, duplex: 'half' };
    return { request: new Request('http://localhost/', init), stop: () => clearInterval(timer) };
  }

  it('is ended when nothing comes, and when too little does', async () => {
    vi.useFakeTimers();
    for (const bytes of [0, 1, PACE.bytes / PACE.seconds - 1]) {
      const { request } = dripping(bytes, 1000);
      const read = expect(readBody(CONTEXT, request, 2 ** 20)).rejects.toEqual(refused('too-slow'));
      await vi.advanceTimersByTimeAsync(PACE.seconds * 1000);
      await read;
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is ended also when it began fast', async () => {
    vi.useFakeTimers();
    const { request } = dripping(200_000, PACE.seconds * 1900);
    const read = expect(readBody(CONTEXT, request, 2 ** 20)).rejects.toEqual(refused('too-slow'));
    await vi.advanceTimersByTimeAsync(PACE.seconds * 3000);
    await read;
  });

  it('is read to its end at a slow, steady pace', async () => {
    vi.useFakeTimers();
    const { request } = dripping(1024, 2000);
    const read = expect(readBody(CONTEXT, request, 100 * 1024)).rejects.toEqual(refused('too-large'));
    await vi.advanceTimersByTimeAsync(101 * 2000);
    await read;
  });
});
