/** Names, beats and tags: what they may hold, for every schema that has one. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseBeats } from '../../src/desk/setup/plan.ts';
import { NAME_MAX } from '../../src/protocol/limits.ts';
import { line, parseJson, tidied } from '../../src/protocol/schema.ts';
import { Application } from '../../src/protocol/team.ts';

const isName = (name: string) => v.is(line(NAME_MAX), name);

/** Not drawn, by Unicode 16 (DerivedCoreProperties, Default_Ignorable_Code_Point, and Cf beyond it). */
const UNSEEN = [
  0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028,
  0x2029, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x2069, 0x206f, 0x2800, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0,
  0xfff9, 0x1d173, 0xe0001, 0xe0041, 0xe007f, 0xe0100, 0, 7, 0x1b, 0x7f, 0x85, 0xd800, 0xdfff,
];

describe('a name', () => {
  it('may be of any script, with punctuation, signs and pictures', () => {
    for (const name of [
      'Mara Okonkwo',
      'O’Brien-Weiß, Jr.',
      'José',
      'Jose\u0301',
      'محمد یوسف',
      'می\u200cگوید',
      'क्\u200dष',
      'ශ්\u200dරී',
      '王小明',
      '가나',
      'ガ',
      'R&D / “money”',
      '❤\ufe0f harbour',
      '🌷',
      '7',
    ])
      expect([name, isName(name)]).toEqual([name, true]);
  });

  it.each(UNSEEN.map((code) => [`U+${code.toString(16).toUpperCase().padStart(4, '0')}`, String.fromCodePoint(code)]))(
    'holds no %s, wherever it stands',
    (_, unseen) => {
      for (const name of [`Ma${unseen}ra`, `${unseen}Mara`, `Mara${unseen}`, `Mara ${unseen} O`, unseen])
        expect(isName(name)).toBe(false);
      expect(tidied(`Ma${unseen}ra`)).toMatch(/^Ma ?ra$/);
    },
  );

  it('holds no joiner but inside a word of a script that joins', () => {
    for (const name of [
      'Ma\u200dra',
      'می\u200c',
      '\u200cمی',
      'می\u200c گوید',
      'می\u200c\u200cگوید',
      'М\u200cара',
      '👩\u200d👧',
      'a\ufe0f',
    ])
      expect([name, isName(name)]).toEqual([name, false]);
  });

  it('is something to be seen, on one trimmed line', () => {
    for (const name of ['', ' ', ' Mara', 'Mara\n', '\u0301', '\u3000', '\u0301\u0302'])
      expect([name, isName(name)]).toEqual([name, false]);
  });

  it('whatever it is: the check answers, and what was tidied is a name or too long or nothing', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...UNSEEN.map((one) => String.fromCodePoint(one))),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(typeof isName(text)).toBe('boolean');
        const tidy = tidied(text);
        if (/[\p{L}\p{N}]/u.test(tidy) && tidy.length <= NAME_MAX) expect(isName(tidied(tidy))).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(isName(`a${'\u0315\u0300\u05ae\u0301'.repeat(100_000)}`)).toBe(false);
  });

  it('of an application and its beats are of that kind', () => {
    const key = 'A'.repeat(43);
    const application = {
      v: 1,
      newsroom: key,
      member: key,
      name: 'Mara',
      beats: ['ports'],
      archive: `age1pq1${'q'.repeat(1952)}`,
    };
    const parsed = parseJson(Application, JSON.stringify(application));
    expect(parsed).not.toBeNull();
    for (const change of [{ name: 'Ma\u00adra' }, { beats: ['po\u200brts'] }, { name: 'Ma\u200fra' }])
      expect(parseJson(Application, JSON.stringify({ ...application, ...change }))).toBeNull();
    expect(parseBeats('po\u200brts,  city   hall')).toEqual(['ports', 'city hall']);
  });
});
