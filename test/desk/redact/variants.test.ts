/** Words that are taken out are found in letters of one sound or one look, broken, spelled and grouped; prose is left alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactor } from '../../../src/desk/redact/redactor.ts';
import { digit, SAME } from '../../../src/desk/shared/letters.ts';
import { lookAlike } from '../../../src/desk/shared/look-alikes.ts';
import { REDACTION } from '../../../src/protocol/event.ts';

const left = (word: string, text: string) => redactor([word]).redact(text).text;

describe('a word that is taken out', () => {
  it.each([
    ['علی کریمی', 'علي كريمي', 'على كريمى'],
    ['فاطمة', 'فاطمه', 'فاطمہ'],
    ['Łukasz Đorđević', 'Lukasz Dordevic', 'LUKASZ DORDEVIC'],
    ['Søren Weiß', 'Soren Weiss', 'SOREN WEISS'],
    ['Æsa Yıldız', 'Aesa Yildiz', 'AESA YILDIZ'],
  ])('%s is found in letters of one sound', (word, ...others) => {
    for (const other of others) {
      expect(left(word, `by ${other}.`)).toBe(`by ${REDACTION}.`);
      expect(left(other, `by ${word}.`)).toBe(`by ${REDACTION}.`);
    }
  });

  it.each([
    [
      'Müller',
      'Mueller',
      'MUELLER',
      'M u e l l e r',
      'Muller',
      'Mu\u0308ller',
      'M&uuml;ller',
      'M%C3%BCller',
      'M%FCller',
    ],
    [
      'Mueller',
      'Müller',
      'MÜLLER',
      'M ü l l e r',
      'M u\u0308 l l e r',
      'Mu\u0308ller',
      'Mu\u0323\u0308ller',
      'M&#252;ller',
    ],
    ['Jürgen Åse', 'Juergen Aase', 'Juergen Åse', 'Jürgen Aase'],
    ['Aase Joergensen', 'Åse Jørgensen', 'Åse Jörgensen', 'A\u030ase Jo\u0308rgensen'],
    ['Gül', 'Guel', 'GÜL'],
  ])('%s is found with its umlauts written out, and without', (word, ...others) => {
    for (const other of others) expect([other, left(word, `by ${other}.`)]).toEqual([other, `by ${REDACTION}.`]);
  });

  it.each([
    ['Bell', 'BeII', 'Be1l', 'BeIl', 'BЕІІ'],
    ['Weber', 'VVeber', 'vveber', 'VVЕВЕR'],
    ['Miriam', 'Miriarn', 'Mıriarn', '*Miriarn*'],
    ['Anna Maria', 'Anna rnaria'],
    ['Form', 'Forrn'],
    ['Ilse Bernard Morn', 'lIse Bernard Morn', 'IIse Bernard Morn'],
    ['Coop 10', 'C0op 10', 'Coop IO'],
  ])('%s is found in shapes that look the same', (word, ...others) => {
    for (const other of others)
      expect([other, left(word, `by ${other}.`).replaceAll('*', '')]).toEqual([other, `by ${REDACTION}.`]);
  });

  it.each([
    ['Eva', 'E.v.a', 'E v a', 'E-v-a', 'e\nv\na', 'E. v. a'],
    ['Kim', 'K.I.M', 'K I M'],
    ['사랑이', '사 랑 이', '사.랑.이'],
    ['Anna', 'Anˌna', 'Aˑnˑnˑa', 'An··na', 'An..na', 'A^nna'],
    ['O’Brien', 'Oꞌbrien', 'Oʾbrien', 'Oˈbrien'],
    ['Anna', '%41%6E%6E%61', '%61nna', 'An%6E%61'],
  ])('%s is found spelled, stressed and coded', (word, ...others) => {
    for (const other of others)
      expect([other, left(word, `by ${other}, too`)]).toEqual([other, `by ${REDACTION}, too`]);
  });

  it('is found beside bytes that are no character', () => {
    for (const [text, rest] of [
      ['%41%6E%6E%61%FF', '█████%FF'],
      ['%FF%C3%41%6E%6E%61%e2%82', '%FF%C3█████%e2%82'],
      ['%F4%BF%BF%BFAnna', '%F4%BF%BF%BF█████'],
    ] as const)
      expect(left('Anna', text)).toBe(rest);
  });

  it.each([
    ['Anna', 'Аnna', 'Αnnа', 'ᴀɴɴᴀ', 'Аппа', 'Ａ🅝🅽а', 'ꓮnna', 'Ⓐnna'],
    ['Coop', 'Соор', 'СООР', 'ⲤⲞⲞⲢ', 'Ꮯoop', 'ϹΟΟΡ', 'ϲοορ'],
    ['Mara Okonkwo', 'Маrа Оkоnkwо', 'ᴍᴀʀᴀ ᴏᴋᴏɴᴋᴡᴏ', 'Мara\nОkonkwo'],
    ['Журавль', 'Жypaвль', 'ЖУРАВЛЬ', 'ЖYPABЛЬ'],
    ['Вера Попова', 'Bepa Пoпoвa', 'ВЕРА ПОПОВА'],
    ['Νίκος', 'NΊΚΟΣ', 'ΝΙΚΟΣ', 'νικος'],
  ])('%s is found in letters that look the same', (word, ...others) => {
    for (const other of others) expect([other, left(word, `by ${other}.`)]).toEqual([other, `by ${REDACTION}.`]);
  });

  it('is found inside a longer word that mixes letters', () => {
    expect(left('Anna', 'Аnnas, аnnalena')).toBe(`${REDACTION}s, ${REDACTION}lena`);
    expect(left('Соре', 'Coренко')).toBe(`${REDACTION}нко`);
  });

  it.each([
    ['a hard break', 'An\\\nna', 'An\\\r\nna'],
    ['spaces and a line’s end', 'An  \nna', 'An \r\nna'],
    ['a line’s end alone', 'An\nna', 'An\u2028na'],
    ['a line of a quote', '> An\n> na'],
    ['one sign', 'An.na', 'An·na', 'An/na', 'An|na'],
    ['spaces between its letters', 'A n n a', 'A  n  n  a', 'A\u2800n\u2800n\u2800a', 'Á n̈ n a'],
    ['signs between its letters', 'A.n.n.a', 'a-n-n-a', 'A. n. n. a', 'A/n/n/a', 'A\nn\nn\na'],
  ])('is found with %s in it', (_, ...texts) => {
    for (const text of texts) {
      const before = text.startsWith('> ') ? '> ' : '';
      expect([text, left('Anna', `${text}, she said`)]).toEqual([text, `${before}${REDACTION}, she said`]);
    }
  });

  it('is found spelled with its neighbours', () => {
    expect(left('Anna Weber', 'A n n a W e b e r')).toBe(REDACTION);
    expect(left('Æsir', 'Æ s i r')).toBe(REDACTION);
    expect(left('अनुराग', 'अ नु रा ग')).toBe(REDACTION);
  });

  it.each([
    ['4711', '٤٧١١', '४७११', '47 11', '4.711', '𝟒𝟕𝟏𝟏', '4 7 1 1', '４７１１'],
    ['+44 7700 900123', '٤٤ ٧٧٠٠ ٩٠٠١٢٣', '44 (7700) 900-123'],
  ])('%s is found in other digits and groups', (word, ...others) => {
    for (const other of others) expect([other, left(word, `no ${other}!`)]).toEqual([other, `no ${REDACTION}!`]);
  });

  it('is found in whatever the search finds it in', () => {
    for (const [letter, same] of Object.entries(SAME)) {
      expect(left(`Jo${letter}x`, `Jo${same}x`)).toBe(REDACTION);
    }
    for (const sign of '٣۳३３') expect([sign, digit(sign)]).toEqual([sign, '3']);
  });
});

describe('prose around', () => {
  it.each([
    ['Ann', 'annual Hannah, Joann'],
    ['Hera', 'the rain, he ran, he\nran, the\nrain, here. A mark, he.ran'],
    ['Jan', 'in Ja\nn, J. An old hat'],
    ['Alan', 'an al an, pal\nand'],
    ['Beat', 'they be at home'],
    ['Cope', 'соревнование, Соревнование'],
    ['Соре', 'microscope, a scoped word'],
    ['Anna', 'A n na, A, n, na'],
    ['4711', '47 112, 147 11, 47 and 11, 47, 11'],
    ['2026', '20, 26 of them'],
    ['нос', 'hocus'],
    ['Stern', 'problems stem from it, Sterm'],
    ['Ball', 'on bail, BaIIs'],
    ['Tom', 'it was torn'],
    ['Bell', 'BeIIs, BeIIrn, rnBeII'],
    ['Gül', 'Miguel, Guelph'],
    ['Eva', 'e v al, Ev a, ev, a'],
    ['Mueller', 'Muller'],
    ['Nobody', 'no, body; no - body'],
  ])('is left alone by %s', (word, text) => {
    expect(left(word, text)).toBe(text);
  });

  it('is left alone by any word that is not in it, in whatever lines and letters', () => {
    const prose = 'the harbour master told me on a night in may that they do not pay for it and so on he ran'.split(
      ' ',
    );
    const words = fc.array(fc.constantFrom(...prose), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '\n', ', ', '. ', ' – '), (all, between) => {
        const text = all.join(between);
        for (const name of ['Zoë Quist', 'Hera', 'Тимур', 'Νίκος', '4711']) expect(left(name, text)).toBe(text);
      }),
    );
  });

  it('keeps every letter beside a word written in look-alikes', () => {
    const alike = (char: string) => ALIKE.get(char) ?? [char];
    const written = fc
      .tuple(...[...'cooper'].map((char) => fc.constantFrom(...alike(char))))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(written, (name) => {
        expect(left('Cooper', `Здесь ${name}, and Вот`)).toBe(`Здесь ${REDACTION}, and Вот`);
      }),
    );
  });
});

const ALIKE = new Map<string, string[]>([...'cooper'].map((char) => [char, [char]]));
for (let point = 0x80; point < 0x20000; point += 1) {
  const char = String.fromCodePoint(point);
  ALIKE.get(lookAlike(char))?.push(char);
}
