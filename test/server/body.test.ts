import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { jsonDepth, readBody, readJson } from '../../src/server/body.ts';
import { Refusal } from '../../src/server/refusal.ts';

function json(text: string | Uint8Array<ArrayBuffer>, type = 'application/json'): Request {
  return new Request('http://localhost/', { method: 'POST', headers: { 'content-type': type }, body: text });
}
const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });

function depth(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depth));
}

describe('the depth of a JSON text', () => {
  it('is what a parser would find', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 12 }), (text) => {
        expect(jsonDepth(text)).toBe(depth(JSON.parse(text)));
      }),
    );
  });

  it('does not count brackets in strings, nor end a string at an escaped quote', () => {
    expect(jsonDepth('["[[[{{{", "\\"[[[", "\\\\"]')).toBe(1);
  });

  it('is found in one walk, however hostile the text', () => {
    expect(jsonDepth(`"${'\\"'.repeat(200_000)}`)).toBe(0);
    expect(jsonDepth('['.repeat(500_000))).toBe(500_000);
  });
});

describe('a JSON body', () => {
  const Schema = v.strictObject({ a: v.unknown() });

  it('is read by its schema', async () => {
    expect(await readJson(json('{"a":[1]}', 'Application/JSON; charset=utf-8'), Schema)).toEqual({ a: [1] });
  });

  it('is refused when it is nested too deeply, before it is parsed', async () => {
    const nested = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    expect(await readJson(json(nested(7)), Schema)).toBeTruthy();
    await expect(readJson(json(nested(8)), Schema)).rejects.toEqual(refused('bad-request'));
    await expect(readJson(json('['.repeat(400_000)), Schema)).rejects.toEqual(refused('bad-request'));
  });

  it('is refused when it is no JSON, no UTF-8, or of another shape', async () => {
    for (const text of ['', '{', '{"a":1}x', '\ufeff{"a":1}', '{"b":1}', '{"a":1,"b":2}', '[]', 'null']) {
      await expect(readJson(json(text), Schema)).rejects.toEqual(refused('bad-request'));
    }
    const latin = new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe9, 0x22, 0x7d]);
    await expect(readJson(json(latin), Schema)).rejects.toEqual(refused('bad-request'));
  });

  it('is refused under another type, and past its size', async () => {
    await expect(readJson(json('{"a":1}', 'text/plain'), Schema)).rejects.toEqual(refused('wrong-type'));
    const long = `{"a":"${'x'.repeat(600_000)}"}`;
    await expect(readJson(json(long), Schema)).rejects.toEqual(refused('too-large'));
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
    await expect(readBody(new Request('http://localhost/', init), 10)).rejects.toBeInstanceOf(Refusal);
  });
});
