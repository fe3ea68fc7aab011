/** The inbox before a server that lies: what it hides comes back when it stops, and what it says has bounds. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Api } from '../../../src/browser/http.ts';
import { ApiError } from '../../../src/browser/http.ts';
import { fromBase64url, random, sha256, toBase64url } from '../../../src/crypto/bytes.ts';
import { createInbox } from '../../../src/desk/inbox/inbox.ts';
import { itemBuilder } from '../../../src/desk/inbox/item.ts';
import type { Pool } from '../../../src/desk/inbox/pool.ts';
import { createSearcher } from '../../../src/desk/list/searcher.ts';
import type { ReceivedMessage } from '../../../src/desk/messages/message.ts';
import { EnvelopesBody, type TipEntry, type TipsAnswer } from '../../../src/protocol/api.ts';
import { parseJson } from '../../../src/protocol/schema.ts';
import { fakeVault, ME, openedTip, tipOf } from './fakes.ts';

const DAY = '2026-11-23';
const MINE = new TextEncoder().encode('mine');
const OTHERS = new TextEncoder().encode('others');

/** "Opens" what says that it is mine. Counts what it tried. */
function fakePool() {
  const tried: string[] = [];
  const pool: Pool = {
    size: 1,
    async open(trials, pass, onResult) {
      for (const { id, envelope } of trials) {
        tried.push(`${pass} ${id}`);
        const mine = new TextDecoder().decode(envelope) === 'mine';
        onResult(id, mine ? { outcome: 'opened', ...openedTip(id) } : { outcome: 'none' });
      }
    },
    bytes: async () => null,
    close: () => undefined,
  };
  return { pool, tried };
}

/** A server whose list and envelopes a test decides. */
function lying(pages: (after: string | null) => TipsAnswer, envelope: (id: string) => Uint8Array) {
  let asked = 0;
  const api: Api = {
    async json(path, schema) {
      asked += 1;
      if (asked > 100) throw new Error('asked without an end');
      const answer = pages(new URL(path, 'http://localhost').searchParams.get('after'));
      const value = parseJson(schema, JSON.stringify(answer));
      if (value === null) throw new ApiError('unreadable', 200, '', '');
      return value;
    },
    async bytes(_path, ask) {
      const { ids } = v.parse(EnvelopesBody, ask?.json);
      const frames = ids.map((id) => {
        const body = envelope(id);
        const frame = new Uint8Array(20 + body.length);
        frame.set(fromBase64url(id));
        new DataView(frame.buffer).setUint32(16, body.length);
        frame.set(body, 20);
        return frame;
      });
      return new Uint8Array(frames.flatMap((frame) => [...frame]));
    },
    done: async () => undefined,
  };
  return api;
}

const entries = (count: number): TipEntry[] =>
  Array.from({ length: count }, () => ({ day: DAY, id: toBase64url(random(16)), size: 4 }));
const onePage = (tips: TipEntry[]) => () => ({ today: DAY, tips, next: null });
const inboxOf = (api: Api, { vault } = fakeVault(), { pool } = fakePool()) =>
  createInbox(api, pool, vault, true, createSearcher());

describe('a file of another program', () => {
  const row = { ...tipOf(toBase64url(random(16))), serverId: toBase64url(random(16)) };
  const foreign = { file: { size: MINE.length, hash: toBase64url(sha256(MINE)) } };
  const again = (bytes: Uint8Array<ArrayBuffer> | null, isThere = true) => {
    const { pool } = fakePool();
    const api = lying(onePage([]), () => MINE);
    const gone: Api = { ...api, bytes: async () => new Uint8Array(0) };
    const inbox = inboxOf(isThere ? api : gone, fakeVault(), {
      pool: { ...pool, bytes: async () => bytes },
      tried: [],
    });
    return inbox.bytesOf({ ...row, foreign });
  };

  it('is given out when it is the one that was opened first, and not when the server gives another', async () => {
    expect(await again(MINE)).toEqual(MINE);
    expect(await again(OTHERS)).toBe('broken');
    expect(await again(null)).toBe('broken');
    expect(await again(MINE, false)).toBe('gone');
  });

  it('is not said to be for this member alone: who else can open it nobody knows', () => {
    const items = (tip: ReceivedMessage) =>
      itemBuilder(ME, 60)({ tips: [tip], cases: new Map(), read: new Set(), today: DAY }).map(({ onlyMe }) => onlyMe);
    expect(items(row)).toEqual([true]);
    expect(items({ ...row, foreign })).toEqual([false]);
  });
});

describe('a wrong answer', () => {
  it('does not hide a tip for good: one of somebody else’s is looked at again, without being asked to', async () => {
    const tips = entries(150);
    const hidden = tips[149]?.id ?? '';
    let lies = true;
    const api = lying(onePage(tips), (id) => (id === hidden && !lies ? MINE : OTHERS));
    const device = fakeVault();
    let inbox = inboxOf(api, device);
    await inbox.refresh();
    expect([inbox.state.value.tips.length, inbox.state.value.others]).toEqual([0, 150]);
    inbox.close();

    lies = false;
    // Another unlock, and then one look after the other.
    inbox = inboxOf(api, device);
    for (let n = 0; n < 3; n += 1) await inbox.refresh();
    expect(inbox.state.value.tips.map(({ id }) => id)).toEqual([hidden]);
    expect(inbox.state.value.others).toBe(149);
    expect(device.vault.memory.notMine).not.toContain(hidden);
    inbox.close();
  });

  it('is told from a tip of a later version, which is counted by itself and tried again when asked', async () => {
    const tips = entries(3);
    const { pool } = fakePool();
    const open = pool.open;
    pool.open = (trials, pass, onResult) =>
      open(trials, pass, (id) => {
        const code = id === tips[0]?.id ? 'newer' : 'malformed';
        onResult(id, { outcome: 'broken', code });
      });
    const inbox = inboxOf(
      lying(onePage(tips), () => OTHERS),
      fakeVault(),
      { pool, tried: [] },
    );
    await inbox.refresh();
    expect(inbox.state.value).toMatchObject({ newer: 1, broken: 2, others: 0 });
    await inbox.tryAgain();
    expect(inbox.state.value).toMatchObject({ newer: 1, broken: 2 });
    inbox.close();
  });

  it('costs a bounded number of tries each time, and one for each tip between two unlocks', async () => {
    const tips = entries(1000);
    const used = fakePool();
    const device = fakeVault({ notMine: tips.map(({ id }) => id) });
    const inbox = inboxOf(
      lying(onePage(tips), () => OTHERS),
      device,
      used,
    );
    for (let n = 1; n <= 20; n += 1) {
      await inbox.refresh();
      expect(used.tried.length).toBe(2 * Math.min(64 * n, 1000));
    }
    inbox.close();
  });
});

describe('a list without an end', () => {
  const page = (tips: TipEntry[], next: string | null): TipsAnswer => ({ today: DAY, tips, next });
  const cursorOf = (tip: TipEntry | undefined) => `${tip?.day}.${tip?.id}`;

  it.each<[string, () => (cursor: string | null) => TipsAnswer]>([
    [
      'that goes in a circle',
      () => {
        const tips = entries(2);
        return () => page(tips, cursorOf(tips[1]));
      },
    ],
    ['of empty pages', () => () => page([], `${DAY}.${toBase64url(random(16))}`)],
    ['whose cursor is none of its tips', () => () => page(entries(2), cursorOf(entries(1)[0]))],
  ])('%s is refused, and said', async (_name, pages) => {
    const inbox = inboxOf(lying(pages(), () => OTHERS));
    await inbox.refresh();
    expect(inbox.state.value.problem).toMatchObject({ code: 'unreadable' });
    expect(inbox.state.value.phase).toBe('idle');
    inbox.close();
  });

  it('is told from a long one, which is read to its end', async () => {
    const all = entries(30);
    const pages = (cursor: string | null) => {
      const from = cursor === null ? 0 : all.findIndex((tip) => cursorOf(tip) === cursor) + 1;
      const tips = all.slice(from, from + 10);
      return page(tips, from + 10 < all.length ? cursorOf(tips.at(-1)) : null);
    };
    const inbox = inboxOf(lying(pages, () => MINE));
    await inbox.refresh();
    expect([inbox.state.value.problem, inbox.state.value.tips.length]).toEqual([null, 30]);
    inbox.close();
  });
});
