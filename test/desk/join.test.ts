/** Invitations, and the newcomer who waits to be admitted. */
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/browser/http.ts';
import { fromBase64url, random, toBase64url } from '../../src/crypto/bytes.ts';
import { signDirectory } from '../../src/crypto/directory.ts';
import { newsroomKeys } from '../../src/crypto/keys.ts';
import { inviteId, signApplication, verifyApplication } from '../../src/crypto/team.ts';
import { createWait } from '../../src/desk/join/wait.ts';
import { deviceKeys } from '../../src/desk/session/keys.ts';
import { newInvite, readInvites } from '../../src/desk/team/invites.ts';
import { Keys } from '../../src/desk/vault/record.ts';
import type { Directory } from '../../src/protocol/directory.ts';
import type { Signed } from '../../src/protocol/schema.ts';

import {
  apiOf,
  application,
  at,
  directoryOf,
  listed,
  makePeople,
  newsroom,
  person,
  refusal,
  roots,
  TODAY,
  vaultOf,
} from './people.ts';

beforeAll(makePeople);

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
