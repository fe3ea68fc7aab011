/** What a case is called: as a member wrote it, or by its tip's first words; and what no title can do to a page or a log. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { titleFrom, titleOf } from '../../../src/desk/cases/title.ts';
import { Event, type EventBody } from '../../../src/protocol/event.ts';
import { TITLE_MAX } from '../../../src/protocol/limits.ts';

const called = (...texts: string[]) =>
  titleOf(
    { title: null },
    texts.map((text) => ({ text, reply: null })),
  );

describe('a case without a title', () => {
  it('is called by the first words of its first tip, on one line, cut where a word ends', () => {
    expect(called('Two ledgers.', 'Another tip')).toBe('Two ledgers.');
    expect(called('\n\n  The harbour\r\noffice\u2028keeps   two\tledgers.')).toBe(
      'The harbour office keeps two ledgers.',
    );
    const words = 'The harbour office keeps two ledgers, and the second of them lies at home.';
    expect(called(words)).toBe('The harbour office keeps two ledgers, and the second of them…');
    expect(called('会'.repeat(80))).toBe(`${'会'.repeat(60)}…`);
    expect(called('🌷'.repeat(80))).toBe(`${'🌷'.repeat(60)}…`);
  });

  it('is called a case when there is no tip, or nothing to be seen in it', () => {
    expect([called(), called(''), called(' \n\u200b\u0301'), titleOf(null, [])]).toEqual(Array(4).fill('Case'));
  });

  it('shows what could disguise itself, and is short whatever the tip is', () => {
    expect(called('a\u202egpj.exe\u0000')).toBe('a<U+202E>gpj.exe<U+0000>');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(20), (text, times) => {
        const title = called(text.repeat(times));
        expect([...title].length).toBeLessThanOrEqual(61);
        expect(title).toMatch(/^[^\n\r\t\u2028\u2029\u202a-\u202e\u2066-\u2069\0]+$/u);
        expect(title.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a title', () => {
  const KEY = 'A'.repeat(43);
  const place = { v: 1, newsroom: KEY, case: KEY, id: 'A'.repeat(22), seq: 0, previous: null, day: '2026-11-23' };
  const takes = (title: unknown) => v.is(Event, { ...place, to: [KEY], kind: 'title', title });

  it('is what a member set', () => {
    expect(titleOf({ title: 'Ledgers' }, [{ text: 'The harbour', reply: null }])).toBe('Ledgers');
    for (const title of ['Ledgers', '', 'وصلت الشحنة', 'e'.repeat(TITLE_MAX)]) expect(takes(title)).toBe(true);
  });

  it('is refused when it is not one line, too long, or not all to be seen', () => {
    for (const title of [
      ...['a\nb', ' a', 'a\u202eb', 'a\u2066b', 'a\u0000', '\u0301', `a${'\u0301'.repeat(10_000)}`],
      ...['e'.repeat(TITLE_MAX + 1), '\u200b', null, undefined, 7],
    ])
      expect(takes(title)).toBe(false);
  });

  it('is written down so that it is taken, whatever somebody typed or pasted', () => {
    expect(titleFrom('  Two\n ledgers\u202e ')).toBe('Two ledgers');
    expect(titleFrom('\u0301\u200b')).toBe('');
    expect(titleFrom(`a${'\u0301'.repeat(10_000)}`).length).toBeLessThanOrEqual(TITLE_MAX);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const body: EventBody = { kind: 'title', title: titleFrom(typed) };
        expect(takes(body.title)).toBe(true);
      }),
    );
  });
});
