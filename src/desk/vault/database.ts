/**
 * The desk's IndexedDB: one small table of sealed records. Nothing unsealed is ever written here, and nothing whose old
 * versions must be gone: a browser keeps replaced values in its files until it tidies up.
 */
import * as v from 'valibot';
import { random } from '../../crypto/bytes.ts';

const DATABASE = 'flowerpot-desk';
const TABLE = 'sealed';

/**
 * `memory` is a box. `salt` and `keys` lie here only where the browser has no files that are overwritten in place. `in-file`
 * is a mark that holds no secret: whether the keys are in such a file (device.ts says how it is read).
 */
export type RecordName = 'salt' | 'keys' | 'memory' | 'in-file';
const Bytes = v.instance(Uint8Array);
/** Rounds of a mebibyte, `pieces` times: measured on Chromium, where three rounds were enough; smaller values stay in its table. */
const NOISE = { rounds: 5, pieces: 16, values: 32, bytes: 32_768 } as const;

function request<T>(from: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    from.onsuccess = () => resolve(from.result);
    from.onerror = () => reject(from.error);
  });
}

async function withTable<T>(mode: IDBTransactionMode, use: (table: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
  const database = await request(opening);
  try {
    const transaction = database.transaction(TABLE, mode, { durability: 'strict' });
    const finished = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
    const result = await use(transaction.objectStore(TABLE));
    await finished;
    return result;
  } finally {
    database.close();
  }
}

/** `null` when the record is missing or is not bytes. */
export function readRecord(name: RecordName): Promise<Uint8Array | null> {
  return withTable('readonly', async (table) => {
    const found: unknown = await request(table.get(name));
    return v.is(Bytes, found) ? found : null;
  });
}

type Records = Partial<Record<RecordName, Uint8Array>>;

/** Writes all records in one transaction: after a crash either all are new or none is. */
export function writeRecords(records: Records): Promise<void> {
  return withTable('readwrite', async (table) => {
    for (const [name, bytes] of Object.entries(records)) table.put(bytes, name);
  });
}

/**
 * Empties the table so that what was in it is gone from the disk too, as far as a page can bring that about: Chromium drops
 * replaced values only when it merges its files, and merges them when much was written. About a second, 80 MiB.
 * `left` takes the place of what was there in the same transaction, and stays.
 */
export async function emptyTable(left: Records = {}): Promise<void> {
  const clear = () =>
    withTable('readwrite', async (table) => {
      table.clear();
      for (const [name, bytes] of Object.entries(left)) table.put(bytes, name);
    });
  await clear();
  try {
    for (let round = 0; round < NOISE.rounds; round += 1) {
      for (let piece = 0; piece < NOISE.pieces; piece += 1) {
        await withTable('readwrite', async (table) => {
          // Deleted again each time, and between the first and the last name: so they lie in the files that are merged.
          for (const name of ['keys', 'memory', 'salt']) table.delete(name);
          for (let n = 0; n < NOISE.values; n += 1)
            table.put(random(NOISE.bytes), `${n % 2 === 0 ? 'a' : 'z'}${piece}-${n}`);
        });
      }
      await clear();
    }
  } catch {
    // No room for the noise: the records are deleted all the same, and go when the browser tidies up.
    await clear();
  }
}

export async function dropDatabase(): Promise<void> {
  await request(indexedDB.deleteDatabase(DATABASE));
}
