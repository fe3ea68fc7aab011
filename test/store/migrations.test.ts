/** Data folders of earlier versions: what they hold is kept, and gets what the new schema needs. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openNodeStore } from '../../src/store/node/store.ts';
import { DAY, NEXT, newTip, random } from './fixtures.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
const QUOTA = { dailyBytes: 1e12, freeFloor: 0, freeBytes: () => 1e12 };
const Journal = v.looseObject({ entries: v.array(v.looseObject({ tag: v.string() })) });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'flowerpot-migrations-'));
  mkdirSync(join(root, 'data'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A file of the data folder as the first `count` migrations made it. */
function earlier(name: string, count: number): Database.Database {
  const folder = join(root, `first-${count}`);
  cpSync(MIGRATIONS, folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal = v.parse(Journal, JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  const client = new Database(join(root, 'data', name));
  migrate(drizzle(client), { migrationsFolder: folder });
  return client;
}

function signed(members: number): string {
  const list = Array.from({ length: members }, (_, n) => ({ key: `member-${n}`, name: 'Żuława “M”' }));
  return JSON.stringify({ signed: JSON.stringify({ v: 1, members: list }), by: 'room', sig: 'sig' });
}

it.each([
  [1, 4],
  [4, 4],
  [5, 8],
  [40, 40],
])('a newsroom of %i members from before case events asks for %i stanzas', async (members, eventStanzas) => {
  const before = earlier('flowerpot.db', 1);
  before
    .prepare('INSERT INTO newsroom VALUES (1, ?, ?, 3, 4, ?, ?)')
    .run('room', signed(members), members === 1 ? null : 8, members === 1 ? null : NEXT);
  before.prepare('INSERT INTO accounts VALUES (?, ?, ?, ?)').run('alice', '$argon2id$', 'check', '["admin"]');
  before.prepare('INSERT INTO intake VALUES (?, ?)').run('alice', '{"alice":1}');
  before.prepare('INSERT INTO sessions VALUES (?, ?, ?)').run(Buffer.alloc(32, 1), 'alice', NEXT);
  before.close();

  const store = openNodeStore(join(root, 'data'), QUOTA);
  expect(await store.newsroom.read()).toEqual({
    key: 'room',
    directory: signed(members),
    serial: 3,
    stanzas: 4,
    eventStanzas,
    previous: members === 1 ? null : { stanzas: 8, eventStanzas, until: NEXT },
  });
  expect(await store.members.account('alice')).toMatchObject({ roles: ['admin'] });
  expect(await store.members.list()).toEqual([{ key: 'alice', archive: null, welcome: null }]);
  expect(await store.members.intake()).toEqual(['{"alice":1}']);
  expect(await store.members.session(new Uint8Array(32).fill(1), DAY)).not.toBeNull();
  expect(await store.events.after(0, 1)).toEqual([]);
  await store.close();
});

it('tips of open and closed days are kept', async () => {
  const [open, closed] = [newTip({ day: NEXT }), newTip()];
  const main = earlier('flowerpot.db', 1);
  main.prepare('INSERT INTO tips VALUES (?, ?, ?, ?)').run(DAY, closed.id, closed.removal, closed.envelope);
  main.close();
  const day = earlier(`open-${NEXT}.db`, 1);
  day.prepare('INSERT INTO arrivals VALUES (1, ?, ?, ?)').run(open.id, open.removal, open.envelope);
  day.close();

  const store = openNodeStore(join(root, 'data'), QUOTA);
  expect(await store.tips.find(open.id, open.envelope)).toEqual({ result: 'same', day: NEXT });
  expect(await store.tips.find(closed.id, closed.envelope)).toEqual({ result: 'same', day: DAY });
  expect(await store.newsroom.read()).toBeNull();
  expect(await store.events.append({ case: random(32), seq: 0, envelope: random(9) })).toBe('appended');
  await store.close();
});

it('a newsroom whose directory before is not known whole is refused by the schema', () => {
  const now = earlier('flowerpot.db', 2);
  const insert = now.prepare('INSERT INTO newsroom VALUES (1, ?, ?, 1, 4, 4, ?, ?, ?)');
  expect(() => insert.run('room', '{}', 4, null, NEXT)).toThrow('newsroom_previous');
  expect(() => insert.run('room', '{}', null, 4, null)).toThrow('newsroom_previous');
  expect(insert.run('room', '{}', 4, 4, NEXT).changes).toBe(1);
  now.close();
});
