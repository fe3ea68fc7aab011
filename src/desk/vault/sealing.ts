/**
 * The two boxes of a device. The keys are sealed under the passphrase, padded to one size. The memory is sealed under a key
 * of the intake chain's oldest week: when the chain moves on, what any earlier copy of it said cannot be read either.
 */
import type * as v from 'valibot';
import { concat, fromBase64url, fromUtf8, utf8, wipe } from '../../crypto/bytes.ts';
import { advance } from '../../crypto/intake.ts';
import { derive } from '../../crypto/keys.ts';
import { openSecretbox, sealSecretbox } from '../../crypto/secretbox.ts';
import { parseJson } from '../../protocol/schema.ts';
import { BOX_BYTES } from './device.ts';
import { Keys, Memory } from './record.ts';

const CONTEXT = { keys: 'flowerpot/v1 desk keys', memory: 'flowerpot/v1 desk memory' } as const;
/** Nonce and tag. */
const SEAL_BYTES = 40;
const KEYS_BYTES = BOX_BYTES - SEAL_BYTES;
const SPACE = 0x20;
const EPOCH_BYTES = 4;
/** Weeks that a memory's number may lie ahead of the keys: beyond it the record is damaged, and not worth the walk. */
const AHEAD_MAX = 1000;

/** Throws when the keys do not fit their record. */
export function sealKeys(key: Uint8Array, keys: Keys): Uint8Array {
  const json = utf8(JSON.stringify(keys));
  if (json.length > KEYS_BYTES) throw new RangeError('the keys do not fit their record');
  const plaintext = new Uint8Array(KEYS_BYTES).fill(SPACE);
  plaintext.set(json);
  const box = sealSecretbox(key, plaintext, CONTEXT.keys);
  wipe(json, plaintext);
  return box;
}

/** `null` for a wrong key, or a damaged box. */
export function openKeys(key: Uint8Array, box: Uint8Array): Keys | null {
  return opened(key, box, CONTEXT.keys, Keys);
}

/** The epoch of the chain key (4 bytes, big-endian), then the box under it. */
export function sealMemory(keys: Keys, memory: Memory): Uint8Array {
  const key = memoryKey(keys, keys.chain.epoch);
  const plaintext = utf8(JSON.stringify(memory));
  const box = sealSecretbox(key, plaintext, CONTEXT.memory);
  wipe(key, plaintext);
  const epoch = new Uint8Array(EPOCH_BYTES);
  new DataView(epoch.buffer).setUint32(0, keys.chain.epoch);
  return concat(epoch, box);
}

/** Also one that was sealed for a later week than the keys': it is written first. `null` for an earlier or a damaged one. */
export function openMemory(keys: Keys, sealed: Uint8Array): Memory | null {
  if (sealed.length < EPOCH_BYTES) return null;
  const epoch = new DataView(sealed.buffer, sealed.byteOffset).getUint32(0);
  if (epoch < keys.chain.epoch || epoch > keys.chain.epoch + AHEAD_MAX) return null;
  const key = memoryKey(keys, epoch);
  const memory = opened(key, sealed.subarray(EPOCH_BYTES), CONTEXT.memory, Memory);
  wipe(key);
  return memory;
}

function memoryKey({ chain }: Keys, epoch: number): Uint8Array {
  const start = fromBase64url(chain.key);
  const at = advance({ epoch: chain.epoch, key: start }, epoch);
  const key = derive(at.key, 'desk memory');
  wipe(start, at.key);
  return key;
}

function opened<S extends v.GenericSchema>(key: Uint8Array, box: Uint8Array, context: string, schema: S) {
  const plaintext = openSecretbox(key, box, context);
  if (plaintext === null) return null;
  const value = parseJson(schema, fromUtf8(plaintext));
  wipe(plaintext);
  return value;
}
