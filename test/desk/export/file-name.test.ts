/** What an export is called on a disk. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf, newMark, slug } from '../../../src/desk/export/file-name.ts';

const of = { day: '2026-11-23', mark: 'k7q2m', extension: 'zip', sealed: false };

describe('the name of an exported file', () => {
  it('says the day, and what the one case is called, in any script', () => {
    expect(fileNameOf(['Two ledgers!'], of)).toBe('flowerpot-export-2026-11-23-k7q2m-two-ledgers.zip');
    expect(fileNameOf(['وصلت الشحنة'], of)).toBe('flowerpot-export-2026-11-23-k7q2m-وصلت-الشحنة.zip');
    expect(slug('Ärger in Zürich: 100 %')).toBe('ärger-in-zürich-100');
    expect(slug('The harbour office keeps two ledgers at home')).toBe('the-harbour-office-keeps-two-ledgers-at');
    expect(slug('The harbour office keeps two extraordinary')).toBe('the-harbour-office-keeps-two');
    expect(slug('x'.repeat(90))).toBe('x'.repeat(40));
    expect(slug('会议记录')).toBe('会议记录');
    expect(slug('می\u200cگوید')).toBe('میگوید');
  });

  it('says only how many cases there are when there are several', () => {
    expect(fileNameOf(['a', 'b', 'c'], of)).toBe('flowerpot-export-2026-11-23-k7q2m-3-cases.zip');
  });

  it('says nothing of what is sealed in it', () => {
    expect(fileNameOf(['Two ledgers'], { ...of, sealed: true })).toBe('flowerpot-export-2026-11-23-k7q2m.zip.age');
  });

  it('is one that every system can hold, whatever the case is called', () => {
    for (const title of [
      '../../etc/passwd',
      'C:\\con',
      'NUL',
      'a\u202egpj.exe',
      '█████',
      '\u3164',
      '-rf',
      '.x',
      'a\0b',
    ])
      expect(slug(title)).toMatch(/^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*)?$/u);
    expect([slug('../../etc/passwd'), slug('█████'), slug('a\u202egpj.exe')]).toEqual(['etc-passwd', '', 'agpj-exe']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileNameOf([title], of);
        expect(name).toMatch(/^flowerpot-export-2026-11-23-k7q2m(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*)?(?<!-)\.zip$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).toBe(name.normalize('NFC'));
      }),
      { numRuns: 500 },
    );
  });

  it('is not that of another export of the day', () => {
    const marks = Array.from({ length: 200 }, newMark);
    expect(new Set(marks).size).toBe(200);
    for (const mark of marks) expect(mark).toMatch(/^[0-9a-hjkmnp-tv-z]{5}$/);
  });
});
