/** Builds the pages once for all tests, and again only when something they are made of has changed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;
/** Everything a page is made of. */
const INPUTS = ['src/browser', 'src/crypto', 'src/desk', 'src/protocol', 'src/release', 'src/source', 'public'];
const FILES = ['package-lock.json', 'tsconfig.base.json', 'vite.config.ts'];
const CACHE = join(ROOT, 'node_modules/.cache');
const STAMP = join(CACHE, 'flowerpot-build.sha256');
const LOCK = join(CACHE, 'flowerpot-build.lock');
/** Milliseconds after which a lock was left behind by a run that died. */
const STALE = 120_000;

/** Builds when needed. Throws with the builder's own words when that fails. */
export async function buildOnce(): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  while (!takeLock()) await new Promise((resume) => setTimeout(resume, 200));
  try {
    const stamp = digest();
    if (existsSync(join(ROOT, 'dist/index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: ROOT, env, stdio: 'pipe' });
    writeFileSync(STAMP, stamp);
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

/** Two test runs in one tree must not write dist at the same time. */
function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const left = statSync(LOCK, { throwIfNoEntry: false });
    if (left && Date.now() - left.mtimeMs > STALE) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function digest(): string {
  const hash = createHash('sha256');
  const folders = INPUTS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...folders, ...FILES.map((name) => join(ROOT, name))].sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
