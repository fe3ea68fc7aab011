import { beforeAll, describe, expect, it } from 'vitest';
import { random, utf8 } from '../../src/crypto/bytes.ts';
import { CryptoError } from '../../src/crypto/errors.ts';
import { openSecretbox, sealSecretbox } from '../../src/crypto/secretbox.ts';
import { ready, sodium } from '../../src/crypto/sodium.ts';

it('libsodium is not there before it was waited for', () => {
  // Runs before beforeAll of the describe below; vitest gives each file its own modules.
  expect(() => sodium()).toThrow(CryptoError);
});

describe('a box', () => {
  beforeAll(ready);

  it('opens under its key and context, and only so', () => {
    const key = random(32);
    const box = sealSecretbox(key, utf8('kept'), 'chain');
    expect(box).toHaveLength(44);
    expect(openSecretbox(key, box, 'chain')).toEqual(utf8('kept'));
    expect(openSecretbox(random(32), box, 'chain')).toBeNull();
    expect(openSecretbox(key, box, 'archive')).toBeNull();
    expect(sealSecretbox(key, utf8('kept'), 'chain')).not.toEqual(box);
  });

  it('is null with any byte changed, cut or appended', () => {
    const key = random(32);
    const box = sealSecretbox(key, utf8('kept'), 'chain');
    for (let at = 0; at < box.length; at += 1) {
      const changed = box.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openSecretbox(key, changed, 'chain')).toBeNull();
      expect(openSecretbox(key, box.subarray(0, at), 'chain')).toBeNull();
    }
    expect(openSecretbox(key, new Uint8Array([...box, 0]), 'chain')).toBeNull();
  });
});
