/**
 * Where the sealed keys lie: in a file that is overwritten in place, so that what was replaced is gone. Where a browser
 * refuses such a file, in IndexedDB, which may keep replaced records for weeks; the Device page says so then.
 *
 * Which keys are in force is said by the mark `in-file`, in the database, whatever else lies in the other place:
 * - CONFIRMED: those in the file. When it is refused or gone, there are none to be had; that is no new device.
 * - BEGUN: those in the database, or none if it has none. Writing the file began, and the file may hold keys by now.
 * - No mark: those in the database; if it has none, those of a file that is handed out (the database was removed alone).
 * Every step leaves the keys before or the new ones in force. What a mark says may be in the file is not forgotten without it.
 */
import { connect, type Remote, RpcError } from '../../browser/rpc.ts';
import { concat } from '../../crypto/bytes.ts';
import { type Failure, ToldError } from '../shared/failure.ts';
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

/**
 * The keys are, were, or may be on this device and cannot be had. `damaged`: a file without a whole record. `not-now`: the
 * browser does not hand the file out at this moment. `gone`: there was a file, and the browser has none any more.
 */
export class DeviceUnreadable extends ToldError {
  override readonly name = 'DeviceUnreadable';
  readonly code: 'damaged' | 'not-now' | 'gone';
  constructor(code: DeviceUnreadable['code']) {
    super(code);
    this.code = code;
  }
  told(): Failure {
    return UNREADABLE[this.code];
  }
}

const UNREADABLE: Record<DeviceUnreadable['code'], Failure> = {
  damaged: {
    title: 'The keys on this device are damaged',
    detail:
      'No passphrase opens them any more. Your tips are safe on the server: restore this device from your 24 words.',
  },
  gone: {
    title: 'The keys that were on this device are gone',
    detail:
      'The browser has removed them: somebody cleared its data, or it needed room. Your tips are safe on the server. Restore this device from your 24 words.',
  },
  'not-now': {
    title: 'The browser does not hand out this device’s keys now',
    detail:
      'Nothing was erased. Close other windows of this browser, or start it anew, and try again. If this stays, remove this site’s data in the browser’s settings and restore from your 24 words.',
  },
};

const CONFIRMED = Uint8Array.of(1);
const BEGUN = Uint8Array.of(2);

/** `null` on a device that was not enrolled. Throws `DeviceUnreadable`. */
export async function readSealed(): Promise<{ sealed: SealedKeys; place: Place } | null> {
  const [salt, box, mark] = [await readRecord('salt'), await readRecord('keys'), await readMark()];
  if (mark !== 'confirmed' && salt !== null && box !== null) return { sealed: { salt, box }, place: 'database' };
  if (mark === 'begun') return null;
  const found = await unlessRefused((file) => file.call('read', undefined)).catch((error: unknown) => {
    throw error instanceof RpcError ? new DeviceUnreadable('not-now') : error;
  });
  if (found === 'refused') {
    if (mark === 'confirmed') throw new DeviceUnreadable('not-now');
    return null;
  }
  if (found?.state === 'damaged') throw new DeviceUnreadable('damaged');
  if (found?.state === 'whole') {
    const { record } = found;
    return { sealed: { salt: record.subarray(0, SALT_BYTES), box: record.subarray(SALT_BYTES) }, place: 'file' };
  }
  if (mark === 'confirmed') throw new DeviceUnreadable('gone');
  return null;
}

/**
 * Replaces what was there, in the file if this browser has such files. Returns where it lies now. Keys that lay in the
 * database until then go from there, and the memory with them. Throws `DeviceUnreadable` when the keys lie in a file that
 * the browser does not hand out now: a second place would be the older one some day.
 */
export async function writeSealed({ salt, box }: SealedKeys): Promise<Place> {
  const [before, wasInDatabase] = [await readMark(), (await readRecord('keys')) !== null];
  const written = await unlessRefused(async (file) => {
    // Read before anything is marked: where files are always refused, no mark ever stands in the way.
    if (before === null) {
      const found = await file.call('read', undefined);
      const isInForce = !wasInDatabase && found !== null && found.state !== 'empty';
      await writeRecords({ 'in-file': isInForce ? CONFIRMED : BEGUN });
    }
    await file.call('write', concat(salt, box));
    return true;
  });
  if (written === 'refused') {
    if ((await readMark()) === 'confirmed') throw new DeviceUnreadable('not-now');
    await writeRecords({ salt, keys: box });
    return 'database';
  }
  if (wasInDatabase) await emptyTable({ 'in-file': CONFIRMED });
  else if (before !== 'confirmed') await writeRecords({ 'in-file': CONFIRMED });
  return 'file';
}

/** Removes everything the desk keeps on this device. Throws `DeviceUnreadable` when its file is not handed out now. */
export async function eraseDevice(): Promise<void> {
  const erased = await unlessRefused((file) => file.call('erase', undefined));
  // Forgotten keys must not come back when the browser hands the file out again.
  if (erased === 'refused' && (await readMark()) !== null) throw new DeviceUnreadable('not-now');
  if ((await readRecord('keys')) !== null) await emptyTable();
  await dropDatabase();
}

/** One byte, and any but BEGUN confirms: earlier versions wrote a 1. */
async function readMark(): Promise<'begun' | 'confirmed' | null> {
  const mark = await readRecord('in-file');
  if (mark === null) return null;
  return mark[0] === BEGUN[0] ? 'begun' : 'confirmed';
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
