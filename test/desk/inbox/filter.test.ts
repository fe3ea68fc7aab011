/** Rows, what is said about them, and which are shown. */
import { describe, expect, it } from 'vitest';
import { type ItemSources, itemBuilder } from '../../../src/desk/inbox/item.ts';
import { TOGGLES } from '../../../src/desk/inbox/view.ts';
import { excerptOf } from '../../../src/desk/list/excerpt.ts';
import { type Filter, NO_FILTER, show } from '../../../src/desk/list/filter.ts';
import { searchIndex } from '../../../src/desk/list/search-index.ts';
import { caseOf, copyOf, ME, OTHER, tipOf } from './fakes.ts';

const TODAY = '2026-11-23';
const RETENTION = 60;
const sources = (change: Partial<ItemSources>): ItemSources => ({
  tips: [],
  cases: new Map(),
  read: new Set(),
  today: TODAY,
  ...change,
});
const build = (change: Partial<ItemSources>) => itemBuilder(ME, RETENTION)(sources(change));
const byId = (...cases: ReturnType<typeof caseOf>[]) => new Map(cases.map((one) => [one.id, one]));

describe('rows', () => {
  it('say when the server deletes a tip, by its own day, until the tip is kept', () => {
    const tips = [
      tipOf('new', { day: TODAY }),
      tipOf('old', { day: '2026-09-30' }),
      tipOf('kept', { day: '2026-09-25' }),
    ];
    const items = build({ tips, cases: byId(caseOf('kept', { tips: [copyOf('kept')] })) });
    expect(items.map(({ message, until, daysLeft }) => [message.id, until, daysLeft, message.kept !== null])).toEqual([
      ['new', '2027-01-22', 60, false],
      ['old', '2026-11-29', 6, false],
      ['kept', null, null, true],
    ]);
  });

  it('take status, tags and assignment from their case, and also show what only a case has', () => {
    const shared = caseOf('gone', {
      id: 'x',
      thread: null,
      tips: [
        copyOf('away', { how: 'shared', text: 'with █████', redacted: 1, contact: null }),
        copyOf('away', { how: 'shared', text: 'with it all', original: { signed: '', by: '', sig: '' } }),
      ],
    });
    const worked = caseOf('a', { status: 'working', tags: ['harbour'], assigned: [ME] });
    const items = build({ tips: [tipOf('a', { to: [ME, OTHER] })], cases: byId(worked, shared), read: new Set(['a']) });
    expect(items).toMatchObject([
      { message: { id: 'a' }, status: 'working', tags: ['harbour'], mine: true, unread: false, onlyMe: false },
      { message: { id: 'away', text: 'with it all', received: null }, unread: true, until: null },
    ]);
  });

  it('are one for each conversation: its newest tip in the row, all of it to be found, unread while any of it is', () => {
    const mailbox = { address: 'address', recipient: 'age1pq1' };
    const thread = 'thread a';
    const tips = [
      tipOf('follow-up', { day: TODAY, thread, mailbox }),
      tipOf('other', { day: '2026-11-22' }),
      tipOf('first', { day: '2026-11-20', thread, mailbox }),
    ];
    const reply = { by: ME, id: 'r', number: 1 };
    const answer = copyOf(`${ME}/r`, { how: 'written', day: '2026-11-21', text: 'my reply', reply });
    const own = caseOf('a', { tips: [answer], delivered: new Set([answer.id]) });
    const [row, other, ...more] = build({ tips, cases: byId(own), read: new Set(['first']) });
    expect(row).toMatchObject({ key: thread, day: TODAY, unread: true, awaits: true, until: '2027-01-19' });
    expect(row?.messages.map(({ id }) => id)).toEqual(['first', `${ME}/r`, 'follow-up']);
    expect(row?.search.text).toBe('text of follow-up\ntext of first\nmy reply');
    expect([other?.key, more]).toEqual(['thread other', []]);
    const [answered] = build({
      tips: tips.slice(1),
      cases: byId(own),
      read: new Set(['first']),
    }).filter(({ key }) => key === thread);
    expect([answered?.awaits, answered?.unread, answered?.unsent]).toEqual([false, false, false]);
    // What only stands in the case answers nobody.
    const [unsent] = build({ tips: tips.slice(2), cases: byId({ ...own, delivered: new Set() }) });
    expect([unsent?.awaits, unsent?.unsent]).toEqual([true, true]);
  });

  it('are the same objects as long as nothing about them changed', () => {
    const builder = itemBuilder(ME, RETENTION);
    const tips = [tipOf('a'), tipOf('b')];
    const [a, b] = builder(sources({ tips }));
    const [readA, sameB] = builder(sources({ tips, read: new Set(['a']) }));
    expect([readA === a, sameB === b]).toEqual([false, true]);
    expect(readA?.search).toBe(a?.search);
  });

  it('of one message under two conversations are two', () => {
    const items = build({ tips: [tipOf('a'), tipOf('a', { thread: 'thread forged' })] });
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });
});

describe('filters', () => {
  const tips = ['a', 'b', 'c', 'd', 'e'].map((name, n) =>
    tipOf(name, { to: n % 2 === 0 ? [ME] : [ME, OTHER], day: name === 'e' ? '2026-09-25' : TODAY }),
  );
  const cases = byId(
    caseOf('a', { status: 'working', tags: ['x', 'y'], assigned: [ME] }),
    caseOf('b', { status: 'done', tags: ['x'] }),
    caseOf('c', { status: 'muted', tags: ['y'] }),
  );
  const items = build({ tips, cases, read: new Set(['a']) });
  const names = (change: Partial<Filter>, found: ReadonlySet<string> | null = null) =>
    show(items, TOGGLES, { ...NO_FILTER, ...change }, found)
      .items.map(({ message }) => message.id)
      .join('');

  it('hide what is muted until it is asked for', () => {
    expect([names({}), names({ on: new Set(['muted']) })]).toEqual(['abde', 'c']);
  });

  it.each<[Partial<Filter>, string]>([
    [{ on: new Set(['unread']) }, 'bde'],
    [{ on: new Set(['mine']) }, 'a'],
    [{ on: new Set(['only-me']) }, 'ae'],
    [{ on: new Set(['expiring']) }, 'e'],
    [{ status: 'done' }, 'b'],
    [{ tag: 'x' }, 'ab'],
    [{ tag: 'y' }, 'a'],
    [{ tag: 'y', on: new Set(['muted']) }, 'c'],
    [{ on: new Set(['unread', 'only-me']) }, 'e'],
    [{ tag: 'x', status: 'done', on: new Set(['unread']) }, 'b'],
    [{ tag: 'x', on: new Set(['expiring']) }, ''],
  ])('%j leave %j', (change, expected) => expect(names(change)).toBe(expected));

  it('combine with a search, and count what each of them would leave', () => {
    const shown = show(items, TOGGLES, { ...NO_FILTER, tag: 'x' }, new Set(['thread a', 'thread b', 'thread c']));
    expect(shown.items.map(({ message }) => message.id)).toEqual(['a', 'b']);
    expect([...shown.toggles].sort()).toEqual([
      ['mine', 1],
      ['only-me', 1],
      ['unread', 1],
    ]);
    expect([...shown.tags]).toEqual([
      ['x', 2],
      ['y', 1],
    ]);
    expect([...shown.statuses].sort()).toEqual([
      ['done', 1],
      ['working', 1],
    ]);
    expect(show(items, TOGGLES, { ...NO_FILTER, tag: 'y' }, null).mutedHidden).toBe(1);
  });
});

describe('the words in a row', () => {
  const parts = (text: string, terms: readonly string[] | null) =>
    excerptOf({ key: 'a', text, contact: '', notes: '' }, terms);

  it('are the beginning, without a search', () => {
    expect(parts('x'.repeat(500), null).parts).toEqual([{ text: 'x'.repeat(140), found: false }]);
    expect(parts(`${'x'.repeat(139)}🙂`, null).parts[0]?.text).toBe('x'.repeat(139));
  });

  it('are the place that was found, and say nothing that the text does not', () => {
    const text = `${'Far away words. '.repeat(40)}The ledger of the harbour is gone. ${'More. '.repeat(80)}`;
    const { parts: found } = parts(text, ['ledg', 'harbour']);
    expect(found.filter((part) => part.found).map((part) => part.text)).toEqual(['ledger', 'harbour']);
    expect(text).toContain(
      found
        .slice(1)
        .map((part) => part.text)
        .join(''),
    );
  });

  it('are few, however long the word is that was found, and never half a character', () => {
    for (const text of [
      `key ${'QUJD'.repeat(30_000)}`,
      `key ${'𠮷'.repeat(30_000)}`,
      `key ${'x'.repeat(35)}${'\u{1d400}'.repeat(30_000)}`,
    ]) {
      for (const asked of ['qujd', '𠮷', 'xx', 'key']) {
        const shown = parts(text, [asked])
          .parts.map((part) => part.text)
          .join('');
        expect(shown.length).toBeLessThanOrEqual(182);
        expect(shown.isWellFormed()).toBe(true);
      }
    }
  });

  it.each([
    ['Die Daten\u00adbank ist fort', 'Datenbank', 'Daten\u00adbank'],
    ['読む ﾃﾞｰﾀを', 'データ', 'ﾃﾞｰﾀ'],
    ['葛\u{e0100}城さん', '葛城', '葛\u{e0100}城'],
    ['วันนี้ ทำงาน', 'ทํางาน', 'ทำงาน'],
    ['ปี ๒๐๒๔ ครับ', '2024', '๒๐๒๔'],
    ['قال ﷺ هنا', 'ﷺ', 'ﷺ'],
    ['맑은 하늘이', '한', '하늘이'],
  ])('mark in %s what %s found', (text, query, expected) => {
    const index = searchIndex();
    index.put([{ key: 'k', text, contact: '', notes: '' }]);
    const { parts: shown } = parts(text, index.find(query)?.terms ?? []);
    expect(
      shown
        .filter(({ found }) => found)
        .map((part) => part.text)
        .join(''),
    ).toBe(expected);
  });

  it('come from the notes when only those have it', () => {
    const noted = caseOf('a', {
      notes: [{ id: 'n', by: ME, day: TODAY, text: 'Ask the pilot', redacted: 0, versions: [1], from: null }],
    });
    const [item] = build({ tips: [tipOf('a')], cases: byId(noted) });
    if (item === undefined) throw new Error('no row');
    expect(excerptOf(item.search, ['pilot'])).toMatchObject({
      from: 'notes',
      parts: [{ text: 'Ask the ' }, { text: 'pilot', found: true }, {}],
    });
  });
});
