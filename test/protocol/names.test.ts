/** Names, beats and tags: what they may hold, for every schema that has one. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseBeats } from '../../src/desk/setup/plan.ts';
import { NAME_MAX } from '../../src/protocol/limits.ts';
import { line, parseJson, tidied } from '../../src/protocol/schema.ts';
import { Application } from '../../src/protocol/team.ts';

const isName = (name: string) => v.is(line(NAME_MAX), name);

/** Not drawn: Default_Ignorable_Code_Point, Cf beyond it, controls, and signs that are drawn empty. */
const UNSEEN = [
  0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028,
  0x2029, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x2069, 0x206f, 0x2800, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0,
  0xfff9, 0x1d173, 0xe0001, 0xe0041, 0xe007f, 0xe0100, 0x13441, 0x13442, 0x16fe4, 0x1d159, 0, 7, 0x1b, 0x7f, 0x85,
  0xd800, 0xdfff, 0xe000, 0xf8ff, 0x10fffd, 0xfdd0, 0xffff, 0x10ffff, 0x378,
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
      'harbour \u{1fafd}',
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

  it.each([
    ['Arabic', 'محمد یوسف', 'می\u200cگوید', 'می\u200c', 'می\u200c گوید'],
    ['Arabic with vowels', 'مِ\u200cی'],
    ['Kurdish', 'ه\u200c', 'ئه\u200cحمه\u200cد'],
    ['Syriac', 'ܐܒ\u200cܓ'],
    ['Hebrew', 'שָׁלוֹם', 'ירושלַ\u034fִם'],
    ['Devanagari', 'क्\u200dष', 'राजेश', 'श्री\u200c'],
    ['Bengali', 'র\u200d্যাব', 'ত্\u200d', 'উত্\u200d, সব'],
    ['Malayalam', 'അവന്\u200d', 'രാജന്\u200d നായര്\u200d'],
    ['Sinhala', 'ශ්\u200dරී', 'ක්\u200d'],
    ['Tamil', 'முருகன்'],
    ['Telugu', 'రాజ్\u200cకుమార్'],
    ['Kannada', 'ರಾಜ್\u200cಕುಮಾರ್'],
    ['Khmer', 'សុខ\u200bសាន្ត', 'ប៊\u200cី'],
    ['Thai', 'สมชาย\u200bใจดี', 'น้ำ\u200bใส'],
    ['Lao', 'ສົມ\u200bສັກ'],
    ['Myanmar', 'အောင်\u200bဆန်း', 'က\ufe00'],
    ['Mongolian', 'ᠪᠢᠴᠢᠭ᠋', 'ᠰᠠᠷ\u180eᠠ', 'ᠨ\u180f'],
    ['Han', '葛\u{e0100}城', '邊\u{e0101}', '辻\u{e0101}さん', '福\ufe00'],
    ['Kana', 'ガ', 'さくら'],
    ['Hangul', '가나', '가나'.normalize('NFD')],
    ['Greek', 'Νίκος'],
    ['Armenian', 'Արմեն'],
    ['Georgian', 'გიორგი'],
    ['Ethiopic', 'አበበ'],
    ['Cherokee', 'ᏣᎳᎩ'],
    ['Tibetan', 'བཀྲ་ཤིས'],
    ['Javanese', 'ꦲꦏ꧀\u200cꦱ'],
    ['Brahmi', '𑀓𑁆\u200c𑀱'],
    ['Kaithi', '𑂍𑂹\u200d𑂭'],
    ['Chakma', '𑄇𑄳\u200c𑄇'],
    ['Tirhuta', '𑒏𑓂\u200c𑒭'],
    ['Modi', '𑘎𑘿\u200d𑘬'],
    ['Newa', '𑐎𑑂\u200d𑐲'],
    ['Grantha', '𑌕𑍍\u200c𑌷'],
    ['Adlam', '𞤀𞤁𞤢\u200c𞤣'],
    ['Latin', 'İlker', 'Łukasz', 'Nguyễn', 'O’Brien', 'Oʻahu', 'Anna‐Lena'],
    [
      'pictures',
      '👩\u200d💻',
      '👩🏽\u200d💻',
      '👁\ufe0f\u200d🗨\ufe0f',
      '1\ufe0f\u20e3',
      '❤\ufe0f',
      '☎\ufe0e',
      '🇺🇦',
      '👍🏽',
    ],
  ])('is spelled as its script needs it: %s', (_, ...names) => {
    for (const name of names) {
      expect([name, isName(name)]).toEqual([name, true]);
      expect(tidied(name)).toBe(name);
    }
  });

  it('holds nothing unseen where its script has no need of it', () => {
    for (const name of [
      'Ma\u200dra',
      'Mara\u200d',
      'Ma\u0307\u200c',
      '\u200cمی',
      'Mara \u200cمی',
      'می\u200cMara',
      'می\u200c\u200cگوید',
      'می\u200c\u200d',
      'می\u200c\u200b',
      'М\u200cара',
      'สม\u200b',
      '\u200bสม',
      'สม\u200b\u200bชาย',
      'สม\u200bM',
      'Ma\u180bra',
      'ᠨ\u180b\u180b',
      'ᠨ\u180e',
      'ᠨ\u180b\u200d',
      '葛\u{e0100}\u{e0100}',
      'の\u{e0100}',
      '葛\ufe0f',
      'ש\u034fלום',
      'a\u0301\u034f\u0301',
      'ַ\u034f',
      'a\ufe0f',
      '1\ufe0f',
      '1\u20e3\ufe0f',
      '❤\ufe0f\ufe0f',
      '❤\u200d',
      '👩\u200dM',
      '👩\u200d\u200d💻',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}',
      '가\u3164나',
      '\u1160가',
      '\u200d',
      '\ufe0f',
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
      fc.constantFrom(...'یക്ᠨ葛ส ַ\u0301👩🏽1\u20e3, M'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(typeof isName(text)).toBe('boolean');
        const tidy = tidied(text);
        expect(tidied(tidy)).toBe(tidy);
        if (/[\p{L}\p{N}]/u.test(tidy) && tidy.length <= NAME_MAX) expect(isName(tidy)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    for (const text of ['\u0315\u0300\u05ae\u0301', '\u200c', 'ی\u0301\u200c', '\ufe0f', '\u{e0100}'])
      expect(isName(`a${text.repeat(100_000)}`)).toBe(false);
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
