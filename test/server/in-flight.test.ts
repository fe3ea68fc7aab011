import { expect, it } from 'vitest';
import { inFlight } from '../../src/server/in-flight.ts';

it('bodies on their way hold no more than allowed, and give their room back when they end or fail', async () => {
  const hold = inFlight(100);
  let end = () => {};
  const slow = hold(60, () => new Promise<void>((resolve) => (end = resolve)));
  await expect(hold(41, async () => 'no')).rejects.toMatchObject({ code: 'too-many' });
  expect(await hold(40, async () => 'yes')).toBe('yes');
  await expect(hold(40, async () => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off');
  expect(await hold(40, async () => 'yes')).toBe('yes');
  end();
  await slow;
  expect(await hold(100, async () => 'yes')).toBe('yes');
});
