/** What a member may do next in a case, which copy of a tip is shown, and what the log says in words. */
import { describe, expect, it } from 'vitest';
import type { Case, HistoryEntry } from '../../../src/desk/cases/case.ts';
import { CASE_TOGGLES, caseItemBuilder } from '../../../src/desk/cases/case-list.ts';
import { custody } from '../../../src/desk/cases/custody.ts';
import { messagesOf } from '../../../src/desk/cases/messages-of.ts';
import { mayRemove, undoOf, wholeReaders } from '../../../src/desk/cases/rules.ts';
import { faultSentence, sentence } from '../../../src/desk/cases/sentences.ts';
import { type Filter, NO_FILTER, show } from '../../../src/desk/list/filter.ts';
import type { MessageCopy } from '../../../src/desk/messages/message.ts';
import type { EventBody, SharedTip } from '../../../src/protocol/event.ts';
import { TEXT_ALONE } from '../text-alone.ts';

const SIGNED = { signed: '{}', by: 'source', sig: 'x' };
const TIP: SharedTip = { id: 'tip', day: '2026-11-23', original: 'hash' };
const CUT: SharedTip = { id: 'tip', day: '2026-11-23', text: '█████', contact: null, redacted: 1 };

/** A log of these events, each by its author; the readers are as the last one says. */
function log(
  events: readonly (readonly [by: string, body: EventBody, to?: readonly string[]])[],
  readers = ['mara', 'jonas'],
): Case {
  const history = events.map(([by, body, to = readers], seq): HistoryEntry => {
    const place = {
      v: 1 as const,
      newsroom: 'n',
      case: 'c',
      id: `id${seq}`,
      seq,
      previous: null,
      day: `2026-11-2${seq}`,
      to: [...to],
    };
    return { event: { ...place, ...body }, signed: SIGNED, by, hash: `hash${seq}` };
  });
  return {
    id: 'c',
    thread: 't',
    readers,
    byRight: ['mara', 'jonas'],
    addresses: [],
    delivered: new Set(),
    told: null,
    status: 'new',
    assigned: [],
    tags: [],
    title: null,
    notes: [],
    tips: [],
    history,
    deleted: null,
    length: history.length,
    closed: 0,
    lastClosed: null,
    faults: [],
  };
}

const OPENED: EventBody = { kind: 'opened', address: SIGNED };
const status = (to: 'new' | 'working' | 'done'): EventBody => ({ kind: 'status', status: to });
const tags = (add: string[], remove: string[] = []): EventBody => ({ kind: 'tags', add, remove });
const share = (add: string[]): EventBody => ({ kind: 'share', add, remove: [], addresses: [] });
const account = (tips: SharedTip[], more: Partial<Extract<EventBody, { kind: 'account' }>> = {}): EventBody => ({
  kind: 'account',
  status: 'working',
  assigned: [],
  tags: ['told'],
  notes: [],
  tips,
  ...more,
});

describe('undo', () => {
  const undo = (...events: readonly (readonly [string, EventBody])[]) => undoOf(log(events), 'mara')?.body ?? null;

  it('sets the status back to what it was', () => {
    expect(undo(['mara', OPENED], ['mara', status('working')])).toEqual(status('new'));
    expect(undo(['mara', OPENED], ['jonas', status('working')], ['mara', status('done')])).toEqual(status('working'));
  });

  it('takes back only what the change really changed', () => {
    expect(undo(['jonas', tags(['a'])], ['mara', tags(['a', 'b'], ['c'])])).toEqual(tags([], ['b']));
    expect(undo(['jonas', tags(['a'])], ['mara', tags([], ['a'])])).toEqual(tags(['a']));
    expect(undo(['jonas', tags(['a'])], ['mara', tags(['a'])])).toBeNull();
  });

  it('gives a title back that was there before, or none', () => {
    const title = (text: string): EventBody => ({ kind: 'title', title: text });
    expect(undo(['jonas', title('Ledgers')], ['mara', title('Harbour')])).toEqual(title('Ledgers'));
    expect(undo(['mara', title('Harbour')])).toEqual(title(''));
    expect(undo(['jonas', title('Ledgers')], ['mara', title('')])).toEqual(title('Ledgers'));
    expect(undo(['mara', title('Harbour')], ['jonas', title('Ledgers')])).toBeNull();
    const told = [
      ['jonas', account([], { title: 'As told' })],
      ['edda', title('Harbour')],
    ] as const;
    expect(undoOf(log(told, ['mara', 'jonas', 'edda']), 'edda')?.body).toEqual(title('As told'));
  });

  it('goes back to what was told, for whoever was told, and not for those who have seen it all', () => {
    const events = [
      ['jonas', account([])],
      ['edda', status('done')],
      ['edda', tags(['own'], ['told'])],
    ] as const;
    expect(undoOf(log(events, ['mara', 'jonas', 'edda']), 'edda')?.body).toEqual(tags(['told'], ['own']));
    expect(undoOf(log(events.slice(0, 2), ['mara', 'jonas', 'edda']), 'edda')?.body).toEqual(status('working'));
    expect(undo(['jonas', account([])], ['mara', status('done')])).toEqual(status('new'));
  });

  it('is offered for the newest own change, and not once somebody changed the same since', () => {
    expect(undo(['mara', status('done')], ['mara', tags(['a'])])).toEqual(tags([], ['a']));
    expect(undo(['mara', status('done')], ['jonas', tags(['a'])])).toEqual(status('new'));
    expect(undo(['mara', status('done')], ['jonas', status('working')])).toBeNull();
    expect(undo(['jonas', status('done')])).toBeNull();
  });
});

describe('a kept copy', () => {
  const isMember = (key: string) => key !== 'gone';
  const to = { id: 'tip', to: ['mara', 'jonas', 'gone'] };

  it('goes to the addressees who are members and read the case', () => {
    expect(wholeReaders(null, to, 'mara', isMember)).toEqual(['mara', 'jonas']);
    expect(wholeReaders(log([['mara', OPENED]], ['mara']), to, 'mara', isMember)).toEqual(['mara']);
  });

  it('goes to whom the tip was shared with whole, and never to whom something was left out for', () => {
    const of = log(
      [
        ['mara', OPENED],
        ['mara', account([CUT]), ['mara', 'edda']],
        ['jonas', account([TIP]), ['jonas', 'pia']],
      ],
      ['mara', 'jonas', 'edda', 'pia'],
    );
    expect(wholeReaders(of, to, 'mara', isMember)).toEqual(['mara', 'jonas', 'pia']);
  });
});

describe('who may stop sharing', () => {
  const of = log(
    [
      ['mara', OPENED],
      ['mara', share(['edda'])],
      ['edda', share(['pia'])],
    ],
    ['mara', 'jonas', 'edda', 'pia'],
  );

  it('any reader may, with those who were added, and nobody with those whom the source wrote to', () => {
    for (const me of ['jonas', 'edda'])
      expect(['mara', 'jonas', 'edda', 'pia'].filter((key) => mayRemove(of, me, key))).toEqual(
        ['edda', 'pia'].filter((key) => key !== me),
      );
    expect(mayRemove({ ...of, readers: ['mara'] }, 'edda', 'pia')).toBe(false);
  });
});

describe('the copy of a tip that is shown', () => {
  const copy = (changes: Partial<MessageCopy>): MessageCopy => ({
    id: 'tip',
    thread: null,
    to: null,
    day: '2026-11-23',
    text: 'text',
    contact: '',
    redacted: 0,
    original: SIGNED,
    ...TEXT_ALONE,
    how: 'shared',
    by: 'mara',
    seq: 1,
    ...changes,
  });
  const shown = (...tips: MessageCopy[]) => messagesOf({ ...log([]), tips }, 't', []);

  it('is the whole one if there is one, else the one with the fewest passages taken out', () => {
    const cut = copy({
      text: 'cut',
      original: null,
      ...TEXT_ALONE,
      redacted: 2,
      contact: null,
    });
    const less = copy({
      text: 'less',
      original: null,
      ...TEXT_ALONE,
      redacted: 1,
      contact: null,
      by: 'jonas',
    });
    expect(shown(cut, less).map(({ text, sharedBy }) => [text, sharedBy])).toEqual([['less', 'jonas']]);
    expect(shown(cut, copy({})).map(({ text }) => text)).toEqual(['text']);
    expect(shown(copy({}), cut).map(({ text }) => text)).toEqual(['text']);
  });

  it('says that it was kept, whichever copy is shown', () => {
    const kept = copy({ how: 'kept', seq: 4, by: 'jonas' });
    expect(shown(copy({}), kept)[0]?.kept?.by).toBe('jonas');
    expect(shown(kept, copy({}))[0]?.kept?.by).toBe('jonas');
    expect(shown(kept)[0]?.sharedBy).toBeNull();
  });
});

describe('the list of cases', () => {
  const of: Case = { ...log([['mara', OPENED]]), status: 'muted', tags: ['a'], assigned: ['mara'] };

  const rows = (me: string, cases: readonly Case[], seen: Readonly<Record<string, number>> = {}) =>
    caseItemBuilder(me)(new Map(cases.map((one) => [one.id, one])), [], '2026-11-20', seen);
  const shown = (me: string, change: Partial<Filter>) =>
    show(rows(me, [of]), CASE_TOGGLES, { ...NO_FILTER, ...change }, null).items.length;

  it('leaves muted ones out unless asked, and narrows by status, tag and assignment', () => {
    const muted = new Set(['muted']);
    expect(shown('mara', {})).toBe(0);
    expect(shown('mara', { on: muted })).toBe(1);
    expect(shown('mara', { on: new Set(['muted', 'mine']), tag: 'a' })).toBe(1);
    expect(shown('mara', { on: muted, tag: 'b' })).toBe(0);
    expect(shown('jonas', { on: new Set(['muted', 'mine']) })).toBe(0);
  });

  it('is ordered by the day of what was written last', () => {
    const later = {
      ...log([
        ['mara', OPENED],
        ['mara', status('done')],
      ]),
      id: 'later',
    };
    expect(rows('mara', [of, later]).map(({ key, day }) => [key, day])).toEqual([
      ['later', '2026-11-21'],
      ['c', '2026-11-20'],
    ]);
  });

  it('is searched in the words of its tips, their contacts, its title, notes and tags', () => {
    const copy: MessageCopy = {
      ...{ id: 'm', thread: 't', to: null, day: '2026-11-20', text: 'ledger', contact: 'heron', redacted: 0 },
      ...{
        original: SIGNED,
        ...TEXT_ALONE,
        how: 'kept',
        by: 'mara',
        seq: 0,
      },
    };
    const note = { id: 'n', by: 'mara', day: '2026-11-20', text: 'pilot', redacted: 0, versions: [1], from: null };
    const [row] = rows('mara', [{ ...of, title: 'berth', tips: [copy], notes: [note] }]);
    expect(row?.search).toEqual({ key: 'c', text: 'ledger', contact: 'heron', notes: 'berth\npilot\na' });
  });

  it('marks as unread what colleagues wrote since it was opened here, never one’s own', () => {
    const both = log([
      ['mara', OPENED],
      ['jonas', status('done')],
      ['mara', status('new')],
    ]);
    const unread = (me: string, seen: number) => rows(me, [both], { [both.id]: seen })[0]?.unread;
    expect([0, 1, 2, 3].map((seen) => unread('mara', seen))).toEqual([true, true, false, false]);
    expect([0, 1, 2, 3].map((seen) => unread('jonas', seen))).toEqual([true, true, true, false]);
    expect(rows('mara', [of])[0]?.unread).toBe(false);
  });

  it('keeps a row as it is while nothing in it changed', () => {
    const build = caseItemBuilder('mara');
    const [before] = build(new Map([['c', of]]), [], '2026-11-20', {});
    const [after] = build(new Map([['c', of]]), [], '2026-11-20', {});
    const [changed] = build(new Map([['c', { ...of, status: 'done' }]]), [], '2026-11-20', {});
    expect([after === before, changed?.status, changed?.search === before?.search]).toEqual([true, 'done', true]);
  });
});

describe('the log in words', () => {
  const name = (key: string) => key[0]?.toUpperCase() + key.slice(1);
  const say = (body: EventBody) => {
    const [entry] = log([['mara', body]]).history;
    return entry === undefined ? '' : sentence(entry, name, true);
  };

  it('says who did what, and nothing of what notes and tips say', () => {
    expect(say(OPENED)).toBe('Mara opened the case.');
    expect(say({ kind: 'assignment', add: ['mara'], remove: [] })).toBe('Mara took it on.');
    expect(say({ kind: 'assignment', add: ['jonas'], remove: ['mara'] })).toBe(
      'Mara assigned it to Jonas and took it from Mara.',
    );
    expect(say(tags(['a', 'b'], ['c']))).toBe('Mara added the tags “a” and “b” and took off the tag “c”.');
    expect(say({ kind: 'title', title: 'Harbour' })).toBe('Mara set the title to “Harbour”.');
    expect(say({ kind: 'title', title: '' })).toBe('Mara took the title off.');
    expect(say({ kind: 'note', note: 'x', text: 'secret' })).toBe('Mara wrote a note.');
    expect(say({ kind: 'note', note: 'x', text: '' })).toBe('Mara withdrew a note.');
    expect(say(share(['edda']))).toBe('Mara shared it with Edda.');
    expect(say(account([CUT, TIP]))).toBe(
      'Mara told Jonas how the case stands, with 2 messages with something left out.',
    );
    expect(say(account([]))).toBe('Mara told Jonas how the case stands.');
    expect(say({ kind: 'exported', manifest: 'h', files: 1 })).toBe('Mara made an export of 1 file.');
  });

  it('names a fault by the entry that people count', () => {
    expect(faultSentence({ kind: 'missing', seq: 3, by: null }, name)).toMatch(/^Entry 4 is missing/);
    expect(faultSentence({ kind: 'withheld', seq: 3, by: null }, name)).toMatch(/more than 3 entries/);
    expect(faultSentence({ kind: 'not-a-reader', seq: 0, by: 'edda' }, name)).toMatch(/^Entry 1 was signed by Edda/);
  });

  it('custody names receiving, opening, keeping, sharing and exporting, in the order of the days', () => {
    const of = log([
      ['mara', OPENED],
      ['mara', status('done')],
      ['mara', { kind: 'kept', tip: 'hash', stored: '2026-11-19' }],
      ['jonas', share(['edda'])],
      ['jonas', account([TIP])],
      ['jonas', { kind: 'exported', manifest: 'h', files: 2 }],
    ]);
    const rows = custody(of, [{ id: 'tip', day: '2026-11-19', reply: null }], name);
    expect(rows.map(({ what, by, hash }) => [what, by, hash])).toEqual([
      ['received', null, null],
      ['opened', 'mara', 'hash0'],
      ['kept', 'mara', 'hash2'],
      ['shared', 'jonas', 'hash3'],
      ['shared', 'jonas', 'hash4'],
      ['exported', 'jonas', 'hash5'],
    ]);
  });
});
