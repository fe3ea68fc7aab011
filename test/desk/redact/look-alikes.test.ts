/** Letters that are read as Latin ones. */
import { describe, expect, it } from 'vitest';
import { lookAlike } from '../../../src/desk/shared/look-alikes.ts';

describe('a letter that looks like a Latin one', () => {
  it.each([
    ['Cyrillic capitals', 'АВЕКМНОРСТУХ', 'abekmhopctyx'],
    ['small Cyrillic', 'аеорсух', 'aeopcyx'],
    ['Ukrainian and Serbian', 'іІјЈѕЅ', 'iijjss'],
    ['Greek', 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοv', 'abezhikmnoptyxaov'],
    ['Armenian', 'օոսհ', 'onuh'],
    ['Cherokee', 'ᎪᏴᏟᎠᎬ', 'abcde'],
    ['Coptic', 'ⲞⲢⲤ', 'opc'],
    ['Lisu', 'ꓮꓐꓚꓓ', 'abcd'],
    ['Carian', '𐊠𐊡', 'ab'],
    ['small capitals', 'ᴀɴɴᴀ', 'anna'],
    ['strokes and hooks', 'łøđħɓ', 'lodhb'],
    ['white on black', '🅐🅝🅽🇦', 'anna'],
  ])('is that letter: %s', (_, written, read) => {
    expect([...written].map(lookAlike).join('')).toBe(read);
  });

  it('leaves every other character as it is', () => {
    for (const char of 'AaZz01|Iä王محжяΩש🦊') expect(lookAlike(char)).toBe(char);
  });

  it('has one prototype, which the next look does not change', () => {
    for (let point = 0x80; point < 0x20000; point += 1) {
      const char = String.fromCodePoint(point);
      const like = lookAlike(char);
      if (like !== char) expect([char, like, lookAlike(like)]).toEqual([char, expect.stringMatching(/^[a-z]$/), like]);
    }
  });
});
