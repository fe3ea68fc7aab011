/**
 * Nothing that the server stores or is sent links two tips of one source, a reply or a look to a tip, either to a case, or a mailbox to
 * a member: every column of every table of every file, and every request with its answer, compared byte by byte. What the pages' own
 * code sends goes to a real server. What a live server sees of times and connections is not looked at here (docs/THREAT_MODEL.md).
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Api, type Ask, api } from '../../src/browser/http.ts';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { fromBase64url, random, sha256, toBase64url } from '../../src/crypto/bytes.ts';
import { verifyIntake } from '../../src/crypto/directory.ts';
import { caseId } from '../../src/crypto/event.ts';
import { type CodenameKeys, codenameKeys } from '../../src/crypto/keys.ts';
import { solvePuzzle } from '../../src/crypto/puzzle.ts';
import { openReply } from '../../src/crypto/reply.ts';
import { sealTip } from '../../src/crypto/tip.ts';
import type { Cases } from '../../src/desk/cases/case.ts';
import { createCases } from '../../src/desk/cases/cases.ts';
import { readSealed } from '../../src/desk/cases/reading.ts';
import { getEnvelopes, getReplies, getTips } from '../../src/desk/session/calls.ts';
import { DirectoryAnswer, HEADERS, IntakeAnswer, PuzzleAnswer, TipAnswer } from '../../src/protocol/api.ts';
import { mailboxBody, readMailbox } from '../../src/protocol/mailbox.ts';
import { EASY } from '../desk/inbox/many.ts';
import { setUpNewsroom, type TestNewsroom } from '../setup/newsroom.ts';
import { NOW, startServer, type TestServer, TODAY } from '../setup/server.ts';
import { links, rowsOf, searched, type Thing } from './links.ts';

interface Source {
  name: string;
  keys: CodenameKeys;
  tips: string[];
  replies: string[];
}

/** Whose work is under way, and what of it. */
type Work = Pick<Thing, 'of' | 'part'>;
const NOBODYS: Work = { of: 'nobody', part: 'alike' };

let data: string;
let server: TestServer;
let stopped = false;
let newsroom: TestNewsroom;
let cookies: string[];
let desks: Cases[] = [];
let sources: Source[];
const others: string[] = [];
let work = NOBODYS;
/** What was sent in somebody's matter, and what every page and desk sends alike. */
const requests: Thing[] = [];
const alike: Thing[] = [];

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'flowerpot-links-'));
  server = await startServer({ config: { data }, overrides: { mailboxMs: 0, puzzle: EASY } });
  newsroom = await setUpNewsroom(server, [
    { name: 'Mara Okonkwo', beats: [] },
    { name: 'Jonas Weber', beats: [] },
  ]);
  cookies = [await newsroom.signIn(0), await newsroom.signIn(1)];
  record();
  desks = cookies.map(deskOf);
  sources = Array.from({ length: 3 }, (_, n) => ({
    name: `source ${n}`,
    keys: codenameKeys(random(16), newsroom.keys.key),
    tips: [],
    replies: [],
  }));
  for (const source of sources) source.tips.push(await tell(source.name, source.keys, []));
  for (const n of [1, 2, 3]) others.push(await tell(`another ${n}`, null, []));
  for (const desk of desks) await answerAll(desk);
  for (const source of sources) {
    const read = await look(source, []);
    source.tips.push(await tell(source.name, source.keys, read));
    await look(source, source.replies.slice(0, 1));
  }
  for (const n of [4, 5, 6]) others.push(await tell(`another ${n}`, null, []));
  for (const desk of desks) await answerAll(desk);
  for (const [n, cookie] of cookies.entries()) await glance(cookie, desks[n]);
}, 120_000);

afterAll(async () => {
  vi.unstubAllGlobals();
  for (const desk of desks) desk.close();
  if (!stopped) await server.close();
  rmSync(data, { recursive: true, force: true });
});

/** Whole requests and answers of the pages' own client, as the server has them. */
function record(): void {
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!path.startsWith('/')) return send(path, init);
    const request = new Request(`${server.url}${path}`, init);
    const body = Buffer.from(await request.clone().arrayBuffer());
    const answer = await send(request);
    const answered = Buffer.from(await answer.arrayBuffer());
    const values = new Map([
      ['path', Buffer.from(path)],
      ['body', body],
      ['answer', answered],
      ...headersOf('asked', request.headers),
      ...headersOf('answered', answer.headers),
    ]);
    const thing = { name: `${request.method} ${path}`, ...work, values };
    (work === NOBODYS || request.method === 'GET' ? alike : requests).push(thing);
    return new Response(answer.status === 204 ? null : answered, answer);
  });
}

/**
 * Without the time, which two of one second have in common, and the puzzle's solution: small numbers that follow from its random
 * challenge, and that two may have by chance.
 */
function headersOf(which: string, headers: Headers): [string, Buffer][] {
  const kept = [...headers].filter(([name]) => name !== 'date');
  return kept.map(([name, value]) => {
    const text = name === HEADERS.puzzle ? value.replace(/\..*/, '') : value;
    return [`${which} ${name}`, Buffer.from(text)];
  });
}

/** What is sent meanwhile is this part of this source's matter. */
async function within<T>(now: Work, act: () => Promise<T>): Promise<T> {
  work = now;
  try {
    return await act();
  } finally {
    work = NOBODYS;
  }
}

/** As a source's page does. Returns the tip's id. */
async function tell(of: string, from: CodenameKeys | null, seen: readonly string[]): Promise<string> {
  const { directory, keys, members } = newsroom;
  const page = api('omit');
  await page.json('/api/directory', DirectoryAnswer);
  await page.json('/api/intake', IntakeAnswer);
  const known = { newsroomKey: keys.key, members: directory.members };
  const sealed = sealTip({
    directory,
    intakes: newsroom.intakes.flatMap((one) => verifyIntake(one, known) ?? []),
    to: members.map(({ key }) => key),
    text: 'The barriers were closed by hand.',
    contact: '',
    callout: null,
    conversation: from && {
      threadSeed: from.threadSeed,
      mailbox: { address: from.address, recipient: encodeRecipient(from.mailbox.recipient) },
      seen,
    },
    today: TODAY,
  });
  const puzzle = await page.json('/api/puzzle', PuzzleAnswer);
  const nonces = await solvePuzzle(fromBase64url(puzzle.challenge), puzzle);
  await within({ of, part: `tip ${sealed.id}` }, () =>
    page.json(`/api/tips/${sealed.id}`, TipAnswer, {
      method: 'PUT',
      bytes: sealed.envelope,
      headers: {
        [HEADERS.puzzle]: `${puzzle.challenge}.${toBase64url(nonces)}`,
        [HEADERS.removal]: sealed.removal,
      },
    }),
  );
  return sealed.id;
}

/** As the mailbox's page does. Returns the ids of what it read. */
async function look({ name, keys, replies }: Source, gone: readonly string[]): Promise<string[]> {
  const answer = await within({ of: name, part: 'mailbox' }, () =>
    api('omit').bytes('/api/mailbox', { method: 'POST', json: mailboxBody(keys.token, gone) }),
  );
  const found = readMailbox(answer)?.replies ?? [];
  const to = { newsroomKeys: [newsroom.keys.key], thread: keys.thread, members: newsroom.directory.members };
  const read = found.flatMap(({ envelope }) => openReply(envelope, keys.mailbox, to)?.reply.id ?? []);
  replies.splice(0, replies.length, ...read);
  return read;
}

/** The desk's own code, with one member's session. */
function deskOf(cookie: string, n: number): Cases {
  const member = newsroom.members[n];
  if (member === undefined) throw new Error('a member');
  const newsroomKey = newsroom.keys.key;
  return createCases({
    api: as(cookie),
    opener: {
      open: async (envelopes) => envelopes.map((one) => readSealed(one, member.archive, newsroomKey)),
      close: () => undefined,
    },
    own: member.key,
    newsroom: newsroomKey,
    signingSeed: toBase64url(member.signingSeed),
    directory: () => newsroom.directory,
    archive: (key) => newsroom.members.find((one) => one.key === key)?.archive.recipient ?? null,
    deskSecret: () => newsroom.deskSecret.slice(),
    heads: { load: () => ({}), save: async () => undefined },
    now: () => NOW,
  });
}

function as(cookie: string): Api {
  const desk = api('same-origin');
  const mine = (ask: Ask = {}): Ask => ({ ...ask, headers: { ...ask.headers, cookie } });
  return {
    json: (path, schema, ask) => desk.json(path, schema, mine(ask)),
    bytes: (path, ask) => desk.bytes(path, mine(ask)),
    done: (path, ask) => desk.done(path, mine(ask)),
  };
}

async function answerAll(desk: Cases): Promise<void> {
  await desk.refresh();
  const opened = await newsroom.openAll();
  for (const { name, keys } of sources) {
    const first = opened.find(({ tip }) => tip.thread === keys.thread);
    if (first?.tip.mailbox === undefined) throw new Error('a tip that can be answered');
    const { tip, address } = first;
    const target = { thread: tip.thread, address };
    const signed = await within({ of: name, part: 'case' }, () =>
      desk.reply(target, { text: 'Who closed them?', seen: [tip.id] }),
    );
    const mailbox = first.tip.mailbox;
    await within({ of: name, part: 'case' }, () => desk.deliver(target, signed, mailbox));
  }
}

/** What a desk asks by itself. */
async function glance(cookie: string, desk: Cases | undefined): Promise<void> {
  const listed = await getTips(as(cookie), null);
  const ids = listed.tips.map(({ id }) => id);
  await getEnvelopes(as(cookie), ids, AbortSignal.timeout(30_000));
  await getReplies(as(cookie));
  await desk?.refresh();
}

/** What of these sources' a row or request is: more than one part where it holds two. */
function belongs(values: ReadonlyMap<string, Buffer>): Work[] {
  const find = searched(values);
  const has = (id: string) => find(fromBase64url(id)).length > 0;
  const named = (of: string, tips: readonly string[]) => tips.filter(has).map((id) => ({ of, part: `tip ${id}` }));
  return [
    ...others.flatMap((id, n) => named(`another ${n + 1}`, [id])),
    ...sources.flatMap(({ name, keys, tips, replies }) => [
      ...named(name, tips),
      ...([keys.address, keys.token, ...replies].some(has) ? [{ of: name, part: 'mailbox' }] : []),
      ...(has(caseId(newsroom.deskSecret, keys.thread)) ? [{ of: name, part: 'case' }] : []),
    ]),
  ];
}

const databases = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .flatMap((name) => rowsOf(join(folder, name)).map((row) => ({ ...row, name: `${row.table} in ${name}` })));

/** Looked through once: nothing is sent after the first test began. */
const sent: Thing[] = [];

/** Rows and requests of these sources, each as often as it belongs to something. */
function thingsIn(folder: string): Thing[] {
  const rows = databases(folder).flatMap(({ name, values }) =>
    belongs(values).map((one) => ({ name: `${name} (${one.part})`, ...one, values })),
  );
  if (sent.length === 0) sent.push(...requests.flatMap(partsOf));
  return [...rows, ...sent];
}

/** A reply is sent while its case is worked on. */
function partsOf(thing: Thing): Thing[] {
  const isReply = thing.name.startsWith('PUT /api/desk/replies/');
  const own = { ...thing, part: isReply ? 'mailbox' : thing.part };
  const others = belongs(thing.values).filter(({ of, part }) => of !== own.of || part !== own.part);
  return [own, ...others.map((one) => ({ ...own, ...one }))];
}

/** Tells where bytes stand: columns, and fields of requests. */
function placesIn(folder: string): (bytes: Uint8Array) => string[] {
  const rows = databases(folder).map(({ values }) => ({ prefix: '', find: searched(values) }));
  const asked = [...requests, ...alike].map(({ name, values }) => ({
    prefix: `${/^\w+ \/api\/(desk\/)?\w+/.exec(name)?.[0]} `,
    find: searched(values),
  }));
  const all = [...rows, ...asked];
  return (bytes) => [...new Set(all.flatMap(({ prefix, find }) => find(bytes).map((field) => prefix + field)))].sort();
}

/** Rows that hold a mailbox's address and something that is a member's. */
function besideMembers(folder: string): string[] {
  const text = (one: string) => Buffer.from(one);
  const membersOwn = newsroom.members.flatMap(({ key, archive }, n) => [
    fromBase64url(key),
    text(encodeRecipient(archive.recipient)),
    text(newsroom.directory.members[n]?.name ?? ''),
    sha256(fromBase64url(cookies[n]?.split('=')[1] ?? '')),
  ]);
  return databases(folder).flatMap(({ name, values }) => {
    const find = searched(values);
    const holds = (one: Uint8Array) => find(one).length > 0;
    const isMailbox = sources.some(({ keys }) => holds(fromBase64url(keys.address)));
    return isMailbox && membersOwn.some(holds) ? [name] : [];
  });
}

const NOWHERE: string[] = [];

function expectNothing(folder: string): void {
  const things = thingsIn(folder);
  for (const { name, tips } of sources) {
    const parts = new Set(things.filter(({ of }) => of === name).map(({ part }) => part));
    expect([...parts].sort()).toEqual(['case', 'mailbox', ...tips.map((id) => `tip ${id}`)].sort());
  }
  expect(things.filter(({ name }) => name.startsWith('replies'))).toHaveLength(9);
  expect(links(things)).toEqual([]);
  expect(besideMembers(folder)).toEqual([]);
  const placesOf = placesIn(folder);
  for (const { keys } of sources) {
    expect(placesOf(fromBase64url(keys.address))).toEqual([
      'PUT /api/desk/replies asked flowerpot-mailbox',
      'replies.mailbox',
    ]);
    expect(placesOf(fromBase64url(keys.token))).toEqual(['POST /api/mailbox body']);
    for (const secret of [keys.threadSeed, fromBase64url(keys.thread), keys.mailbox.seed, keys.mailbox.recipient]) {
      expect(placesOf(secret)).toEqual(NOWHERE);
    }
  }
  // A row's own number would tell after which case event a reply was written, and after which tip a tip.
  const columns = new Set(databases(folder).flatMap(({ values }) => [...values.keys()]));
  expect([columns.has('events.rowid'), columns.has('replies.rowid'), columns.has('tips.rowid')]).toEqual([
    true,
    false,
    false,
  ]);
}

it('on the day itself nothing links two tips of one source, a mailbox to a tip or a case, or a member to a mailbox', () => {
  expectNothing(data);
});

it('what is sent for nobody’s sake names all tips and replies that there are, or none', () => {
  const tips = [...sources.flatMap((source) => source.tips), ...others];
  const put = requests.flatMap(({ name }) => /^PUT \/api\/desk\/replies\/(.+)$/.exec(name)?.[1] ?? []);
  const counts = alike.map(({ name, values }) => {
    const find = searched(values);
    const count = (ids: readonly string[]) => ids.filter((id) => find(fromBase64url(id)).length > 0).length;
    return `${name.replace(/\?.*/, '')}: ${count(tips)} tips, ${count(put)} replies`;
  });
  // Of twelve replies three were deleted by their sources.
  expect([tips.length, put.length]).toEqual([12, 12]);
  expect([...new Set(counts)].sort()).toEqual([
    'GET /api/desk/events: 0 tips, 0 replies',
    'GET /api/desk/replies: 0 tips, 9 replies',
    'GET /api/desk/tips: 12 tips, 0 replies',
    'GET /api/directory: 0 tips, 0 replies',
    'GET /api/intake: 0 tips, 0 replies',
    'GET /api/puzzle: 0 tips, 0 replies',
    'POST /api/desk/envelopes: 12 tips, 0 replies',
  ]);
});

it('nor does it when the day is closed', async () => {
  await server.close();
  server = await startServer({ config: { data }, overrides: { now: () => NOW + 86_400_000 } });
  await vi.waitUntil(() => !readdirSync(data).some((name) => name.startsWith(`open-${TODAY}`)), { timeout: 20_000 });
  await server.close();
  stopped = true;
  expectNothing(data);
});

/** A link that is put into the closed day's files, as a later change of the code might put it there. */
it.each<[string, (first: Source) => [string, Uint8Array][], RegExp | null]>([
  [
    'a removal hash that two tips have',
    ({ tips }) => tips.map((id) => [`UPDATE tips SET removal = x'${'5a'.repeat(32)}' WHERE id = ?`, fromBase64url(id)]),
    /^tips .* and tips /,
  ],
  [
    'a number that two tips have in a new column',
    ({ tips }) => [
      ['ALTER TABLE tips ADD COLUMN sender integer', new Uint8Array()],
      ...tips.map((id): [string, Uint8Array] => ['UPDATE tips SET sender = 7 WHERE id = ?', fromBase64url(id)]),
    ],
    /^tips .* and tips /,
  ],
  [
    'a tip’s id in a new column of a reply',
    ({ tips, keys }) => [
      [`ALTER TABLE replies ADD COLUMN tip text DEFAULT ''`, new Uint8Array()],
      [`UPDATE replies SET tip = '${tips[0]}' WHERE mailbox = ?`, fromBase64url(keys.address)],
    ],
    /^(PUT \/api\/tips|replies|tips) .* and .*/,
  ],
  [
    'a reply’s id beside its case event',
    ({ keys, replies }) => [
      ['ALTER TABLE events ADD COLUMN reply text', new Uint8Array()],
      [
        `UPDATE events SET reply = '${replies[0]}' WHERE "case" = ?`,
        fromBase64url(caseId(newsroom.deskSecret, keys.thread)),
      ],
    ],
    /events .* and .*/,
  ],
  [
    'who wrote a reply',
    ({ keys }) => [
      ['ALTER TABLE replies ADD COLUMN account text', new Uint8Array()],
      [`UPDATE replies SET account = '${newsroom.members[0]?.key}' WHERE mailbox = ?`, fromBase64url(keys.address)],
    ],
    null,
  ],
])('%s is found', (_what, change, found) => {
  const copy = mkdtempSync(join(tmpdir(), 'flowerpot-planted-'));
  try {
    cpSync(data, copy, { recursive: true });
    const [name = ''] = readdirSync(copy).filter((one) => one.endsWith('.db') && !one.startsWith('open-'));
    const database = new Database(join(copy, name));
    const [first] = sources;
    if (first === undefined) throw new Error('a source');
    for (const [sql, value] of change(first)) {
      const step = database.prepare(sql);
      expect(value.length === 0 ? 1 : step.run(value).changes).toBeGreaterThan(0);
      if (value.length === 0) step.run();
    }
    database.close();
    if (found === null) expect(besideMembers(copy)).not.toEqual([]);
    else expect(links(thingsIn(copy)).some((line) => found.test(line))).toBe(true);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

it('a header that carries a mailbox’s address beside a tip is found', () => {
  const [first] = sources;
  const tip = requests.find(({ part }) => part === `tip ${first?.tips[0]}`);
  if (first === undefined || tip === undefined) throw new Error('a tip');
  const values = new Map([...tip.values, ['asked flowerpot-thread', Buffer.from(first.keys.address)]]);
  expect(links([...thingsIn(data), { ...tip, values }])).not.toEqual([]);
});
