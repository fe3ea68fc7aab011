/** The KEM by hand against libsodium's own. */
import { beforeAll, describe, expect, it } from 'vitest';
import { decapsulate, encapsulate, identity, wipeIdentity } from '../../src/crypto/age/xwing.ts';
import { random } from '../../src/crypto/bytes.ts';
import { ready, sodium } from '../../src/crypto/sodium.ts';

beforeAll(ready);

describe('an X-Wing identity', () => {
  it('has the public key that libsodium derives from the same seed', () => {
    for (let n = 0; n < 20; n += 1) {
      const seed = random(32);
      expect(identity(seed).recipient).toEqual(Uint8Array.from(sodium().crypto_kem_xwing_seed_keypair(seed).publicKey));
    }
  });

  it('finds the secret that libsodium finds, in shares that are for it and in shares that are not', () => {
    for (let n = 0; n < 20; n += 1) {
      const own = identity(random(32));
      const { share, secret } = encapsulate(own.recipient);
      expect(decapsulate(share, own)).toEqual(secret);
      const foreign = encapsulate(identity(random(32)).recipient).share;
      expect(decapsulate(foreign, own)).toEqual(sodium().crypto_kem_xwing_dec(foreign, own.seed));
    }
  });

  it('agrees with the first test vector of the X-Wing draft', () => {
    // draft-connolly-cfrg-xwing-kem, appendix C: the seed, and the ends of the public key.
    const seed = Buffer.from('7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26', 'hex');
    const key = Buffer.from(identity(new Uint8Array(seed)).recipient).toString('hex');
    expect(key.slice(0, 32)).toBe('e2236b35a8c24b39b10aa1323a96a919');
  });

  it('has a seed of 32 bytes', () => {
    expect(() => identity(new Uint8Array(31))).toThrow(expect.objectContaining({ code: 'malformed' }));
  });

  it('can be posted to a worker, and wiped', () => {
    const own = identity(random(32));
    const { share, secret } = encapsulate(own.recipient);
    expect(decapsulate(share, structuredClone(own))).toEqual(secret);
    wipeIdentity(own);
    for (const bytes of [own.seed, own.mlkem, own.x25519]) expect(bytes.every((byte) => byte === 0)).toBe(true);
  });
});
