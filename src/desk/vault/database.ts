/**
 * The desk's IndexedDB: one small table of sealed records. Nothing unsealed is ever written here, and nothing whose old
 * versions must be gone: a browser keeps replaced values in its files until it tidies up.
 */
import * as v from 'valibot';

const DATABASE = 'flowerpot-desk';
const TABLE = 'sealed';

/** `memory` is a box. `salt` and `keys` lie here only where the browser has no files that are overwritten in place. */
export type RecordName = 'salt' | 'keys' | 'memory';
const Bytes = v.instance(Uint8Array);

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

/** Writes all records in one transaction: after a crash either all are new or none is. */
export function writeRecords(records: Partial<Record<RecordName, Uint8Array>>): Promise<void> {
  return withTable('readwrite', async (table) => {
    for (const [name, bytes] of Object.entries(records)) table.put(bytes, name);
  });
}

export function removeRecords(names: readonly RecordName[]): Promise<void> {
  return withTable('readwrite', async (table) => {
    for (const name of names) table.delete(name);
  });
}

export async function dropDatabase(): Promise<void> {
  await request(indexedDB.deleteDatabase(DATABASE));
}
