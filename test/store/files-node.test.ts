/** Sealed files on a disk: what a thief of it sees, where a day ends, and when it is full. */
import { existsSync, mkdirSync, opendirSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { partRange, partsOf, sealedFileSize } from '../../src/protocol/files.ts';
import { FILE_BYTES_MAX } from '../../src/protocol/limits.ts';
import { openTables } from '../../src/store/node/database.ts';
import { openFolder } from '../../src/store/node/folder.ts';
import { openNodeStore } from '../../src/store/node/store.ts';
import { uploadParts, uploads } from '../../src/store/schema.ts';
import type { FileBytes } from '../../src/store/sql/file-bytes.ts';
import { TEXT_RESERVE } from '../../src/store/sql/files.ts';
import { expectWhole, named, names, ownFolder, QUOTA, same, storedFiles, within } from './disk.ts';
import { partOf, type Sent, sendFile } from './file-contract.ts';
import { AFTER, DAY, hex, NEXT, newTip, random } from './fixtures.ts';
import { inlineTips, inlineWith } from './inline.ts';

const at = ownFolder();

describe('order of arrival', () => {
  const FILES = 150;
  const PAIRS = FILES - 1;
  /** Five standard deviations, as for tips (node.test.ts). */
  const BOUND = (5 * Math.sqrt(PAIRS)) / 2;

  /** Of neighbours by arrival, how many stand in that order? */
  const ascending = (places: readonly (number | bigint)[]) =>
    places.filter((place, n) => n > 0 && place > (places[n - 1] ?? 0)).length;

  function measures(at: string, arrived: readonly string[]) {
    const stats = arrived.map((name) => statSync(join(at, name), { bigint: true }));
    const listed: string[] = [];
    const directory = opendirSync(at);
    for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) listed.push(entry.name);
    directory.closeSync();
    return {
      inode: ascending(stats.map(({ ino }) => ino)),
      written: ascending(stats.map(({ mtimeNs }) => mtimeNs)),
      changed: ascending(stats.map(({ ctimeNs }) => ctimeNs)),
      born: ascending(stats.map(({ birthtimeNs }) => birthtimeNs)),
      listed: ascending(arrived.map((name) => listed.indexOf(name))),
    };
  }
  const far = (pairs: number) => Math.abs(pairs - PAIRS / 2);

  it('shows in uploads while their day is open, and nowhere once it is closed', async () => {
    const all = await within(at.folder, async (store) => {
      const sent: Sent[] = [];
      for (let n = 0; n < FILES; n += 1) sent.push(await sendFile(store));
      for (const one of sent) await store.tips.accept(newTip({ files: [named(one)] }));
      return sent;
    });
    const open = measures(
      join(at.folder, 'uploads'),
      all.map(({ upload }) => hex(upload)),
    );
    // So this measure can see it.
    expect(far(open.written)).toBeGreaterThan(BOUND);
    await within(at.folder, (store) => store.closeDays(NEXT));
    const closed = measures(
      join(at.folder, 'files', DAY),
      all.map(({ id }) => hex(id)),
    );
    for (const [what, pairs] of Object.entries(closed)) expect([what, far(pairs) < BOUND]).toEqual([what, true]);
    expect([names(at.folder, 'uploads'), names(at.folder, 'files', 'closing')]).toEqual([[], []]);
    const main = openTables(openFolder(at.folder).main());
    expect([main.select().from(uploads).all(), main.select().from(uploadParts).all()]).toEqual([[], []]);
    main.$client.close();
  }, 60_000);
});

describe('two days', () => {
  it('may be open at once: what began before midnight comes with a tip after it, and is closed with that one', async () => {
    await within(at.folder, async (store) => {
      const begun = await sendFile(store, 1_200_000, { but: 1 });
      const [early] = await storedFiles(store, 1);
      // The clock is past midnight, and the day not closed yet.
      expect(await store.files.putPart(partOf(begun, 2, NEXT))).toBe('stored');
      expect(await store.tips.accept(newTip({ day: NEXT, files: [named(begun)] }))).toEqual({
        result: 'accepted',
        day: NEXT,
      });
      await store.closeDays(NEXT);
      expect([names(at.folder, 'files', DAY), names(at.folder, 'uploads')]).toEqual([
        [hex(early?.id ?? random(1))],
        [hex(begun.upload)],
      ]);
      await expectWhole(store, [begun]);
      await store.closeDays(AFTER);
      expect([names(at.folder, 'files', NEXT), names(at.folder, 'uploads')]).toEqual([[hex(begun.id)], []]);
      await expectWhole(store, [begun]);
    });
  });

  it('have their own quotas: a file counts on the days on which it comes, so who was told that there is no room goes on the next day', async () => {
    const store = openNodeStore(at.folder, { ...QUOTA, dailyFileBytes: 1_400_000 }, inlineWith(same));
    const begun = await sendFile(store, 1_200_000, { but: 2 });
    for (let n = 0; n < 8; n += 1) await sendFile(store);
    expect(await store.files.putPart(partOf(begun, 1))).toBe('full');
    await store.closeDays(NEXT);
    for (const part of [1, 2]) expect(await store.files.putPart(partOf(begun, part, NEXT))).toBe('stored');
    for (let n = 0; n < 10; n += 1) await sendFile(store, 1000, { day: NEXT });
    const more = { upload: random(16), id: random(32), bytes: new Uint8Array(sealedFileSize(1000)) };
    expect(await store.files.putPart(partOf(more, 0, NEXT))).toBe('full');
    await store.close();
  });

  it('refuse a file at once that does not fit into what is left of the day, whatever comes of it first', async () => {
    const store = openNodeStore(at.folder, { ...QUOTA, dailyFileBytes: 1_250_000 }, inlineWith(same));
    const large = { upload: random(16), id: random(32), bytes: new Uint8Array(sealedFileSize(1_200_000)) };
    await sendFile(store);
    expect(await store.files.putPart(partOf(large, 0))).toBe('full');
    expect(await store.files.putPart(partOf(large, 0, NEXT))).toBe('stored');
    await store.close();
  });

  it('that are closed take nothing more: a late tip and its files go to the first open one', async () => {
    await within(at.folder, async (store) => {
      await store.closeDays(NEXT);
      const [one, two] = [await sendFile(store), await sendFile(store)];
      expect(await store.tips.accept(newTip({ files: [named(one)] }))).toEqual({ result: 'accepted', day: NEXT });
      expect(await store.files.commit([named(two)], DAY)).toBe(true);
      await store.closeDays(AFTER);
      expect([names(at.folder, 'files', DAY), names(at.folder, 'files', NEXT)]).toEqual([
        [],
        [hex(one.id), hex(two.id)].sort(),
      ]);
    });
  });
});

describe('what is kept', () => {
  it('together shows so in the times of its files until the next closing, and no longer', async () => {
    await within(at.folder, async (store) => {
      const all = await storedFiles(store, 40);
      await store.closeDays(NEXT);
      for (const { id } of all) await store.files.keep(id);
      const change = () => {
        const of = (name: string) => statSync(join(at.folder, 'files', 'kept', name), { bigint: true });
        const files = all.map(({ id }) => ({ name: hex(id), ...of(hex(id)) }));
        return files.sort((a, b) => Number(a.ctimeNs - b.ctimeNs));
      };
      const order = () => change().map(({ name }) => name);
      // So this measure can see it.
      expect(order()).toEqual(all.map(({ id }) => hex(id)));
      await store.closeDays(AFTER);
      const changed = change();
      // A file system's clock may stand for some of them.
      const ordered = changed.filter((file, n) => n === 0 || file.name > (changed[n - 1]?.name ?? ''));
      const ties = changed.filter((file, n) => n > 0 && file.ctimeNs === changed[n - 1]?.ctimeNs);
      expect(ordered.length + ties.length).toBeGreaterThanOrEqual(changed.length);
      expect(new Set(changed.map(({ mtimeNs }) => mtimeNs)).size).toBe(1);
      await expectWhole(store, all);
    });
  });
});

describe('the room of a day', () => {
  it('is free again when a file is given up or deleted, and is the same after a new start', async () => {
    const open = () => openNodeStore(at.folder, { ...QUOTA, dailyFileBytes: 300_000 }, inlineWith(same));
    let store = open();
    const begin = () => {
      const more = { upload: random(16), id: random(32), bytes: new Uint8Array(sealedFileSize(1000)) };
      return store.files.putPart(partOf(more, 0));
    };
    const all: Sent[] = [];
    for (let n = 0; n < 4; n += 1) all.push(await sendFile(store));
    const [given, deleted] = all;
    if (given === undefined || deleted === undefined) throw new Error('two files');
    expect(await begin()).toBe('full');
    await store.files.dropUpload(given.upload);
    expect([await begin(), await begin()]).toEqual(['stored', 'full']);
    await store.tips.accept(newTip({ files: [named(deleted)] }));
    await store.files.remove(deleted.id);
    expect([await begin(), await begin()]).toEqual(['stored', 'full']);
    await store.close();
    store = open();
    expect(await begin()).toBe('full');
    await store.close();
  });
});

describe('the disk', () => {
  it('is this user’s alone, and holds what is kept apart from the days that expire', async () => {
    await within(at.folder, async (store) => {
      const [early, late, gone] = await storedFiles(store, 3);
      if (!early || !late || !gone) throw new Error('three files');
      await sendFile(store);
      await store.files.keep(early.id);
      await store.closeDays(NEXT);
      await store.files.keep(late.id);
      await sendFile(store, 1000, { day: NEXT });
      for (const path of [['uploads'], ['files'], ['files', DAY], ['files', 'kept']]) {
        expect([path, statSync(join(at.folder, ...path)).mode & 0o777]).toEqual([path, 0o700]);
        for (const name of names(at.folder, ...path)) {
          const { mode } = statSync(join(at.folder, ...path, name));
          if (path.length > 1 || path[0] === 'uploads') expect([name, mode & 0o777]).toEqual([name, 0o600]);
        }
      }
      await store.expire(NEXT, NEXT);
      expect([names(at.folder, 'files'), names(at.folder, 'files', 'kept')]).toEqual([
        ['kept'],
        [hex(early.id), hex(late.id)].sort(),
      ]);
    });
  });

  it('that has no room for a file twice, beside what texts need, takes none', async () => {
    let free = TEXT_RESERVE + 300_000;
    const quota = { ...QUOTA, freeBytes: () => free };
    const store = openNodeStore(at.folder, quota, inlineTips);
    await sendFile(store);
    free = TEXT_RESERVE + 100_000;
    const more = { upload: random(16), id: random(32), bytes: random(sealedFileSize(65_000)) };
    expect(await store.files.putPart(partOf(more, 0))).toBe('full');
    await store.close();
  });

  // A file that has no room for a byte, which Linux and the BSDs have.
  const full = '/dev/full';
  it.runIf(existsSync(full))('that is full while a part is written takes nothing of it', async () => {
    await within(at.folder, async (store) => {
      const sent = await sendFile(store, 1_200_000, { but: 2 });
      const path = join(at.folder, 'uploads', hex(sent.upload));
      const other = { ...sent, upload: random(16) };
      renameSync(path, `${path}.aside`);
      for (const { upload } of [sent, other]) symlinkSync(full, join(at.folder, 'uploads', hex(upload)));
      expect(await store.files.putPart(partOf(sent, 1))).toBe('full');
      expect(await store.files.putPart(partOf(other, 0))).toBe('full');
      renameSync(`${path}.aside`, path);
      expect(await store.files.upload(other.upload)).toBeNull();
      for (const part of [1, 2]) expect(await store.files.putPart(partOf(sent, part))).toBe('stored');
      await store.tips.accept(newTip({ files: [named(sent)] }));
      await expectWhole(store, [sent]);
    });
  });

  it('may take less than was written to it: the rest is written after it', async () => {
    const probe = await open(join(at.root, 'probe'), 'w');
    const handle: typeof probe = Object.getPrototypeOf(probe);
    await probe.close();
    const real = handle.write;
    const write = vi.spyOn(handle, 'write').mockImplementation(function (this: typeof probe, ...args: unknown[]) {
      const [bytes, from, length, at] = args;
      return Reflect.apply(real, this, [bytes, from, Math.ceil(Number(length) / 3), at]);
    });
    await within(at.folder, async (store) => {
      const [file] = await storedFiles(store, 1);
      if (file === undefined) throw new Error('a file');
      await expectWhole(store, [file]);
    });
    expect(write.mock.calls.length).toBeGreaterThan(2);
  });

  it('takes the first of two contents that come for one part at once', async () => {
    await within(at.folder, async (store) => {
      const sent = await sendFile(store, 1_200_000, { but: 2 });
      const other = { ...partOf({ ...sent, bytes: random(sent.bytes.length) }, 1) };
      const results = await Promise.all([store.files.putPart(partOf(sent, 1)), store.files.putPart(other)]);
      expect(results).toEqual(['stored', 'different']);
      await store.files.putPart(partOf(sent, 2));
      await store.tips.accept(newTip({ files: [named(sent)] }));
      await expectWhole(store, [sent]);
    });
  });

  it('keeps room for the files of open days to be written once more: texts do not take it', async () => {
    let free = 300 * 2 ** 20;
    const store = openNodeStore(at.folder, { ...QUOTA, freeBytes: () => free }, inlineWith(same));
    const sent = await sendFile(store, 2_000_000);
    await store.tips.accept(newTip({ files: [named(sent)] }));
    free = sent.bytes.length + 300 + 500;
    expect(await store.tips.accept(newTip())).toMatchObject({ result: 'accepted' });
    expect(await store.tips.accept(newTip())).toEqual({ result: 'full' });
    const reply = { mailbox: random(32), id: random(16), day: DAY, envelope: random(300) };
    expect(await store.replies.post(reply)).toBe('full');
    free = 300 * 2 ** 20;
    await store.closeDays(NEXT);
    free = 700;
    expect(await store.tips.accept(newTip({ day: NEXT }))).toMatchObject({ result: 'accepted' });
    await store.close();
  });

  it('that fills while files are written once more is not counted twice for them: texts are still taken', async () => {
    let free = 300 * 2 ** 20;
    const results: string[] = [];
    let isClosing = false;
    const wrap = (files: FileBytes): FileBytes => ({
      ...files,
      async copy(upload, file) {
        const isWhole = await files.copy(upload, file);
        free -= size;
        return isWhole;
      },
    });
    const breathe = async () => {
      if (isClosing) results.push((await store.tips.accept(newTip({ day: NEXT }))).result);
    };
    const store = openNodeStore(at.folder, { ...QUOTA, freeBytes: () => free }, inlineWith(wrap, breathe));
    const all: Sent[] = [];
    for (let n = 0; n < 4; n += 1) all.push(await sendFile(store, 2_000_000));
    const size = all[0]?.bytes.length ?? 0;
    await store.tips.accept(newTip({ files: all.map(named) }));
    free = 4 * size + 10_000;
    isClosing = true;
    await store.closeDays(NEXT);
    expect(results.length).toBeGreaterThan(4);
    expect(new Set(results)).toEqual(new Set(['accepted']));
    await store.close();
  });

  it('is counted in files of 5 GiB as in small ones', async () => {
    const size = sealedFileSize(FILE_BYTES_MAX);
    const [upload, id] = [random(16), random(32)];
    await within(at.folder, async () => undefined);
    const last = partsOf(size) - 1;
    const main = openTables(openFolder(at.folder).main());
    main.transaction((tables) => {
      tables.insert(uploads).values({ id: upload, day: DAY, size }).run();
      for (let part = 0; part < last; part += 1) {
        tables
          .insert(uploadParts)
          .values({ upload, part, hash: random(32) })
          .run();
      }
    });
    main.$client.close();
    mkdirSync(join(at.folder, 'uploads'), { mode: 0o700 });
    // Sparse: it takes no room.
    writeFileSync(join(at.folder, 'uploads', hex(upload)), '');
    const { from, to } = partRange(size, last);
    const bytes = random(to - from);
    const quota = { ...QUOTA, dailyBytes: size + sealedFileSize(1000) };
    const store = openNodeStore(at.folder, quota, inlineWith(same));
    expect(await store.files.putPart({ upload, day: DAY, size, part: last, bytes, hash: random(32) })).toBe('stored');
    const small = await sendFile(store);
    expect(await store.files.putPart(partOf({ ...small, upload: random(16) }, 0))).toBe('full');
    expect(await store.tips.accept(newTip({ files: [{ upload, id }] }))).toMatchObject({ result: 'accepted' });
    expect(await store.files.size(id)).toBe(size);
    expect(size).toBeGreaterThan(5 * 2 ** 30);
    expect(Buffer.compare((await store.files.read(id, from, bytes.length + 10)) ?? random(1), bytes)).toBe(0);
    await store.close();
  });
});
