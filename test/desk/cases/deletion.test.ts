/** A case that an admin deletes: gone for everybody, said to everybody, taken for tampering by nobody, and opened anew when somebody writes. */
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../crypto/fixtures.ts';
import { apiError, Log, member, note, type TestDesk } from './house.ts';
import { found, fresh, freshServer, of, server, setUpCase, target } from './one-case.ts';

const ADMIN = 0;
// The admin does not read this case.
setUpCase(1, 2);
const deletion = ({ cases }: TestDesk) => cases.deletionOf(of.thread);

describe('a deleted case', () => {
  it('is gone from the server and from every desk, which says by whom, and sees no fault', async () => {
    const [reader, other] = [await fresh(1), await fresh(2)];
    await reader.cases.write(target, [note(1, 'one'), note(2, 'two')]);
    await other.cases.refresh();
    const { heads } = other;
    const admin = await fresh(ADMIN);
    expect(found(admin)).toBeNull();
    expect(admin.cases.stored()).toEqual([{ id: of.id, events: 3, bytes: expect.any(Number) }]);
    await admin.cases.delete(of.id);
    expect(server.events.map(({ seq }) => seq)).toEqual([3]);
    expect(admin.cases.stored()).toMatchObject([{ events: 1 }]);

    const later = [reader, other, await fresh(2, { heads: heads.now }), await fresh(3)];
    for (const one of later) {
      await one.cases.refresh();
      expect([found(one), deletion(one)]).toEqual([null, { by: of.keys[ADMIN], day: TODAY, byAdmin: true }]);
      expect([...one.cases.state.value.deleted.values()].flatMap(({ faults }) => faults)).toEqual([]);
    }
  });

  it('is opened anew by whoever writes about its tip, for a newcomer too', async () => {
    const [reader, other, admin] = [await fresh(1), await fresh(2), await fresh(ADMIN)];
    await reader.cases.write(target, [note(1, 'before')]);
    await admin.cases.delete(of.id);
    await other.cases.write(target, [note(2, 'after')]);
    await other.cases.share({ case: of.id }, [of.key(4)], { tags: [], title: null, notes: [], tips: [] });
    for (const one of [reader, other, await fresh(1)]) {
      await one.cases.refresh();
      expect(found(one)).toMatchObject({ faults: [], deleted: null, notes: [{ text: 'after' }] });
      expect(deletion(one)).toBeNull();
    }
    // Who was no member then cannot open the deletion.
    const members = of.directory.members.filter(({ key }) => key !== of.keys[4]);
    freshServer();
    const small = { ...of.directory, members };
    const first = await fresh(1, { directory: () => small });
    await first.cases.write(target, [note(1, 'before')]);
    await (await fresh(ADMIN, { directory: () => small })).cases.delete(of.id);
    const late = await fresh(1);
    await late.cases.write(target, [note(3, 'anew')]);
    await late.cases.share(target, [of.key(4)], { tags: [], title: null, notes: [], tips: [] });
    await late.cases.write(target, [note(4, 'and on')]);
    const newcomer = await fresh(4);
    expect(found(newcomer)).toMatchObject({ faults: [], notes: [{ text: 'and on' }] });
  });

  it('is deleted with what somebody wrote at the same moment', async () => {
    const [reader, admin] = [await fresh(1), await fresh(ADMIN)];
    await reader.cases.write(target, [note(1, 'one')]);
    await admin.cases.refresh();
    let raced = false;
    server.onPut = async (_put, store) => {
      if (!raced) {
        raced = true;
        await reader.cases.write({ case: of.id }, [note(2, 'two')]);
      }
      store();
    };
    await admin.cases.delete(of.id);
    expect(server.events.map(({ seq }) => seq)).toEqual([3]);
    await reader.cases.refresh();
    expect(deletion(reader)).not.toBeNull();
  });

  it('is deleted once, however often it is asked for and whatever answer is lost', async () => {
    const [reader, admin] = [await fresh(1), await fresh(ADMIN)];
    await reader.cases.write(target, [note(1, 'one')]);
    let sent = 0;
    server.onPut = (_put, store) => {
      sent += 1;
      store();
      if (sent === 1) throw apiError('offline');
    };
    await admin.cases.delete(of.id);
    await admin.cases.delete(of.id);
    expect(server.events).toHaveLength(1);
  });

  it('stays deleted when the server shows the old events again, and a deletion that it hides shows', async () => {
    const [reader, admin] = [await fresh(1), await fresh(ADMIN)];
    await reader.cases.write(target, [note(1, 'one')]);
    const before = [...server.events];
    await admin.cases.delete(of.id);
    const [last] = server.events;
    if (last === undefined) throw new Error('not written');
    await reader.cases.refresh();
    const heads = reader.heads.now;
    server.events = [...before, { ...last, position: 99 }];
    const again = await fresh(1, { heads });
    expect([found(again), deletion(again)?.by]).toEqual([null, of.keys[ADMIN]]);
    server.events = before;
    const hidden = await fresh(1, { heads });
    expect(found(hidden)?.faults).toEqual([{ kind: 'withheld', seq: 2, by: null }]);
  });

  it('is not one that a stranger says is deleted', async () => {
    const log = new Log(of)
      .write(1, { kind: 'opened', address: of.address([1, 2]) }, [1, 2])
      .write(1, note(1, 'one'), [1, 2])
      .write(99, { kind: 'deleted' }, [1, 2]);
    expect(log.caseOf(1)).toMatchObject({
      deleted: null,
      notes: [{ text: 'one' }],
      faults: [{ kind: 'foreign', seq: 2, by: member(of, 99).key }],
    });
    expect(log.caseOf(1, [null, null, log.sealed[2] ?? null]).faults.map(({ kind }) => kind)).toContain('missing');
  });

  it('is not one that a member deletes who is no admin: it is named, and nothing is lost', () => {
    const log = new Log(of)
      .write(1, { kind: 'opened', address: of.address([1, 2]) }, [1, 2])
      .write(1, note(1, 'one'), [1, 2])
      .write(3, { kind: 'deleted' }, [0, 1, 2, 3, 4])
      .write(3, { kind: 'opened', address: of.address([1, 2]) }, [1, 3]);
    const found = log.caseOf(1);
    expect(found).toMatchObject({ deleted: null, notes: [{ text: 'one' }], readers: of.keys.slice(1, 3) });
    expect(found.faults.map(({ kind, seq, by }) => [kind, seq, by])).toEqual([
      ['unknown-reader', 2, of.keys[3]],
      ['unknown-reader', 3, of.keys[3]],
    ]);
  });

  it('is not a closed place before an opened event, for a device that has read the case before', () => {
    const log = new Log(of)
      .write(1, { kind: 'opened', address: of.address([1, 2]) }, [1, 2])
      .write(1, note(1, 'one'), [1, 2])
      .write(3, { kind: 'status', status: 'done' }, [3])
      .write(3, { kind: 'opened', address: of.address([1, 2]) }, [1, 3]);
    const remembered = { length: 2, hash: log.readBy(1)[1]?.hash ?? '' };
    const shown = [null, null, ...log.sealed.slice(2)];
    expect(log.caseOf(1, shown, { remembered }).faults.map(({ kind }) => kind)).toContain('missing');
    expect(log.caseOf(1, shown, { remembered }).notes).toEqual([]);
  });

  it('of nothing is none: a log that begins with a deletion is not sound', () => {
    const log = new Log(of).write(0, { kind: 'deleted' }, [1, 2]);
    expect(log.caseOf(1)).toMatchObject({ deleted: null, faults: [{ kind: 'unknown-reader', seq: 0 }] });
  });

  it('by somebody who was an admin then stays deleted, and it is said that they are none now', () => {
    const log = new Log(of)
      .write(1, { kind: 'opened', address: of.address([1, 2]) }, [1, 2])
      .write(3, { kind: 'deleted' }, [0, 1, 2, 3, 4]);
    const shown = [null, log.sealed[1] ?? null];
    expect(log.caseOf(1, shown)).toMatchObject({ deleted: { by: of.key(3), byAdmin: false }, faults: [] });
    // Nobody can hide by it what the server still has.
    expect(log.caseOf(1)).toMatchObject({ deleted: null, faults: [{ kind: 'unknown-reader', seq: 1, by: of.key(3) }] });
  });

  it('that is sealed to some only blames nobody, and the case goes on', () => {
    const log = new Log(of)
      .write(1, { kind: 'opened', address: of.address([1, 2]) }, [1, 2])
      .write(ADMIN, { kind: 'deleted' }, [0, 1])
      .write(1, { kind: 'opened', address: of.address([1, 2]) }, [1, 2])
      .write(1, note(1, 'anew'), [1, 2]);
    const shown = [null, ...log.sealed.slice(1)];
    expect(log.caseOf(1, shown)).toMatchObject({ faults: [], notes: [{ text: 'anew' }] });
    const left = log.caseOf(2, shown, { remembered: { length: 1, hash: log.readBy(2)[0]?.hash ?? '' } });
    expect(left.notes).toMatchObject([{ text: 'anew' }]);
    expect(left.faults.map(({ kind, by }) => [kind, by])).toEqual([
      ['missing', null],
      ['without-you', null],
    ]);
  });

  it('that was not sealed to somebody whom the source wrote to takes no word of theirs away', async () => {
    const [reader, other] = [await fresh(1), await fresh(2)];
    await reader.cases.write(target, [note(1, 'before')]);
    await other.cases.write(target, [note(2, 'before too')]);
    await reader.cases.refresh();
    // The admin leaves one of them out.
    const admin = await fresh(ADMIN, {
      archive: (key) => (key === of.key(2) ? null : member(of, of.keys.indexOf(key)).archive.recipient),
    });
    await admin.cases.delete(of.id);
    await other.cases.refresh();
    await other.cases.write(target, [note(3, 'after')]);
    for (const one of [reader, await fresh(1), await fresh(2)]) {
      await one.cases.refresh();
      expect(found(one)?.notes.map(({ text }) => text)).toContain('after');
      expect(found(one)?.faults.filter(({ kind }) => kind === 'not-a-reader')).toEqual([]);
    }
  });
});
