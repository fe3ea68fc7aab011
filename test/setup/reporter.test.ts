/** The last line of a test run, which CI reads: a run that went wrong must never look like a good one. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VITEST = `${ROOT}node_modules/vitest/vitest.mjs`;
const CONFIG = `${ROOT}test/setup/fixture/config.ts`;

/** The lines a run of this fixture ends with, and its exit code. */
function run(FIXTURE: string, FIXTURE_SETUP = ''): { lines: string[]; status: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [VITEST, 'run', '--config', CONFIG], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FIXTURE, FIXTURE_SETUP },
  });
  return { lines: stdout.trimEnd().split('\n'), status };
}

describe('the last line of a run', () => {
  test('counts what passed, failed and was not run, after the reasons', () => {
    const { lines, status } = run('three');
    expect(lines.at(-1)).toBe('1 passed, 1 failed, 1 skipped');
    expect(lines.at(-2)).toBe('not run: test/setup/fixture/three.ts > is not run (for a reason)');
    expect(status).toBe(1);
  });

  test('counts a file that cannot be loaded as a failure', () => {
    const { lines, status } = run('broken');
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });

  test('is there, and tells of a failure, when the set-up itself fails', () => {
    const { lines, status } = run('three', 'broken');
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });
});
