/** One build at a time in a tree: two must not write dist together. A file holds the number of the process that is building. */
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Milliseconds after which a lock is of no build: its number may by now be another process. */
const STALE = 300_000;

export interface Lock {
  /** Whether this process has it now. One that was left behind is cleared away: the next turn takes it. */
  take(): boolean;
  /** Should this process be ended, that one still holds it. */
  passTo(pid: number): void;
  /** Gives it back, unless another has taken it over meanwhile. */
  release(): void;
}

export function lockAt(path: string): Lock {
  /** The numbers under which it is held from here. */
  const ours = new Set([process.pid]);

  /** A file that names the holder, to be moved into its place: nobody ever sees it half written. */
  function naming(pid: number): string {
    const named = `${path}.${process.pid}`;
    writeFileSync(named, String(pid));
    return named;
  }

  /** Only one process can move it aside. What that one then has may be another lock than it looked at: that is put back. */
  function removeIf(isIt: (file: string) => boolean): void {
    const aside = `${path}.${process.pid}.old`;
    if (!isIt(path)) return;
    try {
      renameSync(path, aside);
      if (!isIt(aside)) linkSync(aside, path);
    } catch (error) {
      // Another process was quicker.
      if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EEXIST')) throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  }

  return {
    take() {
      const mine = naming(process.pid);
      try {
        linkSync(mine, path);
        return true;
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error;
        removeIf((file) => !isHeld(file));
        return false;
      } finally {
        rmSync(mine, { force: true });
      }
    },
    passTo(pid) {
      ours.add(pid);
      renameSync(naming(pid), path);
    },
    release() {
      removeIf((file) => ours.has(holderOf(file)));
    },
  };
}

/** `NaN` for a lock that is gone. */
function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return Number.NaN;
    throw error;
  }
}

function isHeld(file: string): boolean {
  const lock = statSync(file, { throwIfNoEntry: false });
  if (lock === undefined || Date.now() - lock.mtimeMs > STALE) return false;
  const pid = holderOf(file);
  if (Number.isNaN(pid)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
