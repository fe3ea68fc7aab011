/** Whatever happens to a sealed file on its way, it never opens to something else: it throws, or it is for nobody. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { open, seal } from '../../src/crypto/age/age.ts';
import { encodeHeader, parseHeader } from '../../src/crypto/age/header.ts';
import { wrapFileKey } from '../../src/crypto/age/hybrid.ts';
import { openStream } from '../../src/crypto/age/streaming.ts';
import { type Identity, identity } from '../../src/crypto/age/xwing.ts';
import { encode, standard } from '../../src/crypto/base64.ts';
import { concat, random, utf8 } from '../../src/crypto/bytes.ts';
import { CryptoError } from '../../src/crypto/errors.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { pour } from './streams.ts';

const CHUNK = 65_552;
let ours: Identity;
let small: Uint8Array;
let large: Uint8Array;
let largePlaintext: Uint8Array;

beforeAll(async () => {
  await ready();
  ours = identity(random(32));
  small = seal(utf8('a small tip'), [ours.recipient]);
  largePlaintext = concat(...Array.from({ length: 4 }, () => random(65_536)), utf8('the end'));
  large = seal(largePlaintext, [ours.recipient]);
});

/** The error's code, or `no-match`. Fails the test when the file opened. */
function refused(file: Uint8Array): string {
  let plaintext: Uint8Array | null;
  try {
    plaintext = open(file, [ours]);
  } catch (error) {
    if (error instanceof CryptoError) return error.code;
    throw error;
  }
  expect(plaintext).toBeNull();
  return 'no-match';
}

async function refusedInStream(file: Uint8Array, plaintext: Uint8Array): Promise<string> {
  const { bytes, error } = await pour([file], openStream([ours]));
  expect(Buffer.from(bytes).equals(plaintext.subarray(0, bytes.length))).toBe(true);
  if (error instanceof CryptoError) return error.code;
  throw new Error(`opened, or failed otherwise: ${error}`);
}

function flipped(file: Uint8Array, bit: number): Uint8Array {
  const copy = file.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

describe('a damaged file', () => {
  it('never opens with any one bit of a small file flipped', () => {
    const codes = new Map<string, number>();
    for (let bit = 0; bit < small.length * 8; bit += 1) {
      const code = refused(flipped(small, bit));
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    // Both kinds of refusal occur: a changed share or file key is for nobody, a changed form is an error.
    for (const code of ['no-match', 'bad-header', 'bad-stanza', 'bad-mac', 'bad-payload'])
      expect([...codes.keys()]).toContain(code);
  });

  it('never opens with a bit of a large file flipped, whole or streamed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: large.length * 8 - 1 }), async (bit) => {
        const file = flipped(large, bit);
        expect(await refusedInStream(file, largePlaintext)).toBe(refused(file));
      }),
      { numRuns: 60 },
    );
  });

  it('never opens when it is cut, at any byte of a small file', async () => {
    for (let length = 0; length < small.length; length += 1) {
      const cut = small.subarray(0, length);
      expect(['truncated', 'bad-payload', 'bad-header']).toContain(refused(cut));
    }
  });

  it('never opens when it is cut, whole or streamed, at the ends of chunks and anywhere', async () => {
    const payload = parseHeader(large).size + 16;
    const ends = [0, 1, 2, 3, 4].flatMap((n) => [-17, -16, -1, 0, 1, 15, 16, 17].map((d) => payload + n * CHUNK + d));
    for (const length of ends) {
      const cut = large.subarray(0, length);
      if (cut.length === large.length) continue;
      expect(await refusedInStream(cut, largePlaintext)).toBe(refused(cut));
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: large.length - 1 }), (length) => {
        refused(large.subarray(0, length));
      }),
      { numRuns: 60 },
    );
  });

  it('never opens with bytes appended', async () => {
    for (const extra of [1, 15, 16, 17, 65_552]) {
      for (const [file, plaintext] of [
        [small, utf8('a small tip')],
        [large, largePlaintext],
      ] as const) {
        const longer = concat(file, new Uint8Array(extra));
        expect(refused(longer)).toBe('bad-payload');
        expect(await refusedInStream(longer, plaintext)).toBe('bad-payload');
      }
    }
    expect(refused(concat(small, small))).toBe('bad-payload');
  });

  it('never opens with a whole chunk appended to a file that ends at a chunk', () => {
    const file = seal(new Uint8Array(65_536), [ours.recipient]);
    for (const extra of [1, 15, 16, 65_552]) refused(concat(file, new Uint8Array(extra)));
  });

  it('never opens with its chunks in another order, one twice, or one left out', async () => {
    const payload = parseHeader(large).size + 16;
    const front = large.subarray(0, payload);
    const chunks = [0, 1, 2, 3, 4].map((n) => large.subarray(payload + n * CHUNK, payload + (n + 1) * CHUNK));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }), async (order) => {
        fc.pre(order.join() !== '0,1,2,3,4');
        const file = concat(front, ...order.map((n) => chunks[n] ?? new Uint8Array(0)));
        refused(file);
        await refusedInStream(file, largePlaintext);
      }),
      { numRuns: 40 },
    );
  });

  it('never opens with the payload of another file to the same recipient', () => {
    const other = seal(utf8('another tip'), [ours.recipient]);
    const cut = parseHeader(small).size;
    expect(refused(concat(small.subarray(0, cut), other.subarray(cut)))).toBe('bad-payload');
  });

  it('never opens with a stanza added, removed or moved', () => {
    const stranger = identity(random(32));
    const fileKey = random(16);
    const stanzas = [wrapFileKey(fileKey, ours.recipient), wrapFileKey(fileKey, stranger.recipient)];
    const rest = random(32);
    const mac = encodeHeader(stanzas, fileKey).slice(-48);
    for (const changed of [stanzas.slice(0, 1), stanzas.toReversed(), [...stanzas, ...stanzas]]) {
      const header = encodeHeader(changed, fileKey);
      expect(refused(concat(header.subarray(0, header.length - 48), mac, rest))).toBe('bad-mac');
    }
  });

  it('throws a CryptoError and nothing else for any bytes behind a version line', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary-ascii' }).map(utf8),
      fc.uint8Array({ maxLength: 80 }),
      fc.constantFrom('-> ', '\n', '--- ', 'mlkem768x25519 ', 'AAAA', ' ', '\r', '=').map(utf8),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        expect(refused(concat(utf8('age-encryption.org/v1\n'), ...parts))).not.toBe('no-match');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a hostile stanza', () => {
  const withStanza = (share: Uint8Array, body: Uint8Array) => {
    const fileKey = random(16);
    return concat(
      encodeHeader(
        [{ args: ['mlkem768x25519', encode(standard, share)], body }, wrapFileKey(fileKey, ours.recipient)],
        fileKey,
      ),
      random(48),
    );
  };

  it('throws when its X25519 half is a point of low order', () => {
    // RFC 7748 section 6.1; the points of order 1, 4 and 8, as cr.yp.to/ecdh.html lists them.
    const points = [
      '0000000000000000000000000000000000000000000000000000000000000000',
      '0100000000000000000000000000000000000000000000000000000000000000',
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
      '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    ];
    for (const point of points) {
      const share = concat(random(1088), new Uint8Array(Buffer.from(point, 'hex')));
      expect(refused(withStanza(share, random(32)))).toBe('bad-stanza');
    }
  });

  it('throws when it is of another size, even beside a good one', () => {
    for (const length of [1, 1119, 1121]) expect(refused(withStanza(random(length), random(32)))).toBe('bad-stanza');
    for (const length of [0, 31, 33, 48, 64])
      expect(refused(withStanza(random(1120), random(length)))).toBe('bad-stanza');
  });

  it('is passed over when it is noise of the right form', () => {
    // The file key is another one than the payload's, so the good stanza leads to a failure of the payload, not to a plaintext.
    expect(refused(withStanza(random(1120), random(32)))).toBe('bad-payload');
  });
});

describe('a header that does not end', () => {
  it('is given up after one MiB in a stream', async () => {
    let written = 0;
    const piece = new Uint8Array(4096).fill(0x41);
    function* endless() {
      yield utf8('age-encryption.org/v1\n-> ');
      for (;;) {
        written += piece.length;
        yield piece;
      }
    }
    const { error } = await pour(endless(), openStream([ours]));
    expect(error).toMatchObject({ code: 'bad-header' });
    expect(written).toBeLessThan(2 * 1024 * 1024);
  });

  it('is given up at the first wrong byte', async () => {
    const { error } = await pour([utf8('a'), utf8('ge-encryption.org/v2')], openStream([ours]));
    expect(error).toMatchObject({ code: 'bad-header' });
  });
});
