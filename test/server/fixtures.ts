/** A server over a real store in a folder of its own, a clock that stands, and a newsroom with fixed keys. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type * as v from 'valibot';
import { expect } from 'vitest';
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
import type { Asset } from '../../src/server/assets.ts';
import type { Platform } from '../../src/server/context.ts';
import { createServer } from '../../src/server/server.ts';
import { openNodeStore } from '../../src/store/node/store.ts';
import type { Store } from '../../src/store/store.ts';
import { intakes, type Newsroom, newsroom, root, TODAY } from '../crypto/fixtures.ts';
import { inlineTips } from '../store/inline.ts';

export const SETUP_TOKEN = new Uint8Array(32).fill(7);

export interface Harness {
  app: Hono;
  store: Store;
  room: Newsroom;
  /** Milliseconds; tests move it. */
  clock: { now: number };
  /** What the server noted about its own errors. */
  log: string[];
  close(): Promise<void>;
}

export interface HarnessOptions {
  quota?: Partial<Parameters<typeof openNodeStore>[1]>;
  platform?: Partial<Omit<Platform, 'config'>> & { config?: Partial<Platform['config']> };
  room?: Newsroom;
}

/** Not set up yet. */
export async function server({ quota, platform, room }: HarnessOptions = {}): Promise<Harness> {
  await ready();
  const folder = mkdtempSync(join(tmpdir(), 'flowerpot-server-'));
  const limits = { dailyBytes: 1e12, freeFloor: 0, freeBytes: () => 1e12, ...quota };
  const store = openNodeStore(join(folder, 'data'), limits, inlineTips);
  const clock = { now: Date.parse(`${TODAY}T12:00:00Z`) };
  const log: string[] = [];
  const app = createServer({
    store,
    now: () => clock.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    assets: { get: (file) => ASSETS.get(file) ?? null },
    // Argon2 itself is used in test/server/node.test.ts; here its answers are enough.
    loginHash: { hash: async (secret) => `hash:${secret}`, verify: async (phc, secret) => phc === `hash:${secret}` },
    setupToken: sha256(SETUP_TOKEN),
    log: (line) => void log.push(line),
    ...platform,
    config: {
      origin: null,
      retentionDays: 60,
      sessionDays: 1,
      mailboxMs: 0,
      puzzle: { restBits: 1, maxBits: 6 },
      ...platform?.config,
    },
  });
  return {
    app,
    store,
    room: room ?? newsroom(1),
    clock,
    log,
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

const page = (text: string): Asset => ({
  type: 'text/html; charset=utf-8',
  plain: new TextEncoder().encode(text),
  br: new TextEncoder().encode(`br ${text}`),
  gzip: new TextEncoder().encode(`gzip ${text}`),
});
const ASSETS = new Map<string, Asset>(
  Object.entries({
    'index.html': page('<h1>home</h1>'),
    'tip.html': page('<h1>tip</h1>'),
    'ar/index.html': page('<h1>ar</h1>'),
    '404.html': page('<h1>not here</h1>'),
    'assets/desk-1a2b3c.js': { type: 'text/javascript; charset=utf-8', plain: new Uint8Array(3), br: null, gzip: null },
    'assets/tip-1a2b3c.js': { type: 'text/javascript; charset=utf-8', plain: new Uint8Array(4), br: null, gzip: null },
  }),
);

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
