/** Sealed files on a disk: what a crash leaves, what closing a day leaves, and what a thief of the disk sees. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  opendirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { partRange, partsOf, sealedFileSize } from '../../src/protocol/files.ts';
import { FILE_BYTES_MAX } from '../../src/protocol/limits.ts';
import { openTables } from '../../src/store/node/database.ts';
import type { FileFolder } from '../../src/store/node/file-folder.ts';
import { openFolder } from '../../src/store/node/folder.ts';
import { openNodeStore } from '../../src/store/node/store.ts';
import { uploadParts, uploads } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import { partOf, readFile, type Sent, sendFile } from './file-contract.ts';
import { AFTER, DAY, hex, NEXT, newTip, random } from './fixtures.ts';
import { inlineWith } from './inline.ts';

const QUOTA = { dailyBytes: 1e12, freeFloor: 0, freeBytes: () => 1e12 };
const same = (files: FileFolder) => files;

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'flowerpot-files-'));
  folder = join(root, 'data');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

async function within<T>(
  use: (store: Store) => Promise<T>,
  { path = folder, wrap = same, breathe }: { path?: string; wrap?: typeof same; breathe?: () => Promise<void> } = {},
): Promise<T> {
  const store = openNodeStore(path, QUOTA, inlineWith(wrap, breathe));
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

const names = (...path: string[]) => {
  const at = join(folder, ...path);
  return existsSync(at) ? readdirSync(at).sort() : [];
};
const named = ({ upload, id }: Sent) => ({ upload, id });

/** Sent one after another, and stored with one tip. */
async function stored(store: Store, count: number, day = DAY): Promise<Sent[]> {
  const all: Sent[] = [];
  for (let n = 0; n < count; n += 1) all.push(await sendFile(store, 1000, { day }));
  expect(await store.tips.accept(newTip({ day, files: all.map(named) }))).toMatchObject({ result: 'accepted' });
  return all;
}

async function expectWhole(store: Store, all: readonly Sent[]): Promise<void> {
  for (const file of all) expect(Buffer.compare((await readFile(store, file)) ?? random(1), file.bytes)).toBe(0);
}

/** Calls `at` before and after each step that changes the disk. */
function watched(at: (step: string) => void | Promise<void>): (files: FileFolder) => FileFolder {
  return (files) => {
    const step =
      <Args extends unknown[]>(name: string, run: (...args: Args) => Promise<void>) =>
      async (...args: Args) => {
        await at(`before ${name}`);
        await run(...args);
        await at(`after ${name}`);
      };
    return {
      ...files,
      dropUpload: step('dropUpload', files.dropUpload),
      copy: step('copy', files.copy),
      place: step('place', files.place),
      clearCopies: step('clearCopies', files.clearCopies),
    };
  };
}

describe('a crash', () => {
  it('between bytes and row leaves nothing that is seen, and nothing at the next closing', async () => {
    const sent = await within((store) => sendFile(store, 1_200_000, { but: 2 }));
    const lost = { upload: random(16), id: random(32), bytes: sent.bytes };
    // As a process leaves it that wrote and then ended.
    await openFolder(folder).files.write(lost.upload, 0, partOf(lost, 0).bytes, true);
    await openFolder(folder).files.write(
      sent.upload,
      partRange(sent.bytes.length, 1).from,
      partOf(lost, 1).bytes,
      false,
    );
    await within(async (store) => {
      expect(await store.files.upload(lost.upload)).toBeNull();
      expect((await store.files.upload(sent.upload)) ?? 'spent').toMatchObject({ hashes: [partOf(sent, 0).hash] });
      expect(await store.tips.accept(newTip({ files: [named(lost)] }))).toEqual({ result: 'no-upload' });
      // What was torn is written over.
      for (const part of [1, 2]) expect(await store.files.putPart(partOf(sent, part))).toBe('stored');
      expect(await store.tips.accept(newTip({ files: [named(sent)] }))).toMatchObject({ result: 'accepted' });
      await expectWhole(store, [sent]);
      mkdirSync(join(folder, 'files', 'closing'), { recursive: true });
      writeFileSync(join(folder, 'files', 'closing', hex(lost.id)), lost.bytes);
      expect(await store.files.size(lost.id)).toBeNull();
      expect(names('uploads')).toContain(hex(lost.upload));
      await store.closeDays(NEXT);
      expect([names('uploads'), names('files', 'closing'), names('files', DAY)]).toEqual([[], [], [hex(sent.id)]]);
    });
  });

  it('at any step of closing a day ends with the same files, each once', async () => {
    const copies: { step: string; path: string }[] = [];
    const copy = (step: string) => {
      const path = join(root, `crash-${copies.length}`);
      cpSync(folder, path, { recursive: true });
      copies.push({ step: `${copies.length}: ${step}`, path });
    };
    const all = await within((store) => stored(store, 4));
    const [kept = all[0]] = all;
    await within((store) => store.files.keep(kept?.id ?? random(32)));
    await within((store) => store.closeDays(NEXT), {
      wrap: watched(copy),
      breathe: async () => copy('between'),
    });
    expect(copies.length).toBeGreaterThan(20);
    for (const { step, path } of copies) {
      const left = (...at: string[]) => {
        const there = join(path, ...at);
        return existsSync(there) ? readdirSync(there).sort() : [];
      };
      await within(
        async (store) => {
          await expectWhole(store, all);
          await store.closeDays(NEXT);
          await expectWhole(store, all);
        },
        { path },
      );
      const ids = all.map(({ id }) => hex(id));
      const rest = ids.filter((id) => id !== hex(kept?.id ?? random(1))).sort();
      expect([step, left('files', DAY), left('files', 'kept')]).toEqual([
        step,
        rest,
        ids.filter((id) => !rest.includes(id)),
      ]);
      expect([step, left('uploads'), left('files', 'closing')]).toEqual([step, [], []]);
    }
  }, 120_000);

  it('of one step, after which the same store tries again, loses nothing', async () => {
    for (let fails = 0; ; fails += 1) {
      folder = join(root, `data-${fails}`);
      let [steps, isBroken] = [0, false];
      const wrap = watched(() => {
        steps += 1;
        if (isBroken || steps !== fails) return;
        isBroken = true;
        throw new Error('the disk went away');
      });
      const ended = await within(
        async (store) => {
          const all = await stored(store, 2);
          steps = 0;
          const first = await store.closeDays(NEXT).then(
            () => true,
            () => false,
          );
          await expectWhole(store, all);
          await store.closeDays(NEXT);
          await expectWhole(store, all);
          expect([names('files', DAY).length, names('uploads'), names('files', 'closing')]).toEqual([2, [], []]);
          return first && fails > 0;
        },
        { wrap },
      );
      if (ended) break;
      expect(fails).toBeLessThan(40);
    }
  }, 120_000);
});

describe('while a day is closed', () => {
  /** Calls `act` when the nth copy is about to be put into its place: its row was looked at already. */
  async function meanwhile(
    act: (store: Store, file: Sent) => Promise<unknown>,
    when: 'before' | 'in',
  ): Promise<Sent[]> {
    let all: Sent[] = [];
    let acting: (() => Promise<unknown>) | null = null;
    const wrap = (files: FileFolder): FileFolder => ({
      ...files,
      async place(file, into) {
        const [victim] = all.filter(({ id }) => hex(id) === hex(file));
        const now = acting;
        if (when === 'in' && victim !== undefined && now !== null) {
          acting = null;
          await now();
        }
        await files.place(file, into);
      },
      async copy(upload, file) {
        await files.copy(upload, file);
        if (when === 'before' && acting !== null && hex(file) === hex(first().id)) {
          const now = acting;
          acting = null;
          await now();
        }
      },
    });
    const first = () =>
      [...all].sort((a, b) => Buffer.compare(a.id, b.id))[0] ??
      all[0] ?? { ...newTip(), upload: random(16), bytes: random(1) };
    await within(
      async (store) => {
        all = await stored(store, 3);
        acting = () => act(store, first());
        await store.closeDays(NEXT);
        expect(acting).toBeNull();
      },
      { wrap },
    );
    return [...all].sort((a, b) => Buffer.compare(a.id, b.id));
  }

  it.each(['before', 'in'] as const)('a file that is deleted stays deleted (%s being placed)', async (when) => {
    const [gone, ...rest] = await meanwhile(
      async (store, { id }) => expect(await store.files.remove(id)).toBe(true),
      when,
    );
    expect(names('files', DAY)).toEqual(rest.map(({ id }) => hex(id)));
    await within(async (store) => {
      expect(await store.files.size(gone?.id ?? random(32))).toBeNull();
      await expectWhole(store, rest);
    });
  });

  it.each(['before', 'in'] as const)('a file that is kept is kept (%s being placed)', async (when) => {
    const [kept, ...rest] = await meanwhile(
      async (store, { id }) => expect(await store.files.keep(id)).toBe(true),
      when,
    );
    expect(names('files', 'kept')).toEqual([hex(kept?.id ?? random(32))]);
    expect(names('files', DAY)).toEqual(rest.map(({ id }) => hex(id)));
  });

  it('an upload whose file is stored comes with no second message', async () => {
    const results: string[] = [];
    let late: (() => Promise<void>) | null = null;
    const meanwhile = async () => await late?.();
    await within(
      async (store) => {
        const all = await stored(store, 2);
        late = async () => {
          for (const { upload } of all) {
            const tip = newTip({ day: NEXT, files: [{ upload, id: random(32) }] });
            results.push((await store.tips.accept(tip)).result, String(await store.files.dropUpload(upload)));
          }
        };
        await store.closeDays(NEXT);
        await late();
        expect(results.length).toBeGreaterThan(40);
        await expectWhole(store, all);
      },
      { breathe: meanwhile, wrap: watched(meanwhile) },
    );
    expect(new Set(results)).toEqual(new Set(['no-upload', 'false']));
  });
});

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
    const all = await within(async (store) => {
      const sent: Sent[] = [];
      for (let n = 0; n < FILES; n += 1) sent.push(await sendFile(store));
      for (const one of sent) await store.tips.accept(newTip({ files: [named(one)] }));
      return sent;
    });
    const open = measures(
      join(folder, 'uploads'),
      all.map(({ upload }) => hex(upload)),
    );
    // So this measure can see it.
    expect(far(open.written)).toBeGreaterThan(BOUND);
    await within((store) => store.closeDays(NEXT));
    const closed = measures(
      join(folder, 'files', DAY),
      all.map(({ id }) => hex(id)),
    );
    for (const [what, pairs] of Object.entries(closed)) expect([what, far(pairs) < BOUND]).toEqual([what, true]);
    expect([names('uploads'), names('files', 'closing')]).toEqual([[], []]);
    const main = openTables(openFolder(folder).main());
    expect([main.select().from(uploads).all(), main.select().from(uploadParts).all()]).toEqual([[], []]);
    main.$client.close();
  }, 60_000);
});

describe('two days', () => {
  it('may be open at once: what began before midnight comes with a tip after it, and is closed with that one', async () => {
    await within(async (store) => {
      const begun = await sendFile(store, 1_200_000, { but: 1 });
      const [early] = await stored(store, 1);
      // The clock is past midnight, and the day not closed yet.
      expect(await store.files.putPart(partOf(begun, 2, NEXT))).toBe('stored');
      expect(await store.tips.accept(newTip({ day: NEXT, files: [named(begun)] }))).toEqual({
        result: 'accepted',
        day: NEXT,
      });
      await store.closeDays(NEXT);
      expect([names('files', DAY), names('uploads')]).toEqual([[hex(early?.id ?? random(1))], [hex(begun.upload)]]);
      await expectWhole(store, [begun]);
      await store.closeDays(AFTER);
      expect([names('files', NEXT), names('uploads')]).toEqual([[hex(begun.id)], []]);
      await expectWhole(store, [begun]);
    });
  });

  it('have their own quotas: a file counts on the day it began, also what comes of it on the next', async () => {
    const quota = { ...QUOTA, dailyBytes: 1_250_000 };
    const store = openNodeStore(folder, quota, inlineWith(same));
    const [begun] = [await sendFile(store, 1_200_000, { but: 2 }), await sendFile(store)];
    expect(await store.files.putPart(partOf(begun, 1, NEXT))).toBe('stored');
    expect(await store.files.putPart(partOf(begun, 2, NEXT))).toBe('full');
    for (let n = 0; n < 18; n += 1) await sendFile(store, 1000, { day: NEXT });
    const more = { upload: random(16), id: random(32), bytes: new Uint8Array(sealedFileSize(1000)) };
    expect(await store.files.putPart(partOf(more, 0, NEXT))).toBe('full');
    await store.close();
  });

  it('that are closed take nothing more: a late tip and its files go to the first open one', async () => {
    await within(async (store) => {
      await store.closeDays(NEXT);
      const [one, two] = [await sendFile(store), await sendFile(store)];
      expect(await store.tips.accept(newTip({ files: [named(one)] }))).toEqual({ result: 'accepted', day: NEXT });
      expect(await store.files.commit([named(two)], DAY)).toBe(true);
      await store.closeDays(AFTER);
      expect([names('files', DAY), names('files', NEXT)]).toEqual([[], [hex(one.id), hex(two.id)].sort()]);
    });
  });
});

describe('the disk', () => {
  it('is this user’s alone, and holds what is kept apart from the days that expire', async () => {
    await within(async (store) => {
      const [early, late, gone] = await stored(store, 3);
      if (!early || !late || !gone) throw new Error('three files');
      await sendFile(store);
      await store.files.keep(early.id);
      await store.closeDays(NEXT);
      await store.files.keep(late.id);
      await sendFile(store, 1000, { day: NEXT });
      for (const at of [['uploads'], ['files'], ['files', DAY], ['files', 'kept']]) {
        expect([at, statSync(join(folder, ...at)).mode & 0o777]).toEqual([at, 0o700]);
        for (const name of names(...at)) {
          const { mode } = statSync(join(folder, ...at, name));
          if (at.length > 1 || at[0] === 'uploads') expect([name, mode & 0o777]).toEqual([name, 0o600]);
        }
      }
      await store.expire(NEXT, NEXT);
      expect([names('files'), names('files', 'kept')]).toEqual([['kept'], [hex(early.id), hex(late.id)].sort()]);
    });
  });

  it('that is full while a part is written is a full disk, and nothing of the part stands', async () => {
    let isFull = false;
    const wrap = (files: FileFolder): FileFolder => ({
      ...files,
      async write(...args) {
        if (isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        await files.write(...args);
      },
    });
    await within(
      async (store) => {
        const sent = await sendFile(store, 1_200_000, { but: 2 });
        isFull = true;
        expect(await store.files.putPart(partOf(sent, 1))).toBe('full');
        expect(await store.files.putPart(partOf({ ...sent, upload: random(16) }, 0))).toBe('full');
        isFull = false;
        for (const part of [1, 2]) expect(await store.files.putPart(partOf(sent, part))).toBe('stored');
        await store.tips.accept(newTip({ files: [named(sent)] }));
        await expectWhole(store, [sent]);
      },
      { wrap },
    );
  });

  it('may take less than was written to it: the rest is written after it', async () => {
    const probe = await open(join(root, 'probe'), 'w');
    const handle: typeof probe = Object.getPrototypeOf(probe);
    await probe.close();
    const real = handle.write;
    const write = vi.spyOn(handle, 'write').mockImplementation(function (this: typeof probe, ...args: unknown[]) {
      const [bytes, from, length, at] = args;
      return Reflect.apply(real, this, [bytes, from, Math.ceil(Number(length) / 3), at]);
    });
    await within(async (store) => {
      const [file] = await stored(store, 1);
      if (file === undefined) throw new Error('a file');
      await expectWhole(store, [file]);
    });
    expect(write.mock.calls.length).toBeGreaterThan(2);
  });

  it('takes the first of two contents that come for one part at once', async () => {
    await within(async (store) => {
      const sent = await sendFile(store, 1_200_000, { but: 2 });
      const other = { ...partOf({ ...sent, bytes: random(sent.bytes.length) }, 1) };
      const results = await Promise.all([store.files.putPart(partOf(sent, 1)), store.files.putPart(other)]);
      expect(results).toEqual(['stored', 'different']);
      await store.files.putPart(partOf(sent, 2));
      await store.tips.accept(newTip({ files: [named(sent)] }));
      await expectWhole(store, [sent]);
    });
  });

  it('is counted in files of 5 GiB as in small ones', async () => {
    const size = sealedFileSize(FILE_BYTES_MAX);
    const [upload, id] = [random(16), random(32)];
    await within(async () => undefined);
    const last = partsOf(size) - 1;
    const main = openTables(openFolder(folder).main());
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
    mkdirSync(join(folder, 'uploads'), { mode: 0o700 });
    // Sparse: it takes no room.
    writeFileSync(join(folder, 'uploads', hex(upload)), '');
    const { from, to } = partRange(size, last);
    const bytes = random(to - from);
    const quota = { ...QUOTA, dailyBytes: size + sealedFileSize(1000) };
    const store = openNodeStore(folder, quota, inlineWith(same));
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
