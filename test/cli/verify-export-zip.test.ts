/** An export must be the same files to every program that opens it: crafted ZIPs in which two of them would differ. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyExport } from '../../src/cli/verify-export.ts';
import { utf8 } from '../../src/crypto/bytes.ts';
import { ready } from '../../src/crypto/sodium.ts';
import { caseOf, house, STORY, zip } from '../desk/export/fixtures.ts';
import { run } from './io.ts';
import { craft, type End, field, type Part, zip64 } from './zip-craft.ts';

const TOOLS = { unzip: has('unzip'), zip: has('zip') };

let good: Uint8Array;
let files: Record<string, Uint8Array>;
let parts: Part[];
let folder: string;

beforeAll(async () => {
  await ready();
  folder = mkdtempSync(join(tmpdir(), 'flowerpot-zip-'));
  const where = house();
  const attachment = async function* () {
    yield utf8('%PDF-1.7 a scan');
  };
  const further = async function* () {
    yield { path: 'files/1/scan.pdf', pieces: attachment() };
  };
  good = (await zip(where, [caseOf(where, STORY)], undefined, { further: further() })).bytes;
  files = unzipSync(good);
  parts = Object.entries(files).map(([name, data]) => ({ name, data }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function has(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

async function check(bytes: Uint8Array) {
  const path = join(folder, 'export.zip');
  writeFileSync(path, bytes);
  const { code, text } = await run(verifyExport, [path, '--json']);
  const report: { ok: boolean; faults: { kind: string; path: string | null; text: string }[] } = JSON.parse(text);
  expect(code).toBe(report.ok ? 0 : 1);
  return report;
}

/** What is found in the export with one part changed: the page. */
function paged(change: Omit<Part, 'name' | 'data'>) {
  return check(craft(parts.map((part) => (part.name === 'export.html' ? { ...part, ...change } : part))));
}

const ended = (end: End) => check(craft(parts, end));
const with16 = (at: number, value: number) => (header: Buffer) => void header.writeUInt16LE(value, at);
const with32 = (at: number, value: number) => (header: Buffer) => void header.writeUInt32LE(value, at);
const with64 = (at: number, value: number) => (header: Buffer) => void header.writeBigUInt64LE(BigInt(value), at);
const damaged = { ok: false, faults: [expect.objectContaining({ kind: 'damaged' })] };
const right = { ok: true, faults: [] };

describe('flowerpot verify-export takes a ZIP', () => {
  it('that holds the signed files, whoever packed them', async () => {
    expect(await check(good)).toEqual(expect.objectContaining(right));
    expect(await check(craft(parts))).toEqual(expect.objectContaining(right));
  });

  it('with empty folders for the paths in it', async () => {
    expect(await check(craft([{ name: 'files/' }, { name: 'files/1/' }, ...parts]))).toMatchObject(right);
  });

  it('with the ZIP64 records that a large one needs', async () => {
    const ones = 0xffffffff;
    const kept = () => undefined;
    expect(await ended({ end64: kept })).toMatchObject(right);
    expect(await ended({ end: (record) => void record.fill(0xff, 8, 20), end64: kept })).toMatchObject(right);
    const size = files['export.html']?.length ?? 0;
    const large = { central: with32(24, ones), local: with32(22, ones), extra: zip64(size) };
    expect(await paged(large)).toMatchObject(right);
    // As client-zip does: both sizes, and the place although it would fit.
    const [first, ...rest] = parts;
    const bytes = first?.data?.length ?? 0;
    const central = (header: Buffer) => void header.fill(0xff, 20, 28);
    const field64 = (place: number) => zip64(bytes, bytes, place);
    const whole = (place: number): Part[] => [
      { name: '', ...first, central, extra: field64(place), localExtra: new Uint8Array() },
      ...rest,
    ];
    expect(await check(craft(whole(0)))).toMatchObject(right);
    expect(await check(craft(whole(1)))).toMatchObject(damaged);
  });

  it('with times and owners beside the names, as Info-ZIP writes them', async () => {
    const owners = field(0x7875, Uint8Array.of(1, 4, 1, 0, 0, 0, 4, 1, 0, 0, 0));
    const extra = Buffer.concat([field(0x5455, Uint8Array.of(1, 1, 2, 3, 4)), owners]);
    expect(await paged({ extra })).toMatchObject(right);
  });

  it.runIf(TOOLS.zip && TOOLS.unzip)('that Info-ZIP unpacked and packed again, in any of its ways', async () => {
    const at = mkdtempSync(join(folder, 'again-'));
    unpack(good, at);
    for (const options of ['-r', '-Xr', '-Dr', '-0r', '-9r']) {
      for (const to of ['again.zip .', '- . | cat > ../again.zip']) {
        const command = `zip -q ${options} ${to.startsWith('-') ? '' : '../'}${to}`;
        rmSync(join(folder, 'again.zip'), { force: true });
        execFileSync('/bin/sh', ['-e', '-c', command], { cwd: at });
        const again = readFileSync(join(folder, 'again.zip'));
        expect([command, await check(again)]).toEqual([command, expect.objectContaining(right)]);
      }
    }
  });
});

describe('flowerpot verify-export refuses a ZIP that two programs read differently:', () => {
  it('its two end records name different tables', async () => {
    const { length } = craft(parts);
    for (const [at, value] of [
      [12, 46],
      [16, 0],
      [16, length - 22],
    ] as const) {
      expect([at, await ended({ end: with32(at, value), end64: () => undefined })]).toEqual([
        at,
        expect.objectContaining(damaged),
      ]);
    }
    for (const at of [8, 10]) {
      expect(await ended({ end: with16(at, parts.length - 1), end64: () => undefined })).toMatchObject(damaged);
      expect(await ended({ end: with16(at, parts.length - 1) })).toMatchObject(damaged);
    }
    for (const at of [24, 32, 40, 48]) expect(await ended({ end64: with64(at, 1) })).toMatchObject(damaged);
  });

  it('the table that the ordinary end record names lies in a signed file', async () => {
    // The forged page and its table of contents are what somebody sent as an attachment: signed, and never opened by us.
    const where = house();
    const forged = craft([{ name: 'export.html', data: utf8('<p>Nothing happened.</p>') }]);
    const attachment = async function* () {
      yield new Uint8Array(forged);
    };
    const further = async function* () {
      yield { path: 'files/1/notes.zip', pieces: attachment() };
    };
    const { bytes } = await zip(where, [caseOf(where, STORY)], undefined, { further: further() });
    const held = Object.entries(unzipSync(bytes)).map(([name, data]) => ({ name, data }));
    const crafted = (end?: (record: Buffer) => void) => craft(held, { end64: () => undefined, ...(end && { end }) });
    const inside = crafted().indexOf(forged);
    const table = forged.indexOf(Buffer.of(0x50, 0x4b, 1, 2));
    const other = crafted((record) => {
      record.writeUInt16LE(1, 8);
      record.writeUInt16LE(1, 10);
      record.writeUInt32LE(forged.length - 22 - table, 12);
      record.writeUInt32LE(inside + table, 16);
    });
    expect(await check(crafted())).toMatchObject(right);
    expect(await check(other)).toMatchObject(damaged);
  });

  it('parts of it lie on other disks', async () => {
    for (const at of [4, 6]) expect(await ended({ end: with16(at, 1), end64: () => undefined })).toMatchObject(damaged);
    for (const at of [16, 20, 60, 72]) expect(await ended({ end64: with32(at, 7) })).toMatchObject(damaged);
    expect(await paged({ central: with16(34, 1) })).toMatchObject(damaged);
  });

  it('a second name stands in an extra field', async () => {
    const unicode = (name: string) => {
      const content = Buffer.concat([Buffer.of(1, 0, 0, 0, 0), utf8(name)]);
      content.writeUInt32LE(crc32(utf8('export.html')), 1);
      return field(0x7075, content);
    };
    expect(await paged({ extra: unicode('other.html') })).toMatchObject(damaged);
    expect(await paged({ localExtra: unicode('other.html') })).toMatchObject(damaged);
    expect(await paged({ extra: unicode('other.html'), localExtra: new Uint8Array() })).toMatchObject(damaged);
  });

  it('extra fields carry what nobody accounts for', async () => {
    for (const extra of [
      field(0x4141, utf8('PK')),
      field(0x6375, Buffer.of(1, 0, 0, 0, 0)),
      field(0x9901, Buffer.alloc(7)),
      field(0x5455, Buffer.alloc(300)),
      Buffer.concat([field(0x5455, Buffer.alloc(5)), field(0x5455, Buffer.alloc(5))]),
      Buffer.of(1),
      field(0x5455, Buffer.alloc(5)).subarray(0, 8),
    ]) {
      expect(await paged({ extra })).toMatchObject(damaged);
      expect(await paged({ localExtra: extra })).toMatchObject(damaged);
    }
  });

  it('a ZIP64 field says another size or place than the header', async () => {
    const size = files['export.html']?.length ?? 0;
    const ones = with32(22, 0xffffffff);
    expect(await paged({ extra: zip64(1) })).toMatchObject(damaged);
    expect(await paged({ localExtra: zip64(1) })).toMatchObject(damaged);
    expect(await paged({ local: ones })).toMatchObject(damaged);
    expect(await paged({ local: ones, localExtra: zip64(size + 1) })).toMatchObject(damaged);
    expect(await paged({ local: ones, localExtra: zip64(size, size, 7) })).toMatchObject(damaged);
    expect(await paged({ extra: zip64(size, size, 7) })).toMatchObject(damaged);
  });

  it('the two headers of a file differ', async () => {
    for (const at of [4, 6, 8, 14, 18, 22]) {
      expect([at, await paged({ local: with16(at, 0x2e2e) })]).toEqual([at, expect.objectContaining(damaged)]);
    }
    // Where the sizes come behind the data, before it stand zeros or the truth.
    const at = Buffer.from(good).indexOf('export.html<!doctype') - 30;
    for (const [place, value] of [
      [14, 1],
      [18, 1],
      [22, files['export.html']?.length ?? 0],
    ] as const) {
      const bytes = Buffer.from(good);
      bytes.writeUInt32LE(value, at + place);
      expect([place, await check(bytes)]).toEqual([place, expect.objectContaining(place === 22 ? right : damaged)]);
    }
  });

  it('a packer would need to be newer than any that wrote it', async () => {
    const newer = { central: with16(6, 63), local: with16(4, 63) };
    expect(await paged(newer)).toMatchObject(damaged);
  });

  it('a folder carries bytes, or is the parent of nothing', async () => {
    for (const name of ['../../x/', 'hidden/', 'files/', 'export.html/']) {
      expect(await check(craft([...parts, { name, data: utf8('#!/bin/sh') }]))).toMatchObject(damaged);
    }
    const packed = deflateRawSync(new Uint8Array());
    const deflated: Part = { name: 'files/', data: packed, central: with16(10, 8), local: with16(8, 8) };
    expect(await check(craft([deflated, ...parts]))).toMatchObject(damaged);
    for (const name of ['../../x/', 'hidden/', 'export.html/', '/', 'Files/', 'files//']) {
      const added = { ok: false, faults: [expect.objectContaining({ kind: 'added', path: name })] };
      expect(await check(craft([...parts, { name }]))).toMatchObject(added);
    }
    const twice = await check(craft([...parts, { name: 'files/' }, { name: 'files/' }]));
    expect(twice).toMatchObject({ ok: false, faults: [expect.objectContaining({ kind: 'twice', path: 'files/' })] });
  });

  it('a file is a link, a device, a label, or runs as somebody else', async () => {
    for (const mode of [0o120777, 0o060644, 0o020644, 0o010644, 0o140644, 0o040755, 0o104755, 0o102755]) {
      expect([mode, await paged({ central: with16(40, mode) })]).toEqual([mode, expect.objectContaining(damaged)]);
    }
    for (const bit of [0x02, 0x04, 0x08, 0x10, 0x40]) {
      expect([bit, await paged({ central: with16(38, bit) })]).toEqual([bit, expect.objectContaining(damaged)]);
    }
    for (const host of [1, 2, 7, 255]) {
      expect([host, await paged({ central: with16(4, host * 256 + 20) })]).toEqual([
        host,
        expect.objectContaining(damaged),
      ]);
    }
  });

  it('there are comments', async () => {
    expect(await paged({ comment: 'PK' })).toMatchObject(damaged);
  });

  it('bytes lie before, between or behind the records', async () => {
    expect(await ended({ gap: utf8('x') })).toMatchObject(damaged);
    expect(await ended({ tail: utf8('x') })).toMatchObject(damaged);
    expect(await ended({ tail: utf8('x'), end64: () => undefined })).toMatchObject(damaged);
    expect(await check(Buffer.concat([utf8('x'), craft(parts)]))).toMatchObject(damaged);
  });

  it('the table lists the files in another order than they lie', async () => {
    const whole = craft(parts);
    const at = whole.readUInt32LE(whole.length - 6);
    const first = 46 + whole.readUInt16LE(at + 28);
    const second = 46 + whole.readUInt16LE(at + first + 28);
    const swapped = Buffer.from(whole);
    whole.copy(swapped, at, at + first, at + first + second);
    whole.copy(swapped, at + second, at, at + first);
    expect(await check(swapped)).toMatchObject(damaged);
  });
});

/** Every file below a folder, unpacked by Info-ZIP where it is there. */
function unpack(bytes: Uint8Array, at: string): Record<string, string> {
  if (TOOLS.unzip) {
    const archive = join(folder, 'unpack.zip');
    writeFileSync(archive, bytes);
    execFileSync('unzip', ['-qq', archive, '-d', at], { stdio: 'pipe' });
  } else {
    for (const [name, data] of Object.entries(unzipSync(bytes))) {
      mkdirSync(dirname(join(at, name)), { recursive: true });
      writeFileSync(join(at, name), data);
    }
  }
  const found = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return Object.fromEntries(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(at, path), entry.isFile() ? readFileSync(path).toString('hex') : 'no file'] as const;
    }),
  );
}

describe('flowerpot verify-export, whatever is done to the bytes of an export,', () => {
  it('never calls it right when another program takes other files from it', async () => {
    const signed = Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, Buffer.from(data).toString('hex')]),
    );
    const starts = [Buffer.from(good), craft(parts), craft([{ name: 'files/' }, ...parts], { end64: () => undefined })];
    const table = (bytes: Buffer) => bytes.readUInt32LE(bytes.length - 6);
    const edit = fc.record({
      // Most of the bytes are the files' own: half of the edits go to the records at the end.
      place: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.constant(null)),
      within: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      kind: fc.constantFrom('flip', 'insert', 'delete', 'copy'),
      byte: fc.integer({ min: 1, max: 255 }),
    });
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        async (start, edits) => {
          let bytes = Buffer.from(start);
          for (const { place, within, kind, byte } of edits) {
            const from = place === null ? table(start) : 0;
            const at = Math.min(from + Math.floor((place ?? within) * (bytes.length - from)), bytes.length - 1);
            const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
            if (kind === 'flip') bytes = Buffer.concat([before, Buffer.of((after[0] ?? 0) ^ byte), after.subarray(1)]);
            if (kind === 'insert') bytes = Buffer.concat([before, Buffer.alloc(byte % 8, byte), after]);
            if (kind === 'delete') bytes = Buffer.concat([before, after.subarray(byte % 8)]);
            if (kind === 'copy') bytes = Buffer.concat([before, bytes.subarray(-byte), after]);
          }
          const { ok } = await check(bytes);
          if (!ok) return;
          accepted += 1;
          const at = mkdtempSync(join(folder, 'taken-'));
          expect(unpack(bytes, at)).toEqual(signed);
          rmSync(at, { recursive: true });
        },
      ),
      { numRuns: 600 },
    );
    // Some attributes may be others.
    expect(accepted).toBeGreaterThan(0);
  });
});
