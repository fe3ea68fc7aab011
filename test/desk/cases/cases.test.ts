/** Desks that write in one case at once, over a server that loses answers, refuses, and shows less than it has. */
import { describe, expect, it } from 'vitest';
import { random } from '../../../src/crypto/bytes.ts';
import type { PlainBody } from '../../../src/desk/cases/case.ts';
import { sealedSize } from '../../../src/protocol/sizes.ts';
import { apiError, desk, Log, note, opaque, type Server, STANZAS } from './house.ts';
import { code, found, fresh, keys, of, server, setUpCase, target, texts, told } from './one-case.ts';

setUpCase(0, 1);

describe('a case', () => {
  it('is opened by whoever writes first, for the addressees and the author', async () => {
    const first = await fresh(0);
    expect(found(first)).toBeNull();
    await first.cases.write(target, [{ kind: 'status', status: 'working' }, note(1, 'Called.')]);
    expect(found(first)).toMatchObject({ status: 'working', length: 3, faults: [], thread: of.thread, id: of.id });
    const second = await fresh(1);
    expect(found(second)).toEqual(found(first));
    expect(found(await fresh(2))).toBeNull();
    expect((await fresh(2)).cases.state.value.byId.size).toBe(0);
    expect(server.events.map(({ envelope }) => envelope.length)).toEqual(Array(3).fill(sealedSize(STANZAS, 8192)));
  });

  it('takes in what two members write at once, and both see the same', async () => {
    const [first, second] = [await fresh(0), await fresh(1)];
    const ports: PlainBody = { kind: 'tags', add: ['ports'], remove: [] };
    await Promise.all([
      first.cases.write(target, [note(1, 'one'), ports, { kind: 'assignment', add: [of.keys[0] ?? ''], remove: [] }]),
      second.cases.write(target, [
        note(2, 'two'),
        { ...ports, add: ['ships'] },
        { kind: 'assignment', add: [of.keys[1] ?? ''], remove: [] },
      ]),
    ]);
    await Promise.all([first.cases.refresh(), second.cases.refresh()]);
    expect(found(first)).toEqual(found(second));
    expect(texts(first)).toEqual(['one', 'two']);
    // Each of them opened it for all.
    expect(found(first)).toMatchObject({ faults: [], length: 8 });
    expect(found(first)?.assigned.toSorted()).toEqual(of.keys.slice(0, 2).toSorted());
    expect(found(first)?.tags.toSorted()).toEqual(['ports', 'ships']);
  });

  it('takes in what five members write in a storm, each thing once', async () => {
    const everybody = of.target(0, 1, 2, 3, 4);
    const desks = await Promise.all([0, 1, 2, 3, 4].map((n) => fresh(n)));
    const notes = (n: number) => [0, 1, 2].map((m) => note(10 * n + m, `${n}.${m}`));
    await Promise.all(desks.map((one, n) => one.cases.write(everybody, notes(n))));
    for (const one of desks) {
      await one.cases.refresh();
      expect(texts(one)).toEqual([0, 1, 2, 3, 4].flatMap((n) => [`${n}.0`, `${n}.1`, `${n}.2`]));
      expect(found(one)).toMatchObject({ faults: [], length: 20 });
    }
  });

  it('is given up as busy when others always come first, and nothing was written', async () => {
    const [first, second] = [await fresh(0), await fresh(1)];
    await first.cases.write(target, []);
    await second.cases.refresh();
    let others = 0;
    let isOther = false;
    server.onPut = async (_, store) => {
      if (!isOther) {
        isOther = true;
        others += 1;
        await second.cases.write(target, [note(others, 'me first')]);
        isOther = false;
      }
      store();
    };
    await expect(first.cases.write(target, [note(1, 'too late')])).rejects.toEqual(code('busy'));
    await second.cases.refresh();
    expect(texts(second)).not.toContain('too late');
  });
});

describe('an answer that is lost', () => {
  it('does not write twice: the same bytes are sent again', async () => {
    const one = await fresh(0);
    let lost = 0;
    server.onPut = (_, store) => {
      store();
      lost += 1;
      if (lost % 2 === 1) throw apiError('offline');
    };
    await one.cases.write(target, [note(1, 'once')]);
    expect(server.events.length).toBe(2);
    expect(found(one)).toMatchObject({ length: 2, faults: [] });
  });

  it('is found out when the same is written again, even behind what others wrote', async () => {
    const [first, second] = [await fresh(0), await fresh(1)];
    await first.cases.write(target, []);
    const exported: PlainBody = { kind: 'exported', manifest: of.id, files: 3 };
    server.onPut = (_, store) => {
      store();
      throw apiError('offline');
    };
    await expect(first.cases.write(target, [exported])).rejects.toEqual(code('offline'));
    server.onPut = (_, store) => store();
    await second.cases.refresh();
    await second.cases.write(target, [note(2, 'after it')]);
    await first.cases.write(target, [exported]);
    expect(found(first)?.history.map(({ event }) => event.kind)).toEqual(['opened', 'exported', 'opened', 'note']);
    // Once more is another export.
    await first.cases.write(target, [exported]);
    expect(found(first)?.history.map(({ event }) => event.kind)).toEqual([
      'opened',
      'exported',
      'opened',
      'note',
      'exported',
    ]);
  });

  it('of an event that arrives late does not write twice', async () => {
    const one = await fresh(0);
    await one.cases.write(target, []);
    let late: (() => void) | null = null;
    server.onPut = (_, store) => {
      late = store;
      throw apiError('offline');
    };
    await expect(one.cases.write(target, [note(1, 'late')])).rejects.toEqual(code('offline'));
    server.onPut = (_, store) => {
      late?.();
      late = null;
      store();
    };
    await one.cases.write(target, [note(1, 'late')]);
    expect(server.events.length).toBe(2);
    expect(found(one)?.notes[0]?.versions).toEqual([1]);
  });

  it('of the beginning of a case that somebody else began meanwhile is no fault', async () => {
    const [first, second] = [await fresh(0), await fresh(1)];
    server.onPut = async (_, store) => {
      server.onPut = (_again, again) => again();
      await second.cases.write(target, [note(2, 'two')]);
      store();
    };
    await first.cases.write(target, [note(1, 'one')]);
    expect(texts(first)).toEqual(['one', 'two']);
    expect(found(first)).toMatchObject({ faults: [], length: 4 });
  });

  it('is found out by its id: once more after something else of the same kind is another', async () => {
    const one = await fresh(0);
    await one.cases.write(target, []);
    const status = (to: 'working' | 'done'): PlainBody => ({ kind: 'status', status: to });
    server.onPut = (_, store) => {
      store();
      throw apiError('offline');
    };
    await expect(one.cases.write(target, [status('working')])).rejects.toEqual(code('offline'));
    server.onPut = (_, store) => store();
    await one.cases.write(target, [status('done')]);
    await one.cases.write(target, [status('working')]);
    expect(found(one)).toMatchObject({ status: 'working', faults: [], length: 4 });
  });
});

describe('a refusal', () => {
  it('says how much of a list was written', async () => {
    const one = await fresh(0);
    server.onPut = (put, store) => {
      if (put.seq === 3) throw apiError('full');
      store();
    };
    const bodies = [note(1, 'one'), note(2, 'two'), note(3, 'three')];
    await expect(one.cases.write(target, bodies)).rejects.toMatchObject({
      code: 'partly',
      written: 2,
      cause: code('full'),
    });
    expect(texts(one)).toEqual(['one', 'two']);
    server.onPut = (_, store) => store();
    await expect(one.cases.write(target, bodies.slice(2))).resolves.toBeUndefined();
    expect(texts(one)).toEqual(['one', 'three', 'two']);
  });

  it('comes before anything is written, without the desk secret', async () => {
    const one = desk(of, server, 0, { secret: () => null });
    await one.cases.refresh();
    expect(one.cases.state.value.waiting).toBe(true);
    await expect(one.cases.write(target, [note(1, 'x')])).rejects.toEqual(code('no-secret'));
    expect(server.events).toEqual([]);
  });

  it('names whom nobody can seal to when they are to be added; a case goes on without them, and who has left', async () => {
    const missing = of.key(1);
    const archive = (key: string) =>
      key === missing ? null : (of.members.find((m) => m.key === key)?.archive.recipient ?? null);
    const one = desk(of, server, 0, { archive });
    await one.cases.write(target, [note(1, 'x')]);
    expect(found(one)).toMatchObject({ readers: keys(0, 1), faults: [] });
    expect(found(one)?.history.at(-1)?.event.to).toEqual(keys(0));
    const late = desk(of, server, 0, { archive: (key) => (key === of.key(3) ? null : archive(key)) });
    await late.cases.refresh();
    await expect(late.cases.share(target, keys(3), told())).rejects.toMatchObject({
      code: 'no-recipient',
      about: of.key(3),
    });
    // What is written when they can be reached again reaches them.
    const first = await fresh(0);
    await first.cases.write(target, [note(2, 'y')]);
    expect(found(await fresh(1))?.notes.map(({ text }) => text)).toEqual(['y']);
    const members = of.directory.members.filter(({ key }) => key !== missing);
    const later = desk(of, server, 0, { directory: () => ({ ...of.directory, members }) });
    await later.cases.refresh();
    await later.cases.write(target, [note(2, 'y')]);
    expect(found(later)?.history.at(-1)?.event.to).toEqual(keys(0));
  });

  it('meets whoever does not read the case, and whoever shares it with somebody who is no member', async () => {
    await (await fresh(0)).cases.write(target, [note(1, 'x')]);
    const stranger = await fresh(2);
    await expect(stranger.cases.write({ case: of.id }, [note(2, 'y')])).rejects.toEqual(code('not-a-reader'));
    const first = await fresh(0);
    await expect(first.cases.share(target, ['nobody'], told())).rejects.toEqual(code('no-recipient'));
    expect(server.events.length).toBe(2);
  });
});

describe('what a device remembers', () => {
  it('shows that a tail is withheld, that a last event was exchanged, that a case is gone', async () => {
    const first = await fresh(0);
    await first.cases.write(target, [note(1, 'one'), note(2, 'two')]);
    const heads = first.heads.now;
    first.close();
    const faultsWith = async (events: Server['events']) => {
      server.events = events;
      const next = desk(of, server, 0, { heads });
      await next.cases.refresh();
      expect(next.heads.now).toEqual(heads);
      return found(next)?.faults;
    };
    const all = [...server.events];
    const last = all[2];
    if (last === undefined) throw new Error('not written');
    expect(await faultsWith(all)).toEqual([]);
    expect(await faultsWith(all.slice(0, 2))).toEqual([{ kind: 'withheld', seq: 2, by: null }]);
    expect(await faultsWith([])).toEqual([{ kind: 'withheld', seq: 0, by: null }]);
    expect(await faultsWith(all.with(2, { ...last, envelope: opaque(last.envelope) }))).toEqual([
      { kind: 'changed', seq: 2, by: null },
      { kind: 'without-you', seq: 2, by: null },
    ]);
  });

  it('rests on what it opened: junk that a server showed once, in every case, is no fault when it is gone', async () => {
    const one = await fresh(0);
    await one.cases.write(target, [note(1, 'one')]);
    const heads = one.heads.now;
    one.close();
    const all = [...server.events];
    const [, last] = all;
    if (last === undefined) throw new Error('not written');
    for (const junk of [opaque(last.envelope), last.envelope, random(last.envelope.length)]) {
      server.events = [...all, { ...last, seq: 2, envelope: Uint8Array.from(junk) }];
      const during = desk(of, server, 0, { heads });
      await during.cases.refresh();
      expect(during.heads.now).toEqual(heads);
      during.close();
    }
    server.events = all;
    const after = desk(of, server, 0, { heads });
    await after.cases.refresh();
    expect(found(after)).toMatchObject({ faults: [], length: 2 });
  });

  it('is written once for many events, and only about cases that this member reads', async () => {
    const log = new Log(of).write(0, { kind: 'opened', address: of.address([0, 1]) }, [0, 1]);
    for (let n = 0; n < 6; n += 1) log.write(0, note(n, 'x'), [0, 1]);
    server.events = log.sealed.map((envelope, seq) => ({ case: of.id, seq, envelope }));
    const other = await fresh(2);
    expect(other.heads.now).toEqual({});
    const one = await fresh(0);
    expect(one.heads.now).toMatchObject({ [of.id]: { length: 7 } });
    await one.cases.refresh();
    expect(one.heads.saves).toBe(1);
    await one.cases.write(target, [note(7, 'y'), note(8, 'z')]);
    expect(one.heads.saves).toBe(2);
  });
});

it('a desk that is closed knows nothing any more', async () => {
  const one = await fresh(0);
  await one.cases.write(target, [note(1, 'x')]);
  one.close();
  expect(one.cases.state.value.byId.size).toBe(0);
  expect(found(one)).toBeNull();
});

it('a change of the list of members is seen in every case', async () => {
  await (await fresh(1)).cases.write(target, [note(1, 'x')]);
  let directory = of.directory;
  const one = desk(of, server, 0, { directory: () => directory });
  await one.cases.refresh();
  expect(found(one)?.faults).toEqual([]);
  directory = { ...directory, members: directory.members.filter(({ key }) => key !== of.keys[1]) };
  await one.cases.refresh();
  expect(found(one)?.faults.map(({ kind }) => kind)).toEqual(['foreign', 'foreign']);
});
