/** The device's sealed records: made at enrolment, opened with the passphrase, kept open only in memory until the lock. */
import { random, wipe } from '../../crypto/bytes.ts';
import { claimDevice } from './claim.ts';
import { readRecord, writeRecords } from './database.ts';
import {
  DeviceUnreadable,
  eraseDevice,
  type Place,
  readSealed,
  SALT_BYTES,
  type SealedKeys,
  writeSealed,
} from './device.ts';
import { passphraseKey } from './passphrase.ts';
import { EMPTY_MEMORY, type Keys, type Memory } from './record.ts';
import { openKeys, openMemory, sealKeys, sealMemory } from './sealing.ts';

/** An opened vault. It alone may write to this device until `close`, which wipes its key; nothing can be saved afterwards. */
export interface Vault {
  keys: Keys;
  memory: Memory;
  /** Where the keys lie: `database` may keep replaced ones for a while. */
  readonly place: Place;
  /** When it resolves, the keys before are overwritten, where `place` is `file` (and the disk took it: slots.ts). */
  saveKeys(keys: Keys): Promise<void>;
  saveMemory(memory: Memory): Promise<void>;
  /** Writes the keys under a new key and its salt, in one step. */
  reseal(lock: Lock): Promise<void>;
  close(): void;
}

/** The key that seals this device's keys, and the salt it was made with. */
export interface Lock {
  key: Uint8Array;
  salt: Uint8Array;
}

/** Whether this device was enrolled. One that cannot be read now counts so: unlocking then says what is wrong. */
export function enrolment(): Promise<'enrolled' | 'new' | 'gone'> {
  return readSealed().then(
    (found) => (found === null ? 'new' : 'enrolled'),
    (error: unknown) => (error instanceof DeviceUnreadable && error.code === 'gone' ? 'gone' : 'enrolled'),
  );
}

/** Writes the first records of this device, replacing what was there. Throws `DeviceBusy`. */
export async function createVault(passphrase: string, keys: Keys): Promise<Vault> {
  const release = await claimDevice();
  try {
    const lock = await newLock(passphrase);
    const place = await writeSealed({ salt: lock.salt, box: sealKeys(lock.key, keys) });
    await writeRecords({ memory: sealMemory(keys, EMPTY_MEMORY) });
    return opened({ lock, keys, memory: EMPTY_MEMORY, place, release });
  } catch (error) {
    release();
    throw error;
  }
}

/** `null` when the passphrase is wrong (or the box under it was changed: the two cannot be told apart). Throws `DeviceBusy`, `DeviceUnreadable`. */
export async function openVault(passphrase: string): Promise<Vault | null> {
  const release = await claimDevice();
  try {
    const found = await readSealed();
    if (found === null) throw new DeviceUnreadable('gone');
    const unsealed = await unsealKeys(passphrase, found.sealed);
    if (unsealed === null) {
      release();
      return null;
    }
    const { lock, keys } = unsealed;
    const memory = await storedMemory(keys);
    if (found.place === 'file') return opened({ lock, keys, memory, place: 'file', release });
    // Keys of a browser that had no such files then move over.
    const place = await writeSealed({ salt: lock.salt, box: sealKeys(lock.key, keys) });
    await writeRecords({ memory: sealMemory(keys, memory) });
    return opened({ lock, keys, memory, place, release });
  } catch (error) {
    release();
    throw error;
  }
}

/** Seals an open vault's keys under a new passphrase; the vault goes on with the new key. `false` when the present one is wrong. */
export async function changePassphrase(present: string, next: string, vault: Vault): Promise<boolean> {
  const found = await readSealed();
  const proof = found && (await unsealKeys(present, found.sealed));
  if (proof === null) return false;
  wipe(proof.lock.key);
  await vault.reseal(await newLock(next));
  return true;
}

/** Erases all records. Waits for what a vault that was just closed still writes. Throws `DeviceBusy`. */
export async function forgetDevice(): Promise<void> {
  const release = await claimDevice();
  await eraseDevice().finally(release);
}

async function newLock(passphrase: string): Promise<Lock> {
  const salt = random(SALT_BYTES);
  return { salt, key: await passphraseKey(passphrase, salt) };
}

/** `null` for a wrong passphrase. */
async function unsealKeys(passphrase: string, { salt, box }: SealedKeys): Promise<{ lock: Lock; keys: Keys } | null> {
  const lock = { salt, key: await passphraseKey(passphrase, salt) };
  const keys = openKeys(lock.key, box);
  if (keys !== null) return { lock, keys };
  wipe(lock.key);
  return null;
}

/** A lost or damaged memory costs time, not tips: everything is tried again. */
async function storedMemory(keys: Keys): Promise<Memory> {
  const sealed = await readRecord('memory');
  if (sealed === null) return EMPTY_MEMORY;
  return openMemory(keys, sealed) ?? EMPTY_MEMORY;
}

function opened(first: { lock: Lock; keys: Keys; memory: Memory; place: Place; release: () => void }): Vault {
  let { lock, place } = first;
  let closed = false;
  /** Writes happen one after the other, each with what is true by then. */
  let last: Promise<void> = Promise.resolve();
  const inTurn = (write: () => Promise<void>): Promise<void> => {
    if (closed) return Promise.resolve();
    const done = last.then(write);
    last = done.catch(() => undefined); // the caller is told; the next write still gets its turn
    return done;
  };
  const writeMemory = () => writeRecords({ memory: sealMemory(vault.keys, vault.memory) });
  const writeKeys = async ({ key, salt }: Lock) => {
    place = await writeSealed({ salt, box: sealKeys(key, vault.keys) });
  };
  let epoch = first.keys.chain.epoch;

  const vault: Vault = {
    keys: first.keys,
    memory: first.memory,
    get place() {
      return place;
    },
    saveKeys(next) {
      if (!closed) vault.keys = next;
      return inTurn(async () => {
        // First what the new keys open: cut off in between, the old ones open it too.
        if (vault.keys.chain.epoch !== epoch) await writeMemory();
        epoch = vault.keys.chain.epoch;
        await writeKeys(lock);
      });
    },
    saveMemory(next) {
      if (!closed) vault.memory = next;
      return inTurn(writeMemory);
    },
    reseal(next) {
      return inTurn(async () => {
        await writeKeys(next);
        wipe(lock.key);
        lock = next;
      });
    },
    close() {
      closed = true;
      void last.then(() => {
        wipe(lock.key);
        first.release();
      });
    },
  };
  return vault;
}
