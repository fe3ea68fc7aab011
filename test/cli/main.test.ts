/** The command itself, as a shell runs it. */
import { execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const TREE = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(TREE, 'src/cli/main.ts');

let root: string;
/** Half of what a start takes is reading the code: it is kept, for the starts of this file alone. */
const env = (more: Record<string, string> = {}) => ({
  ...{ PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(root, 'compiled') },
  ...more,
});
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'flowerpot-cli-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function start(args: string[], environment: Record<string, string> = {}, user: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    ...user,
    env: env(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  return new Promise((resolve) => {
    execFile('/bin/sh', ['-c', line], { env: env({ NODE: process.execPath, MAIN }) }, (error, _stdout, stderr) => {
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

describe('flowerpot, when its output cannot be written,', () => {
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
  it('names the variable it cannot use', async () => {
    const ended = await run(['serve'], { PORT: 'x' });
    expect(ended).toEqual({ code: 64, stdout: '', stderr: 'PORT wants a whole number from 0 to 65535.\n' });
  });

  it('prints where it listens, its data folder and the set-up link, and stops at the signals of a shell', async () => {
    expect(inject('buildFault') ?? null).toBeNull();
    const data = join(root, 'data');
    for (const [signal, state] of [
      ['SIGTERM', ' (new: there was no tip line in it)'],
      ['SIGHUP', ''],
      ['SIGINT', ''],
    ] as const) {
      const { child, text, ended } = start(['serve'], { PORT: '0', FLOWERPOT_DATA: data });
      await expect.poll(() => text.stdout, { timeout: 20_000 }).toMatch(/\n.*\n.*\n/);
      const [, url = '', folder, link] = text.stdout
        .split(/^.*?: |^Flowerpot listens on |\n/m)
        .filter((part, n) => n < 1 || part);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(folder).toBe(`${data}${state}`);
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/desk#setup=[A-Za-z0-9_-]{43}$/);
      expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ready: true });
      child.kill(signal);
      expect([signal, await ended]).toEqual([signal, expect.objectContaining({ code: 0, stderr: '' })]);
    }
  });

  /** What stands on standard error, which must be one line, and the exit code. */
  async function refused(environment: Record<string, string>): Promise<{ code: number | null; line: string }> {
    const ended = await run(['serve'], { PORT: '0', ...environment });
    expect(ended).toMatchObject({ stdout: '', stderr: expect.stringMatching(/^[^\n]+\n$/) });
    return { code: ended.code, line: ended.stderr };
  }

  it('says in one line, with the setting and what it names, why it cannot listen', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = String(typeof address === 'object' && address !== null ? address.port : 0);
    const busy = await refused({ PORT: port, FLOWERPOT_DATA: join(root, 'busy') });
    taken.close();
    expect(busy).toEqual({ code: 69, line: expect.stringContaining(`PORT ${port} on 127.0.0.1 is in use`) });
    for (const host of ['192.0.2.1', 'no.such.host.invalid', '999.1.1.1']) {
      const wrong = await refused({ HOST: host, FLOWERPOT_DATA: join(root, 'host') });
      expect(wrong).toEqual({ code: 69, line: expect.stringContaining(`HOST ${host} is no address of this machine`) });
    }
  });

  it('says in one line why it cannot use the data folder', async () => {
    const file = join(root, 'file');
    writeFileSync(file, 'x');
    for (const path of [file, join(file, 'data')]) {
      const { code, line } = await refused({ FLOWERPOT_DATA: path });
      expect([code, line]).toEqual([
        73,
        `FLOWERPOT_DATA ${path} is a file, or lies in one. Set FLOWERPOT_DATA to a folder.\n`,
      ]);
    }
    const inside = join(root, 'inside');
    mkdirSync(join(inside, 'flowerpot.db'), { recursive: true });
    expect(await refused({ FLOWERPOT_DATA: inside })).toEqual({ code: 73, line: expect.stringContaining(inside) });
  });

  it('says in one line that it may not write the data folder', async () => {
    const data = join(root, 'read-only');
    mkdirSync(data);
    chmodSync(data, 0o555);
    chmodSync(root, 0o755);
    // Rights do not bind an administrator: then nobody starts it.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const ended = await start(['serve'], { PORT: '0', FLOWERPOT_DATA: data }, user).ended;
    const line = `FLOWERPOT_DATA ${data} cannot be read and written (EACCES). Give this account the rights to it, or set FLOWERPOT_DATA to another folder.\n`;
    expect(ended).toEqual({ code: 73, stdout: '', stderr: line });
  });

  it('leaves a database that is damaged, or of another program, as it is', async () => {
    const data = join(root, 'broken');
    const path = join(data, 'flowerpot.db');
    mkdirSync(data);
    const foreign = new Database(join(root, 'foreign.db'));
    foreign.exec("CREATE TABLE songs (name TEXT); INSERT INTO songs VALUES ('x')");
    foreign.close();
    const sqlite = readFileSync(join(root, 'foreign.db'));
    const torn = Buffer.from(sqlite);
    torn.fill(0xaa, 100, 4096);
    for (const bytes of [Buffer.from('not a database, and long enough to be seen as one'.repeat(99)), sqlite, torn]) {
      writeFileSync(path, bytes);
      const { code, line } = await refused({ FLOWERPOT_DATA: data });
      expect([code, line]).toEqual([
        65,
        expect.stringContaining(`FLOWERPOT_DATA ${data} holds a database that is damaged, or not`),
      ]);
      expect(readFileSync(path)).toEqual(bytes);
    }
    // The file of a day is opened by another thread.
    rmSync(path);
    writeFileSync(join(data, 'open-2026-11-23.db'), 'x'.repeat(5000));
    expect(await refused({ FLOWERPOT_DATA: data })).toEqual({ code: 65, line: expect.stringContaining(data) });
  });

  it('does not share its data folder', async () => {
    const data = join(root, 'shared');
    const { child, text, ended } = start(['serve'], { PORT: '0', FLOWERPOT_DATA: data });
    await expect.poll(() => text.stdout, { timeout: 20_000 }).toContain('listens on');
    const second = await refused({ FLOWERPOT_DATA: data });
    expect(second).toEqual({
      code: 74,
      line: expect.stringContaining(`FLOWERPOT_DATA ${data} is in use by another Flowerpot`),
    });
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('npm start', () => {
  it('builds nothing when nothing has changed, and hands the signal that ends it to the server', async () => {
    expect(inject('buildFault') ?? null).toBeNull();
    const data = join(root, 'npm');
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      // A service manager sends its signal to npm alone, a terminal sends Ctrl-C to all that it runs.
      const env = { ...process.env, PORT: '0', FLOWERPOT_DATA: data, HOST: '', FLOWERPOT_ORIGIN: '' };
      const child = spawn('npm', ['start', '--silent'], {
        env,
        cwd: TREE,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const text = { out: '', err: '' };
      child.stdout.setEncoding('utf8').on('data', (piece: string) => {
        text.out += piece;
      });
      child.stderr.setEncoding('utf8').on('data', (piece: string) => {
        text.err += piece;
      });
      const closed = new Promise((resolve) => child.once('close', resolve));
      await expect.poll(() => text.out, { timeout: 20_000 }).toContain('Data folder: ');
      const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(text.out) ?? [];
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      if (child.pid === undefined) throw new Error('npm did not start');
      process.kill(signal === 'SIGINT' ? -child.pid : child.pid, signal);
      // Its streams close when the last process that holds them has ended.
      await closed;
      await expect(fetch(`${url}/healthz`)).rejects.toThrow();
      expect([signal, text.err]).toEqual([signal, '']);
    }
  });
});
