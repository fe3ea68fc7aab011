/** The feed's frames: whole ones only, and never backwards. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concat, toBase64url } from '../../../src/crypto/bytes.ts';
import { readFeed } from '../../../src/desk/cases/feed.ts';
import { frameHead } from './house.ts';

const ID = toBase64url(new Uint8Array(32).fill(7));
const frame = (position: number, seq: number, body: Uint8Array) =>
  concat(frameHead(position, ID, seq, body.length), body);
const unreadable = expect.objectContaining({ code: 'unreadable' });

it('gives back what was framed', () => {
  const bodies = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 ** 31 }), fc.nat(2 ** 32 - 1), fc.uint8Array()));
  fc.assert(
    fc.property(bodies, (all) => {
      let position = 5;
      const events = all.map(([step, seq, envelope]) => {
        position += step;
        return { position, case: ID, seq, envelope: Uint8Array.from(envelope) };
      });
      const answer = concat(...events.map((one) => frame(one.position, one.seq, one.envelope)));
      expect(readFeed(answer, 5)).toEqual(events);
    }),
  );
});

it('refuses an answer that was cut anywhere but between two events', () => {
  const [one, two] = [frame(1, 0, new Uint8Array(30)), frame(2, 1, new Uint8Array(20))];
  const whole = concat(one, two);
  for (let length = 1; length < whole.length; length += 1) {
    if (length !== one.length) expect(() => readFeed(whole.subarray(0, length), 0)).toThrow(unreadable);
  }
  expect(readFeed(one, 0)).toHaveLength(1);
});

it('refuses positions that do not rise, or are no safe numbers', () => {
  const body = new Uint8Array(1);
  expect(() => readFeed(frame(5, 0, body), 5)).toThrow(unreadable);
  expect(() => readFeed(concat(frame(7, 0, body), frame(7, 1, body)), 5)).toThrow(unreadable);
  expect(() => readFeed(frame(2 ** 53, 0, body), 5)).toThrow(unreadable);
});
