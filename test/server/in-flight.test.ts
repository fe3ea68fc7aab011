import { describe, expect, it } from 'vitest';
import { inFlight } from '../../src/server/in-flight.ts';

const many = expect.objectContaining({ code: 'too-many' });

describe('bodies on their way', () => {
  it('hold no more than allowed, and give their room back when they end', () => {
    const all = inFlight(100, { reserve: 0, small: 0 });
    const [slow, other] = [all.body(), all.body()];
    slow.grow(60);
    expect(() => other.grow(41)).toThrow(many);
    other.grow(40);
    expect(() => slow.grow(1)).toThrow(many);
    other.end();
    other.end();
    slow.grow(40);
    slow.end();
    all.body().grow(100);
  });

  it('cost nothing before a byte has come', () => {
    const all = inFlight(10, { reserve: 0, small: 0 });
    for (let n = 0; n < 1000; n += 1) all.body();
    all.body().grow(10);
  });

  it('leave room for small ones when large ones fill the rest', () => {
    const all = inFlight(100, { reserve: 30, small: 10 });
    const large = all.body();
    large.grow(70);
    expect(() => large.grow(1)).toThrow(many);
    expect(() => all.body().grow(11)).toThrow(many);
    const small = [all.body(), all.body(), all.body()];
    for (const body of small) body.grow(10);
    expect(() => all.body().grow(1)).toThrow(many);
  });
});
