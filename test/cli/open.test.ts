import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { key } from '../../src/cli/key.ts';
import { open } from '../../src/cli/open.ts';
import { seal } from '../../src/crypto/age/age.ts';
import { armor } from '../../src/crypto/age/armor.ts';
import { encodeIdentity } from '../../src/crypto/age/recipient.ts';
import { type Identity, identity } from '../../src/crypto/age/xwing.ts';
import { utf8 } from '../../src/crypto/bytes.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { sealTip } from '../../src/crypto/tip.ts';
import { recoveryWords } from '../../src/crypto/words.ts';
import { accepted, intakes, newsroom, root, TODAY } from '../crypto/fixtures.ts';
import { run } from './io.ts';

let own: Identity;
let folder: string;
let at: (name: string) => string;
let identityFile: string;

beforeAll(ready);

beforeEach(() => {
  own = identity(root(33));
  folder = mkdtempSync(join(tmpdir(), 'flowerpot-open-'));
  at = (name) => join(folder, name);
  identityFile = at('identity.txt');
  writeFileSync(identityFile, `# mine\n\n${encodeIdentity(own.seed)}\r\n`);
  folders.push(folder);
});

const folders: string[] = [];
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

function tipEnvelope(text: string, contact = ''): { envelope: Uint8Array; newsroomKey: string } {
  const house = newsroom(1);
  const to = house.members.map((member) => member.key);
  const parts = { directory: accepted(house), intakes: intakes(house), to, text, contact, callout: null, today: TODAY };
  return { envelope: sealTip(parts).envelope, newsroomKey: house.keys.key };
}

/** The identity file that `flowerpot key` prints for the fixtures' first member. */
async function memberFile(): Promise<string> {
  const words = recoveryWords(root(100)).join(' ');
  return (await run(key, ['--today', TODAY], { stdin: words })).text;
}

describe('flowerpot open, with a tip', () => {
  it('prints it readable, says that the signature is good, and shows the newsroom as words', async () => {
    const text = 'Два реєстри.\n第二行 🌷';
    const { envelope, newsroomKey } = tipEnvelope(text, 'signal: harbour.42');
    writeFileSync(at('tip.age'), envelope);
    writeFileSync(identityFile, await memberFile());
    const opened = await run(open, [at('tip.age'), '--identity', identityFile]);
    expect([opened.code, opened.err]).toEqual([0, '']);
    expect(opened.text).toContain(`\n${text}\n`);
    expect(opened.text).toContain('signal: harbour.42');
    expect(opened.text).toContain('Signature:  good');
    expect(opened.text).toContain(newsroomKey);
    expect((await run(open, [at('tip.age'), '-i', identityFile, '--newsroom', newsroomKey])).code).toBe(0);
  });

  it('refuses it for another newsroom, or with a bad signature, but hands out the bytes with --raw', async () => {
    const { envelope } = tipEnvelope('text');
    writeFileSync(at('tip.age'), envelope);
    writeFileSync(identityFile, await memberFile());
    const other = await run(open, [at('tip.age'), '-i', identityFile, '--newsroom', newsroom(1).members[0]?.key ?? '']);
    expect([other.code, other.text]).toEqual([2, '']);
    expect(other.err).toContain('another newsroom');

    const raw = await run(open, [at('tip.age'), '-i', identityFile, '--raw']);
    expect(raw.out).toHaveLength(8192);
    const forged = raw.text.replace('\\"text\\":\\"text\\"', '\\"text\\":\\"TEXT\\"');
    expect(forged).not.toBe(raw.text);
    writeFileSync(at('forged.age'), seal(utf8(forged), [own.recipient]));
    writeFileSync(identityFile, encodeIdentity(own.seed));
    const refused = await run(open, [at('forged.age'), '-i', identityFile]);
    expect([refused.code, refused.text]).toEqual([2, '']);
    expect(refused.err).toContain('signature');
    expect((await run(open, [at('forged.age'), '-i', identityFile, '--raw'])).text).toBe(forged);
  });

  it('prints JSON with the exact text, the signed original and the removal token', async () => {
    const { envelope } = tipEnvelope('a "text" \ud83d');
    writeFileSync(at('tip.age'), envelope);
    const opened = await run(open, [at('tip.age'), '--identity', '-', '--json'], { stdin: await memberFile() });
    expect(JSON.parse(opened.text)).toMatchObject({
      tip: { text: 'a "text" \ud83d' },
      signed: { signed: expect.any(String) },
      removal: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('never lets it drive the terminal', async () => {
    const { envelope } = tipEnvelope('red \u001b[31m\u0007 \u202etxet\r\n\ttab\u0000', '\u001b]0;title\u0007');
    const opened = await run(open, ['-', '-i', identityFile], { stdin: envelope });
    expect(opened.code).toBe(1);
    writeFileSync(identityFile, await memberFile());
    const { text } = await run(open, ['-', '-i', identityFile], { stdin: envelope });
    expect(text).toContain('red <U+001B>[31m<U+0007> <U+202E>txet\n\ttab<U+0000>');
    expect(text).toContain('<U+001B>]0;title<U+0007>');
    expect(text).not.toMatch(/[^\P{Cc}\t\n]|\u202e/u);
  });
});

describe('flowerpot open, with any file', () => {
  it('says that it is no tip, and writes it as it is with --raw, binary or armored', async () => {
    const file = seal(utf8('a document'), [own.recipient]);
    for (const bytes of [file, utf8(armor(file))]) {
      writeFileSync(at('file.age'), bytes);
      const shown = await run(open, [at('file.age'), '-i', identityFile]);
      expect([shown.code, shown.text]).toEqual([2, '']);
      expect(shown.err).toContain('is no tip');
      expect((await run(open, [at('file.age'), '-i', identityFile, '--raw'])).text).toBe('a document');
    }
  });

  it('streams it to a file that only its owner may read', async () => {
    const plaintext = new Uint8Array(300_000).map((_, n) => n & 0xff);
    writeFileSync(at('file.age'), seal(plaintext, [own.recipient]));
    const { code, out } = await run(open, [at('file.age'), '-i', identityFile, '--stream', '-o', at('out')]);
    expect([code, out.length]).toEqual([0, 0]);
    expect(Buffer.from(plaintext).equals(readFileSync(at('out')))).toBe(true);
    expect(statSync(at('out')).mode & 0o777).toBe(0o600);
    const streamed = await run(open, ['-', '-i', identityFile, '--stream'], { stdin: readFileSync(at('file.age')) });
    expect(Buffer.from(streamed.out).equals(plaintext)).toBe(true);
  });

  it.each([['--raw'], ['--stream']])(
    'leaves no file, and no older one changed, when %s fails on a damaged one',
    async (mode) => {
      const good = seal(new Uint8Array(300_000), [own.recipient]);
      const flipped = good.slice();
      flipped[good.length - 1] = (flipped[good.length - 1] ?? 0) ^ 1;
      writeFileSync(at('out'), 'older');
      for (const damaged of [flipped, good.subarray(0, -20), good.subarray(0, 200_000), new Uint8Array([...good, 0])]) {
        writeFileSync(at('damaged.age'), damaged);
        const { code, err } = await run(open, [at('damaged.age'), '-i', identityFile, mode, '-o', at('out')]);
        expect([code, err]).toEqual([2, 'This file was cut or changed.\n']);
        expect(readFileSync(at('out'), 'utf8')).toBe('older');
        expect(readdirSync(folder).sort()).toEqual(['damaged.age', 'identity.txt', 'out']);
      }
    },
  );

  it('writes into a device or a pipe, and leaves it one', async () => {
    writeFileSync(at('file.age'), seal(utf8('a document'), [own.recipient]));
    execFileSync('mkfifo', [at('pipe')]);
    for (const mode of ['--raw', '--stream']) {
      const read = readFile(at('pipe'), 'utf8');
      expect(await run(open, [at('file.age'), '-i', identityFile, mode, '-o', at('pipe')])).toMatchObject({ code: 0 });
      expect(await read).toBe('a document');
      const args = [at('file.age'), '-i', identityFile, mode, '-o'];
      expect(await run(open, [...args, '/dev/null'])).toMatchObject({ code: 0, text: '', err: '' });
      for (const out of ['-', '/dev/stdout']) expect((await run(open, [...args, out])).text).toBe('a document');
    }
    expect([statSync(at('pipe')).isFIFO(), statSync('/dev/null').isCharacterDevice()]).toEqual([true, true]);
    expect(readdirSync(folder).sort()).toEqual(['file.age', 'identity.txt', 'pipe']);
  });

  it('adds to a descriptor that a shell opened', async () => {
    writeFileSync(at('file.age'), seal(utf8('a document'), [own.recipient]));
    const log = openSync(at('log'), 'a');
    writeSync(log, 'before: ');
    expect((await run(open, [at('file.age'), '-i', identityFile, '--raw', '-o', `/dev/fd/${log}`])).code).toBe(0);
    closeSync(log);
    expect(readFileSync(at('log'), 'utf8')).toBe('before: a document');
  });

  it('writes through links, to a file that is there or not', async () => {
    writeFileSync(at('file.age'), seal(utf8('a document'), [own.recipient]));
    mkdirSync(at('elsewhere'));
    writeFileSync(at('elsewhere/old'), 'older');
    symlinkSync('elsewhere/old', at('to-old'));
    symlinkSync('elsewhere/new', at('to-new'));
    symlinkSync('to-new', at('to-to-new'));
    symlinkSync('/dev/null', at('to-null'));
    for (const name of ['to-old', 'to-to-new', 'to-null']) {
      expect((await run(open, [at('file.age'), '-i', identityFile, '--raw', '-o', at(name)])).code).toBe(0);
      expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
    }
    for (const name of ['old', 'new']) expect(readFileSync(at(`elsewhere/${name}`), 'utf8')).toBe('a document');
    symlinkSync('circle', at('circle'));
    for (const name of ['circle', 'elsewhere']) {
      const refused = await run(open, [at('file.age'), '-i', identityFile, '--raw', '-o', at(name)]);
      expect([refused.code, refused.err]).toEqual([74, expect.stringMatching(/^Cannot write .*\.\n$/)]);
    }
  });

  // Linux alone has a device that is always full.
  it.runIf(existsSync('/dev/full'))(
    'has exit codes of their own for a full disk and for a reader that went away',
    async () => {
      writeFileSync(at('file.age'), seal(new Uint8Array(300_000), [own.recipient]));
      for (const mode of ['--raw', '--stream']) {
        const full = await run(open, [at('file.age'), '-i', identityFile, mode, '-o', '/dev/full']);
        expect([full.code, full.err]).toEqual([
          75,
          expect.stringMatching(/^There is no room left for \/dev\/full\. .*\n$/),
        ]);
      }
      execFileSync('mkfifo', [at('pipe')]);
      spawn('head', ['-c', '1', at('pipe')]);
      const gone = await run(open, [at('file.age'), '-i', identityFile, '--raw', '-o', at('pipe')]);
      expect([gone.code, gone.err]).toEqual([141, expect.stringMatching(/stopped before its end\.\n$/)]);
    },
  );

  it('warns when a damaged file was streamed to standard output', async () => {
    const damaged = seal(new Uint8Array(300_000), [own.recipient]).subarray(0, -1);
    const { code, err } = await run(open, ['-', '-i', identityFile, '--stream'], { stdin: damaged });
    expect(code).toBe(2);
    expect(err).toContain('Do not use what was printed');
  });

  it('exits with 1 when it is for somebody else, and with 2 when it is no age file', async () => {
    writeFileSync(at('theirs.age'), seal(utf8('x'), [identity(root(34)).recipient]));
    writeFileSync(at('noise'), 'hello, world');
    for (const mode of ['--raw', '--stream', '--json']) {
      const theirs = await run(open, [at('theirs.age'), '-i', identityFile, mode, '-o', at('out')]);
      expect([theirs.code, theirs.err]).toEqual([1, 'This file is not sealed to any of these identities.\n']);
      expect((await run(open, [at('noise'), '-i', identityFile, mode, '-o', at('out')])).code).toBe(2);
    }
    expect(readdirSync(folder)).not.toContain('out');
  });

  it('tries all identities of a file', async () => {
    const many = [40, 41, 33].map((byte) => encodeIdentity(root(byte))).join('\n# next\n');
    writeFileSync(identityFile, many);
    writeFileSync(at('file.age'), seal(utf8('found'), [own.recipient]));
    expect((await run(open, [at('file.age'), '-i', identityFile, '--raw'])).text).toBe('found');
  });
});

/** As PowerShell's `>` writes it (UTF-16 little-endian), and other tools of Windows. */
function encodings(text: string): Record<string, Uint8Array> {
  const marked = `\ufeff${text.replaceAll('\n', '\r\n')}`;
  const little = Buffer.from(marked, 'utf16le');
  return { 'UTF-8': utf8(marked), 'UTF-16LE': little, 'UTF-16BE': Buffer.from(little).swap16() };
}

describe('flowerpot open, with text that Windows wrote', () => {
  it('reads identities in UTF-16 and UTF-8 with a byte order mark, and armored files', async () => {
    const file = seal(utf8('a document'), [own.recipient]);
    writeFileSync(at('file.age'), file);
    for (const [name, bytes] of Object.entries(encodings(`# mine\n${encodeIdentity(own.seed)}\n`))) {
      writeFileSync(identityFile, bytes);
      const opened = await run(open, [at('file.age'), '-i', identityFile, '--raw']);
      expect([name, opened.code, opened.text]).toEqual([name, 0, 'a document']);
      const piped = await run(open, [at('file.age'), '-i', '-', '--raw'], { stdin: bytes });
      expect([name, piped.text]).toEqual([name, 'a document']);
    }
    for (const [name, bytes] of Object.entries(encodings(armor(file)))) {
      const opened = await run(open, ['-', '-i', identityFile, '--raw'], { stdin: bytes });
      expect([name, opened.code, opened.text]).toEqual([name, 0, 'a document']);
    }
  });

  it('takes no half of a character for text', async () => {
    for (const bytes of [[0xff, 0xfe, 0x41], [0xff, 0xfe, 0x00, 0xd8], [0xef, 0xbb, 0xbf, 0xff], [0x80]]) {
      writeFileSync(identityFile, Uint8Array.from(bytes));
      const { code, err } = await run(open, ['-', '-i', identityFile], { stdin: 'x' });
      expect([code, err]).toEqual([64, 'The identity file is not text.\n']);
    }
  });
});

describe('flowerpot open, used wrongly', () => {
  it('names the line of an identity file that it cannot read, and not what stands in it', async () => {
    writeFileSync(at('file.age'), seal(utf8('x'), [own.recipient]));
    const secret = encodeIdentity(own.seed);
    const classical = 'AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0';
    for (const [contents, message] of [
      [`# one\n${secret.slice(0, -1)}`, 'Line 2'],
      [`${secret}\n${secret.toLowerCase()}`, 'Line 2'],
      [classical, 'classical identity'],
      ['# nothing\n', 'holds no identity'],
    ] as const) {
      writeFileSync(identityFile, contents);
      const { code, err } = await run(open, [at('file.age'), '-i', identityFile]);
      expect(code).toBe(64);
      expect(err).toContain(message);
      expect(err).not.toContain(contents.slice(30, 60) || 'never');
    }
    writeFileSync(identityFile, Uint8Array.of(0xff, 0xfe));
    expect((await run(open, [at('file.age'), '-i', identityFile])).code).toBe(64);
  });

  it('tells wrong arguments from files that cannot be reached', async () => {
    const file = at('file.age');
    writeFileSync(file, seal(utf8('x'), [own.recipient]));
    for (const args of [
      [],
      [file],
      [file, file, '-i', identityFile],
      ['-i', identityFile],
      ['-', '-i', '-'],
      [file, '-i', identityFile, '--raw', '--json'],
      [file, '--nonsense'],
    ]) {
      const { code, text, err } = await run(open, args);
      expect([args, code, text]).toEqual([args, 64, '']);
      expect(err).not.toBe('');
    }
    expect((await run(open, [at('missing'), '-i', identityFile])).code).toBe(74);
    expect((await run(open, [file, '-i', at('missing')])).code).toBe(74);
    expect((await run(open, [file, '-i', identityFile, '--raw', '-o', at('no/such/folder')])).code).toBe(74);
    const armored = await run(open, ['-', '-i', identityFile, '--stream'], { stdin: armor(readFileSync(file)) });
    expect([armored.code, armored.text]).toEqual([64, '']);
  });

  it('explains itself', async () => {
    const { code, text } = await run(open, ['--help']);
    expect(code).toBe(0);
    expect(text).toMatch(/^Usage: flowerpot open FILE --identity F/);
  });
});
