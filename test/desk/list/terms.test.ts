/** How texts are cut into search terms, in many scripts. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { termsOf } from '../../../src/desk/list/terms.ts';

const terms = (text: string, query = false) => Array.from(termsOf(text, query), ({ term }) => term);

describe('search terms', () => {
  it.each([
    ['L’école a EFFACÉ l’Œuvre', ['l', 'ecole', 'a', 'efface', 'l', 'oeuvre']],
    ['Straße, İstanbul, Łódź, ŠKODA', ['strasse', 'istanbul', 'lodz', 'skoda']],
    ['п’ять їжаків, ЁЛКА', ['п', 'ять', 'іжаків', 'елка']],
    ['أَخْفَى الإدارة رقم ١٢٣٤', ['اخفي', 'الاداره', 'اداره', 'رقم', '1234']],
    ['שָׁלוֹם', ['שלום']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['排放废水，三', ['排放', '放废', '废水', '水', '三']],
    ['한국어 단어', ['한국어', '국어', '단어'].map((word) => word.normalize('NFD'))],
    ['ﬁne ｆｕｌｌ ２０', ['fine', 'full', '20']],
    ['Daten\u00adbank mit\u200bglied', ['datenbank', 'mitglied']],
    ['می\u200cخواهم', ['ميخواهم']],
    ['ខ្ញុំ\u200bទៅ', ['ខ្', '្ញ', 'ញុ', 'ុំ', 'ំទ', 'ទៅ', 'ៅ']],
    ['がっこう'.normalize('NFD'), ['がっ', 'っこ', 'こう', 'う']],
    ['ﾃﾞｰﾀ', ['デー', 'ータ', 'タ']],
    ['葛\u{e0100}城', ['葛城', '城']],
    ['ทำ', ['ทํ', 'ํา', 'า']],
    ['ปี๒๐๒๔ ០១២ ၃၄', ['ปี', 'ี', '2024', '012', '34']],
    ['قال ﷺ', ['قال', 'صلي', 'الله', 'عليه', 'وسلم']],
    ['… — ؟ !', []],
    ['👩🏽‍🏭❤️ 🇩🇪', ['👩🏭', '🏭', '❤', '🇩🇪']],
    ['C++17, R&D', ['c++17', 'c', '17', 'r&d', 'r', 'd']],
    ['@heron #a a.NET ＃b ..x', ['@heron', 'heron', '#a', 'a', 'a', '.net', 'net', '#b', 'b', 'x']],
    ['وللتقارير', ['وللتقارير', 'لتقارير', 'تقارير']],
    ['للجنة', ['للجنه', 'لجنه', 'جنه']],
  ])('of %s', (text, expected) => expect(terms(text)).toEqual(expected));

  it('of a query leave out the last character of a longer run, which only its own text would have alone', () => {
    expect(terms('废水排', true)).toEqual(['废水', '水排']);
    expect(terms('水', true)).toEqual(['水']);
  });

  it.each([
    ['C++ R&D', ['c++', 'r&d']],
    ['@heron #tag .NET', ['@heron', '#tag', '.net']],
    ['anna@mail.example 3.5', ['anna', 'mail', 'example', '3', '5']],
    ['👩🏽‍🏭', ['👩🏭']],
    ['위원회', ['위원회'.normalize('NFD')]],
  ])('of the query %s are as few as it needs', (query, expected) => expect(terms(query, true)).toEqual(expected));

  it('stand where they say, in order: the marked piece has the term too', () => {
    const letters = [
      ...'aéß \u0301\u0315\u00ad\u200b\u200c\u200d\ufe0fقﷺ工廠\u{e0100}かガ\u3099\u309aﾃﾞﾟｰทำํ้๒០ខ្ញ한값ᄒ1½ﬁ🙂\ud83d@#.&+C＃👩🏽❤🇩الل',
    ];
    const tricky = fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { term, start, end } of termsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(terms(text.slice(start, end))).toContain(term);
          last = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are never empty and have no space: a query is joined by it', () => {
    const wrong: string[] = [];
    for (let point = 0; point < 0x30000; point += 1) {
      const sign = String.fromCodePoint(point);
      for (const term of terms(`a${sign} ${sign}, 工${sign}`)) if (term === '' || term.includes(' ')) wrong.push(sign);
    }
    expect(wrong).toEqual([]);
  });

  it('of any part of a Chinese sentence are found in the sentence', () => {
    const sentence = '工厂在夜间排放废水已持续三个月我有照片和记录';
    const all = terms(sentence);
    fc.assert(
      fc.property(fc.nat(sentence.length - 1), fc.integer({ min: 1, max: 8 }), (from, length) => {
        const part = sentence.slice(from, from + length);
        for (const asked of terms(part, true)) expect(all.some((term) => term.startsWith(asked))).toBe(true);
      }),
    );
  });
});

describe('texts made to stop a search', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['marks of unlike class in turn', `a${'\u0315\u0300\u05ae\u0301'.repeat(65_000)}`],
    ['marks without a letter', '\u0301\u0315'.repeat(100_000)],
    ['one word of a hundred thousand letters', 'ب'.repeat(115_000)],
    ['marks between characters without spaces', '工\u0315\u0300'.repeat(60_000)],
  ])('are normalised in short pieces only: %s', (_name, text) => {
    let longest = 0;
    const normalize = String.prototype.normalize;
    vi.spyOn(String.prototype, 'normalize').mockImplementation(function (this: string, form) {
      longest = Math.max(longest, this.length);
      return normalize.call(this, form);
    });
    for (const _ of termsOf(text));
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(100);
  });

  it('do not hide the letter under the marks', () => {
    expect(terms(`a${'\u0315\u0300'.repeat(500)}bc`)).toEqual(['abc']);
  });
});
