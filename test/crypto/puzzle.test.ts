import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { random } from '../../src/crypto/bytes.ts';
import { solvePuzzle } from '../../src/crypto/puzzle.ts';

/** The server's view, by Node's own hash. */
function zeroBits(challenge: Uint8Array, part: number, nonce: Uint8Array): number {
  const hash = createHash('sha256').update(challenge).update(Uint8Array.of(part)).update(nonce).digest('hex');
  const bits = [...hash].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  return bits.indexOf('1');
}

describe('a puzzle', () => {
  it.each([1, 7, 8, 9, 11])('of %i bits has a nonce for each part', async (bits) => {
    const challenge = random(58);
    const told: [number, number][] = [];
    const solution = await solvePuzzle(challenge, { bits, parts: 4 }, (done, parts) => told.push([done, parts]));
    expect(solution).toHaveLength(16);
    for (let part = 0; part < 4; part += 1) {
      expect(zeroBits(challenge, part, solution.subarray(part * 4, part * 4 + 4))).toBeGreaterThanOrEqual(bits);
    }
    expect(told).toEqual([1, 2, 3, 4].map((done) => [done, 4]));
  });

  it('takes about 2 to the power of its bits tries', async () => {
    const solution = await solvePuzzle(new Uint8Array(58), { bits: 8, parts: 64 });
    const view = new DataView(solution.buffer);
    const tries = Array.from({ length: 64 }, (_, part) => view.getUint32(part * 4) + 1);
    const mean = tries.reduce((sum, one) => sum + one) / 64;
    expect(mean).toBeGreaterThan(256 / 2);
    expect(mean).toBeLessThan(256 * 2);
  });

  it('lets others have a turn between its parts', async () => {
    let turns = 0;
    let solved = false;
    const count = () => {
      turns += 1;
      if (!solved) setTimeout(count, 0);
    };
    count();
    await solvePuzzle(random(58), { bits: 1, parts: 16 });
    solved = true;
    expect(turns).toBeGreaterThan(8);
  });
});
