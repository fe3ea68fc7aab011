/** Names that an admin is warned of: the same, those that look the same, and words that mix letters. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lookAlike } from '../../src/desk/shared/look-alikes.ts';
import { mixedScripts, namesakes } from '../../src/desk/team/names.ts';
import { NAME_MAX } from '../../src/protocol/limits.ts';
import { line } from '../../src/protocol/schema.ts';

const isName = (name: string) => v.is(line(NAME_MAX), name);

/** What an admin is told of a name beside another one. */
function beside(name: string, other: string): 'same' | 'alike' | null {
  const { same, alike } = namesakes({ key: 'a', name }, [{ key: 'b', name: other }]);
  if (same.length > 0) return 'same';
  return alike.length > 0 ? 'alike' : null;
}
const both = (name: string, other: string) => [name, other, beside(name, other), beside(other, name)];

describe('a name in the list of members', () => {
  it.each([
    ['Mara Okonkwo', 'MARA  OKONKWO', 'mara\u00a0okonkwo', 'Ｍａｒａ Okonkwo'],
    ['Zoë Weiß', 'Zoe\u0308 WEISS', 'zoë weiss'],
    ['نازنین می‌گوید', 'نازنین میگوید', 'نازنین می‌گوید\u200c'],
    ['Νίκος', 'ΝΊΚΟΣ'],
    ['Ilker', 'ılker'],
    ['രാജന്\u200d', 'രാജന്'],
    ['葛\u{e0100}城', '葛城', '葛\u{e0101}城'],
    ['ᠪᠢᠴᠢᠭ\u180b', 'ᠪᠢᠴᠢᠭ'],
    ['สม\u200bชาย', 'สมชาย'],
    ['ירושלַ\u034fִם', 'ירושלִַם'],
    ['👩\u200d💻', '👩💻'],
    ['❤\ufe0f', '❤'],
  ])('%s is the same as those that only differ in case, width or the unseen', (name, ...others) => {
    for (const other of others) expect(both(name, other)).toEqual([name, other, 'same', 'same']);
  });

  it.each([
    [
      'Coop',
      'Соор',
      'СООР',
      'Ϲοορ',
      'ꓚꓳꓳꓑ',
      'Ⲥⲟⲟⲣ',
      '𐊢𐊫𐊫p',
      'ᴄᴏᴏᴘ',
      'C00p',
      'Co\u200aop',
      'Co.op',
      'Ćoop',
      '𝐂𝐨𝐨𝐩\u0323',
    ],
    ['Bill', 'BiIl', 'Bi1l', 'Bi|l', 'BІll', 'Biǀl', 'Вill', 'Bíll', 'Bi│l'],
    ['Emma Wood', 'Ernma Wood', 'Emrna Wood', 'Emma VVood', 'EmmaWood', 'Emma-Wood', 'Emma W00d'],
    [
      'O’Brien',
      'OʼBrien',
      "O'Brien",
      'OʻBrien',
      'O`Brien',
      'O´Brien',
      'O′Brien',
      'OꞌBrien',
      'OBrien',
      '0’Brien',
      'Ό’Brien',
    ],
    ['Anna-Lena', 'Anna\u2010Lena', 'Anna\u2011Lena', 'Anna–Lena', 'Anna−Lena', 'Anna˗Lena', 'Anna Lena', 'Annа-Lena'],
    ['Ilker', 'İlker', 'lIker', 'Ílker'],
    ['Mara', 'Mara\u{1da9b}', 'Mára', 'Mạra', 'M\u0332a\u0332r\u0332a\u0332', 'Магa', 'ᎷᎪᎡᎪ'],
    ['Łukasz', 'Lukasz', 'Łukаsz'],
    ['أحمد', 'احمد', 'أحْمد'],
    ['שָׁלוֹם', 'שלום'],
    ['राज़', 'राज'],
    ['یوسف', 'يوسف'],
    ['کریم', 'كريم', 'ڪريم'],
    ['محمد', 'محـمد', 'مـحـمـد'],
    ['ヘレン', 'へレン'],
    ['ペレ ベラ', 'ぺレ べラ'],
    ['山口', '山ロ'],
    ['二力', 'ニカ'],
    ['แม่', 'เเม่'],
    ['आन', 'अान'],
    ['औरत ओम', 'अौरत अोम'],
    ['ஔ', 'ஒள'],
    ['װאָלף', 'וואָלף'],
    ['Зоя', '3оя'],
  ])('%s looks like what is not the same', (name, ...others) => {
    for (const other of others) {
      expect(isName(other)).toBe(true);
      expect(both(name, other)).toEqual([name, other, 'alike', 'alike']);
    }
  });

  it('is not mistaken for another name, nor for its own entry', () => {
    expect(namesakes({ key: 'b', name: 'Mara' }, [{ key: 'b', name: 'Mara' }])).toEqual({ same: [], alike: [] });
    for (const [name, other] of [
      ['Mara', 'Maria'],
      ['Mara', 'Мара'],
      ['Ann', 'Anna'],
      ['राम', 'रमा'],
      ['がき', 'かき'],
      ['ペレ', 'ベレ'],
      ['आन', 'अन'],
      ['六口', '八口'],
      ['Ｎo 3', 'No 6'],
      ['王小明', '王小朋'],
      ['สมชาย', 'สมหญิง'],
      ['Иван', 'Ивана'],
      ['🌷', '❤'],
      ['—', '?'],
    ] as const)
      expect(both(name, other)).toEqual([name, other, null, null]);
  });

  it('is refused with anything unseen put into it, or still warned of beside the one without', () => {
    const names = [
      'Mara Okonkwo',
      'Соор',
      'محمد یوسف',
      'रमेश',
      'රාජ',
      'ബാബു',
      '葛城',
      'ᠪᠢᠴᠢᠭ',
      'សុខ',
      'สมชาย',
      'שָׁלוֹם',
      'ဆန်း',
      '👩💻 1',
    ];
    const unseen: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      const char = String.fromCodePoint(point);
      if (/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(char)) unseen.push(char);
    }
    const often = [...'\u200b\u200c\u200d\u034f\u180b\u180e\ufe00\ufe0e\ufe0f\u{e0100}'];
    const hidden = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...often) }, fc.constantFrom(...unseen));
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(), hidden), { minLength: 1, maxLength: 2 }),
        (name, puts) => {
          const chars = [...name];
          for (const [at, char] of puts) chars.splice(at % (chars.length + 1), 0, char);
          const disguised = chars.join('');
          if (!isName(disguised)) return;
          accepted++;
          expect(both(name, disguised)).toEqual([name, disguised, 'same', 'same']);
        },
      ),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });
});

describe('a word', () => {
  it('is remarked on where it mixes letters that look alike', () => {
    expect(mixedScripts('Mаra Okonkwo')).toBe(
      '“Mаra” mixes Latin and Cyrillic letters, which can look the same. Ask for the name letter by letter.',
    );
    expect(mixedScripts('Αnna')).toContain('Latin and Greek');
    expect(mixedScripts('Анна Ωмега')).toContain('Greek and Cyrillic');
    expect(mixedScripts('M𐌀ra')).toContain('Latin and Old Italic');
    for (const name of [
      'Mara Okonkwo',
      'Анна Lindqvist',
      'Νίκος',
      'O’Brien-Ещё',
      '王小明 Wang',
      'محمد',
      '東京Tokyo',
      'José',
      'ꓡꓲ-ꓢꓴ',
    ])
      expect([name, mixedScripts(name)]).toEqual([name, null]);
  });

  it('is so with every letter that the table knows, unless it is a Latin one', () => {
    for (let point = 0x80; point <= 0x1ffff; point++) {
      const char = String.fromCodePoint(point);
      if (lookAlike(char) === char || !/\p{L}/u.test(char) || /\p{Script=Latin}/u.test(char)) continue;
      expect([char, mixedScripts(`m${char}`)]).toEqual([char, expect.stringContaining('Latin and ')]);
    }
  });
});
