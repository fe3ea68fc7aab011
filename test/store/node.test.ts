/** The better-sqlite3 adapter: the contract, and what only a disk can show. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/store/errors.ts';
import { openTables } from '../../src/store/node/database.ts';
import { openFolder } from '../../src/store/node/folder.ts';
import { openNodeStore } from '../../src/store/node/store.ts';
import { tipFiles } from '../../src/store/node/tip-files.ts';
import type { NewTip, Store } from '../../src/store/store.ts';
import { storeContract } from './contract.ts';
import { DAY, NEXT, newTip, random, type StoreOptions } from './fixtures.ts';
import { inlineTips } from './inline.ts';
import { newReply } from './reply-contract.ts';

const QUOTA = { dailyBytes: 1e12, freeFloor: 0, freeBytes: () => 1e12 };

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'flowerpot-store-'));
  folder = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
// Without its thread, which takes half a second to start: what is said to that is tested below.
storeContract(async (options: StoreOptions) => {
  made += 1;
  return openNodeStore(join(root, `data-${made}`), { ...QUOTA, ...options }, inlineTips);
});

it('the disk is asked about free space at most once per group', async () => {
  let asked = 0;
  const quota = {
    ...QUOTA,
    freeBytes: () => {
      asked += 1;
      return 1e12;
    },
  };
  const store = openNodeStore(folder, quota, inlineTips);
  await Promise.all(Array.from({ length: 20 }, () => store.tips.accept(newTip())));
  expect(asked).toBe(1);
  await store.close();
});

it('what waits in the log of a flood stays bounded: a deletion moves all of it before it is answered', async () => {
  const store = openNodeStore(folder, QUOTA, inlineTips);
  const envelope = random(4 * 1024 * 1024);
  let largest = 0;
  for (let stored = 0; stored < 40; stored += 1) {
    await store.tips.accept(newTip({ envelope }));
    largest = Math.max(largest, statSync(join(folder, `open-${DAY}.db-wal`)).size);
  }
  await store.close();
  expect(largest).toBeGreaterThan(32 * 1024 * 1024);
  expect(largest).toBeLessThan(80 * 1024 * 1024);
}, 60_000);

describe('the thread', () => {
  it('answers every call as the files without it do, errors too', async () => {
    const tips = [newTip(), newTip({ day: NEXT })];
    const reply = newReply();
    const lives = async (start?: typeof inlineTips) => {
      made += 1;
      const store = openNodeStore(join(root, `data-${made}`), QUOTA, start);
      const failed = (error: unknown) => (error instanceof StoreError ? error.code : 'another');
      const said: unknown[] = [];
      for (const tip of tips) said.push(await store.tips.accept(tip), await store.tips.find(tip.id, tip.envelope));
      said.push(await store.tips.accept(newTip({ removal: random(3) })).catch(failed));
      said.push(
        await store.replies.post(reply),
        await store.replies.post({ ...reply, id: random(3) }).catch(() => 'refused'),
      );
      await store.closeDays(NEXT);
      said.push(
        await store.tips.list(null, 10),
        await store.tips.envelopes(
          tips.map(({ id }) => id),
          1e6,
        ),
      );
      said.push(await store.tips.remove(tips[0]?.id ?? random(16), tips[0]?.removal ?? random(32)));
      said.push(await store.replies.waiting(), await store.replies.look(reply.mailbox, []));
      said.push(await store.expire(NEXT, NEXT), await store.tips.list(null, 10), await store.replies.waiting());
      await store.close();
      return said;
    };
    const [inThread, without] = [await lives(), await lives(inlineTips)];
    expect(inThread).toEqual(without);
    expect(inThread).toHaveLength(15);
  });
});

const files = (path = folder) => readdirSync(path).sort();
const bytesOf = (name: string) => readFileSync(join(folder, name));
const onDisk = (marker: Uint8Array) => files().some((name) => bytesOf(name).includes(Buffer.from(marker)));

/** What its files are like is seen without the thread, too. */
async function within(use: (store: Store) => Promise<void>, path = folder): Promise<void> {
  const store = openNodeStore(path, QUOTA, inlineTips);
  try {
    await use(store);
  } finally {
    await store.close();
  }
}

async function fill(store: Store, count: number, bytes: number): Promise<NewTip[]> {
  const tips = Array.from({ length: count }, () => newTip({ envelope: random(bytes) }));
  // One after another within a turn: they arrive in this order.
  await Promise.all(tips.map((tip) => store.tips.accept(tip)));
  return tips;
}

describe('order of arrival', () => {
  const TIPS = 500;
  const BYTES = 3000;
  /**
   * Of 499 pairs of neighbours by arrival, how many stand in that order in the file? By chance each does with
   * probability 1/2. Five standard deviations of that binomial: 5 x sqrt(499) / 2 = 55.9.
   */
  const PAIRS = TIPS - 1;
  const BOUND = (5 * Math.sqrt(PAIRS)) / 2;

  /** `at`: where in the envelope the marker starts. The first bytes stand in the b-tree's leaf, the last ones in overflow pages. */
  function orderedPairs(file: Buffer, tips: NewTip[], at: number): number {
    const places = tips.map((tip) => file.indexOf(tip.envelope.subarray(at, at + 16)));
    expect(places.every((place) => place > 0)).toBe(true);
    return places.filter((place, n) => n > 0 && place > (places[n - 1] ?? 0)).length;
  }

  it('shows in the file of the open day, so this measure can see it', async () => {
    let tips: NewTip[] = [];
    await within(async (store) => {
      tips = await fill(store, TIPS, BYTES);
    });
    const pairs = orderedPairs(bytesOf(`open-${DAY}.db`), tips, BYTES - 16);
    expect(Math.abs(pairs - PAIRS / 2)).toBeGreaterThan(BOUND);
  });

  it('does not show in the main file after the day is closed', async () => {
    let tips: NewTip[] = [];
    await within(async (store) => {
      tips = await fill(store, TIPS, BYTES);
    });
    await within((store) => store.closeDays(NEXT));
    for (const at of [0, BYTES - 16]) {
      const pairs = orderedPairs(bytesOf('flowerpot.db'), tips, at);
      expect(Math.abs(pairs - PAIRS / 2)).toBeLessThan(BOUND);
    }
  });

  it('does not show on pages that an expired day left behind', async () => {
    let tips: NewTip[] = [];
    await within(async (store) => {
      await fill(store, TIPS, BYTES);
      await store.closeDays(NEXT);
      await store.expire(NEXT, NEXT);
      tips = Array.from({ length: TIPS }, () => newTip({ day: NEXT, envelope: random(BYTES) }));
      await Promise.all(tips.map((tip) => store.tips.accept(tip)));
      await store.closeDays('2026-11-25');
    });
    const pairs = orderedPairs(bytesOf('flowerpot.db'), tips, BYTES - 16);
    expect(Math.abs(pairs - PAIRS / 2)).toBeLessThan(BOUND);
  });

  it('does not show for replies, beside the case events that are numbered as they came', async () => {
    const replies = Array.from({ length: TIPS }, () => newReply({ envelope: random(BYTES) }));
    await within(async (store) => {
      for (const reply of replies) {
        await store.replies.post(reply);
        await store.events.append({ case: random(32), seq: 0, envelope: random(BYTES) });
      }
    });
    const main = bytesOf('flowerpot.db');
    expect(replies.some(({ envelope }) => main.includes(Buffer.from(envelope.subarray(0, 16))))).toBe(false);
    await within((store) => store.closeDays(NEXT));
    expect(files().filter((name) => name.startsWith(`open-${DAY}`))).toEqual([]);
    for (const at of [0, BYTES - 16]) {
      const tips = replies.map(({ id, day, envelope }) => newTip({ id, day, envelope }));
      expect(Math.abs(orderedPairs(bytesOf('flowerpot.db'), tips, at) - PAIRS / 2)).toBeLessThan(BOUND);
    }
  });

  it('has no rowid to hide in', async () => {
    await within(async () => undefined);
    const database = new Database(join(folder, 'flowerpot.db'), { readonly: true });
    for (const table of ['tips', 'replies']) {
      expect(() => database.prepare(`SELECT rowid FROM ${table}`).all()).toThrow('no such column: rowid');
    }
    database.close();
  });
});

describe('closing a day', () => {
  it('leaves no file of an open day, and an empty WAL', async () => {
    await within(async (store) => {
      await fill(store, 100, 3000);
      expect(files()).toContain(`open-${DAY}.db`);
      await store.closeDays(NEXT);
      expect(files().filter((name) => name.startsWith(`open-${DAY}`))).toEqual([]);
      expect(statSync(join(folder, 'flowerpot.db-wal')).size).toBe(0);
    });
  });

  it('ends with the same tips and replies after a crash at any point', async () => {
    let expected: string[] = [];
    let waiting: string[] = [];
    await within(async (store) => {
      await fill(store, 300, 3000);
      for (let n = 0; n < 100; n += 1) await store.replies.post(newReply());
      waiting = (await store.replies.waiting()).map(String);
      expected = (await store.tips.list(null, 1000)).map((tip) => tip.id.toString());
    });
    // Between two steps nothing is written, so a copy made there is what a crash there would leave.
    const copies: string[] = [];
    const inner = openFolder(folder);
    const main = openTables(inner.main());
    const tips = tipFiles(inner, main, QUOTA, async () => {
      const copy = join(root, `crash-${copies.length}`);
      cpSync(folder, copy, { recursive: true });
      copies.push(copy);
    });
    await tips.closeDays(NEXT);
    tips.close();
    main.$client.close();
    expect(copies.length).toBeGreaterThan(8);
    for (const copy of copies) {
      expect(files(copy)).toContain(`open-${DAY}.db`);
      await within(async (store) => {
        const ids = async () => (await store.tips.list(null, 1000)).map((tip) => tip.id.toString());
        const replies = async () => (await store.replies.waiting()).map(String);
        expect([await ids(), await replies()]).toEqual([expected, waiting]);
        await store.closeDays(NEXT);
        expect([await ids(), await replies()]).toEqual([expected, waiting]);
        expect(files(copy).filter((name) => name.startsWith(`open-${DAY}`))).toEqual([]);
      }, copy);
    }
  });

  it('is not confused by the WAL of a file that is gone', async () => {
    await within(async () => undefined);
    writeFileSync(join(folder, `open-${DAY}.db-wal`), random(100));
    await within(async (store) => {
      expect(await store.tips.list(null, 10)).toEqual([]);
      expect(files().filter((name) => name.startsWith(`open-${DAY}`))).toEqual([]);
    });
  });
});

describe('what is deleted', () => {
  it('is gone from the disk after expiry', async () => {
    await within(async (store) => {
      const tips = await fill(store, 80, 3000);
      await store.closeDays(NEXT);
      expect(tips.filter((tip) => onDisk(tip.envelope.subarray(-32)))).toHaveLength(80);
      expect(await store.expire(NEXT, NEXT)).toBe(80);
      expect(tips.filter((tip) => onDisk(tip.envelope.subarray(-32)))).toEqual([]);
      expect(tips.filter((tip) => onDisk(tip.envelope.subarray(0, 32)))).toEqual([]);
      expect(tips.filter((tip) => onDisk(tip.id))).toEqual([]);
      expect(statSync(join(folder, 'flowerpot.db-wal')).size).toBe(0);
    });
  });

  it('is gone from the disk after removal, while its day is open and when it is closed', async () => {
    await within(async (store) => {
      const [open, closed] = await fill(store, 2, 3000);
      if (!open || !closed) throw new Error('two tips');
      expect(onDisk(open.envelope.subarray(-32))).toBe(true);
      await store.tips.remove(open.id, open.removal);
      expect(onDisk(open.envelope.subarray(-32))).toBe(false);
      await store.closeDays(NEXT);
      await store.tips.remove(closed.id, closed.removal);
      expect(onDisk(closed.envelope.subarray(-32))).toBe(false);
    });
  });

  it('is gone from the disk when a source deletes a reply, while its day is open and when it is closed, and after expiry', async () => {
    await within(async (store) => {
      const mailbox = random(32);
      const [open, closed, expired] = [0, 1, 2].map(() => newReply({ mailbox, envelope: random(3000) }));
      if (!open || !closed || !expired) throw new Error('three replies');
      for (const reply of [open, closed, expired]) await store.replies.post(reply);
      await store.replies.look(mailbox, [open.id]);
      expect(onDisk(open.envelope.subarray(-32))).toBe(false);
      await store.closeDays(NEXT);
      await store.replies.look(mailbox, [closed.id]);
      expect(onDisk(closed.envelope.subarray(-32))).toBe(false);
      await store.expire(NEXT, NEXT);
      expect([onDisk(expired.envelope.subarray(-32)), onDisk(mailbox)]).toEqual([false, false]);
    });
  });
});

describe('the data folder', () => {
  it('is made for its owner alone', async () => {
    await within(async (store) => {
      await fill(store, 1, 100);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      for (const name of files()) expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
    });
  });

  it('is refused to a second one, and free again after closing', async () => {
    await within(async () => {
      expect(() => openNodeStore(folder, QUOTA)).toThrow(StoreError);
      expect(() => openNodeStore(folder, QUOTA)).toThrow('is in use by another Flowerpot. Stop that one first.');
    });
    await within(async (store) => expect(await store.newsroom.read()).toBeNull());
  });

  it('keeps everything over a restart', async () => {
    const tip = newTip();
    await within(async (store) => void (await store.tips.accept(tip)));
    expect(existsSync(join(folder, `open-${DAY}.db`))).toBe(true);
    await within(async (store) => {
      expect(await store.tips.find(tip.id, tip.envelope)).toEqual({ result: 'same', day: DAY });
    });
  });

  it('leaves no byte of a deleted case in any file, while it runs and after it', async () => {
    const [id, kept] = [random(32), random(9000)];
    const gone = Array.from({ length: 20 }, () => random(9000));
    const traces = () =>
      gone.filter((one) => files().some((name) => bytesOf(name).includes(Buffer.from(one.subarray(100, 164)))));
    await within(async (store) => {
      for (const [seq, envelope] of gone.entries()) await store.events.append({ case: id, seq, envelope });
      expect(traces()).toHaveLength(20);
      expect(await store.events.replaceAll({ case: id, seq: 20, envelope: kept })).toBe('appended');
      expect(traces()).toEqual([]);
    });
    expect(traces()).toEqual([]);
  });

  it('counts the bytes of a day over a restart', async () => {
    const quota = { ...QUOTA, dailyBytes: 500 };
    for (const expected of ['accepted', 'full']) {
      const store = openNodeStore(folder, quota);
      expect((await store.tips.accept(newTip())).result).toBe(expected);
      await store.close();
    }
  });
});
