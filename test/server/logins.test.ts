import { describe, expect, it } from 'vitest';
import { ARGON2_AT_ONCE, ARGON2_WAITING } from '../../src/server/limits.ts';
import { loginDesk } from '../../src/server/logins.ts';

const refused = expect.objectContaining({ name: 'Refusal', code: 'too-many' });

/** An Argon2 whose computations end when they are told to. */
function slowHash() {
  const ends: (() => void)[] = [];
  let most = 0;
  const verify = async () => {
    await new Promise<void>((resolve) => {
      ends.push(resolve);
      most = Math.max(most, ends.length);
    });
    return false;
  };
  const finish = () => ends.shift()?.();
  return { argon2: { hash: async () => 'phc', verify }, running: () => ends.length, most: () => most, finish };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('checking logins', () => {
  it('computes nothing for a wrong secret or an unknown account, however often it is asked', async () => {
    let computed = 0;
    const argon2 = {
      hash: async () => 'phc',
      verify: async () => {
        computed += 1;
        return true;
      },
    };
    const logins = loginDesk(argon2);
    const stored = await logins.hash('secret');
    for (let n = 0; n < 1000; n += 1) {
      expect(await logins.verify(stored, `wrong ${n}`)).toBe(false);
      expect(await logins.verify(null, 'secret')).toBe(false);
    }
    expect(computed).toBe(0);
    expect(await logins.verify(stored, 'secret')).toBe(true);
    expect(computed).toBe(1);
  });

  it('believes Argon2, not the check value alone', async () => {
    const logins = loginDesk({ hash: async () => 'phc', verify: async () => false });
    expect(await logins.verify(await logins.hash('secret'), 'secret')).toBe(false);
  });

  it('runs few at once, lets some wait, and refuses the rest', async () => {
    const slow = slowHash();
    const logins = loginDesk(slow.argon2);
    const stored = await logins.hash('secret');
    const all = ARGON2_AT_ONCE + ARGON2_WAITING;
    const checks = Array.from({ length: all }, () => logins.verify(stored, 'secret'));
    await turn();
    await expect(logins.verify(stored, 'secret')).rejects.toEqual(refused);
    expect(slow.running()).toBe(ARGON2_AT_ONCE);
    for (let n = 0; n < all; n += 1) {
      slow.finish();
      await turn();
    }
    expect(await Promise.all(checks)).toEqual(checks.map(() => false));
    expect(slow.most()).toBe(ARGON2_AT_ONCE);
    const again = logins.verify(stored, 'secret');
    await turn();
    slow.finish();
    expect(await again).toBe(false);
  });

  it('frees its place when a computation fails', async () => {
    const logins = loginDesk({
      hash: async () => 'phc',
      verify: async () => {
        throw new Error('no memory');
      },
    });
    const stored = await logins.hash('secret');
    for (let n = 0; n < ARGON2_AT_ONCE + ARGON2_WAITING + 1; n += 1) {
      await expect(logins.verify(stored, 'secret')).rejects.toThrow('no memory');
    }
  });
});
