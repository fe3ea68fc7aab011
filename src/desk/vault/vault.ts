/** The device's sealed records: made at enrolment, opened with the passphrase, kept open only in memory until the lock. */
import type * as v from 'valibot';
import { openBox, sealBox } from '../../crypto/box.ts';
import { fromUtf8, random, utf8, wipe } from '../../crypto/bytes.ts';
import { parseJson } from '../../protocol/schema.ts';
import { claimDevice } from './claim.ts';
import { passphraseKey } from './passphrase.ts';
import { EMPTY_MEMORY, Keys, Memory } from './record.ts';
import { eraseRecords, readRecord, writeRecords } from './storage.ts';

const CONTEXT = { keys: 'flowerpot/v1 desk keys', memory: 'flowerpot/v1 desk memory' } as const;
const SALT_BYTES = 16;

/** An opened vault. It alone may write to this device until `close`, which wipes its key; nothing can be saved afterwards. */
export interface Vault {
  keys: Keys;
  memory: Memory;
  saveKeys(keys: Keys): Promise<void>;
  saveMemory(memory: Memory): Promise<void>;
  /** Writes all records under a new key and its salt, in one step. */
  reseal(key: Uint8Array, salt: Uint8Array): Promise<void>;
  close(): void;
}

/** Whether this device was enrolled. */
export async function isEnrolled(): Promise<boolean> {
  return (await readRecord('salt')) !== null && (await readRecord('keys')) !== null;
}

/** Writes the first records of this device, replacing what was there. Throws `DeviceBusy`. */
export async function createVault(passphrase: string, keys: Keys): Promise<Vault> {
  const release = await claimDevice();
  const salt = random(SALT_BYTES);
  const key = await passphraseKey(passphrase, salt);
  await writeRecords({
    salt,
    keys: seal(key, keys, CONTEXT.keys),
    memory: seal(key, EMPTY_MEMORY, CONTEXT.memory),
  });
  return opened(key, keys, EMPTY_MEMORY, release);
}

/** `null` when the passphrase is wrong (or the records were damaged: the two can not be told apart). Throws `DeviceBusy`. */
export async function openVault(passphrase: string): Promise<Vault | null> {
  const release = await claimDevice();
  const found = await unsealKeys(passphrase);
  if (found === null) {
    release();
    return null;
  }
  const memoryBox = await readRecord('memory');
  // A lost or damaged memory costs time, not tips: everything is tried again.
  const memory = (memoryBox && unseal(found.key, memoryBox, CONTEXT.memory, Memory)) ?? EMPTY_MEMORY;
  return opened(found.key, found.keys, memory, release);
}

/** Seals an open vault's records under a new passphrase; the vault goes on with the new key. `false` when the present one is wrong. */
export async function changePassphrase(present: string, next: string, vault: Vault): Promise<boolean> {
  const proof = await unsealKeys(present);
  if (proof === null) return false;
  wipe(proof.key);
  const salt = random(SALT_BYTES);
  await vault.reseal(await passphraseKey(next, salt), salt);
  return true;
}

/** The device's key and the keys that it opens; `null` for a wrong passphrase. */
async function unsealKeys(passphrase: string): Promise<{ key: Uint8Array; keys: Keys } | null> {
  const [salt, box] = [await readRecord('salt'), await readRecord('keys')];
  if (salt === null || box === null) return null;
  const key = await passphraseKey(passphrase, salt);
  const keys = unseal(key, box, CONTEXT.keys, Keys);
  if (keys !== null) return { key, keys };
  wipe(key);
  return null;
}

export const forgetDevice = eraseRecords;

function opened(first: Uint8Array, keys: Keys, memory: Memory, release: () => void): Vault {
  let key = first;
  let closed = false;
  const vault: Vault = {
    keys,
    memory,
    async saveKeys(next) {
      if (closed) return;
      vault.keys = next;
      await writeRecords({ keys: seal(key, next, CONTEXT.keys) });
    },
    async saveMemory(next) {
      if (closed) return;
      vault.memory = next;
      await writeRecords({ memory: seal(key, next, CONTEXT.memory) });
    },
    async reseal(next, salt) {
      if (closed) return;
      const boxes = { keys: seal(next, vault.keys, CONTEXT.keys), memory: seal(next, vault.memory, CONTEXT.memory) };
      await writeRecords({ salt, ...boxes });
      wipe(key);
      key = next;
    },
    close() {
      closed = true;
      wipe(key);
      release();
    },
  };
  return vault;
}

function seal(key: Uint8Array, value: Keys | Memory, context: string): Uint8Array {
  const plaintext = utf8(JSON.stringify(value));
  const box = sealBox(key, plaintext, context);
  wipe(plaintext);
  return box;
}

function unseal<S extends v.GenericSchema>(key: Uint8Array, box: Uint8Array, context: string, schema: S) {
  const plaintext = openBox(key, box, context);
  if (plaintext === null) return null;
  const value = parseJson(schema, fromUtf8(plaintext));
  wipe(plaintext);
  return value;
}
