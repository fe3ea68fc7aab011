/** A colleague who enrolled under new words gets old cases again: what they had, and nothing that they never had. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { api } from '../../../src/browser/http.ts';
import { givenTip } from '../../../src/desk/cases/account.ts';
import { createDrafts } from '../../../src/desk/cases/drafts.ts';
import { enrolledAnew, hadOf } from '../../../src/desk/cases/enrolled-anew.ts';
import { createFileWork } from '../../../src/desk/files/file-work.ts';
import { heldMessage } from '../../../src/desk/messages/message.ts';
import { addDays } from '../../../src/protocol/days.ts';
import { TODAY } from '../../crypto/fixtures.ts';
import { TEXT_ALONE } from '../text-alone.ts';
import { note, noteId } from './house.ts';
import { found, fresh, keys, of, setUpCase, target, texts, told } from './one-case.ts';

setUpCase(0, 1);

const tip = () => ({
  ...{ id: noteId(3), text: 'The harbour master kept two ledgers.', contact: 'Signal: quiet.heron.42', day: TODAY },
  ...{
    thread: of.thread,
    redacted: 0,
    to: keys(0, 1),
    original: of.tip(),
    ...TEXT_ALONE,
  },
});

describe('what somebody had of a case', () => {
  it('that was shared with them is the copies they were given, and the notes since then', async () => {
    const first = await fresh(0);
    await first.cases.write(target, [note(1, 'never theirs'), note(4, 'told to them')]);
    const [, known] = found(first)?.notes ?? [];
    const copy = givenTip(tip(), { contact: false, ranges: [{ start: 4, end: 18 }] });
    const notes = (known === undefined ? [] : [known]).map(({ versions: _, from: __, ...one }) => one);
    const title = 'Harbour master █████';
    await first.cases.share(target, keys(3), told({ tips: [copy], notes, title, tags: ['█████'] }));
    await first.cases.write(target, [note(2, 'written since'), { kind: 'tags', add: ['quay'], remove: [] }]);
    await first.cases.unshare(target, of.key(3));
    await first.cases.write(target, [
      note(5, 'after the end'),
      { kind: 'title', title: 'Harbour master Quist' },
      { kind: 'tags', add: ['Quist'], remove: [] },
    ]);
    const of0 = found(first);
    if (of0 === null || of0 === undefined) throw new Error('no case');
    const had = hadOf(of0, of.key(3), []);
    expect(had.notes.map(({ text }) => text)).toEqual(['told to them', 'written since']);
    expect([had.title, had.tags]).toEqual([title, ['█████', 'quay']]);
    expect(had.tips.map(({ text, contact, original }) => [text, contact, original])).toEqual([[copy.text, null, null]]);

    await first.cases.share(target, keys(2), had);
    const anew = await fresh(2);
    expect(texts(anew)).toEqual(['told to them', 'written since']);
    expect(found(anew)?.tips.map(({ text }) => text)).toEqual([copy.text]);
  });

  it('as somebody whom the source wrote to is everything, signed by the source', async () => {
    const first = await fresh(0);
    await first.cases.write(target, [note(1, 'from the beginning')]);
    const received = { ...tip(), serverId: 's', removal: 'r', address: of.address([0, 1]), directory: 1 };
    const held = heldMessage(received, []);
    const of0 = found(first);
    if (of0 === null || of0 === undefined || held === null) throw new Error('no case');
    const had = hadOf(of0, of.key(1), [held]);
    expect(had.tips.map(({ original, contact }) => [original, contact])).toEqual([[of.tip(), tip().contact]]);
    expect(had.notes.map(({ text }) => text)).toEqual(['from the beginning']);
    expect(hadOf(of0, of.key(4), [held])).toMatchObject({ tips: [], notes: [] });
  });
});

describe('who enrolled anew', () => {
  it('is a present member with the name of a former one, for the cases that the old key read and the new one does not', async () => {
    const first = await fresh(0);
    await first.cases.write(target, [note(1, 'alone')]);
    const { members } = of.directory;
    const [, gone, other] = members;
    const directory = {
      ...of.directory,
      members: members
        .filter(({ key }) => key !== gone?.key)
        .map((one) => (one === other ? { ...one, name: gone?.name ?? '' } : one)),
      former: [{ key: of.key(1), name: gone?.name ?? '', ended: TODAY }],
    };
    const work = (me: string) => ({
      ...{
        cases: first.cases,
        trouble: signal([]),
        seen: { mark() {} },
        directory,
        me,
        today: TODAY,
        retentionDays: 60,
        inbox: [],
        waiting: { state: signal({ ids: null, asked: new Set<string>() }), refresh: async () => undefined },
        isDeleted: () => false,
        templates: {
          state: signal({ serial: 0, templates: [], problem: null }),
          refresh: async () => undefined,
          replace: async () => undefined,
        },
        drafts: createDrafts({}, async () => undefined),
        files: createFileWork(api('omit'), () => TODAY),
        bytesOf: async (): Promise<'gone'> => 'gone',
      },
      ...{ canRead: () => true, name: (key: string) => key, question: () => null, callouts: () => [] },
    });
    expect(enrolledAnew(work(of.key(0)))).toMatchObject([{ former: of.key(1), present: of.key(2), subjects: [{}] }]);
    expect(enrolledAnew(work(of.key(4)))).toEqual([]);
    // Of two present ones of that name nobody can tell which it is.
    const both = directory.members.map((one) => (one.key === of.key(3) ? { ...one, name: gone?.name ?? '' } : one));
    expect(enrolledAnew({ ...work(of.key(0)), directory: { ...directory, members: both } })).toEqual([]);
    // Who took part while the other still did is somebody else.
    const later = { ...directory, former: directory.former.map((one) => ({ ...one, ended: addDays(TODAY, 9) })) };
    await first.cases.share(target, keys(4), told());
    const another = later.members.map((one) =>
      one.key === of.key(4) ? { ...one, name: gone?.name ?? '' } : { ...one, name: `${one.name} other` },
    );
    expect(enrolledAnew({ ...work(of.key(0)), directory: { ...later, members: another } })).toEqual([]);
    await first.cases.share(target, keys(2), told());
    expect(enrolledAnew(work(of.key(0)))).toEqual([]);
  });
});
