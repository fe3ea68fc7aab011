/** A server over a real store in a folder of its own, a clock that stands, and a newsroom with fixed keys. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type * as v from 'valibot';
import { describe, expect, inject, it } from 'vitest';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { identity } from '../../src/crypto/age/xwing.ts';
import { fromBase64url, random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { directoryHash, signDirectory } from '../../src/crypto/directory.ts';
import { signIntake } from '../../src/crypto/intake.ts';
import type { MemberKeys } from '../../src/crypto/keys.ts';
import { solvePuzzle } from '../../src/crypto/puzzle.ts';
import { sign } from '../../src/crypto/signature.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { type SealedTip, sealTip } from '../../src/crypto/tip.ts';
import { HEADERS, PuzzleAnswer, SEALED_TYPE, SessionAnswer, type SetupBody } from '../../src/protocol/api.ts';
import type { InviteBody, JoinBody } from '../../src/protocol/desk-api.ts';
import { type Directory, type Role, reporters } from '../../src/protocol/directory.ts';
import { BYTES } from '../../src/protocol/limits.ts';
import { PROBLEMS, Problem, type ProblemCode } from '../../src/protocol/problems.ts';
import { parseJson } from '../../src/protocol/schema.ts';
import type { Application } from '../../src/protocol/team.ts';
import type { Platform } from '../../src/server/context.ts';
import { createServer } from '../../src/server/server.ts';
import { openNodeStore } from '../../src/store/node/store.ts';
import type { Store } from '../../src/store/store.ts';
import { intakes, type Newsroom, newsroom, root, TODAY } from '../crypto/fixtures.ts';
import { SERVER } from '../setup/workerd/headers.ts';
import { workerd } from '../setup/workerd/workerd.ts';
import { inlineTips } from '../store/inline.ts';
import { countedHash } from './counted-hash.ts';
import { PAGES } from './pages.ts';
import { type Stubs, withStubs } from './stubs.ts';

export const SETUP_TOKEN = new Uint8Array(32).fill(7);

/** Of streams and timers inside this process: of the app as a function, with no socket before it. Nothing that workerd could be asked. */
const inProcess = inject('door') !== 'workerd';
export const itInProcess: (name: string, test: () => Promise<void>) => void = (name, test) => {
  if (inProcess) it(name, test);
};
export const describeInProcess: (name: string, tests: () => void) => void = (name, tests) => {
  if (inProcess) describe(name, tests);
};

export interface Harness {
  /** One newsroom's server, in this process or in workerd: the door that this run knocks at. */
  app: { request(path: string, init?: RequestInit): Response | Promise<Response>; routes?: Hono['routes'] };
  store: Store;
  room: Newsroom;
  /** Milliseconds; tests move it. */
  clock: { now: number };
  /** What the server noted about its own errors. */
  log: string[];
  /** Methods of the store that do something else for its server. */
  instead: Stubs;
  /** How often Argon2 was asked for a hash. */
  work: { hashes: number };
  close(): Promise<void>;
}

export interface HarnessOptions {
  quota?: Partial<Parameters<typeof openNodeStore>[1]>;
  config?: Partial<Platform['config']>;
  /** `false`: started with a newsroom, so that nobody sets it up. */
  setup?: boolean;
  room?: Newsroom;
}

const ALL_BUT = { dailyBytes: 1e12, freeFloor: 0, freeBytes: () => 1e12 };
const workerdOf = workerd();

/** Not set up yet. */
export async function server({ quota, config, setup = true, room }: HarnessOptions = {}): Promise<Harness> {
  await ready();
  const shared = {
    room: room ?? newsroom(1),
    clock: { now: Date.parse(`${TODAY}T12:00:00Z`) },
    log: [] as string[],
    instead: {} as Stubs,
    work: { hashes: 0 },
  };
  const { freeBytes, ...limits } = { ...ALL_BUT, ...quota };
  const events = {
    now: () => shared.clock.now,
    log: (line: string) => void shared.log.push(line),
    hashed: () => {
      shared.work.hashes += 1;
    },
  };
  if (inject('door') === 'workerd') {
    const options = { quota: limits, config: config ?? {}, setup: setup ? toBase64url(SETUP_TOKEN) : null };
    const { request, store } = (await workerdOf()).newsroom({
      ...options,
      ...events,
      free: freeBytes,
      stubs: () => shared.instead,
    });
    return { app: { request }, store, ...shared, close: async () => undefined };
  }
  const folder = mkdtempSync(join(tmpdir(), 'flowerpot-server-'));
  const store = openNodeStore(join(folder, 'data'), { ...limits, freeBytes }, inlineTips);
  const app = createServer({
    store: withStubs(store, () => shared.instead),
    now: events.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    assets: PAGES,
    loginHash: countedHash(events.hashed),
    setupToken: setup ? sha256(SETUP_TOKEN) : null,
    log: events.log,
    config: { ...SERVER, ...config },
  });
  return {
    app,
    store,
    ...shared,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Set up through the route. */
export async function newsroomServer(options: HarnessOptions = {}): Promise<Harness> {
  const harness = await server(options);
  const answer = await send(harness, 'POST', '/api/desk/setup', setupBody(harness.room));
  expect(answer.status).toBe(204);
  return harness;
}

export function setupBody(room: Newsroom, directory: Directory = room.directory): SetupBody {
  const [member] = room.members;
  if (member === undefined) throw new Error('a member');
  return {
    token: toBase64url(SETUP_TOKEN),
    directory: signDirectory(room.keys.seed, directory),
    intake: signIntake(member, room.keys.key, TODAY),
    login: member.login,
  };
}

export async function send(
  { app }: Harness,
  method: string,
  path: string,
  json?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = json === undefined ? {} : { body: JSON.stringify(json) };
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  return app.request(path, { method, headers: { ...type, ...headers }, ...body });
}

/** The headers of a session. */
export type Session = { cookie: string };

/** The `Cookie` header of a new session of a member, the first unless told. */
export async function signIn(harness: Harness, member = harness.room.members[0]): Promise<Session> {
  const answer = await send(harness, 'POST', '/api/desk/sessions', { account: member?.key, login: member?.login });
  await read(answer, 201, SessionAnswer);
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

export interface TeamHarness extends Harness {
  admin: Session;
  reporter: Session;
  editor: Session;
}

/** Three members with one role each, invited, admitted and signed in through the routes; `room` is theirs. */
export async function teamServer(options: HarnessOptions = {}): Promise<TeamHarness> {
  const harness = await newsroomServer(options);
  const first = await signIn(harness);
  const { keys, members, directory } = newsroom(3);
  const roles: readonly Role[] = ['admin', 'reporter', 'editor'];
  for (const [n, member] of members.entries()) {
    if (n === 0) continue;
    const token = root(200 + n);
    await invite(harness, first, token, roles.slice(n, n + 1));
    const answer = await send(harness, 'POST', '/api/desk/join', joinBody(harness.room, member, token));
    expect(answer.status).toBe(204);
  }
  const listed = directory.members.map((member, n) => ({ ...member, roles: roles.slice(n, n + 1) }));
  harness.room = { keys, members, directory: following(harness.room, { members: listed }) };
  const published = signDirectory(keys.seed, harness.room.directory);
  expect((await send(harness, 'PUT', '/api/desk/directory', published, first)).status).toBe(204);
  const [admin, reporter, editor] = [first, await signIn(harness, members[1]), await signIn(harness, members[2])];
  return { ...harness, admin, reporter, editor };
}

/** The directory after this one, signed on the same day. */
export function following({ keys, directory }: Newsroom, change: Partial<Directory>): Directory {
  const previous = directoryHash(signDirectory(keys.seed, directory).signed);
  return { ...directory, serial: directory.serial + 1, previous, ...change };
}

export async function invite(harness: Harness, admin: Session, token: Uint8Array, roles: Role[]): Promise<void> {
  const body: InviteBody = { id: toBase64url(sha256(token)), roles };
  expect((await send(harness, 'POST', '/api/desk/invites', body, admin)).status).toBe(201);
}

/** What a newcomer's desk sends. */
export function joinBody(
  { keys }: Pick<Newsroom, 'keys'>,
  member: MemberKeys,
  token: Uint8Array,
  change: Partial<Application> = {},
): JoinBody {
  const application: Application = {
    v: 1,
    newsroom: keys.key,
    member: member.key,
    name: 'Newcomer',
    beats: [],
    archive: encodeRecipient(member.archive.recipient),
    ...change,
  };
  return {
    token: toBase64url(token),
    application: sign(member.signingSeed, 'application', JSON.stringify(application)),
    intake: signIntake(member, keys.key, TODAY),
    login: member.login,
  };
}

/** A `PUT` of sealed bytes. */
export async function putBytes(
  { app }: Harness,
  path: string,
  bytes: Uint8Array,
  headers: Record<string, string>,
): Promise<Response> {
  return app.request(path, {
    method: 'PUT',
    headers: { 'content-type': SEALED_TYPE, ...headers },
    body: new Uint8Array(bytes),
  });
}

/** A tip sealed by the source's own code. */
export function sealed({ room }: Pick<Harness, 'room'>, text = 'Meet me at the harbour.'): SealedTip {
  const to = reporters(room.directory)
    .slice(0, 1)
    .map((member) => member.key);
  return sealTip({
    directory: room.directory,
    intakes: intakes(room),
    to,
    text,
    contact: '',
    callout: null,
    today: TODAY,
  });
}

export async function puzzle(harness: Harness): Promise<string> {
  const { challenge, bits, parts } = await read(await send(harness, 'GET', '/api/puzzle'), 200, PuzzleAnswer);
  const nonces = await solvePuzzle(fromBase64url(challenge), { bits, parts });
  return `${challenge}.${toBase64url(nonces)}`;
}

export interface TipRequest {
  id: string;
  envelope: Uint8Array;
  removal: string;
}

/** These bytes as a tip, under an id and a removal hash of their own. */
export const tipRequest = (envelope: Uint8Array): TipRequest => ({
  id: toBase64url(random(BYTES.id)),
  envelope,
  removal: toBase64url(random(BYTES.hash)),
});

export const recipients = (count: number) => Array.from({ length: count }, () => identity(random(32)).recipient);

/** A body whose length is not known beforehand. */
export const streamed = (body: ReadableStream<Uint8Array<ArrayBuffer>>) => ({ body, duplex: 'half' });

/** The code, and that nothing was stored. */
export async function expectTipRefused(harness: Harness, answer: Response, code: ProblemCode): Promise<void> {
  await expectProblem(answer, code);
  expect(await tipCount(harness)).toBe(0);
}

/** `PUT /api/tips/:id`, with a fresh puzzle unless another header is given (`null`: none). */
export async function putTip(
  harness: Harness,
  tip: TipRequest,
  { solution, headers = {} }: { solution?: string | null; headers?: Record<string, string> } = {},
): Promise<Response> {
  const solved = solution === undefined ? await puzzle(harness) : solution;
  return harness.app.request(`/api/tips/${tip.id}`, {
    method: 'PUT',
    headers: {
      'content-type': SEALED_TYPE,
      [HEADERS.removal]: tip.removal,
      ...(solved === null ? {} : { [HEADERS.puzzle]: solved }),
      ...headers,
    },
    body: new Uint8Array(tip.envelope),
  });
}

/** The answer's JSON, checked by its schema. */
export async function read<S extends v.GenericSchema>(
  answer: Response,
  status: number,
  schema: S,
): Promise<v.InferOutput<S>> {
  const text = await answer.text();
  expect([answer.status, text]).toEqual([status, text]);
  const value = parseJson(schema, text);
  if (value === null) throw new Error(`not of the schema: ${text}`);
  return value;
}

/** Expects this problem document, and nothing else in it. */
export async function expectProblem(answer: Response, code: ProblemCode): Promise<void> {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const document = await read(answer, PROBLEMS[code].status, Problem);
  expect(document).toEqual({ type: `/problems#${code}`, code, ...PROBLEMS[code] });
}

export async function tipCount({ store }: Harness): Promise<number> {
  return (await store.tips.list(null, 1000)).length;
}
