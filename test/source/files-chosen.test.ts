/** What a page makes of files that somebody chose, before any is read: names, sizes, time left, and which can go along. No browser. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingOf, safeFileName } from '../../src/browser/files/name.ts';
import { rate } from '../../src/browser/files/rate.ts';
import { durationIn, sizeIn } from '../../src/browser/files/size.ts';
import { FILE_NAME_BYTES, FILES_MAX } from '../../src/protocol/limits.ts';
import { choose, named } from '../../src/source/files/choose.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

describe('a file’s name', () => {
  const DANGEROUS = [
    '..',
    '.',
    '/',
    '\\',
    '\0',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ud800',
    ' ',
    '\u00a0',
    '\u3000',
    'con',
    'CON.',
    '.pdf',
    ':',
    '\ufeff',
    '\u{e0041}',
  ];
  const anyName = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.oneof(fc.constantFrom(...DANGEROUS), fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 60 })
      .map((all) => all.join('')),
    // Many marks on one letter are one character.
    fc.nat(400).map((n) => `a${'\u0301'.repeat(n)}.pdf`),
    fc
      .constantFrom('con', 'AUX.txt', 'com1.tar.gz', 'nul')
      .chain((name) => fc.nat(260).map((n) => `${name}${'é'.repeat(n)}`)),
    fc.constantFrom('con', 'AUX', 'lpt¹').chain((name) => fc.nat(130).map((n) => `${name}.${'é'.repeat(n)}`)),
  );

  it('is one that every system can hold, shows all that is in it, and stays as it is when it is looked at again', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toBe('');
        expect(bytesOf(safe)).toBeLessThanOrEqual(FILE_NAME_BYTES);
        expect(safe.isWellFormed()).toBe(true);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]/u);
        expect(safe).not.toMatch(/^[.\s]|[.\s]$/u);
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(safeFileName(safe)).toBe(safe);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps its ending when it is cut, and whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (name) => {
        expect(endingOf(safeFileName(`${name}.docx`))).toBe('.docx');
      }),
    );
    const emoji = safeFileName(`${'🌊'.repeat(100)}.jpeg`);
    expect(emoji).toBe(`${'🌊'.repeat(62)}.jpeg`);
    expect(bytesOf(emoji)).toBe(253);
    // A flag is two of what Unicode calls characters.
    expect(safeFileName('🇩🇪'.repeat(40))).toBe('🇩🇪'.repeat(31));
  });

  it.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['..\\..\\boot.ini', '_.._boot.ini'],
    ['evil\u202efdp.exe', 'evil_fdp.exe'],
    ['\u2067pay\u2069slip.pdf', '_pay_slip.pdf'],
    ['.htaccess', 'htaccess'],
    ['  minutes of  May .pdf ', 'minutes of May .pdf'],
    ['a\nb\0c.txt', 'a_b_c.txt'],
    ['con.txt', '_con.txt'],
    ['ㅤ.exe', '_.exe'],
    ['', 'file'],
    ['...', 'file'],
    ['كشف الرواتب.xlsx', 'كشف الرواتب.xlsx'],
    ['😀.png', '😀.png'],
  ])('%j is shown and sent as %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});

describe('choosing', () => {
  const file = (name: string, size = 3, lastModified = 1) => new File([new Uint8Array(size)], name, { lastModified });

  it('takes no file twice, none that is too large, and at most so many', () => {
    const first = choose([], [file('a'), file('b')], 10);
    expect(first.faults).toEqual([]);
    // The same name and size of another time is another file.
    const more = choose(first.chosen, [file('a'), file('a', 3, 2), file('c/d', 11), file('b', 4)], 10);
    expect(more.faults).toEqual([
      { is: 'twice', name: 'a' },
      { is: 'large', name: 'c_d' },
    ]);
    expect(more.chosen.map(({ file: { name, size } }) => `${name} ${size}`)).toEqual(['a 3', 'b 3', 'a 3', 'b 4']);
    expect(new Set(more.chosen.map(({ key }) => key)).size).toBe(4);
    const many = Array.from({ length: FILES_MAX + 3 }, (_, n) => file(`${n}`));
    const full = choose(more.chosen, [...many, file('a'), file('large', 11)], 10);
    expect(full.chosen).toHaveLength(FILES_MAX);
    // That there are too many is said once.
    expect(full.faults.map(({ is }) => is)).toEqual(['many', 'twice', 'large']);
  });

  it('takes any size while nobody knows what is too large', () => {
    expect(choose([], [file('a', 1000)], null)).toMatchObject({ faults: [], chosen: [{ file: { name: 'a' } }] });
  });

  it('gives numbers for names, with the endings, and the names back', () => {
    const { chosen } = choose([], [file('Kestrel minutes.pdf'), file('no ending'), file('../x\u202egpj.exe')], null);
    const nameless = named(chosen, (n) => `file ${n}`);
    expect(nameless.map(({ name }) => name)).toEqual(['file 1.pdf', 'file 2', 'file 3.exe']);
    expect(named(nameless, null).map(({ name }) => name)).toEqual(
      ['Kestrel minutes.pdf', 'no ending', '.._x_gpj.exe'].map((name) => safeFileName(name)),
    );
  });
});

describe('the time left', () => {
  it('is told once it can be, from what was done last, and not over a pause', () => {
    const speed = rate();
    expect(speed.left(100)).toBeNull();
    for (let second = 0; second < 3; second += 1) {
      speed.add(second * 100, second * 1000);
      expect(speed.left(1000)).toBeNull();
    }
    speed.add(300, 3000);
    expect(speed.left(1000)).toBe(10);
    // Slower from now on: what came long before counts no more.
    for (let second = 4; second <= 40; second += 1) speed.add(300 + (second - 3) * 10, second * 1000);
    expect(speed.left(1000)).toBe(100);
    // A long silence, a step back, a pause.
    speed.add(700, 80_000);
    expect(speed.left(1000)).toBeNull();
    for (let second = 0; second <= 5; second += 1) speed.add(700 + second * 10, 81_000 + second * 1000);
    expect(speed.left(100)).toBe(12);
    speed.add(0, 87_000);
    expect(speed.left(100)).toBeNull();
    speed.reset();
    expect(speed.left(100)).toBeNull();
  });

  it('is never told of what stands still', () => {
    const speed = rate();
    for (let second = 0; second < 10; second += 1) speed.add(5, second * 1000);
    expect(speed.left(100)).toBeNull();
  });
});

describe('sizes and durations', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [123_456, '123 kB'],
    [3_145_733, '3.1 MB'],
    [999_999, '1 MB'],
    [999_999_999, '1 GB'],
    [5 * 1024 ** 3, '5.4 GB'],
    [12_000_000_000_000, '12,000 GB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(sizeIn('en-GB', bytes)).toBe(text);
  });

  it.each([
    [0.1, '1 second'],
    [59, '59 seconds'],
    [59.5, '1 minute'],
    [60, '1 minute'],
    [61, '2 minutes'],
    [5399, '90 minutes'],
    [5400, '2 hours'],
    [86_400, '24 hours'],
  ])('%f seconds are %s', (seconds, text) => {
    expect(durationIn('en-GB', seconds)).toBe(text);
  });
});
