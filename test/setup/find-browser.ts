/** Finds the browsers of the tests, and gets Debian's where it can. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Found = { path: string } | { missing: string };

/** The fonts show the languages that tests write in. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/** Where it is, or why there is none and what to do. */
export const findChromium = (): Found =>
  find(
    'Chromium',
    'CHROMIUM',
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    ['chromium', ...FONTS],
  );
export const findFirefox = (): Found => find('Firefox', 'FIREFOX', ['firefox-esr', 'firefox'], ['firefox-esr']);

function find(name: string, variable: string, names: readonly string[], packages: readonly string[]): Found {
  const advice = `install one with "apt-get install ${packages.join(' ')}", or name yours in the variable ${variable}`;
  const own = process.env[variable];
  if (own) return existsSync(own) ? { path: own } : { missing: `no browser at ${variable}=${own}` };
  const found = onPath(names);
  if (found) return { path: found };
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return { missing: `no ${name}: ${advice}` };
  try {
    const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '-q'], options);
    execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options);
  } catch {
    return { missing: `no ${name}, and apt-get could not install it: ${advice}` };
  }
  const installed = onPath(names);
  return installed ? { path: installed } : { missing: `no ${name}: ${advice}` };
}

function onPath(names: readonly string[]): string | null {
  const { PATH = '' } = process.env;
  const folders = PATH.split(delimiter).concat('/usr/bin');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file)) ?? null;
}
