/** What members, former ones and strangers write into a log, and whom the case names for it: nobody honest. */
import { beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../../src/crypto/age/age.ts';
import { utf8 } from '../../../src/crypto/bytes.ts';
import { originalHash } from '../../../src/crypto/event.ts';
import { hideAmongThrowaways, pad } from '../../../src/crypto/message.ts';
import { sign, signingKey } from '../../../src/crypto/signature.ts';
import { addDays } from '../../../src/protocol/days.ts';
import type { EventBody } from '../../../src/protocol/event.ts';
import { EVENT_SIZES } from '../../../src/protocol/limits.ts';
import type { Signed } from '../../../src/protocol/schema.ts';
import { root, TODAY } from '../../crypto/fixtures.ts';
import { Log, note, noteId, opaque, STANZAS } from './house.ts';

import { ALL, account, at, log, makeTenEntries, of, share, with_ } from './ten-entries.ts';

beforeAll(makeTenEntries);

describe('in a log', () => {
  it('an event signed by nobody of the newsroom is named, with its key', () => {
    const forged = with_(9, { kind: 'status', status: 'dropped' }, ALL);
    const found = forged.caseOf(0);
    expect(found.faults).toEqual([{ kind: 'foreign', seq: 10, by: expect.not.stringMatching(of.keys.join('|')) }]);
    expect(found.status).toBe('working');
    expect(forged.caseOf(3).faults).toEqual(found.faults);
  });

  it('a forged event is foreign, and one made for another newsroom is misplaced', () => {
    const recipients = ALL.map((n) => of.members[n]?.archive.recipient ?? root(0));
    const status = { kind: 'status', status: 'dropped' } as const;
    const text = with_(0, status, ALL).signed[0]?.signed ?? '';
    const forged = { ...sign(root(8), 'event', text), by: of.keys[0] ?? '' };
    const plaintext = pad(utf8(JSON.stringify({ event: forged, originals: [] })), EVENT_SIZES);
    const envelope = seal(plaintext, hideAmongThrowaways(recipients, STANZAS));
    expect(log.caseOf(0, [...log.sealed, envelope]).faults).toEqual([{ kind: 'foreign', seq: 10, by: null }]);

    const other = with_(0, status, ALL, { newsroom: signingKey(root(9)) });
    expect(other.caseOf(0)).toMatchObject({ faults: [{ kind: 'misplaced', seq: 10, by: null }], status: 'working' });
  });

  it('a former member counts until the day after the end, and is foreign from then on', () => {
    const { members } = of.directory;
    const directory = {
      ...of.directory,
      members: members.filter((_, n) => n !== 1),
      former: [{ key: of.keys[1] ?? '', name: 'Gone', ended: TODAY }],
    };
    const late = (days: number) =>
      with_(1, { kind: 'status', status: 'done' }, ALL, { day: addDays(TODAY, days) }).caseOf(0, undefined, {
        directory,
      });
    expect(late(1)).toMatchObject({ faults: [], status: 'done' });
    expect(late(2)).toMatchObject({ faults: [{ kind: 'foreign', seq: 10, by: of.keys[1] }], status: 'working' });
  });

  it('a member who does not read the case is named, to old readers and to new ones', () => {
    const meddled = with_(2, share([2]), [0, 1, 2, 3]);
    for (const n of ALL) {
      const found = meddled.caseOf(n);
      // Who was added later has not seen who else was: it blames nobody.
      expect(found.faults).toEqual([{ kind: n === 3 ? 'unknown-reader' : 'not-a-reader', seq: 10, by: of.keys[2] }]);
      expect(found.readers).not.toContain(of.keys[2]);
    }
  });

  it('a reader who was removed is not counted, and not blamed: nobody may have told it', () => {
    const removed = with_(0, share([], [3]), ALL).write(3, { kind: 'status', status: 'done' }, ALL);
    for (const n of ALL) {
      expect(removed.caseOf(n).faults).toEqual([{ kind: 'unknown-reader', seq: 11, by: of.keys[3] }]);
      expect(removed.caseOf(n).status).toBe('working');
    }
  });

  it('nobody takes the case from those whom the source wrote to, nor shuts them out of its beginning', () => {
    for (const n of ALL) expect(with_(3, share([], [0, 1]), ALL).caseOf(n).readers).toEqual(log.caseOf(n).readers);
    const alone = new Log(of)
      .write(1, { kind: 'opened', address: of.address([0, 1]) }, [1])
      .write(1, { kind: 'status', status: 'muted' }, [1]);
    expect(alone.caseOf(0)).toMatchObject({ readers: [], closed: 2, faults: [] });
    alone.write(0, { kind: 'opened', address: of.address([0, 1]) }, [0, 1]).write(0, note(4, 'Here I am.'), [0, 1]);
    expect(alone.caseOf(0)).toMatchObject({
      readers: [of.key(0), of.key(1)],
      notes: [{ text: 'Here I am.' }],
      faults: [{ kind: 'without-you', seq: 0, by: null }],
    });
    expect(alone.caseOf(1)).toMatchObject({ notes: [{ text: 'Here I am.' }], faults: [] });
  });

  it('behind a dropped event nobody is blamed, and nobody unknown becomes a reader', () => {
    const meddled = with_(2, share([2], [1]), [0, 1, 2]);
    const found = meddled.caseOf(0, meddled.sealed.with(8, opaque(at(8))));
    expect(found.faults).toEqual([
      { kind: 'without-you', seq: 8, by: null },
      { kind: 'changed', seq: 9, by: of.keys[0] },
      { kind: 'unknown-reader', seq: 10, by: of.keys[2] },
    ]);
    expect(found.readers).toEqual([of.keys[0], of.keys[1], of.keys[3]]);
  });

  it('who was told by a stranger to read writes in good faith, and is not blamed', () => {
    const misled = with_(2, share([4]), [0, 1, 3, 4]);
    expect(misled.caseOf(4).readers).toContain(of.key(2));
    misled.write(4, note(5, 'Thank you.'), [0, 1, 2, 3, 4]);
    expect(misled.caseOf(0)).toMatchObject({
      faults: [
        { kind: 'not-a-reader', seq: 10, by: of.key(2) },
        { kind: 'unknown-reader', seq: 11, by: of.key(4) },
      ],
    });
    // The true share heals it.
    misled.write(0, share([4]), [0, 1, 3, 4]).write(4, note(5, 'Thank you.'), [0, 1, 3, 4]);
    expect(misled.caseOf(0).notes.at(-1)?.text).toBe('Thank you.');
    expect(misled.caseOf(4).byRight).toEqual([of.key(0), of.key(1)]);
  });

  it('a beginning that proves nothing gives its author no right', () => {
    const other = new Log(of).write(0, { kind: 'status', status: 'done' }, [0]);
    expect(other.caseOf(0)).toMatchObject({
      faults: [{ kind: 'not-a-reader', seq: 0, by: of.keys[0] }],
      status: 'new',
    });
    const foreign = new Log(of).write(2, { kind: 'opened', address: of.address([0, 1]) }, [0, 1, 2]);
    expect(foreign.caseOf(0)).toMatchObject({
      faults: [{ kind: 'not-a-reader', seq: 0, by: of.keys[2] }],
      readers: [of.key(0), of.key(1)],
    });
  });

  it.each<[string, () => Signed]>([
    ['of another thread', () => of.address([0, 1], root(7))],
    ['that was changed', () => ({ ...of.address([0, 1]), signed: of.address([0, 1, 2]).signed })],
    ['that is a tip', () => of.tip({ to: of.keys.slice(0, 2) })],
    ['by a member', () => ({ ...sign(of.members[1]?.signingSeed ?? root(0), 'address', of.address([0, 1]).signed) })],
  ])('an address %s is a false one, in an opening and in a share', (_name, address) => {
    const opened = new Log(of).write(1, { kind: 'opened', address: address() }, [0, 1]);
    expect(opened.caseOf(0)).toMatchObject({
      faults: [{ kind: 'false-tip', seq: 0, by: of.keys[1] }],
      thread: null,
      readers: [],
    });
    const shared = with_(1, { ...share([2]), addresses: [address()] }, [0, 1, 2, 3]).caseOf(0);
    expect(shared.faults).toEqual([{ kind: 'false-tip', seq: 10, by: of.keys[1] }]);
    expect(shared.readers).toEqual(log.caseOf(0).readers);
  });

  it.each<[string, () => [EventBody, Signed[]]]>([
    ['a kept tip that was changed', () => kept({ ...of.tip(), signed: of.tip({ text: 'x' }).signed })],
    ['a kept tip of another thread', () => kept(of.tip({}, root(0x79)))],
    ['a told tip of another id', () => [account({ tips: [{ ...whole(of.tip()), id: noteId(8) }] }), [of.tip()]]],
    ['a told tip of another thread', () => told(of.tip({}, root(0x79)))],
  ])('%s is a false tip', (_name, made) => {
    const [body, originals] = made();
    const found = with_(1, body, ALL, {}, originals).caseOf(0);
    expect(found.faults).toEqual([{ kind: 'false-tip', seq: 10, by: of.keys[1] }]);
    expect(found.tips).toEqual(log.caseOf(0).tips);
  });

  it('texts beside an event that it does not name, or fewer than it names, make it damaged, and nobody is to blame', () => {
    const wrong: readonly [EventBody, Signed[]][] = [
      [kept(of.tip())[0], []],
      [account({ tips: [whole(of.tip())] }), []],
      [{ kind: 'status', status: 'done' }, [of.tip()]],
      [kept(of.tip())[0], [of.tip(), of.tip()]],
      [kept(of.tip())[0], [of.tip({ text: 'x' })]],
    ];
    for (const [body, originals] of wrong) {
      const found = with_(1, body, ALL, {}, originals).caseOf(0);
      expect(found.faults).toEqual([{ kind: 'damaged', seq: 10, by: null }]);
      expect(found.status).toBe('working');
    }
  });

  it('what somebody tells of a case changes nothing for those who have seen it, and is theirs for the others', () => {
    const lie = { id: noteId(7), by: of.key(1), day: TODAY, text: 'I lied.', redacted: 0 };
    const meddled = with_(3, account({ status: 'dropped', tags: ['lie'], notes: [lie] }), ALL);
    for (const n of [0, 1]) {
      const { status, tags, notes, told } = log.caseOf(n);
      expect(meddled.caseOf(n)).toMatchObject({ faults: [], status, tags, notes, told });
    }
    const longer = meddled.write(0, share([4]), [0, 1, 3, 4]).write(3, account({ notes: [lie] }), [0, 1, 3, 4]);
    expect(longer.caseOf(4).notes).toMatchObject([{ text: 'I lied.', by: of.key(1), from: { by: of.key(3) } }]);
    // Its author's own words take the place, whichever came first.
    longer.write(1, note(7, 'I did not.'), [0, 1, 3, 4]).write(3, account({ notes: [lie] }), [0, 1, 3, 4]);
    expect(longer.caseOf(4).notes).toMatchObject([{ text: 'I did not.', by: of.key(1), from: null }]);
  });

  it('another author cannot write into a note', () => {
    const found = with_(1, note(1, 'Not at all.'), ALL).caseOf(0);
    expect(found.faults).toEqual([]);
    expect(found.notes.map(({ text, by }) => [text, by])).toEqual([
      ['Called the port twice.', of.keys[0]],
      ['Who is the harbour master?', of.keys[3]],
      ['Not at all.', of.keys[1]],
    ]);
  });

  it('a note that was withdrawn keeps its place and its versions', () => {
    const found = with_(0, note(1, ''), ALL).caseOf(1);
    expect(found.notes[0]).toMatchObject({ text: '', versions: [3, 9, 10] });
  });
});

const whole = (tip: Signed) => ({ id: noteId(3), day: TODAY, original: originalHash(tip) });
const kept = (tip: Signed): [EventBody, Signed[]] => [{ kind: 'kept', tip: originalHash(tip), stored: TODAY }, [tip]];
const told = (tip: Signed): [EventBody, Signed[]] => [account({ tips: [whole(tip)] }), [tip]];
