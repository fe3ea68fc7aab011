/** The search over tips and notes, and the guess at their language. */
import { beforeEach, describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/desk/inbox/language.ts';
import { type SearchIndex, searchIndex } from '../../../src/desk/inbox/search-index.ts';

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
  const keys = (query: string) => index.find(query)?.keys.toSorted() ?? null;

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
    expect(index.find('zzzzzzzz')).toEqual({ keys: [], terms: [], similar: false });
  });

  it('asks for nothing with no letter or digit, nor with one letter alone', () => {
    expect(['', '  ', '…?!', 'l', 'Ж', ' م '].map(keys)).toEqual([null, null, null, null, null, null]);
    expect([keys('l m'), keys('9')]).toEqual([['english'], []]);
  });

  it('finds contact details and notes, and what was put in their place', () => {
    index.put([{ key: 'english', text: TEXTS.english, contact: 'signal heron.42', notes: 'Met at the harbour' }]);
    expect([keys('heron'), keys('harbour')]).toEqual([['english'], ['english']]);
    index.put([{ key: 'english', text: TEXTS.english, contact: '', notes: 'Met at the station' }]);
    expect([keys('heron'), keys('harbour'), keys('station')]).toEqual([[], [], ['english']]);
  });

  it('forgets what is removed, also as a similar word', async () => {
    await index.remove(['english', 'unknown']);
    expect([keys('heating'), keys('haeting'), keys('ecole')]).toEqual([[], [], ['french']]);
  });
});

describe('the language of a text', () => {
  it.each([
    ['english', 'eng'],
    ['french', 'fra'],
    ['arabic', 'arb'],
    ['ukrainian', 'ukr'],
    ['chinese', 'cmn'],
  ] as const)('is told for %s', (name, code) => expect(languageOf(TEXTS[name])).toBe(code));

  it.each(['', 'Call me.', '14 / 22', '🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂'])('is unknown for %j', (text) => {
    expect(languageOf(text)).toBeNull();
  });
});
