/** Finds a Chromium for the browser tests, and gets Debian's where it can. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** The fonts show the languages that tests write in. */
const PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];
const ADVICE = `install one with "apt-get install ${PACKAGES.join(' ')}", or name yours in the variable CHROMIUM`;

/** Where it is, or why there is none and what to do. */
export function findChromium(): { path: string } | { missing: string } {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return existsSync(CHROMIUM) ? { path: CHROMIUM } : { missing: `no browser at CHROMIUM=${CHROMIUM}` };
  const found = onPath();
  if (found) return { path: found };
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return { missing: `no Chromium: ${ADVICE}` };
  try {
    const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '-q'], options);
    execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...PACKAGES], options);
  } catch {
    return { missing: `no Chromium, and apt-get could not install it: ${ADVICE}` };
  }
  const installed = onPath();
  return installed ? { path: installed } : { missing: `no Chromium: ${ADVICE}` };
}

function onPath(): string | null {
  const { PATH = '' } = process.env;
  const folders = PATH.split(delimiter).concat('/usr/bin');
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file)) ?? null;
}
