/** `flowerpot open FILE --of TIP`: a file as the server keeps it, by the tip that it came with. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { key } from '../../src/cli/key.ts';
import { open } from '../../src/cli/open.ts';
import { seal } from '../../src/crypto/age/age.ts';
import { identity } from '../../src/crypto/age/xwing.ts';
import { concat, fromBase64url, random, utf8 } from '../../src/crypto/bytes.ts';
import { fileSealer, hashOfParts, partHash } from '../../src/crypto/file.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { type SentFile, sealTip } from '../../src/crypto/tip.ts';
import { recoveryWords } from '../../src/crypto/words.ts';
import { paddedFileSize } from '../../src/protocol/files.ts';
import { FILE_PART_BYTES } from '../../src/protocol/limits.ts';
import { accepted, intakes, newsroom, root, TODAY } from '../crypto/fixtures.ts';
import { run } from './io.ts';

let folder: string;
let at: (name: string) => string;
let identityFile: string;
const folders: string[] = [];

beforeAll(ready);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'flowerpot-open-file-'));
  folders.push(folder);
  at = (name) => join(folder, name);
  identityFile = at('identity.txt');
  const words = recoveryWords(root(100)).join(' ');
  writeFileSync(identityFile, (await run(key, ['--today', TODAY], { stdin: words })).text);
});
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

describe('flowerpot open, with a file that came with a tip', () => {
  const LEDGER = new Uint8Array(1_200_000).map((_, n) => (n * 7) & 0xff);
  const NAMES = { ledger: 'ledger \u202efdp.exe', note: 'a\nb.txt' };

  /** A tip with two files, as the server keeps them: `tip.age`, `ledger.age`, `note.age`. */
  async function withFiles(): Promise<void> {
    const house = newsroom(1);
    const files: SentFile[] = [];
    for (const [name, bytes] of [
      ['ledger', LEDGER],
      ['note', utf8('a note')],
    ] as const) {
      const sealer = fileSealer(random(32), bytes.length);
      const parts = Array.from({ length: sealer.parts }, (_, n) =>
        sealer.part(n, bytes.subarray(n * FILE_PART_BYTES, (n + 1) * FILE_PART_BYTES)),
      );
      writeFileSync(at(`${name}.age`), concat(...parts));
      const hash = hashOfParts(await Promise.all(parts.map(partHash)));
      files.push({ entry: sealer.entry({ name: NAMES[name], type: '', hash }), removal: sealer.removal });
    }
    const to = house.members.map((member) => member.key);
    const parts = { directory: accepted(house), intakes: intakes(house), to, contact: '', callout: null, today: TODAY };
    writeFileSync(at('tip.age'), sealTip({ ...parts, text: 'with files', files }).envelope);
    writeFileSync(at('bare.age'), sealTip({ ...parts, text: 'without' }).envelope);
  }
  const openFile = (name: string, to: string, of = 'tip.age') =>
    run(open, [at(name), '--of', at(of), '-i', identityFile, '-o', to]);

  it('lists the files with the tip, harmlessly, and with --json by their entries', async () => {
    await withFiles();
    const { text } = await run(open, [at('tip.age'), '-i', identityFile]);
    expect(text).toMatch(
      /\nFiles: {6}ledger <U\+202E>fdp\.exe, no type, 1200000 bytes\n {12}[\w-]{43}\n {12}a b\.txt, no type, 6 bytes\n {12}[\w-]{43}\n/,
    );
    const json = await run(open, [at('tip.age'), '-i', identityFile, '--json']);
    expect(JSON.parse(json.text)).toMatchObject({ tip: { files: [{ name: NAMES.ledger }, { name: NAMES.note }] } });
    expect((await run(open, [at('bare.age'), '-i', identityFile])).text).not.toContain('Files:');
  });

  it('opens each of them by the sealed tip, and writes it for its owner alone', async () => {
    await withFiles();
    for (const [name, bytes] of [
      ['ledger', LEDGER],
      ['note', utf8('a note')],
    ] as const) {
      expect(await openFile(`${name}.age`, at(name))).toMatchObject({ code: 0, text: '', err: '' });
      expect(Buffer.compare(readFileSync(at(name)), bytes)).toBe(0);
      expect(statSync(at(name)).mode & 0o777).toBe(0o600);
    }
  });

  it('writes over nothing, and nothing to where it would be seen before it is verified', async () => {
    await withFiles();
    writeFileSync(at('older'), 'older');
    symlinkSync('nowhere', at('link'));
    for (const target of ['older', 'link']) {
      const refused = await openFile('note.age', at(target));
      expect([refused.code, refused.err]).toEqual([
        64,
        `${at(target)} is there already, and nothing is written over. Name another file.\n`,
      ]);
    }
    expect(readFileSync(at('older'), 'utf8')).toBe('older');
    expect(existsSync(at('nowhere'))).toBe(false);
    for (const target of ['-', '/dev/stdout'])
      expect(await openFile('note.age', target)).toMatchObject({ code: 64, text: '' });
    const args = [at('note.age'), '--of', at('tip.age'), '-i', identityFile];
    for (const wrong of [args, [...args, '-o', at('x'), '--raw'], ['-', ...args.slice(1), '-o', at('x')]]) {
      expect(await run(open, wrong)).toMatchObject({ code: 64, text: '' });
    }
    expect(existsSync(at('x'))).toBe(false);
  });

  it('leaves no file of one that was cut, changed, or is another’s', async () => {
    await withFiles();
    const good = readFileSync(at('ledger.age'));
    const flipped = Buffer.from(good);
    flipped[good.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    // Sealed anew to the very key of the file by who has it: authentic, and not what the tip's author signed.
    const [entry] = JSON.parse((await run(open, [at('tip.age'), '-i', identityFile, '--json'])).text).tip.files;
    const forger = identity(fromBase64url(entry.key));
    const forged = seal(new Uint8Array(paddedFileSize(LEDGER.length)), [forger.recipient]);
    for (const damaged of [
      flipped,
      good.subarray(0, -1),
      good.subarray(0, 700_000),
      Buffer.concat([good, Buffer.of(0)]),
      good.subarray(0, 100),
      forged,
    ]) {
      writeFileSync(at('damaged.age'), damaged);
      const { code, err } = await openFile('damaged.age', at('out'));
      expect([code, err]).toEqual([
        2,
        'This file was cut or changed: it is not what the tip speaks of. Nothing was written.\n',
      ]);
    }
    for (const [name, of, message] of [
      ['theirs.age', 'tip.age', 'This is none of the files that came with this tip.\n'],
      ['note.age', 'bare.age', 'No files came with this tip.\n'],
    ] as const) {
      writeFileSync(at('theirs.age'), seal(new Uint8Array(paddedFileSize(1)), [identity(root(33)).recipient]));
      expect(await openFile(name, at('out'), of)).toMatchObject({ code: 1, err: message });
    }
    expect(await openFile('missing', at('out'))).toMatchObject({ code: 74 });
    expect(await openFile('note.age', at('out'), 'note.age')).toMatchObject({ code: 1 });
    expect(readdirSync(folder).filter((name) => /out|partial/.test(name))).toEqual([]);
  });
});
