/**
 * One record in a file that is overwritten in place. A database keeps what it replaced in its log for weeks; this file
 * holds two slots of fixed size, and when a write is finished, one holds the record and the other random bytes.
 * Order of a write: new record into the spare slot, flush, random over the old slot, flush. Whenever it is cut off, the
 * old or the new record is whole, and the next reading finishes it. Slot: SHA-256 of the rest (32), turn (1), record.
 */
import { concat, equal, random, sha256, wipe } from '../../crypto/bytes.ts';

/** Two blocks of a disk. The same for every record: a growing one does not show. */
export const SLOT_BYTES = 8192;
const CHECK_BYTES = 32;
export const RECORD_AT = CHECK_BYTES + 1;
export const RECORD_BYTES = SLOT_BYTES - RECORD_AT;
/** Turns go round 0, 1, 2: with two slots that tells the newer one, and not how many there were. */
const TURNS = 3;

/** As much of a `FileSystemSyncAccessHandle` as is needed. */
export interface SlotFile {
  read(into: Uint8Array, options: { at: number }): number;
  write(from: Uint8Array, options: { at: number }): number;
  flush(): void;
}

interface Slot {
  index: 0 | 1;
  turn: number;
  record: Uint8Array;
}

/** `empty`: nothing was ever written. `damaged`: something was, and neither slot is whole. */
export type Slots = { state: 'empty' | 'damaged' } | { state: 'whole'; record: Uint8Array };

/** The record in force. What an interrupted write left beside it is overwritten. */
export function readSlots(file: SlotFile): Slots {
  const current = newest(file);
  if (current === null) return { state: file.read(new Uint8Array(1), { at: 0 }) === 0 ? 'empty' : 'damaged' };
  scrub(file, current.index === 0 ? 1 : 0);
  return { state: 'whole', record: current.record };
}

/**
 * Replaces the record. Throws when the file did not take it; the record before is then still in force. That one may stay
 * beside the new one when the disk fails only then: the next reading overwrites it.
 */
export function writeSlots(file: SlotFile, record: Uint8Array): void {
  if (record.length !== RECORD_BYTES) throw new RangeError('a record has exactly one size');
  const before = newest(file);
  const index = before?.index === 0 ? 1 : 0;
  const body = concat(Uint8Array.of(((before?.turn ?? 0) + 1) % TURNS), record);
  try {
    put(file, index, concat(sha256(body), body));
  } catch (error) {
    // It may have been taken all the same, as when only the flush failed.
    attempt(() => scrub(file, index));
    throw error;
  }
  if (load(file, index) === null) throw new Error('the record was not written');
  attempt(() => scrub(file, index === 0 ? 1 : 0));
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What matters has happened already.
  }
}

/** Random bytes over both slots. */
export function eraseSlots(file: SlotFile): void {
  scrub(file, 0);
  scrub(file, 1);
}

function newest(file: SlotFile): Slot | null {
  const [first, second] = [load(file, 0), load(file, 1)];
  if (first === null || second === null) return first ?? second;
  return (first.turn + 1) % TURNS === second.turn ? second : first;
}

function load(file: SlotFile, index: 0 | 1): Slot | null {
  const bytes = new Uint8Array(SLOT_BYTES);
  if (file.read(bytes, { at: index * SLOT_BYTES }) !== SLOT_BYTES) return null;
  const body = bytes.subarray(CHECK_BYTES);
  if (!equal(sha256(body), bytes.subarray(0, CHECK_BYTES))) return null;
  return { index, turn: body[0] ?? 0, record: body.slice(1) };
}

function put(file: SlotFile, index: 0 | 1, bytes: Uint8Array): void {
  if (file.write(bytes, { at: index * SLOT_BYTES }) !== bytes.length) throw new Error('the disk is full');
  file.flush();
}

function scrub(file: SlotFile, index: 0 | 1): void {
  const noise = random(SLOT_BYTES);
  put(file, index, noise);
  wipe(noise);
}
