/** Reading bodies: never more than allowed, never deeper than allowed, never anything but what was asked for. */
import * as v from 'valibot';
import { JSON_BODY_MAX } from '../protocol/limits.ts';
import { JSON_DEPTH_MAX } from './limits.ts';
import { Refusal } from './refusal.ts';

/** The media type in front of the parameters, in lower case. */
export function hasType(request: Request, type: string): boolean {
  const given = request.headers.get('content-type') ?? '';
  return given.split(';', 1)[0]?.trim().toLowerCase() === type;
}

/** What the sender says the body's length is; `null` when it does not, or not in digits. */
export function declaredLength(request: Request): number | null {
  const declared = request.headers.get('content-length') ?? '';
  return /^\d{1,15}$/.test(declared) && !request.headers.has('transfer-encoding') ? Number(declared) : null;
}

/** The whole body. Throws `Refusal`: `too-large` past `max` bytes, `bad-request` when it breaks off. */
export async function readBody(request: Request, max: number): Promise<Uint8Array> {
  const declared = request.headers.get('content-length');
  if (declared === null || request.headers.has('transfer-encoding')) return readStream(request, max);
  if (!/^\d{1,15}$/.test(declared)) throw new Refusal('bad-request');
  if (Number(declared) > max) throw new Refusal('too-large');
  // The HTTP parser in front of us ends the body at its declared length, so the whole can be read at once.
  const body = new Uint8Array(await request.arrayBuffer().catch(brokenOff));
  if (body.length !== Number(declared)) throw new Refusal('bad-request');
  return body;
}

async function readStream(request: Request, max: number): Promise<Uint8Array> {
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(brokenOff);
    if (done) break;
    length += value.length;
    if (length > max) {
      await reader.cancel().catch(() => undefined);
      throw new Refusal('too-large');
    }
    chunks.push(value);
  }
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

/** A JSON body of this schema. Throws `Refusal`: `wrong-type`, `too-large`, `bad-request`. */
export async function readJson<S extends v.GenericSchema>(request: Request, schema: S): Promise<v.InferOutput<S>> {
  if (!hasType(request, 'application/json')) throw new Refusal('wrong-type');
  const value = parseBounded(await readBody(request, JSON_BODY_MAX));
  const result = v.safeParse(schema, value);
  if (!result.success) throw new Refusal('bad-request');
  return result.output;
}

function parseBounded(body: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    if (jsonDepth(text) <= JSON_DEPTH_MAX) return JSON.parse(text);
  } catch {}
  throw new Refusal('bad-request');
}

/** How deep brackets stand in brackets, without parsing. Brackets inside strings do not count. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    else if (quoted) i += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}
