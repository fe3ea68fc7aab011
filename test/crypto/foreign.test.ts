/** What another program sealed, as a desk reads it: text or file, the same each time, another for each member, and nobody's to forge. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { open, seal } from '../../src/crypto/age/age.ts';
import { identity } from '../../src/crypto/age/xwing.ts';
import { random, sha256, toBase64url, utf8 } from '../../src/crypto/bytes.ts';
import { foreignSecret, openAnyTip, type Reader } from '../../src/crypto/foreign.ts';
import { pad } from '../../src/crypto/message.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { verifyAddress, verifyTip } from '../../src/crypto/tip.ts';
import { MESSAGE_SIZES } from '../../src/protocol/limits.ts';

const code = (name: string) => expect.objectContaining({ code: name });
beforeAll(ready);

const NEWSROOM = toBase64url(new Uint8Array(32).fill(1));
const reader = (n: number): Reader => ({
  newsroomKeys: [NEWSROOM],
  member: toBase64url(new Uint8Array(32).fill(n)),
  secret: foreignSecret(new Uint8Array(32).fill(n)),
});

function opened(plaintext: Uint8Array, n = 1) {
  const own = identity(random(32));
  return openAnyTip(seal(plaintext, [own.recipient]), [own], reader(n));
}

describe('what another program sealed', () => {
  it('is a text when it is one, in the codings that editors write', () => {
    for (const bytes of [
      utf8('Привіт\r\nзнову'),
      new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Привіт\nзнову')]),
      new Uint8Array([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from('Привіт\r\nзнову', (c) => c.charCodeAt(0)).buffer),
      ]),
    ]) {
      expect(opened(bytes)?.tip).toMatchObject({ text: 'Привіт\nзнову', contact: '', foreign: { file: null } });
    }
  });

  it('is a file when it is none: empty, binary, with control characters, or too long to be worked on', () => {
    for (const bytes of [
      new Uint8Array(0),
      utf8(' \n'),
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
      utf8('a\0b'),
      utf8('"'.repeat(300_000)),
      utf8('x'.repeat(600_000)),
    ]) {
      const file = { size: bytes.length, hash: toBase64url(sha256(bytes)) };
      expect(opened(bytes)?.tip).toMatchObject({
        foreign: { file },
        text: expect.stringContaining(`${bytes.length} bytes`),
      });
    }
  });

  it('is the same tip each time, signed by a conversation of its own, and another for each member', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        const [one, again, other] = [opened(utf8(text), 1), opened(utf8(text), 1), opened(utf8(text), 2)];
        expect(again).toEqual({ ...one, removal: expect.any(String) });
        expect(other?.tip.thread).not.toBe(one?.tip.thread);
        if (!one) throw new Error('opened');
        expect(verifyTip(one.signed, [NEWSROOM])).toEqual(one.tip);
        expect(verifyAddress(one.address, [NEWSROOM]).to).toEqual([reader(1).member]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps its bytes for saving; for others it is nothing, and damaged it throws', () => {
    const own = identity(random(32));
    const bytes = random(10_000);
    const envelope = seal(bytes, [own.recipient]);
    expect(open(envelope, [own])).toEqual(bytes);
    expect(openAnyTip(envelope, [identity(random(32))], reader(1))).toBeNull();
    expect(() => openAnyTip(envelope.slice(0, -1), [own], reader(1))).toThrow(code('bad-payload'));
  });

  it('is not what looks like ours and is damaged: that stays damaged', () => {
    expect(() => opened(pad(utf8('{"tip":{}}'), MESSAGE_SIZES))).toThrow(code('malformed'));
  });
});
