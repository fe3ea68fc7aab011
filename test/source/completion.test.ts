/** Words completed by first letters, spread over fields, and those near to a wrong one. */
import { describe, expect, it } from 'vitest';
import { wordList } from '../../src/crypto/codename.ts';
import { nearWords } from '../../src/source/codename/near.ts';
import { complete, indexOf, meant, ranked, spread } from '../../src/source/mailbox/completion.ts';

const english = await wordList('english');
const lists = await Promise.all(
  (['english', 'french', 'spanish', 'simplifiedChinese'] as const).map(async (name) => indexOf(await wordList(name))),
);

describe('completion', () => {
  it('goes by the first letters, without case, accents and spaces around them', () => {
    expect(complete('aban', lists)).toEqual(['abandon']);
    expect(complete(' ABAN ', lists)).toEqual(['abandon']);
    expect(complete('eclair', lists)).toContain('éclairer');
    expect(complete('éclair', lists)).toEqual(complete('eclair', lists));
  });

  it('offers no more than a phone shows, a whole word first, and nothing where there is nothing to choose', () => {
    expect(complete('act', lists)).toEqual(['act', 'action', 'actor', 'actress', 'actual']);
    expect(complete('ab', lists)).toHaveLength(6);
    expect(complete('abandon', lists)).toEqual([]);
    expect(complete('a', lists)).toEqual([]);
    expect(complete('', lists)).toEqual([]);
    expect(complete('xyz', lists)).toEqual([]);
  });

  it('goes by the list that the other words are of, and by the next where that has none', () => {
    const spanish = ['ábaco', 'abdomen', 'abeja'];
    expect(complete('abr', ranked(lists, []))).not.toContain('abrazo');
    expect(complete('abr', ranked(lists, spanish))).toContain('abrazo');
    expect(complete('abej', lists)).toEqual(['abeja']);
    // A Chinese word is one character: it is whole.
    expect(complete('的', lists)).toEqual([]);
  });

  it('takes a beginning for its word where only one is meant, but not in place of a word of another language', () => {
    expect(meant('aban', ranked(lists, []))).toBe('abandon');
    expect(meant('ab', ranked(lists, []))).toBeNull();
    // A Spanish word, and four letters of an English one: that shows by the words beside it.
    expect(meant('humo', ranked(lists, []))).toBeNull();
    expect(meant('humo', ranked(lists, ['abandon']))).toBe('humor');
    expect(meant('humo', ranked(lists, ['abeja']))).toBeNull();
  });
});

describe('words that came together', () => {
  const empty = Array.from({ length: 12 }, () => '');

  it('fill all fields where they are twelve, whichever field they came into', () => {
    const words = english.slice(0, 12);
    expect(spread(empty, 5, words)).toEqual({ fields: words, next: 11 });
  });

  it('go on from their field where they are fewer, and change nothing else', () => {
    expect(spread(empty.with(0, 'first'), 4, ['one', 'two'])).toEqual({
      fields: empty.with(0, 'first').with(4, 'one').with(5, 'two'),
      next: 6,
    });
    expect(spread(empty, 11, ['one', 'two'])).toEqual({ fields: empty.with(11, 'one'), next: 11 });
  });
});

describe('near words', () => {
  it.each([
    ['abandn', 'abandon'],
    ['abandom', 'abandon'],
    ['abanodn', 'abandon'],
    ['abbandon', 'abandon'],
    ['recieve', 'receive'],
    ['zo', 'zoo'],
  ])('of %s begin with %s', (typed, meant) => {
    expect(nearWords(typed, english)[0]).toBe(meant);
  });

  it('are few, and none where nothing is near', () => {
    expect(nearWords('cat', english).length).toBeLessThanOrEqual(3);
    expect(nearWords('ghjkghjk', english)).toEqual([]);
  });

  it('keep the spelling of their list', async () => {
    expect(nearWords('abacco', await wordList('spanish')).map((word) => word.normalize('NFC'))).toContain('ábaco');
  });
});
