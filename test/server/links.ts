/** What things have in common byte by byte, whatever it means: rows of a database, requests and their answers. */
import Database from 'better-sqlite3';

/** A row, or a request with its answer. */
export interface Thing {
  /** For messages: where it was found. */
  name: string;
  /** The source it belongs to: that is the secret. */
  of: string;
  /** What of the source's it is: one tip, the mailbox, the case. Things of one part may have in common what they like. */
  part: string;
  /** By what holds them. Short values are compared under one name, 16 bytes of longer ones wherever they stand. */
  values: ReadonlyMap<string, Buffer>;
}

const WINDOW = 16;

/** What different parts of one source have in common, and nothing of another's has: one line for each pair of things. */
export function links(things: readonly Thing[]): string[] {
  const shared = new Map<string, Set<number>>();
  const maybe = inSeveral(things);
  for (const [at, thing] of things.entries()) {
    for (const [name, value] of thing.values) {
      if (value.length < WINDOW) note(shared, `${name}=${value.toString('hex')}`, at);
      for (const bytes of spelled(value)) {
        for (let from = 0; from + WINDOW <= bytes.length; from += 1) {
          if (maybe(bytes, from)) note(shared, bytes.toString('latin1', from, from + WINDOW), at);
        }
      }
    }
  }
  const found = new Set<string>();
  for (const holders of shared.values()) {
    const those = [...holders].flatMap((at) => things[at] ?? []);
    if (those.some(({ of }) => of !== those[0]?.of)) continue;
    for (const [n, one] of those.entries()) {
      for (const other of those.slice(n + 1)) {
        if (one.part !== other.part) found.add(`${one.name} and ${other.name}`);
      }
    }
  }
  return [...found].sort();
}

function note(shared: Map<string, Set<number>>, what: string, at: number): void {
  const holders = shared.get(what);
  if (holders === undefined) shared.set(what, new Set([at]));
  else holders.add(at);
}

/** What every age file has: windows that hold it and two letters beside it would be alike by chance. */
const FORMAT = /age-encryption\.org\/v1\n|-> mlkem768x25519 |\n--- /;

/** As it is, and every run that may be base64 (of either alphabet) or hex as the bytes it stands for, from each of its first places. */
function spelled(value: Buffer): Buffer[] {
  const known = SPELLED.get(value) ?? spellings(value);
  SPELLED.set(value, known);
  return known;
}

const SPELLED = new WeakMap<Buffer, Buffer[]>();

function spellings(value: Buffer): Buffer[] {
  const text = value.toString('latin1');
  const base64 = (text.match(/[\w+/-]{22,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64url')),
  );
  const hex = (text.match(/[\da-f]{32,}/gi) ?? []).flatMap((run) =>
    [0, 1].map((from) => Buffer.from(run.slice(from), 'hex')),
  );
  return [
    ...value
      .toString('latin1')
      .split(FORMAT)
      .map((piece) => Buffer.from(piece, 'latin1')),
    ...base64,
    ...hex,
  ];
}

/** Whether these bytes may be in several parts. Millions of windows: first by a hash, so that few are looked at whole. */
const HASH_BITS = 26;

function inSeveral(things: readonly Thing[]): (bytes: Buffer, from: number) => boolean {
  const first = new Uint16Array(2 ** HASH_BITS);
  const several = new Uint8Array(2 ** HASH_BITS);
  const parts = [...new Set(things.map(partOf))];
  for (const thing of things) {
    const { values } = thing;
    const own = parts.indexOf(partOf(thing)) + 1;
    for (const bytes of [...values.values()].flatMap(spelled)) {
      for (let from = 0; from + WINDOW <= bytes.length; from += 1) {
        const hash = hashOf(bytes, from);
        if (first[hash] === 0) first[hash] = own;
        else if (first[hash] !== own) several[hash] = 1;
      }
    }
  }
  return (bytes, from) => several[hashOf(bytes, from)] === 1;
}

const partOf = ({ of, part }: Thing): string => `${of}, ${part}`;

function hashOf(bytes: Buffer, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + WINDOW; at += 4) {
    hash = Math.imul(hash ^ bytes.readInt32LE(at), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> (32 - HASH_BITS);
}

export interface StoredRow {
  table: string;
  values: Map<string, Buffer>;
}

/** Every row of every table of a file, by the names that it has there: what a new migration adds is looked at too. */
export function rowsOf(path: string): StoredRow[] {
  const database = new Database(path, { readonly: true });
  try {
    const tables = database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    return tables.flatMap((table) => {
      const rows = database.prepare<[], Record<string, unknown>>(
        `SELECT ${columnsOf(database, table)} FROM "${table}"`,
      );
      return rows.all().map((row) => ({
        table,
        values: new Map(Object.entries(row).flatMap(([name, value]) => valued(`${table}.${name}`, value))),
      }));
    });
  } finally {
    database.close();
  }
}

/** With the number that SQLite gives each row by itself, where it does: it tells the order of writing. */
function columnsOf(database: Database.Database, table: string): string {
  try {
    database.prepare(`SELECT rowid FROM "${table}"`);
    return 'rowid AS "rowid", *';
  } catch {
    return '*';
  }
}

function valued(name: string, value: unknown): [string, Buffer][] {
  if (value === null) return [];
  return [[name, Buffer.isBuffer(value) ? value : Buffer.from(String(value))]];
}

/** The names of the values in which these bytes stand, in any spelling. */
export function searched(values: ReadonlyMap<string, Buffer>): (bytes: Uint8Array) => string[] {
  const all = [...values].map(([name, value]) => ({ name, spellings: spelled(value) }));
  return (bytes) =>
    all.filter(({ spellings }) => spellings.some((one) => one.includes(Buffer.from(bytes)))).map(({ name }) => name);
}
