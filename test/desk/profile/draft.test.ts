/** What a reporter types, and what it would publish. */
import { describe, expect, it } from 'vitest';
import { type Draft, draftOf, mixesScripts, readCallout, readDraft } from '../../../src/desk/profile/draft.ts';
import { EMPTY_PROFILE, nextProfile, type ProfileContent } from '../../../src/protocol/profile.ts';

const TODAY = '2026-11-23';
const KEY = 'A'.repeat(43);
const CONTENT: ProfileContent = {
  ...EMPTY_PROFILE,
  about: 'Ports.',
  languages: ['en', 'pt-BR'],
  channels: [
    { kind: 'pgp', value: 'ABCD1234'.repeat(5), key: null },
    { kind: 'signal', value: 'mara.4711' },
  ],
  callouts: [
    {
      id: 'AwMDAwMDAwMDAwMDAwMDAw',
      question: 'Do you work for X?',
      organisations: [{ name: 'X', domains: ['x.example'], networks: [64500], ranges: ['198.51.100.0/24'] }],
      story: 'https://post.example/x',
      reporters: [KEY],
      last: '2027-01-01',
    },
  ],
};
const typed = (change: Partial<Draft> = {}): Draft => ({
  ...draftOf(nextProfile({ newsroom: KEY, member: KEY, serial: 0 }, CONTENT, TODAY)),
  ...change,
});

describe('a draft', () => {
  it('of what is published publishes the same', () => {
    expect(readDraft(typed(), TODAY)).toEqual(CONTENT);
    expect(readDraft(draftOf(null), TODAY)).toEqual(EMPTY_PROFILE);
  });

  it('of a callout whose reporter left asks who gets the tips now', () => {
    const profile = nextProfile({ newsroom: KEY, member: KEY, serial: 0 }, CONTENT, TODAY);
    expect(readDraft(draftOf(profile, new Set(['somebody else'])), TODAY)).toBeNull();
    expect(readDraft(draftOf(profile, new Set([KEY])), TODAY)).toEqual(CONTENT);
  });

  it('publishes nothing while a part of it is wrong or empty', () => {
    const wrong: Partial<Draft>[] = [
      { languages: 'English!' },
      { languages: 'en-1a' },
      { languages: 'en,'.repeat(9) },
      { about: 'x'.repeat(601) },
      { channels: [{ kind: 'signal', typed: '', key: '' }] },
      { channels: [{ kind: 'pgp', typed: 'ABCD1234'.repeat(5), key: 'no key' }] },
      { callouts: typed().callouts.map((one) => ({ ...one, question: ' ' })) },
      { callouts: [...typed().callouts, ...typed().callouts] },
    ];
    expect(wrong.map((change) => readDraft(typed(change), TODAY))).toEqual(wrong.map(() => null));
  });

  it('says of a callout what is wrong, field by field', () => {
    const [callout] = typed().callouts;
    if (callout === undefined) throw new Error('no callout');
    const faults = (change: Partial<typeof callout>) => {
      const read = readCallout({ ...callout, ...change }, TODAY);
      return 'faults' in read ? Object.keys(read.faults) : [];
    };
    const about = (change: object) =>
      faults({
        organisations: [{ ...callout.organisations[0], name: 'X', domains: '', networks: '', ranges: '', ...change }],
      });
    expect(faults({})).toEqual([]);
    expect(faults({ question: '', story: 'http://x.example', last: '2026-11-22', reporters: [] })).toEqual([
      'question',
      'story',
      'last',
      'reporters',
    ]);
    expect(faults({ last: '' })).toEqual(['last']);
    expect(faults({ story: 'javascript:x' })).toEqual(['story']);
    // Written as a browser writes it: nothing in it can begin a line of its own.
    for (const story of ['https://x.example/\nJonas Feld', 'https://x.example/\u202eab']) {
      const read = readCallout({ ...callout, story }, TODAY);
      expect('callout' in read && read.callout.story).toMatch(/^https:\/\/[!-~]+$/);
    }
    for (const change of [
      { name: ' ' },
      { domains: 'x' },
      { networks: 'AS0' },
      { networks: 'x' },
      { ranges: '1.2.3.4' },
      { ranges: '::/129' },
    ])
      expect(about(change)).toEqual(['organisation 0']);
    expect(
      about({ domains: '@X.example, https://www.y.example/', networks: 'AS64500 64501', ranges: '2001:DB8::/32' }),
    ).toEqual([]);
  });

  it('points at a name of two alphabets in one word', () => {
    expect(['Ηarbour', 'Pаyments Ltd', 'Газпром', 'Harbour Γ Co'].map(mixesScripts)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
