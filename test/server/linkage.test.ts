/**
 * Nothing that the server stores or is sent links two tips of one source, a reply or a look to a tip, either to a case, or a mailbox to
 * a member: every column of every table of every file, and every request with its answer, compared byte by byte. What the pages' own
 * code sends goes to a real server. What a live server sees of times and connections is not looked at here (docs/THREAT_MODEL.md).
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeRecipient } from '../../src/crypto/age/recipient.ts';
import { fromBase64url, sha256 } from '../../src/crypto/bytes.ts';
import { caseId } from '../../src/crypto/event.ts';
import { links, rowsOf, searched, type Thing } from './links.ts';
import {
  alike,
  closeDay,
  cookies,
  data,
  endTraffic,
  type GivenFile,
  makeTraffic,
  newsroom,
  others,
  othersFiles,
  requests,
  type Source,
  sources,
  type Work,
} from './traffic.ts';

beforeAll(makeTraffic, 120_000);
afterAll(endTraffic);

/**
 * What of these sources' a row or request is: more than one part where it holds two. A file is part of its tip, whose commit names it, or,
 * `apart`, one of its own: what is stored must not tell with which tip it came.
 */
function belongs(values: ReadonlyMap<string, Buffer>, apart = false): Work[] {
  const find = searched(values);
  const has = (id: string) => find(fromBase64url(id)).length > 0;
  const named = (of: string, tips: readonly string[]) => tips.filter(has).map((id) => ({ of, part: `tip ${id}` }));
  const given = (of: string, files: readonly GivenFile[]) =>
    files.flatMap(({ tip, upload, id }) =>
      has(upload) || has(id) ? [{ of, part: apart ? `file ${id}` : `tip ${tip}` }] : [],
    );
  const all = [
    ...others.flatMap((id, n) => [
      ...named(`another ${n + 1}`, [id]),
      ...given(
        `another ${n + 1}`,
        othersFiles.filter(({ tip }) => tip === id),
      ),
    ]),
    ...sources.flatMap(({ name, keys, tips, files, replies }) => [
      ...named(name, tips),
      ...given(name, files),
      ...([keys.address, keys.token, ...replies].some(has) ? [{ of: name, part: 'mailbox' }] : []),
      ...(has(caseId(newsroom.deskSecret, keys.thread)) ? [{ of: name, part: 'case' }] : []),
    ]),
  ];
  return all.filter((one, n) => all.findIndex(({ of, part }) => of === one.of && part === one.part) === n);
}

const databases = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .flatMap((name) => rowsOf(join(folder, name)).map((row) => ({ ...row, name: `${row.table} in ${name}` })));

/** Sealed files: the names that they have on the disk, and their first bytes. */
const onDisk = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(uploads|files)\b/.test(path) && statSync(join(folder, path)).isFile())
    .map((path) => ({
      name: dirname(path),
      values: new Map([
        ['disk.name', Buffer.from(basename(path))],
        ['disk.bytes', readFileSync(join(folder, path)).subarray(0, 4000)],
      ]),
    }));

/** Looked through once: nothing is sent after the first test began. */
const sent: Thing[] = [];

/** Rows of these sources, each as often as it belongs to something. */
function rowsIn(folder: string, apart = false): Thing[] {
  return [...databases(folder), ...onDisk(folder)].flatMap(({ name, values }) =>
    belongs(values, apart).map((one) => ({ name: `${name} (${one.part})`, ...one, values })),
  );
}

/** With the requests. */
function thingsIn(folder: string): Thing[] {
  if (sent.length === 0) sent.push(...requests.flatMap(partsOf));
  return [...rowsIn(folder), ...sent];
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
  // Without the requests, a file is not even told to be its tip's.
  const stored = rowsIn(folder, true);
  const files = [...sources.flatMap((source) => source.files), ...othersFiles];
  expect(new Set(stored.flatMap(({ part }) => (part.startsWith('file ') ? [part] : []))).size).toBe(files.length);
  expect(links(stored)).toEqual([]);
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
  await closeDay();
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
  [
    'a tip’s id beside a file that came with it',
    ({ files }) =>
      files.map(({ id, tip }) => [
        `INSERT INTO files (id, upload, size, kept) VALUES (x'${Buffer.from(id, 'base64url').toString('hex')}', ?, 1, 0)`,
        fromBase64url(tip),
      ]),
    /^files .* and .*/,
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
    else expect(links(rowsIn(copy, true)).some((line) => found.test(line))).toBe(true);
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
