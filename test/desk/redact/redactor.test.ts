/** Words that are taken out are found however they are written, and nothing else is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactor } from '../../../src/desk/redact/redactor.ts';
import { REDACTION } from '../../../src/protocol/event.ts';
import { DISGUISES, disguised, heard, NAMES, PLAIN } from './disguises.ts';

const left = (words: readonly string[], text: string) => redactor(words).redact(text).text;

describe('a name that is taken out', () => {
  it.each([
    ['emphasis inside it', 'Ma**ra** Ok*onkwo*', `${REDACTION}*`],
    ['other cases', 'MARA okonkwo', REDACTION],
    ['a line’s end', 'Mara\nOkonkwo', REDACTION],
    ['quoted lines', '> said Mara\n> Okonkwo yesterday', `> said ${REDACTION} yesterday`],
    ['a word broken over lines', 'Mara Okon-\r\n> kwo', REDACTION],
    ['no-break and wide spaces', 'Mara\u00a0\u2003Okonkwo', REDACTION],
    ['soft hyphens', 'Ma\u00adra Okon\u00adkwo', REDACTION],
    ['invisible characters', 'M\u200ba\u2060ra\ufeff \u{e0041}Okonkwo\u3164', `${REDACTION}\u3164`],
    ['accents, composed', 'Mára Òkönkwo', REDACTION],
    ['accents, combining', 'Ma\u0301ra O\u0300ko\u0308nkwo\u0301', REDACTION],
    ['accents without end', `Ma${'\u0315\u0300\u05ae\u0301'.repeat(5000)}ra Okonkwo`, REDACTION],
    ['full width', 'Ｍａｒａ　Ｏｋｏｎｋｗｏ', REDACTION],
    ['letters of mathematics', '𝐌𝐚𝐫𝐚 𝒪𝓀ℴ𝓃𝓀𝓌ℴ', REDACTION],
    ['dashes', 'Mara–Okonkwo, Mara‐Okonkwo', `${REDACTION}, ${REDACTION}`],
    ['no space', 'mara.okonkwo@a.example MaraOkonkwo', `${REDACTION}@a.example ${REDACTION}`],
    ['quotes', 'Mara “Okonkwo”', `${REDACTION}”`],
    ['references', 'M&#97;ra&nbsp;&#x4f;konk&shy;wo', REDACTION],
    ['a link in it', '[Ma](https://a.example/x "t")ra [Okonkwo](<b>)', `[${REDACTION}](<b>)`],
    ['a link without words', 'Ma[](https://a.example)ra ![Okon](c)kwo', REDACTION],
    [
      'an address',
      '[her](https://a.example/Mara%20Okonkwo/M%c3%a1ra_Okonkwo)',
      `[her](https://a.example/${REDACTION}/${REDACTION})`,
    ],
    ['an escape', 'Ma\\*\\*ra Okonkwo', REDACTION],
    ['a list', '1. Mara\n2. Okonkwo', `1. ${REDACTION}`],
    ['a hard break', 'Mara\\\nOkonkwo', REDACTION],
    ['half characters', 'Ma\ud800ra Okonkwo', REDACTION],
  ])('is found with %s', (_, text, expected) => {
    expect(left(['Mara Okonkwo'], text)).toBe(expected);
  });

  it.each([
    ['O’Brien', "O'Brien", 'OBrien', 'O`Brien', 'O´Brien', 'Oʼbrien', 'O＇BRIEN', '**O’**Brien', 'O&rsquo;Brien'],
    ['Jean-Luc', 'Jean Luc', 'Jean–Luc', 'JeanLuc', 'jean_luc', 'Jean-\nLuc'],
    ['Søren Weiß', 'SØREN WEISS', 'Søren Weiss'],
    ['off since “Tuesday”', '"off since Tuesday"', 'Off since ‚Tuesday‘!'],
    ['محمد', 'مُحَمَّد', 'محـــمد', 'ﻣﺤﻤﺪ'],
    ['שלום כהן', 'שָׁלוֹם כֹּהֵן'],
    ['王小明', '见过王小明。', '王*小*明', '王\n小明'],
    ['ﬁsher', 'Fisher', 'FISHER'],
    ['Νίκος', 'ΝΙΚΟΣ', 'νικοσ'],
    ['+44 7700 900123', '0044 (7700) 900-123', '447700900123', '+44 7 7 0 0 900.123'],
    ['🌷🦊', '🌷 🦊', '🌷\ufe0f🦊'],
  ])('%s is found as it is written elsewhere', (word, ...others) => {
    for (const other of [word, ...others]) {
      const { text, redacted } = redactor([word]).redact(other);
      expect([other, redacted, heard(text).includes(heard(word))]).toEqual([other, 1, false]);
    }
  });

  it('is not found where it is none', () => {
    for (const [word, text] of [
      ['Ana', 'a manager of Banana'],
      ['Hera', 'the rain, he ran'],
      ['Ma Ra', `Ma ${REDACTION} Ra`],
      ['राम', 'रमा'],
      ['かき', 'がき'],
      ['王', '王小明'],
      ['Dock 7', 'Dock 8'],
      ['1', '1. a list'],
      ['*', 'a * b'],
      ['', 'a'],
      [REDACTION, `a ${REDACTION}`],
    ] as const) {
      const found = redactor([word]).find(text);
      expect([word, found.length]).toEqual([word, word === '1' ? 1 : 0]);
    }
    expect(left(['Ana'], 'Ana’s, “Ana”, *Ana*bel, Ana–')).toBe(
      `${REDACTION}’s, “${REDACTION}”, *${REDACTION}*bel, ${REDACTION}–`,
    );
  });

  it('is found also where a large part of a long passage is quoted', () => {
    const passage =
      'On Tuesday night the deputy harbour master told me himself that the second ledger was burnt in the boiler room.';
    expect(left([passage], `> ${passage.slice(11).replaceAll(' ', '\n> ')}`)).toMatch(/^> night\n[^.]*█████\.$/);
    expect(left([passage], passage)).toBe(`${REDACTION}.`);
  });

  it('takes whole characters, and makes one mark where words overlap', () => {
    expect(left(['Mara', 'Okonkwo'], 'Mara.  Okonkwo\u0301.')).toBe(`${REDACTION}.  ${REDACTION}.`);
    expect(left(['abcd', 'cdef'], 'xabcdefx')).toBe(`x${REDACTION}x`);
  });
});

describe('any name in any disguise', () => {
  const name = fc.constantFrom(...NAMES);
  const disguise = fc.constantFrom(...DISGUISES);
  const text = fc.string({ unit: fc.constantFrom(...PLAIN), maxLength: 60 });

  it('is found, and nothing but its letters goes', () => {
    fc.assert(
      fc.property(name, disguise, fc.nat(), text, text, (word, how, seed, before, after) => {
        const written = disguised(word, how, seed);
        const whole = `${before} ${written} ${after}`;
        const found = redactor([word]).find(whole);
        expect([written, found.length]).toEqual([written, 1]);
        const { text: rest } = redactor([word]).redact(whole);
        expect(heard(rest)).toBe(heard(before) + heard(after));
      }),
      { numRuns: 1500 },
    );
  });

  it('is found in any text, and no letter is lost that is not of a word', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 5 }), fc.string({ unit: 'binary', maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.array(piece, { maxLength: 3 }), (parts, words) => {
        const whole = parts.join('');
        const found = redactor(words).find(whole);
        let at = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(whole.length);
        const { text: rest } = redactor(words).redact(whole);
        expect(redactor(words).find(rest)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['marks', 'a\u0315\u0300\u05ae\u0301'.concat('\u0315\u0300\u05ae\u0301'.repeat(60_000))],
    ['one letter', 'a'.repeat(250_000)],
    ['letters apart', 'a '.repeat(125_000)],
    ['links that do not end', ']('.repeat(60_000)],
    ['titles that do not end', '](x "'.repeat(40_000)],
    ['white space in a link', `](${' '.repeat(100_000)}`],
    ['percent signs', '%c3'.repeat(80_000)],
    ['references', '&#97;'.repeat(50_000)],
    ['numbers of lists', '1. '.repeat(80_000)],
    ['spaces before a number', `${' '.repeat(39)}\n`.repeat(6000)],
    ['dashes and lines', 'a-\n'.repeat(80_000)],
  ])('stops nothing that is as long as a tip may be: %s', (_, long) => {
    const words = ['Mara Okonkwo', long.slice(0, 60_000), 'aaaaaaaaab'];
    expect(redactor(words).find(`${long} Mara Okonkwo`).at(-1)?.end).toBe(long.length + 13);
  });
});
