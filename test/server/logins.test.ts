import { describe, expect, it } from 'vitest';
import { ARGON2_AT_ONCE, ARGON2_WAITING, LOGIN_ACCOUNTS_MAX } from '../../src/server/limits.ts';
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
  it('computes for an unknown account as for a known one, and says no even if that matched', async () => {
    const seen: string[] = [];
    const argon2 = {
      hash: async () => 'nobody',
      verify: async (phc: string) => {
        seen.push(phc);
        return true;
      },
    };
    const logins = loginDesk(argon2, () => 0);
    expect(await logins.verify('a', 'somebody', 'secret')).toBe(true);
    expect(await logins.verify('b', null, 'secret')).toBe(false);
    expect(seen).toEqual(['somebody', 'nobody']);
  });

  it('runs few at once, lets some wait, and refuses the rest', async () => {
    const slow = slowHash();
    const logins = loginDesk(slow.argon2, () => 0);
    const all = ARGON2_AT_ONCE + ARGON2_WAITING;
    const checks = Array.from({ length: all }, (_, n) => logins.verify(`account ${n}`, 'phc', 'secret'));
    await turn();
    await expect(logins.verify('one more', 'phc', 'secret')).rejects.toEqual(refused);
    expect(slow.running()).toBe(ARGON2_AT_ONCE);
    for (let n = 0; n < all; n += 1) {
      slow.finish();
      await turn();
    }
    expect(await Promise.all(checks)).toEqual(checks.map(() => false));
    expect(slow.most()).toBe(ARGON2_AT_ONCE);
    const again = logins.verify('later', 'phc', 'secret');
    await turn();
    slow.finish();
    expect(await again).toBe(false);
  });

  it('frees its place when a computation fails', async () => {
    const argon2 = {
      hash: async () => 'phc',
      verify: async () => {
        throw new Error('no memory');
      },
    };
    const logins = loginDesk(argon2, () => 0);
    for (let n = 0; n < ARGON2_AT_ONCE + ARGON2_WAITING + 1; n += 1) {
      await expect(logins.verify(`account ${n}`, 'phc', 'secret')).rejects.toThrow('no memory');
    }
  });

  it('counts tries that run at the same time', async () => {
    const slow = slowHash();
    const logins = loginDesk(slow.argon2, () => 0);
    const checks = Array.from({ length: 5 }, () => logins.verify('a', 'phc', 'secret'));
    await expect(logins.verify('a', 'phc', 'secret')).rejects.toEqual(refused);
    for (let n = 0; n < 5; n += 1) {
      await turn();
      slow.finish();
    }
    await Promise.all(checks);
  });

  it('remembers only so many made-up accounts', async () => {
    const argon2 = { hash: async () => 'phc', verify: async () => false };
    let now = 0;
    const logins = loginDesk(argon2, () => now);
    for (let n = 0; n < LOGIN_ACCOUNTS_MAX; n += 1) await logins.verify(`account ${n}`, null, 'secret');
    await expect(logins.verify('one more', null, 'secret')).rejects.toEqual(refused);
    now = 60_000;
    expect(await logins.verify('one more', null, 'secret')).toBe(false);
  });
});
