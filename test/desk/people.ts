/** A newsroom's people, and servers and records that are kept nowhere. Call `makePeople` before all. */
import * as v from 'valibot';
import { type Api, ApiError, type Ask } from '../../src/browser/http.ts';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { random, toBase64url } from '../../src/crypto/bytes.ts';
import { type MemberKeys, memberKeys, type NewsroomKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { archiveHash } from '../../src/crypto/team.ts';
import { deviceKeys } from '../../src/desk/session/keys.ts';
import { EMPTY_MEMORY, type Keys } from '../../src/desk/vault/record.ts';
import type { Vault } from '../../src/desk/vault/vault.ts';
import type { Directory, Role } from '../../src/protocol/directory.ts';
import { PROBLEMS, type ProblemCode } from '../../src/protocol/problems.ts';
import type { Application } from '../../src/protocol/team.ts';

export const TODAY = '2026-11-23';
export const ROLES: readonly Role[] = ['admin', 'reporter', 'editor'];

export let newsroom: NewsroomKeys;
export let roots: Uint8Array[];
export let people: MemberKeys[];
export async function makePeople(): Promise<void> {
  await ready();
  newsroom = newsroomKeys(random(32));
  roots = Array.from({ length: 4 }, () => random(32));
  people = roots.map(memberKeys);
}

export const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n];
  if (found === undefined) throw new Error(`no ${n}`);
  return found;
};
export const person = (n: number) => at(people, n);
export const recipient = (n: number) => encodeRecipient(person(n).archive.recipient);
export const listed = (n: number, roles: Role[]): Directory['members'][number] => ({
  key: person(n).key,
  name: `Member ${n}`,
  roles,
  beats: [],
  archive: archiveHash(recipient(n)) ?? '',
});
export const directoryOf = (members: Directory['members'], former: Directory['former'] = []): Directory => ({
  v: 1,
  newsroom: { name: 'The Lantern', about: '', key: newsroom.key, leave: 'https://www.example.org/' },
  serial: 1,
  previous: null,
  issued: TODAY,
  until: '2027-02-01',
  members,
  former,
});
export const application = (n: number): Application => ({
  v: 1,
  newsroom: newsroom.key,
  member: person(n).key,
  name: `Newcomer ${n}`,
  beats: ['courts'],
  archive: recipient(n),
});
export const present = (directory: Directory) => ({ directory, hash: toBase64url(new Uint8Array(32)) });
export const refusal = (code: ProblemCode) => {
  const { status, title, detail } = PROBLEMS[code];
  return new ApiError(code, status, title, detail);
};

/** A record that is kept nowhere. */
export function vaultOf(keys: Keys): Vault {
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
export const enrolled = (n: number) => vaultOf(deviceKeys(at(roots, n), newsroom.key, TODAY, null));

/** Answers by method and path; `undefined` stands for an empty answer. */
export function apiOf(answer: (method: string, path: string, ask: Ask) => unknown): Api {
  return {
    json: async (path, schema, ask = {}) => v.parse(schema, answer(ask.method ?? 'GET', path, ask)),
    bytes: async () => new Uint8Array(),
    done: async (path, ask = {}) => void answer(ask.method ?? 'GET', path, ask),
  };
}
