/** The lock of a build, and others who take it at the worst moment. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Lock, lockAt } from '../../src/release/lock.ts';

/** Alive, and not this one. */
const OTHER = process.ppid;
const DEAD = 999_999_999;

describe('the lock of a build', () => {
  let folder: string;
  let path: string;
  let lock: Lock;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'flowerpot-lock-'));
    path = join(folder, 'lock');
    lock = lockAt(path);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });
  /** Since now, by this process's clock: the file system may have another (see any-day.ts). */
  const heldBy = (pid: number) => {
    writeFileSync(path, String(pid));
    utimesSync(path, Date.now() / 1000, Date.now() / 1000);
  };
  const holder = () => (existsSync(path) ? Number(readFileSync(path, 'utf8')) : null);
  const age = () => utimesSync(path, 0, 0);

  it('is taken by one, and given back', () => {
    expect([lock.take(), holder(), lockAt(path).take()]).toEqual([true, process.pid, false]);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not taken from a process that lives, but from one that died or took too long', () => {
    heldBy(OTHER);
    expect([lock.take(), lock.take(), holder()]).toEqual([false, false, OTHER]);
    age();
    expect([lock.take(), lock.take(), holder()]).toEqual([false, true, process.pid]);
    heldBy(DEAD);
    expect([lock.take(), lock.take(), holder()]).toEqual([false, true, process.pid]);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('of a dead process stays with the one that cleared it away first', () => {
    heldBy(DEAD);
    vi.spyOn(process, 'kill').mockImplementationOnce(() => {
      // Just now the other one clears it away too, and takes it.
      heldBy(OTHER);
      throw new Error('no such process');
    });
    expect([lock.take(), holder(), lock.take(), holder()]).toEqual([false, OTHER, false, OTHER]);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is given back for the process it was passed on to, and never for another', () => {
    lock.take();
    lock.passTo(DEAD);
    expect(holder()).toBe(DEAD);
    lock.release();
    expect(holder()).toBe(null);

    lock.take();
    heldBy(OTHER);
    lock.release();
    expect(holder()).toBe(OTHER);
  });
});
