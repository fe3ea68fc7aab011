/**
 * Reading bodies: never more than allowed, never anything but what was asked for. Not by hono's `bodyLimit`: it bounds one body
 * by a number known before the handler runs, and neither the memory of all together nor how slowly one comes.
 */
import * as v from 'valibot';
import { JSON_BODY_MAX } from '../protocol/limits.ts';
import type { Context } from './context.ts';
import { PACE } from './limits.ts';
import { Refusal } from './refusal.ts';

/** The media type in front of the parameters, in lower case. */
export function hasType(request: Request, type: string): boolean {
  const given = request.headers.get('content-type') ?? '';
  return given.split(';', 1)[0]?.trim().toLowerCase() === type;
}

/**
 * The whole body. Throws `Refusal`: `too-large` past `max` bytes, `too-many` when other bodies hold the memory, `too-slow`
 * when hardly anything comes, `bad-request` when it breaks off or is not as long as declared.
 */
export async function readBody({ inFlight }: Pick<Context, 'inFlight'>, request: Request, max: number): Promise<Bytes> {
  const declared = declaredLength(request);
  if (declared !== null && declared > max) throw new Refusal('too-large');
  const room = inFlight.body();
  const chunks: Uint8Array[] = [];
  try {
    const length = await readChunks(request, max, (chunk) => {
      room.grow(chunk.length);
      chunks.push(chunk);
    });
    if (declared !== null && declared !== length) throw new Refusal('bad-request');
    return joined(chunks, length);
  } finally {
    room.end();
  }
}

/**
 * Reads a body and keeps nothing of it. A browser that is still sending would show a broken connection, and not the answer. Throws
 * `Refusal` as `readBody` does.
 */
export async function passOver(request: Request, max: number): Promise<void> {
  if ((declaredLength(request) ?? 0) > max) throw new Refusal('too-large');
  await readChunks(request, max, () => undefined);
}

/** Bytes that came. Throws `Refusal`: `too-large`, `too-slow`, `bad-request`, and what `came` throws. */
async function readChunks(request: Request, max: number, came: (chunk: Uint8Array) => void): Promise<number> {
  const reader = request.body?.getReader();
  if (reader === undefined) return 0;
  const pace = keepPace(() => void reader.cancel().catch(() => undefined));
  try {
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read().catch(brokenOff);
      if (pace.isLost()) throw new Refusal('too-slow');
      if (done) return length;
      length += value.length;
      if (length > max) throw new Refusal('too-large');
      pace.came(value.length);
      came(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    pace.end();
  }
}

type Bytes = Uint8Array<ArrayBufferLike>;

/** What the sender says the body's length is; `null` when it does not. */
function declaredLength(request: Request): number | null {
  const declared = request.headers.get('content-length');
  if (declared === null || request.headers.has('transfer-encoding')) return null;
  if (!/^\d{1,15}$/.test(declared)) throw new Refusal('bad-request');
  return Number(declared);
}

/** Looks again and again whether enough has come since the last look, and calls `lose` once when it has not. */
function keepPace(lose: () => void): { came(bytes: number): void; isLost(): boolean; end(): void } {
  let bytes = 0;
  let lost = false;
  const look = setInterval(() => {
    lost = bytes < PACE.bytes;
    bytes = 0;
    if (!lost) return;
    clearInterval(look);
    lose();
  }, PACE.seconds * 1000);
  return {
    came(more) {
      bytes += more;
    },
    isLost: () => lost,
    end: () => clearInterval(look),
  };
}

function joined(chunks: readonly Uint8Array[], length: number): Bytes {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

function brokenOff(): never {
  throw new Refusal('bad-request');
}

/** A JSON body of this schema. Throws `Refusal`: `wrong-type`, and as `readBody` does. */
export async function readJson<S extends v.GenericSchema>(
  { jsonInFlight }: Pick<Context, 'jsonInFlight'>,
  request: Request,
  schema: S,
  max = JSON_BODY_MAX,
): Promise<v.InferOutput<S>> {
  if (!hasType(request, 'application/json')) throw new Refusal('wrong-type');
  const value = parsed(await readBody({ inFlight: jsonInFlight }, request, max));
  const result = v.safeParse(schema, value);
  if (!result.success) throw new Refusal('bad-request');
  return result.output;
}

function parsed(body: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return JSON.parse(text);
  } catch {}
  throw new Refusal('bad-request');
}
