/** An export that was unpacked, and one that a file manager packed again with a folder around it. */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyExport } from '../../src/cli/verify-export.ts';
import { utf8 } from '../../src/crypto/bytes.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { fingerprintWords } from '../../src/crypto/words.ts';
import { caseOf, type House, house, STORY, zip } from '../desk/export/fixtures.ts';
import { run } from './io.ts';
import { craft, field } from './zip-craft.ts';

let where: House;
let files: Record<string, Uint8Array>;
let root: string;

beforeAll(async () => {
  await ready();
  root = mkdtempSync(join(tmpdir(), 'flowerpot-unpacked-'));
  where = house();
  const further = async function* () {
    yield {
      path: 'files/1/scan.pdf',
      pieces: (async function* () {
        yield utf8('%PDF-1.7 a scan');
      })(),
    };
  };
  files = unzipSync((await zip(where, [caseOf(where, STORY)], undefined, { further: further() })).bytes);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The export unpacked, with these files put in or taken out. */
function unpacked(changes: Readonly<Record<string, Uint8Array | null>> = {}): string {
  const at = mkdtempSync(join(root, 'export-'));
  for (const [path, bytes] of Object.entries({ ...files, ...changes })) {
    if (bytes === null) continue;
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), bytes);
  }
  return at;
}

async function check(at: string, ...more: string[]) {
  const { code, text } = await run(verifyExport, [at, '--json', ...more]);
  const report: { ok: boolean; faults: { kind: string; path: string | null; text: string }[]; warnings: string[] } =
    JSON.parse(text);
  expect(code).toBe(report.ok ? 0 : 1);
  return report;
}
const named = ({ faults }: Awaited<ReturnType<typeof check>>) => faults.map(({ kind, path }) => [kind, path]);

describe('flowerpot verify-export of a folder', () => {
  it('says that it is all right, by whom it is, and what to compare', async () => {
    const { code, text, err } = await run(verifyExport, [unpacked()]);
    expect([code, err]).toEqual([0, '']);
    expect(text).toContain('ALL RIGHT. All 12 files are as they were signed.');
    expect(text).toContain(fingerprintWords(where.keys.key).join(' '));
    expect((await check(unpacked(), '--newsroom', where.keys.key)).ok).toBe(true);
  });

  it('names exactly the file in which any one byte was changed', async () => {
    const at = unpacked();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(files)), fc.nat(), async (path, place) => {
        const bytes = Uint8Array.from(files[path] ?? []);
        bytes[place % bytes.length] = (bytes[place % bytes.length] ?? 0) ^ 1;
        writeFileSync(join(at, path), bytes);
        const report = await check(at);
        writeFileSync(join(at, path), files[path] ?? new Uint8Array());
        expect([report.ok, named(report)]).toEqual([false, [['changed', path]]]);
      }),
      { numRuns: 40 },
    );
    expect((await check(at)).ok).toBe(true);
  });

  it('names what is missing, what was added, and folders of nothing', async () => {
    for (const path of Object.keys(files))
      expect(named(await check(unpacked({ [path]: null }))).filter(([kind]) => kind === 'missing')).toEqual([
        ['missing', path],
      ]);
    expect(
      named(await check(unpacked({ 'more.txt': utf8('x'), '.hidden': utf8('x'), 'files/2/x': utf8('x') }))),
    ).toEqual([
      ['added', '.hidden'],
      ['added', 'files/2/'],
      ['added', 'files/2/x'],
      ['added', 'more.txt'],
    ]);
    const at = unpacked();
    mkdirSync(join(at, 'empty'));
    expect(named(await check(at))).toEqual([['added', 'empty/']]);
  });

  it('names what systems put there and passes over it', async () => {
    const junk = ['.DS_Store', '._export.html', 'files/Thumbs.db', 'files/1/desktop.ini', '__MACOSX/files/._1'];
    const at = unpacked(Object.fromEntries(junk.map((path) => [path, utf8('junk')])));
    const { ok, faults, warnings } = await check(at);
    expect([ok, faults]).toEqual([true, []]);
    for (const path of junk) expect(warnings.filter((one) => one.startsWith(`${path} is not part`))).toHaveLength(1);
    const { text } = await run(verifyExport, [at]);
    expect(text).toContain('Note: .DS_Store is not part of the export and was not looked at');
    expect(text).toContain('ALL RIGHT. All 12 files');
  });

  it('follows no link, whatever it leads to', async () => {
    const at = unpacked();
    const elsewhere = join(mkdtempSync(join(root, 'elsewhere-')), 'export.md');
    renameSync(join(at, 'export.md'), elsewhere);
    symlinkSync(elsewhere, join(at, 'export.md'));
    const report = await check(at);
    expect(named(report)).toEqual([['changed', 'export.md']]);
    expect(report.faults[0]?.text).toContain('it is a link');
    const folders = unpacked();
    renameSync(join(folders, 'files'), join(dirname(elsewhere), 'files'));
    symlinkSync(join(dirname(elsewhere), 'files'), join(folders, 'files'));
    expect(named(await check(folders))).toEqual([
      ['missing', 'files/1/scan.pdf'],
      ['added', 'files'],
    ]);
    // A link to the whole, named by whoever checks, is what it leads to.
    const whole = join(root, 'link');
    symlinkSync(unpacked(), whole);
    expect((await check(whole)).ok).toBe(true);
  });

  it('that holds the export in a folder says so, and one that holds none is not called changed', async () => {
    const at = mkdtempSync(join(root, 'around-'));
    cpSync(unpacked(), join(at, 'harbour'), { recursive: true });
    writeFileSync(join(at, '.DS_Store'), 'x');
    const report = await check(at);
    expect(named(report)).toEqual([['wrapped', 'harbour']]);
    expect((await check(join(at, 'harbour'))).ok).toBe(true);
    const empty = await check(mkdtempSync(join(root, 'empty-')));
    expect(empty.faults.every(({ kind }) => kind === 'missing')).toBe(true);
  });

  it('is refused with --identity, and names a file that cannot be read', async () => {
    expect((await run(verifyExport, [unpacked(), '--identity', 'x'])).code).toBe(64);
    expect((await run(verifyExport, [join(root, 'none')])).code).toBe(74);
  });
});

describe('of a ZIP with one folder around everything', () => {
  const inside = (folder: string) =>
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));

  async function checkZip(bytes: Uint8Array) {
    const path = join(root, 'again.zip');
    writeFileSync(path, bytes);
    const { code, text } = await run(verifyExport, [path]);
    return { code, text, report: await check(path) };
  }

  it('flowerpot verify-export says that, and what to do, and nothing of damage', async () => {
    const macos = Object.keys(files).map((path) => [`__MACOSX/my export/._${path}`, utf8('x')] as const);
    for (const bytes of [
      zipSync(inside('my export')),
      zipSync({ 'my export/': new Uint8Array(), ...inside('my export') }, { level: 0 }),
      zipSync({ ...inside('my export'), ...Object.fromEntries(macos), '.DS_Store': utf8('x') }),
      // As macOS packs: with times and owners in an older form.
      craft(
        Object.entries(inside('my export')).map(([name, data]) => ({
          name,
          data,
          extra: field(0x5855, new Uint8Array(8)),
          localExtra: field(0x5855, new Uint8Array(12)),
        })),
      ),
    ]) {
      const { code, text, report } = await checkZip(bytes);
      expect([code, named(report)]).toEqual([1, [['wrapped', 'my export']]]);
      expect(text).toContain('All of this ZIP lies in one folder more, “my export”');
      expect(text).toContain('Unpack it and check that folder');
      expect(text).toMatch(/NOT CHECKED\./);
      expect(text).not.toMatch(/damaged|NOT RIGHT|was changed/);
    }
  });

  it('nor does a name of such a folder drive the terminal', async () => {
    const { text } = await checkZip(zipSync(inside('x\u001b[31m\u202e')));
    expect(text).toContain('“x<U+001B>[31m<U+202E>”');
  });

  it('two folders, or one without an export, are no such thing', async () => {
    const two = await checkZip(zipSync({ ...inside('a'), 'b/more.txt': utf8('x') }));
    expect(two.report.faults.map(({ kind }) => kind)).toContain('missing');
    expect(two.report.faults.map(({ kind }) => kind)).not.toContain('wrapped');
    expect(named((await checkZip(zipSync({ 'a/b.txt': utf8('x') }))).report)).toContainEqual(['added', 'a/b.txt']);
  });

  it('and what systems made is a fault in a ZIP, for somebody packed it, with what to do', async () => {
    const { report } = await checkZip(zipSync({ ...files, '.DS_Store': utf8('x') }));
    expect(named(report)).toEqual([['added', '.DS_Store']]);
    expect(report.faults[0]?.text).toContain('unpack the ZIP, and check the folder');
  });
});
