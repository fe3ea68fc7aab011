/** The key file's two slots on a disk that loses power: at any write or flush, with torn and lost blocks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256, utf8 } from '../../src/crypto/bytes.ts';
import {
  eraseSlots,
  RECORD_BYTES,
  readSlots,
  SLOT_BYTES,
  type SlotFile,
  writeSlots,
} from '../../src/desk/vault/slots.ts';

const BLOCK = 512;

class PowerCut extends Error {}

/** A file whose writes are certain only after a flush. After `budget` calls the power fails. */
class Disk implements SlotFile {
  durable = new Uint8Array(0);
  budget = Number.POSITIVE_INFINITY;
  private pending: { at: number; bytes: Uint8Array }[] = [];

  read(into: Uint8Array, { at }: { at: number }): number {
    const seen = this.pending.reduce(written, this.durable).subarray(at, at + into.length);
    into.set(seen);
    return seen.length;
  }
  write(from: Uint8Array, { at }: { at: number }): number {
    this.spend();
    this.pending.push({ at, bytes: from.slice() });
    return from.length;
  }
  flush(): void {
    this.spend();
    this.durable = this.pending.reduce(written, this.durable);
    this.pending = [];
  }
  /** The power is back. Of what was not flushed, those blocks are on the disk that `kept` says, in any mixture. */
  restart(kept: (block: number) => boolean): void {
    for (const { at, bytes } of this.pending) {
      for (let block = 0; block * BLOCK < bytes.length; block += 1) {
        if (!kept(block)) continue;
        const part = bytes.subarray(block * BLOCK, (block + 1) * BLOCK);
        this.durable = written(this.durable, { at: at + block * BLOCK, bytes: part });
      }
    }
    this.pending = [];
    this.budget = Number.POSITIVE_INFINITY;
  }
  private spend(): void {
    if (this.budget === 0) throw new PowerCut();
    this.budget -= 1;
  }
}

function written(file: Uint8Array, { at, bytes }: { at: number; bytes: Uint8Array }): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.max(file.length, at + bytes.length));
  next.set(file);
  next.set(bytes, at);
  return next;
}

/** Different everywhere, so that any piece of it can be found. */
function record(seed: number): Buffer {
  const parts = Array.from({ length: Math.ceil(RECORD_BYTES / 32) }, (_, n) => sha256(utf8(`${seed} ${n}`)));
  return Buffer.concat(parts).subarray(0, RECORD_BYTES);
}

const whole = (seed: number) => ({ state: 'whole', record: new Uint8Array(record(seed)) });

/** Whether any 32 bytes in a row of the record lie on the disk. Random bytes match by chance once in 2^256. */
function hasPiece(disk: Disk, of: Buffer): boolean {
  const bytes = Buffer.from(disk.durable);
  for (let at = 0; at + 32 <= of.length; at += 32) if (bytes.includes(of.subarray(at, at + 32))) return true;
  return false;
}

describe('the key file', () => {
  it('gives back what was written last, in one size, and keeps nothing of what was before', () => {
    const disk = new Disk();
    expect(readSlots(disk)).toEqual({ state: 'empty' });
    for (let seed = 1; seed < 9; seed += 1) {
      writeSlots(disk, record(seed));
      expect(disk.durable).toHaveLength(2 * SLOT_BYTES);
      expect(hasPiece(disk, record(seed))).toBe(true);
      for (let before = 1; before < seed; before += 1) expect(hasPiece(disk, record(before))).toBe(false);
      expect(readSlots(disk)).toEqual(whole(seed));
    }
  });

  it('takes the newer of two whole records, when the power fails between them', () => {
    const disk = new Disk();
    writeSlots(disk, record(1));
    for (let seed = 2; seed < 9; seed += 1) {
      disk.budget = 2;
      attempt(() => writeSlots(disk, record(seed)));
      disk.restart(() => false);
      expect([hasPiece(disk, record(seed - 1)), hasPiece(disk, record(seed))]).toEqual([true, true]);
      expect(readSlots(disk)).toEqual(whole(seed));
      expect(hasPiece(disk, record(seed - 1))).toBe(false);
    }
  });

  it('loses nothing and keeps nothing when the power fails at any step, however often', () => {
    const cut = fc.record({
      steps: fc.nat(5),
      finish: fc.nat(3),
      kept: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    });
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 5 }), (cuts) => {
        const disk = new Disk();
        writeSlots(disk, record(1));
        let inForce = 1;
        cuts.forEach(({ steps, finish, kept }, n) => {
          const seed = n + 2;
          // The write is cut off, and then perhaps the reading that would finish it.
          for (const [budget, work] of [
            [steps, () => writeSlots(disk, record(seed))],
            [finish, () => readSlots(disk)],
          ] as const) {
            disk.budget = budget;
            expect(attempt(work)).toSatisfy((failed: unknown) => failed === null || failed instanceof PowerCut);
            disk.restart((block) => kept[block % kept.length] ?? false);
          }
          const found = readSlots(disk);
          const both = [inForce, seed];
          const now = both.find((one) => found.state === 'whole' && Buffer.from(found.record).equals(record(one)));
          expect(now).toBeDefined();
          for (const gone of both) if (gone !== now) expect(hasPiece(disk, record(gone))).toBe(false);
          inForce = now ?? 0;
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is told from one that was never written when both slots are broken, whatever broke them', () => {
    for (const [first, second] of [
      [0, SLOT_BYTES],
      [SLOT_BYTES - 1, 2 * SLOT_BYTES - 1],
      [33, SLOT_BYTES + 33],
    ] as const) {
      const disk = new Disk();
      writeSlots(disk, record(1));
      for (const at of [first, second]) disk.durable[at] = (disk.durable[at] ?? 0) ^ 1;
      expect(readSlots(disk)).toEqual({ state: 'damaged' });
    }
    const cut = new Disk();
    writeSlots(cut, record(1));
    cut.durable = cut.durable.slice(0, 100);
    expect(readSlots(cut)).toEqual({ state: 'damaged' });
  });

  it('holds neither record nor trace after it was erased', () => {
    const disk = new Disk();
    writeSlots(disk, record(1));
    eraseSlots(disk);
    expect(readSlots(disk)).toEqual({ state: 'damaged' });
    expect(hasPiece(disk, record(1))).toBe(false);
  });

  it('refuses a record of another size, and a disk that takes half of one leaves the record before in force', () => {
    const disk = new Disk();
    writeSlots(disk, record(1));
    expect(() => writeSlots(disk, new Uint8Array(10))).toThrow(RangeError);
    const full: SlotFile = {
      read: (into, place) => disk.read(into, place),
      write: (from, place) => disk.write(from.subarray(0, 100), place),
      flush: () => disk.flush(),
    };
    expect(() => writeSlots(full, record(2))).toThrow('the disk is full');
    expect(readSlots(disk)).toEqual(whole(1));
  });

  it('throws exactly when the record before is in force, whatever call of the disk fails', () => {
    for (const failing of [1, 2, 3, 4]) {
      const disk = new Disk();
      writeSlots(disk, record(1));
      let calls = 0;
      const fails = () => {
        calls += 1;
        return calls === failing;
      };
      const failed = attempt(() =>
        writeSlots(
          {
            read: (into, place) => disk.read(into, place),
            write: (from, place) => (fails() ? 0 : disk.write(from, place)),
            flush: () => {
              if (fails()) throw new Error('the disk failed');
              disk.flush();
            },
          },
          record(2),
        ),
      );
      expect(failed === null).toBe(failing > 2);
      expect(readSlots(disk)).toEqual(whole(failing > 2 ? 2 : 1));
      expect(hasPiece(disk, record(failing > 2 ? 1 : 2))).toBe(false);
    }
  });
});

function attempt(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}
