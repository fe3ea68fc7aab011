/** age files, whole and streamed: what is sealed opens, for whom it was sealed and for nobody else. */
import { Decrypter, Encrypter, generateHybridIdentity, armor as theirArmor } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { open, seal } from '../../src/crypto/age/age.ts';
import { armor, dearmor, isArmored } from '../../src/crypto/age/armor.ts';
import { parseHeader } from '../../src/crypto/age/header.ts';
import { decodeIdentity, encodeIdentity, encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { openStream, sealStream } from '../../src/crypto/age/streaming.ts';
import { type Identity, identity } from '../../src/crypto/age/xwing.ts';
import { random, utf8 } from '../../src/crypto/bytes.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { sealedSize } from '../../src/protocol/sizes.ts';
import { inPieces, pour } from './streams.ts';

/** Around every edge of a chunk. */
const SIZES = [0, 1, 15, 16, 4096, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 300_000];

let ours: Identity;
let strangers: Identity;

beforeAll(async () => {
  await ready();
  ours = identity(random(32));
  strangers = identity(random(32));
});

function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, n) => (n * 2_654_435_761) >>> 24);
}

function toThem(by: Identity): Decrypter {
  const decrypter = new Decrypter();
  decrypter.addIdentity(encodeIdentity(by.seed));
  return decrypter;
}

describe('a sealed file', () => {
  it.each(SIZES)(
    'of %i bytes opens whole, has the size that was told, and streams to the same plaintext',
    async (size) => {
      const plaintext = noise(size);
      const file = seal(plaintext, [strangers.recipient, ours.recipient]);
      expect(file).toHaveLength(sealedSize(2, size));
      expect(open(file, [ours])).toEqual(plaintext);
      expect(open(file, [strangers])).toEqual(plaintext);
      for (const pieces of [[file], inPieces(file, 1000)]) {
        const { bytes, error } = await pour(pieces, openStream([ours]));
        expect(error).toBeNull();
        expect(Buffer.from(bytes).equals(plaintext)).toBe(true);
      }
    },
  );

  it.each(SIZES)('of %i bytes, sealed in a stream, opens whole', async (size) => {
    const plaintext = noise(size);
    const { bytes, error } = await pour(inPieces(plaintext, 7919), sealStream([ours.recipient]));
    expect(error).toBeNull();
    expect(bytes).toHaveLength(sealedSize(1, size));
    expect(open(bytes, [ours])).toEqual(plaintext);
  });

  it('opens for any split into pieces', async () => {
    const plaintext = noise(70_000);
    const file = seal(plaintext, [ours.recipient]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 12 }),
        async (sizes) => {
          const pieces: Uint8Array[] = [];
          for (let at = 0, n = 0; at < file.length; n += 1) {
            const size = sizes[n % sizes.length] ?? 1;
            pieces.push(file.subarray(at, at + size));
            at += size;
          }
          const { bytes, error } = await pour(pieces.slice(0, 4000), openStream([ours]));
          if (pieces.length > 4000) expect(error).not.toBeNull();
          else expect(Buffer.from(bytes).equals(plaintext)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is null to another identity, and a no-match in a stream', async () => {
    const file = seal(utf8('not for you'), [ours.recipient]);
    expect(open(file, [strangers])).toBeNull();
    expect(open(file, [])).toBeNull();
    const { bytes, error } = await pour([file], openStream([strangers]));
    expect(bytes).toHaveLength(0);
    expect(error).toMatchObject({ code: 'no-match' });
  });

  it('differs each time it is sealed', () => {
    const first = seal(utf8('same'), [ours.recipient]);
    expect(seal(utf8('same'), [ours.recipient])).not.toEqual(first);
  });

  it('keeps stanzas in the order of the recipients, all of one form', () => {
    const { stanzas } = parseHeader(seal(utf8('x'), [ours.recipient, strangers.recipient, ours.recipient]));
    expect(stanzas.map(({ args, body }) => [args[0], args[1]?.length, args.length, body.length])).toEqual(
      Array.from({ length: 3 }, () => ['mlkem768x25519', 1494, 2, 32]),
    );
  });

  it('is not made for nobody, nor for a recipient that is no public key', () => {
    expect(() => seal(utf8('x'), [])).toThrow(expect.objectContaining({ code: 'malformed' }));
    expect(() => seal(utf8('x'), [new Uint8Array(32)])).toThrow(expect.objectContaining({ code: 'malformed' }));
    // 0xfff in every 12 bits is beyond ML-KEM's modulus (FIPS 203 section 7.2).
    const beyond = new Uint8Array(1216).fill(0xff);
    expect(() => seal(utf8('x'), [beyond])).toThrow(expect.objectContaining({ code: 'malformed' }));
  });

  it('streams 32 MiB without holding it', async () => {
    let largest = 0;
    let total = 0;
    const piece = noise(1024 * 1024);
    const sealing = sealStream([ours.recipient]);
    const opening = openStream([ours]);
    const writing = (async () => {
      const writer = sealing.writable.getWriter();
      for (let n = 0; n < 32; n += 1) await writer.write(piece);
      await writer.close();
    })();
    for await (const chunk of sealing.readable.pipeThrough(opening)) {
      largest = Math.max(largest, chunk.length);
      total += chunk.length;
    }
    await writing;
    expect(total).toBe(32 * piece.length);
    expect(largest).toBe(65_536);
  });
});

describe('age-encryption', () => {
  it.each([0, 5, 65_536, 200_000])('opens what we seal, of %i bytes', async (size) => {
    const plaintext = noise(size);
    const file = seal(plaintext, [strangers.recipient, ours.recipient]);
    expect(await toThem(ours).decrypt(file)).toEqual(plaintext);
    const streamed = await pour([plaintext], sealStream([ours.recipient]));
    expect(await toThem(ours).decrypt(streamed.bytes)).toEqual(plaintext);
  });

  it.each([0, 5, 65_536, 200_000])('seals what we open, of %i bytes', async (size) => {
    const plaintext = noise(size);
    const encrypter = new Encrypter();
    encrypter.addRecipient(encodeRecipient(ours.recipient));
    encrypter.addRecipient(encodeRecipient(strangers.recipient));
    const file = await encrypter.encrypt(plaintext);
    expect(open(file, [ours])).toEqual(plaintext);
    expect(Buffer.from((await pour(inPieces(file, 999), openStream([strangers]))).bytes).equals(plaintext)).toBe(true);
  });

  it('makes identities that we read, with the same recipient', async () => {
    const text = await generateHybridIdentity();
    const theirs = identity(decodeIdentity(text));
    const encrypter = new Encrypter();
    encrypter.addRecipient(encodeRecipient(theirs.recipient));
    expect(encodeIdentity(theirs.seed)).toBe(text);
    expect(open(await encrypter.encrypt('hello'), [theirs])).toEqual(utf8('hello'));
  });

  it('may add stanzas of other types, which we pass over', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient('age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj');
    encrypter.addRecipient(encodeRecipient(ours.recipient));
    expect(open(await encrypter.encrypt('mixed'), [ours])).toEqual(utf8('mixed'));
  });

  it('reads and writes the same armor', () => {
    for (const size of [0, 1, 2, 3, 47, 48, 49, 5000]) {
      const file = noise(size);
      expect(dearmor(utf8(theirArmor.encode(file)))).toEqual(file);
      if (size > 0) expect(theirArmor.decode(armor(file))).toEqual(file);
      expect(isArmored(utf8(`\n ${armor(file)}`))).toBe(true);
      expect(isArmored(file)).toBe(false);
    }
  });

  it('is refused in no time when it is a MiB of spaces', () => {
    const hostile = utf8(`-----BEGIN AGE ENCRYPTED FILE-----\n${' '.repeat(1024 * 1024)}x`);
    expect(() => dearmor(hostile)).toThrow(expect.objectContaining({ code: 'bad-armor' }));
  });
});
