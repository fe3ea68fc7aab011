/** Members without a browser: the next list, colleagues' keys, the desk secret, a newcomer's wait. */
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, ApiError, type Ask } from '../../src/browser/http.ts';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { fromBase64url, random, toBase64url } from '../../src/crypto/bytes.ts';
import { signDirectory, verifyDirectory } from '../../src/crypto/directory.ts';
import { type MemberKeys, memberKeys, type NewsroomKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { archiveHash, openWelcome, signApplication, verifyApplication } from '../../src/crypto/team.ts';
import { createWait } from '../../src/desk/join/wait.ts';
import { deviceKeys } from '../../src/desk/session/keys.ts';
import { inviteId, newInvite, readInvites } from '../../src/desk/team/invites.ts';
import { type Change, nextDirectory } from '../../src/desk/team/next-directory.ts';
import { checkPeople } from '../../src/desk/team/people.ts';
import { settleSecret } from '../../src/desk/team/secret.ts';
import { EMPTY_MEMORY, Keys } from '../../src/desk/vault/record.ts';
import type { Vault } from '../../src/desk/vault/vault.ts';
import type { MembersAnswer } from '../../src/protocol/desk-api.ts';
import type { Directory, Role } from '../../src/protocol/directory.ts';
import { MEMBERS_MAX } from '../../src/protocol/limits.ts';
import { PROBLEMS, type ProblemCode } from '../../src/protocol/problems.ts';
import type { Signed } from '../../src/protocol/schema.ts';
import type { Application } from '../../src/protocol/team.ts';

const TODAY = '2026-11-23';
const ROLES: readonly Role[] = ['admin', 'reporter', 'editor'];

let newsroom: NewsroomKeys;
let roots: Uint8Array[];
let people: MemberKeys[];
beforeAll(async () => {
  await ready();
  newsroom = newsroomKeys(random(32));
  roots = Array.from({ length: 4 }, () => random(32));
  people = roots.map(memberKeys);
});

const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n];
  if (found === undefined) throw new Error(`no ${n}`);
  return found;
};
const person = (n: number) => at(people, n);
const recipient = (n: number) => encodeRecipient(person(n).archive.recipient);
const listed = (n: number, roles: Role[]): Directory['members'][number] => ({
  key: person(n).key,
  name: `Member ${n}`,
  roles,
  beats: [],
  archive: archiveHash(recipient(n)) ?? '',
});
const directoryOf = (members: Directory['members'], former: Directory['former'] = []): Directory => ({
  v: 1,
  newsroom: { name: 'The Lantern', about: '', key: newsroom.key, leave: 'https://www.example.org/' },
  serial: 1,
  previous: null,
  issued: TODAY,
  until: '2027-02-01',
  members,
  former,
});
const application = (n: number): Application => ({
  v: 1,
  newsroom: newsroom.key,
  member: person(n).key,
  name: `Newcomer ${n}`,
  beats: ['courts'],
  archive: recipient(n),
});
const present = (directory: Directory) => ({ directory, hash: toBase64url(new Uint8Array(32)) });
const refusal = (code: ProblemCode) => {
  const { status, title, detail } = PROBLEMS[code];
  return new ApiError(code, status, title, detail);
};

/** A record that is kept nowhere. */
function vaultOf(keys: Keys): Vault {
  const vault: Vault = {
    keys,
    memory: EMPTY_MEMORY,
    place: 'file',
    async saveKeys(next) {
      vault.keys = next;
    },
    async saveMemory(next) {
      vault.memory = next;
    },
    reseal: async () => undefined,
    close: () => undefined,
  };
  return vault;
}
const enrolled = (n: number) => vaultOf(deviceKeys(at(roots, n), newsroom.key, TODAY, null));

/** Answers by method and path; `undefined` stands for an empty answer. */
function apiOf(answer: (method: string, path: string, ask: Ask) => unknown): Api {
  return {
    json: async (path, schema, ask = {}) => v.parse(schema, answer(ask.method ?? 'GET', path, ask)),
    bytes: async () => new Uint8Array(),
    done: async (path, ask = {}) => void answer(ask.method ?? 'GET', path, ask),
  };
}

describe('the next list of members', () => {
  const by = (n: number) => ({ me: person(n).key, today: TODAY });

  it('whatever an admin asks for, the next list is one that everybody takes after this one, or nothing changes', () => {
    const roleSets = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 });
    const change: fc.Arbitrary<(members: Directory['members']) => Change> = fc.oneof(
      fc
        .string({ maxLength: 20 })
        .map((text) => () => ({ kind: 'renew' as const, about: text.replace(/\P{L}/gu, '') })),
      fc.tuple(fc.nat(3), roleSets).map(([n, roles]) => () => ({
        kind: 'edit' as const,
        member: person(n).key,
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
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        let now = present(directoryOf([listed(0, ['admin', 'reporter'])]));
        for (const make of changes) {
          const next = nextDirectory(now, make(now.directory.members), by(0));
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
      }),
      { numRuns: 150 },
    );
  });

  it('whoever takes a place has it alone: the old key is former with today as its last day', () => {
    const before = present(directoryOf([listed(0, ['admin']), listed(1, ['reporter'])]));
    const change: Change = { kind: 'admit', application: application(2), roles: ['reporter'], replaces: person(1).key };
    const next = nextDirectory(before, change, by(0));
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
      const next = nextDirectory(present, change, by(0));
      return 'fault' in next ? next.fault : null;
    };
    const admit = (n: number, roles: Role[] = ['reporter'], replaces: string | null = null): Change => ({
      kind: 'admit',
      application: application(n),
      roles,
      replaces,
    });
    expect(faultOf({ kind: 'edit', member: person(0).key, roles: ['reporter'], beats: [] })).toBe('last-admin');
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

describe('an invitation', () => {
  it('carries 32 bytes of which the server only ever knows the hash', () => {
    const { id, link } = newInvite('https://tips.example.org');
    const [, token = ''] = /^https:\/\/tips\.example\.org\/desk#join=([\w-]{43})$/.exec(link) ?? [];
    expect(fromBase64url(token)).toHaveLength(32);
    expect(inviteId(token)).toBe(id);
    expect(link).not.toContain(id);
  });

  it('an application that its own key did not sign can only be refused', () => {
    const good = signApplication(person(2).signingSeed, application(2));
    const forged: Signed = { ...good, signed: good.signed.replace('Newcomer 2', 'Newcomer 3') };
    const id = toBase64url(random(32));
    const rows = [good, forged, null].map((one) => ({
      id,
      roles: ['editor' as const],
      until: TODAY,
      application: one,
    }));
    const { open, applied } = readInvites({ invites: rows }, newsroom.key);
    expect(open).toHaveLength(1);
    expect(applied.map((one) => one.application?.name ?? null)).toEqual(['Newcomer 2', null]);
  });
});

describe('a newcomer who waits', () => {
  const token = toBase64url(new Uint8Array(32).fill(7));
  const waiting = (n: number) => {
    const keys = deviceKeys(at(roots, n), newsroom.key, TODAY, null);
    return vaultOf({ ...keys, pending: { token, name: `Newcomer ${n}`, beats: ['courts'] } });
  };
  /** A server that shows this list, and what was sent to it. */
  function serverWith(directory: Directory) {
    const server = { directory, fault: null as ApiError | null, sent: [] as string[] };
    const api = apiOf((_method, path, { json }) => {
      if (path === '/api/directory') return signDirectory(newsroom.seed, server.directory);
      server.sent.push(JSON.stringify(json));
      if (server.fault !== null) throw server.fault;
      return undefined;
    });
    return { server, api };
  }
  const first = () => directoryOf([listed(0, ['admin'])]);

  it('applies once for each unlock, and with exactly the same application again', async () => {
    const { server, api } = serverWith(first());
    const vault = waiting(2);
    const wait = createWait(api, vault, newsroom.key, () => TODAY);
    expect([await wait.look(), await wait.look()]).toEqual(['sent', 'sent']);
    expect(wait.state.value).toMatchObject({ looked: 2, admins: ['Member 0'], problem: null });
    expect(
      await createWait(api, vaultOf(v.parse(Keys, JSON.parse(JSON.stringify(vault.keys)))), null, () => TODAY).look(),
    ).toBe('sent');
    const applications = server.sent.map((body) => JSON.parse(body).application);
    expect(applications).toHaveLength(2);
    expect(applications[1]).toEqual(applications[0]);
    expect(verifyApplication(applications[0], newsroom.key)).toEqual(application(2));
  });

  it('says when nothing was sent yet, and sends it at the next look', async () => {
    const { server, api } = serverWith(first());
    server.fault = new ApiError('offline', 0, 'The server cannot be reached', '');
    const wait = createWait(api, waiting(2), newsroom.key, () => TODAY);
    expect(await wait.look()).toBe('unsent');
    expect(wait.state.value.problem).toBe(server.fault);
    server.fault = null;
    expect(await wait.look()).toBe('sent');
    expect(wait.state.value.problem).toBe(null);
  });

  it('is told of a refusal when asked for, and takes a new link with the same keys', async () => {
    const { server, api } = serverWith(first());
    const vault = waiting(2);
    const wait = createWait(api, vault, newsroom.key, () => TODAY);
    await wait.look();
    server.fault = refusal('invite-refused');
    expect(await wait.look()).toBe('sent');
    expect(await wait.look(true)).toBe('refused');
    expect(vault.keys.pending).not.toBe(null);
  });

  it('is a member once the signed list says so, and keeps the link no longer', async () => {
    const { server, api } = serverWith(first());
    const vault = waiting(2);
    const wait = createWait(api, vault, newsroom.key, () => TODAY);
    await wait.look();
    server.directory = {
      ...first(),
      members: [listed(0, ['admin']), listed(2, ['reporter'])],
      serial: 3,
      previous: token,
    };
    expect(await wait.look()).toBe('admitted');
    expect(vault.keys.pending).toBe(null);
  });

  it('does not believe a list that another newsroom signed, nor pages that name one', async () => {
    const other = newsroomKeys(random(32));
    const forged: Directory = { ...first(), members: [listed(2, ['reporter'])] };
    const api = apiOf((_method, path) =>
      path === '/api/directory'
        ? signDirectory(other.seed, { ...forged, newsroom: { ...forged.newsroom, key: other.key } })
        : undefined,
    );
    const vault = waiting(2);
    const wait = createWait(api, vault, newsroom.key, () => TODAY);
    expect(await wait.look()).toBe('unsent');
    expect(wait.state.value.problem).toMatchObject({ code: 'directory', fault: 'wrong-key' });
    const elsewhere = createWait(api, vault, other.key, () => TODAY);
    await elsewhere.look();
    expect(elsewhere.state.value.problem).toMatchObject({ code: 'other-newsroom' });
    expect(vault.keys.pending).not.toBe(null);
  });
});
