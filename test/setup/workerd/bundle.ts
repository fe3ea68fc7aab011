/** The Workers door and its test entry as one bundle, made by wrangler from wrangler.toml, as a deployment is. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WRANGLER = join(ROOT, 'node_modules', 'wrangler', 'bin', 'wrangler.js');
const ENTRY = 'test/setup/workerd/door.ts';
/** Nobody is told that a bundle was made. */
const QUIET = { WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG: 'error' };

export interface Module {
  type: 'ESModule' | 'CompiledWasm' | 'Text';
  path: string;
  contents: string | Uint8Array<ArrayBuffer>;
}

/** Writes it into this folder, or says why there is none: workerd has no build for every machine. */
export function bundle(folder: string, entry = ENTRY): { folder: string } | { missing: string } {
  try {
    const args = [WRANGLER, 'deploy', entry, '--dry-run', '--outdir', folder];
    execFileSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...QUIET }, stdio: 'pipe' });
    return { folder };
  } catch (error) {
    return { missing: `no workerd, or wrangler refused its bundle ("npm ci" gets both): ${error}` };
  }
}

/** The first is the entry. */
export function modulesIn(folder: string): Module[] {
  return readdirSync(folder)
    .flatMap((path) => moduleOf(folder, path) ?? [])
    .sort((a, b) => Number(b.type === 'ESModule') - Number(a.type === 'ESModule'));
}

function moduleOf(folder: string, path: string): Module | null {
  const bytes = readFileSync(join(folder, path));
  if (path.endsWith('.js')) return { type: 'ESModule', path, contents: bytes.toString() };
  if (path.endsWith('.sql')) return { type: 'Text', path, contents: bytes.toString() };
  if (path.endsWith('.wasm')) return { type: 'CompiledWasm', path, contents: new Uint8Array(bytes) };
  return null;
}
