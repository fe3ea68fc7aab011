/** What every store must do with what members ask to have changed about themselves. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { ADMITTED, AFTER, DAY, NEXT, type Open, SECOND, withBob } from './fixtures.ts';

export function requestContract(open: Open): void {
  describe('a member’s request', () => {
    const put = (store: Store, account: string, serial: number, until = NEXT) =>
      store.requests.put(account, { serial, until, message: `{"${account}":${serial}}` });

    it('is one, replaced by a higher serial alone, listed in the order of the keys up to its last day', async () => {
      const store = await withBob(open);
      expect([await store.requests.find('bob', DAY), await store.requests.list(DAY)]).toEqual([null, []]);
      expect(await put(store, 'bob', 2)).toBe(true);
      expect([await put(store, 'bob', 2), await put(store, 'bob', 1)]).toEqual([false, false]);
      expect(await put(store, 'alice', 1, DAY)).toBe(true);
      expect(await put(store, 'bob', 3)).toBe(true);
      expect(await store.requests.list(DAY)).toEqual(['{"alice":1}', '{"bob":3}']);
      expect(await store.requests.list(NEXT)).toEqual(['{"bob":3}']);
      expect(await store.requests.find('bob', NEXT)).toEqual({ serial: 3, message: '{"bob":3}' });
      expect(await store.requests.find('bob', AFTER)).toEqual({ serial: 3, message: null });
      await expect(put(store, 'eve', 1)).rejects.toThrow();
    });

    it('ends once, by its serial or whichever it is, and no older one comes again', async () => {
      const store = await withBob(open);
      await put(store, 'bob', 2);
      expect(await store.requests.end('bob', 1)).toBe(false);
      expect(await store.requests.end('alice', null)).toBe(false);
      expect([await store.requests.end('bob', 2), await store.requests.end('bob', 2)]).toEqual([true, false]);
      expect(await store.requests.find('bob', DAY)).toEqual({ serial: 2, message: null });
      expect([await put(store, 'bob', 2), await put(store, 'bob', 3)]).toEqual([false, true]);
      expect([await store.requests.end('bob', null), await store.requests.list(DAY)]).toEqual([true, []]);
    });

    it('loses its text past its day, and goes with the account', async () => {
      const store = await withBob(open);
      await put(store, 'bob', 1, DAY);
      await store.expire('2026-09-01', NEXT);
      expect(await store.requests.find('bob', DAY)).toEqual({ serial: 1, message: null });
      await put(store, 'bob', 2);
      await store.newsroom.publish({ ...SECOND, serial: 3 });
      expect(await store.requests.find('bob', DAY)).toBeNull();
    });

    it('that a directory settles ends in the same step, but not a later one, nor by a directory that came second', async () => {
      const store = await withBob(open);
      const next = { ...ADMITTED, serial: 3, settled: [{ account: 'bob', serial: 1 }] };
      await put(store, 'bob', 1);
      expect(await store.newsroom.publish({ ...next, serial: 5 })).toBe(false);
      expect(await store.requests.list(DAY)).toHaveLength(1);
      expect(await store.newsroom.publish(next)).toBe(true);
      expect(await store.requests.list(DAY)).toEqual([]);
      await put(store, 'bob', 2);
      expect(await store.newsroom.publish({ ...next, serial: 4 })).toBe(true);
      expect(await store.requests.list(DAY)).toEqual(['{"bob":2}']);
    });
  });

  describe('templates', () => {
    it('are none, then replaced one after the other, by the next serial alone', async () => {
      const store = await open();
      const box = (n: number) => new Uint8Array([n, 2, 3]);
      expect(await store.templates.read()).toBeNull();
      expect([await store.templates.put(2, box(2)), await store.templates.put(1, box(1))]).toEqual([false, true]);
      expect([await store.templates.put(1, box(9)), await store.templates.put(3, box(9))]).toEqual([false, false]);
      expect(await store.templates.read()).toEqual({ serial: 1, box: box(1) });
      expect(await store.templates.put(2, box(2))).toBe(true);
      expect(await store.templates.read()).toEqual({ serial: 2, box: box(2) });
    });
  });
}
