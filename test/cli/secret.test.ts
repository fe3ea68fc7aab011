/** The hidden prompt, on a terminal that is played, and on a real one between a shell and the command. */
import { execFileSync, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { promptOn } from '../../src/cli/secret.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { recoveryWords } from '../../src/crypto/words.ts';
import { root } from '../crypto/fixtures.ts';

class Played extends EventEmitter {
  raw = false;
  setRawMode(raw: boolean) {
    this.raw = raw;
  }
  resume() {}
  pause() {}
  type(text: string) {
    this.emit('data', Buffer.from(text));
  }
}

function asked(wanted = 4) {
  const terminal = new Played();
  const shown: string[] = [];
  const prompt = promptOn(terminal, (text) => void shown.push(text));
  return { terminal, prompt, shown, answer: prompt.ask('Words: ', wanted) };
}

describe('the hidden prompt', () => {
  it.each([
    ['one row', 'a b c d\r', 'a b c d\n'],
    ['rows with numbers', '1. a\r2. b\r\r3. c 4. d\n', '1. a\n2. b\n\n3. c 4. d\n'],
    ['a paste that the terminal marks', '\u001b[200~a\nb\nc\nd\u001b[201~\r', 'a\nb\nc\nd\n'],
    ['corrections', 'a x\u007fb zz\u0017c\r nonsense\u0015d\r', 'a b c\nd\n'],
    ['keys that are no characters', 'a\u001b[D \u001bOAb\u001b[1;5C\u0001 c d\r', 'a b c d\n'],
    ['letters of two bytes', 'é b c d\r', 'é b c d\n'],
    ['an early end', 'a b\u0004', 'a b'],
  ])('takes %s', async (_name, typed, text) => {
    const whole = asked();
    whole.terminal.type(typed);
    expect(await whole.answer).toBe(text);
    const slow = asked();
    for (const byte of Buffer.from(typed)) slow.terminal.emit('data', Buffer.of(byte));
    expect(await slow.answer).toBe(text);
  });

  it('shows nothing of what is typed, and how many words there are', async () => {
    const { terminal, shown, answer } = asked();
    terminal.type('apple pear\rplum\r');
    expect(shown.join('')).toContain('3 of 4 words');
    terminal.type('quince\r');
    await answer;
    expect(shown.join('')).not.toMatch(/apple|pear|plum|quince/);
  });

  it('holds the terminal after the last word until nothing comes any more', async () => {
    const { terminal, prompt, answer } = asked();
    terminal.type('a b c d\re f');
    expect([await answer, terminal.raw]).toEqual(['a b c d\n', true]);
    const end = prompt.end();
    terminal.type(' g h\r');
    expect(terminal.raw).toBe(true);
    await end;
    expect([terminal.raw, terminal.listenerCount('data')]).toEqual([false, 0]);
  });

  it('is given up with Ctrl-C, and ends with the terminal', async () => {
    const stopped = asked();
    stopped.terminal.type('a b\u0003');
    expect(await stopped.answer).toBeNull();
    const gone = asked();
    gone.terminal.type('a b');
    gone.terminal.emit('end');
    expect(await gone.answer).toBe('a b');
  });
});

const SCRIPT = (() => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
})();

describe.runIf(SCRIPT)('flowerpot key at a terminal', () => {
  const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

  /** Writes to a terminal in which a shell runs the command, and afterwards something that takes all that is left. */
  async function typed(pieces: readonly string[], breath: number) {
    const folder = mkdtempSync(join(tmpdir(), 'flowerpot-terminal-'));
    // Paths go by the environment: a folder may have any name, also with a quote in it.
    const line = '"$NODE" "$MAIN" key --days 0 > "$FOLDER/out"; echo "code $?"; cat > "$FOLDER/left"';
    const env = { ...process.env, NODE: process.execPath, MAIN, FOLDER: folder };
    const child = spawn('script', ['-qec', line, '/dev/null'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    let screen = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      screen += text;
    });
    await expect.poll(() => screen, { timeout: 20_000 }).toContain('not shown');
    for (const piece of pieces) {
      child.stdin.write(piece);
      await new Promise((resume) => setTimeout(resume, breath));
    }
    await expect.poll(() => screen, { timeout: 20_000 }).toMatch(/code \d+/);
    child.stdin.write('\u0004');
    await new Promise((resolve) => child.once('close', resolve));
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const found = { screen, out: read('out'), left: read('left') };
    rmSync(folder, { recursive: true });
    return found;
  }

  it('leaves no pasted word to the shell, in rows, in columns, with more behind them, fast and slow', async () => {
    await ready();
    const words = recoveryWords(root(100));
    const rows = [0, 6, 12, 18].map((at) => words.slice(at, at + 6).join(' '));
    const column = words.map((word, n) => `${n + 1}. ${word}`);
    for (const [pieces, breath] of [
      [[`${rows.join('\n')}\n`], 0],
      [[`${column.join('\r')}\rzoo zoo\rrm -rf /nowhere\r`], 0],
      [rows.map((row) => `${row}\r`), 900],
      [[`\u001b[200~${rows.join('\n')}`, '\nzoo', '\nzoo\n\u001b[201~'], 900],
    ] as const) {
      const { screen, out, left } = await typed(pieces, breath);
      expect([pieces, screen, left]).toEqual([pieces, expect.stringContaining('code 0'), '']);
      expect(out).toContain('AGE-SECRET-KEY-PQ-1');
      for (const word of words) expect(screen).not.toContain(word);
    }
  });
});
