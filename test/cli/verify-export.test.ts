import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyExport } from '../../src/cli/verify-export.ts';
import { seal } from '../../src/crypto/age/age.ts';
import { encodeIdentity } from '../../src/crypto/age/recipient.ts';
import { identity } from '../../src/crypto/age/xwing.ts';
import { fromBase64url, fromUtf8, sha256, utf8 } from '../../src/crypto/bytes.ts';
import { signDirectory } from '../../src/crypto/directory.ts';
import { signManifest, sumsText, toHex, verifyManifest } from '../../src/crypto/export.ts';
import { memberKeys } from '../../src/crypto/keys.ts';
import { sign } from '../../src/crypto/signature.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { fingerprintWords } from '../../src/crypto/words.ts';
import { ABOUT_MANIFEST, Manifest } from '../../src/protocol/export.ts';
import { root } from '../crypto/fixtures.ts';
import { caseOf, type House, house, STORY, zip } from '../desk/export/fixtures.ts';
import { run } from './io.ts';

let where: House;
let good: Uint8Array;
let files: Record<string, Uint8Array>;
let folder: string;
let path: string;

beforeAll(async () => {
  await ready();
  folder = mkdtempSync(join(tmpdir(), 'flowerpot-export-'));
  where = house();
  good = (await zip(where, [caseOf(where, STORY)])).bytes;
  files = unzipSync(good);
});
beforeEach(() => {
  path = join(folder, 'export.zip');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function check(bytes: Uint8Array, ...more: string[]) {
  writeFileSync(path, bytes);
  const ran = await run(verifyExport, [path, '--json', ...more]);
  const report: { ok: boolean; faults: { kind: string; path: string | null; text: string }[]; warnings: string[] } =
    JSON.parse(ran.text);
  expect(ran.code).toBe(report.ok ? 0 : 1);
  return report;
}

const packed = (changed: Zippable) => zipSync({ ...files, ...changed }, { level: 0 });

describe('flowerpot verify-export', () => {
  it('says that an export is all right, by whom it is, and what to compare', async () => {
    writeFileSync(path, good);
    const { code, text, err } = await run(verifyExport, [path]);
    expect([code, err]).toEqual([0, '']);
    expect(text).toContain('ALL RIGHT. All 11 files are as they were signed.');
    expect(text).toContain(fingerprintWords(where.keys.key).join(' '));
    expect(text).toContain('Mara Okonkwo');
    expect(text).toContain('2026-11-23');
  });

  it('requires the newsroom that it is told, by key or by its words', async () => {
    const words = fingerprintWords(where.keys.key);
    for (const right of [where.keys.key, words.join(' '), `#${words.join('-')}`]) {
      expect(await check(good, '--newsroom', right)).toMatchObject({ ok: true });
    }
    const other = fingerprintWords(memberKeys(root(9)).key).join(' ');
    expect((await check(good, '--newsroom', other)).faults).toEqual([
      expect.objectContaining({ kind: 'newsroom', path: null }),
    ]);
    writeFileSync(path, good);
    expect((await run(verifyExport, [path, '--newsroom', words.slice(1).join(' ')])).code).toBe(64);
  });

  it('takes it when somebody unpacked it and packed it again, also more tightly', async () => {
    expect(await check(zipSync(files, { level: 9 }))).toMatchObject({ ok: true, faults: [] });
  });

  it('names exactly the file in which any one byte was changed', async () => {
    const names = Object.keys(files);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom(0 as const, 6 as const),
        async (name, place, flip, level) => {
          const bytes = Uint8Array.from(files[name] ?? []);
          const at = place % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ flip;
          const { ok, faults } = await check(zipSync({ ...files, [name]: bytes }, { level }));
          expect([ok, faults.map((one) => one.path), faults[0]?.kind]).toEqual([false, [name], 'changed']);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('says no to any one changed byte of the ZIP, unless every file is still as it was signed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Uint8Array.from(good);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const { ok } = await check(bytes);
        if (!ok) return;
        expect(Object.entries(unzipSync(bytes)).sort()).toEqual(Object.entries(files).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('names what was added, taken away, renamed, or put in twice', async () => {
    expect((await check(packed({ 'more.txt': strToU8('more') }))).faults).toEqual([
      expect.objectContaining({ kind: 'added', path: 'more.txt' }),
    ]);
    for (const name of Object.keys(files)) {
      const { [name]: gone = new Uint8Array(), ...rest } = files;
      const without = (await check(zipSync(rest, { level: 0 }))).faults;
      expect(without).toEqual([expect.objectContaining({ kind: 'missing', path: name })]);
      const renamed = (await check(zipSync({ ...rest, 'other.bin': gone }, { level: 0 }))).faults;
      expect(renamed.map(({ kind, path: at }) => [kind, at]).sort()).toEqual([
        ['added', 'other.bin'],
        ['missing', name],
      ]);
    }
    // fflate writes no name twice: one of the same length takes the name of another.
    const twice = Buffer.from(packed({ 'expart.md': strToU8('another') }));
    const name = Buffer.from('expart.md');
    for (let at = twice.indexOf(name); at >= 0; at = twice.indexOf(name, at)) twice.write('export.md', at);
    expect((await check(twice)).faults).toContainEqual(expect.objectContaining({ kind: 'twice', path: 'export.md' }));
  });

  it('unpacks nothing outside and nothing endless', async () => {
    for (const name of ['../../etc/cron.d/x', '/etc/passwd', 'C:\\x', 'a/../../b', '.ssh/authorized_keys']) {
      const { faults } = await check(packed({ [name]: strToU8('x') }));
      expect(faults).toEqual([expect.objectContaining({ kind: 'added', path: name })]);
    }
    const zeros = new Uint8Array(8 * 1024 * 1024);
    for (const name of ['export.html', 'manifest.json', 'SHA256SUMS', 'signer.pem', 'manifest.sig', 'more.bin']) {
      const { ok, faults } = await check(zipSync({ ...files, [name]: zeros }, { level: 9 }));
      expect([ok, faults.map((one) => one.path)]).toEqual([false, [name]]);
    }
    // One that says a small size and holds a large one.
    const bomb = Buffer.from(zipSync({ ...files, 'export.md': zeros }, { level: 9 }));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(zeros.length);
    for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size, at))
      bomb.writeUInt32LE(files['export.md']?.length ?? 0, at);
    expect((await check(bomb)).faults.map((one) => one.path)).toEqual(['export.md']);
  });

  it('calls a ZIP damaged that was cut, has something around it, or is none', async () => {
    const cases = [
      good.subarray(0, good.length - 1),
      good.subarray(0, good.length / 2),
      good.subarray(1),
      Uint8Array.of(...good, 0),
      // The same end twice: the second is a comment of the first.
      new Uint8Array([...good.subarray(0, -2), 22, 0, ...good.subarray(-22)]),
      new Uint8Array([...utf8('#!/bin/sh\n'), ...good]),
      utf8('hello'),
      new Uint8Array(0),
      new Uint8Array(100_000),
    ];
    for (const bytes of cases) {
      const { ok, faults } = await check(bytes);
      expect([ok, faults.map(({ kind }) => kind)]).toEqual([false, ['damaged']]);
    }
  });

  it('finds changes also when the sums were made to fit', async () => {
    const text = fromUtf8(files['manifest.json'] ?? new Uint8Array()).replace('Mara', 'Zara');
    const sums = fromUtf8(files['SHA256SUMS'] ?? new Uint8Array()).replace(
      toHex(sha256(files['manifest.json'] ?? new Uint8Array())),
      toHex(sha256(utf8(text))),
    );
    const { faults } = await check(packed({ 'manifest.json': utf8(text), SHA256SUMS: utf8(sums) }));
    expect(faults).toEqual([expect.objectContaining({ kind: 'not-signed', path: null })]);
  });

  it('believes nobody who is not in the list that the newsroom signed', async () => {
    const stranger = memberKeys(root(77));
    const manifest = verifyManifest(
      files['manifest.json'] ?? new Uint8Array(),
      files['manifest.sig'] ?? new Uint8Array(),
    );
    if (manifest === null) throw new Error('the fixture is not signed');
    const signedBy = (seed: Uint8Array, changed: Partial<Manifest>) => {
      const made = signManifest(seed, { ...manifest, ...changed });
      return packed(Object.fromEntries(made.files.map((one) => [one.path, one.bytes])));
    };
    const kinds = async (bytes: Uint8Array) => (await check(bytes)).faults.map(({ kind, path: at }) => [kind, at]);
    const seed = where.seeds[0] ?? root(0);
    expect(await kinds(signedBy(stranger.signingSeed, { by: { key: stranger.key, name: 'Mara Okonkwo' } }))).toEqual([
      ['signer', null],
    ]);
    expect(await kinds(signedBy(seed, { by: { ...manifest.by, name: 'Ada Lindqvist' } }))).toEqual([['signer', null]]);
    expect(await kinds(signedBy(seed, { newsroom: { ...manifest.newsroom, name: 'The Lantern' } }))).toEqual([
      ['signer', 'directory.json'],
    ]);
    expect(await kinds(signedBy(seed, { newsroom: { ...manifest.newsroom, key: stranger.key } }))).toEqual([
      ['signer', 'newsroom.pem'],
      ['signer', 'directory.json'],
    ]);
    expect(await kinds(signedBy(seed, { exported: '2026-11-21' }))).toEqual([['signer', null]]);
    const late = await check(signedBy(seed, { exported: '2027-06-01' }));
    expect([late.ok, late.warnings.length]).toEqual([true, 1]);
  });

  it('takes no list of files that some system cannot unpack as it is, whoever signed it', async () => {
    const text = fromUtf8(files['manifest.json'] ?? new Uint8Array());
    const manifest = v.parse(Manifest, JSON.parse(text));
    const seed = where.seeds[0] ?? root(0);
    const listing = (paths: readonly string[]) => {
      const listed = paths.map((one) => ({ path: one, bytes: 1, sha256: toHex(sha256(utf8('x'))) }));
      const changed = `${JSON.stringify({ ...manifest, files: [...manifest.files, ...listed] }, null, 1)}\n`;
      const about = {
        'manifest.json': utf8(changed),
        'manifest.sig': fromBase64url(sign(seed, 'export', changed).sig),
        'signer.pem': files['signer.pem'] ?? new Uint8Array(),
      };
      const sums = [
        ...listed,
        ...Object.entries(about).map(([one, bytes]) => ({ path: one, sha256: toHex(sha256(bytes)) })),
      ];
      const added = Object.fromEntries(paths.filter(({ length }) => length < 1000).map((one) => [one, utf8('x')]));
      return packed({ ...added, ...about, SHA256SUMS: utf8(sumsText([...manifest.files, ...sums])) });
    };
    expect(await check(listing(['a/b.txt', 'a/c.txt', 'console.txt', 'a/com10', `${'x/'.repeat(99)}y`]))).toMatchObject(
      {
        ok: true,
      },
    );
    const clashing = [
      ['a', 'a/b'],
      ['a/b/c', 'A/B'],
      ['a/b', 'A/c'],
      ['a/b', 'a/B'],
      ['EXPORT.HTML'],
      ['Manifest.json'],
      ['sha256sums/a'],
      ['export.html/a'],
    ];
    const reserved = [
      'CON',
      'con',
      'a/Prn.txt',
      'AUX/a',
      'nul.tar.gz',
      'com1',
      'LPT9.x',
      'a.',
      'a./b',
      'a ',
      ' a',
      'a b',
    ];
    const long = ['x'.repeat(201), `a${'/a'.repeat(100_000)}`];
    const others = ['', '/a', 'a//b', './a', '../a', 'a/..', 'C:\\x', 'a\u0000', 'á', '.a', '-a', 'a:b', 'a~1', 'a\n'];
    for (const paths of [...clashing, ...[...reserved, ...long, ...others].map((one) => [one])]) {
      const { ok, faults } = await check(listing(paths));
      const kinds = faults.map(({ kind }) => kind);
      expect([paths, ok, kinds.includes('not-signed')]).toEqual([paths, false, true]);
    }
  });

  it('tells of a list that the newsroom did not sign', async () => {
    const foreign = {
      ...where.signed,
      sig: signDirectory(where.keys.seed, { ...where.directory, serial: 2, previous: where.keys.key }).sig,
    };
    const { bytes } = await zip(where, [caseOf(where, STORY)], undefined, { directory: foreign });
    expect((await check(bytes)).faults).toEqual([expect.objectContaining({ kind: 'signer', path: 'directory.json' })]);
  });

  it('opens a sealed export with an identity', async () => {
    const own = identity(root(33));
    const identities = join(folder, 'identities.txt');
    writeFileSync(identities, encodeIdentity(own.seed));
    const sealed = seal(good, [own.recipient]);
    expect(await check(sealed, '--identity', identities)).toMatchObject({ ok: true });
    expect((await run(verifyExport, [path])).err).toContain('--identity');
    writeFileSync(path, sealed.subarray(0, -1));
    expect(await run(verifyExport, [path, '-i', identities])).toMatchObject({
      code: 1,
      err: expect.stringContaining('cut or changed'),
    });
    writeFileSync(path, seal(good, [identity(root(34)).recipient]));
    expect((await run(verifyExport, [path, '-i', identities])).code).toBe(64);
  });

  it('never lets names drive the terminal', async () => {
    const { faults } = await check(packed({ 'x\u001b[31m\u202e.txt': strToU8('x') }));
    expect(faults).toHaveLength(1);
    const { text } = await run(verifyExport, [path]);
    expect(text).toContain('<U+001B>[31m<U+202E>');
    expect(text).toContain('NOT RIGHT');
  });

  it('tells wrong use from a file that cannot be read, and explains itself', async () => {
    expect((await run(verifyExport, [])).code).toBe(64);
    expect((await run(verifyExport, [path, path])).code).toBe(64);
    expect((await run(verifyExport, [join(folder, 'none.zip')])).code).toBe(74);
    expect((await run(verifyExport, [join(path, 'inside')])).code).toBe(74);
    expect(await run(verifyExport, ['--help'])).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^Usage: flowerpot verify-export FILE-OR-FOLDER/),
    });
  });
});

describe('VERIFY.txt', () => {
  /** Unpacks, and runs the commands of one numbered step as a shell would. */
  function step(bytes: Uint8Array, number: number): { code: number; out: string } {
    const at = mkdtempSync(join(folder, 'unpacked-'));
    for (const [name, content] of Object.entries(unzipSync(bytes))) writeFileSync(join(at, name), content);
    const text = readFileSync(join(at, 'VERIFY.txt'), 'utf8');
    const commands = (text.split(/^\d\. /m)[number] ?? '').split('\n').filter((line) => line.startsWith('    '));
    expect(commands.length).toBeGreaterThan(0);
    try {
      const out = execFileSync('/bin/sh', ['-e', '-c', commands.map((line) => line.trim()).join('\n')], {
        cwd: at,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return { code: 0, out };
    } catch (error) {
      if (error instanceof Error && 'status' in error && 'stdout' in error)
        return { code: Number(error.status), out: String(error.stdout) };
      throw error;
    }
  }

  it('has commands that find an export right', () => {
    const sums = step(good, 1);
    expect(sums.code).toBe(0);
    expect(sums.out.trim().split('\n').sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'SHA256SUMS')
        .map((name) => `${name}: OK`)
        .sort(),
    );
    expect(step(good, 2)).toEqual({ code: 0, out: 'Signature Verified Successfully\n' });
    expect(step(good, 3)).toEqual({ code: 0, out: `Signature Verified Successfully\n${where.members[0]?.key}\n1\n` });
  });

  it('works the eight words out, with the right list and no other', async () => {
    const { wordlist } = await import('@scure/bip39/wordlists/english.js');
    const list = `${wordlist.join('\n')}\n`;
    writeFileSync(join(folder, 'english.txt'), list);
    expect(step(good, 4).out.trim().split('\n')).toEqual(['../english.txt: OK', ...fingerprintWords(where.keys.key)]);
    writeFileSync(join(folder, 'english.txt'), list.replace('abandon', 'abandan'));
    expect(step(good, 4).code).not.toBe(0);
  });

  it('says where to get the word list and its sum, which is that of ours', async () => {
    const { wordlist } = await import('@scure/bip39/wordlists/english.js');
    const text = fromUtf8(files['VERIFY.txt'] ?? new Uint8Array());
    const sum = toHex(sha256(utf8(`${wordlist.join('\n')}\n`)));
    expect(sum).toBe('2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda');
    expect(text).toContain(`${sum}  ../english.txt`);
    expect(text).toMatch(/bip-0039\/english\.txt[\s\S]*https:\/\/github\.com\/bitcoin\/bips/);
    // It fits a terminal and any editor, but for commands.
    for (const line of text.split('\n')) if (!line.startsWith('    ')) expect(line.length).toBeLessThanOrEqual(108);
  });

  it('has commands that find what was changed, added and taken away', () => {
    for (const name of Object.keys(files)) {
      const bytes = Uint8Array.from(files[name] ?? []);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      if (name === 'VERIFY.txt') continue;
      const changed = packed({ [name]: bytes });
      expect([name, [1, 2, 3].some((number) => failed(step(changed, number), number))]).toEqual([name, true]);
    }
    expect(step(packed({ 'more.txt': strToU8('x') }), 1).out).toContain('added: more.txt');
    const { 'export.md': _, ...rest } = files;
    expect(step(zipSync(rest), 1).code).not.toBe(0);
  });

  function failed({ code, out }: { code: number; out: string }, number: number): boolean {
    if (code !== 0) return true;
    return number === 2 && out !== 'Signature Verified Successfully\n';
  }

  it('lists every file about the manifest', () => {
    expect(Object.keys(files)).toEqual(expect.arrayContaining([...ABOUT_MANIFEST]));
  });
});
