/** Members without a browser: the next list, colleagues' keys, the desk secret, a newcomer's wait. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../src/browser/http.ts';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import { signDirectory, verifyDirectory } from '../../src/crypto/directory.ts';
import { sign } from '../../src/crypto/signature.ts';
import { archiveHash, openWelcome, signRequest, verifyRequest } from '../../src/crypto/team.ts';
import { anewSince } from '../../src/desk/team/new-keys.tsx';
import { type Change, nextDirectory } from '../../src/desk/team/next-directory.ts';
import { createPending } from '../../src/desk/team/pending.ts';
import { checkPeople } from '../../src/desk/team/people.ts';
import { settleSecret } from '../../src/desk/team/secret.ts';
import { addDays } from '../../src/protocol/days.ts';
import type { MembersAnswer } from '../../src/protocol/desk-api.ts';
import type { Directory, Role } from '../../src/protocol/directory.ts';
import { MEMBERS_MAX } from '../../src/protocol/limits.ts';
import type { MemberRequest } from '../../src/protocol/team.ts';

import {
  apiOf,
  application,
  at,
  directoryOf,
  enrolled,
  listed,
  makePeople,
  newsroom,
  people,
  person,
  present,
  ROLES,
  recipient,
  refusal,
  TODAY,
} from './people.ts';

beforeAll(makePeople);

describe('the next list of members', () => {
  const by = (n: number) => ({ me: person(n).key, today: TODAY });

  it('whatever an admin asks for, the next list is one that everybody takes after this one, or nothing changes', () => {
    const roleSets = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 });
    const change: fc.Arbitrary<(members: Directory['members']) => Change> = fc.oneof(
      fc.constant(() => ({ kind: 'renew' as const })),
      fc.string({ maxLength: 20 }).map((text) => () => ({
        kind: 'newsroom' as const,
        name: 'The Lantern',
        about: text.replace(/\P{L}/gu, ''),
        leave: 'https://www.example.org/',
      })),
      fc.tuple(fc.nat(3), roleSets).map(([n, roles]) => () => ({
        kind: 'edit' as const,
        member: person(n).key,
        name: `Another ${n}`,
        roles,
        beats: ['ports'],
      })),
      fc.nat(3).map((n) => () => ({ kind: 'remove' as const, member: person(n).key })),
      fc.tuple(fc.nat(3), roleSets, fc.option(fc.nat(3))).map(([n, roles, old]) => () => ({
        kind: 'admit' as const,
        application: application(n),
        roles,
        replaces: old === null ? null : person(old).key,
      })),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        (signings) => {
          let now = present(directoryOf([listed(0, ['admin', 'reporter'])]));
          for (const changes of signings) {
            const { members } = now.directory;
            const next = nextDirectory(
              now,
              changes.map((make) => make(members)),
              by(0),
            );
            if ('fault' in next) continue;
            const signed = signDirectory(newsroom.seed, next);
            const pinned = { serial: now.directory.serial, hash: now.hash };
            const checked = verifyDirectory(signed, { newsroomKey: newsroom.key, today: TODAY, pinned });
            if ('fault' in checked) throw new Error(checked.fault);
            // Nobody vanishes: whoever was listed is listed or former, and some admin is left to sign the next one.
            const keys = new Set([...next.members, ...next.former].map(({ key }) => key));
            for (const { key } of now.directory.members) expect(keys).toContain(key);
            expect(next.members.some(({ roles }) => roles.includes('admin'))).toBe(true);
            now = checked;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('whoever takes a place has it alone: the old key is former with today as its last day', () => {
    const before = present(directoryOf([listed(0, ['admin']), listed(1, ['reporter'])]));
    const change: Change = { kind: 'admit', application: application(2), roles: ['reporter'], replaces: person(1).key };
    const next = nextDirectory(before, [change], by(0));
    if ('fault' in next) throw new Error(next.fault);
    expect(next.members.map(({ key }) => key)).toEqual([person(0).key, person(2).key]);
    expect(next.former).toEqual([{ key: person(1).key, name: 'Member 1', ended: TODAY }]);
    expect(at(next.members, 1)).toMatchObject({ name: 'Newcomer 2', archive: archiveHash(recipient(2)) });
  });

  it('names why it refuses', () => {
    const before = present(
      directoryOf([listed(0, ['admin']), listed(1, ['reporter'])], [{ key: person(3).key, name: 'Old', ended: TODAY }]),
    );
    const faultOf = (change: Change, present = before) => {
      const next = nextDirectory(present, [change], by(0));
      return 'fault' in next ? next.fault : null;
    };
    const edit = {
      kind: 'edit' as const,
      member: person(0).key,
      name: 'Member 0',
      roles: ['admin' as Role],
      beats: [],
    };
    const admit = (n: number, roles: Role[] = ['reporter'], replaces: string | null = null): Change => ({
      kind: 'admit',
      application: application(n),
      roles,
      replaces,
    });
    expect(faultOf({ ...edit, roles: ['reporter'] })).toBe('last-admin');
    expect(faultOf({ kind: 'remove', member: person(0).key })).toBe('own-place');
    expect(faultOf(admit(2, ['admin'], person(0).key))).toBe('own-place');
    expect(faultOf({ kind: 'remove', member: person(2).key })).toBe('not-listed');
    expect(faultOf(admit(2, ['reporter'], person(3).key))).toBe('not-listed');
    expect(faultOf(admit(1))).toBe('listed-already');
    expect(faultOf(admit(3))).toBe('former');
    expect(faultOf(admit(2, []))).toBe('no-role');
    const many = Array.from({ length: MEMBERS_MAX }, () => ({ ...listed(0, ['admin']), key: toBase64url(random(32)) }));
    expect(faultOf(admit(2), present(directoryOf(many)))).toBe('full');
    expect(faultOf(admit(2, ['reporter'], at(many, 1).key), present(directoryOf(many)))).toBe(null);
  });
});

describe('several changes of the list', () => {
  const by = () => ({ me: person(0).key, today: TODAY });

  it('make one next list, and none when one of them cannot be made, which is named', () => {
    const before = present(directoryOf([listed(0, ['admin']), listed(1, ['reporter']), listed(2, ['editor'])]));
    const changes: Change[] = [
      { kind: 'edit', member: person(1).key, name: 'Omar H.', roles: ['reporter', 'admin'], beats: ['courts'] },
      { kind: 'newsroom', name: 'The Lamp', about: 'Ports.', leave: 'https://www.example.org/' },
      { kind: 'remove', member: person(2).key },
      { kind: 'admit', application: application(3), roles: ['editor'], replaces: null },
    ];
    const next = nextDirectory(before, changes, by());
    if ('fault' in next) throw new Error(next.fault);
    expect([next.serial, next.newsroom.name]).toEqual([2, 'The Lamp']);
    expect(next.members.map(({ name }) => name)).toEqual(['Member 0', 'Omar H.', 'Newcomer 3']);
    expect(next.former.map(({ key }) => key)).toEqual([person(2).key]);
    const wrong: Change = { kind: 'remove', member: person(0).key };
    expect(nextDirectory(before, [...changes, wrong], by())).toEqual({ fault: 'own-place', of: wrong });
  });

  it('are one for each member, the later one; each can be taken back; a lock drops them, and it is said how many', () => {
    const pending = createPending();
    const edit: Change = { kind: 'edit', member: person(1).key, name: 'Omar', roles: ['admin'], beats: [] };
    for (const change of [edit, { ...edit, name: 'Omar H.' }, { kind: 'renew' as const }]) pending.add(change);
    expect(pending.changes.value).toEqual([{ ...edit, name: 'Omar H.' }, { kind: 'renew' }]);
    pending.add({ kind: 'remove', member: person(1).key });
    expect(pending.changes.value.map(({ kind }) => kind)).toEqual(['renew', 'remove']);
    pending.takeBack(at(pending.changes.value, 0));
    expect(pending.changes.value.map(({ kind }) => kind)).toEqual(['remove']);
    pending.close();
    const after = createPending();
    expect([after.changes.value, after.dropped.value]).toEqual([[], 1]);
    after.close();
    expect(createPending().dropped.value).toBe(0);
  });
});

describe('what a member asks for', () => {
  const asked = (change: Partial<MemberRequest> = {}): MemberRequest => ({
    v: 1,
    newsroom: newsroom.key,
    member: person(1).key,
    serial: 1,
    day: TODAY,
    from: { name: 'Member 1', beats: [] },
    to: { name: 'Omar', beats: ['courts'] },
    ...change,
  });
  const members = () => [listed(0, ['admin']), listed(1, ['reporter'])];

  it('is believed of who signed it, in its days, while it changes what stands there', () => {
    const by = { newsroom: newsroom.key, members: members(), today: TODAY };
    const good = signRequest(person(1).signingSeed, asked());
    expect(verifyRequest(good, by)).toEqual(asked());
    const from = (n: number, change: Partial<MemberRequest>) =>
      verifyRequest(sign(person(n).signingSeed, 'request', JSON.stringify(asked(change))), by);
    expect(from(0, {})).toBe(null);
    expect(from(2, { member: person(2).key })).toBe(null);
    expect(from(1, { newsroom: person(1).key })).toBe(null);
    expect(from(1, { from: { name: 'Member 1', beats: ['ports'] } })).toBe(null);
    expect(from(1, { day: addDays(TODAY, -31) })).toBe(null);
    expect(from(1, { day: addDays(TODAY, 2) })).toBe(null);
    expect(from(1, { day: addDays(TODAY, -30) })).not.toBe(null);
    expect(verifyRequest({ ...good, signed: good.signed.replace('Omar', 'Omer') }, by)).toBe(null);
    expect(() => signRequest(person(0).signingSeed, asked())).toThrow();
  });

  it('is taken up with the next signature, unless the admin changes that member otherwise, and gives no role', () => {
    const before = present(directoryOf(members()));
    const pending = createPending();
    pending.ask([asked()]);
    const next = nextDirectory(before, pending.changes.value, { me: person(0).key, today: TODAY });
    if ('fault' in next) throw new Error(next.fault);
    expect(at(next.members, 1)).toMatchObject({ name: 'Omar', beats: ['courts'], roles: ['reporter'] });
    const after = { directory: next, hash: before.hash };
    expect(nextDirectory(after, pending.changes.value, { me: person(0).key, today: TODAY })).toMatchObject({
      fault: 'request-over',
    });
    const [first] = pending.changes.value;
    pending.ask([asked()]);
    expect(pending.changes.value[0]).toBe(first);
    pending.add({ kind: 'remove', member: person(1).key });
    expect(pending.changes.value.map(({ kind }) => kind)).toEqual(['remove']);
    pending.takeBack(at(pending.changes.value, 0));
    expect(pending.changes.value.map(({ kind }) => kind)).toEqual(['request']);
    pending.close();
    // A request waits on the server: nothing of the admin's was dropped.
    expect(createPending().dropped.value).toBe(0);
  });
});

describe('new keys of a colleague', () => {
  it('are those of a member of a former one’s name, for three weeks', () => {
    const former = [
      { key: person(2).key, name: 'Member 0', ended: TODAY },
      { key: person(3).key, name: 'Somebody', ended: TODAY },
    ];
    const directory = directoryOf([listed(0, ['admin']), listed(1, ['reporter'])], former);
    const found = anewSince(directory, TODAY);
    expect(found.map((one) => [one.member.key, one.former])).toEqual([[person(0).key, person(2).key]]);
    expect([anewSince(directory, addDays(TODAY, 21)).length, anewSince(directory, addDays(TODAY, 22)).length]).toEqual([
      1, 0,
    ]);
  });
});

describe('colleagues’ keys', () => {
  const directory = () => directoryOf([listed(0, ['admin']), listed(1, ['reporter']), listed(2, ['editor'])]);

  it('only a recipient that the signed list vouches for is sealed to; another one is named', () => {
    const answer: MembersAnswer = {
      members: [
        { key: person(0).key, archive: recipient(0), welcomed: true },
        { key: person(1).key, archive: recipient(3), welcomed: false },
        { key: person(2).key, archive: null, welcomed: false },
        { key: person(3).key, archive: recipient(3), welcomed: false },
      ],
      welcome: null,
    };
    const checked = checkPeople(answer, directory());
    expect([...checked.archives]).toEqual([[person(0).key, recipient(0)]]);
    expect(checked.mismatched).toEqual([person(1).key]);
    expect(checked.missing).toEqual([person(2).key]);
    expect(checked.unwelcomed).toEqual([]);
  });

  it('a member whom the server leaves out is missing', () => {
    expect(checkPeople({ members: [], welcome: null }, directory()).missing).toHaveLength(3);
  });
});

describe('the desk secret', () => {
  /** What the server does with welcomes: it takes one for each member, once. */
  function welcomes() {
    const stored = new Map<string, Uint8Array>();
    const api = apiOf((_method, path, { bytes }) => {
      const key = path.split('/').at(-1) ?? '';
      if (stored.has(key)) throw refusal('already-welcomed');
      if (bytes) stored.set(key, bytes);
    });
    const look = (n: number, directory: Directory) => {
      const own = stored.get(person(n).key);
      const answer: MembersAnswer = {
        members: directory.members.map(({ key }) => ({
          key,
          archive: recipient(people.findIndex((one) => one.key === key)),
          welcomed: stored.has(key),
        })),
        welcome: own === undefined ? null : toBase64url(own),
      };
      return { directory, answer, people: checkPeople(answer, directory) };
    };
    return { api, look, stored };
  }

  it('is made by the first admin, given to everybody, and found again by a device that knows nothing', async () => {
    const directory = directoryOf([listed(0, ['admin']), listed(1, ['reporter'])]);
    const { api, look, stored } = welcomes();
    const [admin, reporter] = [enrolled(0), enrolled(1)];
    expect(await settleSecret(api, reporter, look(1, directory))).toMatchObject({ state: 'waiting' });
    expect(await settleSecret(api, admin, look(0, directory))).toEqual({ state: 'here', unwelcomed: [] });
    expect([...stored.keys()].toSorted()).toEqual([person(0).key, person(1).key].toSorted());
    expect(await settleSecret(api, reporter, look(1, directory))).toMatchObject({ state: 'here' });
    const restored = enrolled(0);
    await settleSecret(api, restored, look(0, directory));
    expect(admin.keys.deskSecret).toMatch(/^[\w-]{43}$/);
    expect([reporter.keys.deskSecret, restored.keys.deskSecret]).toEqual(Array(2).fill(admin.keys.deskSecret));
  });

  it('is one, also when two admins make it at the same moment', async () => {
    const directory = directoryOf([listed(0, ['admin']), listed(1, ['admin']), listed(2, ['editor'])]);
    const { api, look, stored } = welcomes();
    const admins = [enrolled(0), enrolled(1)];
    // Both looked before either had written.
    const looks = [look(0, directory), look(1, directory)];
    await Promise.all(admins.map((vault, n) => settleSecret(api, vault, at(looks, n))));
    await Promise.all(admins.map((vault, n) => settleSecret(api, vault, look(n, directory))));
    expect(at(admins, 0).keys.deskSecret).not.toBe(null);
    expect(at(admins, 1).keys.deskSecret).toBe(at(admins, 0).keys.deskSecret);
    expect(stored.size).toBe(3);
  });

  it('is still taken when the admin who gave it is former', async () => {
    const { api, look } = welcomes();
    const before = directoryOf([listed(0, ['admin']), listed(1, ['admin'])]);
    const giver = enrolled(0);
    await settleSecret(api, giver, look(0, before));
    const after = directoryOf([listed(1, ['admin'])], [{ key: person(0).key, name: 'Member 0', ended: TODAY }]);
    const device = enrolled(1);
    expect(await settleSecret(api, device, look(1, after))).toMatchObject({ state: 'here' });
    expect(device.keys.deskSecret).toBe(giver.keys.deskSecret);
  });

  it('is not taken from somebody who never was a member, nor from a damaged welcome', async () => {
    const { api, look, stored } = welcomes();
    const strangers = directoryOf([listed(3, ['admin']), listed(1, ['reporter'])]);
    await settleSecret(api, enrolled(3), look(3, strangers));
    const directory = directoryOf([listed(0, ['admin']), listed(1, ['reporter'])]);
    const device = enrolled(1);
    expect(await settleSecret(api, device, look(1, directory))).toMatchObject({ state: 'unreadable' });
    const welcome = stored.get(person(1).key) ?? new Uint8Array();
    welcome[welcome.length - 1] = (welcome.at(-1) ?? 0) ^ 1;
    expect(await settleSecret(api, device, look(1, strangers))).toMatchObject({ state: 'unreadable' });
    expect(device.keys.deskSecret).toBe(null);
  });

  it('a secret that this device has seen is not exchanged by another welcome', async () => {
    const directory = directoryOf([listed(0, ['admin']), listed(1, ['reporter'])]);
    const [first, second] = [welcomes(), welcomes()];
    const device = enrolled(1);
    for (const { api, look } of [first, second]) {
      await settleSecret(api, enrolled(0), look(0, directory));
      await settleSecret(api, device, look(1, directory));
    }
    const kept = openWelcome(first.stored.get(person(1).key) ?? new Uint8Array(), person(1).archive, {
      newsroom: newsroom.key,
      member: person(1).key,
      admins: [person(0).key],
    });
    expect(device.keys.deskSecret).toBe(kept && toBase64url(kept));
  });

  it('a reporter hands it to an admin who is back under new keys, while no admin has it', async () => {
    const { api, look, stored } = welcomes();
    const before = directoryOf([listed(0, ['admin']), listed(1, ['reporter'])]);
    const [admin, reporter] = [enrolled(0), enrolled(1)];
    await settleSecret(api, admin, look(0, before));
    await settleSecret(api, reporter, look(1, before));
    const former = [{ key: person(0).key, name: 'Member 0', ended: TODAY }];
    const after = directoryOf([listed(2, ['admin']), listed(1, ['reporter']), listed(3, ['editor'])], former);
    const back = enrolled(2);
    expect(await settleSecret(api, back, look(2, after))).toMatchObject({ state: 'waiting' });
    expect(await settleSecret(api, reporter, look(1, after))).toEqual({ state: 'here', unwelcomed: [person(3).key] });
    expect(stored.has(person(3).key)).toBe(false);
    expect(await settleSecret(api, back, look(2, after))).toMatchObject({ state: 'here' });
    expect(back.keys.deskSecret).toBe(admin.keys.deskSecret);
  });

  it('a reporter hands it to nobody, and what failed for one member is left for the next look', async () => {
    const directory = directoryOf([listed(0, ['admin']), listed(1, ['reporter']), listed(2, ['editor'])]);
    const { api, look, stored } = welcomes();
    const admin = enrolled(0);
    const lacking: Api = {
      ...api,
      done: async (path, ask) => {
        if (path.endsWith(person(2).key)) throw refusal('internal');
        await api.done(path, ask);
      },
    };
    const result = await settleSecret(lacking, admin, look(0, directory));
    expect(result).toEqual({ state: 'here', unwelcomed: [person(2).key] });
    const reporter = enrolled(1);
    await settleSecret(api, reporter, look(1, directory));
    expect(reporter.keys.deskSecret).toBe(admin.keys.deskSecret);
    expect(stored.has(person(2).key)).toBe(false);
  });
});
