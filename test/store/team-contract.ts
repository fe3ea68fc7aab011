/** What every store must do for members: invitations and admission, keys and welcomes, sessions. */
import { describe, expect, it } from 'vitest';
import {
  ADMITTED,
  AFTER,
  applicant,
  DAY,
  DAYS,
  hex,
  invited,
  NEXT,
  type Open,
  random,
  SECOND,
  withAlice,
  withBob,
} from './fixtures.ts';

/** The day after AFTER. */
const LATE = '2026-11-26';

export function teamContract(open: Open): void {
  describe('an invitation', () => {
    it('is listed and found up to its last day, in the order of the ids', async () => {
      const store = await withAlice(open);
      const ids = [random(32), random(32), random(32)];
      for (const id of ids) await invited(store, id);
      const expected = ids.map(hex).sort();
      expect((await store.invites.list(NEXT)).map((invite) => hex(invite.id))).toEqual(expected);
      const [id = random(32)] = ids;
      const invite = { id, roles: ['editor'], until: NEXT, application: null };
      expect(await store.invites.find(id, NEXT)).toEqual(invite);
      expect(await store.invites.list(NEXT)).toContainEqual(invite);
      expect(await store.invites.list(AFTER)).toEqual([]);
      expect(await store.invites.find(id, AFTER)).toBeNull();
      expect(await store.invites.find(random(32), DAY)).toBeNull();
    });

    it('is not added twice, and does not change by it', async () => {
      const store = await withAlice(open);
      const id = await invited(store);
      expect(await store.invites.add({ id, roles: ['admin'], until: AFTER }, 40)).toBe('taken');
      expect(await store.invites.find(id, DAY)).toMatchObject({ roles: ['editor'], until: NEXT });
    });

    it('is refused beyond the number that may be open, also to several at once', async () => {
      const store = await withAlice(open);
      const add = () => store.invites.add({ id: random(32), roles: ['editor'], until: NEXT }, 2);
      expect((await Promise.all([add(), add(), add()])).sort()).toEqual(['added', 'added', 'full']);
      expect(await store.invites.list(DAY)).toHaveLength(2);
    });

    it('is gone when it is withdrawn, once', async () => {
      const store = await withAlice(open);
      const id = await invited(store);
      expect(await store.invites.remove(random(32))).toBe(false);
      expect(await store.invites.remove(id)).toBe(true);
      expect(await store.invites.remove(id)).toBe(false);
      expect(await store.invites.join(id, DAYS, applicant('bob'))).toBe('refused');
    });

    it('is deleted past its day, used or not, and not on it', async () => {
      const store = await withAlice(open);
      const id = await invited(store);
      await store.expire('2026-09-01', NEXT);
      expect(await store.invites.find(id, DAY)).not.toBeNull();
      await store.expire('2026-09-01', AFTER);
      expect(await store.invites.find(id, DAY)).toBeNull();
      const used = await invited(store);
      await store.invites.join(used, DAYS, applicant('bob'));
      await store.expire('2026-09-01', AFTER);
      expect(await store.invites.find(used, DAY)).not.toBeNull();
      await store.expire('2026-09-01', LATE);
      expect(await store.invites.find(used, DAY)).toBeNull();
    });
  });

  describe('an application', () => {
    it('uses its invitation, which then waits to its own last day, and makes no account yet', async () => {
      const store = await withAlice(open);
      const id = await invited(store);
      expect(await store.invites.join(id, DAYS, applicant('bob'))).toBe('joined');
      const waiting = { id, roles: ['editor'], until: AFTER, application: '{"application":"bob"}' };
      expect(await store.invites.list(AFTER)).toEqual([waiting]);
      expect(await store.members.account('bob')).toBeNull();
      expect(await store.members.intake()).toEqual(['{"alice":1}']);
      expect((await store.members.list()).map((member) => member.key)).toEqual(['alice']);
    });

    it('is the same when it comes again, though its hash of the login is salted anew', async () => {
      const store = await withAlice(open);
      const id = await invited(store);
      const bob = applicant('bob');
      await store.invites.join(id, DAYS, bob);
      const again = { ...bob, account: { ...bob.account, login: '$argon2id$salted' } };
      expect(await store.invites.join(id, { today: NEXT, until: LATE }, again)).toBe('same');
      expect(await store.invites.find(id, DAY)).toMatchObject({ until: AFTER });
    });

    it('is refused under an invitation that another used, or the same one with another login', async () => {
      const store = await withAlice(open);
      const id = await invited(store);
      const bob = applicant('bob');
      await store.invites.join(id, DAYS, bob);
      expect(await store.invites.join(id, DAYS, applicant('eve'))).toBe('refused');
      const stolen = { ...bob, account: { ...bob.account, loginCheck: 'eve' } };
      expect(await store.invites.join(id, DAYS, stolen)).toBe('refused');
      expect(await store.invites.find(id, DAY)).toMatchObject({ application: bob.application });
    });

    it('wins against others at once, and stands whole', async () => {
      const store = await withAlice(open);
      const id = await invited(store);
      const results = await Promise.all(
        ['bob', 'eve', 'dan'].map((key) => store.invites.join(id, DAYS, applicant(key))),
      );
      expect([...results].sort()).toEqual(['joined', 'refused', 'refused']);
      expect(await store.invites.list(DAY)).toHaveLength(1);
    });

    it('is refused under an unknown invitation, and under one past its day', async () => {
      const store = await withAlice(open);
      expect(await store.invites.join(random(32), DAYS, applicant('bob'))).toBe('refused');
      const id = await invited(store);
      expect(await store.invites.join(id, { today: AFTER, until: LATE }, applicant('bob'))).toBe('refused');
      expect(await store.invites.find(id, DAY)).toMatchObject({ application: null });
    });

    it('of a member is refused, and leaves the invitation open', async () => {
      const store = await withAlice(open);
      const id = await invited(store);
      expect(await store.invites.join(id, DAYS, applicant('alice'))).toBe('member');
      expect(await store.invites.join(id, DAYS, applicant('bob'))).toBe('joined');
    });

    it('waits under one invitation at a time, and under another when the first ran out', async () => {
      const store = await withAlice(open);
      const [first, second] = [await invited(store), await invited(store)];
      expect(await store.invites.join(first, { today: DAY, until: DAY }, applicant('bob'))).toBe('joined');
      expect(await store.invites.join(second, DAYS, applicant('bob'))).toBe('refused');
      expect(await store.invites.join(second, { today: NEXT, until: AFTER }, applicant('bob'))).toBe('joined');
      expect((await store.invites.list(DAY)).map((invite) => hex(invite.id))).toEqual([hex(second)]);
    });
  });

  describe('admission', () => {
    it('makes an account with the roles of the directory, and ends the invitation', async () => {
      const store = await withBob(open);
      const { account, archive } = applicant('bob');
      expect(await store.members.account('bob')).toEqual({ ...account, roles: ['reporter', 'editor'] });
      expect(await store.members.intake()).toEqual(['{"alice":1}', '{"bob":1}']);
      expect(await store.members.list()).toEqual([
        { key: 'alice', archive: null, welcome: null },
        { key: 'bob', archive, welcome: null },
      ]);
      expect(await store.invites.list(DAY)).toEqual([]);
    });

    it('leaves those waiting who are not listed', async () => {
      const store = await withAlice(open);
      const eve = await invited(store);
      await store.invites.join(eve, DAYS, applicant('eve'));
      await store.newsroom.publish(ADMITTED);
      expect(await store.members.account('eve')).toBeNull();
      expect((await store.invites.list(DAY)).map((invite) => hex(invite.id))).toEqual([hex(eve)]);
    });

    it('does not happen with a directory that came second', async () => {
      const store = await withAlice(open);
      await store.newsroom.publish(SECOND);
      const id = await invited(store);
      await store.invites.join(id, DAYS, applicant('bob'));
      expect(await store.newsroom.publish(ADMITTED)).toBe(false);
      expect(await store.members.account('bob')).toBeNull();
      expect(await store.invites.find(id, DAY)).not.toBeNull();
    });

    it('makes no account for a key that never applied', async () => {
      const store = await withAlice(open);
      await store.newsroom.publish(ADMITTED);
      expect(await store.members.account('bob')).toBeNull();
    });

    it('ends with removal: account, keys, welcome and sessions go, the others stay', async () => {
      const store = await withBob(open);
      const tokenHash = random(32);
      await store.members.putWelcome('bob', random(50));
      await store.members.openSession({ tokenHash, account: 'bob', until: NEXT }, 20);
      await store.newsroom.publish({ ...SECOND, serial: 3 });
      expect(await store.members.account('bob')).toBeNull();
      expect(await store.members.session(tokenHash, DAY)).toBeNull();
      expect(await store.members.sessions('bob', DAY)).toEqual([]);
      expect(await store.members.intake()).toEqual(['{"alice":1}']);
      expect((await store.members.list()).map((member) => member.key)).toEqual(['alice']);
      expect(await store.members.putWelcome('bob', random(50))).toBe('unknown');
    });

    it('can happen again after a removal, and begins anew', async () => {
      const store = await withBob(open);
      await store.members.putWelcome('bob', random(50));
      await store.newsroom.publish({ ...SECOND, serial: 3 });
      expect(await store.invites.join(await invited(store), DAYS, applicant('bob'))).toBe('joined');
      await store.newsroom.publish({ ...ADMITTED, serial: 4 });
      expect((await store.members.list()).at(1)).toEqual({ key: 'bob', archive: 'age1pq1bob', welcome: null });
    });
  });

  describe('a member’s keys', () => {
    it('replace the ones before, and nobody else’s', async () => {
      const store = await withBob(open);
      await store.members.publishKeys('alice', { intake: '{"alice":2}', archive: 'age1pq1alice' });
      await store.members.publishKeys('alice', { intake: '{"alice":3}', archive: 'age1pq1new' });
      expect(await store.members.intake()).toEqual(['{"alice":3}', '{"bob":1}']);
      expect((await store.members.list()).map((member) => member.archive)).toEqual(['age1pq1new', 'age1pq1bob']);
    });

    it('of nobody are rejected', async () => {
      const store = await withAlice(open);
      await expect(store.members.publishKeys('eve', { intake: '{}', archive: 'age1pq1eve' })).rejects.toThrow();
      expect(await store.members.intake()).toEqual(['{"alice":1}']);
    });
  });

  describe('a member’s profile', () => {
    it('is replaced by one of a higher serial alone, and goes with the account', async () => {
      const store = await withBob(open);
      const put = (account: string, serial: number) =>
        store.members.publishProfile(account, { serial, message: `{"${account}":${serial}}` });
      expect(await store.members.profiles()).toEqual([]);
      expect([await put('bob', 2), await put('alice', 5), await put('bob', 2), await put('bob', 1)]).toEqual([
        true,
        true,
        false,
        false,
      ]);
      expect(await store.members.profiles()).toEqual(['{"alice":5}', '{"bob":2}']);
      expect(await put('bob', 3)).toBe(true);
      expect(await store.members.profiles()).toEqual(['{"alice":5}', '{"bob":3}']);
      await expect(put('eve', 1)).rejects.toThrow();
      await store.newsroom.publish({ ...SECOND, serial: 3 });
      expect(await store.members.profiles()).toEqual(['{"alice":5}']);
    });
  });

  describe('who is back under new keys', () => {
    const back = { key: 'alice-2', login: '$argon2id$2', loginCheck: 'check 2' };

    it('gets an account in the same step in which the old one goes with all that hangs on it', async () => {
      const store = await withAlice(open);
      await store.members.openSession({ tokenHash: random(32), account: 'alice', until: NEXT }, 20);
      await store.members.putWelcome('alice', random(50));
      const roles = new Map([['alice-2', ['admin']]]);
      expect(await store.newsroom.publish({ ...SECOND, serial: 3, roles, returned: back })).toBe(false);
      expect(await store.members.account('alice-2')).toBeNull();
      expect(await store.newsroom.publish({ ...SECOND, roles, returned: back })).toBe(true);
      expect(await store.members.account('alice-2')).toEqual({ ...back, roles: ['admin'] });
      expect(await store.members.list()).toEqual([{ key: 'alice-2', archive: null, welcome: null }]);
      expect([await store.members.intake(), await store.members.sessions('alice', DAY)]).toEqual([[], []]);
    });

    it('gets none when the directory does not list the key', async () => {
      const store = await withAlice(open);
      expect(await store.newsroom.publish({ ...SECOND, returned: back })).toBe(true);
      expect((await store.members.list()).map(({ key }) => key)).toEqual(['alice']);
    });
  });

  describe('a welcome', () => {
    it('is written once, byte for byte, and never replaced', async () => {
      const store = await withBob(open);
      const [first, other] = [random(9907), random(9907)];
      expect(await store.members.putWelcome('bob', first)).toBe('stored');
      expect(await store.members.putWelcome('bob', first)).toBe('has-one');
      expect(await store.members.putWelcome('bob', other)).toBe('has-one');
      expect((await store.members.list()).map((member) => member.welcome)).toEqual([null, first]);
    });

    it('is written by one of two at once', async () => {
      const store = await withAlice(open);
      const results = await Promise.all([random(50), random(50)].map((one) => store.members.putWelcome('alice', one)));
      expect([...results].sort()).toEqual(['has-one', 'stored']);
    });

    it('is for members only', async () => {
      const store = await withAlice(open);
      expect(await store.members.putWelcome('eve', random(50))).toBe('unknown');
    });
  });

  describe('one’s own sessions', () => {
    it('are listed up to their last day, in the order of their hashes, without anybody else’s', async () => {
      const store = await withBob(open);
      const own = [random(32), random(32), random(32)].map((tokenHash) => ({
        tokenHash,
        account: 'alice',
        until: NEXT,
      }));
      for (const session of own) await store.members.openSession(session, 20);
      await store.members.openSession({ tokenHash: random(32), account: 'alice', until: DAY }, 20);
      await store.members.openSession({ tokenHash: random(32), account: 'bob', until: NEXT }, 20);
      const sorted = own.sort((a, b) => Buffer.compare(a.tokenHash, b.tokenHash));
      expect(await store.members.sessions('alice', NEXT)).toEqual(sorted);
      expect(await store.members.sessions('alice', DAY)).toHaveLength(4);
      expect(await store.members.sessions('alice', AFTER)).toEqual([]);
      expect(await store.members.sessions('eve', DAY)).toEqual([]);
    });

    it('are at most as many as told: the one opened first ends, of this account alone', async () => {
      const store = await withBob(open);
      const other = { tokenHash: random(32), account: 'bob', until: NEXT };
      await store.members.openSession(other, 3);
      const own = Array.from({ length: 5 }, () => ({ tokenHash: random(32), account: 'alice', until: NEXT }));
      for (const session of own) await store.members.openSession(session, 3);
      const left = own.slice(2).sort((a, b) => Buffer.compare(a.tokenHash, b.tokenHash));
      expect(await store.members.sessions('alice', DAY)).toEqual(left);
      expect(await store.members.sessions('bob', DAY)).toEqual([other]);
    });

    it('are ended by their owner alone, once', async () => {
      const store = await withBob(open);
      const session = { tokenHash: random(32), account: 'bob', until: NEXT };
      await store.members.openSession(session, 20);
      expect(await store.members.endSession('alice', session.tokenHash)).toBe(false);
      expect(await store.members.endSession('alice', random(32))).toBe(false);
      expect(await store.members.session(session.tokenHash, DAY)).toEqual(session);
      expect(await store.members.endSession('bob', session.tokenHash)).toBe(true);
      expect(await store.members.endSession('bob', session.tokenHash)).toBe(false);
      expect(await store.members.session(session.tokenHash, DAY)).toBeNull();
    });
  });
}
