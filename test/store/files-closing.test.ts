/** Sealed files while their day is closed: a crash at any step, and what happens meanwhile. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/store/node/folder.ts';
import type { FileBytes } from '../../src/store/sql/file-bytes.ts';
import type { Store } from '../../src/store/store.ts';
import { expectWhole, named, names, ownFolder, storedFiles, watched, within } from './disk.ts';
import { partOf, type Sent, sendFile } from './file-contract.ts';
import { AFTER, DAY, hex, NEXT, newTip, random } from './fixtures.ts';

const at = ownFolder();

describe('a crash', () => {
  it('between bytes and row leaves nothing that is seen, and nothing at the next closing', async () => {
    const sent = await within(at.folder, (store) => sendFile(store, 1_200_000, { but: 2 }));
    const lost = { upload: random(16), id: random(32), bytes: sent.bytes };
    // As a process leaves it that wrote and then ended.
    await openFolder(at.folder).files.write(partOf(lost, 0), true);
    await openFolder(at.folder).files.write({ ...partOf(sent, 1), bytes: partOf(lost, 1).bytes }, false);
    await within(at.folder, async (store) => {
      expect(await store.files.upload(lost.upload)).toBeNull();
      expect((await store.files.upload(sent.upload)) ?? 'spent').toMatchObject({ parts: 1 });
      expect(await store.tips.accept(newTip({ files: [named(lost)] }))).toEqual({ result: 'no-upload' });
      // What was torn is written over.
      for (const part of [1, 2]) expect(await store.files.putPart(partOf(sent, part))).toBe('stored');
      expect(await store.tips.accept(newTip({ files: [named(sent)] }))).toMatchObject({ result: 'accepted' });
      await expectWhole(store, [sent]);
      mkdirSync(join(at.folder, 'files', 'closing'), { recursive: true });
      writeFileSync(join(at.folder, 'files', 'closing', hex(lost.id)), lost.bytes);
      expect(await store.files.size(lost.id)).toBeNull();
      expect(names(at.folder, 'uploads')).toContain(hex(lost.upload));
      await store.closeDays(NEXT);
      expect([
        names(at.folder, 'uploads'),
        names(at.folder, 'files', 'closing'),
        names(at.folder, 'files', DAY),
      ]).toEqual([[], [], [hex(sent.id)]]);
    });
  });

  it('at any step of closing a day ends with the same files, each once', async () => {
    const copies: { step: string; path: string }[] = [];
    const copy = (step: string) => {
      const path = join(at.root, `crash-${copies.length}`);
      cpSync(at.folder, path, { recursive: true });
      copies.push({ step: `${copies.length}: ${step}`, path });
    };
    const all = await within(at.folder, (store) => storedFiles(store, 4));
    const [kept = all[0]] = all;
    await within(at.folder, (store) => store.files.keep(kept?.id ?? random(32)));
    await within(at.folder, (store) => store.closeDays(NEXT), {
      wrap: watched(copy),
      breathe: async () => copy('between'),
    });
    expect(copies.length).toBeGreaterThan(20);
    for (const { step, path } of copies) {
      await within(path, async (store) => {
        await expectWhole(store, all);
        await store.closeDays(NEXT);
        await expectWhole(store, all);
      });
      const ids = all.map(({ id }) => hex(id));
      const rest = ids.filter((id) => id !== hex(kept?.id ?? random(1))).sort();
      expect([step, names(path, 'files', DAY), names(path, 'files', 'kept')]).toEqual([
        step,
        rest,
        ids.filter((id) => !rest.includes(id)),
      ]);
      expect([step, names(path, 'uploads'), names(path, 'files', 'closing')]).toEqual([step, [], []]);
    }
  }, 120_000);

  it('of one step, after which the same store tries again, loses nothing', async () => {
    for (let fails = 0; ; fails += 1) {
      at.folder = join(at.root, `data-${fails}`);
      let [steps, isBroken] = [0, false];
      const wrap = watched(() => {
        steps += 1;
        if (isBroken || steps !== fails) return;
        isBroken = true;
        throw new Error('the disk went away');
      });
      const ended = await within(
        at.folder,
        async (store) => {
          const all = await storedFiles(store, 2);
          steps = 0;
          const first = await store.closeDays(NEXT).then(
            () => true,
            () => false,
          );
          await expectWhole(store, all);
          await store.closeDays(NEXT);
          await expectWhole(store, all);
          expect([
            names(at.folder, 'files', DAY).length,
            names(at.folder, 'uploads'),
            names(at.folder, 'files', 'closing'),
          ]).toEqual([2, [], []]);
          return first && fails > 0;
        },
        { wrap },
      );
      if (ended) break;
      expect(fails).toBeLessThan(40);
    }
  }, 120_000);
});

describe('a disk without room', () => {
  it('leaves no copies behind when a day cannot be closed; what came with no message goes first', async () => {
    let [copies, isFull] = [0, true];
    const wrap = (files: FileBytes): FileBytes => ({
      ...files,
      async copy(upload, file) {
        copies += 1;
        if (isFull && copies > 2) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        return files.copy(upload, file);
      },
    });
    await within(
      at.folder,
      async (store) => {
        const old = await sendFile(store, 1000, { day: '2026-11-20' });
        const all = await storedFiles(store, 4);
        await expect(store.closeDays(NEXT)).rejects.toMatchObject({ code: 'ENOSPC' });
        expect([names(at.folder, 'files', 'closing'), names(at.folder, 'files', DAY)]).toEqual([[], []]);
        expect(names(at.folder, 'uploads')).toEqual(all.map(({ upload }) => hex(upload)).sort());
        expect(await store.files.upload(old.upload)).toBeNull();
        await expectWhole(store, all);
        isFull = false;
        await store.closeDays(NEXT);
        await expectWhole(store, all);
        expect(names(at.folder, 'uploads')).toEqual([]);
      },
      { wrap },
    );
  });
});

describe('an upload', () => {
  it('that comes with a tip while old ones are deleted is not deleted under it', async () => {
    let act: (() => Promise<void>) | null = null;
    const wrap = (files: FileBytes): FileBytes => ({
      ...files,
      async dropUpload(upload) {
        const now = act;
        act = null;
        await files.dropUpload(upload);
        await now?.();
      },
    });
    await within(
      at.folder,
      async (store) => {
        const all = [await sendFile(store), await sendFile(store)];
        const here: Sent[] = [];
        act = async () => {
          for (const one of all) if ((await store.files.begun(one.upload)) !== null) here.push(one);
          const tip = newTip({ day: AFTER, files: here.map(named) });
          expect(await store.tips.accept(tip)).toMatchObject({ result: 'accepted' });
        };
        await store.closeDays(AFTER);
        expect(here.length).toBe(1);
        await expectWhole(store, here);
      },
      { wrap },
    );
  });
});

describe('while a day is closed', () => {
  /** Calls `act` when the nth copy is about to be put into its place: its row was looked at already. */
  async function meanwhile(
    act: (store: Store, file: Sent) => Promise<unknown>,
    when: 'before' | 'in',
  ): Promise<Sent[]> {
    let all: Sent[] = [];
    let acting: (() => Promise<unknown>) | null = null;
    const wrap = (files: FileBytes): FileBytes => ({
      ...files,
      async place(file, into) {
        const [victim] = all.filter(({ id }) => hex(id) === hex(file.id));
        const now = acting;
        if (when === 'in' && victim !== undefined && now !== null) {
          acting = null;
          await now();
        }
        await files.place(file, into);
      },
      async copy(upload, file) {
        const isWhole = await files.copy(upload, file);
        if (when === 'before' && acting !== null && hex(file.id) === hex(first().id)) {
          const now = acting;
          acting = null;
          await now();
        }
        return isWhole;
      },
    });
    const first = () =>
      [...all].sort((a, b) => Buffer.compare(a.id, b.id))[0] ??
      all[0] ?? { ...newTip(), upload: random(16), bytes: random(1) };
    await within(
      at.folder,
      async (store) => {
        all = await storedFiles(store, 3);
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
    expect(names(at.folder, 'files', DAY)).toEqual(rest.map(({ id }) => hex(id)));
    await within(at.folder, async (store) => {
      expect(await store.files.size(gone?.id ?? random(32))).toBeNull();
      await expectWhole(store, rest);
    });
  });

  it.each(['before', 'in'] as const)('a file that is kept is kept (%s being placed)', async (when) => {
    const [kept, ...rest] = await meanwhile(
      async (store, { id }) => expect(await store.files.keep(id)).toBe(true),
      when,
    );
    expect(names(at.folder, 'files', 'kept')).toEqual([hex(kept?.id ?? random(32))]);
    expect(names(at.folder, 'files', DAY)).toEqual(rest.map(({ id }) => hex(id)));
  });

  it('an upload whose file is stored comes with no second message', async () => {
    const results: string[] = [];
    let late: (() => Promise<void>) | null = null;
    const meanwhile = async () => await late?.();
    await within(
      at.folder,
      async (store) => {
        const all = await storedFiles(store, 2);
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
