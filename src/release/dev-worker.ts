/** `npm run dev:worker`: the pages are built, and the Workers door runs in workerd on this machine. What it stores lies in .wrangler/. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError, buildPages } from './build.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STATE = join(ROOT, '.wrangler');
const WRANGLER = join(ROOT, 'node_modules', 'wrangler', 'bin', 'wrangler.js');
const TOKEN_BYTES = 32;

try {
  await buildPages();
  run(process.env['PORT'] ?? '8787');
} catch (error) {
  console.error(error instanceof BuildError ? error.message : error);
  process.exitCode = 1;
}

function run(port: string): void {
  const token = setupToken();
  console.log(
    `Open http://localhost:${port}/desk#setup=${token} to set the newsroom up, once; then http://localhost:${port}/desk`,
  );
  const args = ['dev', '--ip', '127.0.0.1', '--port', port, '--var', `FLOWERPOT_SETUP:${token}`];
  const child = spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    // Cloudflare is neither told that it runs nor asked what a request from here looks like there.
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}

/** The same each time: the link that was printed first goes on working. */
function setupToken(): string {
  const path = join(STATE, 'setup-token');
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    mkdirSync(STATE, { recursive: true });
    writeFileSync(path, token, { mode: 0o600 });
    return token;
  }
}
