/** What a server does to a log, and how the case names it: exactly this, and everything else stands. */
import { beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../../src/crypto/age/age.ts';
import { utf8 } from '../../../src/crypto/bytes.ts';
import { caseId, envelopeHash } from '../../../src/crypto/event.ts';
import { hideAmongThrowaways } from '../../../src/crypto/message.ts';
import { sign, signingKey } from '../../../src/crypto/signature.ts';
import type { Case } from '../../../src/desk/cases/case.ts';
import { fold } from '../../../src/desk/cases/fold.ts';
import { Event } from '../../../src/protocol/event.ts';
import { parseJson } from '../../../src/protocol/schema.ts';
import { root, TODAY } from '../../crypto/fixtures.ts';
import { Log, member, note, noteId, opaque, SECRET, STANZAS } from './house.ts';

import { ALL, at, changed, copyOf, flipped, log, makeTenEntries, of, places, without } from './ten-entries.ts';

beforeAll(makeTenEntries);

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
});
