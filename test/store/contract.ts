/**
 * What every store must do. Each adapter's test calls this with its own way to make an empty one. Members and cases have
 * files of their own, called from here: an adapter that passes this is a store, and no part of it can be left out.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/store/errors.ts';
import type { Store } from '../../src/store/store.ts';
import { eventContract } from './event-contract.ts';
import { fileContract } from './file-contract.ts';
import {
  AFTER,
  ALICE,
  compare,
  DAY,
  FIRST,
  hex,
  NEXT,
  newTip,
  ROOM,
  random,
  SECOND,
  type StoreOptions,
} from './fixtures.ts';
import { replyContract } from './reply-contract.ts';
import { requestContract } from './request-contract.ts';
import { teamContract } from './team-contract.ts';

export function storeContract(make: (options: StoreOptions) => Promise<Store>): void {
  let stores: Store[];
  beforeEach(() => {
    stores = [];
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
  });

  async function open(options: StoreOptions = {}): Promise<Store> {
    const store = await make(options);
    stores.push(store);
    return store;
  }

  async function list(store: Store, limit = 1000): Promise<string[]> {
    const found: string[] = [];
    let after: Parameters<Store['tips']['list']>[0] = null;
    for (;;) {
      const tips = await store.tips.list(after, limit);
      found.push(...tips.map((tip) => `${tip.day} ${hex(tip.id)} ${tip.size}`));
      const last = tips.at(-1);
      if (last === undefined || tips.length < limit) return found;
      after = last;
    }
  }

  describe('the newsroom', () => {
    it('is null before set-up', async () => {
      const store = await open();
      expect(await store.newsroom.read()).toBeNull();
      expect(await store.members.intake()).toEqual([]);
      expect(await store.members.account('alice')).toBeNull();
    });

    it('is set up once, with its first account and intake', async () => {
      const store = await open();
      expect(await store.newsroom.setUp(FIRST)).toBe(true);
      expect(await store.newsroom.read()).toEqual(ROOM);
      expect(await store.members.account('alice')).toEqual(ALICE);
      expect(await store.members.intake()).toEqual(['{"alice":1}']);
    });

    it('refuses a second set-up and keeps the first whole', async () => {
      const store = await open();
      await store.newsroom.setUp(FIRST);
      const other = { newsroom: { ...ROOM, key: 'other' }, account: { ...ALICE, key: 'eve' }, intake: '{"eve":1}' };
      expect(await store.newsroom.setUp(other)).toBe(false);
      expect(await store.newsroom.read()).toEqual(ROOM);
      expect(await store.members.account('eve')).toBeNull();
      expect(await store.members.intake()).toEqual(['{"alice":1}']);
    });

    it('lets exactly one of two set-ups at once through', async () => {
      const store = await open();
      const results = await Promise.all([store.newsroom.setUp(FIRST), store.newsroom.setUp(FIRST)]);
      expect(results.sort()).toEqual([false, true]);
    });

    it('takes the next directory and its roles', async () => {
      const store = await open();
      await store.newsroom.setUp(FIRST);
      expect(await store.newsroom.publish(SECOND)).toBe(true);
      expect(await store.newsroom.read()).toEqual({
        key: 'room',
        directory: '{"second":2}',
        serial: 2,
        stanzas: 8,
        eventStanzas: 12,
        previous: { stanzas: 4, eventStanzas: 8, until: '2026-11-30' },
      });
      expect((await store.members.account('alice'))?.roles).toEqual(['reporter']);
    });

    it('refuses a directory whose serial is not the next, and changes no role', async () => {
      const store = await open();
      await store.newsroom.setUp(FIRST);
      expect(await store.newsroom.publish({ ...SECOND, serial: 3 })).toBe(false);
      expect(await store.newsroom.publish({ ...SECOND, serial: 1 })).toBe(false);
      expect(await store.newsroom.read()).toEqual(ROOM);
      expect(await store.members.account('alice')).toEqual(ALICE);
    });

    it('drops account, intake and sessions of a member who is no longer listed', async () => {
      const store = await open();
      await store.newsroom.setUp(FIRST);
      const tokenHash = random(32);
      await store.members.openSession({ tokenHash, account: 'alice', until: NEXT }, 20);
      await store.newsroom.publish({ ...SECOND, roles: new Map([['bob', ['admin']]]) });
      expect(await store.members.account('alice')).toBeNull();
      expect(await store.members.intake()).toEqual([]);
      expect(await store.members.session(tokenHash, DAY)).toBeNull();
    });
  });

  describe('a session', () => {
    it('is found up to its last day and not after', async () => {
      const store = await open();
      await store.newsroom.setUp(FIRST);
      const session = { tokenHash: random(32), account: 'alice', until: NEXT };
      await store.members.openSession(session, 20);
      expect(await store.members.session(session.tokenHash, DAY)).toEqual(session);
      expect(await store.members.session(session.tokenHash, NEXT)).toEqual(session);
      expect(await store.members.session(session.tokenHash, AFTER)).toBeNull();
      expect(await store.members.session(random(32), DAY)).toBeNull();
    });

    it('is gone after closing, and after its end once expired', async () => {
      const store = await open();
      await store.newsroom.setUp(FIRST);
      const [a, b] = [random(32), random(32)];
      await store.members.openSession({ tokenHash: a, account: 'alice', until: NEXT }, 20);
      await store.members.openSession({ tokenHash: b, account: 'alice', until: DAY }, 20);
      await store.members.closeSession(a);
      expect(await store.members.session(a, DAY)).toBeNull();
      await store.expire('2026-09-01', NEXT);
      expect(await store.members.session(b, DAY)).toBeNull();
    });
  });

  teamContract(open);
  requestContract(open);
  eventContract(open);
  replyContract(open);
  fileContract(open);

  describe('a tip', () => {
    it('is stored under its day and read back byte for byte', async () => {
      const store = await open();
      const tip = newTip();
      expect(await store.tips.accept(tip)).toEqual({ result: 'accepted', day: DAY });
      expect(await store.tips.find(tip.id, tip.envelope)).toEqual({ result: 'same', day: DAY });
      expect(await store.tips.envelopes([tip.id], 1)).toEqual([{ id: tip.id, envelope: tip.envelope }]);
      expect(await list(store)).toEqual([`${DAY} ${hex(tip.id)} 300`]);
    });

    it('is not found before it is stored', async () => {
      const store = await open();
      expect(await store.tips.find(random(16), random(9))).toBeNull();
      expect(await store.tips.envelopes([random(16)], 1000)).toEqual([]);
    });

    it('is stored once, however often it comes', async () => {
      const store = await open();
      const tip = newTip();
      await store.tips.accept(tip);
      expect(await store.tips.accept(tip)).toEqual({ result: 'same', day: DAY });
      expect(await store.tips.accept({ ...tip, day: NEXT })).toEqual({ result: 'same', day: DAY });
      expect(await list(store)).toHaveLength(1);
    });

    it('does not give way to other bytes under its id', async () => {
      const store = await open();
      const tip = newTip();
      await store.tips.accept(tip);
      const other = newTip({ id: tip.id });
      expect(await store.tips.accept(other)).toEqual({ result: 'different' });
      expect(await store.tips.find(tip.id, other.envelope)).toEqual({ result: 'different' });
      expect(await store.tips.envelopes([tip.id], 1)).toEqual([{ id: tip.id, envelope: tip.envelope }]);
    });

    it('is one tip when it comes twice within one group', async () => {
      const store = await open();
      const tip = newTip();
      const results = await Promise.all([
        store.tips.accept(tip),
        store.tips.accept(tip),
        store.tips.accept({ ...tip, envelope: random(300) }),
        store.tips.accept({ ...tip, day: NEXT }),
      ]);
      expect(results.map((r) => r.result).sort()).toEqual(['accepted', 'different', 'same', 'same']);
      expect(await list(store)).toHaveLength(1);
    });

    it('that breaks the schema fails alone, and the rest of its group is stored', async () => {
      const store = await open();
      const good = [newTip(), newTip()];
      const bad = newTip({ id: random(15) });
      const [first, refused, second] = await Promise.allSettled(
        [good[0], bad, good[1]].map((tip) => store.tips.accept(tip ?? bad)),
      );
      expect(first).toMatchObject({ status: 'fulfilled', value: { result: 'accepted' } });
      expect(second).toMatchObject({ status: 'fulfilled', value: { result: 'accepted' } });
      expect(refused).toMatchObject({ status: 'rejected', reason: new StoreError('bad-row', 'The row was refused.') });
      expect(await list(store)).toHaveLength(2);
    });

    it('is removed only with its own removal hash', async () => {
      const store = await open();
      const tip = newTip();
      await store.tips.accept(tip);
      expect(await store.tips.remove(tip.id, random(32))).toBe(false);
      expect(await store.tips.remove(random(16), tip.removal)).toBe(false);
      expect(await list(store)).toHaveLength(1);
      expect(await store.tips.remove(tip.id, tip.removal)).toBe(true);
      expect(await store.tips.remove(tip.id, tip.removal)).toBe(false);
      expect(await list(store)).toEqual([]);
      expect(await store.tips.find(tip.id, tip.envelope)).toBeNull();
    });
  });

  describe('the list', () => {
    it('goes newest day first and by id within a day, page by page, without gap or double', async () => {
      const store = await open();
      const tips = Array.from({ length: 45 }, (_, n) => newTip({ day: [DAY, NEXT, AFTER][n % 3] ?? DAY }));
      await Promise.all(tips.map((tip) => store.tips.accept(tip)));
      await store.closeDays(NEXT);
      const expected = tips
        .map((tip) => ({ day: tip.day, line: `${tip.day} ${hex(tip.id)} 300` }))
        .sort((a, b) => (a.day === b.day ? compare(a.line, b.line) : compare(b.day, a.day)))
        .map((tip) => tip.line);
      for (const limit of [1, 7, 15, 16, 44, 45, 46, 1000]) expect(await list(store, limit)).toEqual(expected);
    });

    it('starts after a cursor whose tip is gone', async () => {
      const store = await open();
      const tips = [newTip(), newTip(), newTip()].sort((a, b) => compare(hex(a.id), hex(b.id)));
      await Promise.all(tips.map((tip) => store.tips.accept(tip)));
      const [first, second, third] = tips;
      if (!first || !second || !third) throw new Error('three tips');
      await store.tips.remove(second.id, second.removal);
      const rest = await store.tips.list({ day: DAY, id: second.id }, 10);
      expect(rest.map((tip) => hex(tip.id))).toEqual([hex(third.id)]);
    });
  });

  describe('fetching envelopes', () => {
    it('keeps the order asked for, leaves unknown ids out, and stops before the limit', async () => {
      const store = await open();
      const [a, b, c] = [newTip(), newTip({ day: NEXT }), newTip()];
      await Promise.all([a, b, c].map((tip) => store.tips.accept(tip)));
      const ids = [c.id, random(16), b.id, a.id];
      const fetched = async (max: number) => (await store.tips.envelopes(ids, max)).map((tip) => hex(tip.id));
      expect(await fetched(10_000)).toEqual([c, b, a].map((tip) => hex(tip.id)));
      expect(await fetched(600)).toEqual([c, b].map((tip) => hex(tip.id)));
      expect(await fetched(599)).toEqual([hex(c.id)]);
      expect(await fetched(1)).toEqual([hex(c.id)]);
    });
  });

  describe('closing a day', () => {
    it('keeps every tip, once, and may be repeated', async () => {
      const store = await open();
      const tips = Array.from({ length: 150 }, () => newTip());
      await Promise.all(tips.map((tip) => store.tips.accept(tip)));
      const before = await list(store);
      await store.closeDays(NEXT);
      expect(await list(store)).toEqual(before);
      await store.closeDays(NEXT);
      await store.closeDays(DAY);
      expect(await list(store)).toEqual(before);
      for (const tip of tips.slice(0, 5)) {
        expect(await store.tips.find(tip.id, tip.envelope)).toEqual({ result: 'same', day: DAY });
      }
    });

    it('leaves today open', async () => {
      const store = await open();
      const [old, fresh] = [newTip(), newTip({ day: NEXT })];
      await Promise.all([store.tips.accept(old), store.tips.accept(fresh)]);
      await store.closeDays(NEXT);
      expect(await store.tips.accept(newTip({ day: NEXT }))).toEqual({ result: 'accepted', day: NEXT });
      expect(await list(store)).toHaveLength(3);
    });

    it('puts a tip that comes late for a closed day under the open one', async () => {
      const store = await open();
      await store.closeDays(NEXT);
      expect(await store.tips.accept(newTip({ day: DAY }))).toEqual({ result: 'accepted', day: NEXT });
    });

    it('knows an id of a closed day when it comes again', async () => {
      const store = await open();
      const tip = newTip();
      await store.tips.accept(tip);
      await store.closeDays(NEXT);
      expect(await store.tips.accept({ ...tip, day: NEXT })).toEqual({ result: 'same', day: DAY });
      expect(await store.tips.accept(newTip({ id: tip.id, day: NEXT }))).toEqual({ result: 'different' });
      expect(await list(store)).toHaveLength(1);
    });

    it('loses no tip, shows no double and forgets no removal while it goes on', async () => {
      const store = await open();
      const tips = Array.from({ length: 400 }, () => newTip());
      await Promise.all(tips.map((tip) => store.tips.accept(tip)));
      const all = await list(store);
      let closed = false;
      const closing = store.closeDays(NEXT).then(() => {
        closed = true;
      });
      let removed = 0;
      let rounds = 0;
      while (!closed) {
        rounds += 1;
        const listed = await list(store);
        expect(new Set(listed).size).toBe(listed.length);
        expect(listed).toHaveLength(all.length - removed);
        const tip = tips[removed];
        if (tip && removed < 10) {
          expect(await store.tips.remove(tip.id, tip.removal)).toBe(true);
          expect(await store.tips.find(tip.id, tip.envelope)).toBeNull();
          removed += 1;
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
      await closing;
      expect(rounds).toBeGreaterThan(0);
      expect(await list(store)).toHaveLength(all.length - removed);
    });
  });

  describe('expiry', () => {
    it('deletes the tips stored before the day, from open and closed days, and counts them', async () => {
      const store = await open();
      const days = [DAY, DAY, NEXT, AFTER];
      const tips = days.map((day) => newTip({ day }));
      await Promise.all(tips.map((tip) => store.tips.accept(tip)));
      await store.closeDays(NEXT);
      expect(await store.expire(AFTER, AFTER)).toBe(3);
      expect((await store.tips.list(null, 10)).map((tip) => tip.day)).toEqual([AFTER]);
      expect(await store.expire(AFTER, AFTER)).toBe(0);
    });
  });

  describe('quotas', () => {
    it('answer full past the bytes of a day, and take smaller tips that still fit', async () => {
      const store = await open({ dailyBytes: 1000 });
      const results = await Promise.all(
        [600, 600, 400, 1].map((size) => store.tips.accept(newTip({ envelope: random(size) }))),
      );
      expect(results.map((r) => r.result)).toEqual(['accepted', 'full', 'accepted', 'full']);
      expect(await store.tips.accept(newTip({ day: NEXT }))).toEqual({ result: 'accepted', day: NEXT });
    });

    it('answer full under the floor of free bytes', async () => {
      let free = 1300;
      const store = await open({ freeFloor: 1000, freeBytes: () => free });
      expect((await store.tips.accept(newTip())).result).toBe('accepted');
      free = 900;
      const refused = newTip();
      expect((await store.tips.accept(refused)).result).toBe('full');
      expect(await store.tips.find(refused.id, refused.envelope)).toBeNull();
    });

    it('do not make a stored tip unknown', async () => {
      const store = await open({ dailyBytes: 300 });
      const tip = newTip();
      await store.tips.accept(tip);
      expect(await store.tips.accept(tip)).toEqual({ result: 'same', day: DAY });
      expect(await store.tips.accept(newTip({ id: tip.id }))).toEqual({ result: 'different' });
    });
  });
}
