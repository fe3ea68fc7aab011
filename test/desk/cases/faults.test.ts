/** What somebody does to a log, and how the case names it: exactly this, and everything else stands. */
import { beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../../src/crypto/age/age.ts';
import { utf8 } from '../../../src/crypto/bytes.ts';
import { caseId, envelopeHash } from '../../../src/crypto/event.ts';
import { hideAmongThrowaways, pad } from '../../../src/crypto/message.ts';
import { sign, signingKey } from '../../../src/crypto/signature.ts';
import { ready } from '../../../src/crypto/sodium.ts';
import type { Case } from '../../../src/desk/cases/case.ts';
import { fold } from '../../../src/desk/cases/fold.ts';
import { carried, sharedTip } from '../../../src/desk/cases/share.ts';
import { addDays } from '../../../src/protocol/days.ts';
import { Event, type EventBody } from '../../../src/protocol/event.ts';
import { EVENT_SIZES } from '../../../src/protocol/limits.ts';
import { parseJson } from '../../../src/protocol/schema.ts';
import { root, TODAY } from '../../crypto/fixtures.ts';
import { type House, house, Log, member, note, noteId, opaque, SECRET, STANZAS } from './house.ts';

/** Members by number: 0 and 1 read from the start, 3 is added, 2 and 4 never. 9 is no member. */
const ALL = [0, 1, 3];
let of: House;
let log: Log;

beforeAll(async () => {
  await ready();
  of = house();
  const key = (n: number) => of.keys[n] ?? '';
  log = new Log(of)
    .write(0, { kind: 'opened', thread: of.thread, readers: [key(0), key(1)] }, [0, 1])
    .write(1, { kind: 'status', status: 'working' }, [0, 1])
    .write(0, { kind: 'kept', tip: of.tip(), stored: TODAY }, [0, 1])
    .write(0, note(1, 'Called the port.'), [0, 1])
    .write(1, { kind: 'assignment', add: [key(1)], remove: [] }, [0, 1])
    .write(0, { kind: 'share', add: [key(3)], remove: [], items: [] }, ALL);
  const tip = { id: noteId(3), text: 'The harbour master kept two ledgers.', contact: 'Signal: quiet.heron.42' };
  const copy = sharedTip(tip, of.tip(), TODAY, { contact: false, ranges: [{ start: 4, end: 18 }] });
  log
    .write(0, { kind: 'share', add: [], remove: [], items: [...carried(log.caseOf(0)), copy] }, ALL)
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
function with_(...[by, body, to, changes]: Parameters<Log['write']>): Log {
  const longer = new Log(of);
  longer.sealed = [...log.sealed];
  return longer.write(by, body, to, changes);
}

it('an entry of a later version is called so: it changes nothing, blames nobody, and the log goes on', () => {
  const one = new Log(of)
    .write(0, { kind: 'opened', thread: of.thread, readers: of.keys.slice(0, 2) }, [0, 1])
    .write(1, note(1, 'before'), [0, 1]);
  // Written by hand: this program seals no version that it does not know.
  const later = JSON.stringify({ v: 2, newsroom: of.newsroom, mood: 'hopeful' });
  const plaintext = utf8(JSON.stringify({ event: sign(member(of, 1).signingSeed, 'event', later) }).padEnd(8192));
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

  it('has no fault for an editor who joined later, and gives the same state but for the kept tip', () => {
    const [editor, reporter] = [log.caseOf(3), log.caseOf(0)];
    expect(editor.faults).toEqual([]);
    expect(editor.closed).toBe(1);
    expect(editor).toMatchObject({
      thread: of.thread,
      status: reporter.status,
      assigned: reporter.assigned,
      tags: reporter.tags,
      readers: reporter.readers,
    });
    expect(editor.notes).toEqual(reporter.notes);
    expect(editor.tips.map(({ text }) => text)).toEqual(['The █████ kept two ledgers.']);
    expect(editor.history.filter((one) => one.carried).map(({ event }) => event.seq)).toEqual(
      [0, 1, 3, 4, 5].slice(0, 4),
    );
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
    for (const seq of [2, 7, 8]) {
      const found = log.caseOf(0, changed(seq, null));
      expect(found.faults).toEqual([{ kind: 'missing', seq, by: null }]);
      expect(places(found)).toEqual(without(seq));
    }
  });

  it('a dropped event that somebody carried on is named, and stands', () => {
    for (const seq of [0, 1, 5]) {
      const found = log.caseOf(0, changed(seq, null));
      expect(found.faults).toEqual([{ kind: 'missing', seq, by: null }]);
      expect(places(found)).toEqual(without(-1));
      expect(found.history[seq]).toMatchObject({ carried: true, hash: '' });
    }
  });

  it('a dropped beginning is named once', () => {
    const found = log.caseOf(0, [null, null, null, ...log.sealed.slice(3)]);
    expect(found.faults).toEqual([{ kind: 'missing', seq: 0, by: null }]);
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
    other.write(0, { kind: 'opened', thread: signingKey(seed), readers: of.keys.slice(0, 2) }, [0, 1]);
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
    // Both were carried on later, and so they stand after all.
    expect(places(found)).toEqual(without(-1));
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
    const plaintext = pad(utf8(JSON.stringify({ event: forged })), EVENT_SIZES);
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
    const meddled = with_(2, { kind: 'share', add: [of.keys[2] ?? ''], remove: [], items: [] }, [0, 1, 2, 3]);
    for (const n of ALL) {
      const found = meddled.caseOf(n);
      expect(found.faults).toEqual([{ kind: 'not-a-reader', seq: 10, by: of.keys[2] }]);
      expect(found.readers).not.toContain(of.keys[2]);
    }
  });

  it('a reader who was removed is named', () => {
    const removed = with_(0, { kind: 'share', add: [], remove: [of.keys[1] ?? ''], items: [] }, ALL);
    removed.write(1, { kind: 'status', status: 'done' }, ALL);
    for (const n of ALL) expect(removed.caseOf(n).faults).toEqual([{ kind: 'not-a-reader', seq: 11, by: of.keys[1] }]);
  });

  it('behind a dropped event nobody is blamed, and nobody unknown becomes a reader', () => {
    const meddled = with_(
      2,
      { kind: 'share', add: [of.keys[2] ?? ''], remove: [of.keys[1] ?? ''], items: [] },
      [0, 1, 2],
    );
    const found = meddled.caseOf(0, meddled.sealed.with(8, opaque(at(8))));
    expect(found.faults).toEqual([{ kind: 'changed', seq: 9, by: of.keys[0] }]);
    expect(found.readers).toEqual([of.keys[0], of.keys[1], of.keys[3]]);
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

  it('an envelope for nobody, in the place of an event, shows behind it', () => {
    const found = log.caseOf(1, changed(8, opaque(at(8))));
    expect(found).toMatchObject({ faults: [{ kind: 'changed', seq: 9, by: of.keys[0] }], tags: [], closed: 1 });
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

  it('a second beginning, and a beginning with something else, are misplaced', () => {
    const twice = with_(1, { kind: 'opened', thread: of.thread, readers: [of.keys[1] ?? ''] }, ALL);
    expect(twice.caseOf(0).faults).toEqual([{ kind: 'misplaced', seq: 10, by: of.keys[1] }]);
    const other = new Log(of).write(0, { kind: 'status', status: 'done' }, [0]);
    expect(other.caseOf(0)).toMatchObject({ faults: [{ kind: 'misplaced', seq: 0, by: of.keys[0] }], status: 'new' });
  });

  it('a beginning that names another thread is misplaced', () => {
    const other = new Log(of).write(
      0,
      { kind: 'opened', thread: signingKey(root(7)), readers: of.keys.slice(0, 1) },
      [0],
    );
    expect(other.caseOf(0)).toMatchObject({ faults: [{ kind: 'misplaced', seq: 0, by: of.keys[0] }], thread: null });
  });

  it.each<[string, () => EventBody]>([
    [
      'a kept tip that was changed',
      () => ({ kind: 'kept', tip: { ...of.tip(), signed: of.tip({ text: 'x' }).signed }, stored: TODAY }),
    ],
    ['a kept tip of another thread', () => ({ kind: 'kept', tip: of.tip({}, root(0x79)), stored: TODAY })],
    ['a copy that says other than what was signed', () => shared({ text: 'The harbour master kept one ledger.' })],
    ['a copy with other contact details', () => shared({ contact: 'Signal: somebody.else' })],
    ['a whole copy that claims to be cut', () => shared({ redacted: 1 })],
    ['a cut copy that carries the original', () => shared({ contact: null })],
  ])('%s is a false tip', (_name, body) => {
    const found = with_(1, body(), ALL).caseOf(0);
    expect(found.faults).toEqual([{ kind: 'false-tip', seq: 10, by: of.keys[1] }]);
    expect(found.tips).toEqual(log.caseOf(0).tips);
  });

  it('a carried event that does not belong is named with whoever carries it, and the rest of the share stands', () => {
    const elsewhere = new Log(of).write(0, note(9, 'elsewhere'), [0], { case: caseId(SECRET, signingKey(root(7))) });
    const lost = new Log(of);
    lost.sealed = log.sealed.slice(0, 8);
    lost.write(1, { kind: 'status', status: 'dropped' }, ALL); // lost the race for place 8
    for (const signed of [elsewhere.signed[0], lost.signed[0]]) {
      if (signed === undefined) throw new Error('nothing signed');
      const items = [{ kind: 'event', event: signed }] as const;
      const found = with_(
        1,
        { kind: 'share', add: [of.keys[4] ?? ''], remove: [], items: [...items] },
        [0, 1, 3, 4],
      ).caseOf(0);
      expect(found.faults).toEqual([{ kind: 'misplaced', seq: 10, by: of.keys[1] }]);
      expect(found.readers).toContain(of.keys[4]);
      expect(found.status).toBe('working');
    }
  });

  it('a carried event with a forged text is named', () => {
    const [signed] = log.signed;
    if (signed === undefined) throw new Error('nothing signed');
    const items = [{ kind: 'event' as const, event: { ...signed, signed: `${signed.signed} ` } }];
    const found = with_(1, { kind: 'share', add: [], remove: [], items }, ALL).caseOf(0);
    expect(found.faults).toEqual([{ kind: 'damaged', seq: 10, by: of.keys[1] }]);
  });

  it('another author can not write into a note', () => {
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
    expect(
      carried(found)
        .map(({ event }) => event.signed)
        .join(),
    ).not.toContain('Called the port');
  });
});

function shared(changes: object) {
  const tip = { id: noteId(3), text: 'The harbour master kept two ledgers.', contact: 'Signal: quiet.heron.42' };
  const copy = { ...sharedTip(tip, of.tip(), TODAY, { contact: true, ranges: [] }), ...changes };
  return { kind: 'share' as const, add: [], remove: [], items: [copy] };
}
