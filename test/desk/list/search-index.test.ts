/** The search over tips and notes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/desk/list/excerpt.ts';
import { type SearchIndex, searchIndex } from '../../../src/desk/list/search-index.ts';
import { termsOf } from '../../../src/desk/list/terms.ts';

const TEXTS = {
  english: 'The landlord of 14 Mill Lane turned the heating off for nine days.',
  french: 'L’école a effacé les plaintes : « rien à signaler », disent-ils tous les jours.',
  arabic: 'أخفى المدير تقارير السلامة منذ شهر مارس. لديّ نسخ منها، رقم ١٢٣٤.',
  ukrainian: 'Підрядник підробив підписи на актах. Маю їхні копії, ґанок, їжак, п’ять.',
  chinese: '工厂在夜间排放废水，已持续三个月。',
};

describe('the search index', () => {
  let index: SearchIndex;
  beforeEach(() => {
    index = searchIndex();
    index.put(Object.entries(TEXTS).map(([key, text]) => ({ key, text, contact: '', notes: '' })));
  });
  const keys = (query: string) => {
    const found = index.find(query);
    return found === null || found.nothing ? found && 'nothing' : found.keys.toSorted();
  };
  const only = (text: string) => {
    index = searchIndex();
    index.put([{ key: 'k', text, contact: '', notes: '' }]);
  };

  it.each([
    ['mill lane', ['english']],
    ['LANDL', ['english']],
    ['mill ecole', []],
    ['ecole plainte', ['french']],
    ['السلامه 1234', ['arabic']],
    ['підпис їжак', ['ukrainian']],
    ['废水', ['chinese']],
    ['水', ['chinese']],
    ['夜间排放', ['chinese']],
    ['水废', []],
    ['14', ['english']],
  ])('answers %s', (query, expected) => expect(keys(query)).toEqual(expected));

  it('takes similar words only when nothing has the exact ones, and says which they are', () => {
    expect(index.find('heating')).toMatchObject({ similar: false, terms: ['heating'] });
    expect(index.find('haeting')).toMatchObject({ similar: true, keys: ['english'], terms: ['heating'] });
    expect(index.find('zzzzzzzz')).toEqual({ keys: [], terms: [], similar: false, nothing: false });
  });

  it('asks for nothing yet with one letter alone, or the sign that a word begins with', () => {
    expect(['l', 'Ж', ' م ', '#', '@', '.'].map(keys)).toEqual([null, null, null, null, null, null]);
    expect([keys('l m'), keys('9')]).toEqual([['english'], []]);
  });

  it.each(['---', ' ', '؟', '…?!', '\u200b', '++'])('says that there is nothing to look for in “%s”', (query) => {
    expect(keys(query)).toBe('nothing');
  });

  it('finds contact details and notes, and what was put in their place', () => {
    index.put([{ key: 'english', text: TEXTS.english, contact: 'signal heron.42', notes: 'Met at the harbour' }]);
    expect([keys('heron'), keys('harbour')]).toEqual([['english'], ['english']]);
    index.put([{ key: 'english', text: TEXTS.english, contact: '', notes: 'Met at the station' }]);
    expect([keys('heron'), keys('harbour'), keys('station')]).toEqual([[], [], ['english']]);
  });

  it('finds signs of large scripts, whole words and their beginnings, and Korean while it is typed', () => {
    index.put([
      { key: 'korean', text: '한국어 문서를 가지고 있습니다.', contact: '', notes: '' },
      { key: 'rare', text: '𠮷野家 አማርኛ ꆈꌠ', contact: '', notes: '' },
    ]);
    expect(['한국', '한구', '문서', '국어', '𠮷野', '𠮷', 'አማ', 'ꆈ', 'አ'].map(keys)).toEqual([
      ['korean'],
      ['korean'],
      ['korean'],
      ['korean'],
      ['rare'],
      ['rare'],
      ['rare'],
      null,
      null,
    ]);
    expect(index.find('한국애')).toMatchObject({ similar: true, keys: ['korean'], terms: ['한국어'.normalize('NFD')] });
    expect(index.find('𠮷野')).toMatchObject({ terms: ['𠮷野'] });
  });

  it.each([
    ['Daten\u00adbank', 'Datenbank'],
    ['می\u200cخواهم', 'میخواهم'],
    ['میخواهم', 'می\u200cخواهم'],
    ['ខ្ញុំ\u200bទៅ', 'ខ្ញុំទៅ'],
    ['がっこう'.normalize('NFD'), 'がっこう'],
    ['ﾃﾞｰﾀ', 'データ'],
    ['データ', 'ﾃﾞｰﾀ'],
    ['葛\u{e0100}城さん', '葛城'],
    ['ทำงาน', 'ทํางาน'],
    ['ปี ๒๐๒๔', '2024'],
    ['០១២៣៤៥', '012345'],
    ['قال ﷺ', 'ﷺ'],
    ['하늘이', '한'],
    ['맑은 하늘이', '맑은 한'],
    ['값이', '갑'],
    ['갑시', '값'],
    ['앉아', '안'],
    ['아까', '앆'],
    ['Daten\u00adbank', 'Daten\u200bbank'],
    ['Datenbank', 'Daten\u2060bank\ufeff'],
    ['راجعت التقارير', 'تقارير'],
    ['والتقارير هنا', 'تقارير'],
    ['بالتقارير', 'تقارير'],
    ['وبالتقارير', 'تقارير'],
    ['للتقارير', 'تقارير'],
    ['ثلاثة تقارير', 'التقارير'],
    ['ثلاثة تقارير', 'للتقارير'],
    ['بالتقارير', 'والتقا'],
    ['للجنة', 'لجنة'],
    ['اللجنة', 'للجنة'],
    ['في ألمانيا', 'المانيا'],
    ['written in C++.', 'C++'],
    ['C++17', 'c++'],
    ['(C#)', 'C＃'],
    ['ASP.NET', '.NET'],
    ['the .NET runtime', '.net'],
    ['her R&D budget', 'R&D'],
    ['at AT&T', 'at&t'],
    ['ask @heron_42', '@heron'],
    ['#budget2026', '#budget'],
    ['mail anna@mail.example', '@mail.example'],
    ['good 👍🏽!', '👍'],
    ['good 👍', '👍🏿'],
    ['love ❤️', '❤'],
    ['love ❤', '❤️'],
    ['👩🏽‍🏭', '👩‍🏭'],
    ['👩🏽‍🏭', '🏭'],
    ['🇩🇪🇫🇷', '🇫🇷'],
    ['특별조사위원회가', '조사'],
    ['특별조사위원회가', '위원회'],
    ['조사에서', '조사'],
  ])('finds %s for %s, as it is written, and marks it', (text, query) => {
    only(text);
    const found = index.find(query);
    expect(found).toMatchObject({ keys: ['k'], similar: false });
    const terms = found?.terms ?? [];
    const { parts } = excerptOf({ key: 'k', text, contact: '', notes: '' }, terms);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    const marked = parts.filter((part) => part.found).map((part) => part.text);
    expect(marked).not.toEqual([]);
    expect(marked.join('')).not.toMatch(/^[^\p{L}\p{N}\p{Extended_Pictographic}\p{RI}@#.]/u);
    const all = Array.from(termsOf(text), ({ term }) => term);
    expect(terms.some((asked) => all.some((term) => term.startsWith(asked)))).toBe(true);
  });

  it.each([
    ['the letter c and c', 'C++'],
    ['r and d', 'R&D'],
    ['net result', '.NET'],
    ['a heron flew', '@heron'],
    ['the budget', '#budget'],
  ])('takes %s for a word like %s only when nothing has its signs, and says so', (text, query) => {
    only(text);
    expect(index.find(query)).toMatchObject(query === 'C++' ? { keys: [] } : { keys: ['k'], similar: true });
    index.put([{ key: 'with', text: `It says ${query}`, contact: '', notes: '' }]);
    expect(index.find(query)).toMatchObject({ keys: ['with'], similar: false });
  });

  it('finds a tag of a case by the sign that it is shown with', () => {
    index.put([
      { key: 'tagged', text: 'A ledger', contact: '', notes: 'budget' },
      { key: 'told', text: 'The budget', contact: '', notes: '' },
    ]);
    expect(keys('#budget')).toEqual(['tagged']);
    expect(keys('#budget ledger')).toEqual(['tagged']);
  });

  it('takes a Korean word without its particle only when nothing has it as it stands, and says so', () => {
    only('보고서가 있다');
    expect(index.find('보고서를')).toMatchObject({ keys: ['k'], similar: true });
    expect(index.find('보고서가')).toMatchObject({ keys: ['k'], similar: false });
  });

  it.each([
    ['flags that share a letter', '🇩🇪', '🇪🇩'],
    ['the end of an emoji', '👩🏽‍🏭', '👨‍🏭'],
  ])('does not find %s', (_, text, query) => {
    only(text);
    expect(keys(query)).toEqual([]);
  });

  it('takes the last consonant of a Korean query for the next syllable only when nothing has it as it stands', () => {
    index.put([
      { key: 'han', text: '한국', contact: '', notes: '' },
      { key: 'haneul', text: '하늘', contact: '', notes: '' },
    ]);
    expect([keys('한'), keys('하'), keys('하느')]).toEqual([['han'], ['han', 'haneul'], ['haneul']]);
  });

  it('takes in a text of as many different signs as a script has', () => {
    let state = 1;
    const sign = () => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return String.fromCodePoint(0x4e00 + (state % 20_900));
    };
    const text = Array.from({ length: 170_000 }, sign).join('');
    index.put([{ key: 'random', text, contact: '', notes: '' }]);
    expect(keys(text.slice(1000, 1010))).toEqual(['random']);
  });

  it('reads a pasted page as a query, and looks at its beginning', () => {
    const page = Array.from({ length: 5000 }, (_, n) => `word${n}`).join(' ');
    index.put([{ key: 'page', text: page.slice(0, 2000), contact: '', notes: '' }]);
    expect(index.find(page)).toMatchObject({ keys: ['page'] });
    expect(index.find(page)).toMatchObject({ terms: Array.from({ length: 32 }, (_, n) => `word${n}`) });
  });

  it('forgets what is removed, also as a similar word', async () => {
    await index.remove(['english', 'unknown']);
    expect([keys('heating'), keys('haeting'), keys('ecole')]).toEqual([[], [], ['french']]);
  });
});
