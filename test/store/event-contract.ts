/** What every store must do for cases: an append-only log of each, and one feed of all. */
import { describe, expect, it } from 'vitest';
import type { NewEvent, Store } from '../../src/store/store.ts';
import { AFTER, type Open, random, withAlice } from './fixtures.ts';

const ALL = 1e9;

function event(over: Partial<NewEvent> = {}): NewEvent {
  return { case: random(32), seq: 0, envelope: random(300), ...over };
}

/** Without positions: what is stored, in order. */
async function feed(store: Store): Promise<NewEvent[]> {
  return (await store.events.after(0, ALL)).map(({ case: id, seq, envelope }) => ({ case: id, seq, envelope }));
}

export function eventContract(open: Open): void {
  describe('a case event', () => {
    it('is stored in its place, byte for byte', async () => {
      const store = await withAlice(open);
      const first = event();
      const second = event({ case: first.case, seq: 1 });
      expect(await store.events.after(0, ALL)).toEqual([]);
      expect(await store.events.append(first)).toBe('appended');
      expect(await store.events.append(second)).toBe('appended');
      expect(await feed(store)).toEqual([first, second]);
    });

    it('is stored once, however often it comes', async () => {
      const store = await withAlice(open);
      const first = event();
      await store.events.append(first);
      await store.events.append(event({ case: first.case, seq: 1 }));
      expect(await store.events.append(first)).toBe('same');
      expect(await feed(store)).toHaveLength(2);
    });

    it('does not give way to other bytes in its place', async () => {
      const store = await withAlice(open);
      const first = event();
      await store.events.append(first);
      expect(await store.events.append(event({ case: first.case }))).toBe('conflict');
      expect(await store.events.append({ ...first, envelope: first.envelope.subarray(1) })).toBe('conflict');
      expect(await feed(store)).toEqual([first]);
    });

    it('leaves no gap: a place beyond the end is refused, also in an empty case', async () => {
      const store = await withAlice(open);
      const first = event();
      expect(await store.events.append({ ...first, seq: 1 })).toBe('conflict');
      await store.events.append(first);
      expect(await store.events.append(event({ case: first.case, seq: 2 }))).toBe('conflict');
      expect(await feed(store)).toEqual([first]);
    });

    it('wins its place against others at once', async () => {
      const store = await withAlice(open);
      const { case: id } = event();
      const results = await Promise.all(Array.from({ length: 5 }, () => store.events.append(event({ case: id }))));
      expect([...results].sort()).toEqual(['appended', 'conflict', 'conflict', 'conflict', 'conflict']);
      expect(await feed(store)).toHaveLength(1);
    });

    it('of one case does not count in another', async () => {
      const store = await withAlice(open);
      const [a, b] = [event(), event()];
      expect([await store.events.append(a), await store.events.append(b)]).toEqual(['appended', 'appended']);
      expect(await store.events.append(event({ case: b.case, seq: 1 }))).toBe('appended');
    });

    it('is refused under the floor of free bytes, but known when it is there', async () => {
      let free = 1400;
      const store = await withAlice(open, { freeFloor: 1000, freeBytes: () => free });
      const first = event();
      expect(await store.events.append(first)).toBe('appended');
      free = 1299;
      expect(await store.events.append(event({ case: first.case, seq: 1 }))).toBe('full');
      expect(await store.events.append(first)).toBe('same');
      expect(await store.events.append(event({ case: first.case }))).toBe('conflict');
      free = 1300;
      expect(await store.events.append(event({ case: first.case, seq: 1 }))).toBe('appended');
    });

    it('that breaks the schema is rejected, and nothing of it is stored', async () => {
      const store = await withAlice(open);
      await expect(store.events.append(event({ case: random(31) }))).rejects.toThrow();
      expect(await feed(store)).toEqual([]);
    });

    it('outlives its author, and does not expire', async () => {
      const store = await withAlice(open);
      const first = event();
      await store.events.append(first);
      await store.expire(AFTER, AFTER);
      expect(await feed(store)).toEqual([first]);
    });
  });

  describe('deleting a case', () => {
    it('puts one last event in the place of all before it, in this case alone', async () => {
      const store = await withAlice(open);
      const [a, b] = [event(), event()];
      for (const one of [a, b, event({ case: a.case, seq: 1 })]) await store.events.append(one);
      const seen = (await store.events.after(0, ALL)).at(-1)?.position ?? 0;
      const last = event({ case: a.case, seq: 2 });
      expect(await store.events.replaceAll(last)).toBe('appended');
      expect(await feed(store)).toEqual([b, last]);
      // Who has read the feed to its end before learns of it.
      expect((await store.events.after(seen, ALL)).map(({ envelope }) => envelope)).toEqual([last.envelope]);
      expect(await store.events.replaceAll(last)).toBe('same');
      expect(await store.events.append(event({ case: a.case, seq: 0 }))).toBe('conflict');
      expect(await store.events.append(event({ case: a.case, seq: 3 }))).toBe('appended');
    });

    it('is refused out of its place and in an empty case, and loses to an event that came first', async () => {
      const store = await withAlice(open);
      const first = event();
      expect(await store.events.replaceAll(event({ seq: 0 }))).toBe('conflict');
      await store.events.append(first);
      expect(await store.events.replaceAll(event({ case: first.case, seq: 0 }))).toBe('conflict');
      expect(await store.events.replaceAll(event({ case: first.case, seq: 2 }))).toBe('conflict');
      const results = await Promise.all([
        store.events.append(event({ case: first.case, seq: 1 })),
        store.events.replaceAll(event({ case: first.case, seq: 1 })),
      ]);
      expect(results).toEqual(['appended', 'conflict']);
      expect(await feed(store)).toHaveLength(2);
    });

    it('removes what is before it also when the last event stands there already', async () => {
      const store = await withAlice(open);
      const first = event();
      const last = event({ case: first.case, seq: 1 });
      for (const one of [first, last]) await store.events.append(one);
      expect(await store.events.replaceAll(last)).toBe('same');
      expect(await feed(store)).toEqual([last]);
    });

    it('works below the floor of free bytes: it makes room', async () => {
      let free = 1e9;
      const store = await withAlice(open, { freeFloor: 1000, freeBytes: () => free });
      const first = event();
      await store.events.append(first);
      free = 0;
      expect(await store.events.replaceAll(event({ case: first.case, seq: 1 }))).toBe('appended');
      expect(await feed(store)).toHaveLength(1);
    });
  });

  describe('the feed', () => {
    it('gives all cases in the order of storing, and goes on after a position', async () => {
      const store = await withAlice(open);
      const [a, b] = [event(), event()];
      const stored = [a, b, event({ case: a.case, seq: 1 }), event({ case: b.case, seq: 1 })];
      for (const one of stored) await store.events.append(one);
      const all = await store.events.after(0, ALL);
      expect(all.map(({ position: _, ...rest }) => rest)).toEqual(stored);
      const positions = all.map((one) => one.position);
      expect(positions).toEqual([...new Set(positions)].sort((x, y) => x - y));
      for (const [n, position] of positions.entries()) {
        expect(await store.events.after(position, ALL)).toEqual(all.slice(n + 1));
      }
    });

    it('stops before the bytes are passed, and never before the first', async () => {
      const store = await withAlice(open);
      for (const size of [300, 300, 300]) await store.events.append(event({ envelope: random(size) }));
      const count = async (max: number) => (await store.events.after(0, max)).length;
      expect(await count(900)).toBe(3);
      expect(await count(899)).toBe(2);
      expect(await count(600)).toBe(2);
      expect(await count(599)).toBe(1);
      expect(await count(1)).toBe(1);
    });

    it('comes to its end page by page, without gap or double', async () => {
      const store = await withAlice(open);
      const stored = Array.from({ length: 30 }, () => event());
      for (const one of stored) await store.events.append(one);
      const found: NewEvent[] = [];
      for (let after = 0; ; ) {
        const page = await store.events.after(after, 1000);
        const last = page.at(-1);
        if (last === undefined) break;
        found.push(...page.map(({ position: _, ...rest }) => rest));
        after = last.position;
      }
      expect(found).toEqual(stored);
    });
  });
}
