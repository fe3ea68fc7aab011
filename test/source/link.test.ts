/** Byline links as people type, print, paste and forward them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, takeLink, UNREADABLE, withMember } from '../../src/source/link.ts';

const WORDS = ['zebra', 'apple', 'one', 'abstract', 'lamp', 'orchard', 'ninety', 'gravel'];
const READ = WORDS.join('-');

describe('a byline link', () => {
  it.each([
    ['as it was made', `#${READ}`],
    ['with capitals', `#${READ.toUpperCase()}`],
    ['with a full stop behind it', `#${READ}.`],
    ['in brackets and quotes', `#${READ})”,`],
    ['with en dashes', `#${WORDS.join('–')}`],
    ['with every kind of dash', `#${WORDS.map((word, n) => word + '‐‑–—―−﹣-'[n]).join('')}`],
    ['with spaces', `#${WORDS.join('%20')}`],
    ['with soft hyphens', `#${WORDS.join('\u00ad-')}`],
    ['with its # coded', `#%23${READ}`],
    ['coded twice', `#${encodeURIComponent(encodeURIComponent(WORDS.join(' – ')))}`],
    ['in full-width letters', `#${'ｚｅｂｒａ'}-${WORDS.slice(1).join('-')}`],
  ])('is understood %s', (_how, fragment) => {
    expect(readLink(fragment)).toEqual({ fragment, words: READ, callout: null, member: null, wasTaken: false });
  });

  it.each([
    ['a word is missing', `#${WORDS.slice(1).join('-')}`],
    ['it is cut off in a word of two letters', `#${WORDS.slice(0, 7).join('-')}-gr`],
    ['something else follows', `#${READ}-and`],
    ['more than a callout follows', `#${READ}-and-more-words`],
    ['a letter comes from another alphabet', `#${READ.replace('a', 'а')}`],
    ['it is no code', '#%-'],
    ['it is a single word', '#zebra'],
  ])('is called unreadable, never passed over, where %s', (_why, fragment) => {
    expect(readLink(fragment)).toEqual({ fragment, words: UNREADABLE, callout: null, member: null, wasTaken: false });
  });

  it('of a callout has two words more, however it was passed on', () => {
    const read = { words: READ, callout: 'quick-river', member: null, wasTaken: false };
    for (const fragment of [`#${READ}-quick-river`, `#${[...WORDS, 'Quick', 'RIVER'].join('%20–%20')}.`])
      expect(readLink(fragment)).toEqual({ fragment, ...read });
  });

  it('may name a member, alone or behind the words', () => {
    const member = 'xY3-_abcdefghijklmnopqrstuvwxyzABCDEFGHIJK0';
    expect(readLink(`#${member}`)).toMatchObject({ words: null, callout: null, member });
    expect(readLink(`#${READ}.${member}`)).toMatchObject({ words: READ, callout: null, member });
    expect(readLink(`#${READ}-quick-river.${member}`)).toMatchObject({ words: READ, callout: 'quick-river', member });
    const other = member.replace('x', 'z');
    for (const before of ['', `#${READ}`, `#${READ}-quick-river`]) {
      expect(withMember(before, member)).toBe(before === '' ? `#${member}` : `${before}.${member}`);
      expect(withMember(withMember(before, member), other)).toBe(withMember(before, other));
    }
    // Eight words of 43 signs are words.
    const words = `${'abcd-'.repeat(7)}abcdefgh`;
    expect([words.length, readLink(`#${words}`)]).toMatchObject([43, { words, member: null }]);
  });

  it('brings nothing when there is no fragment, or one of the page itself', () => {
    for (const own of ['', '#', '#main'])
      expect(readLink(own)).toEqual({ fragment: '', words: null, callout: null, member: null, wasTaken: false });
  });

  it('is read or called unreadable, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const { words } = readLink(`#x${text}`);
        expect(words === UNREADABLE || /^([a-z]+-){7}[a-z]+$/.test(words ?? '')).toBe(true);
      }),
    );
  });

  it.each([
    ['of a callout', `${READ}-quick-river`, true],
    ['of a callout, with what a network of adverts hangs on', `${READ}-quick-river&utm_source=x`, true],
    ['of a callout, cut off', `${READ}-quick-ri`, true],
    ['of the newsroom alone', READ, false],
  ])('%s leaves the address bar, or does not', (_what, words, leaves) => {
    const page = tab(`#${words}`);
    takeLink(page);
    expect(page.location.hash).toBe(leaves ? '' : `#${words}`);
    const again = takeLink(page);
    expect([again.words, again.wasTaken]).toEqual(leaves ? [null, true] : [READ, false]);
  });
});

function tab(hash: string) {
  const location = { hash, pathname: '/tip' };
  const history = {
    state: null as unknown,
    replaceState(state: unknown) {
      history.state = state;
      location.hash = '';
    },
  };
  return { location, history };
}
