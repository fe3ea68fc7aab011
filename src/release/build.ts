/** Builds the pages, and only when something that they are made of has changed, or they themselves have. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Lock, lockAt } from './lock.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Everything a page is made of. The lock file stands for the packages. */
const INPUTS = ['src/browser', 'src/crypto', 'src/desk', 'src/protocol', 'src/release', 'src/source', 'public'];
const FILES = ['package-lock.json', 'package.json', 'tsconfig.base.json', 'vite.config.ts'];
const DIST = join(ROOT, 'dist');
const CACHE = join(ROOT, 'node_modules/.cache');
/** What dist was made of, and what it then was. */
const STAMP = join(CACHE, 'flowerpot-build.sha256');
const LOCK = join(CACHE, 'flowerpot-build.pid');

/** The message holds the builder's own words. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}

/** `onBuild` is called when there is something to do. Throws `BuildError`, and Node's error when a file cannot be read or written. */
export async function buildPages(onBuild: () => void = () => undefined): Promise<void> {
  if (isFresh()) return;
  mkdirSync(CACHE, { recursive: true });
  const lock = lockAt(LOCK);
  while (!lock.take()) await pause(100);
  try {
    // Whoever held the lock may have built just this.
    if (isFresh()) return;
    onBuild();
    const inputs = digestOfInputs();
    await vite(lock);
    writeFileSync(STAMP, `${inputs} ${digestOf([DIST])}`);
  } finally {
    lock.release();
  }
}

function isFresh(): boolean {
  if (!existsSync(STAMP) || !existsSync(DIST)) return false;
  const [inputs, dist] = readFileSync(STAMP, 'utf8').split(' ');
  if (inputs !== digestOfInputs()) return false;
  try {
    return dist === digestOf([DIST]);
  } catch (error) {
    // Another build is replacing the files: this one waits for its turn.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

const digestOfInputs = () => digestOf([...INPUTS, ...FILES].map((name) => join(ROOT, name)));

/** Of the names and bytes of all files at these paths, so that a copy of the tree elsewhere has the same. */
function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesAt).sort()) {
    const bytes = readFileSync(file);
    hash.update(`${relative(ROOT, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesAt(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A process of its own: the memory that a build takes is not the server's. */
function vite(lock: Lock): Promise<void> {
  const command = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, command, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Should this process be ended, the build goes on to its end, and the next start waits for it.
  if (child.pid !== undefined) lock.passTo(child.pid);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new BuildError(`The pages could not be built.\n${words.trim()}`));
    });
  });
}
