/**
 * Where the sealed keys lie: in a file that is overwritten in place, so that what was replaced is gone. Where a browser
 * refuses such a file, in IndexedDB, which may keep replaced records for weeks; the Device page says so then.
 */
import { connect, type Remote, RpcError } from '../../browser/rpc.ts';
import { concat } from '../../crypto/bytes.ts';
import { dropDatabase, emptyTable, readRecord, writeRecords } from './database.ts';
import { RECORD_BYTES } from './slots.ts';
import type { Jobs } from './slots.worker.ts';

export const SALT_BYTES = 16;
/** A box of this size and its salt fill a slot. */
export const BOX_BYTES = RECORD_BYTES - SALT_BYTES;

/** The Argon2id salt and the box under the key that it gives: replaced together, so that no salt outlives its passphrase. */
export interface SealedKeys {
  salt: Uint8Array;
  box: Uint8Array;
}

export type Place = 'file' | 'database';

/** `null` on a device that was not enrolled. */
export async function readSealed(): Promise<{ sealed: SealedKeys; place: Place } | null> {
  const record = await unlessRefused((file) => file.call('read', undefined));
  if (record instanceof Uint8Array) {
    return {
      sealed: { salt: record.subarray(0, SALT_BYTES), box: record.subarray(SALT_BYTES) },
      place: 'file',
    };
  }
  const [salt, box] = [await readRecord('salt'), await readRecord('keys')];
  return salt === null || box === null ? null : { sealed: { salt, box }, place: 'database' };
}

/**
 * Replaces what was there, in the file if this browser has such files. Returns where it lies now. Keys that lay in the
 * database until then go from there, and the memory with them.
 */
export async function writeSealed({ salt, box }: SealedKeys): Promise<Place> {
  const written = await unlessRefused(async (file) => {
    await file.call('write', concat(salt, box));
    return true;
  });
  if (written === 'refused') {
    await writeRecords({ salt, keys: box });
    return 'database';
  }
  if ((await readRecord('keys')) !== null) await emptyTable();
  return 'file';
}

/** Removes everything the desk keeps on this device. */
export async function eraseDevice(): Promise<void> {
  await unlessRefused((file) => file.call('erase', undefined));
  if ((await readRecord('keys')) !== null) await emptyTable();
  await dropDatabase();
}

async function unlessRefused<T>(use: (file: Remote<Jobs>) => Promise<T>): Promise<T | 'refused'> {
  const file = connect<Jobs>(new Worker(new URL('./slots.worker.ts', import.meta.url), { type: 'module' }));
  try {
    return await use(file);
  } catch (error) {
    if (error instanceof RpcError && error.code === 'refused') return 'refused';
    throw error;
  } finally {
    file.close();
  }
}
