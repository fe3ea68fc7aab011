/** What every store must do with files: their parts, their commit with a message, and their end. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { partRange, partsOf, sealedFileSize } from '../../src/protocol/files.ts';
import { TEXT_RESERVE } from '../../src/store/sql/files.ts';
import type { NewFile, NewPart, Store } from '../../src/store/store.ts';
import { AFTER, DAY, hex, NEXT, newTip, type Open, random } from './fixtures.ts';

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

export interface Sent extends NewFile {
  bytes: Uint8Array;
}

export function partOf({ upload, bytes }: Sent, part: number, day = DAY): NewPart {
  const { from, to } = partRange(bytes.length, part);
  const slice = bytes.slice(from, to);
  return { upload, day, size: bytes.length, part, bytes: slice, hash: digest(slice) };
}

/** Bytes of an allowed size, of which all parts but the last `but` are sent. */
export async function sendFile(store: Store, plaintext = 1000, { day = DAY, but = 0 } = {}): Promise<Sent> {
  const block = random(4096);
  const bytes = new Uint8Array(sealedFileSize(plaintext));
  for (let at = 0; at < bytes.length; at += block.length) bytes.set(block.subarray(0, bytes.length - at), at);
  const sent = { upload: random(16), id: random(32), bytes };
  for (let part = 0; part < partsOf(bytes.length) - but; part += 1) {
    expect(await store.files.putPart(partOf(sent, part, day))).toBe('stored');
  }
  return sent;
}

export async function readFile(store: Store, { id }: Pick<NewFile, 'id'>): Promise<Uint8Array | null> {
  const size = await store.files.size(id);
  return size === null ? null : await store.files.read(id, 0, size + 10);
}

const named = ({ upload, id }: Sent): NewFile => ({ upload, id });

/** SHA-256 over those of its first parts. */
const over = (sent: Sent, parts: number) =>
  digest(Buffer.concat(Array.from({ length: parts }, (_, part) => partOf(sent, part).hash)));

/** Three parts. */
const LARGE = 1_200_000;

export function fileContract(open: Open): void {
  describe('a file', () => {
    it('comes in parts, in order, each once, and is told how far it is', async () => {
      const store = await open();
      const sent = await sendFile(store, LARGE, { but: 2 });
      expect(await store.files.upload(random(16))).toBeNull();
      expect(await store.files.upload(sent.upload)).toEqual({ size: sent.bytes.length, parts: 1, hash: over(sent, 1) });
      expect(await store.files.putPart(partOf(sent, 2))).toBe('gap');
      expect(await store.files.putPart(partOf(sent, 0))).toBe('same');
      expect(await store.files.putPart({ ...partOf(sent, 0), hash: random(32) })).toBe('different');
      expect(await store.files.putPart({ ...partOf(sent, 1), size: sealedFileSize(1000) })).toBe('different');
      expect(await store.files.putPart({ ...partOf(sent, 1), upload: random(16) })).toBe('gap');
      const both = await Promise.all([store.files.putPart(partOf(sent, 1)), store.files.putPart(partOf(sent, 1))]);
      expect(both.sort()).toEqual(['same', 'stored']);
      expect(await store.files.putPart(partOf(sent, 2))).toBe('stored');
      expect(await store.files.upload(sent.upload)).toEqual({ size: sent.bytes.length, parts: 3, hash: over(sent, 3) });
      expect(await store.files.begun(sent.upload)).toEqual({ size: sent.bytes.length, parts: 3 });
      expect(await store.files.begun(random(16))).toBeNull();
      expect(await store.files.size(sent.id)).toBeNull();
    });

    it('is kept with its tip, byte for byte, before and after its day is closed', async () => {
      const store = await open();
      const [one, two] = [await sendFile(store, LARGE), await sendFile(store)];
      const tip = newTip({ files: [named(one), named(two)] });
      expect(await store.tips.accept(tip)).toEqual({ result: 'accepted', day: DAY });
      for (const today of [DAY, NEXT, NEXT, AFTER]) {
        await store.closeDays(today);
        expect(hex((await readFile(store, one)) ?? random(1))).toBe(hex(one.bytes));
        expect(hex((await readFile(store, two)) ?? random(1))).toBe(hex(two.bytes));
        expect(await store.files.read(one.id, 600_000, 10)).toEqual(one.bytes.slice(600_000, 600_010));
        expect(await store.files.read(one.id, one.bytes.length - 3, 10)).toEqual(one.bytes.slice(-3));
        expect(await readFile(store, { id: random(32) })).toBeNull();
      }
    });

    it('comes with its tip or not at all', async () => {
      const store = await open();
      const [whole, part, spent] = [
        await sendFile(store),
        await sendFile(store, LARGE, { but: 1 }),
        await sendFile(store),
      ];
      await store.tips.accept(newTip({ files: [named(spent)] }));
      for (const other of [named(part), named(spent), { upload: random(16), id: random(32) }]) {
        const tip = newTip({ files: [named(whole), other] });
        expect(await store.tips.accept(tip)).toEqual({ result: 'no-upload' });
        expect(await store.tips.find(tip.id, tip.envelope)).toBeNull();
        expect(await readFile(store, whole)).toBeNull();
      }
      // The id of a file that is here already.
      const taken = newTip({ files: [{ upload: whole.upload, id: spent.id }] });
      expect(await store.tips.accept(taken)).toEqual({ result: 'no-upload' });
      expect(await store.tips.accept(newTip({ files: [named(whole)] }))).toMatchObject({ result: 'accepted' });
      expect(await store.files.putPart(partOf(whole, 0))).toBe('spent');
      expect(await store.files.upload(whole.upload)).toBe('spent');
      expect(await store.files.begun(whole.upload)).toBe('spent');
      expect(await store.files.dropUpload(whole.upload)).toBe(false);
    });

    it('comes with one of two tips that claim it at once; a tip that is sent again is the same', async () => {
      const store = await open();
      const file = named(await sendFile(store));
      const tips = [newTip({ files: [file] }), newTip({ files: [file] })];
      const results = await Promise.all(tips.map((tip) => store.tips.accept(tip)));
      expect(results.map(({ result }) => result).sort()).toEqual(['accepted', 'no-upload']);
      const [first = newTip()] = tips.filter((_, n) => results[n]?.result === 'accepted');
      for (const today of [DAY, NEXT]) {
        await store.closeDays(today);
        expect(await store.tips.accept({ ...first, day: today })).toEqual({ result: 'same', day: DAY });
      }
    });

    it('that came with no message is deleted when the day after it began is over, and not before', async () => {
      const store = await open();
      const sent = await sendFile(store, LARGE, { but: 1 });
      await store.closeDays(NEXT);
      expect(await store.files.putPart(partOf(sent, 2, NEXT))).toBe('stored');
      const late = await sendFile(store, 1000, { day: NEXT });
      await store.closeDays(AFTER);
      expect(await store.files.upload(sent.upload)).toBeNull();
      expect(await store.tips.accept(newTip({ day: AFTER, files: [named(sent)] }))).toEqual({ result: 'no-upload' });
      expect(await store.tips.accept(newTip({ day: AFTER, files: [named(late)] }))).toMatchObject({
        result: 'accepted',
      });
    });

    it('that is given up can be deleted, once', async () => {
      const store = await open();
      const sent = await sendFile(store);
      expect(await store.files.upload(sent.upload)).toMatchObject({ hash: over(sent, 1) });
      expect(await store.files.dropUpload(sent.upload)).toBe(true);
      expect(await store.files.dropUpload(sent.upload)).toBe(false);
      expect(await store.files.upload(sent.upload)).toBeNull();
      const other = { ...sent, bytes: sent.bytes.toReversed() };
      expect(await store.files.putPart(partOf(other, 0))).toBe('stored');
      expect(await store.files.upload(sent.upload)).toEqual({
        size: sent.bytes.length,
        parts: 1,
        hash: over(other, 1),
      });
    });

    it('is deleted by its id, whether its day is open or closed', async () => {
      const store = await open();
      const [early, late] = [await sendFile(store), await sendFile(store)];
      await store.tips.accept(newTip({ files: [named(early), named(late)] }));
      expect(await store.files.remove(early.id)).toBe(true);
      expect(await store.files.remove(early.id)).toBe(false);
      await store.closeDays(NEXT);
      expect(await readFile(store, early)).toBeNull();
      expect(await store.files.remove(late.id)).toBe(true);
      expect(await store.files.remove(late.id)).toBe(false);
      expect(await readFile(store, late)).toBeNull();
    });

    it('that is deleted while its day is closed stays deleted', async () => {
      const store = await open();
      const all = [];
      for (let n = 0; n < 12; n += 1) all.push(await sendFile(store));
      await store.tips.accept(newTip({ files: all.map(named) }));
      const closing = store.closeDays(NEXT);
      await Promise.all(all.map(({ id }) => store.files.remove(id)));
      await closing;
      for (const file of all) {
        expect(await store.files.remove(file.id)).toBe(false);
        expect(await readFile(store, file)).toBeNull();
      }
    });

    it('expires with its day, unless a member keeps it', async () => {
      const store = await open();
      const [gone, early, late] = [await sendFile(store), await sendFile(store), await sendFile(store)];
      await store.tips.accept(newTip({ files: [gone, early, late].map(named) }));
      expect(await store.files.keep(early.id)).toBe(true);
      await store.closeDays(NEXT);
      expect(await store.files.keep(late.id)).toBe(true);
      expect(await store.files.keep(random(32))).toBe(false);
      await store.expire(NEXT, NEXT);
      expect(await readFile(store, gone)).toBeNull();
      for (const kept of [early, late]) expect((await readFile(store, kept))?.length).toBe(kept.bytes.length);
    });

    it('that a member keeps goes by a member alone, whether its day is open or closed', async () => {
      const store = await open();
      const [early, late, other] = [await sendFile(store), await sendFile(store), await sendFile(store)];
      await store.tips.accept(newTip({ files: [early, late, other].map(named) }));
      await store.files.keep(early.id);
      await store.files.keep(late.id);
      expect(await store.files.remove(early.id)).toBe(false);
      expect(await store.files.remove(early.id, 'also kept')).toBe(true);
      expect(await store.files.remove(early.id, 'also kept')).toBe(false);
      await store.closeDays(NEXT);
      expect(await store.files.remove(late.id)).toBe(false);
      expect(await readFile(store, late)).toEqual(late.bytes);
      expect(await store.files.remove(late.id, 'also kept')).toBe(true);
      expect(await store.files.remove(other.id, 'also kept')).toBe(true);
      for (const file of [early, late, other]) expect(await readFile(store, file)).toBeNull();
    });

    it('of a closed day, or that is kept, is not hidden by another one under its id', async () => {
      const store = await open();
      const [plain, kept] = [await sendFile(store), await sendFile(store)];
      await store.tips.accept(newTip({ files: [plain, kept].map(named) }));
      await store.files.keep(kept.id);
      await store.closeDays(NEXT);
      for (const { id, bytes } of [plain, kept]) {
        const other = await sendFile(store, 1000, { day: NEXT });
        const files = [{ upload: other.upload, id }];
        expect(await store.tips.accept(newTip({ day: NEXT, files }))).toEqual({ result: 'no-upload' });
        expect(await store.files.commit(files, NEXT)).toBe(false);
        expect(await readFile(store, { id })).toEqual(bytes);
      }
    });

    it('is refused when the day’s bytes are full or no more is free than texts need, and texts are still taken', async () => {
      const small = await open({ dailyBytes: 100_000 });
      const one = await sendFile(small);
      const more = { upload: random(16), id: random(32), bytes: one.bytes };
      expect(await small.files.putPart(partOf(more, 0))).toBe('full');
      expect(await small.files.putPart(partOf(more, 0, NEXT))).toBe('stored');

      let free = TEXT_RESERVE + 300_000;
      const tight = await open({ freeBytes: () => free });
      await sendFile(tight);
      free = TEXT_RESERVE;
      expect(await tight.files.putPart(partOf({ ...more, upload: random(16) }, 0))).toBe('full');
      expect(await tight.tips.accept(newTip())).toMatchObject({ result: 'accepted' });
    });

    it('of a member is kept before its message is written: all of them or none, and the same again changes nothing', async () => {
      const store = await open();
      const [one, two, part] = [await sendFile(store), await sendFile(store), await sendFile(store, LARGE, { but: 1 })];
      expect(await store.files.commit([named(one), named(part)], DAY)).toBe(false);
      expect(await readFile(store, one)).toBeNull();
      expect(await store.files.commit([named(one), named(two)], DAY)).toBe(true);
      expect(await store.files.commit([named(one), named(two)], DAY)).toBe(true);
      await store.closeDays(NEXT);
      expect(await store.files.commit([named(one), named(two)], NEXT)).toBe(true);
      expect(await readFile(store, two)).toEqual(two.bytes);
    });
  });
}
