/**
 * What somebody does to a log, and how the case names it: exactly this, and everything else stands. Over 400 lines: every fault is
 * held against the same log of ten entries, which a second file would have to build again.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../../src/crypto/age/age.ts';
import { utf8 } from '../../../src/crypto/bytes.ts';
import { caseId, envelopeHash, originalHash } from '../../../src/crypto/event.ts';
import { hideAmongThrowaways, pad } from '../../../src/crypto/message.ts';
import { sign, signingKey } from '../../../src/crypto/signature.ts';
import { ready } from '../../../src/crypto/sodium.ts';
import type { Case } from '../../../src/desk/cases/case.ts';
import { fold } from '../../../src/desk/cases/fold.ts';
import { addDays } from '../../../src/protocol/days.ts';
import { Event, type EventBody } from '../../../src/protocol/event.ts';
import { EVENT_SIZES } from '../../../src/protocol/limits.ts';
import { parseJson, type Signed } from '../../../src/protocol/schema.ts';
import { root, TODAY } from '../../crypto/fixtures.ts';
import { type House, house, Log, member, note, noteId, opaque, SECRET, STANZAS } from './house.ts';

/** Members by number: the source wrote to 0 and 1, 3 is added, 2 and 4 never. 9 is no member. */
const ALL = [0, 1, 3];
let of: House;
let log: Log;

type Body<K> = Extract<EventBody, { kind: K }>;
const share = (add: number[], remove: number[] = []): Body<'share'> => ({
  kind: 'share',
  add: add.map((n) => of.key(n)),
  remove: remove.map((n) => of.key(n)),
  addresses: [of.address([0, 1])],
});
const account = (more: Partial<Body<'account'>> = {}): Body<'account'> => ({
  kind: 'account',
  status: 'working',
  assigned: [of.key(1)],
  tags: [],
  notes: [],
  tips: [],
  ...more,
});

beforeAll(async () => {
  await ready();
  of = house();
  const tip = of.tip();
  const copy = { id: noteId(3), day: TODAY, text: 'The █████ kept two ledgers.', contact: null, redacted: 1 };
  const told = { id: noteId(1), by: of.key(0), day: TODAY, text: 'Called the port.', redacted: 0 };
  log = new Log(of)
    .write(0, { kind: 'opened', address: of.address([0, 1]) }, [0, 1])
    .write(1, { kind: 'status', status: 'working' }, [0, 1])
    .write(0, { kind: 'kept', tip: originalHash(tip), stored: TODAY }, [0, 1], {}, [tip])
    .write(0, note(1, 'Called the port.'), [0, 1])
    .write(1, { kind: 'assignment', add: [of.key(1)], remove: [] }, [0, 1])
    .write(0, share([3]), ALL)
    .write(0, account({ notes: [told], tips: [copy] }), ALL)
    .write(3, note(2, 'Who is the harbour master?'), ALL)
    .write(1, { kind: 'tags', add: ['ports'], remove: [] }, ALL)
    .write(0, note(1, 'Called the port twice.'), ALL);
});

const places = (of: Case) => of.history.map(({ event }) => event.seq);
const copyOf = (sealed: readonly Uint8Array<ArrayBuffer>[]): (Uint8Array<ArrayBuffer> | null)[] => [...sealed];
const at = (seq: number) => log.sealed[seq] ?? new Uint8Array();
const without = (seq: number) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((one) => one !== seq);

function flipped(seq: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(at(seq));
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  return bytes;
}

/** The log with another envelope in a place. */
function changed(seq: number, envelope: Uint8Array<ArrayBuffer> | null) {
  const sealed = copyOf(log.sealed);
  sealed[seq] = envelope;
  return sealed;
}

/** The log with one more event, of which the log itself knows nothing. */
function with_(...event: Parameters<Log['write']>): Log {
  const longer = new Log(of);
  longer.sealed = [...log.sealed];
  return longer.write(...event);
}

it('an entry of a later version is called so: it changes nothing, blames nobody, and the log goes on', () => {
  const one = new Log(of)
    .write(0, { kind: 'opened', address: of.address([0, 1]) }, [0, 1])
    .write(1, note(1, 'before'), [0, 1]);
  // Written by hand: this program seals no version that it does not know.
  const later = JSON.stringify({ v: 2, newsroom: of.newsroom, mood: 'hopeful' });
  const plaintext = utf8(
    JSON.stringify({ event: sign(member(of, 1).signingSeed, 'event', later), originals: [] }).padEnd(8192),
  );
  const sealed = seal(
    plaintext,
    hideAmongThrowaways(
      [0, 1].map((n) => member(of, n).archive.recipient),
      STANZAS,
    ),
  );
  one.sealed.push(Uint8Array.from(sealed));
  one.write(0, note(2, 'after'), [0, 1]);
  const found = one.caseOf(0);
  expect(found.faults).toEqual([{ kind: 'newer', seq: 2, by: null }]);
  expect(found.notes.map(({ text }) => text)).toEqual(['before', 'after']);
});

describe('an honest log', () => {
  it('has no fault for those who read from the start', () => {
    for (const n of [0, 1]) {
      const found = log.caseOf(n);
      expect(found).toMatchObject({ faults: [], closed: 0, length: 10, status: 'working', tags: ['ports'] });
      expect(found.readers).toEqual([of.keys[0], of.keys[1], of.keys[3]]);
      expect(found.assigned).toEqual([of.keys[1]]);
      expect(found.notes.map(({ text, by, versions }) => [text, by, versions])).toEqual([
        ['Called the port twice.', of.keys[0], [3, 9]],
        ['Who is the harbour master?', of.keys[3], [7]],
      ]);
      expect(found.tips.map(({ how, seq, redacted }) => [how, seq, redacted])).toEqual([
        ['kept', 2, 0],
        ['shared', 6, 1],
      ]);
    }
  });

  it('has no fault for an editor who joined later, and gives the same state, as it was told and as it changed since', () => {
    const [editor, reporter] = [log.caseOf(3), log.caseOf(0)];
    expect(editor).toMatchObject({
      faults: [],
      closed: 5,
      told: { by: of.key(0), day: TODAY },
      thread: of.thread,
      status: reporter.status,
      assigned: reporter.assigned,
      tags: reporter.tags,
      readers: reporter.readers,
      byRight: reporter.byRight,
    });
    expect(reporter.told).toBeNull();
    const words = ({ notes }: Case) => notes.map(({ by, text, from }) => [by, text, from]);
    expect(words(editor)).toEqual(words(reporter));
    expect(log.caseOf(3, log.sealed.slice(0, 9)).notes[0]).toMatchObject({
      text: 'Called the port.',
      versions: [],
      from: { by: of.key(0), day: TODAY },
    });
    expect(editor.tips.map(({ text }) => text)).toEqual(['The █████ kept two ledgers.']);
    expect(JSON.stringify(editor)).not.toContain('quiet.heron');
  });

  it('says nothing to somebody else', () => {
    expect(log.caseOf(4)).toMatchObject({ history: [], faults: [], closed: 10, thread: null, readers: [] });
  });
});

describe('in a log', () => {
  it('a changed byte is named, and where the chain breaks after it', () => {
    const found = log.caseOf(0, changed(8, flipped(8)));
    expect(found.faults).toEqual([
      { kind: 'damaged', seq: 8, by: null },
      { kind: 'changed', seq: 9, by: of.keys[0] },
    ]);
    expect(places(found)).toEqual(without(8));
    expect(found.notes[0]?.text).toBe('Called the port twice.');
  });

  it('a changed byte in the last event is named', () => {
    expect(log.caseOf(1, changed(9, flipped(9))).faults).toEqual([{ kind: 'damaged', seq: 9, by: null }]);
  });

  it('a dropped event is named', () => {
    for (const seq of [1, 2, 3, 4, 6, 7, 8]) {
      const found = log.caseOf(0, changed(seq, null));
      expect(found.faults).toEqual([{ kind: 'missing', seq, by: null }]);
      expect(places(found)).toEqual(without(seq));
    }
  });

  it('a dropped beginning is named once', () => {
    const found = log.caseOf(0, [null, null, null, ...log.sealed.slice(3)]);
    expect(found.faults.filter(({ kind }) => kind === 'missing')).toEqual([{ kind: 'missing', seq: 0, by: null }]);
    // Nobody is blamed, and what the share says proves who reads by right.
    expect(found.faults.map(({ kind }) => kind)).toEqual(['missing', 'unknown-reader', 'unknown-reader']);
    expect(found.byRight).toEqual([of.key(0), of.key(1)]);
  });

  it('dropping an event and closing up behind it shows in every place that moved', () => {
    const found = log.caseOf(0, log.sealed.toSpliced(7, 1));
    expect(found.faults.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['misplaced', 7],
      ['misplaced', 8],
    ]);
    expect(places(found)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('an event that is played again is named, with its author', () => {
    const found = log.caseOf(0, [...log.sealed, at(1)]);
    expect(found.faults).toEqual([{ kind: 'misplaced', seq: 10, by: of.keys[1] }]);
    expect(places(found)).toEqual(without(-1));
  });

  it('an event that is played again in another case is named', () => {
    const seed = root(0x78);
    const other = new Log(of, caseId(SECRET, signingKey(seed)));
    other.write(0, { kind: 'opened', address: of.address([0, 1], seed) }, [0, 1]);
    const found = other.caseOf(1, [...other.sealed, at(1)]);
    expect(found.faults).toEqual([{ kind: 'misplaced', seq: 1, by: of.keys[1] }]);
    expect(found.status).toBe('new');
  });

  it('two events that changed places are both named, and the break behind them', () => {
    const sealed = copyOf(log.sealed);
    [sealed[3], sealed[4]] = [at(4), at(3)];
    const found = log.caseOf(0, sealed);
    expect(found.faults).toEqual([
      { kind: 'misplaced', seq: 3, by: of.keys[1] },
      { kind: 'misplaced', seq: 4, by: of.keys[0] },
      { kind: 'changed', seq: 5, by: of.keys[0] },
    ]);
    expect(places(found)).toEqual([0, 1, 2, 5, 6, 7, 8, 9]);
  });

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

  it('the same event in two places, after an answer that was lost, counts once', () => {
    const once = new Log(of).write(0, { kind: 'opened', address: of.address([0, 1]) }, [0, 1]);
    const exported = { kind: 'exported', manifest: of.id, files: 1 } as const;
    for (let n = 0; n < 2; n += 1) once.write(0, exported, [0, 1], { id: noteId(9) });
    once.write(1, exported, [0, 1], { id: noteId(9) });
    expect(places(once.caseOf(1))).toEqual([0, 1, 3]);
    expect(once.caseOf(1).faults).toEqual([]);
  });

  it('a tail that is withheld shows to a device that saw it', () => {
    const remembered = { length: 10, hash: envelopeHash(at(9)) };
    expect(log.caseOf(0, log.sealed.slice(0, 8), { remembered }).faults).toEqual([
      { kind: 'withheld', seq: 8, by: null },
    ]);
    expect(log.caseOf(0, [], { remembered }).faults).toEqual([{ kind: 'withheld', seq: 0, by: null }]);
    expect(log.caseOf(0, log.sealed, { remembered }).faults).toEqual([]);
    expect(log.caseOf(0, changed(9, opaque(at(9))), { remembered }).faults).toEqual([
      { kind: 'changed', seq: 9, by: null },
      { kind: 'without-you', seq: 9, by: null },
    ]);
  });

  it('the same text in another envelope shows in the place after it, and is believed', () => {
    const event = parseJson(Event, log.signed[8]?.signed ?? '');
    if (event === null) throw new Error('not an event');
    const { envelope } = log.seal(of.members[1]?.signingSeed ?? root(0), event, ALL);
    const found = log.caseOf(0, changed(8, envelope));
    expect(found.faults).toEqual([{ kind: 'changed', seq: 9, by: of.keys[0] }]);
    expect(places(found)).toEqual(without(-1));
  });

  it('an envelope for nobody, in the place of an event, shows there and behind it', () => {
    const found = log.caseOf(1, changed(8, opaque(at(8))));
    expect(found).toMatchObject({ tags: [], closed: 1 });
    expect(found.faults).toEqual([
      { kind: 'without-you', seq: 8, by: null },
      { kind: 'changed', seq: 9, by: of.keys[0] },
    ]);
    expect(places(found)).toEqual(without(8));
  });

  it('two events in one place are named, and every device takes the same', () => {
    const other = new Log(of);
    other.sealed = log.sealed.slice(0, 9);
    other.write(1, { kind: 'status', status: 'dropped' }, ALL);
    const both = [...log.readBy(0), ...other.readBy(0).slice(9)];
    const input = { case: of.id, own: of.keys[0] ?? '', directory: of.directory, remembered: null };
    const caseOf = () => null;
    const found = fold({ ...input, sealed: both, caseOf });
    expect(found.faults).toEqual([{ kind: 'changed', seq: 9, by: null }]);
    expect(fold({ ...input, sealed: both.toReversed(), caseOf })).toEqual(found);
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
