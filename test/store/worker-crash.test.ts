/** Between the bucket and the object: what a crash leaves there is seen by nobody and gone after a day, and a retry does nothing twice. */
import { expect, it } from 'vitest';
import type { Faults } from '../setup/workerd/headers.ts';
import { describeInWorkerd, workerd } from '../setup/workerd/workerd.ts';
import { partOf, readFile, type Sent, sendFile } from './file-contract.ts';
import { AFTER, DAY, hex, NEXT, newTip, random } from './fixtures.ts';

const LARGE = 1_200_000;
const LATER = '2027-01-20';
const named = ({ upload, id }: Sent) => ({ upload, id });

describeInWorkerd('between R2 and the object', () => {
  const running = workerd();

  async function open() {
    const state: { faults: Faults } = { faults: {} };
    const quota = { dailyBytes: 1e12, freeFloor: 0 };
    const options = { quota, config: {}, setup: null, now: () => 0, free: () => 1e12, faults: () => state.faults };
    const newsroom = (await running()).newsroom(options);
    /** While `act` runs, these writes fail. */
    const failing = async <Result>(faults: Faults, act: () => Promise<Result>) => {
      state.faults = faults;
      const result = await act().then(
        () => 'done',
        () => 'failed',
      );
      state.faults = {};
      return result;
    };
    return { ...newsroom, failing };
  }

  it.each(['before', 'after'] as const)(
    'a part whose write fails (%s it was done) does not stand, and is sent again',
    async (when) => {
      const { store, failing, bucket } = await open();
      const sent = await sendFile(store, LARGE, { but: 2 });
      expect(await failing({ put: when }, () => store.files.putPart(partOf(sent, 1)))).toBe('failed');
      expect(await store.files.begun(sent.upload)).toMatchObject({ parts: 1 });
      expect(await store.tips.accept(newTip({ files: [named(sent)] }))).toEqual({ result: 'no-upload' });
      for (const part of [1, 2]) expect(await store.files.putPart(partOf(sent, part))).toBe('stored');
      const tip = newTip({ files: [named(sent)] });
      expect(await store.tips.accept(tip)).toMatchObject({ result: 'accepted' });
      expect(await store.tips.accept(tip)).toMatchObject({ result: 'same' });
      expect(await readFile(store, sent)).toEqual(sent.bytes);
      expect(await bucket()).toHaveLength(3);
    },
  );

  it('bytes of an upload that no row knows are seen by nobody, and gone at the next closing', async () => {
    const { store, failing, bucket } = await open();
    const lost: Sent = { upload: random(16), id: random(32), bytes: (await sendFile(store)).bytes };
    expect(await failing({ put: 'after' }, () => store.files.putPart(partOf(lost, 0)))).toBe('failed');
    expect((await bucket()).join()).toContain(hex(lost.upload));
    expect(await store.files.upload(lost.upload)).toBeNull();
    await store.closeDays(NEXT);
    expect((await bucket()).join()).not.toContain(hex(lost.upload));
  });

  it.each<[Faults, string]>([
    [{ put: 'before' }, 'copied'],
    [{ put: 'after' }, 'copied'],
    [{ delete: 'before' }, 'let go'],
    [{ delete: 'after' }, 'let go'],
  ])('a closing that ends at %j, while files are %s, loses nothing and is finished by the next', async (faults) => {
    const { store, failing, bucket } = await open();
    const all = [await sendFile(store, LARGE), await sendFile(store)];
    for (const one of all) await store.tips.accept(newTip({ files: [named(one)] }));
    expect(await failing(faults, () => store.closeDays(NEXT))).toBe('failed');
    for (const one of all) expect(await readFile(store, one)).toEqual(one.bytes);
    await store.closeDays(NEXT);
    for (const one of all) expect(await readFile(store, one)).toEqual(one.bytes);
    // Under their own names alone.
    const keys = await bucket();
    expect(keys).toHaveLength(4);
    for (const key of keys) expect(all.some(({ id }) => key.startsWith(`files/${hex(id)}/`))).toBe(true);
    for (const { upload } of all) expect(await store.files.upload(upload)).toBeNull();
  });

  it('a closing that is cut off keeps what it has done: the next one copies only what is left', async () => {
    const { store, failing, bucket } = await open();
    const all = [await sendFile(store, LARGE), await sendFile(store, LARGE)];
    for (const one of all) await store.tips.accept(newTip({ files: [named(one)] }));
    // Three parts each: the first cut is within a file, the second behind one.
    for (const copied of [2, 3, 5]) {
      const puts = copied === 2 ? 2 : copied === 3 ? 1 : 2;
      expect(await failing({ put: 'before', puts }, () => store.closeDays(NEXT))).toBe('failed');
      expect((await bucket()).filter((key) => key.startsWith('files/'))).toHaveLength(copied);
    }
    expect(await failing({ put: 'before', puts: 1 }, () => store.closeDays(NEXT))).toBe('done');
    for (const one of all) expect(await readFile(store, one)).toEqual(one.bytes);
  });

  it.each(['before', 'after'] as const)(
    'what is deleted stays deleted when the bucket fails (%s), and its bytes are gone after the next closing',
    async (when) => {
      const { store, failing, bucket } = await open();
      const [gone, old] = [await sendFile(store), await sendFile(store, LARGE)];
      for (const one of [gone, old]) await store.tips.accept(newTip({ files: [named(one)] }));
      await store.closeDays(NEXT);
      expect(await failing({ delete: when }, () => store.files.remove(gone.id))).toBe('failed');
      expect(await store.files.size(gone.id)).toBeNull();
      expect(await failing({ delete: when }, () => store.expire(AFTER, LATER))).toBe('failed');
      expect(await store.files.size(old.id)).toBeNull();
      await store.closeDays(LATER);
      expect(await bucket()).toEqual([]);
    },
  );

  it('a file is gone for everybody at once, though the bucket fails while its day is closed', async () => {
    const { store, failing } = await open();
    const all = [await sendFile(store, LARGE), await sendFile(store, LARGE)];
    for (const one of all) await store.tips.accept(newTip({ files: [named(one)] }));
    expect(await failing({ delete: 'before' }, () => store.closeDays(NEXT))).toBe('failed');
    for (const { id } of all) {
      expect(await failing({ delete: 'before' }, () => store.files.remove(id))).toBe('failed');
      expect([await store.files.size(id), await store.files.read(id, 0, 1)]).toEqual([null, null]);
    }
    await store.closeDays(AFTER);
    for (const { id } of all) expect(await store.files.size(id)).toBeNull();
  });

  it('an object that ends in between goes on: an upload at its part, a tip that was committed once', async () => {
    const { store, evict } = await open();
    const sent = await sendFile(store, LARGE, { but: 2 });
    await evict();
    for (const part of [1, 2]) expect(await store.files.putPart(partOf(sent, part))).toBe('stored');
    const tip = newTip({ files: [named(sent)] });
    expect(await store.tips.accept(tip)).toMatchObject({ result: 'accepted', day: DAY });
    await evict();
    expect(await store.tips.accept(tip)).toEqual({ result: 'same', day: DAY });
    expect(await store.tips.list(null, 10)).toHaveLength(1);
    await store.closeDays(NEXT);
    await evict();
    expect(await readFile(store, sent)).toEqual(sent.bytes);
  });
});
