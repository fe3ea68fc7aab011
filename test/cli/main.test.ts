/** The command itself, as a shell runs it. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'flowerpot-cli-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function start(args: string[], environment: Record<string, string> = {}) {
  const env = { PATH: process.env['PATH'], ...environment };
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    text.stdout += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    text.stderr += data;
  });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...text }));
  });
  return { child, text, ended };
}

/** A line of shell, in which $NODE and $MAIN start the command. */
function shell(line: string): Promise<{ code: number; stderr: string }> {
  const env = { PATH: process.env['PATH'], NODE: process.execPath, MAIN };
  return new Promise((resolve) => {
    execFile('/bin/sh', ['-c', line], { env }, (error, _stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr });
    });
  });
}

const run = (args: string[], environment?: Record<string, string>) => start(args, environment).ended;

describe('flowerpot', () => {
  it('tells its commands and its version on stdout', async () => {
    const help = await run(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const command of ['serve', 'open', 'key', 'verify-export']) expect(help.stdout).toContain(`\n  ${command} `);
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('exits 64 without a command, and for one it does not have', async () => {
    expect(await run([])).toMatchObject({
      code: 64,
      stdout: '',
      stderr: expect.stringContaining('flowerpot <command>'),
    });
    const unknown = await run(['toString']);
    expect(unknown).toEqual({ code: 64, stdout: '', stderr: 'There is no command toString. See flowerpot --help.\n' });
  });

  it('hands the rest to the command', async () => {
    for (const command of ['serve', 'open', 'key', 'verify-export']) {
      expect(await run([command, '--help'])).toMatchObject({ code: 0, stderr: '' });
      expect(await run([command, '--no-such-option'])).toMatchObject({ code: 64, stdout: '' });
    }
  });
});

describe('flowerpot, when its output can not be written,', () => {
  // Linux alone has a device that is always full.
  it.runIf(existsSync('/dev/full'))('says so in one line and by its exit code, whatever the command', async () => {
    for (const args of ['--help', '--version', 'key --help', 'serve --help', 'verify-export --help']) {
      const command = `"$NODE" "$MAIN" ${args} > /dev/full`;
      const full = await shell(command);
      expect([args, full.code, full.stderr]).toEqual([
        args,
        75,
        expect.stringMatching(/^There is no room left for the output\..*\n$/),
      ]);
    }
    const gone = await shell('{ sleep 1; "$NODE" "$MAIN" --help; echo "code $?" >&2; } | true');
    expect(gone.stderr).toBe('Whoever was reading the output stopped before its end.\ncode 141\n');
    expect((await shell('"$NODE" "$MAIN" nothing 2> /dev/full')).code).toBe(64);
  });
});

describe('flowerpot serve', () => {
  it('names the variable it can not use', async () => {
    const ended = await run(['serve'], { PORT: 'x' });
    expect(ended).toEqual({ code: 64, stdout: '', stderr: 'PORT wants a whole number from 0 to 65535.\n' });
  });

  it('prints where it listens and the set-up link, and stops at SIGTERM', async () => {
    expect(inject('buildFault') ?? null).toBeNull();
    const { child, text, ended } = start(['serve'], { PORT: '0', FLOWERPOT_DATA: join(root, 'data') });
    await expect.poll(() => text.stdout, { timeout: 20_000 }).toMatch(/\n.*\n/);
    const [, url] = /^Flowerpot listens on (http:\/\/127\.0\.0\.1:\d+)\n/.exec(text.stdout) ?? [];
    expect(text.stdout).toMatch(
      /\nSet up this newsroom, once: http:\/\/127\.0\.0\.1:\d+\/desk#setup=[A-Za-z0-9_-]{43}\n$/,
    );
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ready: true });
    const second = await run(['serve'], { PORT: '0', FLOWERPOT_DATA: join(root, 'data') });
    expect(second).toMatchObject({
      code: 74,
      stdout: '',
      stderr: expect.stringContaining('in use by another Flowerpot'),
    });
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });
});
